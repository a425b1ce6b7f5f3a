import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { pause } from '#tests/bench/stats.ts'
import type { Cluster } from './cluster.ts'
import { type Trouble, troubles } from './nodes-troubles.ts'
import { fillUp } from './proc-folder.ts'
import { notRun, type Row } from './report.ts'
import { makeFolder } from './served.ts'

const ASLEEP = Number(process.env.SAMLING_PG_ASLEEP ?? 30) * 1_000
const PROMISE = 'R-19'
const END_ALL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'samling'`
const END_WRITERS = `${END_ALL} AND query LIKE '%samling.event%' AND state = 'active'`

/** Again and again, as quickly as it can be said. */
function repeatedly(text: string) {
  let going: Promise<void> | null = null
  let isOver = false
  return {
    begin({ sql }: Cluster) {
      isOver = false
      going = (async () => {
        while (!isOver) {
          await sql(text)
          await pause(100)
        }
      })()
    },
    async end() {
      isOver = true
      await going
    },
  }
}

function readOnly({ sql }: Cluster, is: boolean): Promise<unknown> {
  return sql(
    `BEGIN; SET TRANSACTION READ WRITE;
     ALTER DATABASE samling SET default_transaction_read_only = ${is ? 'on' : 'off'}; COMMIT; ${END_ALL}`,
  )
}

/** As where others have every line there is: nobody gets another, not even for what was being done. */
function crowded({ sql }: Cluster, is: boolean): Promise<unknown> {
  return sql(`ALTER ROLE app CONNECTION LIMIT ${is ? 0 : -1}; ${END_ALL}`)
}

/** In the middle of a transaction that nobody goes on with, with the table of all events locked. */
function makeLockOut() {
  let line: pg.Client | null = null
  return {
    async begin({ url }: Cluster) {
      line = new pg.Client({ connectionString: url })
      await line.connect()
      await line.query('BEGIN; LOCK TABLE samling.event IN ACCESS EXCLUSIVE MODE')
    },
    end: () => line?.end(),
  }
}

const lockOut = makeLockOut()
const midCommit = repeatedly(END_WRITERS)
const again = repeatedly(END_ALL)
const quiet = { tells: 'storage', goesOn: false } as const

const ALL: readonly Trouble[] = [
  {
    ...{ ...quiet, what: 'PostgreSQL killed (SIGKILL, all of it), started again after 5 s', lasts: 5_000 },
    begin: ({ postgres }) => postgres.kill(),
    end: ({ postgres }) => postgres.start(),
  },
  {
    ...{ ...quiet, what: `PostgreSQL stands still for ${ASLEEP / 1_000} s (SIGSTOP)`, lasts: ASLEEP },
    begin: ({ postgres }) => postgres.signal('SIGSTOP'),
    end: ({ postgres }) => postgres.signal('SIGCONT'),
  },
  {
    what: 'whoever writes is ended in the middle of it (pg_terminate_backend), for 10 s',
    ...{ lasts: 10_000, tells: null, goesOn: false, begin: midCommit.begin, end: midCommit.end },
  },
  {
    what: 'every line ended ten times a second (pg_terminate_backend), for 10 s',
    ...{ ...quiet, lasts: 10_000, begin: again.begin, end: again.end },
  },
  {
    ...{ ...quiet, what: 'the database may only be read, for 6 s', lasts: 6_000 },
    begin: (cluster) => readOnly(cluster, true),
    end: (cluster) => readOnly(cluster, false),
  },
  {
    ...{ ...quiet, what: 'no line is to be had, and those there were are ended, for 6 s', lasts: 6_000 },
    begin: (cluster) => crowded(cluster, true),
    end: (cluster) => crowded(cluster, false),
  },
  {
    what: 'the table of events locked by one that rests in its transaction, for 6 s',
    ...{ ...quiet, lasts: 6_000, begin: lockOut.begin, end: lockOut.end },
  },
]

export function postgres(): Promise<readonly Row[]> {
  return troubles(PROMISE, ALL)
}

/** All that PostgreSQL has is on a disk that is filled to the last byte. */
export async function postgresFull(): Promise<readonly Row[]> {
  const what = 'PostgreSQL’s disk filled to the last byte (tmpfs of 300 MB), for 6 s'
  const disk = makeFolder()
  mkdirSync(disk, { recursive: true })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk]).status !== 0)
    return [
      notRun(PROMISE, what, 'nothing may be mounted here; what PostgreSQL says then is tried in [ST33]'),
    ]
  chmodSync(disk, 0o777)
  for (let above = join(disk, '..'); above !== '/tmp' && above !== '/'; above = join(above, '..'))
    chmodSync(above, 0o755)
  const filler = join(disk, 'filler')
  const room = () => truncateSync(filler, 0)
  try {
    return await troubles(
      PROMISE,
      [
        { ...{ ...quiet, what, lasts: 6_000 }, begin: () => fillUp(filler), end: room },
        {
          what: 'the same, and its log (WAL) finds no room either: it goes down, and is started again once there is room',
          ...{ ...quiet, lasts: 6_000 },
          async begin({ sql }) {
            fillUp(filler)
            for (let nth = 0; nth < 8; nth++)
              await sql('CREATE TABLE IF NOT EXISTS more (n int); SELECT pg_switch_wal()').catch(
                () => undefined,
              )
          },
          async end({ postgres: server }) {
            room()
            await server.kill()
            await server.start()
          },
        },
      ],
      { within: disk, settings: ['min_wal_size=32MB', 'max_wal_size=64MB'] },
    )
  } finally {
    spawnSync('umount', [disk])
  }
}
