import { Zip, ZipPassThrough } from 'fflate'
import {
  type CatalogueData,
  type CatalogueEntry,
  encodeCatalogue,
  type ProgrammeEntry,
} from '#server/store/catalogue.ts'
import { atShelf, type Place } from '#server/store/shelf.ts'
import { streamFolder, streamPlace } from '#server/store/stream-folders.ts'

/**
 * One gathering, or one programme, as a data folder of its own in a zip: what `samling restore` takes back. Others on the server are no part of it,
 * nor is anybody's session, nor the keys of ballot boxes: with one, whoever has the copy could tie every answer in the box to its person,
 * also when the box has long been emptied (trust.md P-04). A journal may be copied at any time: a torn last line is cut when it is opened (docs/spec/storage.md).
 */
export async function makeCopy(place: Place, entry: CatalogueEntry | ProgrammeEntry): Promise<Buffer> {
  const catalogue: CatalogueData = {
    ...{ version: 1, gatherings: {}, sessions: {} },
    ...('code' in entry ? { gatherings: { [entry.id]: entry } } : { programmes: { [entry.id]: entry } }),
  }
  return await atShelf(place, async ({ files, dir }) => {
    const made: Uint8Array[] = []
    const zip = new Zip((error, bytes) => {
      if (error) throw error
      made.push(bytes)
    })
    function add(name: string, bytes: Uint8Array) {
      const part = new ZipPassThrough(name)
      zip.add(part)
      part.push(bytes, true)
    }
    add('catalogue.json', new TextEncoder().encode(encodeCatalogue(catalogue)))
    const own = streamFolder(dir, entry.id)
    for (const name of (await files.list(own)).filter(isKept)) {
      const bytes = await files.read(`${own}/${name}`)
      if (bytes) add(`${streamPlace(entry.id)}/${name}`, bytes)
    }
    zip.end()
    return Buffer.concat(made)
  })
}

/** Half-written files are cleared at the next start; a lock belongs to who holds it; a snapshot may hold what is sealed. */
const isKept = (name: string) => !/\.tmp-[\w-]+$|lock$|^keys\.json$|^snapshot-/.test(name)
