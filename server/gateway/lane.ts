import { makeSlices, type Slices } from './slices.ts'

/** The longest that telling may keep the event loop from reading answers and acknowledging them, in milliseconds. */
const SLICE = 1
/** While answers pour in, telling takes at most one part in five of the time, however dear the views are to cut. */
const SHARE = 5

export type Lane<Key extends string> = {
  /** Something may have changed for this audience. */
  readonly add: (key: Key) => void
  /** It has been told by other means. */
  readonly drop: (key: Key) => void
  /** Tells, in a moment if it has been quiet for `every` milliseconds, else when they are over. */
  readonly soon: () => void
  /** Tells without waiting: `first` before this returns. */
  readonly now: () => void
  readonly close: () => void
}
export type LaneOptions<Key extends string> = {
  readonly every: number
  /** What everybody waits for goes before the rest. */
  readonly first?: NoInfer<Key>
  readonly tell: (key: Key) => void
  /** Shared by all who tell in this process. */
  readonly slices?: Slices | undefined
}

/** Audiences that are told at the same pace: each at most once in `every` milliseconds, unless a leader has acted. */
export function makeLane<Key extends string>({
  every,
  first,
  tell,
  slices = makeSlices(),
}: LaneOptions<Key>): Lane<Key> {
  const changed = new Set<Key>()
  let telling: Key[] = []
  let timer: NodeJS.Timeout | null = null
  /** How to take back what is to be done in the next turn. */
  let next: (() => void) | null = null
  let startedAt = Number.NEGATIVE_INFINITY
  let spent = 0
  /** A leader has acted: no pauses between the slices. */
  let hurried = false
  let closed = false

  function soon(): void {
    if (closed || changed.size === 0 || timer !== null || next !== null) return
    const wait = startedAt + Math.max(every, spent * SHARE) - performance.now()
    // Not at once even then: those who wait for an acknowledgement go before those who look on.
    if (wait > 0) timer = setTimeout(inTurn, wait, start)
    else inTurn(start)
  }

  function now(): void {
    if (closed) return
    hurried = true
    if (first !== undefined && changed.delete(first)) tell(first)
    if (telling.length === 0) return void start()
    queue()
    inTurn(goOn)
  }

  function start(): void {
    stop()
    startedAt = performance.now()
    spent = 0
    if (first !== undefined && changed.delete(first)) telling.push(first)
    queue()
    goOn()
  }

  function queue(): void {
    for (const key of changed) telling.push(key)
    changed.clear()
  }

  function goOn(): void {
    stop()
    const from = performance.now()
    let done = 0
    for (const key of telling) {
      tell(key)
      done++
      if (performance.now() - from > SLICE) break
    }
    telling = telling.slice(done)
    spent += performance.now() - from
    if (telling.length === 0) finish()
    else if (hurried) inTurn(goOn)
    else timer = setTimeout(inTurn, SLICE * (SHARE - 1), goOn)
  }

  function finish(): void {
    hurried = false
    soon()
  }

  function inTurn(work: () => void): void {
    stop()
    next = slices(work)
  }

  function stop(): void {
    if (timer !== null) clearTimeout(timer)
    next?.()
    timer = null
    next = null
  }

  function close(): void {
    closed = true
    telling = []
    stop()
  }

  return { add: (key) => changed.add(key), drop: (key) => changed.delete(key), soon, now, close }
}
