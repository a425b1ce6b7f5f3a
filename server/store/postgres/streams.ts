import type { NewRecord, Snapshot, StoredRecord, Which } from '#server/store/event-store.ts'
import { StoreError } from '#server/store/event-store.ts'
import { decodeSnapshot, encodeSnapshot } from '#server/store/snapshots.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Ask, LONG } from './database.ts'
import { type EventRow, type NewRow, recordOf, rowsOf } from './rows.ts'

/** Read at a time, so that a long stream never stands in memory twice. */
const PAGE = 5_000
const GENERATIONS = 3

type Numbered = { readonly version: string }

export async function versionOf(ask: Ask, stream: string): Promise<number> {
  const [row] = await ask<Numbered>(
    'SELECT coalesce(max(version), 0) AS version FROM samling.event WHERE stream = $1',
    [stream],
    { name: 'version' },
  )
  return Number(row?.version ?? 0)
}

export async function* eventRows(ask: Ask, stream: string, after: number): AsyncGenerator<EventRow> {
  for (let from = after; ; ) {
    const rows = await ask<EventRow>(
      `SELECT version, sealed, private FROM samling.event
       WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3`,
      [stream, from, PAGE],
      { patience: LONG, name: 'events' },
    )
    yield* rows
    if (rows.length < PAGE) return
    from = Number(rows.at(-1)?.version)
  }
}

/** Throws `corrupt` where one is not as it was written, or one is missing. */
export async function recordsSince(
  ask: Ask,
  stream: string,
  after: number,
): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = []
  for await (const row of eventRows(ask, stream, after)) {
    const record = recordOf(stream, row)
    const due = after + records.length + 1
    if (record.seq !== due) throw new StoreError('corrupt', `record ${due} of ${stream} is missing`)
    records.push(record)
  }
  return records
}

const APPEND = `WITH first AS (
    INSERT INTO samling.stream (id, created, epoch) SELECT $1, $2, '' WHERE $3::bigint = 0 ON CONFLICT DO NOTHING
  )
  INSERT INTO samling.event (stream, version, command, sealed, private)
  SELECT $1, version, command, sealed, private
  FROM unnest($4::bigint[], $5::text[], $6::text[], $7::text[]) AS added(version, command, sealed, private)
  WHERE $3::bigint = (SELECT coalesce(max(version), 0) FROM samling.event WHERE stream = $1)
  RETURNING version`

export type Append = {
  readonly stream: string
  readonly version: number
  readonly rows: readonly NewRow[]
  readonly now: Instant
}

/** Numbered and spelt out before anything is sent: what is tried again is the very same. */
export function appendOf(
  stream: string,
  version: number,
  records: readonly NewRecord[],
  now: Instant,
): Append {
  return { stream, version, rows: rowsOf(records, version), now }
}

/** One statement, which is one transaction: true once it is committed, false where the stream is at another version. */
export async function append(ask: Ask, { stream, version, rows, now }: Append): Promise<boolean> {
  const added = await ask<Numbered>(
    APPEND,
    [
      stream,
      now,
      version,
      rows.map((row) => row.version),
      rows.map((row) => row.command),
      rows.map((row) => row.sealed),
      rows.map((row) => row.private),
    ],
    { name: 'append' },
  )
  return added.length === rows.length
}

/** Whether these very rows are there: the envelope of each says what stands in it, and when and by whom it was written. */
export async function isStored(ask: Ask, { stream, version, rows }: Append): Promise<boolean> {
  const there = await ask<EventRow>(
    `SELECT version, sealed, private FROM samling.event
     WHERE stream = $1 AND version > $2 AND version <= $3 ORDER BY version`,
    [stream, version, version + rows.length],
  )
  return (
    there.length === rows.length &&
    rows.every(({ sealed, private: personal }, at) => {
      const found = there[at]
      return found?.sealed === sealed && (found.private === personal || found.private === null)
    })
  )
}

/** Of rows that nobody was told of, where nobody else writes. */
export async function withdraw(ask: Ask, { stream, version, rows }: Append): Promise<void> {
  await ask(
    'DELETE FROM samling.event WHERE stream = $1 AND version > $2 AND sealed = ANY($3::text[])',
    [stream, version, rows.map(({ sealed }) => sealed)],
    { patience: LONG },
  )
  await ask(
    'DELETE FROM samling.stream WHERE id = $1 AND NOT EXISTS (SELECT FROM samling.event WHERE stream = $1)',
    [stream],
  )
}

