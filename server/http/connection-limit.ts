import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { makeLineCount } from '#server/gateway/wire-guard.ts'
import { clientAddress, networkOf } from './client-address.ts'

/** Of one network: as many phones as may come from there, and what they ask for besides. */
export const MOST_CONNECTIONS = 3_500

/**
 * Whoever opens connections by the thousand and says nothing uses up their own (trust.md S-14); they are counted before anything has been
 * asked by them. Behind servers of our own everybody comes from those, and it is for them to count.
 */
export function limitConnections(
  http: Pick<Server, 'on'>,
  { hops, most = MOST_CONNECTIONS }: { readonly hops: number; readonly most?: number },
): void {
  if (hops > 0) return
  const open = makeLineCount({ all: Number.POSITIVE_INFINITY, network: most })
  http.on('connection', (socket: Socket) => {
    const from = networkOf(clientAddress({ headers: {}, socket }, 0))
    if (open.hasRoom(from)) open.add(from, socket)
    else socket.destroy()
  })
}

/** What files, syncs and threads need of the descriptors that a process may have. */
const KEPT_FOR_FILES = 200

/** How many connections leave enough for files to be opened; none where the system says no number. */
export function roomForConnections(most: number): number {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } }
  }
  const descriptors = userLimits?.open_files?.soft
  return typeof descriptors === 'number'
    ? Math.max(1, Math.min(most, Math.max(descriptors - KEPT_FOR_FILES, Math.floor(descriptors / 2))))
    : most
}
