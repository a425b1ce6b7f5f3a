import type { LoadedStream } from '#server/rooms/load-stream.ts'
import type { AskedBy, Outcome } from '#server/rooms/writer.ts'
import type { StorageState } from '#server/store/event-store.ts'
import type { NodeId } from '#server/store/leases.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { makeGuest } from './guest.ts'
import type { Hub } from './hub.ts'
import { makeLeadership } from './leadership.ts'
import type { LedRoom, Term } from './led-room.ts'
import type { News } from './news.ts'
import { type Followed, makeReplica } from './replica.ts'
import { makeSubmit } from './submit.ts'
import { makeTelling } from './telling.ts'

export type SharedOptions<State, Event, Room> = {
  readonly hub: Hub
  readonly followed: Followed<State, Event>
  readonly lead: (loaded: LoadedStream<State>, term: Term) => Promise<Room>
  /** The same without the lease: nothing is done there that nobody has asked for. */
  readonly visit: (loaded: LoadedStream<State>, term: Term) => Promise<Room>
  /** What is there to be seen has changed elsewhere. */
  readonly show: (told: {
    readonly state: State
    readonly events: readonly Event[]
    readonly storage: StorageState
    readonly urgent: boolean
  }) => void
  readonly log: (event: string, facts: { readonly message?: string; readonly code?: string }) => void
}

export type SharedRoom<State, Command, Asking, Refusal extends string, Room> = {
  readonly state: () => State
  readonly version: () => number
  readonly storage: () => StorageState
  readonly held: () => LoadedStream<State>
  /** The room that writes, while that is here. */
  readonly led: () => Room | null
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal>>
  /** Something has been erased from what is stored: here and elsewhere it is read anew. */
  readonly rewritten: () => Promise<void>
  readonly close: () => Promise<void>
  readonly leaveNothing: () => Promise<void>
}

/** So often the store is looked at, and whether the lease is free. */
const LOOK: { readonly bus: Millis; readonly alone: Millis } = { bus: 2_000, alone: 1_000 }

/** A stream that several nodes serve: written here while the lease is here, and followed while it is not (docs/decisions/0017). */
export async function openShared<
  State,
  Event,
  Command,
  Asking extends AskedBy<unknown>,
  Refusal extends string,
  Room extends LedRoom<State, Command, Asking, Refusal>,
