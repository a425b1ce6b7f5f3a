import { exporting } from './net-export.ts'
import { dropped, halfOpen, slowLine } from './net-lines.ts'
import { slowReaders } from './net-readers.ts'
import { storm } from './net-storm.ts'
import { failover, rolling, stoppedNode } from './nodes-kill.ts'
import { postgres, postgresFull } from './nodes-postgres.ts'
import { redis, split } from './nodes-redis.ts'
import { day } from './proc-day.ts'
import { clock, full, second, synced, torn } from './proc-folder.ts'
import { kill, sleep, stop } from './proc-kill.ts'
import type { Fault } from './report.ts'

/** What `npm run faults` does, in order. */
export const FAULTS: readonly Fault[] = [
  { name: 'kill', about: 'SIGKILL while people write (R-02, R-07)', run: kill },
  { name: 'torn', about: 'the journal cut off at every byte (R-02, R-03)', run: torn },
  { name: 'synced', about: 'an answer comes after its sync (R-01)', run: synced },
  { name: 'full', about: 'the disk runs full and has room again (R-04)', run: full },
  { name: 'second', about: 'a second server on the folder (R-06)', run: second },
  { name: 'stop', about: 'SIGTERM while people write (R-23)', run: stop },
  { name: 'sleep', about: 'the laptop sleeps and wakes (R-18)', run: sleep },
  { name: 'clock', about: 'the machine’s clock is set (R-13)', run: clock },
  { name: 'export', about: 'an export while people write (R-24)', run: exporting },
  { name: 'dropped', about: 'messages lost on a line that stays whole (R-10)', run: dropped },
  { name: 'half-open', about: 'lines that nobody is told have ended (R-16)', run: halfOpen },
  { name: 'slow-line', about: 'a byte a second, and a line of three seconds (R-16, S-14)', run: slowLine },
  { name: 'slow-readers', about: 'fifty who do not read beside others who do (R-15)', run: slowReaders },
  { name: 'storm', about: 'two thousand come back at once (R-17)', run: storm },
  { name: 'failover', about: 'the node that leads is killed (R-21)', run: failover },
  { name: 'rolling', about: 'one node after the other is started anew (R-21, R-23)', run: rolling },
  {
    name: 'stopped-node',
    about: 'the node that leads stands still, and wakes (R-19, R-21)',
    run: stoppedNode,
  },
  { name: 'postgres', about: 'PostgreSQL killed, asleep, locked, read-only (R-19)', run: postgres },
  { name: 'postgres-full', about: 'PostgreSQL’s disk runs full (R-19)', run: postgresFull },
  { name: 'redis', about: 'Redis killed, asleep, emptied (R-20)', run: redis },
  { name: 'split', about: 'one node parted from Redis, or from PostgreSQL (R-21)', run: split },
  { name: 'day', about: 'eight hours at sixty times the pace (R-26)', run: day },
]
