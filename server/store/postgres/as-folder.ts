import { type CatalogueData, encodeCatalogue } from '#server/store/catalogue.ts'
import type { Reading } from '#server/store/files.ts'
import { encodeKeys } from '#server/store/key-file.ts'
import { encodeHeader } from '#server/store/record.ts'
import { snapshotName } from '#server/store/snapshots.ts'
import { isProgramme, RESEARCH_KEYS, streamPlace } from '#server/store/stream-folders.ts'
import { type Ask, LONG } from './database.ts'
import { type CatalogueRow, catalogueOf } from './postgres-catalogue.ts'
import { type Ring, readKeys } from './postgres-keys.ts'
import { lineOfRow } from './rows.ts'
import { eventRows } from './streams.ts'

const FILES_OF_KEYS: Readonly<Record<string, Ring>> = { 'keys.json': 'ballots', [RESEARCH_KEYS]: 'research' }

type StreamRow = { readonly id: string; readonly created: string; readonly epoch: string }

export async function storedStreams(ask: Ask): Promise<readonly StreamRow[]> {
  return await ask<StreamRow>('SELECT id, created, epoch FROM samling.stream ORDER BY id')
}

export async function storedCatalogue(ask: Ask): Promise<CatalogueData> {
  return catalogueOf(
    await ask<CatalogueRow>(
      'SELECT kind, id, body FROM samling.catalogue WHERE body IS NOT NULL ORDER BY kind, id',
      [],
      { patience: LONG },
    ),
  )
}

async function journalOf(ask: Ask, { id, created, epoch }: StreamRow): Promise<Buffer> {
  const lines = [encodeHeader(id, Number(created), epoch)]
  for await (const row of eventRows(ask, id, 0)) lines.push(lineOfRow(row))
  return Buffer.from(lines.join(''))
}

async function keyFileOf(ask: Ask, stream: string, ring: Ring): Promise<Buffer | null> {
  const keys = await readKeys(ask, stream, ring)
  return keys.length === 0 ? null : encodeKeys(new Map(keys.map(({ box, key }) => [box, key])))
}

async function snapshotsOf(ask: Ask, stream: string): Promise<readonly number[]> {
  const rows = await ask<{ seq: string }>('SELECT seq FROM samling.snapshot WHERE stream = $1 ORDER BY seq', [
    stream,
  ])
  return rows.map(({ seq }) => Number(seq))
}

async function snapshotOf(ask: Ask, stream: string, seq: number): Promise<Buffer | null> {
  const [row] = await ask<{ body: string }>(
    'SELECT body FROM samling.snapshot WHERE stream = $1 AND seq = $2',
    [stream, seq],
    { patience: LONG },
  )
  return row === undefined ? null : Buffer.from(row.body)
}

/**
 * A database as the data folder that it would be, for whatever looks at one: read when it is asked for, never written. `ask` may be that
 * of a transaction, and then all of it is of one moment.
 */
export async function asFolder(ask: Ask): Promise<Reading> {
  const streams = await storedStreams(ask)
  const places = new Map(streams.map((stream) => [streamPlace(stream.id), stream]))

  async function filesIn(stream: StreamRow): Promise<readonly string[]> {
    const snapshots = (await snapshotsOf(ask, stream.id)).map(snapshotName)
    const rings: string[] = []
    for (const [name, ring] of Object.entries(FILES_OF_KEYS))
      if ((await readKeys(ask, stream.id, ring)).length > 0) rings.push(name)
    return ['journal.jsonl', ...snapshots, ...rings]
  }

  const own = (path: string) => path.replace(/^\/+/, '')

  return {
    async list(path) {
      const name = own(path)
      if (name === '') return ['catalogue.json', 'gatherings', 'programmes']
      if (name === 'gatherings' || name === 'programmes')
        return streams.filter(({ id }) => isProgramme(id) === (name === 'programmes')).map(({ id }) => id)
      const stream = places.get(name)
      return stream === undefined ? [] : await filesIn(stream)
    },
    async read(path) {
      const name = own(path)
      if (name === 'catalogue.json') return Buffer.from(encodeCatalogue(await storedCatalogue(ask)))
      const at = name.lastIndexOf('/')
      const [stream, file] = [places.get(name.slice(0, at)), name.slice(at + 1)]
      if (stream === undefined) return null
      if (file === 'journal.jsonl') return await journalOf(ask, stream)
      const ring = FILES_OF_KEYS[file]
      if (ring !== undefined) return await keyFileOf(ask, stream.id, ring)
      const seq = /^snapshot-(\d+)\.json$/.exec(file)?.[1]
      return seq === undefined ? null : await snapshotOf(ask, stream.id, Number(seq))
    },
  }
}
