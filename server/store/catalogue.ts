import { type Adapter, Low } from 'lowdb'
import * as v from 'valibot'
import { durableAdapter, type Format } from './durable-adapter.ts'
import { StoreError } from './event-store.ts'
import { type Files, type Folder, nodeFiles } from './files.ts'
import { asStoreError } from './store-errors.ts'
import { isProgramme } from './stream-folders.ts'

const CatalogueEntry = v.object({
  id: v.string(),
  title: v.string(),
  code: v.string(),
  createdAt: v.number(),
  closedAt: v.nullable(v.number()),
  /** The day it goes by itself; null: none is set. Left out: from before there was one. */
  erasesAt: v.optional(v.nullable(v.number())),
  secrets: v.object({
    leader: v.string(),
    screen: v.string(),
    observer: v.string(),
    /** What the links of municipalities' forms are made from; made when the first is asked for. */
    forms: v.optional(v.string()),
  }),
  /** Those who lead along, each by a link of their own. */
  leaders: v.optional(
    v.array(v.object({ id: v.string(), name: v.string(), secret: v.string(), createdAt: v.number() })),
  ),
  /** Leaders' phones as remote controls, each by a link of its own; `of` is the co-leader's link, empty for the main leader's. */
  remotes: v.optional(
    v.array(v.object({ id: v.string(), of: v.string(), secret: v.string(), createdAt: v.number() })),
  ),
  /** The programme that it was opened from. */
  programme: v.optional(v.string()),
  /** It is being opened for this planned gathering: what is left of that after a power cut is done at the next start. */
  planned: v.optional(v.string()),
  /** The programme file that it is prepared from, until it has been. */
  prepares: v.optional(v.string()),
  /** Something may have been promised or told of there that its programme has not been given yet. */
  unsettled: v.optional(v.boolean()),
})

const ProgrammeEntry = v.object({
  id: v.string(),
  title: v.string(),
  createdAt: v.number(),
  /** The municipalities’ is made when it is first asked for; the researcher’s is from when there was one for all of them. */
  secrets: v.object({
    owner: v.string(),
    /** What the municipalities' links are made from. */
    municipalities: v.optional(v.string()),
    researcher: v.optional(v.string()),
  }),
  /** Those who study it, each by a link of their own. */
  researchers: v.optional(
    v.array(v.object({ id: v.string(), name: v.string(), secret: v.string(), createdAt: v.number() })),
  ),
  /** The day it goes by itself; null: none is set. Left out: from before there was one. */
  erasesAt: v.optional(v.nullable(v.number())),
  /** How many times a municipality's own link has been made anew. */
  renewed: v.optional(v.record(v.string(), v.number())),
})

const CatalogueSession = v.object({
  /** Or the programme. */
  gathering: v.string(),
  role: v.string(),
  /** The co-leader's link, the remote control's, or whose form or page, that it was opened by. */
  link: v.optional(v.string()),
  createdAt: v.number(),
})

export const CatalogueData = v.object({
  version: v.literal(1),
  gatherings: v.record(v.string(), CatalogueEntry),
  programmes: v.optional(v.record(v.string(), ProgrammeEntry)),
  /** By the SHA-256 of the session's token; the token itself is only with its owner. */
  sessions: v.record(v.string(), CatalogueSession),
  /** Gatherings and programmes that are being erased: what a power cut leaves of them goes at the next start, and is not taken in again. */
  erasing: v.optional(v.array(v.string())),
  /** The secret in the link of whoever owns the server: it opens the making of gatherings from elsewhere. */
  owner: v.optional(v.string()),
  /** The address for phones that the leader chose among the machine's own. */
  address: v.optional(v.string()),
})

export type CatalogueEntry = v.InferOutput<typeof CatalogueEntry>
export type ProgrammeEntry = v.InferOutput<typeof ProgrammeEntry>
export type CatalogueSession = v.InferOutput<typeof CatalogueSession>
export type CatalogueData = v.InferOutput<typeof CatalogueData>

/** Whether the stream has its place there, as a gathering or as a programme. */
export function isListed({ gatherings, programmes = {} }: CatalogueData, stream: string): boolean {
  return Object.hasOwn(isProgramme(stream) ? programmes : gatherings, stream)
}

const WAY_OUT =
  'Put it back from a backup, or move it away and start again: the gatherings are then found by their journals and get new links and codes.'

export function encodeCatalogue(data: CatalogueData): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

function formatOf(file: string): Format<CatalogueData> {
  return {
    encode: encodeCatalogue,
    decode: (bytes) => {
      try {
        const data: unknown = JSON.parse(bytes.toString('utf8'))
        v.assert(CatalogueData, data)
        // As it is: what a later release has put beside what is known here stays when this one writes.
        return data
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error)
        throw new StoreError('corrupt', `${file} cannot be understood (${what}). ${WAY_OUT}`, { file })
      }
    },
  }
}

export function cataloguePath(dir: string): string {
  return `${dir}/catalogue.json`
}

type Change = {
  readonly apply: (data: CatalogueData) => unknown
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Which gatherings there are and who may lead them. `update` resolves once the change is synced, and `data` shows nothing
 * that is not; changes that wait for a write under way go together into the next one.
 */
export class Catalogue extends Low<CatalogueData> {
  /** False where there was no file: a first run, or a lost catalogue. */
  readonly existed: boolean
  #waiting: Change[] = []
  #writing: Promise<void> | null = null

  constructor(adapter: Adapter<CatalogueData>, found: CatalogueData | null) {
    super(adapter, found ?? { version: 1, gatherings: {}, sessions: {} })
    this.existed = found !== null
  }

  override update(apply: (data: CatalogueData) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ apply, resolve, reject })
      this.#writing ??= this.#writeAll()
    })
  }

  override write(): Promise<void> {
    return this.update(() => undefined)
  }

  /** Finishes what is under way. */
  async idle(): Promise<void> {
    await this.#writing
  }

  async #writeAll(): Promise<void> {
    await Promise.resolve()
    while (this.#waiting.length > 0) await this.#writeOnce(this.#waiting.splice(0))
    this.#writing = null
  }

  async #writeOnce(changes: readonly Change[]): Promise<void> {
    let next = this.data
    const applied: Change[] = []
    for (const change of changes) {
      // Each on a copy of its own, so that one that throws halfway leaves no trace in the others.
      const draft = structuredClone(next)
      try {
        change.apply(draft)
        next = draft
        applied.push(change)
      } catch (error) {
        change.reject(error)
      }
    }
    try {
      await this.adapter.write(next)
      this.data = next
      for (const { resolve } of applied) resolve()
    } catch (error) {
      for (const { reject } of applied) reject(error)
    }
  }
}

/** For whoever only looks; null where there is no file. Throws `corrupt` where it cannot be understood. */
export async function readCatalogue({ files, dir }: Folder): Promise<CatalogueData | null> {
  const file = cataloguePath(dir)
  try {
    const bytes = await files.read(file)
    return bytes === null ? null : formatOf(file).decode(bytes)
  } catch (error) {
    throw asStoreError(error, file)
  }
}

/** Reads the catalogue, an empty one where there is no file. Throws `corrupt` where the file cannot be understood. */
export async function openCatalogue(dir: string, files: Files = nodeFiles): Promise<Catalogue> {
  const file = cataloguePath(dir)
  const adapter = durableAdapter(files, file, formatOf(file))
  try {
    return new Catalogue(adapter, await adapter.read())
  } catch (error) {
    throw asStoreError(error, file)
  }
}
