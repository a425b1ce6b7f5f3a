import { type ClientSocket, type Connection, makeConnection } from '#client/connection/make-connection.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

type Heard = (...parts: never[]) => void
export type Asked = {
  readonly event: string
  readonly message: unknown
  readonly answer: (reply: unknown) => void
}

/** The server's end of a line, for tests: what was asked, and a way to say things. */
export type FakeLine = {
  readonly connection: Connection
  readonly asked: Asked[]
  readonly pings: ((reply: { at: number }) => void)[]
  readonly resyncs: unknown[]
  /** How often the page has ended the line itself. */
  readonly ended: () => number
  /** The server's heartbeat. */
  readonly beat: () => void
  readonly attempts: () => number
  readonly say: (event: string, message: unknown) => void
  /** A line that nothing has been said on yet. */
  readonly open: () => void
  readonly welcome: (more?: Partial<WelcomeMessage>) => void
  readonly lose: () => void
  /** The server's own no. */
  readonly refuse: (code: string) => void
}

export const WELCOME: WelcomeMessage = {
  protocol: PROTOCOL_VERSION,
  role: 'participant',
  gathering: 'g',
  person: 'ane',
  session: null,
  links: null,
  run: 'r1',
  at: 0,
  views: [],
}

export function fakeLine(at: () => number = () => Date.now()): FakeLine {
  const heard = new Map<string, Heard[]>()
  const line = { asked: [] as Asked[], pings: [] as FakeLine['pings'], resyncs: [] as unknown[] }
  let ended = 0
  let attempts = 0
  const say = (event: string, ...parts: unknown[]) => {
    for (const listener of heard.get(event) ?? []) listener(...(parts as never[]))
  }
  const socket = {
    connected: false,
    active: true,
    io: { on: (event: string, listener: Heard) => socket.on(`line ${event}`, listener) },
    on(event: string, listener: Heard) {
      heard.set(event, [...(heard.get(event) ?? []), listener])
      return socket
    },
    emit(event: string, ...parts: unknown[]) {
      const done = parts.at(-1) as (reply: unknown) => void
      if (event === 'ping') line.pings.push(done)
      else if (event === 'resync') line.resyncs.push(parts[0])
      else line.asked.push({ event, message: parts[0], answer: done })
      return socket
    },
    connect() {
      attempts++
      return socket
    },
    disconnect() {
      if (socket.connected) ended++
      lose('io client disconnect')
      return socket
    },
  }
  function lose(reason: string) {
    if (!socket.connected) return
    socket.connected = false
    say('line close', reason)
    say('disconnect', reason)
  }
  function open() {
    socket.connected = true
    say('line open')
  }
  const connection = makeConnection({
    hello: () => ({ as: 'phone', protocol: PROTOCOL_VERSION, code: 'K7M4PX', token: 'x'.repeat(32) }),
    open: () => socket as unknown as ClientSocket,
  })
  return {
    ...line,
    connection,
    ended: () => ended,
    beat: () => say('line ping'),
    attempts: () => attempts,
    say,
    open,
    welcome(more) {
      open()
      say('welcome', { ...WELCOME, at: at(), ...more })
    },
    lose: () => lose('transport close'),
    refuse(code) {
      socket.active = false
      say('connect_error', new Error(code))
      socket.active = true
    },
  }
}
