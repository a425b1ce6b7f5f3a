import {
  type Asking,
  type GatheringRoom,
  openRoom,
  type Published,
  type RoomOptions,
  readGathering,
} from '#server/rooms/gathering-room.ts'
import type { LoadedStream } from '#server/rooms/load-stream.ts'
import { toEvent } from '#server/rooms/records.ts'
import { makeRoomKeys } from '#server/rooms/room-keys.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { emptiedBy, isKnownEvent, sealedIn } from '#shared/gathering/private-parts.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { Hub } from './hub.ts'
import type { LedRoom, Term } from './led-room.ts'
import { openShared } from './shared-room.ts'

export type SharedGatheringOptions = RoomOptions & {
  /** What another node has stored. */
  readonly show: (published: Published) => void
  /** Before it is led from here. */
  readonly taking: () => Promise<void>
}
type Led = LedRoom<Gathering, RoomCommand, Asking, RefusalCode> & Pick<GatheringRoom, 'tag'>

/** A gathering that several nodes serve. */
export async function openSharedGathering(hub: Hub, options: SharedGatheringOptions): Promise<GatheringRoom> {
  const { id, store, publish } = options
  const keys = makeRoomKeys(store, id)
  const log = (event: string, facts: object) => hub.log(event, { gathering: id, ...facts })

  /** Without its key an anonymous answer would be taken for one that has been given up. */
  function isLegible(record: StoredRecord): boolean {
    if (!isKnownEvent(record.type)) return false
    const box = sealedIn(toEvent(record, () => undefined))
    return box === null || record.private === null || keys.of(box) !== undefined
  }

  function forgetSpent(events: readonly GatheringEvent[]): void {
    if (events.some((event) => emptiedBy(event) !== null)) keys.forget()
  }

  const shared = await openShared<Gathering, GatheringEvent, RoomCommand, Asking, RefusalCode, Led>({
    hub,
    log,
    followed: {
      ...{ id, store, isLegible, evolve },
      read() {
        keys.forget()
        return readGathering(store, id)
      },
      toEvent: (record) => toEvent(record, keys.of),
      rewrites: ({ type }) => type === 'v1.WordsErased' || type === 'v1.MarksDropped',
    },
    async lead(loaded, term) {
      await options.taking()
      return await opened(loaded, term)
    },
    visit: (loaded, term) => opened(loaded, term, true),
    show({ state, ...told }) {
      forgetSpent(told.events)
      options.show({ gathering: state, ...told })
    },
  })
  const { epoch, mended } = shared.held()

  async function opened(
    loaded: LoadedStream<Gathering>,
    { isOver, nodes, storageIs }: Term,
    isGuest = false,
  ): Promise<Led> {
    const room = await openRoom({
      ...{ ...options, loaded, nodes, isGuest },
      publish(published) {
        forgetSpent(published.events)
        if (published.events.length === 0) storageIs(published.storage)
        if (!isOver()) publish(published)
      },
    })
    return { ...room, state: room.gathering }
  }

  return {
    ...{ id, epoch, mended },
    gathering: shared.state,
    version: shared.version,
    storage: shared.storage,
    held: shared.held,
    submit: shared.submit,
    tag: (box, person) => (shared.led()?.tag ?? keys.tag)(box, person),
    close: shared.close,
    leaveNothing: shared.leaveNothing,
  }
}
