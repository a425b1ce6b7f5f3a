import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { QuickClock } from './quick-clock.ts'

export type Timetable = {
  /** Has something done at an instant; what lies behind is done at once. */
  readonly at: (instant: Instant, work: () => Promise<void> | void) => void
  /**
   * Everything in turn, until nothing is left or `stop` says so; what is still under way then is waited for, but not for ever.
   * Rejects with the first that went wrong.
   */
  readonly play: (stop: AbortSignal) => Promise<void>
}

type Entry = { readonly at: Instant; readonly work: () => Promise<void> | void }

/** A stretch as long as this, with nothing under way, is jumped over. */
export const QUIET: Millis = 20_000
/** On the wall: what has not ended by then, after everything else has, will not end. */
const PATIENCE = 60_000

/**
 * What is to happen when, by the quick clock. Things happen in the order of their instants, at the clock's pace; a
 * stretch in which nothing is to happen and nothing is under way takes no time at all, which is most of a day.
 */
export function makeTimetable(clock: QuickClock): Timetable {
  const entries: Entry[] = []
  let next = 0
  let underWay = 0
  let failure: { readonly error: unknown } | null = null
  /** Ends what `play` is waiting for. */
  let wake = (): void => undefined

  /** After all that is to happen no later: what is laid first happens first. */
  function at(instant: Instant, work: Entry['work']): void {
    let from = next
    let to = entries.length
    while (from < to) {
      const middle = (from + to) >> 1
      if ((entries[middle]?.at ?? 0) <= instant) from = middle + 1
      else to = middle
    }
    entries.splice(from, 0, { at: instant, work })
    wake()
  }

  function begin({ work }: Entry): void {
    const done = work()
    if (!done) return
    underWay++
    void done
      .catch((error) => {
        failure ??= { error }
      })
      .then(() => {
        underWay--
        wake()
      })
  }

  async function play(stop: AbortSignal): Promise<void> {
    const stopped = () => wake()
    stop.addEventListener('abort', stopped)
    while (!stop.aborted && failure === null) {
      const entry = entries[next]
      if (entry === undefined) {
        if (underWay === 0 || !(await woken(PATIENCE))) break
      } else if (clock.wallUntil(entry.at) === 0) {
        next++
        begin(entry)
      } else if (underWay === 0 && entry.at - clock.now() > QUIET) clock.skipTo(entry.at)
      else await woken(clock.wallUntil(entry.at))
    }
    stop.removeEventListener('abort', stopped)
    if (failure) throw failure.error
  }

  /** False when so long has passed on the wall without anything having ended, or come in. */
  function woken(wall: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), wall)
      wake = () => {
        clearTimeout(timer)
        resolve(true)
      }
    })
  }

  return { at, play }
}
