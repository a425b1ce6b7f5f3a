import { customAlphabet, nanoid } from 'nanoid'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Catalogue, type CatalogueEntry, isListed, type ProgrammeEntry } from './catalogue.ts'
import type { Reading } from './files.ts'
import { readHeader } from './record.ts'
import { isProgramme } from './stream-folders.ts'

// No 0 O 1 I L: what cannot be told apart on a projector is not in a code.
const newCode = customAlphabet('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 6)

const NEWLINE = 10

/** When a journal that holds at least one line besides its header was made; null where it does not or cannot be read. */
async function createdAt(files: Pick<Reading, 'read'>, path: string): Promise<Instant | null> {
  const bytes = (await files.read(path)) ?? Buffer.alloc(0)
  const end = bytes.indexOf(NEWLINE)
  if (end === -1 || bytes.indexOf(NEWLINE, end + 1) === -1) return null
  const header = readHeader(bytes, end)
  return typeof header === 'string' ? 0 : header.created
}

function entryFor(id: string, createdAt: Instant): CatalogueEntry {
  const secrets = { leader: nanoid(), screen: nanoid(), observer: nanoid() }
  return { id, title: '', code: newCode(), createdAt, closedAt: null, secrets }
}

function programmeFor(id: string, createdAt: Instant): ProgrammeEntry {
  return { id, title: '', createdAt, secrets: { owner: nanoid() } }
}

/**
 * A gathering or a programme that has a journal and no place in the catalogue gets one, with new code and links: a lost catalogue is
 * never taken for a first run. Returns what was done, for the log and the leader.
 */
export async function adoptJournals(
  files: Pick<Reading, 'read'>,
  catalogue: Pick<Catalogue, 'data' | 'existed' | 'update'>,
  journals: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const found: { readonly id: string; readonly created: Instant }[] = []
  for (const [id, path] of journals) {
    if (isListed(catalogue.data, id)) continue
    const created = await createdAt(files, path)
    if (created !== null) found.push({ id, created })
  }
  if (found.length > 0 || !catalogue.existed) {
    await catalogue.update((data) => {
      for (const { id, created } of found) {
        if (isProgramme(id)) data.programmes = { ...data.programmes, [id]: programmeFor(id, created) }
        else data.gatherings[id] = entryFor(id, created)
      }
    })
  }
  return found.map(
    ({ id }) => `catalogue.json: ${id} was missing; taken in from its journal with new code and links`,
  )
}
