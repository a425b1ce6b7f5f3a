import type { Server } from 'socket.io'

/** A message that has been written out as JSON already: what is sent to a thousand phones is written once. */
export class Written<Message> {
  readonly text: string
  /** Never there; it tells one kind of message from another. */
  declare readonly message: Message

  constructor(text: string) {
    this.text = text
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
