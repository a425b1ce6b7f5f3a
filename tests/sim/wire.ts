import type { ClientSocket } from '#client/connection/make-connection.ts'
import type { LiveServer } from '#server/gateway/hall.ts'
import type { Chance } from './chance.ts'
import type { Counters } from './counters.ts'
import type { VirtualTime } from './virtual-time.ts'

type Handler = (...args: never[]) => void
type Encode = (packet: { type: number; nsp: string; data?: unknown; id?: number }) => readonly string[]
type Frame = string

/** As the gateway sets Socket.IO up. */
const PING_EVERY = 5_000
const PING_PATIENCE = 18_000

class Emitter {
  readonly #handlers = new Map<string, Set<Handler>>()

  on(event: string, handler: Handler): this {
    const known = this.#handlers.get(event) ?? new Set()
    this.#handlers.set(event, known.add(handler))
    return this
  }

  off(event: string, handler: Handler): this {
    this.#handlers.get(event)?.delete(handler)
    return this
  }

  fire(event: string, ...args: unknown[]): void {
    for (const handler of [...(this.#handlers.get(event) ?? [])]) handler(...(args as never[]))
  }
}

/** A line between one page and the server: in order, slow as it likes, until it is cut or falls silent. */
class Line {
  up = true
  silent = false
  /** Nothing arrives before this. */
  stalledUntil = 0
  /** So many of what the server sends get lost on the way to the page, and nobody is told. */
  loses = 0
  readonly #last = { server: 0, client: 0 }
  readonly #wire: SimWire
  server: ServerEnd | null = null
  readonly client: ClientEnd

  constructor(wire: SimWire, client: ClientEnd) {
    this.#wire = wire
    this.client = client
  }

  pass(to: 'server' | 'client', frame: Frame | (() => void)): void {
    if (!this.up) return
    if (this.loses > 0 && to === 'client' && typeof frame === 'string' && frame !== '!') {
      this.loses--
      return
    }
    const { time, latency } = this.#wire
    const at = Math.max(this.#last[to], time.now + latency(), this.stalledUntil)
    this.#last[to] = at
    time.after(at - time.now, () => {
      if (!this.up || this.silent) return
      if (typeof frame === 'function') return frame()
      if (to === 'server') this.server?.take(frame)
      else this.client.take(this, frame)
    })
  }

  /** Both ends are told at once. */
  cut(): void {
    if (!this.up) return
    this.up = false
    this.server?.closed('transport close')
    this.client.lost(this, 'transport close')
  }
}

/** The server's end of a line, as much of Socket.IO's socket as the gateway uses. */
class ServerEnd extends Emitter {
  readonly id: string
  readonly handshake: { auth: unknown }
  readonly data: Record<string, unknown> = {}
  readonly conn = new Emitter()
  connected = true
  readonly #io: SimServer
  readonly #line: Line
  #any: ((event: string, message: unknown, acknowledge: unknown) => void) | null = null
  #beat: ReturnType<typeof setTimeout> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor(io: SimServer, line: Line, id: string, auth: unknown) {
    super()
    this.#io = io
    this.#line = line
    this.id = id
    this.handshake = { auth }
    Object.assign(this.conn, {
      sendPacket: () => this.#line.pass('client', '!'),
      close: () => this.disconnect(true),
    })
  }

  /** It has been let in. */
  begin(): void {
    this.#beat = setTimeout(() => this.#ping(), PING_EVERY)
  }

  #ping(): void {
    this.#line.pass('client', '!')
    this.#patience = setTimeout(() => {
      this.#line.up = false
      this.closed('ping timeout')
      if (!this.#line.silent) this.#line.client.lost(this.#line, 'transport close')
    }, PING_PATIENCE)
  }

  #pong(): void {
    clearTimeout(this.#patience)
    clearTimeout(this.#beat)
    if (this.connected) this.#beat = setTimeout(() => this.#ping(), PING_EVERY)
    this.conn.fire('heartbeat')
  }

  onAny(heard: (event: string, message: unknown, acknowledge: unknown) => void): void {
    this.#any = heard
  }

  take(frame: Frame): void {
    if (!this.connected) return
    if (frame === '!') this.#pong()
    else if (frame === '-') this.closed('client namespace disconnect')
    else this.#hear(frame)
  }

  #hear(frame: Frame): void {
    const { id, event, args } = JSON.parse(frame) as { id?: number; event: string; args: unknown[] }
    this.#io.wire.counters.heard(event, args[0])
    const acknowledge = (reply: unknown) => {
      if (this.connected) this.#send(3, [reply], id)
    }
    const all = id === undefined ? args : [...args, acknowledge]
    this.#any?.(event, all[0], all[1])
  }

  emit(event: string, ...args: unknown[]): void {
    if (this.connected) this.#send(2, [event, ...args])
  }

  #send(type: number, data: unknown[], id?: number): void {
    const [text = ''] = this.#io.encoder.encode({ type, nsp: '/', data, ...(id === undefined ? {} : { id }) })
    this.#line.pass('client', text)
  }

