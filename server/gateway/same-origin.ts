import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a page of ours opened the connection. Browsers send `Origin` with every WebSocket, and Socket.IO's own CORS
 * setting does not look at it (trust.md S-03). A program that is no browser sends none and is let in: it has no cookies or
 * other borrowed rights to misuse, only the secret it brings.
 */
export function sameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
