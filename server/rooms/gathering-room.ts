import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { leavesMarks, staleMarks } from '#server/privacy/stale-marks.ts'
import { wordsOf } from '#server/privacy/words-of.ts'
import { MATCHED_AT_ONCE, makeGroupKeeper } from '#server/seating/group-keeper.ts'
import { makeSeatKeeper } from '#server/seating/seat-keeper.ts'
import type { Solver } from '#server/seating/solver.ts'
import type { EventStore, StorageState } from '#server/store/event-store.ts'
import { type Actor, leads } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { emptiedBy } from '#shared/gathering/private-parts.ts'
import type { GatheringId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { stillToErase } from '#shared/people/erase.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { makeAlarm } from './alarm.ts'
import { loadGathering, snapshotOf } from './load-gathering.ts'
import type { LoadedStream } from './load-stream.ts'
import { toRecords } from './records.ts'
import { makeRoomKeys } from './room-keys.ts'
import { destroySpentKeys } from './spent-keys.ts'
import { type AmongNodes, type AskedBy, makeWriter, type Stored } from './writer.ts'

/** What has just been stored. `gathering` is how it is now. `urgent`: a leader acted, do not wait to tell. */
export type Published = Omit<Stored<Gathering, GatheringEvent>, 'state'> & { readonly gathering: Gathering }
/** `device`: hash of the phone's token; empty for others. */
export type Asking = AskedBy<Actor> & { readonly device: string }
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
  /** As it stands, for whoever goes on with it. */
  readonly held: () => LoadedStream<Gathering>
  readonly close: () => Promise<void>
  /** Closes without writing anything more: what it holds is to be erased. */
  readonly leaveNothing: () => Promise<void>
}
/** The one that writes. */
export type WritingRoom = GatheringRoom & {
  /** When it is known what has become of what is on its way to the store. */
  readonly settled: () => Promise<void>
  /** Something has been taken from the files elsewhere. */
  readonly reread: () => Promise<void>
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
  /** Of a gathering of a programme: what that remembers of who has met comes in. */
  readonly remind?: () => Promise<void>
  /** It has been followed as far as this; else it is read from the store. */
  readonly loaded?: LoadedStream<Gathering> | undefined
  readonly nodes?: AmongNodes | undefined
  /** Another has the lease: what is done by itself is done there. */
  readonly isGuest?: boolean
}

/** A leader acted, or somebody who presents, or what a leader has asked for has been found: the whole hall stands waiting. */
function isWaitedFor({ by }: Asking, { type }: RoomCommand): boolean {
  return leads(by.role) || type === 'TakeGroups' || type === 'StepPlenary'
}

/** Whoever leads and the server itself: there is room for bringing the gathering to its end. */
function mayUseReserve({ by }: Asking): boolean {
  return leads(by.role) || by.role === 'server'
}

/** Emptied, or its answers given up, a box has no more use for its key. */
function spendsKey(event: GatheringEvent): boolean {
  return emptiedBy(event) !== null
}

export async function readGathering(store: EventStore, id: GatheringId): Promise<LoadedStream<Gathering>> {
  const { gathering, ...rest } = await loadGathering(store, id)
  return { ...rest, state: gathering }
}

/** The one writer of a gathering, with its keys and with whatever is found, rung or erased for it. */
export async function openRoom(options: RoomOptions): Promise<WritingRoom> {
  const { id, store, clock, newId, log, solver, publish } = options
  const loaded = options.loaded ?? (await readGathering(store, id))
  const { state: found } = loaded
  let keysLeft = false
  /** A power cut may have come between that somebody's marks were dropped and that they went from the files. */
  let marksLeft = found.people.unmarked > 0
  /** Whose words are gone from the files, and that is being written down. */
  const confirming = new Set<PersonId>()
  const keys = makeRoomKeys(store, id)
  const writer = makeWriter({
    ...{
      id,
      store,
      clock,
      loaded,
      evolve,
      snapshotOf,
      isWaitedFor,
      mayUseReserve,
      look,
      nodes: options.nodes,
    },
    log: (event, facts) => log(event, { gathering: id, ...facts }),
    decide(gathering, command: RoomCommand, { by, device }: Asking, now) {
      const context = { by, now, newId, device, tag: keys.needTag, matchedAtOnce: MATCHED_AT_ONCE }
      return keys.having(() => decide(gathering, command, context))
    },
    toRecords: (events, { by, command }, at) => toRecords(events, { by, at, command }, keys.of),
    async tidy(events) {
      if (keysLeft || events.some(spendsKey)) await sweepKeys()
      await eraseWords()
      if (marksLeft || leavesMarks(gathering(), events)) await eraseMarks()
    },
    publish: ({ state, ...stored }) => publish({ gathering: state, ...stored }),
  })
  const gathering = writer.state
  const keeping = {
    gathering,
    submit: (command: RoomCommand) =>
      writer.submit(command, { by: { role: 'server' }, device: '', command: null }),
    ...{ solver, clock, log, remind: options.remind },
  }
  const keepers = options.isGuest
    ? []
    : [makeSeatKeeper(keeping), makeGroupKeeper(keeping), makeAlarm(keeping)]

  if (!options.isGuest) {
    await sweepKeys()
    await eraseWords()
    if (marksLeft) await eraseMarks()
  }
  // A search that the last run did not finish.
  look()

  function look(): void {
    for (const keeper of keepers) keeper.look()
  }

  /** Tried again after every write until it has worked: a key that is left opens what was to be closed for ever. */
  async function sweepKeys(): Promise<void> {
    try {
      await destroySpentKeys(store, gathering())
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
    const persons = stillToErase(gathering().people).filter((person) => !confirming.has(person))
    if (persons.length === 0) return
    try {
      await store.erase(id, (records) => wordsOf(records, persons))
      await reread()
      options.nodes?.rewritten()
    } catch (error) {
      return log('words-left', { gathering: id, message: String(error) })
    }
    for (const person of persons) confirming.add(person)
    void keeping.submit({ type: 'ConfirmErased', persons }).then(() => {
      for (const person of persons) confirming.delete(person)
    })
  }

  /** By what somebody was known who wishes it no more; tried again after every write until it has worked. */
  async function eraseMarks(): Promise<void> {
    marksLeft = true
    try {
      await store.erase(id, (records) => staleMarks(records, gathering()))
      await reread()
      options.nodes?.rewritten()
      marksLeft = false
    } catch (error) {
      log('marks-left', { gathering: id, message: String(error) })
    }
  }

  function reread(): Promise<void> {
    return writer.reread(() => readGathering(store, id))
  }

  function closeKeepers(): void {
    for (const keeper of keepers) keeper.close()
  }

  return {
    id,
    gathering,
    version: writer.version,
    storage: writer.storage,
    epoch: loaded.epoch,
    submit: writer.submit,
    tag: keys.tag,
    mended: loaded.mended,
    held: writer.held,
    settled: writer.settled,
    reread,
    close() {
      closeKeepers()
      return writer.close()
    },
    leaveNothing() {
      closeKeepers()
      return writer.leaveNothing()
    },
  }
}
