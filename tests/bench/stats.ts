/** The value that `share` of the values do not exceed (0.5: the median), by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Starts `count` pieces of work evenly over `ms`, in order, and waits for all of them. */
export async function spread<T>(
  count: number,
  ms: number,
  work: (place: number) => Promise<T>,
): Promise<readonly T[]> {
  const started: Promise<T>[] = []
  const from = performance.now()
  while (started.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - from) / ms) * count) + 1)
    while (started.length < due) started.push(work(started.length))
    if (started.length < count) await pause(1)
  }
  return await Promise.all(started)
}
