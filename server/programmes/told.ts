import type { StoredRecord } from '#server/store/event-store.ts'
import type { BegunCommitments } from '#shared/activities/commitments/commitments.ts'
import { planOf } from '#shared/activities/commitments/sheets.ts'
import { commitmentsOf } from '#shared/gathering/commitments-of.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { HOW_BOLD } from '#shared/programme/aims.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { forgottenIn, memoryTold } from './told-memory.ts'
import { reportsTold } from './told-reports.ts'

/** All that a programme is to know of one of its gatherings, as it is now. Said again it changes nothing. */
export function toldBy(
  gathering: Gathering,
  programme: Programme,
  planned: Planned,
): readonly ProgrammeRoomCommand[] {
  const { id } = planned
  const isHeld = gathering.phase === 'closed'
  const knowsOf = [...programme.promises.values()].some(({ from }) => from?.gathering === gathering.id)
  const forgotten = forgottenIn(gathering, programme)
  const takes = isHeld || knowsOf
  return [
    ...(hasBegun(gathering) && (planned.stands !== 'held' || !isHeld) && planned.stands !== 'running'
      ? [{ type: 'NoteGatheringBegun', planned: id } as const]
      : []),
    ...(isHeld && planned.stands !== 'held' ? [{ type: 'NoteGatheringHeld', planned: id } as const] : []),
    // A programme that is over takes nothing more in.
    ...(programme.phase === 'open' ? promisesTold(gathering, takes) : []),
    ...reportsTold(gathering, programme),
    // Before it is told who is there now: whoever was erased is not merely gone from there.
    ...forgotten.map((known) => ({ type: 'ForgetKnown', known }) as const),
    ...memoryTold(gathering, programme, planned),
  ]
}

export function hasBegun({ run }: Gathering): boolean {
  return run.now.phase !== 'before' || run.actuals.length > 0
}

/** Those that phones may write in now, with something brought along. */
export function openPromises({ activities }: Gathering): readonly BegunCommitments[] {
  return [...activities.values()].flatMap((each) =>
    each.kind === 'commitments' && each.phase === 'open' && each.carried.length > 0 ? [each] : [],
  )
}

/**
 * How earlier promises go is so when it is said, and told at once; what is promised anew may be put otherwise until people part, and
 * waits for that.
 */
function promisesTold(gathering: Gathering, takes: boolean): readonly ProgrammeRoomCommand[] {
  const { promises, ...along } = commitmentsOf(gathering)
  const followed = followedIn(gathering)
  const told = { type: 'TakePromises', ...along, followed } as const
  if (takes) return [{ ...told, promises: [...promises] }, aimsOf(gathering)]
  return followed.length === 0 ? [] : [{ ...told, promises: [] }]
}

function followedIn(gathering: Gathering) {
  return [...gathering.activities.values()].flatMap((each) =>
    each.kind === 'commitments' && each.phase !== 'draft'
      ? [...each.followed].map(([promise, { status, why, learned = '' }]) => ({
          promise,
          status,
          why,
          learned,
        }))
      : [],
  )
}

/** Goals and plan are confirmed together with what is promised; of several rounds the last is the one that stands. */
function aimsOf(gathering: Gathering): ProgrammeRoomCommand {
  const { id, people, order, activities } = gathering
  const rounds = order.flatMap((each) => {
    const activity = activities.get(each)
    return activity?.kind === 'commitments' && activity.phase !== 'draft' && activity.plan ? [activity] : []
  })
  const aims = people.municipalities.flatMap(({ id: municipality, name }) => {
    const sheet = rounds.findLast(({ sheets }) => sheets.get(municipality)?.ready)?.sheets.get(municipality)
    if (!sheet) return []
    const { bold, ...plan } = planOf(sheet)
    return [{ municipality, name, ...plan, bold: HOW_BOLD.find((each) => each === bold) ?? '' }]
  })
  return { type: 'TakeAims', gathering: id, aims }
}

type OfPromise = { readonly promise: string; readonly said: string }

/**
 * The records of a programme that hold an earlier wording of what was said in the gathering: somebody there has been erased, and what they
 * wrote was taken before. How it reads now stays, for that is what is left of it there.
 */
export function staleWords(records: readonly StoredRecord[], { id }: Gathering): readonly number[] {
  const latest = new Map<string, number>()
  const stale: number[] = []
  const gone = new Set<string>()
  for (const record of records) {
    const about = saidThere(record, id)
    if (record.type === 'v1.PromiseGone') gone.add(String(record.public.promise))
    if (record.type === 'v1.PromiseStandsAgain') gone.delete(String(record.public.promise))
    if (about === null) continue
    const key = `${about.promise}/${about.said}`
    const before = latest.get(key)
    if (before !== undefined) stale.push(before)
    latest.set(key, record.seq)
    if (about.said === 'words') gone.delete(about.promise)
  }
  for (const [key, seq] of latest) if (gone.has(key.split('/')[0] ?? '')) stale.push(seq)
  const isLeft = new Set(
    records.filter((each) => each.private !== null && each.private !== 'erased').map((each) => each.seq),
  )
  return stale.filter((seq) => isLeft.has(seq))
}

/** Words or a status that came from that gathering; null for all else. */
function saidThere({ type, public: open }: StoredRecord, gathering: string): OfPromise | null {
  const promise = String(open.promise)
  const isThere = (who: unknown) =>
    (who as { gathering?: unknown } | null | undefined)?.gathering === gathering
  if (type === 'v1.AimsSet')
    return isThere(open.said) ? { promise: String(open.municipality), said: 'aims' } : null
  // Whole each time: what was handed in before is an earlier wording.
  if (type === 'v1.ReportsTaken' && open.gathering === gathering) return { promise: '', said: 'reports' }
  if (type === 'v1.PromiseTaken' && isThere(open.from)) return { promise, said: 'words' }
  if (type === 'v1.PromiseReworded' && isThere(open.said)) return { promise, said: 'words' }
  return type === 'v1.PromiseStatusSaid' && isThere(open.by) ? { promise, said: 'status' } : null
}