  /** What is sent to many is written once, as by Socket.IO's adapter. */
  hand(text: string): void {
    if (this.connected) this.#line.pass('client', text)
  }

  join(room: string): void {
    this.#io.join(room, this)
  }

  leave(room: string): void {
    this.#io.leave(room, this)
  }

  to(room: string) {
    return { emit: (event: string, message: unknown) => this.#io.send(room, event, message, this) }
  }

  disconnect(_close: boolean): void {
    const line = this.#line
    line.pass('client', () => {
      line.up = false
      line.client.lost(line, 'io server disconnect')
    })
    this.closed('server namespace disconnect')
  }

  closed(reason: string): void {
    if (!this.connected) return
    this.connected = false
    clearTimeout(this.#beat)
    clearTimeout(this.#patience)
    this.#io.forget(this)
    this.conn.fire('close')
    this.fire('disconnect', reason)
  }
}

/** As much of Socket.IO's server as the gateway uses. */
class SimServer extends Emitter {
  readonly wire: SimWire
  readonly encoder: { encode: Encode } = { encode: () => [''] }
  readonly engine = new Emitter()
  readonly rooms = new Map<string, Set<string>>()
  readonly sockets = { adapter: { rooms: this.rooms } }
  readonly #ends = new Map<string, ServerEnd>()
  #guard: (socket: ServerEnd, next: (error?: Error) => void) => void = (_socket, next) => next()
  #numbers = 0

  constructor(wire: SimWire) {
    super()
    this.wire = wire
  }

  use(guard: (socket: ServerEnd, next: (error?: Error) => void) => void): void {
    this.#guard = guard
  }

  attach(line: Line, auth: unknown): void {
    const end = new ServerEnd(this, line, `s${++this.#numbers}`, structuredClone(auth))
    this.#guard(end, (error) => {
      if (!line.up || this.wire.server !== this) return
      if (error) {
        line.pass('client', () => {
          line.up = false
          line.client.refused(line, error)
        })
        return
      }
      line.server = end
      this.#ends.set(end.id, end)
      end.begin()
      line.pass('client', () => line.client.opened(line))
      this.fire('connection', end)
    })
  }

  join(room: string, { id }: ServerEnd): void {
    this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(id))
  }

  leave(room: string, { id }: ServerEnd): void {
    const members = this.rooms.get(room)
    members?.delete(id)
    if (members?.size === 0) this.rooms.delete(room)
  }

  forget(end: ServerEnd): void {
    this.#ends.delete(end.id)
    for (const room of [...this.rooms.keys()]) this.leave(room, end)
  }

  send(room: string, event: string, message: unknown, but: ServerEnd | null = null): void {
    const [text = ''] = this.encoder.encode({ type: 2, nsp: '/', data: [event, message] })
    for (const id of this.rooms.get(room) ?? []) {
      const end = this.#ends.get(id)
      if (end !== but) end?.hand(text)
    }
  }

  to(room: string) {
    return { emit: (event: string, message: unknown) => this.send(room, event, message) }
  }

