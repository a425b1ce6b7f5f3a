import { fromTemplate } from '#server/http/from-template.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { type Programme, plannedIn } from '#shared/programme/programme.ts'
import type { GatheringFrom } from '#shared/protocol/programme.ts'
import { preparingFrom } from './from-file.ts'

export type Prepares =
  | { readonly ok: true; readonly file: string }
  /** `found`, `where`: as a file is refused. */
  | {
      readonly ok: false
      readonly code: string
      readonly detail?: string
      readonly found?: string
      readonly where?: string
    }

/** Any day will do for one that has none yet: its days lose theirs. */
const SOME_DAY = '2027-01-01'

/** The file that a gathering is to be prepared from, tried on what is planned before anything is made of it. */
export async function preparesOf(
  programme: Programme,
  planned: string,
  from: GatheringFrom,
  rooms: Pick<RoomDirectory, 'open'>,
): Promise<Prepares> {
  const wanted = plannedIn(programme, planned)
  if (wanted === undefined) return { ok: false, code: 'unknown-gathering' }
  const found = await fileOf(programme, wanted.from, from, rooms)
  if (!found.ok) return found
  const read = preparingFrom(programme, wanted, found.file)
  return read.ok ? found : { ...read }
}

async function fileOf(
  programme: Programme,
  firstDay: string | null,
  from: GatheringFrom,
  rooms: Pick<RoomDirectory, 'open'>,
): Promise<Prepares> {
  switch (from.is) {
    case 'template': {
      const { template, version, language } = from
      const of = { title: '', place: '', firstDay: firstDay ?? SOME_DAY }
      const made = fromTemplate({ template, version, language, ...of })
      return made.ok ? { ok: true, file: JSON.stringify(made.file) } : made
    }
    case 'like': {
      const made = plannedIn(programme, from.planned)?.made ?? null
      if (made === null) return { ok: false, code: 'gathering-not-linked' }
      const gathering = (await rooms.open(made)).gathering()
      return { ok: true, file: JSON.stringify(toProgrammeFile(gathering)) }
    }
    case 'file':
      return { ok: true, file: JSON.stringify(from.file) ?? '' }
  }
}
