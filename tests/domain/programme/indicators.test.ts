import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodOf } from '#shared/figures/periods.ts'
import { readFigureFile, readFigureText } from '#shared/figures/read-file.ts'
import { figuresFor, proposedFigures } from '#shared/programme/import-figures.ts'
import type { Indicator, IndicatorSeries } from '#shared/programme/indicators.ts'
import { judge, judgeLatest, LEAST_DIFFERENCES, latestIn } from '#shared/programme/noise.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { DAY, inProgramme, MUSTER, national, play } from '#tests/support/programme-given.ts'
import { workbookOf } from '#tests/support/small-workbook.ts'
import { sickLeave } from '#tests/support/statistics-norway.ts'
import '#tests/support/seed.ts'

const setting: Extract<ProgrammeRoomCommand, { type: 'SetIndicator' }> = {
  ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'SSB' },
  ...{ decimals: 1, by: 'quarter', better: 'low' },
  baseline: { value: 9.6, when: '2016' },
  target: { value: 6.7, when: '2017' },
}
const measured = play(national, [setting])
type Take = Extract<Parameters<typeof play>[1][0], { type: 'TakeFigures' }>
const taking = (
  values: Readonly<Record<string, number | null>>,
  of: Take['series'][number]['of'] = { kind: 'whole' },
) =>
  ({
    type: 'TakeFigures',
    indicator: 'leave',
    series: [{ of, values: Object.entries(values).map(([period, value]) => ({ period, value })) }],
  }) satisfies Take
const leave = (programme: Programme): Indicator => {
  const [found] = programme.indicators
  if (!found) throw new Error('no indicator')
  return found
}

test('[PG27] an indicator says what is measured, in what and by whom; changing that keeps its figures', () => {
  for (const part of ['title', 'unit', 'source'] as const)
    inProgramme(national)
      .when({ ...setting, [part]: ' ' })
      .thenRefused('figure-needs', part)
  inProgramme(measured).when(setting).thenNothing()
  const figured = play(measured, [taking({ '2016Q1': 9.6 })])
  expect(leave(play(figured, [{ ...setting, target: { value: 6.5, when: '2018' } }])).series).toEqual(
    leave(figured).series,
  )
  inProgramme(figured)
    .when({ ...setting, by: 'month' })
    .thenRefused('indicator-has-figures')
})

test('[PG28] a gap is kept as a gap, a revised figure with what it was and until when; a gap takes no figure away', () => {
  const first = play(measured, [taking({ '2016K1': 9.6, '2. kvartal 2016': null, '2016Q3': 8.8 })])
  const revised = play(first, [
    taking({ '2016Q1': 9.4, '2016Q2': 9.0, '2016Q3': null }),
    { now: MUSTER + DAY },
  ])
  expect(leave(revised).series.whole?.values).toEqual({
    '2016Q1': { value: 9.4, at: MUSTER + DAY, earlier: [{ value: 9.6, until: MUSTER + DAY }] },
    '2016Q2': { value: 9, at: MUSTER + DAY, earlier: [] },
    '2016Q3': { value: 8.8, at: MUSTER, earlier: [] },
  })
  inProgramme(revised)
    .when(taking({ '2016Q1': 9.4, '2016Q3': null }))
    .thenNothing()
  expect(latestIn(leave(revised).series.whole?.values ?? {})).toEqual({ period: '2016Q3', value: 8.8 })
})

test('[PG28] figures of what the programme does not have, of other periods, or none at all, are refused with which', () => {
  inProgramme(measured)
    .when(taking({ '2016-03': 1 }))
    .thenRefused('unknown-period', '2016-03')
  inProgramme(measured)
    .when(taking({ vår: 1 }))
    .thenRefused('unknown-period', 'vår')
  inProgramme(measured)
    .when(taking({ '2016Q1': null }))
    .thenRefused('figure-empty')
  inProgramme(measured)
    .when(taking({ '2016Q1': 1 }, { kind: 'municipality', id: 'rana' }))
    .thenRefused('unknown-municipality')
  inProgramme(measured)
    .when(taking({ '2016Q1': 1 }, { kind: 'sector', id: 'school' }))
    .thenRefused('unknown-sector')
  inProgramme(national)
    .when(taking({ '2016Q1': 1 }))
    .thenRefused('unknown-indicator')
})

function found(programme: Programme, text: string) {
  const read = readFigureText(text)
  if (!read.ok) throw new Error(read.problem.code)
  return figuresFor(programme, leave(programme), read.cube, proposedFigures(programme, read.cube))
}

