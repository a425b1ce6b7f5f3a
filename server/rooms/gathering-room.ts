import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { wordsOf } from '#server/privacy/words-of.ts'
import { MATCHED_AT_ONCE, makeGroupKeeper } from '#server/seating/group-keeper.ts'
import { makeSeatKeeper } from '#server/seating/seat-keeper.ts'
import type { Solver } from '#server/seating/solver.ts'
import { type EventStore, type NewRecord, type StorageState, StoreError } from '#server/store/event-store.ts'
import { type Actor, leads } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { emptiedBy } from '#shared/gathering/private-parts.ts'
import type { CommandId, GatheringId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { stillToErase } from '#shared/people/erase.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { makeAlarm } from './alarm.ts'
import { loadGathering, snapshotOf } from './load-gathering.ts'
import { toRecords } from './records.ts'
import { makeRoomKeys } from './room-keys.ts'
import { makeSnapshotKeeper } from './snapshot-keeper.ts'
import { destroySpentKeys } from './spent-keys.ts'
import { makeStorageWatch } from './storage-watch.ts'

/** What has just been stored. `gathering` is how it is now. `urgent`: a leader acted, do not wait to tell. */
export type Published = {
  readonly gathering: Gathering
  readonly events: readonly GatheringEvent[]
  readonly storage: StorageState
  readonly urgent: boolean
}
export type Asking = {
  readonly by: Actor
  /** Hash of the phone's token; empty for others. */
  readonly device: string
  /** Null: nobody will send it again (the server's own). */
  readonly command: CommandId | null
}
export type GatheringRoom = {
  readonly id: GatheringId
  readonly gathering: () => Gathering
  /** The number of the last record that it is made of. */
  readonly version: () => number
  readonly storage: () => StorageState
  readonly epoch: string
  readonly submit: (command: RoomCommand, asking: Asking) => Promise<CommandOutcome>
  readonly tag: (box: string, person: PersonId) => string
  readonly mended: readonly string[]
  readonly close: () => Promise<void>
  /** Closes without writing anything more: what it holds is to be erased. */
  readonly leaveNothing: () => Promise<void>
}
export type RoomOptions = {
  readonly id: GatheringId
  readonly store: EventStore
  readonly clock: Clock & { notBefore?(instant: Instant): void }
  readonly newId: () => string
  readonly log: Log
  /** Finds the seatings that the leader asks for, and the groups of a step. */
  readonly solver: Pick<Solver, 'solve' | 'draw'>
  readonly publish: (published: Published) => void
}

type Waiting = {
  readonly command: RoomCommand
  readonly asking: Asking
  readonly settle: (outcome: CommandOutcome) => void
}
type Settled = { readonly waiting: Waiting; readonly outcome: CommandOutcome }

/** A leader acted, or somebody who presents, or what a leader has asked for has been found: the whole hall stands waiting. */
function isWaitedFor({ asking, command }: Waiting): boolean {
  return leads(asking.by.role) || command.type === 'TakeGroups' || command.type === 'StepPlenary'
}

/**
 * While the disk takes nothing from phones, whoever leads and the server itself still may: what was kept back for that has room
 * for bringing the gathering to its end.
 */
function mayUseReserve({ asking: { by } }: Waiting): boolean {
  return leads(by.role) || by.role === 'server'
}

/** Emptied, or its answers given up, a box has no more use for its key. */
function spendsKey(event: GatheringEvent): boolean {
  return emptiedBy(event) !== null
}

/**
 * The one writer of a gathering. Commands queue up; a batch is decided in order against the gathering as it would become, its
 * events go to the store in one durable write, and only then is the gathering evolved, the askers answered and the rest told.
 */
export async function openRoom(options: RoomOptions): Promise<GatheringRoom> {
  const { id, store, clock, newId, log, solver, publish } = options
  const loaded = await loadGathering(store, id)
  clock.notBefore?.(loaded.lastAt)
  const { applied } = loaded
  let { gathering, version } = loaded
  let queue: Waiting[] = []
  let working: Promise<void> | null = null
  let closed = false
  let keysLeft = false
  /** Whose words are gone from the files, and that is being written down. */
  const confirming = new Set<PersonId>()
  const keys = makeRoomKeys(store, id)
  const inFlight = new Map<CommandId, Promise<CommandOutcome>>()
  const snapshots = makeSnapshotKeeper(takeSnapshot, loaded.replayed)
  const storage = makeStorageWatch({
    recover: () => store.recover(id),
    changed(state) {
      log('storage', { gathering: id, code: state })
      tell([], true)
    },
  })
  const keeping = {
    gathering: () => gathering,
    submit: (command: RoomCommand) => submit(command, { by: { role: 'server' }, device: '', command: null }),
    solver,
    clock,
    log,
  }
  const keepers = [makeSeatKeeper(keeping), makeGroupKeeper(keeping), makeAlarm(keeping)]

  await sweepKeys()
  await eraseWords()
  // A search that the last run did not finish.
  look()

  function look(): void {
    for (const keeper of keepers) keeper.look()
  }

  function submit(command: RoomCommand, asking: Asking): Promise<CommandOutcome> {
    const { command: commandId } = asking
    if (closed) return Promise.resolve({ ok: false, code: 'server-error' })
    if (commandId === null) return enqueue(command, asking)
    const appliedAt = applied.get(commandId)
    if (appliedAt !== undefined) return Promise.resolve({ ok: true, at: appliedAt })
    const known = inFlight.get(commandId)
    if (known) return known
    const outcome = enqueue(command, asking).finally(() => inFlight.delete(commandId))
    inFlight.set(commandId, outcome)
    return outcome
  }

  function enqueue(command: RoomCommand, asking: Asking): Promise<CommandOutcome> {
    return new Promise((settle) => {
      queue.push({ command, asking, settle })
      working ??= work()
    })
  }

  async function work(): Promise<void> {
    // Commands of one turn of the event loop share a write.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (queue.length > 0) {
        const batch = queue
        queue = []
        const heard = storage.state() === 'ok' ? batch : refusePhones(batch)
        await workBatch(heard).catch((error) => failBatch(heard, error))
      }
    } finally {
      working = null
    }
  }

  async function workBatch(batch: readonly Waiting[]): Promise<void> {
    let next = gathering
    const records: NewRecord[] = []
    const events: GatheringEvent[] = []
    const settled: Settled[] = []
    for (const waiting of batch) {
      const { command, asking } = waiting
      const at = clock.now()
      const decision = await decideWithKeys(next, command, asking, at).catch((error) => {
        if (error instanceof StoreError) throw error
        log('command-failed', { gathering: id, type: command.type, message: String(error) })
        return { ok: false, code: 'server-error' } as const
      })
      if (!decision.ok) {
        settled.push({ waiting, outcome: decision })
        continue
      }
      next = decision.events.reduce(evolve, next)
      records.push(...toRecords(decision.events, { by: asking.by, at, command: asking.command }, keys.of))
      events.push(...decision.events)
      settled.push({ waiting, outcome: { ok: true, at } })
    }
    const reserve = storage.state() !== 'ok'
    if (records.length > 0) version = await store.append(id, version, records, { reserve })
    gathering = next
    // With the gathering, or a snapshot taken in between would not know that they are done.
    if (records.length > 0) for (const { waiting, outcome } of settled) remember(waiting, outcome)
    if (keysLeft || events.some(spendsKey)) await sweepKeys()
    await eraseWords()
    for (const { waiting, outcome } of settled) waiting.settle(outcome)
    if (events.length > 0) {
      tell(events, batch.some(isWaitedFor))
      look()
    }
    snapshots.stored(records.length, version)
  }

  function remember({ asking }: Waiting, outcome: CommandOutcome): void {
    if (outcome.ok && asking.command !== null) applied.set(asking.command, outcome.at)
  }

  function decideWithKeys(state: Gathering, command: RoomCommand, { by, device }: Asking, now: Instant) {
    const context = { by, now, newId, device, tag: keys.needTag, matchedAtOnce: MATCHED_AT_ONCE }
    return keys.having(() => decide(state, command, context))
  }

  /**
   * Nothing of the batch is stored: nobody is told "saved", the gathering stays as it was, and everybody hears why. When the disk
   * has just been found full, there is what was kept back for whoever leads.
   */
  function failBatch(batch: readonly Waiting[], error: unknown): void {
    const code = error instanceof StoreError ? error.code : 'failed'
    log('append-failed', { gathering: id, code, message: String(error) })
    const isNew = storage.state() === 'ok'
    storage.troubled(code === 'full' ? 'full' : 'failed')
    if (isNew && code === 'full') queue = [...refusePhones(batch), ...queue]
    else refuse(batch)
  }

  /** Phones keep what they have written and send it again by themselves. The others are left. */
  function refusePhones(batch: readonly Waiting[]): Waiting[] {
    refuse(batch.filter((waiting) => !mayUseReserve(waiting)))
    return batch.filter(mayUseReserve)
  }

  function refuse(batch: readonly Waiting[]): void {
    const code = storage.state() === 'full' ? 'storage-full' : 'storage-failed'
    for (const { settle } of batch) settle({ ok: false, code })
  }

  /** What is stored is stored, whatever goes wrong while the others are told. */
  function tell(events: readonly GatheringEvent[], urgent: boolean): void {
    try {
      publish({ gathering, events, storage: storage.state(), urgent })
    } catch (error) {
      log('unexpected', { gathering: id, message: String(error) })
    }
  }

  /** Tried again after every write until it has worked: a key that is left opens what was to be closed for ever. */
  async function sweepKeys(): Promise<void> {
    try {
      await destroySpentKeys(store, gathering)
      keysLeft = false
    } catch (error) {
      keysLeft = true
      log('key-left', { gathering: id, message: String(error) })
    } finally {
      keys.forget()
    }
  }

  /**
   * What those who have been erased said goes from the files, and then from memory: the gathering is read anew from what is left. Tried
   * again after every write, and at the next start, until it has worked. Says so once it has.
   */
  async function eraseWords(): Promise<void> {
    const persons = stillToErase(gathering.people).filter((person) => !confirming.has(person))
    if (persons.length === 0) return
    try {
      await store.erase(id, (records) => wordsOf(records, persons))
      gathering = (await loadGathering(store, id)).gathering
    } catch (error) {
      return log('words-left', { gathering: id, message: String(error) })
    }
    for (const person of persons) confirming.add(person)
    void keeping.submit({ type: 'ConfirmErased', persons }).then(() => {
      for (const person of persons) confirming.delete(person)
    })
  }

  async function rest(): Promise<void> {
    closed = true
    storage.close()
    for (const keeper of keepers) keeper.close()
    while (working) await working
  }

  async function takeSnapshot(): Promise<void> {
    const snapshot = { seq: version, state: snapshotOf(gathering, applied) }
    await store
      .snapshot(id, snapshot)
      .catch((error) => log('snapshot-failed', { gathering: id, message: String(error) }))
  }

  return {
    id,
    gathering: () => gathering,
    version: () => version,
    storage: storage.state,
    epoch: loaded.epoch,
    submit,
    tag: keys.tag,
    mended: loaded.mended,
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
