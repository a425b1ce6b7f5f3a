import { nanoid } from 'nanoid'
import type { Folder } from '#server/store/files.ts'
import { areKeys, decodeKeys } from '#server/store/key-file.ts'
import { decodeRecord } from '#server/store/record.ts'
import type { Planned } from '#server/store/restore-plan.ts'
import { RESEARCH_KEYS, streamFolder } from '#server/store/stream-folders.ts'
import { type Ask, LONG } from './database.ts'
import type { Ring } from './postgres-keys.ts'
import { rowOfLine } from './rows.ts'

/** At a time: rows that have been sent need not be held. */
const PAGE = 1_000

export type Line = { readonly start: number; readonly stop: number }

/** A stream as a journal has it, from its first record on. */
export async function writeLines(
  ask: Ask,
  stream: string,
  bytes: Buffer,
  lines: readonly Line[],
): Promise<void> {
  for (let at = 0; at < lines.length; at += PAGE)
    await writePage(ask, stream, bytes, at, lines.slice(at, at + PAGE))
}

async function writePage(
  ask: Ask,
  stream: string,
  bytes: Buffer,
  after: number,
  lines: readonly Line[],
): Promise<void> {
  const rows = lines.map(({ start, stop }) => ({
    ...rowOfLine(bytes.toString('utf8', start, stop - 1)),
    command: decodeRecord(bytes, start, stop - 1).command,
  }))
  await ask(
    `INSERT INTO samling.event (stream, version, command, sealed, private)
     SELECT $1, $2::bigint + at, command, sealed, private
     FROM unnest($3::text[], $4::text[], $5::text[]) WITH ORDINALITY AS line(command, sealed, private, at)`,
    [
      stream,
      after,
      rows.map((row) => row.command),
      rows.map((row) => row.sealed),
      rows.map((row) => row.private),
    ],
    { patience: LONG },
  )
}

/** Where one is there under the same name, that of the file is the one that counts from now on. */
export async function writeKeys(ask: Ask, stream: string, ring: Ring, file: Buffer): Promise<void> {
  for (const [box, key] of decodeKeys(file))
    await ask(
      `INSERT INTO samling.key (stream, ring, box, key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (stream, ring, box) DO UPDATE SET key = excluded.key`,
      [stream, ring, box, Buffer.from(key)],
    )
}

export async function writeStream(ask: Ask, stream: string, created: number, epoch: string): Promise<void> {
  await ask('INSERT INTO samling.stream (id, created, epoch) VALUES ($1, $2, $3)', [stream, created, epoch])
}

/** Within a transaction. The keys are those of both; what is not needed of them the next start destroys. */
export async function putBack(ask: Ask, from: Folder, { id, header, lines, now }: Planned): Promise<void> {
  for (const [table, column] of [
    ['snapshot', 'stream'],
    ['event', 'stream'],
    ['stream', 'id'],
  ])
    await ask(`DELETE FROM samling.${table} WHERE ${column} = $1`, [id], { patience: LONG })
  await writeStream(ask, id, header.created, nanoid(10))
  await writeLines(ask, id, lines, linesIn(lines))
  const copied = async (name: string) => {
    const bytes = await from.files.read(`${streamFolder(from.dir, id)}/${name}`)
    return bytes !== null && areKeys(bytes) ? bytes : null
  }
  const ballots = await copied('keys.json')
  if (ballots !== null) await writeKeys(ask, id, 'ballots', ballots)
  // One that has been destroyed here stays so; where there is nothing, those who are followed keep their pseudonyms.
  const research = now === null ? await copied(RESEARCH_KEYS) : null
  if (research !== null) await writeKeys(ask, id, 'research', research)
}

function linesIn(bytes: Buffer): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < bytes.length; ) {
    const stop = bytes.indexOf(10, start) + 1
    lines.push({ start, stop })
    start = stop
  }
  return lines
}
