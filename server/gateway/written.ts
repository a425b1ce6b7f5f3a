import type { Server, Socket } from 'socket.io'

/** A message that has been written out as JSON already: what is sent to a thousand phones is written once. */
export class Written<Message> {
  readonly text: string
  /** Never there; it tells one kind of message from another. */
  declare readonly message: Message
  readonly parts: Parts | null

  constructor(start: string, end?: SharedEnd, closing = '') {
    this.text = end ? start + end.text + closing : start
    this.parts = end ? { start, end, closing } : null
  }
}
type Parts = { readonly start: string; readonly end: SharedEnd; readonly closing: string }

/** What many messages end with but for the last brackets; its bytes are made when the first of them goes out. */
export class SharedEnd {
  readonly text: string
  #bytes: Map<string, Buffer> | null = null

  constructor(text: string) {
    this.text = text
  }

  bytes(closing: string): Buffer {
    this.#bytes ??= new Map()
    const bytes = this.#bytes.get(closing) ?? Buffer.from(this.text + closing)
    this.#bytes.set(closing, bytes)
    return bytes
  }
}

/** For where Socket.IO's types expect the message itself. */
export function asMessage<Message>(written: Written<Message>): Message {
  return written as unknown as Message
}

type Packet = {
  readonly type: number
  readonly nsp: string
  readonly data?: unknown
  readonly id?: number | undefined
}

/**
 * Socket.IO looks through every part of every message for attachments before it writes it out; ours are JSON and have none. Held
 * against its own encoder by a test.
 */
export function encode({ type, nsp, id, data }: Packet): readonly string[] {
  const name = nsp === '/' ? '' : `${nsp},`
  return [`${type}${name}${id ?? ''}${data === undefined || data === null ? '' : textOf(data)}`]
}

function textOf(data: unknown): string {
  return Array.isArray(data) ? `[${data.map(partOf).join()}]` : JSON.stringify(data)
}

function partOf(part: unknown): string {
  return part instanceof Written ? part.text : (JSON.stringify(part) ?? 'null')
}

/** The encoder is the server's own and has no option short of replacing the decoder too, which is strict about what it is sent. */
export function encodeLean(io: Pick<Server, 'encoder'>): void {
  Object.assign(io.encoder, { encode })
}

/** In UTF-16 units. Shorter than this, turning text into bytes is not worth a frame of one's own. */
const LONG = 8_192
const EVENT = '42'
const MESSAGE = '4'
const ACK = 3
const TEXT_FRAME = 0x81
/** What stands where a length of up to 125 would: it follows in two bytes, or in eight. */
const TWO_BYTES = 126
const EIGHT_BYTES = 127
const MOST_IN_TWO = 0xffff

/**
 * Two hundred kilobytes that fifty ask for are turned into bytes once: Socket.IO does that for what goes to a room, but not for what
 * goes to one, and its garbage keeps everybody else waiting (trust.md R-15).
 */
export function emitWritten(socket: Pick<Socket, 'conn' | 'emit'>, event: string, written: Written<unknown>) {
  const { parts, text } = written
  if (parts === null || !isLong(parts, socket)) return void socket.emit(event, written)
  // Socket.IO's adapter hands its frames over by this name.
  const options = { compress: false, wsPreEncodedFrame: frameOf(event, parts) }
  socket.conn.write(`2["${event}",${text}]`, options)
}

/** Over polling there are no frames. */
function isLong({ end }: Parts, { conn }: Pick<Socket, 'conn'>): boolean {
  return end.text.length >= LONG && conn.transport?.name === 'websocket'
}

/** As much of Socket.IO's socket as has no public name. */
type Answering = Pick<Socket, 'conn'> & { readonly packet: (packet: Omit<Packet, 'nsp'>) => void }

/** The same for what answers a question, which is how a phone that joins is welcomed. */
export function acknowledgeWritten(socket: Pick<Socket, 'conn'>): void {
  Object.assign(socket, { ack: acknowledgement })
}

/** In the place of Socket.IO's own, which takes no frames. */
function acknowledgement(this: Answering, id: number): (answer: unknown) => void {
  let isSent = false
  return (answer) => {
    if (isSent) return
    isSent = true
    const parts = answer instanceof Written ? answer.parts : null
    if (parts === null || !isLong(parts, this)) return this.packet({ id, type: ACK, data: [answer] })
    const { start, end, closing } = parts
    const options = {
      compress: false,
      wsPreEncodedFrame: framed(`${MESSAGE}${ACK}${id}[${start}`, end, closing),
    }
    this.conn.write(`${ACK}${id}[${start}${end.text}${closing}]`, options)
  }
}

/** A server's frame, unmasked and in one piece; the second part is everybody's. */
export function frameOf(event: string, { start, end, closing }: Parts) {
  return framed(`${EVENT}["${event}",${start}`, end, closing)
}

function framed(start: string, end: SharedEnd, closing: string) {
  const own = Buffer.from(start)
  const shared = end.bytes(`${closing}]`)
  const head = headOf(own.length + shared.length)
  return [Buffer.concat([head, own]), shared] as const
}

/** The length in as few bytes as it fits into: browsers close a line on more (RFC 6455, 5.2), and other clients do not notice. */
function headOf(length: number): Buffer {
  const isShort = length <= MOST_IN_TWO
  const head = Buffer.alloc(isShort ? 4 : 10)
  head[0] = TEXT_FRAME
  head[1] = isShort ? TWO_BYTES : EIGHT_BYTES
  if (isShort) head.writeUInt16BE(length, 2)
  else head.writeBigUInt64BE(BigInt(length), 2)
  return head
}