>(options: SharedOptions<State, Event, Room>): Promise<SharedRoom<State, Command, Asking, Refusal, Room>> {
  const { hub, followed, log } = options
  const { bus } = hub
  const { id } = followed
  const topic = `stream:${id}`
  let storage: StorageState = 'ok'
  let timer: NodeJS.Timeout | undefined
  let closed = false
  /** The store cannot be read from here. */
  let unread = false
  /** What came while it was read. */
  let early: (readonly [News<Outcome<Refusal>>, NodeId])[] | null = []
  const { say, flush } = makeTelling((news) => bus.publish(topic, news))
  const deaf = bus.subscribe(topic, (message, from) => {
    const news = message as News<Outcome<Refusal>>
    if (early) early.push([news, from])
    else hear(news, from)
  })
  const start = await followed.read().catch((error) => {
    deaf()
    throw error
  })
  const replica = makeReplica(followed, start, show)
  const leadership = makeLeadership<State, Event, Room>({
    ...{ hub, followed, replica, say, log },
    lead: options.lead,
    ...{ began, ended },
    lookSoon: () => look(0),
  })
  const { part } = leadership
  const guest = makeGuest<State, Command, Asking, Refusal, Room>(replica, options.visit)
  const isClosed = () => closed
  const { submit, answer, holderIs, refusedElsewhere } = makeSubmit<State, Command, Asking, Refusal, Room>({
    ...{ id, hub, replica, leadership, guest, isClosed },
    refused: (command, outcome) => say({ is: 'refused', command, outcome }),
  })
  for (const [news, from] of early.splice(0)) hear(news, from)
  early = null
  // Where leases cannot be asked for just now it follows, as it would had another this one, and tries again.
  await leadership.take().catch((error) => log('not-led', { message: String(error) }))
  const forget = hub.serve(id, { leads: () => part() !== null, answer, flush })
  const unheard = bus.onChange((isUp) => {
    // What was erased meanwhile may not have been heard of.
    if (isUp) guest.leave()
    if (isUp && !closed) {
      if (part()) leadership.reread()
      else void replica.reread().catch(() => undefined)
    }
    // Nor may it have been heard how the store is for whoever leads.
    const led = part()?.room
    if (led) say({ is: 'storage', storage: led.storage() })
    else storageIs('ok')
    look(0)
  })
  look(LOOK.bus)

  function began(): void {
    holderIs(bus.node)
    const was = storageThere()
    // It has just been read.
    unread = false
    storage = 'ok'
    if (storageNow() !== was) tellStorage()
  }

  function ended(room: Room): void {
    holderIs(null)
    storage = 'ok'
    if (storageNow() !== room.storage()) tellStorage()
  }

  function show(told: {
    readonly state: State
    readonly events: readonly Event[]
    readonly urgent: boolean
  }): void {
    if (!part()) tell(told)
  }

  /** Whoever leads tells all else by themselves. */
  function tell(told: {
    readonly state: State
    readonly events: readonly Event[]
    readonly urgent: boolean
  }) {
    if (closed) return
    try {
      options.show({ ...told, storage: storageNow() })
    } catch (error) {
      log('unexpected', { message: String(error) })
    }
  }

  function tellStorage(): void {
    tell({ state: stateNow(), events: [], urgent: true })
  }

  function stateNow(): State {
    return part()?.room.state() ?? replica.state()
  }

  function hear(news: News<Outcome<Refusal>>, from: string): void {
    if (closed) return
    if (news.is === 'refused') refusedElsewhere(news.command, news.outcome)
    if (part()) {
      // Two who lead: one of them is mistaken.
      if (news.is === 'held' || news.is === 'records') look(0)
      if (news.is === 'rewritten') leadership.reread()
      return
    }
    if (news.is === 'held' || news.is === 'records' || news.is === 'storage') holderIs(from)
    // Whoever begins to lead has had no trouble yet.
    if (news.is === 'held' || news.is === 'free') storageIs('ok')
    if (news.is === 'records') {
      storageIs(news.storage)
      replica.take(news.records, news.urgent)
    } else if (news.is === 'storage') storageIs(news.storage)
    else if (news.is === 'rewritten') void replica.reread().catch(() => undefined)
    else if (news.is === 'free') {
      holderIs(null)
      look(0)
    }
  }

  function storageIs(found: StorageState): void {
    if (storage === found) return
    storage = found
    tellStorage()
  }

  function storageNow(): StorageState {
    return part()?.room.storage() ?? storageThere()
  }

  function storageThere(): StorageState {
    return unread ? 'failed' : storage
  }

  function readable(isSo: boolean): void {
    if (unread === !isSo) return
    unread = !isSo
    tellStorage()
  }

  function look(wait: Millis): void {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void lookNow(), wait).unref()
  }

  async function lookNow(): Promise<void> {
    try {
      await leadership.look()
      if (!part()) await leadership.take()
      if (!part() && !closed) await replica.catchUp()
      readable(true)
    } catch (error) {
      if (closed) return
      readable(false)
      log('not-followed', { message: String(error) })
    }
    look(bus.isUp() ? LOOK.bus : LOOK.alone)
  }

  async function rewritten(): Promise<void> {
    say({ is: 'rewritten' })
    if (!part()) await replica.reread()
  }

  async function leave(ending: (room: Room) => Promise<void>): Promise<void> {
    closed = true
    clearTimeout(timer)
    forget()
    deaf()
    unheard()
    guest.leave()
    await leadership.close(ending)
    flush()
  }

  return {
    state: stateNow,
    version: () => part()?.room.version() ?? replica.version(),
    storage: storageNow,
    held: () => part()?.room.held() ?? replica.loaded(),
    led: () => part()?.room ?? null,
    submit,
    rewritten,
    close: () => leave((room) => room.close()),
    leaveNothing: () => leave((room) => room.leaveNothing()),
  }
}
