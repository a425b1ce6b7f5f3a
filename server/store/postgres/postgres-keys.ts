import { randomBytes } from 'node:crypto'
import type { Ask } from './database.ts'

export type Ring = 'ballots' | 'research'
type KeyRow = { readonly box: string; readonly key: Buffer }

/** The keys as they were last read: whoever counts sealed answers asks at once, and cannot wait for a database. */
export class KnownKeys {
  readonly #known = new Map<string, Map<string, Uint8Array>>()

  get(stream: string, box: string): Uint8Array | undefined {
    return this.#known.get(stream)?.get(box)?.slice()
  }

  boxes(stream: string): readonly string[] {
    return [...(this.#known.get(stream)?.keys() ?? [])]
  }

  set(stream: string, box: string, key: Uint8Array): void {
    const boxes = this.#known.get(stream) ?? new Map()
    this.#known.set(stream, boxes.set(box, key))
  }

  forget(stream: string, box: string): void {
    this.#known.get(stream)?.get(box)?.fill(0)
    this.#known.get(stream)?.delete(box)
  }

  forgetAll(stream: string): void {
    for (const box of this.boxes(stream)) this.forget(stream, box)
    this.#known.delete(stream)
  }

  /** What another node has destroyed goes from memory here too. */
  replace(stream: string, rows: readonly KeyRow[]): void {
    const boxes = new Set(rows.map(({ box }) => box))
    for (const box of this.boxes(stream)) if (!boxes.has(box)) this.forget(stream, box)
    for (const { box, key } of rows) this.set(stream, box, new Uint8Array(key))
  }
}

export async function readKeys(ask: Ask, stream: string, ring: Ring = 'ballots'): Promise<readonly KeyRow[]> {
  return await ask<KeyRow>('SELECT box, key FROM samling.key WHERE stream = $1 AND ring = $2', [stream, ring])
}

export async function readAllKeys(ask: Ask): Promise<readonly (KeyRow & { readonly stream: string })[]> {
  return await ask<KeyRow & { stream: string }>(
    `SELECT stream, box, key FROM samling.key WHERE ring = 'ballots'`,
  )
}

/** Committed before anybody gets it, and the same for everybody who asks at once. */
export async function ensureKey(
  ask: Ask,
  stream: string,
  box: string,
  ring: Ring = 'ballots',
): Promise<Uint8Array> {
  await ask(
    'INSERT INTO samling.key (stream, ring, box, key) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [stream, ring, box, randomBytes(32)],
  )
  const row = (await readKeys(ask, stream, ring)).find((each) => each.box === box)
  if (row === undefined) throw new Error(`the key of ${box} was taken away while it was made`)
  return new Uint8Array(row.key)
}
