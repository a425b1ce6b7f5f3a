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

/** The first process, by its own file, and its children; a line that has ended is not among them any more. */
function postgresTime(folder: string): number {
  const first = Number(readFileSync(`${folder}/data/postmaster.pid`, 'utf8').split('\n', 1)[0])
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid === first || parentOf(pid) === first)
    .reduce((sum, pid) => sum + workedBy(pid), 0)
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1])
}

/** In nanoseconds there: many lines that work a little each would be nothing in ticks of a clock. */
function workedBy(pid: number): number {
  return Number(readOrEmpty(`/proc/${pid}/schedstat`).split(' ', 1)[0]) / 1e6
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
