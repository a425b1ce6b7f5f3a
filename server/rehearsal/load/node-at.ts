import type { LoadNode } from './load-hall.ts'

/** A server by its address; `metrics`: of its page of figures. */
export function nodeAt(url: string, metrics: string | null): LoadNode {
  const { hostname, port, protocol, origin } = new URL(url)
  const isTls = protocol === 'https:'
  // Loopback is named by its figures, which say what network one may come from.
  const host = hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '')
  return {
    url: origin,
    address: { host, port: Number(port || (isTls ? 443 : 80)), isTls },
    metrics,
  }
}
