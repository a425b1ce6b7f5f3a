import { nanoid } from 'nanoid'
import type { LoadedStream } from '#server/rooms/load-stream.ts'
import { type AmongNodes, type Appended, type AskedBy, Fenced, type Outcome } from '#server/rooms/writer.ts'
import type { StorageState, StoredRecord } from '#server/store/event-store.ts'
import type { Lease } from '#server/store/leases.ts'
import { Turns } from '#server/store/turns.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { makeGuest } from './guest.ts'
import type { Hub, Question, Reply } from './hub.ts'
import { type Followed, makeReplica, type Replica } from './replica.ts'

/** The room of a stream while it is led from here. */
export type LedRoom<State, Command, Asking, Refusal extends string> = {
  readonly state: () => State
  readonly version: () => number
  readonly storage: () => StorageState
  readonly held: () => LoadedStream<State>
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal>>
  readonly close: () => Promise<void>
  readonly leaveNothing: () => Promise<void>
}
/** One time of leading, from taking the lease until it is gone. */
export type Term = {
  readonly isOver: () => boolean
  readonly nodes: AmongNodes
  /** How the store is, for those who follow. */
  readonly storageIs: (storage: StorageState) => void
}
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

type Part<Room> = {
  readonly lease: Lease
  readonly room: Room
  readonly end: () => void
}
/** What is said of a stream on its topic. */
type News =
  | {
      readonly is: 'records'
      readonly records: readonly StoredRecord[]
      readonly urgent: boolean
      readonly storage: StorageState
    }
  | { readonly is: 'storage'; readonly storage: StorageState }
  | { readonly is: 'held' | 'free' | 'rewritten' }

