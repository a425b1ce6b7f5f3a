import type { LiveSocket } from './hall.ts'

/** As much of Engine.IO's connection, and of what lies below it, as has no public name. */
type Inside = {
  readonly transport?: {
    readonly name?: string
    writable?: boolean
    readonly socket?: { readonly _socket?: Corked | null }
  }
  readonly flush?: () => void
}
type Corked = { readonly cork: () => void; readonly uncork: () => void }

/**
 * What is said on the line while `work` is done, and in what it puts off to the next tick, leaves in one write: each is the dearest
 * single thing that the system does for a phone, and that a line stands and its welcome would be two.
 */
export function inOneWrite({ conn }: Pick<LiveSocket, 'conn'>, work: () => void): void {
  const line = conn as unknown as Inside
  const { transport } = line
  // Over polling, what waits goes with the next answer anyway.
  if (transport?.name !== 'websocket' || transport.writable !== true) {
    work()
    return
  }
  transport.writable = false
  work()
  process.nextTick(() => {
    const tcp = transport.socket?._socket
    transport.writable = true
    tcp?.cork()
    line.flush?.()
    tcp?.uncork()
  })
}
