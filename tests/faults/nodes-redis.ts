import { createClient } from '@redis/client'
import type { Cluster } from './cluster.ts'
import { type Trouble, troubles } from './nodes-troubles.ts'
import { type Partition, startPartition } from './partition.ts'
import type { Row } from './report.ts'

const LASTS = 10_000
const goesOn = { lasts: LASTS, goesOn: true } as const

async function owner(cluster: Cluster, ...commands: readonly (readonly string[])[]): Promise<void> {
  const line = await createClient({ url: cluster.redis.url }).connect()
  for (const command of commands) await line.sendCommand([...command])
  line.destroy()
}

const ALL: readonly Trouble[] = [
  {
    ...{
      ...goesOn,
      what: `Redis killed (SIGKILL), started again empty after ${LASTS / 1_000} s`,
      tells: 'apart',
    },
    begin: ({ redis }) => redis.kill(),
    end: ({ redis }) => redis.start(),
  },
  {
    ...{ ...goesOn, what: `Redis stands still for ${LASTS / 1_000} s (SIGSTOP)`, tells: 'apart' },
    begin: ({ redis }) => process.kill(redis.pid(), 'SIGSTOP'),
    end: ({ redis }) => process.kill(redis.pid(), 'SIGCONT'),
  },
  {
    ...{ ...goesOn, what: 'Redis emptied (FLUSHALL) and every line to it ended, once', tells: null },
    begin: (cluster) =>
      owner(
        cluster,
        ['FLUSHALL'],
        ['CLIENT', 'KILL', 'TYPE', 'pubsub'],
        ['CLIENT', 'KILL', 'TYPE', 'normal'],
      ),
    end: () => undefined,
  },
]

export function redis(): Promise<readonly Row[]> {
  return troubles('R-20', ALL)
}

/** Each node comes to both engines through one address, so that one of them alone can be parted from either. */
export async function split(): Promise<readonly Row[]> {
  let toRedis: Partition | null = null
  let toDatabase: Partition | null = null
  const parted = (what: string, nth: 0 | 1, from: () => Partition | null): Trouble => ({
    ...{ ...goesOn, what, tells: 'apart' },
    begin: ({ nodes }) => from()?.part(nodes[nth].served().pid),
    end: () => from()?.mend(),
  })
  const rows = await troubles(
    'R-21',
    [
      parted('the node that leads parted from Redis alone, in silence', 0, () => toRedis),
      parted('the node that follows parted from Redis alone, in silence', 1, () => toRedis),
      {
        ...parted('the node that leads parted from PostgreSQL alone, in silence', 0, () => toDatabase),
        ...{ tells: 'storage', goesOn: false },
      },
    ],
    {
      async through({ database, redis: url }) {
        toRedis ??= await startPartition(Number(new URL(url).port))
        toDatabase ??= await startPartition(Number(new URL(database).port))
        const at = (address: string, { port }: Partition) =>
          Object.assign(new URL(address), { port: String(port) }).href
        return { database: at(database, toDatabase), redis: at(url, toRedis) }
      },
    },
  )
  await (toRedis as Partition | null)?.close()
  await (toDatabase as Partition | null)?.close()
  return rows
}
