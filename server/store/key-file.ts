import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { durableReplace } from './durable-replace.ts'
import { type KeyRing, StoreError } from './event-store.ts'
import type { Files } from './files.ts'
import { Turns } from './turns.ts'

const KeyFile = v.object({ v: v.literal(1), boxes: v.record(v.string(), v.pipe(v.string(), v.length(43))) })

type Boxes = Map<string, Uint8Array>

export function decodeKeys(bytes: Buffer): Boxes {
  const { boxes } = v.parse(KeyFile, JSON.parse(bytes.toString('utf8')))
  return new Map(
    Object.entries(boxes).map(([box, key]) => [box, new Uint8Array(Buffer.from(key, 'base64url'))]),
  )
}

export function encodeKeys(boxes: Boxes): Buffer {
  const entries = [...boxes].map(([box, key]) => [box, Buffer.from(key).toString('base64url')])
  return Buffer.from(`${JSON.stringify({ v: 1, boxes: Object.fromEntries(entries) })}\n`)
}

/** True where the bytes are a key file that can be used. */
export function areKeys(bytes: Buffer): boolean {
  try {
    decodeKeys(bytes)
    return true
  } catch {
    return false
  }
}

/** The keys of all files that can be read, the last one's where two have a box of one name; null where there are none. */
export function unitedKeys(found: readonly (Buffer | null)[]): Buffer | null {
  const boxes = new Map(
    found.flatMap((bytes) => (bytes !== null && areKeys(bytes) ? [...decodeKeys(bytes)] : [])),
  )
  return boxes.size === 0 ? null : encodeKeys(boxes)
}

/** Where a gathering's keys are kept; `prepare` sees to it that the folder lasts before a key is put in it. */
export type KeyPlaces = { pathOf(stream: string): string; prepare(stream: string): Promise<void> }

/**
 * The keys of all gatherings, each in its own `keys.json`. A key is on disk before anybody gets it and off the disk before
 * `destroy` resolves. A file that cannot be read stops only its own gathering: the error is thrown when a key is asked for.
 */
export class KeyFiles implements KeyRing {
  readonly #files: Files
  readonly #places: KeyPlaces
  readonly #boxes = new Map<string, Boxes>()
  readonly #unreadable = new Map<string, StoreError>()
  readonly #turns = new Turns()

  private constructor(files: Files, places: KeyPlaces) {
    this.#files = files
    this.#places = places
  }

  static async open(files: Files, places: KeyPlaces, streams: readonly string[]): Promise<KeyFiles> {
    const keys = new KeyFiles(files, places)
    for (const stream of streams) await keys.#read(stream)
    return keys
  }

  async #read(stream: string): Promise<void> {
    const file = this.#places.pathOf(stream)
    const bytes = await this.#files.read(file)
    if (bytes === null) return
    try {
      this.#boxes.set(stream, decodeKeys(bytes))
    } catch {
      const message = `${file} cannot be read: put it back from a copy, or move it away to give up the ballots it seals`
      this.#unreadable.set(stream, new StoreError('corrupt', message, { file }))
    }
  }

  ensure(stream: string, box: string): Promise<Uint8Array> {
    return this.#turns.run(async () => {
      const there = this.get(stream, box)
      if (there !== undefined) return there
      const key = new Uint8Array(randomBytes(32))
      await this.#write(stream, new Map([...this.#of(stream), [box, key]]))
      return key.slice()
    })
  }

  /** A copy, so that nobody else's hands are on the ring's own. */
  get(stream: string, box: string): Uint8Array | undefined {
    return this.#of(stream).get(box)?.slice()
  }

  boxes(stream: string): readonly string[] {
    return [...this.#of(stream).keys()]
  }

  destroy(stream: string, box: string): Promise<void> {
    return this.#turns.run(async () => {
      const key = this.#of(stream).get(box)
      if (key === undefined) return
      const rest = new Map(this.#of(stream))
      rest.delete(box)
      await this.#write(stream, rest)
      key.fill(0)
    })
  }

  /** Of a gathering whose folder is about to go. */
  forget(stream: string): Promise<void> {
    return this.#turns.run(async () => {
      for (const key of this.#boxes.get(stream)?.values() ?? []) key.fill(0)
      this.#boxes.delete(stream)
      this.#unreadable.delete(stream)
    })
  }

  async #write(stream: string, boxes: Boxes): Promise<void> {
    await this.#places.prepare(stream)
    await durableReplace(this.#files, this.#places.pathOf(stream), encodeKeys(boxes))
    this.#boxes.set(stream, boxes)
  }

  #of(stream: string): Boxes {
    const unreadable = this.#unreadable.get(stream)
    if (unreadable !== undefined) throw unreadable
    return this.#boxes.get(stream) ?? new Map()
  }

  /** Waits for what is under way. */
  idle(): Promise<void> {
    return this.#turns.run(async () => undefined)
  }
}
