import type { EventStore, StoredRecord } from '#server/store/event-store.ts'
import type { CommandId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

export type LoadedStream<State> = {
  readonly state: State
  /** Commands that are stored, with the time they were stored at: a resend is answered from here. */
  readonly applied: Map<CommandId, Instant>
  readonly version: number
  /** Another one when it has been put back from a copy. */
  readonly epoch: string
  /** How many records came after the snapshot. */
  readonly replayed: number
  /** The latest time in the journal; the clock does not start before it. */
  readonly lastAt: Instant
  readonly mended: readonly string[]
}

/** What every snapshot holds beside the state itself. */
export type WithApplied = { readonly applied: readonly (readonly [CommandId, Instant])[] }

export type Reading<State> = {
  readonly empty: () => State
  /** What a snapshot holds; the writer of it vouches for its shape. */
  readonly revive: (snapshot: never) => State
  readonly apply: (state: State, record: StoredRecord) => State
}

/** How it was when the last record was stored: snapshot, then what came after. */
export async function loadStream<State>(
  store: Pick<EventStore, 'load'>,
  id: string,
  { empty, revive, apply }: Reading<State>,
): Promise<LoadedStream<State>> {
  const { snapshot, records, version, epoch, mended } = await store.load(id)
  const applied = new Map<CommandId, Instant>((snapshot?.state as WithApplied | undefined)?.applied)
  let state = snapshot ? revive(snapshot.state as never) : empty()
  let lastAt = [...applied.values()].at(-1) ?? 0
  for (const record of records) {
    state = apply(state, record)
    if (record.at !== null) lastAt = Math.max(lastAt, record.at)
    if (record.command !== null) applied.set(record.command, record.at ?? lastAt)
  }
  return { state, applied, version, epoch, replayed: records.length, lastAt, mended }
}
