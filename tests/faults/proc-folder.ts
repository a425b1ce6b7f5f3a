import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { pause } from '#tests/bench/stats.ts'
import { countAll } from './journal.ts'
import { leads, prepare, say, Writer } from './people.ts'
import { held, notRun, type Row } from './report.ts'
import { makeFolder, samling, serve } from './served.ts'

/** Of every size: the last of the journal that a real server has written. */
const CUT_BYTES = 2_000
/** So many of the offsets are also started from, by the whole program. */
const STARTED = 12

export async function torn(): Promise<readonly Row[]> {
  const data = makeFolder()
  const server = await serve(data)
  await prepare(server)
  const writers = [new Writer('Åse 🚤', server, 5), new Writer('Bjørn', server, 5)]
  await pause(1_500)
  for (const writer of writers) await writer.stop()
  await server.kill()
  const { id } = server.gathering
  const journal = (folder: string) => join(folder, 'gatherings', id, 'journal.jsonl')
  const bytes = readFileSync(journal(data))
  const from = Math.max(0, bytes.length - CUT_BYTES)
  const work = makeFolder()
  await cp(data, work, { recursive: true })
  let wrong = 0
  for (let at = from; at <= bytes.length; at++) {
    writeFileSync(journal(work), bytes.subarray(0, at))
    if ((await recordsIn(work, id)) !== wholeCommands(bytes.subarray(0, at))) wrong++
  }
  const started = await startedFrom(data, journal, id, bytes, from)
  return [
    {
      promise: 'R-02 R-03',
      what: `journal cut off at each of its last ${bytes.length - from} bytes`,
      figure: `${wrong} opened as anything but the records that are whole`,
      verdict: held(wrong === 0 && bytes.length > 1_000),
    },
    {
      promise: 'R-02',
      what: `the program started on ${STARTED} of them`,
      figure: `${started} of ${STARTED} came up and took a command`,
      verdict: held(started === STARTED),
    },
  ]
}

const wholeLines = (bytes: Buffer) => bytes.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)

/** Records up to the last that nothing of the same command follows: a command is stored whole or not at all. */
function wholeCommands(bytes: Buffer): number {
  const lines = bytes.toString('utf8').split('\n').slice(0, -1)
  const isLast = (line: string) => JSON.parse(line.split('\t')[0] ?? '').m === undefined
  return lines.findLastIndex(isLast) + 1
}

/** Lines of the journal that count as records, or -1 where it could not be opened. */
async function recordsIn(folder: string, id: string): Promise<number> {
  try {
    const store = await openJournalStore({ dir: folder, now: Date.now })
    await loadGathering(store, id)
    const lines = wholeLines(readFileSync(join(folder, 'gatherings', id, 'journal.jsonl')))
    await store.close()
    return lines
  } catch {
    return -1
  }
}

async function startedFrom(
  data: string,
  journal: (folder: string) => string,
  id: string,
  bytes: Buffer,
  from: number,
): Promise<number> {
  let good = 0
  for (let nth = 0; nth < STARTED; nth++) {
    const folder = makeFolder()
    await cp(data, folder, { recursive: true })
    truncateSync(journal(folder), from + Math.floor(((bytes.length - from) * (nth + 0.5)) / STARTED))
    const server = await serve(folder)
    const leader = await leads(server)
    const outcome = await say(leader, { type: 'NameGathering', title: `Igjen ${nth}`, place: '' })
    if (outcome.ok && server.gathering.id === id) good++
    leader.close()
    await server.kill()
  }
  return good
}

export async function second(): Promise<readonly Row[]> {
  const data = makeFolder()
  const first = await serve(data)
  await prepare(first)
  const other = samling(['serve', '--host', '127.0.0.1', '--port', '0', '--data', data, '--lang', 'nb'])
  const code = await other.exited
  const leader = await leads(first)
  const goesOn = await say(leader, { type: 'NameGathering', title: 'Fremdeles her', place: '' })
  leader.close()
  await first.kill()
  const third = await serve(data)
  await third.kill()
  const message = other.said.err.trim().split('\n')[0] ?? ''
  return [
    {
      promise: 'R-06',
      what: 'a second server on the folder, and a third after SIGKILL',
      figure: `second ended with ${code} (“${message.slice(0, 90)}”), first goes on: ${goesOn.ok}, third took the lock over`,
      verdict: held(code !== 0 && code !== null && message.length > 0 && goesOn.ok),
    },
  ]
}

