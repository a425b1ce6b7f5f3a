import pg from 'pg'
import { busName } from '#server/cli/open-nodes.ts'
import { ensurePostgres, type PostgresServer, startPostgres } from '#tests/support/ensure-postgres.ts'
import { ensureRedis, type RedisServer, startRedis } from '#tests/support/ensure-redis.ts'
import { type Front, startFront } from '#tests/support/front.ts'
import type { Stored } from './journal.ts'
import { portsOf } from './ports-of.ts'
import { freePort, makeFolder, type Served, samling, serve } from './served.ts'

/** One server of several, which ends and comes back on the same port. */
export type Node = {
  readonly name: string
  readonly port: number
  readonly served: () => Served
  readonly start: () => Promise<Served>
}
export type Cluster = {
  readonly postgres: PostgresServer
  readonly redis: RedisServer
  /** Of the owner of everything. */
  readonly url: string
  readonly nodes: readonly [Node, Node]
  /** The address of each node, before which a proxy stands that goes to the other while it is away. */
  readonly fronts: readonly [Front, Front]
  readonly gatherings: readonly Served['gathering'][]
  readonly sql: (text: string) => Promise<readonly Record<string, unknown>[]>
  /** Which node leads a gathering; null while none does. */
  readonly leads: (gathering: string) => Promise<Node | null>
  /** Once no node writes any more: what is stored. */
  readonly read: (gathering: string) => Promise<Stored>
  readonly close: () => Promise<void>
}
export type ClusterOptions = {
  /** Made before the nodes are there; with none the first node makes one. */
  readonly gatherings?: number
  /** The address for phones is that of the second node. */
  readonly phonesAt?: (port: number) => string
  /** For PostgreSQL and for where it keeps everything. */
  readonly settings?: readonly string[]
  readonly within?: string
  /** What each node is told as the addresses, where something stands in between. */
  readonly through?: (own: Addresses, node: number) => Promise<Addresses> | Addresses
}
export type Addresses = { readonly database: string; readonly redis: string }

/** Null where these engines are not on this machine. */
export function enginesHere(): { readonly postgres: string; readonly redis: string } | null {
  const [postgres, redis] = [ensurePostgres({ install: false }), ensureRedis({ install: false })]
  return postgres === null || redis === null ? null : { postgres, redis }
}
export const NO_ENGINES =
  'there is no PostgreSQL or no Redis here (Debian: apt-get install postgresql redis-server)'

const ROLE = 'app'

/** Two servers on a PostgreSQL and a Redis of their own, set up as docs/operating.md says: their role may make no table. */
export async function startCluster({
  gatherings: wanted = 1,
  phonesAt,
  settings = [],
  within,
  through = (own) => own,
}: ClusterOptions = {}): Promise<Cluster> {
  const here = enginesHere()
  if (here === null) throw new Error(NO_ENGINES)
  const postgres = await startPostgres(here.postgres, settings, within ? { within } : {})
  const redis = await startRedis(here.redis)
  await onLine(postgres.url(), `CREATE DATABASE samling`)
  await onLine(postgres.url(), `CREATE ROLE ${ROLE} LOGIN`)
  const url = postgres.url('samling')
  const own = { database: await mayRun(url), redis: redis.url }
  const gatherings: Served['gathering'][] = []
  for (let nth = 0; nth < wanted; nth++) gatherings.push(await makeGathering(own))

  let bus = busName(redis.url)
  const ports = [await freePort(), await freePort()] as const
  const [a, b] = ports
  const fronts = [await startFront([a, b]), await startFront([b, a])] as const
  const more = phonesAt ? ['--url', phonesAt(fronts[1].port)] : []

  async function node(name: string, nth: 0 | 1): Promise<Node> {
    const { database: toDatabase, redis: toRedis } = await through(own, nth)
    bus = busName(toRedis)
    const env = { SAMLING_DATABASE_URL: toDatabase, SAMLING_REDIS_URL: toRedis }
    const again = () => serve(makeFolder(), { port: ports[nth], env, more })
    let served = await again()
    const start = async () => {
      served = await again()
      return served
    }
    return { name, port: ports[nth], served: () => served, start }
  }
  const nodes = [await node('A', 0), await node('B', 1)] as const
  if (wanted === 0) gatherings.push(nodes[0].served().gathering)
  const sql = (text: string) => onLine(url, text)

  return {
    ...{ postgres, redis, url, nodes, fronts, gatherings, sql },
    async leads(gathering) {
      const [row] = await sql(
        `SELECT client_port FROM samling.lease JOIN pg_stat_activity USING (pid)
         WHERE stream = '${gathering}' AND application_name = 'samling'
         AND EXISTS (SELECT FROM pg_locks WHERE pg_locks.pid = lease.pid AND locktype = 'advisory' AND granted)`,
      )
      const from = Number(row?.client_port ?? 0)
      return nodes.find(({ served }) => portsOf(served().pid).has(from)) ?? null
    },
    async read(gathering) {
      // Without them every record is read, from the first on.
      await sql('DELETE FROM samling.snapshot')
      // Of the server's own code, which takes long to load, this alone is in need.
      const { readStored } = await import('./read-stored.ts')
      return await readStored({ url, now: Date.now, bus }, gathering)
    },
    async close() {
      for (const { served } of nodes) await served().kill()
      for (const front of fronts) await front.close()
      postgres.signal('SIGCONT')
      await redis.stop()
      await postgres.stop()
    },
  }
}

/** As the owner of the database does it once: the address of the role that runs the servers. */
async function mayRun(url: string): Promise<string> {
  const migrated = samling(['migrate', '--grant', ROLE], { env: { SAMLING_DATABASE_URL: url } })
  if ((await migrated.exited) !== 0) throw new Error(`migrate: ${migrated.said.err}`)
  return Object.assign(new URL(url), { username: ROLE }).href
}

async function makeGathering({ database, redis }: Addresses): Promise<Served['gathering']> {
  const served = await serve(makeFolder(), {
    env: { SAMLING_DATABASE_URL: database, SAMLING_REDIS_URL: redis },
    more: ['--new'],
  })
  served.signal('SIGTERM')
  await served.exited
  return served.gathering
}

async function onLine(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const line = new pg.Client({ connectionString: url })
  line.on('error', () => undefined)
  await line.connect()
  try {
    return (await line.query(text)).rows
  } finally {
    await line.end().catch(() => undefined)
  }
}