  emit(event: string, ...args: unknown[]): void {
    for (const end of [...this.#ends.values()]) end.emit(event, ...args)
  }

  async close(): Promise<void> {
    for (const end of [...this.#ends.values()]) end.disconnect(true)
  }
}

/** The page's end, as much of Socket.IO's client as `makeConnection` uses, with its way of trying again. */
export class ClientEnd extends Emitter {
  connected = false
  /** It will try again by itself. */
  active = true
  readonly io = new Emitter()
  line: Line | null = null
  readonly #wire: SimWire
  readonly #hello: () => unknown
  readonly #acknowledge = new Map<number, (reply: unknown) => void>()
  readonly #waiting: (() => void)[] = []
  #numbers = 0
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(wire: SimWire, hello: () => unknown) {
    super()
    this.#wire = wire
    this.#hello = hello
    setTimeout(() => this.#dial())
  }

  #dial(): void {
    if (!this.active || this.line) return
    const line = new Line(this.#wire, this)
    this.line = line
    const auth = JSON.parse(JSON.stringify(this.#hello()))
    this.#wire.lines.add(line)
    const { server } = this.#wire
    if (!server || this.#wire.isUnreachable()) {
      setTimeout(() => this.#failed(line), this.#wire.latency())
      return
    }
    // An attempt that nothing is heard of is given up.
    setTimeout(() => {
      if (this.line === line && !this.connected) this.#failed(line)
    }, 4_000)
    line.pass('server', () => {
      this.io.fire('open')
      server.attach(line, auth)
    })
  }

  #failed(line: Line): void {
    if (this.line !== line) return
    this.#drop(line)
    this.fire('connect_error', new Error('xhr poll error'))
    this.#tryAgain()
  }

  #tryAgain(): void {
    if (!this.active) return
    clearTimeout(this.#again)
    this.#again = setTimeout(() => this.#dial(), this.#wire.chance.between(250, 1_800))
  }

  #drop(line: Line): void {
    line.up = false
    this.#wire.lines.delete(line)
    if (this.line === line) this.line = null
    this.connected = false
    this.io.fire('close')
  }

  opened(line: Line): void {
    if (this.line !== line) return
    this.connected = true
    this.fire('connect')
    for (const send of this.#waiting.splice(0)) send()
  }

  refused(line: Line, error: Error): void {
    if (this.line !== line) return
    this.#drop(line)
    this.active = false
    this.fire('connect_error', error)
  }

  lost(line: Line, reason: string): void {
    if (this.line !== line) return
    const was = this.connected
    this.#drop(line)
    if (reason === 'io server disconnect') this.active = false
    if (was) this.fire('disconnect', reason)
    else this.fire('connect_error', new Error(reason))
    this.#tryAgain()
  }

  take(line: Line, frame: Frame): void {
    if (this.line !== line) return
    if (frame === '!') {
      line.pass('server', '!')
      this.io.fire('ping')
      return
    }
    const [, type, id, text] = /^(\d)(\d*)(\[.*)$/s.exec(frame) ?? []
    const data = JSON.parse(text ?? '[]') as unknown[]
    this.#wire.trace(this, type === '3' ? 'answer' : String(data[0]), frame.length)
    if (type === '3') {
      const acknowledge = this.#acknowledge.get(Number(id))
      this.#acknowledge.delete(Number(id))
      acknowledge?.(data[0])
    } else this.fire(String(data[0]), ...data.slice(1))
  }

  emit(event: string, ...args: unknown[]): this {
    const last = args.at(-1)
    const acknowledge = typeof last === 'function' ? (last as (reply: unknown) => void) : null
    const rest = acknowledge ? args.slice(0, -1) : args
    const id = acknowledge ? ++this.#numbers : undefined
    if (acknowledge && id !== undefined) this.#acknowledge.set(id, acknowledge)
    const frame = JSON.stringify({ id, event, args: rest })
    const send = () => this.line?.pass('server', frame)
    if (this.connected) send()
    else this.#waiting.push(send)
    return this
  }

  connect(): this {
    this.active = true
    if (!this.line) this.#dial()
    return this
  }

  disconnect(): this {
    this.active = false
    clearTimeout(this.#again)
    const { line } = this
    if (!line) return this
    const was = this.connected
    // Said to the server, if the line still carries anything.
    if (line.server && !line.silent) {
      const { server } = line
      this.#wire.time.after(this.#wire.latency(), () => server.take('-'))
    }
    this.#drop(line)
    if (was) this.fire('disconnect', 'io client disconnect')
    return this
  }
}

/** Everything between the pages and the server. */
export class SimWire {
  readonly time: VirtualTime
  readonly chance: Chance
  readonly counters: Counters
  /** Null while there is none. */
  server: SimServer | null = null
  readonly lines = new Set<Line>()
  /** Nobody gets through: the hotel's router is being turned off and on. */
  unreachableUntil = 0
  slowness = 40
  trace: (end: ClientEnd, event: string, length: number) => void = () => undefined

  constructor(time: VirtualTime, chance: Chance, counters: Counters) {
    this.time = time
    this.chance = chance
    this.counters = counters
  }

  isUnreachable(): boolean {
    return this.time.now < this.unreachableUntil
  }

  readonly latency = (): number => this.chance.between(1, this.slowness)

  /** A server's gateway opens this instead of Socket.IO. */
  readonly open = (): LiveServer => {
    this.server = new SimServer(this)
    return this.server as unknown as LiveServer
  }

  readonly dial = (hello: () => unknown): ClientSocket =>
    new ClientEnd(this, hello) as unknown as ClientSocket

  /** The server is gone; the lines are cut, or nobody is told. */
  down(silently: boolean): void {
    this.server = null
    for (const line of [...this.lines]) {
      if (silently) line.silent = true
      else line.cut()
    }
  }
}