/** A disk of one megabyte where one may be mounted, else a limit on the size of files. */
export async function full(): Promise<readonly Row[]> {
  const disk = makeFolder()
  mkdirSync(disk, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0
  const what = mounted
    ? 'disk filled to the last byte while three write (tmpfs of 24 MB)'
    : 'files limited to 256 kB (ulimit -f)'
  try {
    return [await filled(disk, mounted, what)]
  } finally {
    if (mounted) spawnSync('umount', [disk])
  }
}

async function filled(disk: string, mounted: boolean, what: string): Promise<Row> {
  const data = join(disk, 'data')
  const under = mounted ? [] : ['sh', '-c', 'ulimit -f 512; exec "$@"', 'sh']
  const server = await serve(data, { under })
  await prepare(server)
  const writers = [1, 2, 3].map((nth) => new Writer(`Deltaker ${nth}`, server, 5))
  await pause(1_000)
  const filler = join(disk, 'filler')
  if (mounted) fillUp(filler)
  const full = await count(writers, 3_000)
  if (mounted) truncateSync(filler, 0)
  const again = mounted ? await count(writers, 8_000) : 0
  const alive = server.errors
  if (!mounted) {
    await server.kill()
    const counted = await countAll(data, server.gathering.id, writers)
    return row(what, counted, `${full} more while limited`, counted.lost + counted.doubled === 0)
  }
  for (const writer of writers) await writer.stop()
  await server.kill()
  const counted = await countAll(data, server.gathering.id, writers)
  const recovered = again > 0
  return row(
    what,
    counted,
    `${full} got in while it was full, ${again} after there was room, without a restart${alive() === '' ? '' : ''}`,
    counted.lost + counted.doubled === 0 && recovered,
  )
}

function row(
  what: string,
  counted: { acknowledged: number; lost: number; doubled: number },
  more: string,
  is: boolean,
): Row {
  const { acknowledged, lost, doubled } = counted
  return {
    promise: 'R-04',
    what,
    figure: `${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled; ${more}`,
    verdict: held(is),
  }
}

export function fillUp(path: string): void {
  // Ends with an error, which is what is wanted: no byte is left.
  spawnSync('dd', ['if=/dev/zero', `of=${path}`, 'bs=4096'])
  if (!existsSync(path) || statSync(path).size === 0) throw new Error('the disk could not be filled')
}

async function count(writers: readonly Writer[], time: number): Promise<number> {
  const total = () => writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  const before = total()
  await pause(time)
  return total() - before
}

const COMMANDS = 60

/** One after the other, so that no two can share a write: each answer comes after a sync of its own. */
export async function synced(): Promise<readonly Row[]> {
  const what = `${COMMANDS} commands, one after the other, under strace`
  if (spawnSync('strace', ['-V']).status !== 0) return [notRun('R-01', what, 'there is no strace here')]
  const data = makeFolder()
  const trace = join(`${data}-trace`)
  const server = await serve(data, {
    under: ['strace', '-D', '-f', '-e', 'trace=fsync,fdatasync', '-o', trace],
  })
  await prepare(server)
  const syncs = () =>
    (readFileSync(trace, 'utf8').match(/(?:fsync|fdatasync)\(\d+\)|(?:fsync|fdatasync) resumed/g) ?? [])
      .length
  const leader = await leads(server)
  await pause(500)
  const before = syncs()
  let behind = 0
  for (let nth = 0; nth < COMMANDS; nth++) {
    await say(leader, { type: 'NameGathering', title: `Nr. ${nth}`, place: '' })
    if (syncs() - before < nth + 1) behind++
  }
  leader.close()
  const counted = syncs() - before
  server.signal('SIGTERM')
  await Promise.race([server.exited, pause(5_000)])
  await server.kill()
  return [
    {
      promise: 'R-01',
      what,
      figure: `${counted} syncs; ${behind} answered before theirs`,
      verdict: held(behind === 0 && counted >= COMMANDS),
    },
  ]
}

/** An hour forwards and back again on a server that runs, as seen by its journal. */
export async function clock(): Promise<readonly Row[]> {
  const what = 'machine’s clock set an hour on and back while the server runs (libfaketime)'
  const library = [
    '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1',
    '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1',
  ].find(existsSync)
  if (library === undefined)
    return [notRun('R-13', what, 'there is no libfaketime here; the same is tested with counted clocks')]
  const file = `${makeFolder()}-clock`
  writeFileSync(file, '+0')
  const data = makeFolder()
  const server = await serve(data, {
    env: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  })
  await prepare(server)
  const writers = [new Writer('Deltaker 1', server, 20)]
  for (const jump of ['+1h', '-1h', '+0']) {
    await pause(1_000)
    writeFileSync(file, jump)
  }
  await pause(1_000)
  for (const writer of writers) await writer.stop()
  await server.kill()
  const { readFolder } = await import('./journal.ts')
  const { records } = await readFolder(data, server.gathering.id)
  const times = records.flatMap(({ at }) => (at === null ? [] : [at]))
  const leap = Math.max(...times.map((at, nth) => (nth === 0 ? 0 : Math.abs(at - (times[nth - 1] ?? at)))))
  return [
    {
      promise: 'R-13',
      what,
      figure: `largest step between two records ${leap} ms, of ${times.length}`,
      verdict: held(leap < 5_000),
    },
  ]
}
