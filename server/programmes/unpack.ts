import { unzipSync } from 'fflate'
import { isListed, openCatalogue, type ProgrammeEntry } from '#server/store/catalogue.ts'
import { type Files, nodeFiles } from '#server/store/files.ts'
import { putBack } from '#server/store/restore.ts'
import { planRestore } from '#server/store/restore-plan.ts'
import { isProgramme, makeKindFolder } from '#server/store/stream-folders.ts'

/** What came of a copy that somebody has brought: its place in the catalogue, whose turn it is now; or why it is not taken. */
export type Unpacked =
  | { readonly ok: true; readonly entry: ProgrammeEntry }
  | { readonly ok: false; readonly code: 'copy-not-programme' | 'copy-damaged' | 'already-here' }

/** Unpacked; a copy of more is none that the home page made. */
const MOST_BYTES = 400_000_000
/** Where the copy's files seem to lie; no folder of any disk. */
const COPY = '\0copy'

/**
 * Puts a programme from its owner's copy into a data folder that a server is at work in: whole or not at all, and only where there is
 * no such programme. It is nobody's before it has its place in the catalogue.
 */
export async function unpackProgramme(dir: string, zip: Uint8Array): Promise<Unpacked> {
  const entries = entriesIn(zip)
  if (entries === null) return { ok: false, code: 'copy-not-programme' }
  const files = besides(entries)
  const wish = { from: COPY, to: dir, gathering: null, at: null }
  const { planned, skipped } = await planRestore(files, wish)
  const [only, more] = planned.filter(({ id }) => isProgramme(id))
  if (only === undefined || more !== undefined || only.entry === null || 'code' in only.entry)
    return { ok: false, code: skipped.length > 0 ? 'copy-damaged' : 'copy-not-programme' }
  const { data } = await openCatalogue(dir)
  if (only.now !== null || isListed(data, only.id)) return { ok: false, code: 'already-here' }
  if (only.fault !== null || only.takes === 0) return { ok: false, code: 'copy-damaged' }
  await makeKindFolder(files, dir, only.id)
  await putBack(files, wish, only)
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

/** The disk, and beside it what is in the copy. */
function besides(entries: ReadonlyMap<string, Buffer>): Files {
  const inCopy = (path: string) => (path.startsWith(COPY) ? path.slice(COPY.length + 1) : null)
  return {
    ...nodeFiles,
    async read(path) {
      const name = inCopy(path)
      return name === null ? await nodeFiles.read(path) : (entries.get(name) ?? null)
    },
    async list(path) {
      const name = inCopy(path)
      if (name === null) return await nodeFiles.list(path)
      const start = name === '' ? '' : `${name}/`
      const inside = [...entries.keys()].filter((each) => each.startsWith(start))
      return [...new Set(inside.map((each) => each.slice(start.length).split('/', 1)[0] ?? ''))]
    },
  }
}
