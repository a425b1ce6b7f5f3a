import type { Millis } from '#shared/kernel/instant.ts'
import type { LiveSocket } from './hall.ts'

/**
 * In bytes. More than `behind` waits for a reader: it is told nothing more until it has caught up. A long view may be more by itself; what
 * grows beyond `most` after that is asked for by somebody who does not read.
 */
export const QUEUE = { behind: 65_536, caughtUp: 8_192, most: 262_144 } as const
/** Often enough that no more than a few messages come in between. */
const LOOK_EVERY: Millis = 250
/** Nothing of what waits for it has been read for so long: nobody reads there. */
const PATIENCE: Millis = 8_000

/** `rest` shrinks with every byte that is read, also in the middle of a message. */
export type Queued = { readonly bytes: number; readonly rest: number }
type Behind = { readonly least: Queued; readonly readAt: number }

export type SlowReaders = {
  /** Something has been sent; readers are looked at soon. */
  readonly sent: () => void
  readonly isBehind: (socket: LiveSocket) => boolean
  readonly anyBehind: () => boolean
  readonly forget: (socket: LiveSocket) => void
  readonly close: () => void
}
export type SlowReadersOptions = {
  readonly readers: () => Iterable<LiveSocket>
  readonly fellBehind: (socket: LiveSocket) => void
  /** It has read what waited for it. */
  readonly caughtUp: (socket: LiveSocket) => void
  readonly end: (socket: LiveSocket) => void
  readonly queued?: (socket: LiveSocket) => Queued
}

/** A hall's views are told to all at once; what one of them does not read must not be kept for it without end (trust.md R-15). */
export function makeSlowReaders(options: SlowReadersOptions): SlowReaders {
  const { readers, fellBehind, caughtUp, end, queued = queuedFor } = options
  const behind = new Map<LiveSocket, Behind>()
  let timer: NodeJS.Timeout | null = null

  function look(): void {
    timer = null
    const now = performance.now()
    for (const socket of readers()) weigh(socket, now)
    if (behind.size > 0) sent()
  }

  function weigh(socket: LiveSocket, now: number): void {
    const is = queued(socket)
    const known = behind.get(socket)
    if (!known) {
      if (is.bytes <= QUEUE.behind) return
      behind.set(socket, { least: is, readAt: now })
      fellBehind(socket)
    } else if (is.bytes <= QUEUE.caughtUp) {
      behind.delete(socket)
      caughtUp(socket)
    } else if (is.bytes > Math.max(QUEUE.most, known.least.bytes + QUEUE.behind)) finish(socket)
    else if (is.rest < known.least.rest) behind.set(socket, { least: is, readAt: now })
    else if (now - known.readAt > PATIENCE) finish(socket)
  }

  function finish(socket: LiveSocket): void {
    behind.delete(socket)
    end(socket)
  }

  function sent(): void {
    timer ??= setTimeout(look, LOOK_EVERY)
  }

  function close(): void {
    if (timer !== null) clearTimeout(timer)
    behind.clear()
  }

  return {
    sent,
    isBehind(socket) {
      if (!behind.has(socket)) weigh(socket, performance.now())
      return behind.has(socket)
    },
    anyBehind: () => behind.size > 0,
    forget: (socket) => behind.delete(socket),
    close,
  }
}

/** As much of Engine.IO's connection, and of Node's below it, as has no public name. */
type Inside = {
  readonly writeBuffer?: readonly { readonly data?: unknown }[]
  readonly transport?: { readonly writable?: boolean; readonly socket?: WebSocketInside }
}
type WebSocketInside = {
  readonly bufferedAmount?: number
  readonly terminate?: () => void
  readonly _socket?: { readonly _handle?: { readonly writeQueueSize?: number } | null }
}
const NOTHING: Queued = { bytes: 0, rest: 0 }

/** What waits for a reader in this process; what the system has taken is not counted. */
export function queuedFor({ conn }: Pick<LiveSocket, 'conn'>): Queued {
  const { transport, writeBuffer = [] } = conn as unknown as Inside
  if (transport?.writable !== false && writeBuffer.length === 0) return NOTHING
  const waiting = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0)
  const bytes = waiting + (transport?.socket?.bufferedAmount ?? 0)
  return { bytes, rest: bytes + (transport?.socket?._socket?._handle?.writeQueueSize ?? 0) }
}

/** At once: a polite end would wait in line behind all that is not read. */
export function endAtOnce({ conn }: Pick<LiveSocket, 'conn'>): void {
  const { transport } = conn as unknown as Inside
  if (transport?.socket?.terminate) transport.socket.terminate()
  else conn.close(true)
}