/** So often the store is looked at, and whether the lease is free. */
const LOOK: { readonly bus: Millis; readonly alone: Millis } = { bus: 2_000, alone: 1_000 }
/** For the whole of a command; a client sends it again after that. */
const PATIENCE: Millis = 4_500
const ASK: Millis = 2_000
const PAUSE: Millis = 150

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
  const { bus, leases } = hub
  const { id } = followed
  const topic = `stream:${id}`
  const turns = new Turns()
  let part: Part<Room> | null = null
  let storage: StorageState = 'ok'
  let holder: string | null = null
  let timer: NodeJS.Timeout | undefined
  let closed = false
  /** The store cannot be read from here. */
  let unread = false
  /** What came while it was read. */
  let early: (readonly [News, string])[] | null = []
  const deaf = bus.subscribe(topic, (message, from) => {
    const news = message as News
    if (early) early.push([news, from])
    else hear(news, from)
  })
  let replica: Replica<State>
  try {
    replica = makeReplica(followed, await followed.read(), show)
    for (const [news, from] of early.splice(0)) hear(news, from)
    early = null
    await takeLead()
  } catch (error) {
    deaf()
    throw error
  }
  const guest = makeGuest<State, Command, Asking, Refusal, Room>(replica, options.visit)
  const forget = hub.serve(id, { leads: () => part !== null, answer })
  const unheard = bus.onChange((isUp) => {
    // What was erased meanwhile may not have been heard of.
    if (isUp) guest.leave()
    if (isUp && !part && !closed) void replica.reread().catch(() => undefined)
    look(0)
  })
  look(LOOK.bus)

  function show(told: {
    readonly state: State
    readonly events: readonly Event[]
    readonly urgent: boolean
  }): void {
    if (part || closed) return
    try {
      options.show({ ...told, storage: storageHere() })
    } catch (error) {
      log('unexpected', { message: String(error) })
    }
  }

  function say(news: News): void {
    bus.publish(topic, news)
  }

  function hear(news: News, from: string): void {
    if (closed) return
    // Two who lead: one of them is mistaken.
    if (part) {
      if (news.is === 'held' || news.is === 'records') look(0)
      return
    }
    if (news.is !== 'free') holder = from
    if (news.is === 'records') {
      storageIs(news.storage)
      replica.take(news.records, news.urgent)
    } else if (news.is === 'storage') storageIs(news.storage)
    else if (news.is === 'rewritten') void replica.reread().catch(() => undefined)
    else if (news.is === 'free') {
      holder = null
      look(0)
    }
  }

  function storageIs(found: StorageState): void {
    if (storage === found) return
    storage = found
    show({ state: replica.state(), events: [], urgent: true })
  }

  function storageHere(): StorageState {
    return unread ? 'failed' : storage
  }

  function readable(isSo: boolean): void {
    if (unread === !isSo) return
    unread = !isSo
    show({ state: replica.state(), events: [], urgent: true })
  }

  function look(wait: Millis): void {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(() => void lookNow(), wait).unref()
  }

  async function lookNow(): Promise<void> {
    try {
      if (part) await lookAtLease(part)
      if (!part) await takeLead()
      if (!part && !closed) await replica.catchUp()
      readable(true)
    } catch (error) {
      if (closed) return
      readable(false)
      log('not-followed', { message: String(error) })
    }
    look(bus.isUp() ? LOOK.bus : LOOK.alone)
  }

  /** It may be gone without a word. */
  async function lookAtLease(own: Part<Room>): Promise<void> {
    const found = await leases.holder(id)
    const isTheirs = found !== bus.node || (await isBehind(own))
    if (isTheirs && part === own && !closed) await fenced(own)
  }

  /** A guest may have written; what is only just stored by this one itself it will know of in a moment. */
  async function isBehind({ room }: Part<Room>): Promise<boolean> {
    const last = (await followed.store.since(id, room.version())).at(-1)
    if (last === undefined) return false
    await pause()
    return last.seq > room.version()
  }

  /** Leads from now on, where nobody else does. */
  function takeLead(): Promise<void> {
    return turns.run(async () => {
      if (part || closed) return
      const lease = await leases.take(id)
      if (lease === null) return
      try {
        await replica.catchUp()
        await beginTerm(lease)
      } catch (error) {
        await lease.release()
        throw error
      }
    })
  }

  async function beginTerm(lease: Lease): Promise<void> {
    let over = lease.lost.aborted
    let room: Room | null = null
    const end = () => {
      over = true
    }
    const lost = () => {
      if (over) return
      log('lease-lost', {})
      if (part?.lease === lease && room) follow(room)
      end()
    }
    lease.lost.addEventListener('abort', lost, { once: true })
    const term: Term = {
      isOver: () => over || lease.lost.aborted,
      nodes: {
        appended,
        fenced() {
          if (part?.lease === lease) void fenced(part)
          else end()
        },
        rewritten: () => say({ is: 'rewritten' }),
      },
      storageIs: (found) => {
        if (!over) say({ is: 'storage', storage: found })
      },
    }
    room = await options.lead(replica.loaded(), term)
    if (term.isOver()) {
      await room.leaveNothing()
      return await lease.release()
    }
    part = { lease, room, end }
    holder = bus.node
    log('leads', {})
    say({ is: 'held' })
  }

  function appended({ records, version, urgent }: Appended): void {
    const first = version - records.length + 1
    const numbered = records.map((record, at) => ({ ...record, seq: first + at }))
    say({ is: 'records', records: numbered, urgent, storage: part?.room.storage() ?? 'ok' })
  }

  /** From this moment on nothing is acknowledged here; what was under way is found in the store, or asked again. */
  function follow(room: Room): void {
    replica.goOnFrom(room.held())
    part?.end()
    part = null
    holder = null
    storage = 'ok'
    room.leaveNothing().catch((error) => log('unexpected', { message: String(error) }))
    look(0)
  }

  /** Another has written: from what is stored now on it goes on, here where the lease still is, else there. */
  async function fenced({ lease, room }: Part<Room>): Promise<void> {
    log('fenced', {})
    follow(room)
    await lease.release()
    look(0)
  }

  async function submit(command: Command, asking: Asking): Promise<Outcome<Refusal>> {
    const until = performance.now() + PATIENCE
    // Passed on it may be asked twice, so it has a name even where nobody will send it again.
    const named = asking.command === null ? { ...asking, command: `node.${nanoid(12)}` } : asking
    while (!closed) {
      const outcome = part
        ? await submitHere(part, command, asking)
        : await submitThere(command, named).catch(() => null)
      if (outcome) return outcome
      if (performance.now() > until) break
      await pause()
    }
    return { ok: false, code: 'server-error' }
  }

  /** Null: it has to be asked again. */
  async function submitHere(
    own: Part<Room>,
    command: Command,
    asking: Asking,
  ): Promise<Outcome<Refusal> | null> {
    try {
      const outcome = await own.room.submit(command, asking)
      if (part === own) return outcome
      if (!outcome.ok) return null
      // It was stored as the lease went: here it shows once the store has been read.
      await replica.catchUp()
      return outcome
    } catch (error) {
      if (error instanceof Fenced) return null
      throw error
    }
  }

  async function submitThere(command: Command, asking: Asking): Promise<Outcome<Refusal> | null> {
    const done = stored(asking)
    if (done) return done
    holder ??= await leases.holder(id)
    if (holder !== null && holder !== bus.node) {
      const asked = holder
      const question: Question = { to: 'submit', stream: id, command, asking }
      const reply = (await bus.ask(asked, question, ASK).catch(() => null)) as Reply<Outcome<Refusal>> | null
      if (reply?.is === 'done') {
        await replica.reach(reply.version)
        return reply.outcome
      }
    }
    holder = null
    await replica.catchUp()
    const found = stored(asking)
    if (found) return found
    await takeLead()
    return part || bus.isUp() ? null : await guest.submit(command, asking)
  }

  function stored({ command }: Asking): Outcome<Refusal> | null {
    const at = command === null ? undefined : replica.storedAt(command)
    return at === undefined ? null : { ok: true, at }
  }

  /** What another node passes on is done where the lease is, or not at all. */
  async function answer(command: unknown, asking: unknown): Promise<Reply<unknown>> {
    const own = part
    if (!own) return { is: 'elsewhere' }
    const outcome = await submitHere(own, command as Command, asking as Asking)
    return outcome && part === own
      ? { is: 'done', outcome, version: own.room.version() }
      : { is: 'elsewhere' }
  }

  async function rewritten(): Promise<void> {
    say({ is: 'rewritten' })
    if (!part) await replica.reread()
  }

  async function leave(ending: (room: Room) => Promise<void>): Promise<void> {
    closed = true
    clearTimeout(timer)
    forget()
    deaf()
    unheard()
    guest.leave()
    await turns.run(async () => {
      const own = part
      if (!own) return
      await ending(own.room)
      own.end()
      part = null
      await own.lease.release()
      say({ is: 'free' })
    })
  }

  return {
    state: () => (part ? part.room.state() : replica.state()),
    version: () => part?.room.version() ?? replica.version(),
    storage: () => part?.room.storage() ?? storageHere(),
    held: () => part?.room.held() ?? replica.loaded(),
    led: () => part?.room ?? null,
    submit,
    rewritten,
    close: () => leave((room) => room.close()),
    leaveNothing: () => leave((room) => room.leaveNothing()),
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE))
}
