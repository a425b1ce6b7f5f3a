import type { Socket } from 'socket.io'
import type { Millis } from '#shared/kernel/instant.ts'

/** A line that is whole answers a heartbeat within this, even on a bad network. */
const PATIENCE: Millis = 3_000

/**
 * Asks a connection for a heartbeat out of turn, and closes it if none comes: its phone has lost it and is back on another one,
 * long before the network would say so. A page that was merely slow comes back by itself.
 */
export function askIfStillThere({ conn }: Pick<Socket, 'conn'>): void {
  const settle = () => {
    clearTimeout(patience)
    conn.off('heartbeat', settle)
    conn.off('close', settle)
  }
  const patience = setTimeout(() => {
    settle()
    conn.close(true)
  }, PATIENCE)
  conn.on('heartbeat', settle)
  conn.on('close', settle)
  // Engine.IO sends its heartbeats by itself and has no public way to ask for one.
  const { sendPacket } = conn as unknown as { sendPacket: (type: 'ping') => void }
  sendPacket.call(conn, 'ping')
}
