/**
 * Socket.IO's packets without attachments, which is all that Samling sends. The phone's page is built with this in place of
 * socket.io-parser, whose larger half is for binary messages (vite.config.ts); a test holds the two against each other.
 */
export const protocol = 5
export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 } as const

export type Packet = {
  readonly type: number
  readonly nsp: string
  readonly data?: unknown
  readonly id?: number | undefined
}
type Heard = (packet: Packet) => void

/** Type, namespace unless it is the main one, id of the acknowledgement, data. */
const PACKET = /^([0-4])(?:(\/[^,]*),)?(\d+)?([\s\S]*)$/

export class Encoder {
  encode({ type, nsp, id, data }: Packet): readonly string[] {
    const name = nsp === '/' ? '' : `${nsp},`
    return [`${type}${name}${id ?? ''}${data === undefined || data === null ? '' : JSON.stringify(data)}`]
  }
}

export class Decoder {
  readonly #listeners = new Set<Heard>()

  on(_: 'decoded', listener: Heard): void {
    this.#listeners.add(listener)
  }

  off(_: 'decoded', listener: Heard): void {
    this.#listeners.delete(listener)
  }

  /** Throws on what is no packet; Socket.IO then closes the line and begins anew. */
  add(text: string): void {
    const [, type, nsp = '/', id, data] = PACKET.exec(text) ?? []
    if (type === undefined) throw new Error('not a packet')
    const packet = {
      type: Number(type),
      nsp,
      ...(id ? { id: Number(id) } : {}),
      ...(data ? { data: JSON.parse(data) } : {}),
    }
    for (const listener of this.#listeners) listener(packet)
  }

  destroy(): void {}
}