test('[PG29] a table is matched to the whole, counties, sectors and municipalities by name; strangers, gaps and revisions are told', () => {
  const known = play(measured, [taking({ '2016Q1': 9.9 }, { kind: 'municipality', id: 'bodo' })])
  const csv = [
    'Kommune;2015K4;2016K1',
    'Hele landet;9,2;9,6',
    'Nordland;9,1;9,3',
    'Barnehager;12,4;12,6',
    'Bodø kommune;8,8;8,9',
    'Narvik;:;9,0',
    'Rana;7,0;7,1',
  ].join('\n')
  const { series, strangers, gaps, revised } = found(known, csv)
  expect(series.map(({ of }) => of)).toEqual([
    { kind: 'whole' },
    { kind: 'county', id: 'nordland' },
    { kind: 'sector', id: 'nursery' },
    { kind: 'municipality', id: 'bodo' },
    { kind: 'municipality', id: 'narvik' },
  ])
  expect(strangers).toEqual(['Rana'])
  expect(gaps).toEqual([{ of: { kind: 'municipality', id: 'narvik' }, periods: ['2015Q4'] }])
  expect(revised).toEqual([
    { of: { kind: 'municipality', id: 'bodo' }, period: '2016Q1', was: 9.9, becomes: 8.9 },
  ])
  const taken = play(known, [
    {
      type: 'TakeFigures',
      indicator: 'leave',
      series: series.map((each) => ({ of: each.of, values: [...each.values] })),
    },
  ])
  expect(Object.keys(leave(taken).series)).toHaveLength(5)
})

test('[PG50] a line of nothing in the programme is told with what it most likely was meant to be', () => {
  const csv = [
    'Kommune;2016K1',
    'Bodo kommune;8',
    'Trodheim;7',
    'Nordlnd fylke;9',
    'Atlantis;1',
    'Barnehage;12',
  ].join('\n')
  const { series, strangers, likely } = found(measured, csv)
  expect(series.map(({ of }) => ('id' in of ? of.id : of.kind))).toEqual(['bodo'])
  expect(strangers).toEqual(['Trodheim', 'Nordlnd fylke', 'Atlantis', 'Barnehage'])
  expect(likely).toEqual([
    { name: 'Trodheim', is: 'other', instead: 'Trondheim' },
    { name: 'Nordlnd fylke', is: 'county', instead: 'Nordland' },
    { name: 'Barnehage', is: 'other', instead: 'Barnehager' },
  ])
})

test('[PG50] figures of a county for years when it was none are told with what was there then, and taken as they stand', () => {
  const rows = [
    'Fylke;2017K4;2018K1;2019K4;2020K1;2024K1',
    'Troms;1;2;3;4;5',
    'Troms og Finnmark;:;:;:;6;:',
    'Viken;1;1;1;1;:',
  ]
  const { series, notThere } = found(measured, rows.join('\n'))
  expect(notThere).toEqual([
    { county: 'Troms', years: [2020], instead: ['Troms og Finnmark'] },
    { county: 'Viken', years: [2017, 2018, 2019], instead: ['Akershus', 'Buskerud', 'Østfold'] },
  ])
  // Each is a series of its own: nothing of one is counted in another.
  expect(series.map(({ of, values }) => ['id' in of ? of.id : '', values.map(({ value }) => value)])).toEqual(
    [
      ['troms', [1, 2, 3, 4, 5]],
      ['troms-og-finnmark', [null, null, null, 6, null]],
      ['viken', [1, 1, 1, 1, null]],
    ],
  )
})

test('[PG29] Statistics Norway’s own table goes in as it is', () => {
  const { series, strangers } = found(measured, JSON.stringify(sickLeave))
  expect(series.map(({ of }) => ('id' in of ? of.id : of.kind))).toEqual(['whole', 'alta', 'hammerfest'])
  expect(strangers).toEqual(['Brønnøy', 'Vefsn', 'Målselv', 'Rana', 'Alstahaug'])
  expect(series[0]?.values).toHaveLength(16)
})

test('[PG29] lines are of what the programme knows, also where a table has just one such and more of something else', () => {
  const of = (id: string, ids: readonly string[]) => [id, { category: { index: ids } }] as const
  const cube = {
    ...{ version: '2.0', class: 'dataset', id: ['Region', 'Kjonn', 'Tid'], size: [1, 2, 2] },
    ...{ role: { time: ['Tid'], geo: ['Region'] }, value: [8.1, 8.2, 5.1, 5.2] },
    dimension: Object.fromEntries([
      ['Region', { category: { index: ['1804'], label: { '1804': 'Bodø' } } }],
      of('Kjonn', ['Kvinner', 'Menn']),
      of('Tid', ['2016K1', '2016K2']),
    ]),
  }
  const { series, strangers } = found(measured, JSON.stringify(cube))
  expect(strangers).toEqual([])
  expect(series).toEqual([
    {
      of: { kind: 'municipality', id: 'bodo' },
      values: [
        { period: '2016Q1', value: 8.1 },
        { period: '2016Q2', value: 8.2 },
      ],
    },
  ])
})

