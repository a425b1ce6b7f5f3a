import type { LoadedStream } from '#server/rooms/load-stream.ts'
import type { EventStore, StoredRecord } from '#server/store/event-store.ts'
import { Turns } from '#server/store/turns.ts'
import type { CommandId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** What tells one kind of stream from another; all else is the same for each. */
export type Followed<State, Event> = {
  readonly id: string
  readonly store: Pick<EventStore, 'since'>
  readonly read: () => Promise<LoadedStream<State>>
  readonly toEvent: (record: StoredRecord) => Event
  /** False where it is sealed under a key that has not been heard of here. */
  readonly isLegible: (record: StoredRecord) => boolean
  readonly evolve: (state: State, event: Event) => State
  /** Something has been erased from what is stored. */
  readonly rewrites: (event: Event) => boolean
}
type Told<State, Event> = {
  readonly state: State
  readonly events: readonly Event[]
  readonly urgent: boolean
}

/** What a node holds of a stream that another writes. */
export type Replica<State> = {
  readonly state: () => State
  readonly version: () => number
  /** When the command was stored; undefined where it has not been, as far as is known here. */
  readonly storedAt: (command: CommandId) => Instant | undefined
  /** For whoever goes on with it. */
  readonly loaded: () => LoadedStream<State>
  /** What the bus has brought: the next go in, others are read from the store. */
  readonly take: (records: readonly StoredRecord[], urgent: boolean) => void
  /** As far as the store. Rejects with its error. */
  readonly catchUp: () => Promise<void>
  /** At least as far as this version. */
  readonly reach: (version: number) => Promise<void>
  /** Anew from the store, without what has been erased from it. */
  readonly reread: () => Promise<void>
  /** It has been written here meanwhile. */
  readonly goOnFrom: (loaded: LoadedStream<State>) => void
}

/** How often something is read anew that changes while it is read. */
const MOST_READS = 10

export function makeReplica<State, Event>(
  followed: Followed<State, Event>,
  start: LoadedStream<State>,
  told: (told: Told<State, Event>) => void,
): Replica<State> {
  const { id, store, toEvent, evolve } = followed
  const turns = new Turns()
  let held = start
  let asked: Promise<void> | null = null
  /** Something has been erased since it was read. */
  let isStale = false

  function apply(records: readonly StoredRecord[], urgent: boolean): void {
    const events: Event[] = []
    const applied = new Map<CommandId, Instant>()
    let { state, version, lastAt } = held
    for (const record of records) {
      if (record.seq !== version + 1) continue
      const event = toEvent(record)
      state = evolve(state, event)
      version = record.seq
      lastAt = Math.max(lastAt, record.at ?? 0)
      if (record.command !== null) applied.set(record.command, record.at ?? lastAt)
      events.push(event)
    }
    if (events.length === 0) return
    // Only now: what cannot be understood stops the whole of it.
    for (const [command, at] of applied) held.applied.set(command, at)
    held = { ...held, state, version, lastAt, replayed: held.replayed + events.length }
    told({ state, events, urgent })
    isStale ||= events.some(followed.rewrites)
  }

  function take(records: readonly StoredRecord[], urgent: boolean): void {
    const [first] = records
    const last = records.at(-1)
    if (first === undefined || last === undefined || last.seq <= held.version) return
    const isNext = first.seq <= held.version + 1 && records.every(followed.isLegible)
    if (isNext) apply(records, urgent)
    // What cannot be read now is read when the store is next looked at.
    if (!isNext || isStale) void catchUp().catch(() => undefined)
  }

  function catchUp(): Promise<void> {
    asked ??= turns.run(async () => {
      // Whoever asks from here on wants what comes after this look, too.
      asked = null
      apply(await store.since(id, held.version), true)
      // Whoever goes on with it gets nothing of what has been erased.
      if (isStale) await rereadNow()
    })
    return asked
  }

  async function reach(version: number): Promise<void> {
    if (held.version < version) await catchUp()
  }

  function reread(): Promise<void> {
    isStale = true
    return turns.run(rereadNow)
  }

  async function rereadNow(): Promise<void> {
    isStale = false
    try {
      for (let reads = 0; reads < MOST_READS; reads++) if (await readOnce()) return
      isStale = true
    } catch (error) {
      isStale = true
      throw error
    }
  }

  /** False where more has come meanwhile than was read. */
  async function readOnce(): Promise<boolean> {
    const read = await followed.read()
    const from = held.version
    const missed = read.version > from ? await store.since(id, from) : []
    if (held.version > read.version) return false
    const events = missed.filter(({ seq }) => seq > held.version && seq <= read.version).map(toEvent)
    held = read
    if (events.length > 0) told({ state: read.state, events, urgent: true })
    return true
  }

  return {
    state: () => held.state,
    version: () => held.version,
    storedAt: (command) => held.applied.get(command),
    loaded: () => ({ ...held, applied: new Map(held.applied) }),
    take,
    catchUp,
    reach,
    reread,
    goOnFrom(loaded) {
      held = loaded
    },
  }
}
