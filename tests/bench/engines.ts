import { readdirSync, readFileSync } from 'node:fs'
import {
  ensurePostgres,
  howToGetPostgres,
  type PostgresServer,
  startPostgres,
} from '#tests/support/ensure-postgres.ts'
import { ensureRedis, howToGetRedis, type RedisServer, startRedis } from '#tests/support/ensure-redis.ts'

export type Engines = {
  readonly postgres: PostgresServer
  readonly redis: RedisServer
  /** Processor time of all of PostgreSQL's processes so far, in milliseconds. */
  readonly cpu: () => number
  readonly stop: () => Promise<void>
}

/** PostgreSQL and Redis of our own on loopback, for `writers` lines beside the nodes'; null, and told by name, where they are not there. */
export async function startEngines(bench: string, writers: number): Promise<Engines | null> {
  const [bin, redisBin] = [ensurePostgres({ install: false }), ensureRedis({ install: false })]
  if (bin === null || redisBin === null) {
    console.error(`${bench}: left out. ${bin === null ? howToGetPostgres : howToGetRedis}`)
    return null
  }
  const postgres = await startPostgres(bin, [`max_connections=${writers + 60}`])
  const redis = await startRedis(redisBin)
  return {
    ...{ postgres, redis },
    cpu: () => postgresTime(postgres.folder),
    async stop() {
      await redis.stop()
      await postgres.stop()
    },
  }
}

/** Of a clock tick, as Linux tells times in /proc. */
const TICK = 10

/** The first process, by its own file, and its children; those that have ended are counted in the first one's. */
function postgresTime(folder: string): number {
  const first = Number(readFileSync(`${folder}/data/postmaster.pid`, 'utf8').split('\n', 1)[0])
  let ticks = 0
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    const { parent, own, ended } = timesOf(pid)
    if (pid === first) ticks += own + ended
    else if (parent === first) ticks += own
  }
  return ticks * TICK
}

function timesOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind the name, which may hold anything: state, parent, and from the twelfth on the times.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const at = (field: number) => fields[field] ?? 0
    return { parent: at(1), own: at(11) + at(12), ended: at(13) + at(14) }
  } catch {
    return { parent: 0, own: 0, ended: 0 }
  }
}
