import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { isSameHall, isSameTask, seatingJob, takeSeating } from '#shared/gathering/seating-job.ts'
import type { RoundId } from '#shared/kernel/ids.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { TakeSeating } from '#shared/seating/seats.ts'
import type { Solver } from './solver.ts'

export type SeatKeeperOptions = {
  readonly gathering: () => Gathering
  readonly submit: (command: TakeSeating) => Promise<CommandOutcome>
  /** What others know of who has met comes in before anybody is given a seat. */
  readonly remind?: (() => Promise<void>) | undefined
  readonly solver: Pick<Solver, 'solve'>
  readonly clock: Clock
  readonly log: Log
}
export type SeatKeeper = {
  /** The gathering is not what it was: has somebody asked for a seating? */
  readonly look: () => void
  readonly close: () => void
}

/** What is handed in, and the gathering that it was found for. */
type Found = { readonly command: TakeSeating; readonly before: Gathering }

/** People come and go while a search runs. So often it is followed by a mending; then whoever is left gets a seat by themselves. */
const MOST_MENDINGS = 3

/**
 * Finds the seatings that a gathering asks for. What is asked stands in the gathering until it is answered, so that a search
 * that a restart broke off begins again when the gathering wakes.
 */
export function makeSeatKeeper({
  gathering,
  submit,
  remind,
  solver,
  clock,
  log,
}: SeatKeeperOptions): SeatKeeper {
  let working = false
  let closed = false
  /** Found, and not stored yet: the disk was full. */
  let unsaved: Found | null = null

  function look(): void {
    if (working || closed || askedNow() === null) return
    working = true
    void answer()
  }

  async function answer(): Promise<void> {
    try {
      for (let asked = askedNow(); asked !== null && !closed; asked = askedNow())
        if (!(await answerTo(asked))) return
    } catch (error) {
      log('seating-failed', { gathering: gathering().id, message: String(error) })
    } finally {
      // In one breath with the last look: what is asked from now on finds nobody at work.
      working = false
    }
  }

  /** False: found, but not stored. It is tried again at the next thing that is. */
  async function answerTo(asked: RoundId): Promise<boolean> {
    const found = unsaved !== null && isStill(unsaved, asked) ? unsaved : await find(asked)
    unsaved = null
    if (found === null || closed) return true
    const outcome = await submit(found.command)
    if (outcome.ok || askedNow() !== asked) return true
    unsaved = found
    return false
  }

  /** Tables, pairs and people may have changed before the disk had room again. */
  function isStill({ command, before }: Found, asked: RoundId): boolean {
    const now = gathering()
    return command.asked === asked && isSameTask(before, now) && isSameHall(before, now)
  }

  function askedNow(): RoundId | null {
    return gathering().seating.asked?.id ?? null
  }

  /** Null: something else is asked now. */
  async function find(asked: RoundId): Promise<Found | null> {
    if (remind) await remind()
    let before = gathering()
    let first: TakeSeating | null = null
    for (let tries = 0; ; tries += 1) {
      const numbered = seatingJob(before, clock.now(), first?.found.tables ?? null)
      const solved = numbered && (await solver.solve(numbered.job).catch(tellLost))
      const now = gathering()
      if (now.seating.asked?.id !== asked) return null
      if (!solved) return { command: unsolved(asked), before }
      const found = mended(first, takeSeating(numbered, asked, solved))
      const isSame = isSameTask(before, now)
      if ((isSame && isSameHall(before, now)) || tries >= MOST_MENDINGS) return { command: found, before }
      // Somebody has come or gone: the rest stay where they were found a seat, unless the task is another.
      first = isSame && now.seating.asked.mends === null ? found : null
      before = now
    }
  }

  function tellLost(error: unknown): null {
    // It begins again when the server does.
    if (!closed) log('seating-failed', { gathering: gathering().id, message: String(error) })
    return null
  }

  return {
    look,
    close() {
      closed = true
    },
  }
}

const unsolved = (asked: RoundId): TakeSeating => ({
  type: 'TakeSeating',
  asked,
  found: { tables: null, why: 'solver' },
  problems: [],
})

/** What was found first with what the mending changed: nobody has sat down yet, so nobody is told to move. */
function mended(first: TakeSeating | null, last: TakeSeating): TakeSeating {
  if (first === null || first.found.tables === null || last.found.tables === null) return last
  const { plan, after } = first.found
  return { ...last, found: { ...last.found, moves: [], plan, after } }
}
