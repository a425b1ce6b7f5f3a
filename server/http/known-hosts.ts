import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { isForwarded, isLoopback } from './client-address.ts'

/**
 * The name in a `Host` header, without port and brackets; null for what is none. Read as browsers read it, so that what is
 * compared is what they connected to.
 */
export function hostIn(header: string | undefined): string | null {
  if (header === undefined || !/^[\w.\-:[\]]+$/.test(header)) return null
  try {
    return new URL(`http://${header}`).hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase()
  } catch {
    return null
  }
}

/**
 * Whether a request is for us (trust.md S-04). A page of another name whose address was turned to this machine (DNS rebinding)
 * comes with its own name in `Host`, and would be of one origin with us; an address of figures cannot be turned.
 */
export function makeKnownHost(url: string | null, host: string): (header: string | undefined) => boolean {
  const own = hostname().toLowerCase()
  const known = new Set(['localhost', own, `${own}.local`, host.toLowerCase(), hostOfUrl(url)])
  return (header) => {
    const name = hostIn(header)
    return name !== null && (isIP(name) !== 0 || known.has(name))
  }
}

/** A page of another name has been sent here: it gets nothing that it could read as its own. */
export function misdirected(response: ServerResponse): void {
  response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('Ukjent adresse · Ukjend adresse · Unknown address')
}

function hostOfUrl(url: string | null): string {
  try {
    return hostIn(new URL(url ?? '').host) ?? 'localhost'
  } catch {
    return 'localhost'
  }
}

/**
 * Whether somebody sits at this machine itself: the line comes from it, and was opened under its own name for itself. An
 * address of the outside (`--url`) means that a server stands in front, and then nobody is here.
 */
export function isHere(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  url: string | null,
): boolean {
  const name = hostIn(headers.host)
  return (
    name !== null &&
    (name === 'localhost' || isLoopback(name)) &&
    isLoopback(socket.remoteAddress ?? '') &&
    !isForwarded({ headers }) &&
    (url === null || isOurs(url, socket.localPort))
  )
}

/** An address that reaches this very server, with nothing in between. */
function isOurs(url: string, port: number | undefined): boolean {
  const { protocol, port: asked } = new URL(url)
  const name = hostOfUrl(url)
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return (
    protocol === 'http:' &&
    Number(asked || 80) === port &&
    (name === 'localhost' || addresses.some(({ address }) => address === name))
  )
}
