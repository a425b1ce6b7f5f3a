import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { EventStore, StorageState, Which } from '#server/store/event-store.ts'
import type { ProgrammeId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { decideProgramme } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type {
  Programme,
  ProgrammeEvent,
  ProgrammeRefusal,
  ProgrammeRoomCommand,
} from '#shared/programme/programme.ts'
import { loadProgramme, programmeSnapshotOf } from './load-programme.ts'
import type { LoadedStream } from './load-stream.ts'
import { toProgrammeRecords } from './programme-records.ts'
import { type AmongNodes, type AskedBy, makeWriter, type Outcome, type Stored } from './writer.ts'

export type ProgrammeStored = Stored<Programme, ProgrammeEvent>
export type ProgrammeOutcome = Outcome<ProgrammeRefusal>
export type ProgrammeRoom = {
  readonly id: ProgrammeId
  readonly programme: () => Programme
  /** The number of the last record that it is made of. */
  readonly version: () => number
  readonly storage: () => StorageState
  readonly epoch: string
  /** By its own clock, which in the demo is not everybody's. */
  readonly now: () => Instant
  readonly submit: (
    command: ProgrammeRoomCommand,
    asking: AskedBy<ProgrammeActor>,
  ) => Promise<ProgrammeOutcome>
  /** Takes what these records hold of people from the files, and then from memory. */
  readonly erase: (which: Which) => Promise<void>
  readonly mended: readonly string[]
  /** As it stands, for whoever goes on with it. */
  readonly held: () => LoadedStream<Programme>
  readonly close: () => Promise<void>
  /** Closes without writing anything more: what it holds is to be erased. */
  readonly leaveNothing: () => Promise<void>
}
/** The one that writes. */
export type WritingProgramme = ProgrammeRoom & {
  /** When it is known what has become of what is on its way to the store. */
  readonly settled: () => Promise<void>
  /** Something has been taken from the files elsewhere. */
  readonly reread: () => Promise<void>
}
export type ProgrammeRoomOptions = {
  readonly id: ProgrammeId
  readonly store: EventStore
  readonly clock: Clock & { notBefore?(instant: Instant): void }
  readonly newId: () => string
  readonly log: Log
  readonly publish: (stored: ProgrammeStored) => void
  /** It has been followed as far as this; else it is read from the store. */
  readonly loaded?: LoadedStream<Programme> | undefined
  readonly nodes?: AmongNodes | undefined
}

/** Whoever made it, and the server itself, which brings what was said in gatherings. */
function isOwners({ by }: AskedBy<ProgrammeActor>): boolean {
  return by.role === 'owner' || by.role === 'server'
}

/** The one writer of a programme. */
export async function openProgramme(options: ProgrammeRoomOptions): Promise<WritingProgramme> {
  const { id, store, clock, newId, log, publish } = options
  const loaded = options.loaded ?? (await loadProgramme(store, id))
  const writer = makeWriter({
    ...{ id, store, clock, loaded, publish, nodes: options.nodes },
    log: (event, facts) => log(event, { programme: id, ...facts }),
    decide: async (programme, command: ProgrammeRoomCommand, { by }: AskedBy<ProgrammeActor>, now) =>
      decideProgramme(programme, command, { by, now, newId }),
    evolve: evolveProgramme,
    toRecords: toProgrammeRecords,
    snapshotOf: programmeSnapshotOf,
    isWaitedFor: isOwners,
    mayUseReserve: isOwners,
  })

  function reread(): Promise<void> {
    return writer.reread(() => loadProgramme(store, id))
  }

  async function erase(which: Which): Promise<void> {
    await store.erase(id, which)
    await reread()
    options.nodes?.rewritten()
  }

  return {
    id,
    programme: writer.state,
    version: writer.version,
    storage: writer.storage,
    epoch: loaded.epoch,
    now: () => clock.now(),
    submit: writer.submit,
    ...{ erase, reread },
    mended: loaded.mended,
    held: writer.held,
    settled: writer.settled,
    close: writer.close,
    leaveNothing: writer.leaveNothing,
  }
}
