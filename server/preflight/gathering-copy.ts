import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'
import type { CatalogueData, CatalogueEntry, ProgrammeEntry } from '#server/store/catalogue.ts'
import { streamFolder } from '#server/store/stream-folders.ts'

/**
 * One gathering, or one programme, as a data folder of its own in a zip: what `samling restore` takes back. Others on the server are no part of it,
 * nor is anybody's session, nor the keys of ballot boxes: with one, whoever has the copy could tie every answer in the box to its person,
 * also when the box has long been emptied (trust.md P-04). A journal may be copied at any time: a torn last line is cut when it is opened (docs/spec/storage.md).
 */
export async function writeCopy(
  folder: string,
  entry: CatalogueEntry | ProgrammeEntry,
  give: (bytes: Uint8Array) => void,
): Promise<void> {
  const catalogue: CatalogueData = {
    ...{ version: 1, gatherings: {}, sessions: {} },
    ...('code' in entry ? { gatherings: { [entry.id]: entry } } : { programmes: { [entry.id]: entry } }),
  }
  const own = streamFolder(folder, entry.id)
  const found = await readdir(own, { recursive: true, withFileTypes: true })
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    give(bytes)
  })
  function add(name: string, bytes: Uint8Array) {
    const part = new ZipPassThrough(name)
    zip.add(part)
    part.push(bytes, true)
  }
  add('catalogue.json', new TextEncoder().encode(`${JSON.stringify(catalogue, null, 2)}\n`))
  for (const path of found.filter(isKept).map(pathOf)) {
    // A generation of snapshots that has just been replaced is none that is missed.
    const bytes = await readFile(path).catch(() => null)
    if (bytes) add(relative(folder, path).replaceAll('\\', '/'), bytes)
  }
  zip.end()
}

const pathOf = ({ parentPath, name }: Dirent) => join(parentPath, name)
/** Half-written files are cleared at the next start; a lock belongs to who holds it; a snapshot may hold what is sealed. */
const isKept = (each: Dirent) =>
  each.isFile() && !/\.tmp-[\w-]+$|lock$|^keys\.json$|^snapshot-/.test(each.name)