test('[PG29] a workbook goes in as a table of text does', () => {
  const rows = [
    ['Kommune', '2015K4', '2016K1'],
    ['Bodø', '8,8', '8,9'],
    ['Narvik', '', '9,0'],
  ]
  const read = readFigureFile(workbookOf({ Tall: rows }), null)
  if (!read.ok) throw new Error(read.problem.code)
  const { series, gaps } = figuresFor(
    measured,
    leave(measured),
    read.cube,
    proposedFigures(measured, read.cube),
  )
  expect(series.map(({ values }) => values.map(({ value }) => value))).toEqual([
    [8.8, 8.9],
    [null, 9],
  ])
  expect(gaps).toEqual([{ of: { kind: 'municipality', id: 'narvik' }, periods: ['2015Q4'] }])
})

/** Quarters from 2010 on: winter is worse, and chance moves each a little. */
function quarters(count: number, shift = 0, spread = 0.2): IndicatorSeries['values'] {
  const noise = [0.4, -0.7, 0.9, -0.2, -0.8, 0.5, 0.1, -0.5, 0.7, -0.9, 0.3, 0.6]
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const season = [1.2, 0.2, -0.6, 0.1][at % 4] ?? 0
      const value = 8 + season + spread * (noise[at % noise.length] ?? 0) + (at === count - 1 ? shift : 0)
      return [periodOf('quarter', 2010 * 4 + at).text, { value, at: 0, earlier: [] }]
    }),
  )
}
const shape = { by: 'quarter', decimals: 1 } as const

test('[PG30] a difference is larger than chance when it is more than 2.66 times the mean move of yearly differences', () => {
  const calm = judgeLatest(quarters(24), shape)
  expect(calm).toMatchObject({ says: 'within', from: '2014Q4', to: '2015Q4' })
  const limit = calm?.says === 'within' ? calm.limit : 0
  expect(judgeLatest(quarters(24, -limit * 2), shape)).toMatchObject({ says: 'larger' })
  expect(judgeLatest(quarters(24, limit / 4), shape)).toMatchObject({ says: 'within' })
})

test('[PG30] it is not judged by itself, nor by winter against summer, nor by too few years', () => {
  const [was, is] = [judgeLatest(quarters(24), shape), judgeLatest(quarters(24, -3), shape)]
  expect(was?.says !== 'cannot' && is?.says !== 'cannot' && was?.limit === is?.limit).toBe(true)
  const values = quarters(24)
  expect(judge(values, shape, { from: '2014Q3', to: '2015Q4' })).toEqual({
    says: 'cannot',
    why: 'other-season',
  })
  expect(judge(values, shape, { from: '2013Q4', to: '2015Q4' }).says).toBe('within')
  expect(judge(values, shape, { from: '2009Q4', to: '2015Q4' })).toEqual({ says: 'cannot', why: 'gap' })
  const least = LEAST_DIFFERENCES + 5
  expect(judgeLatest(quarters(least), shape)?.says).toBe('within')
  expect(judgeLatest(quarters(least - 1), shape)).toEqual({ says: 'cannot', why: 'too-few' })
  expect(judgeLatest({ '2015': { value: 1, at: 0, earlier: [] } }, { by: 'year', decimals: 1 })).toEqual({
    says: 'cannot',
    why: 'no-season',
  })
  expect(judgeLatest({}, shape)).toBeNull()
})

test('[PG30] a difference of the last decimal is rounding, also in a series that never moves', () => {
  const flat = (shift: number) =>
    judgeLatest(
      Object.fromEntries(
        Object.entries(quarters(24)).map(([period], at) => [
          period,
          { value: at === 23 ? 8 + shift : 8, at: 0, earlier: [] },
        ]),
      ),
      shape,
    )
  expect(flat(0.1)?.says).toBe('within')
  expect(flat(0.2)?.says).toBe('larger')
})

test('[PG30] of series that only chance moves, few are said to have changed', () => {
  const steps = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 28, maxLength: 28 })
  let larger = 0
  const RUNS = 400
  fc.assert(
    fc.property(steps, (noise) => {
      const values = Object.fromEntries(
        noise.map((each, at) => [
          periodOf('quarter', 8000 + at).text,
          { value: 8 + (at % 4) + each / 200, at: 0, earlier: [] },
        ]),
      )
      if (judgeLatest(values, { by: 'quarter', decimals: 3 })?.says === 'larger') larger += 1
    }),
    { numRuns: RUNS },
  )
  expect(larger / RUNS).toBeLessThan(0.03)
})
