import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { promisesToOpenWith } from '#shared/programme/open-with.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { bringing, OPENS_WITH } from './prepared.ts'
import { hasBegun } from './told.ts'

/**
 * What a gathering that has not begun opens with is the plan as it is now: what has been promised, put otherwise or settled since it was
 * made. Once it has begun, or its round has been opened, it is as the hall has it.
 */
export function refreshing(
  programme: Programme,
  planned: Planned,
  gathering: Gathering,
): readonly RoomCommand[] {
  if (gathering.phase !== 'open' || hasBegun(gathering)) return []
  const there = gathering.activities.get(OPENS_WITH)
  if (there === undefined)
    return bringing(programme, planned, null, gathering.agenda.days[0]?.items[0]?.id ?? null)
  if (there.kind !== 'commitments' || there.phase !== 'draft') return []
  const here = new Set(gathering.people.municipalities.map(({ id }) => id))
  const { carry } = promisesToOpenWith(programme, planned.municipalities, planned.made)
  const wanted = carry.map(({ from, carried }) => ({
    from,
    carried: carried.filter(({ municipality }) => here.has(municipality)),
  }))
  const gone = there.carried
    .map(({ from }) => from)
    .filter(
      ({ gathering: of }, at, all) =>
        isIts(programme, of) &&
        wanted.every(({ from }) => from.gathering !== of) &&
        all.findIndex((each) => each.gathering === of) === at,
    )
  const stands = (of: string) =>
    there.carried.flatMap(({ from, ...promise }) => (from.gathering === of ? [promise] : []))
  return [...wanted, ...gone.map((from) => ({ from, carried: [] }))]
    .filter(({ from, carried }) => !isSame(carried, stands(from.gathering)))
    .map(({ from, carried }) => ({ type: 'CarryCommitments', activity: OPENS_WITH, from, carried }))
}

/** What whoever leads has brought along from elsewhere is left alone. */
function isIts(programme: Programme, source: string): boolean {
  return (
    source === programme.id || [...programme.promises.values()].some(({ from }) => from?.gathering === source)
  )
}

type Brought = Readonly<Record<'id' | 'municipality' | 'what' | 'who' | 'by' | 'how', string>>
function isSame(some: readonly Brought[], others: readonly Brought[]): boolean {
  const fields = ['id', 'municipality', 'what', 'who', 'by', 'how'] as const
  return (
    some.length === others.length &&
    some.every((one, at) => fields.every((field) => one[field] === others[at]?.[field]))
  )
}
