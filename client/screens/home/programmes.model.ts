import type { HomeRow } from '#shared/protocol/home.ts'
import type { HeldProgramme, ProgrammeRow } from '#shared/protocol/programme.ts'

const PLACE = /^samling\/session\/(owner|municipality|researcher)\/(.+)$/
type Role = HeldProgramme['role']

/** The programmes this browser holds keys to; the keys lie where their own pages keep them. */
export function heldProgrammes(
  stored: readonly (readonly [string, string])[],
  most: number,
): readonly HeldProgramme[] {
  return stored
    .flatMap(([place, session]): readonly HeldProgramme[] => {
      const [, role, programme] = PLACE.exec(place) ?? []
      return role === undefined || programme === undefined ? [] : [{ role: role as Role, programme, session }]
    })
    .slice(0, most)
}

type Key = Pick<ProgrammeRow, 'role' | 'programme'>
const same = (one: Key, other: Key) => one.role === other.role && one.programme === other.programme

/** Keys that no row came back for. */
export function deadProgrammes(
  keys: readonly HeldProgramme[],
  rows: readonly ProgrammeRow[],
): readonly HeldProgramme[] {
  return keys.filter((key) => !rows.some((row) => same(row, key)))
}

export function placeOf({ role, programme }: Key): string {
  return `samling/session/${role}/${programme}`
}

const FOLDERS: Readonly<Record<Role, string>> = {
  owner: 'programme',
  municipality: 'municipality',
  researcher: 'research',
}

export function addressOf({ role, programme }: Key): string {
  return `/${FOLDERS[role]}/${programme}`
}

/** Those that go on first, the latest first. */
export function programmesInOrder(rows: readonly ProgrammeRow[]): readonly ProgrammeRow[] {
  const last = ({ to }: ProgrammeRow) => to ?? '9999'
  return [...rows].sort(
    (a, b) =>
      Number(a.phase === 'closed') - Number(b.phase === 'closed') ||
      (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : a.title.localeCompare(b.title, 'nb')),
  )
}

/** Under the owner's row: whoever else has a page of the programme does not lead in it. */
export function gatheringsOf(row: ProgrammeRow, gatherings: readonly HomeRow[]): readonly HomeRow[] {
  return row.role === 'owner' ? gatherings.filter(({ programme }) => programme?.id === row.programme) : []
}

/** Those that stand under no programme of the list. */
export function gatheringsApart(
  gatherings: readonly HomeRow[],
  rows: readonly ProgrammeRow[],
): readonly HomeRow[] {
  return gatherings.filter((gathering) => !rows.some((row) => gatheringsOf(row, [gathering]).length > 0))
}
