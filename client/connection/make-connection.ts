import { nanoid } from 'nanoid'
import { io, type Socket } from 'socket.io-client'
import { type Accessor, batch, createSignal } from 'solid-js'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { CommandMessage, CommandOutcome } from '#shared/protocol/command.ts'
import type { Hello } from '#shared/protocol/hello.ts'
import type { HandoverOffer, ToClient, ToServer, WelcomeMessage } from '#shared/protocol/messages.ts'
import type { PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import {
  atFirst,
  type Lifecycle,
  type LifecycleEvent,
  next,
  passes,
  type Refusal,
  type Status,
} from './lifecycle.ts'
import { type AskEvent, type Asks, makeAsks } from './make-asks.ts'
import { makeClock } from './make-clock.ts'
import { refusalFrom } from './refusal-from.ts'
import { onPlug, onWake } from './wake.ts'

export type { Status } from './lifecycle.ts'

export type Listener = {
  readonly welcome?: (message: WelcomeMessage) => void
  readonly view: (message: ViewMessage) => void
  readonly patch: (message: PatchMessage) => void
}

export type Connection = {
  readonly status: Accessor<Status>
  /** On the server's clock. */
  readonly offlineSince: Accessor<Instant | null>
  readonly welcome: Accessor<WelcomeMessage | null>
  readonly refusal: Accessor<Refusal | null>
  /** The server's clock right now, as well as it can be known here. */
  readonly now: () => Instant
  /** Changes when the estimate of the server's clock does. */
  readonly offset: Accessor<Millis>
  /** Resolves with the outcome, however long that takes: kept and sent again under the same id while the page lives. */
  readonly send: (command: GatheringCommand) => Promise<CommandOutcome>
  /** The same for a command that already has its id. */
  readonly post: (message: CommandMessage) => Promise<CommandOutcome>
  readonly handover: {
    readonly offer: (person: string | null) => Promise<HandoverOffer>
    readonly take: (code: string) => Promise<CommandOutcome>
  }
  /** Any question, for what only some pages ask. */
  readonly ask: Asks['ask']
  readonly listen: (listener: Listener) => () => void
  readonly resync: (slots: readonly Slot[]) => void
  /** Asks to be shown who is expected from there (null: from no municipality); the line forgets it when it breaks. */
  readonly door: (municipality: string | null) => void
  /** Tries again at once instead of when the next attempt is due; also after a refusal. */
  readonly retry: () => void
  readonly close: () => void
}

export type ClientSocket = Socket<ToClient, ToServer>
export type ConnectionOptions = {
  /** Who this is; asked again at every attempt. */
  readonly hello: () => Hello
  /** For tests. */
  readonly open?: (hello: () => Hello) => ClientSocket
}

/** Silence for this long, with a heartbeat every five seconds, says much of the line: wifi that lost us still looks whole. */
const PATIENCE: Millis = 8_000
/** A slow line may need longer for the first whole views than we have patience: every line that we end gets the next more. */
const MOST_PATIENCE: Millis = 60_000
/** Between attempts after a no that passes. */
const AFTER_REFUSAL: Millis = 4_000
/** An attempt that was made while nothing got through never hears of it when something does; the next one is soon to be made. */
const HUNG: Millis = 1_100

function openSocket(hello: () => Hello): ClientSocket {
  const socket: ClientSocket = io({
    auth: (use) => use(hello()),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: 4_000,
    reconnectionDelay: 250,
    reconnectionDelayMax: 1_200,
    // Anywhere between at once and the longest: a hall that comes back at the same moment is spread.
    randomizationFactor: 1,
  })
  const line = socket.io
  let hung = 0
  /** The line that was lost was a websocket; else it may be that a proxy swallows them. */
  let swift: boolean
  socket.on('connect', () => {
    hung = 0
    line.timeout(HUNG)
  })
  socket.on('disconnect', () => {
    swift = line.engine?.transport.name === 'websocket'
  })
  socket.on('connect_error', ({ message }) => {
    if (!socket.active) return
    const hangs = message === 'timeout'
    line.reconnectionDelayMax(hangs ? 200 : 1_200)
    // A line that is merely slow gets more time with every fourth attempt, and the other way of connecting its turn.
    if (hangs && ++hung % 4 === 0) {
      swift = !swift
      line.timeout(HUNG * Math.min(hung / 2, 8))
    }
    line.opts.transports = swift ? ['websocket', 'polling'] : ['polling', 'websocket']
  })
  return socket
}

export function makeConnection(options: ConnectionOptions): Connection {
  const socket = (options.open ?? openSocket)(options.hello)
  const listeners = new Set<Listener>()
  const [lifecycle, setLifecycle] = createSignal<Lifecycle>(atFirst)
  const [welcome, setWelcome] = createSignal<WelcomeMessage | null>(null)
  /** Since when the machine itself says that it has no net. Whoever hears from the server nevertheless has one. */
  const [unplugged, setUnplugged] = createSignal<Instant | null>(null)
  const status = () => {
    const known = lifecycle().status
    return unplugged() === null || known === 'refused' ? known : 'offline'
  }
  const isOnline = () => socket.connected && status() === 'online'
  const asks = makeAsks(
    (event, message, done) =>
      socket.emit(event, message, (reply: Parameters<Parameters<ToServer[AskEvent]>[1]>[0]) => {
        // Before whoever asked goes on, so that what was stored is what is shown.
        if ('welcome' in reply && reply.welcome) welcomed(reply.welcome)
        if ('own' in reply && reply.own) patch(reply.own)
        done(reply)
      }),
    isOnline,
    () => clock.measure(),
  )
  const clock = makeClock(ping)
  let again: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let patience = PATIENCE
  const pings = new Set<() => void>()

  function ping(): Promise<Instant | null> {
    if (!socket.connected) return Promise.resolve(null)
    return new Promise((resolve) => {
      function answered(at: Instant | null) {
        if (!pings.delete(giveUp)) return
        waitForLife()
        resolve(at)
      }
      const giveUp = () => answered(null)
      pings.add(giveUp)
      waitForLife()
      setTimeout(giveUp, MOST_PATIENCE)
      socket.emit('ping', ({ at }) => {
        if (!pings.has(giveUp)) return
        patience = PATIENCE
        plugIn()
        answered(at)
      })
    })
  }

  /** Whatever has come is a sign of life, also when the answer to a ping stands in line behind the whole views. */
  function waitForLife() {
    clearTimeout(silence)
    // Nothing came at all: better to begin anew than to wait for the network to notice.
    silence = setTimeout(() => {
      patience = Math.min(2 * patience, MOST_PATIENCE)
      socket.disconnect().connect()
    }, patience)
  }

  function plugIn() {
    if (unplugged() === null) return
    setUnplugged(null)
    if (isOnline()) asks.repeat()
  }

  function hear(at: Instant) {
    plugIn()
    waitForLife()
    clock.hear(at)
  }

  function patch(message: PatchMessage) {
    hear(message.at)
    for (const listener of listeners) listener.patch(message)
  }

  function happened(event: LifecycleEvent) {
    setLifecycle((state) => next(state, event))
  }

  function refused(refusal: Refusal) {
    happened({ type: 'refused', refusal, at: clock.now() })
    if (!passes(refusal.code)) socket.disconnect()
    else comeBack()
  }

  /** Socket.IO does not try again by itself after a no; when the no is one that passes, we do. */
  function comeBack() {
    clearTimeout(again)
    again = setTimeout(() => socket.connect(), AFTER_REFUSAL * (0.5 + Math.random()))
  }

  socket.on('connect_error', (error) => {
    if (socket.active) happened({ type: 'lost', at: clock.now() })
    else refused(refusalFrom(error))
  })
  socket.io.on('open', waitForLife)
  socket.io.on('ping', () => {
    waitForLife()
    // The welcome is the first on every line; a heartbeat that comes without it says that it got lost.
    if (socket.connected && lifecycle().status !== 'online') socket.disconnect().connect()
  })
  socket.io.on('close', () => clearTimeout(silence))
  socket.on('disconnect', (reason) => {
    // A ping belongs to its line: what it would find out must not be held against the next one.
    for (const giveUp of pings) giveUp()
    happened({ type: 'lost', at: clock.now() })
    if (reason === 'io server disconnect' && lifecycle().status !== 'refused') comeBack()
  })
  socket.on('farewell', refused)
  function welcomed(message: WelcomeMessage) {
    hear(message.at)
    // Somebody who has just said who they are is welcomed a second time on the same line; nothing got lost in between.
    const isNewLine = !isOnline()
    batch(() => {
      for (const listener of listeners) listener.welcome?.(message)
      setWelcome(message)
      happened({ type: 'welcomed' })
    })
    if (!isNewLine) return
    clock.measure()
    asks.repeat()
  }
  socket.on('welcome', welcomed)
  socket.on('view', (message) => {
    hear(message.at)
    for (const listener of listeners) listener.view(message)
  })
  socket.on('patch', patch)

  function retry() {
    clearTimeout(again)
    if (lifecycle().status === 'refused') happened({ type: 'restarted' })
    // Between two attempts Socket.IO waits; only a new beginning skips the wait.
    if (!socket.connected) socket.disconnect().connect()
  }
  function lookAtPlug() {
    if (navigator.onLine === false) setUnplugged((since) => since ?? clock.now())
    else plugIn()
  }
  const stopWatching = onPlug(lookAtPlug)
  lookAtPlug()
  const stopWaking = onWake(() => {
    clock.wake()
    if (!socket.connected && lifecycle().status === 'offline') retry()
  })

  const post = (message: CommandMessage) => asks.ask('command', message)
  return {
    status,
    offlineSince: () => {
      if (status() !== 'offline') return null
      const state = lifecycle()
      const lost = state.status === 'offline' ? state.since : null
      return lost === null ? unplugged() : Math.min(lost, unplugged() ?? lost)
    },
    welcome,
    refusal: () => {
      const state = lifecycle()
      return state.status === 'refused' || state.status === 'offline' ? state.refusal : null
    },
    now: clock.now,
    offset: clock.offset,
    send: (command) => post({ id: nanoid(), command }),
    post,
    handover: {
      offer: (person) => asks.ask('offer-handover', { person }),
      take: (code) => asks.ask('take-handover', { code }),
    },
    ask: asks.ask,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    resync: (slots) => socket.emit('resync', { slots }),
    door: (municipality) => socket.emit('door', { municipality }),
    retry,
    close() {
      clearTimeout(again)
      clearTimeout(silence)
      stopWaking()
      stopWatching()
      asks.close()
      socket.disconnect()
    },
  }
}
