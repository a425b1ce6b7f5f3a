import { unzipSync } from 'fflate'
import { isListed, type ProgrammeEntry, readCatalogue } from '#server/store/catalogue.ts'
import type { Folder, Reading } from '#server/store/files.ts'
import { planRestore } from '#server/store/restore-plan.ts'
import { atShelf, type Place, type Shelf } from '#server/store/shelf.ts'
import { isProgramme } from '#server/store/stream-folders.ts'

/** What came of a copy that somebody has brought: its place in the catalogue, whose turn it is now; or why it is not taken. */
export type Unpacked =
  | { readonly ok: true; readonly entry: ProgrammeEntry }
  | { readonly ok: false; readonly code: 'copy-not-programme' | 'copy-damaged' | 'already-here' }

/** Unpacked; a copy of more is none that the home page made. */
const MOST_BYTES = 400_000_000

/**
 * Puts a programme from its owner's copy where a server that is at work keeps everything: whole or not at all, and only where there is
 * no such programme. It is nobody's before it has its place in the catalogue.
 */
export async function unpackProgramme(place: Place, zip: Uint8Array): Promise<Unpacked> {
  const entries = entriesIn(zip)
  if (entries === null) return { ok: false, code: 'copy-not-programme' }
  return await atShelf(place, (shelf) => unpackAt(shelf, { files: filesOf(entries), dir: '' }))
}

async function unpackAt(shelf: Shelf, copy: Folder): Promise<Unpacked> {
  const { planned, skipped } = await planRestore(copy, shelf, { gathering: null, at: null })
  const [only, more] = planned.filter(({ id }) => isProgramme(id))
  if (only === undefined || more !== undefined || only.entry === null || 'code' in only.entry)
    return { ok: false, code: skipped.length > 0 ? 'copy-damaged' : 'copy-not-programme' }
  const catalogue = await readCatalogue(shelf)
  if (only.now !== null || (catalogue !== null && isListed(catalogue, only.id)))
    return { ok: false, code: 'already-here' }
  if (only.fault !== null || only.takes === 0) return { ok: false, code: 'copy-damaged' }
  await shelf.putBack(copy, only)
  return { ok: true, entry: only.entry }
}

function entriesIn(zip: Uint8Array): ReadonlyMap<string, Buffer> | null {
  let left = MOST_BYTES
  try {
    const found = unzipSync(zip, {
      filter({ originalSize }) {
        left -= originalSize
        return left >= 0
      },
    })
    return left < 0 ? null : new Map(Object.entries(found).map(([name, bytes]) => [name, Buffer.from(bytes)]))
  } catch {
    return null
  }
}

/** What is in the copy, as the folder that it was made of. */
function filesOf(entries: ReadonlyMap<string, Buffer>): Reading {
  const own = (path: string) => path.replace(/^\//, '')
  return {
    read: async (path) => entries.get(own(path)) ?? null,
    async list(path) {
      const start = own(path) === '' ? '' : `${own(path)}/`
      const inside = [...entries.keys()].filter((each) => each.startsWith(start))
      return [...new Set(inside.map((each) => each.slice(start.length).split('/', 1)[0] ?? ''))]
    },
  }
}
