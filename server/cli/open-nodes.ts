import { hostname } from 'node:os'
import { nanoid } from 'nanoid'
import type { Nodes } from '#server/cluster/nodes.ts'
import type { Log } from '#server/log.ts'
import type { EventStore } from '#server/store/event-store.ts'

/** Where several servers keep everything, and where they meet; the latter null for a server by itself. */
export type Shared = { readonly database: string | null; readonly redis: string | null }

export function isRedisUrl(url: string): boolean {
  return /^rediss?:\/\/[^/\s]/.test(url) && URL.canParse(url)
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/**
 * What the nodes of one database are known to one another by: where they meet, without who may. This machine's own Redis is another than
 * that of any other machine, though all call it the same.
 */
export function busName(redis: string, machine = hostname()): string {
  const { hostname: host, port, pathname } = new URL(redis)
  const where = LOOPBACK.test(host) ? `${machine} itself` : host
  return `${where}:${port || '6379'}${pathname === '/' ? '' : pathname}`
}

/** What makes this one of several servers; loaded by those only. */
export async function openNodes(
  { database, redis }: Shared,
  store: Pick<EventStore, 'keys'>,
  log: Log,
): Promise<Nodes | null> {
  if (database === null || redis === null) return null
  const [{ makeNodes }, { openRedisBus }, { PostgresLeases }] = await Promise.all([
    import('#server/cluster/nodes.ts'),
    import('#server/cluster/redis-bus.ts'),
    import('#server/store/postgres/postgres-leases.ts'),
  ])
  const node = nanoid(10)
  const key = await store.keys.ensure('nodes', 'bus')
  const leases = await PostgresLeases.open({ url: database, node })
  const bus = await openRedisBus({ url: redis, node, key, log })
  return makeNodes({ bus, leases, log })
}
