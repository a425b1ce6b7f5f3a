import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#server/app.ts'
import { hashOf } from '#server/identity/secrets.ts'
import { silentLog } from '#server/log.ts'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { nodeFiles } from '#server/store/files.ts'
import { inspectFolder } from '#server/store/inspect.ts'
import { scanJournal } from '#server/store/journal-scan.ts'
import { type JournalStore, openJournalStore } from '#server/store/journal-store.ts'
import { decodeRecord } from '#server/store/record.ts'
import { streamFolder } from '#server/store/stream-folders.ts'
import { placeOf } from '#shared/agenda/position.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { DUTIES } from '#shared/people/people.ts'
import type { RehearsalProgress, RehearsalReport, WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { countBoards } from './journal-boards.ts'
import { countJournal } from './journal-count.ts'
import { countSummary } from './journal-summary.ts'
import { countTalk } from './journal-talk.ts'
import { judge } from './judge.ts'
import { judgeBoards } from './judge-boards.ts'
import { judgeDeeds } from './judge-deeds.ts'
import { judgeSights } from './judge-sights.ts'
import { judgeSummary } from './judge-summary.ts'
import { type Played, play } from './play.ts'
import { makeQuickClock } from './quick-clock.ts'
import { listFor, planRehearsal, type RehearsalPlan } from './rehearsal-plan.ts'
import { comings, daysOf } from './report.ts'
import { boardsIn } from './report-boards.ts'
import { callsIn, leftOut, promptsOf } from './report-talk.ts'

export type RehearsalOptions = {
  /** What the leader has prepared. */
  readonly title: string
  readonly commands: readonly RoomCommand[]
  readonly people: number
  readonly speed: number
  readonly seed: number
  /** A day without a date begins on this one. */
  readonly today: Instant
  readonly stop: AbortSignal
  readonly onProgress: (progress: RehearsalProgress) => void
  /** What serves; a test puts one that breaks its word in its place. What is counted is what then lies in the folder. */
  readonly openStore?: typeof openJournalStore
}

/**
 * Plays a gathering on a server of its own, on a loopback address and in a folder of its own that is removed afterwards. Null
 * when it was stopped before its end.
 */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalReport | null> {
  const from = performance.now()
  const dir = await mkdtemp(join(tmpdir(), 'samling-rehearsal-'))
  try {
    const served = await serve(options, dir)
    if (options.stop.aborted) return null
    const seconds = Math.round((performance.now() - from) / 100) / 10
    return await reportOn(options, served, dir, seconds)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

type Served = { readonly id: string; readonly plan: RehearsalPlan; readonly played: Played }

async function serve(options: RehearsalOptions, dir: string): Promise<Served> {
  const {
    title,
    commands,
    people,
    speed,
    seed,
    today,
    stop,
    onProgress,
    openStore = openJournalStore,
  } = options
  // From long before any programme's date: it only ever goes on.
  const clock = makeQuickClock(0, speed)
  const store = await openStore({ dir, now: clock.now })
  const app = createApp({
    store,
    clock,
    log: silentLog,
    site: (_request, response) => response.end(),
    host: HERE,
  })
  try {
    const port = await app.listen(0, HERE)
    const { id, code, secrets } = await app.create(title, commands)
    const room = await app.rooms.open(id)
    const listed = listFor(room.gathering(), people)
    if (room.gathering().people.roster.size === 0 && listed.length > 0)
      await room.submit(
        {
          type: 'ExpectPeople',
          people: listed.map(({ called: _, duties, ...each }) => ({
            ...each,
            duties: DUTIES.filter((duty) => duties.includes(duty)),
          })),
        },
        { by: { role: 'server' }, device: '', command: null },
      )
    const gathering = room.gathering()
    const plan = planRehearsal(gathering, { seed, people, listed }, today)
    clock.skipTo(plan.begins)
    const stage = { url: `http://${HERE}:${port}`, code, gathering: id, secrets }
    const titleOf = (item: string) => placeOf(gathering.agenda, item)?.item.title ?? ''
    return { id, plan, played: await play(stage, plan, { clock, stop, titleOf, onProgress }) }
  } finally {
    await app.close()
  }
}

const HERE = '127.0.0.1'

async function reportOn(
  { people, speed, seed }: RehearsalOptions,
  { id, plan, played }: Served,
  dir: string,
  seconds: number,
): Promise<RehearsalReport> {
  const gathering = await startedAgain(dir, id)
  const records = await recordsIn(dir, id)
  const count = countJournal(records)
  const talk = countTalk(records)
  const devices = played.tokens.map((token) => (token === null ? null : hashOf(token)))
  const { told, deeds, sights } = played
  const judged = judge({ plan, told, devices, count, gathering })
  const boards = countBoards(records)
  const seen = judgeSights({ plan, sights, devices, count, talk, members: boards.members })
  const { acts, boardSights, summedUp } = played
  const wrong = [
    ...played.wrong,
    ...judged.wrong,
    ...judgeDeeds({ plan, deeds, devices, count, talk }),
    ...seen.wrong,
    ...judgeBoards({ plan, acts, sights: boardSights, devices, count, talk, boards, gathering }),
    ...judgeSummary({ plan, summedUp, stored: countSummary(records), gathering }),
    ...(await faultsIn(dir)),
  ]
  const days = daysOf(gathering)
  return {
    ok: wrong.length === 0,
    title: gathering.title || gathering.agenda.title,
    people,
    speed,
    seed,
    seconds,
    days,
    ...comings(
      plan.players,
      plan.days,
      days.map(({ label }) => label),
    ),
    ...leftOut(records, plan, gathering),
    calls: callsIn(talk),
    prompts: promptsOf(gathering, plan, judged.prompts, talk, seen.unshown),
    boards: boardsIn(gathering, plan, acts, judged.prompts, count, boards),
    wrong,
    figures: played.figures,
  }
}

/** As the server would have it after a restart. */
async function startedAgain(dir: string, id: string): Promise<Gathering> {
  const store: JournalStore = await openJournalStore({ dir, now: () => 0 })
  try {
    return (await loadGathering(store, id)).gathering
  } finally {
    await store.close()
  }
}

/** Every record of the file, whatever snapshots there are. */
async function recordsIn(dir: string, id: string): Promise<readonly StoredRecord[]> {
  const bytes = (await nodeFiles.read(`${streamFolder(dir, id)}/journal.jsonl`)) ?? Buffer.alloc(0)
  const { starts, end } = scanJournal(bytes)
  return starts.map((start, at) => decodeRecord(bytes, start, (starts[at + 1] ?? end) - 1))
}

async function faultsIn(dir: string): Promise<readonly WrongAnswer[]> {
  const { findings } = await inspectFolder(dir)
  return findings.map((finding) => ({ what: 'journal', who: '', where: '', detail: JSON.stringify(finding) }))
}
