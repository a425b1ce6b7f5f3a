/** A snapshot is only there to make starting quick; the journal is the truth. */
export const SNAPSHOTS: SnapshotPolicy = {
  /** At least so many records after the last one … */
  records: 5_000,
  /** … and so large a part of all, so that a long gathering does not spend ever more on writing itself down. */
  part: 1 / 4,
  /** Everybody waits while it is written down (a long gathering: a quarter of a second), so it waits for a pause. */
  pause: 5_000,
}

export type SnapshotPolicy = { readonly records: number; readonly part: number; readonly pause: number }
export type SnapshotKeeper = {
  /** So many records were stored; `version` in all. */
  readonly stored: (records: number, version: number) => void
  /** How many records came after the last one. */
  readonly behind: () => number
  /** The last one, if there is anything new. */
  readonly close: () => Promise<void>
  /** None is taken any more. */
  readonly stop: () => void
}

/** `behind`: so many records had to be replayed at the start, because nobody had written a snapshot since. */
export function makeSnapshotKeeper(
  take: () => Promise<void>,
  behind: number,
  { records, part, pause } = SNAPSHOTS,
): SnapshotKeeper {
  let since = behind
  let quiet: NodeJS.Timeout | null = null

  function stored(count: number, version: number): void {
    since += count
    if (since < Math.max(records, version * part)) return
    if (quiet !== null) quiet.refresh()
    else quiet = setTimeout(takeNow, pause).unref()
  }

  function takeNow(): Promise<void> {
    if (quiet !== null) clearTimeout(quiet)
    quiet = null
    since = 0
    return take()
  }

  function stop(): void {
    if (quiet !== null) clearTimeout(quiet)
    quiet = null
    since = Number.NEGATIVE_INFINITY
  }

  return {
    stored,
    behind: () => Math.max(0, since),
    close: async () => (since > 0 ? await takeNow() : undefined),
    stop,
  }
}