export async function clearedOf(ask: Ask, stream: string): Promise<number> {
  const [row] = await ask<{ cleared: string }>('SELECT cleared FROM samling.stream WHERE id = $1', [stream])
  return Number(row?.cleared ?? 0)
}

/** The newest that can be read and is not ahead of the records; what was passed over is told. */
export async function newestSnapshot(ask: Ask, stream: string, version: number) {
  const bad: number[] = []
  const rows = await ask<{ seq: string; body: string }>(
    'SELECT seq, body FROM samling.snapshot WHERE stream = $1 ORDER BY seq DESC',
    [stream],
    { patience: LONG },
  )
  for (const { seq, body } of rows) {
    const snapshot = Number(seq) <= version ? decodeSnapshot(body, Number(seq)) : undefined
    if (snapshot !== undefined) return { snapshot, bad }
    bad.push(Number(seq))
  }
  return { snapshot: null, bad }
}

export type SnapshotText = { readonly seq: number; readonly text: string }

export function snapshotText(snapshot: Snapshot): SnapshotText {
  return { seq: snapshot.seq, text: encodeSnapshot(snapshot) }
}

/** False where something has been taken out since: the state may hold it. */
export async function writeSnapshot(
  ask: Ask,
  stream: string,
  { seq, text }: SnapshotText,
  cleared: number,
): Promise<boolean> {
  const written = await ask(
    `INSERT INTO samling.snapshot (stream, seq, body)
     SELECT $1, $2, $3 FROM (SELECT cleared FROM samling.stream WHERE id = $1 FOR SHARE) AS held WHERE cleared = $4
     ON CONFLICT (stream, seq) DO UPDATE SET body = excluded.body RETURNING seq`,
    [stream, seq, text, cleared],
    { patience: LONG },
  )
  await ask(
    `DELETE FROM samling.snapshot WHERE stream = $1 AND seq NOT IN
     (SELECT seq FROM samling.snapshot WHERE stream = $1 ORDER BY seq DESC LIMIT ${GENERATIONS})`,
    [stream],
  )
  return written.length > 0
}

/** From now on no snapshot is taken of a state from before. */
export async function countCleared(ask: Ask, stream: string): Promise<number> {
  const [row] = await ask<{ cleared: string }>(
    'UPDATE samling.stream SET cleared = cleared + 1 WHERE id = $1 RETURNING cleared',
    [stream],
  )
  return Number(row?.cleared ?? 0)
}

export async function numbersOf(ask: Ask, stream: string, which: Which): Promise<readonly number[]> {
  return typeof which === 'function' ? which(await recordsSince(ask, stream, 0)) : which
}

/** Snapshots first; all of it or nothing. */
export async function eraseRows(ask: Ask, stream: string, seqs: readonly number[]): Promise<number> {
  const cleared = await countCleared(ask, stream)
  const [there] = await ask<{ found: string }>(
    'SELECT count(*) AS found FROM samling.event WHERE stream = $1 AND version = ANY($2::bigint[])',
    [stream, seqs],
    { patience: LONG },
  )
  if (Number(there?.found ?? 0) !== new Set(seqs).size)
    throw new StoreError('conflict', `${stream} has not all of the records ${seqs.join(', ')} to erase`)
  await ask('DELETE FROM samling.snapshot WHERE stream = $1 AND seq >= $2', [stream, Math.min(...seqs)])
  await ask(
    `UPDATE samling.event SET private = NULL
     WHERE stream = $1 AND version = ANY($2::bigint[]) AND private IS NOT NULL`,
    [stream, seqs],
    { patience: LONG },
  )
  return cleared
}

const PARTS = [
  ['event', 'stream'],
  ['snapshot', 'stream'],
  ['key', 'stream'],
  ['lease', 'stream'],
  ['stream', 'id'],
] as const

export async function dropStream(ask: Ask, stream: string): Promise<void> {
  for (const [table, column] of PARTS)
    await ask(`DELETE FROM samling.${table} WHERE ${column} = $1`, [stream], { patience: LONG })
}

/** As much as a table must grow for: a disk that is full shows, and nothing is left of it. */
const PROBE = 65_536

/** Throws what stands in the way of writing. */
export async function probe(ask: Ask): Promise<void> {
  await ask('INSERT INTO samling.probe (body) VALUES ($1)', ['x'.repeat(PROBE)])
  await ask('DELETE FROM samling.probe')
}
