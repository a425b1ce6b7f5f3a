/** Has the work done in a turn of the event loop that nobody else's has; returns how to take it back. */
export type Slices = (work: () => void) => () => void

/**
 * Twelve gatherings that each tell for a millisecond in the same turn of the event loop would keep all their answers waiting for twelve. So
 * they take turns: one slice, then the lines are read and whoever waits is answered, then the next one's.
 */
export function makeSlices(): Slices {
  const waiting = new Set<() => void>()
  let isUnderWay = false

  function next(): void {
    const [first] = waiting
    if (first !== undefined) waiting.delete(first)
    isUnderWay = waiting.size > 0
    if (isUnderWay) setImmediate(next)
    first?.()
  }

  return (work) => {
    // The same function may be asked for again before it was done.
    const own = () => work()
    waiting.add(own)
    if (!isUnderWay) setImmediate(next)
    isUnderWay = true
    return () => void waiting.delete(own)
  }
}
