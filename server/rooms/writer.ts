import type { Clock } from '#server/clock.ts'
import { type EventStore, type NewRecord, type StorageState, StoreError } from '#server/store/event-store.ts'
import type { Decision } from '#shared/kernel/decision.ts'
import type { CommandId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ServerRefusal } from '#shared/protocol/refusals.ts'
import { aTurn } from './a-turn.ts'
import type { LoadedStream } from './load-stream.ts'
import { makeRefusedLately } from './refused-lately.ts'
import { makeSnapshotKeeper } from './snapshot-keeper.ts'
import { makeStorageWatch } from './storage-watch.ts'

/** Who asks for something, and by which command. */
export type AskedBy<Actor> = {
  readonly by: Actor
  /** Null: nobody will send it again (the server's own). */
  readonly command: CommandId | null
}
export type Outcome<Refusal extends string> =
  | { readonly ok: true; readonly at: Instant }
  | { readonly ok: false; readonly code: Refusal | ServerRefusal; readonly detail?: string }
/** What has just been stored, and how it is now. `urgent`: somebody waits for it, do not wait to tell. */
export type Stored<State, Event> = {
  readonly state: State
  readonly events: readonly Event[]
  readonly storage: StorageState
  readonly urgent: boolean
}

/** Another writes to the stream: nothing of what was asked has been done here, and nothing more will be. */
export class Fenced extends Error {}

/** What has just been stored, as it was handed to the store: the last of `records` has the number `version`. */
export type Appended = {
  readonly records: readonly NewRecord[]
  readonly version: number
  readonly urgent: boolean
}

/** How often something is read anew that changes while it is read. */
const MOST_READS = 10

type Typed = { readonly type: string }
type Waiting<Command, Asking, Refusal extends string> = {
  readonly command: Command
  readonly asking: Asking
  readonly settle: (outcome: Outcome<Refusal>) => void
  readonly fail: (error: Fenced) => void
}
type Answer<Command, Asking, Refusal extends string> = {
  readonly waiting: Waiting<Command, Asking, Refusal>
  readonly outcome: Outcome<Refusal>
}

/** What tells one kind of stream from another; all else is the same for each. */
export type WriterOptions<State, Command, Event, Asking, Refusal extends string> = {
  readonly id: string
  readonly store: EventStore
  readonly clock: Clock & { notBefore?(instant: Instant): void }
  /** With whose it is. */
  readonly log: (event: string, facts: { readonly [fact in 'type' | 'code' | 'message']?: string }) => void
  readonly loaded: LoadedStream<State>
  readonly decide: (
    state: State,
    command: Command,
    asking: Asking,
    now: Instant,
  ) => Promise<Decision<Event, Refusal>>
  readonly evolve: (state: State, event: Event) => State
  /** The records of one command's events, in order. */
  readonly toRecords: (events: readonly Event[], asking: Asking, at: Instant) => readonly NewRecord[]
  /** Plain JSON, for the next start. */
  readonly snapshotOf: (state: State, applied: ReadonlyMap<CommandId, Instant>) => unknown
  readonly isWaitedFor: (asking: Asking, command: Command) => boolean
  /** Who may still write while the disk takes nothing from others: what was kept back for that has room for it. */
  readonly mayUseReserve: (asking: Asking) => boolean
  /** What has to be done after every write, before anybody is answered. Never rejects. */
  readonly tidy?: (events: readonly Event[]) => Promise<void>
  readonly publish: (stored: Stored<State, Event>) => void
  /** It is not what it was. */
  readonly look?: () => void
  readonly nodes?: AmongNodes | undefined
}
/** Of a writer that may not be the only one there is. */
export type AmongNodes = {
  /** Before anybody is answered: what somebody waits for is said at once, the rest when there is time. */
  readonly appended: (appended: Appended) => void
  /** Another has written: whoever waits here is told `Fenced`. */
  readonly fenced: () => void
  /** Something has been erased from what is stored. */
  readonly rewritten: () => void
  /** It has been, elsewhere: what is held here may still have it. */
  readonly outdated: () => void
}

