import { strFromU8, unzipSync } from 'fflate'
import { nanoid } from 'nanoid'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { Comer } from '#tests/support/programme-crew.ts'
import { readStrictCsv } from '#tests/support/strict-csv.ts'

/** By how many come: two municipalities large enough to be told apart, and two that are not. */
export const COMING = { vefsn: 6, jondal: 6, sund: 2, bomlo: 4 } as const
export type Home = keyof typeof COMING
const NAMES = { vefsn: 'Vefsn', jondal: 'Jondal', sund: 'Sund', bomlo: 'Bømlo' } as const
const HOMES = Object.keys(COMING) as readonly Home[]

/** The same phones in every gathering. */
export const PEOPLE: readonly Comer[] = HOMES.flatMap((municipality) =>
  Array.from({ length: COMING[municipality] }, (_, nth) => ({
    ...{ municipality, name: `Deltaker ${nth + 1} fra ${NAMES[municipality]}`, token: nanoid(24) },
    studied: true,
  })),
)
export const from = (...homes: readonly Home[]): readonly Comer[] =>
  PEOPLE.filter(({ municipality }) => homes.some((home) => home === municipality))

function planned(
  id: string,
  title: string,
  [date, place]: readonly [string, string],
  municipalities: readonly Home[],
): ProgrammeCommand {
  return {
    ...{ type: 'PlanGathering', planned: id, phase: id === 'first' ? 'start' : 'county' },
    ...{ kind: id === 'first' ? 'network' : 'county', title, from: date, to: null, place },
    municipalities: [...municipalities],
  }
}

export const PROGRAMME: readonly ProgrammeCommand[] = [
  { type: 'SetSectors', sectors: [{ id: 'nursery', name: 'Barnehager' }] },
  {
    ...{ type: 'SetResearch', responsible: 'Et universitet', contact: 'Prosjektleder' },
    purpose: 'Hva som gjør at planer blir fulgt opp',
  },
  { type: 'AddPhase', phase: 'start', title: 'Oppstart', from: '2012-09-01', to: '2012-09-30' },
  { type: 'AddPhase', phase: 'county', title: 'Fylkessamlinger', from: '2012-10-01', to: '2013-03-31' },
  {
    type: 'AddMunicipalities',
    municipalities: HOMES.map((id) => ({
      ...{ id, name: NAMES[id], county: id === 'vefsn' ? 'Nordland' : 'Hordaland' },
      ...{ role: 'HR-leder', address: `post@${id}.example`, language: 'nb', sectors: [] },
    })),
  },
  planned('first', 'Samling 1', ['2012-09-12', 'Bergen'], HOMES),
  planned('north', 'Samling i nord', ['2012-11-06', 'Mosjøen'], ['vefsn', 'jondal']),
  planned('south', 'Samling i sør', ['2012-11-06', 'Bømlo'], ['sund', 'bomlo']),
  { type: 'SetReplyBy', planned: 'first', replyBy: '2012-09-20', reminders: [] },
]

/** One for each municipality, as its people write it in the hall. */
export const PROMISED: readonly { readonly home: Home; readonly what: string }[] = [
  { home: 'vefsn', what: 'Ringe alle den første dagen' },
  { home: 'jondal', what: 'Felles vikarer for to skoler' },
  { home: 'sund', what: 'Verneombud i ledermøtet' },
]

type Row = Readonly<Record<string, string>>
export type Files = Readonly<Record<string, readonly Row[]>>

/** Every table of an export, read by somebody who forgives nothing. */
export function tablesIn(zip: Uint8Array): { readonly files: Files; readonly text: string } {
  const all = Object.entries(unzipSync(zip))
  const raw = all.filter(([name]) => name.endsWith('_rå.csv'))
  const files = raw.map(([name, bytes]) => {
    const [head = [], ...rows] = readStrictCsv(strFromU8(bytes))
    const table = rows.map((row) => Object.fromEntries(head.map((column, at) => [column, row[at] ?? ''])))
    return [name.replace('_rå.csv', ''), table] as const
  })
  return { files: Object.fromEntries(files), text: all.map(([, bytes]) => strFromU8(bytes)).join('\n') }
}

/** Fewer than this are not told apart. */
const K = 5
const CLOSED = '-6'

export type Attack = {
  /** Municipalities that somebody's answers can be tied to. */
  readonly told: readonly string[]
  /** Cells that an attacker has found, by looking or by taking what is told from what all know; there must be none. */
  readonly found: readonly string[]
}

/**
 * Whoever has the files and was in the hall, where totals stood on the wall: which municipality's answers of fewer than five can they find, in the
 * files or by taking what is told from the total? `answered`: of each municipality, in all.
 */
export function attack(files: Files, activity: string, answered: Readonly<Record<string, Row>>): Attack {
  const home = new Map((files.people ?? []).map((row) => [row.person, row.municipality ?? CLOSED]))
  const rows = (files.answers ?? []).filter((row) => row.activity === activity)
  const cells = new Map<string, number>()
  for (const { person, value } of rows) {
    const cell = `${home.get(person) ?? CLOSED} ${value}`
    cells.set(cell, (cells.get(cell) ?? 0) + 1)
  }
  const told = [...new Set(rows.map(({ person }) => home.get(person) ?? CLOSED))].filter(
    (is) => is !== CLOSED,
  )
  const totals = Object.values(answered).flatMap((by) => Object.entries(by))
  const values = [...new Set(totals.map(([value]) => value))]
  const isSmall = (count: number) => count > 0 && count < K
  const found = values.flatMap((value) => {
    const all = totals.filter(([is]) => is === value).reduce((sum, [, count]) => sum + Number(count), 0)
    const shown = told.map((name) => cells.get(`${name} ${value}`) ?? 0)
    const left = all - shown.reduce((sum, count) => sum + count, 0)
    return [
      ...told.filter((_, at) => isSmall(shown[at] ?? 0)).map((name) => `${name} ${value}`),
      ...(isSmall(left) ? [`the rest ${value}`] : []),
    ]
  })
  const hidden = Object.keys(answered).filter((name) => !told.includes(name))
  const missing = totals.reduce((sum, [, count]) => sum + Number(count), 0) - rows.length
  return {
    told: told.sort(),
    found: [
      ...found,
      ...(told.length > 0 && hidden.length === 1 ? [`only ${hidden[0]} is hidden`] : []),
      ...(isSmall(missing) ? [`${missing} are missing`] : []),
    ],
  }
}
