import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { MOST_LINES } from '#server/gateway/wire-guard.ts'
import { limitConnections } from './connection-limit.ts'

export type ServerLimits = {
  readonly tls: { readonly cert: string; readonly key: string } | undefined
  readonly hops: number
  readonly mostConnections: number
  readonly connectionsOfOne: number | undefined
}

/** Whoever is slower than this at asking is not asking (trust.md S-14). */
const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
} as const
/** For pages and files, beside the lines that stay. */
const SPARE_CONNECTIONS = 2_000
export const MOST_CONNECTIONS_IN_ALL = MOST_LINES.all + SPARE_CONNECTIONS

/** With certificate and key it speaks https and nothing else. */
export function makeServer(
  { tls, hops, mostConnections, connectionsOfOne: most }: ServerLimits,
  handle: RequestListener,
): Server {
  const http = tls ? createTlsServer({ ...PATIENCE, ...tls }, handle) : createServer(PATIENCE, handle)
  http.maxConnections = mostConnections
  limitConnections(http, { hops, ...(most === undefined ? {} : { most }) })
  return http
}