export type Writer<State, Command, Asking, Refusal extends string> = {
  readonly state: () => State
  /** The number of the last record that it is made of. */
  readonly version: () => number
  readonly storage: () => StorageState
  /** When it is known what has become of what is on its way to the store. */
  readonly settled: () => Promise<void>
  /** As it stands, for whoever goes on with it. */
  readonly held: () => LoadedStream<State>
  /** Rejects with `Fenced` and nothing else. */
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal>>
  /** What was erased from the files goes from memory too: it is read anew, as far as it goes here. */
  readonly reread: (read: () => Promise<LoadedStream<State>>) => Promise<void>
  /** Takes no more; resolves when what was under way is done. */
  readonly close: () => Promise<void>
  /** Closes without writing anything more: what it holds is to be erased. */
  readonly leaveNothing: () => Promise<void>
}

/**
 * The one writer of a stream. Commands queue up; a batch is decided in order against the state as it would become, its events
 * go to the store in one durable write, and only then is the state evolved, the askers answered and the rest told.
 */
export function makeWriter<
  State,
  Command extends Typed,
  Event,
  Asking extends AskedBy<unknown>,
  Refusal extends string,
>(options: WriterOptions<State, Command, Event, Asking, Refusal>): Writer<State, Command, Asking, Refusal> {
  const { id, store, clock, log, loaded, decide, evolve, mayUseReserve } = options
  type OneWaiting = Waiting<Command, Asking, Refusal>
  const { applied } = loaded
  let { state, version } = loaded
  let queue: OneWaiting[] = []
  let working: Promise<void> | null = null
  let appending: Promise<void> | null = null
  let closed = false
  let fenced = false
  const inFlight = new Map<CommandId, Promise<Outcome<Refusal>>>()
  const refused = makeRefusedLately<Outcome<Refusal>>()
  const snapshots = makeSnapshotKeeper(takeSnapshot, loaded.replayed)
  const storage = makeStorageWatch({
    recover: () => store.recover(id),
    changed(found) {
      log('storage', { code: found })
      tell([], true)
    },
  })
  clock.notBefore?.(loaded.lastAt)

  function submit(command: Command, asking: Asking): Promise<Outcome<Refusal>> {
    const { command: commandId } = asking
    if (fenced) return Promise.reject(new Fenced())
    if (closed) return Promise.resolve({ ok: false, code: 'server-error' })
    if (commandId === null) return enqueue(command, asking)
    const appliedAt = applied.get(commandId)
    if (appliedAt !== undefined) return Promise.resolve({ ok: true, at: appliedAt })
    const no = refused.of(commandId)
    if (no) return Promise.resolve(no)
    const known = inFlight.get(commandId)
    if (known) return known
    const outcome = enqueue(command, asking).finally(() => inFlight.delete(commandId))
    inFlight.set(commandId, outcome)
    return outcome
  }

  function enqueue(command: Command, asking: Asking): Promise<Outcome<Refusal>> {
    return new Promise((settle, fail) => {
      queue.push({ command, asking, settle, fail })
      working ??= work()
    })
  }

  async function work(): Promise<void> {
    // Commands of one turn of the event loop share a write.
    await aTurn()
    try {
      while (queue.length > 0) {
        const batch = queue
        queue = []
        const heard = storage.state() === 'ok' ? batch : refuseOthers(batch)
        await workBatch(heard).catch((error) => failBatch(heard, error))
      }
    } finally {
      working = null
    }
  }

  async function workBatch(batch: readonly OneWaiting[]): Promise<void> {
    let next = state
    const records: NewRecord[] = []
    const events: Event[] = []
    const answers: Answer<Command, Asking, Refusal>[] = []
    for (const waiting of batch) {
      const { command, asking } = waiting
      const at = clock.now()
      const decision = await decide(next, command, asking, at).catch((error) => {
        if (error instanceof StoreError) throw error
        log('command-failed', { type: command.type, message: String(error) })
        return { ok: false, code: 'server-error' } as const
      })
      if (!decision.ok) {
        answers.push({ waiting, outcome: decision })
        continue
      }
      next = decision.events.reduce(evolve, next)
      records.push(...options.toRecords(decision.events, asking, at))
      events.push(...decision.events)
      answers.push({ waiting, outcome: { ok: true, at } })
    }
    const reserve = storage.state() !== 'ok'
    const urgent = batch.some(({ asking, command }) => options.isWaitedFor(asking, command))
    if (records.length > 0) {
      appending = append(records, reserve)
      await appending
      options.nodes?.appended({ records, version, urgent })
    }
    state = next
    // With the state, or a snapshot taken in between would not know that they are done.
    if (records.length > 0) for (const answer of answers) remember(answer)
    if (options.tidy) await options.tidy(events)
    for (const { waiting, outcome } of answers) {
      const { command: commandId } = waiting.asking
      const isLasting = !outcome.ok && outcome.code !== 'server-error'
      if (isLasting && commandId !== null) refused.remember(commandId, outcome)
      waiting.settle(outcome)
    }
    if (events.length > 0) {
      tell(events, urgent)
      options.look?.()
    }
    snapshots.stored(records.length, version)
  }

  async function append(records: readonly NewRecord[], reserve: boolean): Promise<void> {
    version = await store.append(id, version, records, { reserve })
  }

  function remember({ waiting: { asking }, outcome }: Answer<Command, Asking, Refusal>): void {
    if (outcome.ok && asking.command !== null) applied.set(asking.command, outcome.at)
  }

  /**
   * Nothing of the batch is stored: nobody is told "saved", the state stays as it was, and everybody hears why. When the disk
   * has just been found full, there is what was kept back for whoever leads.
   */
  function failBatch(batch: readonly OneWaiting[], error: unknown): void {
    if (isConflict(error) && options.nodes) {
      fence(batch)
      return
    }
    const code = error instanceof StoreError ? error.code : 'failed'
    log('append-failed', { code, message: String(error) })
    const isNew = storage.state() === 'ok'
    storage.troubled(code === 'full' ? 'full' : 'failed')
    if (isNew && code === 'full') queue = [...refuseOthers(batch), ...queue]
    else refuse(batch)
  }

  function fence(batch: readonly OneWaiting[]): void {
    fenced = true
    options.nodes?.fenced()
    for (const { fail } of [...batch, ...queue.splice(0)]) fail(new Fenced())
  }

  /** The others keep what they have written and send it again by themselves. Whoever may go on is left. */
  function refuseOthers(batch: readonly OneWaiting[]): OneWaiting[] {
    refuse(batch.filter(({ asking }) => !mayUseReserve(asking)))
    return batch.filter(({ asking }) => mayUseReserve(asking))
  }

  function refuse(batch: readonly OneWaiting[]): void {
    const code = storage.state() === 'full' ? 'storage-full' : 'storage-failed'
    for (const { settle } of batch) settle({ ok: false, code })
  }

  /** What is stored is stored, whatever goes wrong while the others are told. */
  function tell(events: readonly Event[], urgent: boolean): void {
    try {
      options.publish({ state, events, storage: storage.state(), urgent })
    } catch (error) {
      log('unexpected', { message: String(error) })
    }
  }

  async function takeSnapshot(): Promise<void> {
    const snapshot = { seq: version, state: options.snapshotOf(state, applied) }
    await store.snapshot(id, snapshot).catch((error) => {
      log('snapshot-failed', { message: String(error) })
      if (isConflict(error)) options.nodes?.outdated()
    })
  }

  async function rest(): Promise<void> {
    closed = true
    storage.close()
    while (working) await working
  }

  return {
    state: () => state,
    version: () => version,
    storage: storage.state,
    settled: async () => await appending?.catch(() => undefined),
    held: () => ({
      ...loaded,
      applied: new Map(applied),
      state,
      version,
      lastAt: clock.now(),
      replayed: snapshots.behind(),
    }),
    submit,
    async reread(read) {
      for (let reads = 0; reads < MOST_READS; reads++) {
        const found = await read()
        // What is stored while it is read is in one of the two alone.
        if (found.version === version) {
          state = found.state
          return
        }
        await aTurn()
      }
      throw new Error('it is another each time it is read')
    },
    async close() {
      await rest()
      await snapshots.close()
    },
    async leaveNothing() {
      snapshots.stop()
      await rest()
    },
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'conflict'
}
