import { expect, test } from 'vitest'
import { type MatrixFilter, programmeMatrix } from '#shared/programme/matrix.ts'
import type { TakeReports } from '#shared/programme/reports.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import { inProgramme, leaderOf, national, of, owner, play, server } from '#tests/support/programme-given.ts'

const by = server
type Told = TakeReports['reports'][number]
function told(municipality: string, name: string, about: Partial<Told> = {}): Told {
  return {
    ...{ municipality, name, project: `Prosjekt ${name}`, profile: 'Ledelse', undecided: false, sentAt: 1 },
    ...{ measures: [{ text: 'Samtaler', note: '' }], ...about },
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
      { text: 'Samtaler', note: 'hver uke' },
      { text: 'Vikarer', note: '' },
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
          { text: 'samtaler', note: '' },
          { text: 'Kurs', note: '' },
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
  const led = programmeMatrix(both, { county: null, profile: 'LEDELSE' })
  expect(led.rows.map(({ municipality }) => municipality)).toEqual(['moss', 'bodo'])
  expect(programmeMatrix(both, { county: 'troms', profile: null }).rows).toEqual([])
})

test('[PG42] what each told last counts; the same again is nothing new, and what is taken back at a gathering is gone', () => {
  inProgramme(both).when(nord, { by }).thenNothing()
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
