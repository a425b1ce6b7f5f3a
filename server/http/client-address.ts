import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import type { TLSSocket } from 'node:tls'

type Asking = Pick<IncomingMessage, 'headers' | 'socket'>

/** What a server in front adds. Behind one, everybody comes from this machine. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'] as const

export function isForwarded({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return FORWARDED.some((each) => headers[each] !== undefined)
}

export function isLoopback(address: string): boolean {
  const plain = plainAddress(address)
  return plain === '::1' || (plain.startsWith('127.') && isIP(plain) === 4)
}

/**
 * The address somebody asks from. `hops`: how many servers of our own stand in front. Each adds one entry to `X-Forwarded-For`; what
 * stands before theirs was written by whoever asks, and is worth nothing (trust.md S-16).
 */
export function clientAddress({ headers, socket }: Asking, hops: number): string {
  const nearest = plainAddress(socket.remoteAddress ?? '')
  if (hops === 0) return nearest
  const told = plainAddress(entries(headers['x-forwarded-for']).at(-hops) ?? '')
  return isIP(told) === 0 ? nearest : told
}

/** What one household, hotel or attacker is counted by: with IPv6 everybody has a whole /64 to choose from. */
export function networkOf(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address
  const [before = '', after] = address.split('::')
  const head = before === '' ? [] : before.split(':')
  const tail = after === undefined || after === '' ? [] : after.split(':')
  const gap = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...tail]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}

/**
 * Whether nobody on the way can read along (trust.md S-05): the line does not leave this machine, or is encrypted to us or to the
 * servers in front that were named at the start.
 */
export function isPrivateLine({ headers, socket }: Asking, hops: number): boolean {
  if ((socket as Partial<TLSSocket>).encrypted === true) return true
  if (hops > 0 && isForwarded({ headers })) {
    const spoken = entries(headers['x-forwarded-proto'])
    return (spoken.at(-hops) ?? spoken[0]) === 'https'
  }
  return isLoopback(socket.remoteAddress ?? '') && !isForwarded({ headers })
}

/** IPv4 as it is written, also where it came over an IPv6 socket. */
function plainAddress(address: string): string {
  if (!address.includes(':') && !address.includes('%')) return address
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

function entries(header: string | string[] | undefined): readonly string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
}
