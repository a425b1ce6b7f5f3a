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

/** Whether a line is asked for as a program to be run (JSONP): a script of any page may be fetched from here without an `Origin`. */
export function asksForScript(url: string | undefined): boolean {
  return new URLSearchParams(url?.split('?')[1]).has('j')
}

/**
 * The same for a form that opens a page of its own. From pages that tell nobody where they are (`no-referrer`), as ours, browsers send
 * `Origin: null` with it, and over https or on this machine `Sec-Fetch-Site` besides. Where that is not sent either, the secret in the
 * form stands alone: a browser adds none by itself.
 */
export function sameOriginForm(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  return headers.origin === 'null' || sameOrigin(headers)
}
