import { makeBudget } from './budget.ts'

/** Bytes in one message: of most, three for every sign that a phone may send; a leader pastes a programme. */
export const WIRE_LIMIT = { most: 100_000, leader: 1_000_000 } as const
/** Connections in all, and from one network: a hotel has one address, and so has whoever opens them by the thousand. */
export const MOST_LINES = { all: 10_000, network: 2_500 } as const
/** Of any kind, heartbeats and noise too; messages have a budget of their own, and are answered while they are within this. */
const PACKETS = { burst: 3_000, perSecond: 100 } as const
/** Socket.IO's letters for an event and an acknowledgement with attachments. We have none. */
const BINARY = /^[56]/

type Packet = { type: string; data?: unknown }
type Transport = { maxHttpBufferSize?: number; socket?: { _receiver?: { _maxPayload?: number } } }
/** As much of Engine.IO's connection as is needed here. */
type Connection = {
  readonly transport: unknown
  on(event: 'packet', heard: (packet: Packet) => void): unknown
  on(event: 'upgrade', turned: (transport: unknown) => void): unknown
  once(event: 'close', done: () => void): unknown
}

/** Looks at what comes before Socket.IO reads any of it (trust.md S-13, R-27, R-28); what may not come ends its own connection. */
export function watchPackets(connection: Pick<Connection, 'on'>): void {
  const packets = makeBudget(PACKETS)
  connection.on('packet', (packet) => {
    const { type, data } = packet
    const isText = data === undefined || typeof data === 'string'
    const isFine = isText && !(type === 'message' && BINARY.test(data ?? ''))
    // Engine.IO closes the connection that an error came by, and gives it to nobody.
    if (!isFine || !packets.spend(performance.now())) packet.type = 'error'
  })
}

/**
 * Larger messages are taken from whoever has proved to lead. Both transports know one limit for everybody, and each line's own copy of
 * it has no public name; without it a leader's large message is refused, which a test would tell.
 */
export function takeLarge(connection: Partial<Pick<Connection, 'transport' | 'on'>>): void {
  raise(connection.transport)
  connection.on?.('upgrade', raise)
}

function raise(transport: unknown): void {
  if (typeof transport !== 'object' || transport === null) return
  const { socket } = transport as Transport
  if (socket?._receiver) socket._receiver._maxPayload = WIRE_LIMIT.leader
  else Object.assign(transport, { maxHttpBufferSize: WIRE_LIMIT.leader })
}

/** Counts connections by network. */
export function makeLineCount({ all, network }: { all: number; network: number } = MOST_LINES) {
  const open = new Map<string, number>()
  let total = 0

  function hasRoom(from: string): boolean {
    return total < all && (open.get(from) ?? 0) < network
  }

  function add(from: string, connection: Pick<Connection, 'once'>): void {
    total++
    open.set(from, (open.get(from) ?? 0) + 1)
    connection.once('close', () => {
      total--
      const left = (open.get(from) ?? 1) - 1
      if (left > 0) open.set(from, left)
      else open.delete(from)
    })
  }

  return { hasRoom, add }
}
