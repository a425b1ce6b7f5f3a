import { expect, test } from 'vitest'
import { type MatrixFilter, programmeMatrix } from '#shared/programme/matrix.ts'
import type { TakeReports } from '#shared/programme/reports.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import {
  DAY,
  inProgramme,
  leaderOf,
  MUSTER,
  national,
  of,
  owner,
  play,
  server,
} from '#tests/support/programme-given.ts'

const by = server
type Told = TakeReports['reports'][number]
function told(municipality: string, name: string, about: Partial<Told> = {}): Told {
  return {
    ...{ municipality, name, project: `Prosjekt ${name}`, profile: 'Ledelse', undecided: false, sentAt: 1 },
    ...{ measures: [{ text: 'Samtaler', note: '', own: false }], ...about },
  }
}
const taking = (gathering: string, ...reports: Told[]): TakeReports => ({
  type: 'TakeReports',
  gathering,
  reports,
})
const nord = taking(
  'g-nord',
  told('bodo', 'Bodø', {
    measures: [
      { text: 'Samtaler', note: 'hver uke', own: false },
      { text: 'Vikarer', note: '', own: false },
    ],
  }),
  told('m-2', 'NARVIK kommune', { profile: '', undecided: true }),
  told('m-3', 'Rana'),
)
const both = play(
  national,
  [nord, { by }],
  [
    taking(
      'g-moss',
      told('moss', 'Moss', {
        profile: 'ledelse',
        measures: [
          { text: 'samtaler', note: '', own: false },
          { text: 'Kurs', note: '', own: false },
        ],
      }),
    ),
    { by },
  ],
)
const all: MatrixFilter = { county: null, profile: null }

test('[PG42] what was handed in at any gathering is one matrix, by county, with a column for each measure and its sum', () => {
  const { measures, rows, profiles, undecided, silent } = programmeMatrix(both, all)
  expect(measures).toEqual([
    { text: 'Samtaler', sum: 3 },
    { text: 'Vikarer', sum: 1 },
    { text: 'Kurs', sum: 1 },
  ])
  expect(rows.map(({ municipality, cells }) => [municipality, cells])).toEqual([
    ['moss', ['', null, '']],
    ['bodo', ['hver uke', '', null]],
    ['narvik', ['', null, null]],
  ])
  expect(rows.map(({ name }) => name)).toEqual(['Moss', 'Bodø', 'Narvik'])
  expect(profiles).toEqual([
    { text: 'Ledelse', sum: 2 },
    { text: '', sum: 1 },
  ])
  expect([undecided, silent]).toEqual([1, 28])
})

test('[PG42] it is narrowed to a county and to a profile, and sums what is left', () => {
  const county = programmeMatrix(both, { county: 'nordland', profile: null })
  expect(county.rows.map(({ municipality }) => municipality)).toEqual(['bodo', 'narvik'])
  expect(county.measures.map(({ sum }) => sum)).toEqual([2, 1, 0])
  expect(county.counties).toEqual(['ostfold', 'nordland'])
  const led = programmeMatrix(both, { county: null, profile: 'LEDELSE' })
  // What there is to pick from stays as it is, whatever is picked.
  expect(led.profiles).toEqual(programmeMatrix(both, all).profiles)
  expect(led.rows.map(({ municipality }) => municipality)).toEqual(['moss', 'bodo'])
  expect(programmeMatrix(both, { county: 'troms', profile: null }).rows).toEqual([])
})

test('[PG42] a measure of somebody’s own is no column, unless it is on another’s list; it is told beside', () => {
  const own = (text: string) => ({ text, note: '', own: true })
  const more = play(both, [
    taking('g-later', told('alta', 'Alta', { measures: [own('KURS'), own('Frokost'), own('frokost')] })),
    { by },
  ])
  const { measures, rows, others } = programmeMatrix(more, all)
  expect(measures.map(({ text, sum }) => [text, sum])).toEqual([
    ['Samtaler', 3],
    ['Vikarer', 1],
    ['Kurs', 2],
  ])
  expect(rows.at(-1)).toMatchObject({ name: 'Alta', cells: [null, null, ''], own: ['Frokost'] })
  expect(others).toBe(1)
})

test('[PG42] what each told last counts; the same again is nothing new, and what is taken back at a gathering is gone', () => {
  inProgramme(both)
    .when(nord, { by, now: MUSTER + DAY })
    .thenNothing()
  // What is put right comes with its time, and what stands keeps its own.
  const right = taking(
    'g-nord',
    ...nord.reports.map((each) => (each.municipality === 'bodo' ? { ...each, project: 'Ny' } : each)),
  )
  const taken = play(both, [right, { by, now: MUSTER + DAY }]).reports
  expect(taken.filter(({ gathering }) => gathering === 'g-nord').map(({ takenAt }) => takenAt)).toEqual([
    MUSTER + DAY,
    MUSTER,
  ])
  const later = play(both, [
    taking('g-later', told('bodo', 'Bodø', { project: 'Ny', measures: [], sentAt: 9 })),
    { by },
  ])
  expect(programmeMatrix(later, all).rows.find(({ municipality }) => municipality === 'bodo')).toMatchObject({
    project: 'Ny',
    gathering: 'g-later',
  })
  const gone = play(later, [taking('g-later'), { by }])
  expect(programmeMatrix(gone, all)).toEqual(programmeMatrix(both, all))
})

test('[PG42] the owner looks at it; a leader and a municipality do not', () => {
  const look = { look: 'matrix', ...all } as const
  expect(programmeLook(both, owner, look, 1)).toEqual({ look: 'matrix', matrix: programmeMatrix(both, all) })
  for (const other of [leaderOf('nord'), of('bodo'), { role: 'researcher' } as const])
    expect(programmeLook(both, other, look, 1)).toBeNull()
})
