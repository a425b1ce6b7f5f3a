import { loadProgramme } from '#server/rooms/load-programme.ts'
import type { LoadedStream } from '#server/rooms/load-stream.ts'
import { toProgrammeEvent } from '#server/rooms/programme-records.ts'
import {
  openProgramme,
  type ProgrammeRoom,
  type ProgrammeRoomOptions,
  type ProgrammeStored,
} from '#server/rooms/programme-room.ts'
import type { AskedBy } from '#server/rooms/writer.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type {
  Programme,
  ProgrammeEvent,
  ProgrammeRefusal,
  ProgrammeRoomCommand,
} from '#shared/programme/programme.ts'
import type { Hub } from './hub.ts'
import type { LedRoom, Term } from './led-room.ts'
import { openShared } from './shared-room.ts'

export type SharedProgrammeOptions = ProgrammeRoomOptions & {
  /** What another node has stored. */
  readonly show: (stored: ProgrammeStored) => void
}
type Asking = AskedBy<ProgrammeActor>
type Led = LedRoom<Programme, ProgrammeRoomCommand, Asking, ProgrammeRefusal> & Pick<ProgrammeRoom, 'erase'>

/** A programme that several nodes serve. */
export async function openSharedProgramme(hub: Hub, options: SharedProgrammeOptions): Promise<ProgrammeRoom> {
  const { id, store, clock, publish, show } = options
  const shared = await openShared<
    Programme,
    ProgrammeEvent,
    ProgrammeRoomCommand,
    Asking,
    ProgrammeRefusal,
    Led
  >({
    hub,
    log: (event, facts) => hub.log(event, { programme: id, ...facts }),
    followed: {
      ...{ id, store, evolve: evolveProgramme, toEvent: toProgrammeEvent },
      read: () => loadProgramme(store, id),
      isLegible: () => true,
      rewrites: () => false,
    },
    ...{ lead: opened, visit: opened, show },
  })
  const { epoch, mended } = shared.held()

  async function opened(loaded: LoadedStream<Programme>, { isOver, nodes, storageIs }: Term): Promise<Led> {
    const room = await openProgramme({
      ...{ ...options, loaded, nodes },
      publish(stored) {
        if (stored.events.length === 0) storageIs(stored.storage)
        if (!isOver()) publish(stored)
      },
    })
    return { ...room, state: room.programme }
  }

  return {
    ...{ id, epoch, mended },
    programme: shared.state,
    version: shared.version,
    storage: shared.storage,
    held: shared.held,
    now: () => clock.now(),
    submit: shared.submit,
    async erase(which) {
      const led = shared.led()
      if (led) return await led.erase(which)
      await store.erase(id, which)
      await shared.rewritten()
    },
    close: shared.close,
    leaveNothing: shared.leaveNothing,
  }
}
