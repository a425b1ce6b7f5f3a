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

type Entry = { readonly at: Instant; readonly order: number; readonly work: () => Promise<void> | void }

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
  const underWay = new Set<Promise<void>>()
  let ordered = 0
  let failure: { readonly error: unknown } | null = null

  function at(instant: Instant, work: Entry['work']): void {
    const entry = { at: instant, order: ordered++, work }
    // Most are laid in before it begins and in order; a late one finds its place from behind.
    let place = entries.length
    while (place > 0 && isAfter(entries[place - 1], entry)) place--
    entries.splice(place, 0, entry)
  }

  function begin({ work }: Entry): void {
    const done = work()
    if (!done) return
    const way: Promise<void> = done
      .catch((error) => {
        failure ??= { error }
      })
      .finally(() => underWay.delete(way))
    underWay.add(way)
  }

  async function play(stop: AbortSignal): Promise<void> {
    while (!stop.aborted && failure === null) {
      const next = entries[0]
      if (next === undefined) {
        if (underWay.size === 0 || !(await somethingEnds(stop))) break
      } else if (clock.wallUntil(next.at) > 0) await come(next.at, stop)
      else begin(entries.shift() ?? next)
    }
    if (failure) throw failure.error
  }

  /** One step nearer: at once over a quiet stretch, else as the clock goes, and again when something has been done meanwhile. */
  async function come(instant: Instant, stop: AbortSignal): Promise<void> {
    if (underWay.size === 0 && instant - clock.now() > QUIET) return clock.skipTo(instant)
    const wait = pause(clock.wallUntil(instant))
    await Promise.race([wait.over, ...underWay, aborted(stop)])
    wait.cancel()
  }

  /** False when nothing has ended for too long. */
  async function somethingEnds(stop: AbortSignal): Promise<boolean> {
    const wait = pause(PATIENCE)
    const ends = await Promise.race([
      wait.over.then(() => false),
      ...[...underWay, aborted(stop)].map((each) => each.then(() => true)),
    ])
    wait.cancel()
    return ends
  }

  return { at, play }
}

function isAfter(entry: Entry | undefined, { at, order }: Entry): boolean {
  return entry !== undefined && (entry.at > at || (entry.at === at && entry.order > order))
}

function pause(wall: number): { readonly over: Promise<void>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wall)
  })
  return { over, cancel: () => clearTimeout(timer) }
}

/** One promise for each signal, or its listeners would grow with every step. */
const stopping = new WeakMap<AbortSignal, Promise<void>>()
function aborted(stop: AbortSignal): Promise<void> {
  const known = stopping.get(stop)
  if (known) return known
  const promise = new Promise<void>((resolve) => {
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  stopping.set(stop, promise)
  return promise
}
