import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import {
  draftOf,
  emptyDraft,
  figureCommand,
  figureIn,
  problemText,
  rearranged,
  withChosen,
} from '#client/figures/draft.model.ts'
import { columnsOf, listedRows, rankedRows, ranksIn } from '#client/figures/ranking.model.ts'
import { words as en } from '#client/words/en/figures-hall.ts'
import { words as consoleWords } from '#client/words/nb/figures-console.ts'
import { words as nb } from '#client/words/nb/figures-hall.ts'
import { words as nn } from '#client/words/nn/figures-hall.ts'
import { chartModel, type EndLabel, figureSubtitle, onlyNumber, targetText } from '#shared/figures/chart.ts'
import { chosen, proposal } from '#shared/figures/choose.ts'
import { drawingOf, wrapped } from '#shared/figures/drawing.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { meanOfFour } from '#shared/figures/mean.ts'
import { readJsonStat } from '#shared/figures/read-json-stat.ts'
import { scaleOf, scaleWith, spread } from '#shared/figures/scale.ts'
import { eased, numberText, valueText } from '#shared/figures/text.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { sickLeave } from '#tests/support/statistics-norway.ts'

const { type: _, figure: id, ...rest } = commandExamples.SetFigure
const figure: Figure = { id, ...rest }
const chart = figure.chart ?? { by: 'year' as const, periods: [], series: [], mean: false }
const said = ({ name, value }: EndLabel) => `${name} ${value}`.trim()
const one = (at: number, size: number) => ({ at, size })
function cubeOf(data: unknown) {
  const read = readJsonStat(JSON.stringify(data))
  if (!read.ok) throw new Error(read.problem.code)
  return read.cube
}

test('[FI13] the mean of four quarters begins with the fourth, and stops where one of them is missing', () => {
  expect(meanOfFour([8, 7, 6, 7, 8, null, 4, 4, 4, 4])).toEqual([
    null,
    null,
    null,
    7,
    7,
    null,
    null,
    null,
    null,
    4,
  ])
  const five = { ...chart, periods: ['2012Q1', '2012Q2', '2012Q3', '2012Q4', '2013Q1'] }
  const values = [8, 7, 6, 7, 8]
  const model = chartModel({ ...figure, ranking: null }, { ...five, series: [{ name: '', values }] }, nb)
  // It lies under the quarters, thinner, and is no line of several.
  expect(model.lines.map(({ stroke }) => [stroke.ink, stroke.width])).toEqual([
    ['ink-mid', 4],
    ['ink', 7],
  ])
})

test('[FI13] a mean that has no other beside it is neither line nor dot, and nothing is said of it', () => {
  const of = (...values: (number | null)[]) => {
    const periods = values.map((_, at) => `${2011 + Math.floor(at / 4)}Q${(at % 4) + 1}`)
    const quarters = { ...chart, periods, series: [{ name: '', values }], mean: true }
    return { ...figure, ranking: null, subtitle: '', target: null, chart: quarters }
  }
  const dots = (is: ReturnType<typeof of>) =>
    drawingOf(chartModel(is, is.chart, nb), { width: 560, height: 262, letter: 14 }).shapes.flatMap(
      (shape) => (shape.of === 'dot' ? [shape.look] : []),
    )
  for (const lone of [of(8, 7, 6, 7), of(8, 7, 6, 7, null, 8, 7, 6, 7)]) {
    expect(dots(lone)).toEqual(['now'])
    expect(chartModel(lone, lone.chart, nb).lines).toHaveLength(1)
    expect(figureSubtitle(lone, nb)).not.toContain(nb.meanLine)
  }
  const line = of(8, 7, 6, 7, 8)
  expect(dots(line)).toEqual(['now'])
  expect(chartModel(line, line.chart, nb).lines).toHaveLength(2)
  expect(figureSubtitle(line, nb)).toContain(nb.meanLine)
  // A quarter between two gaps is a dot still.
  expect(dots(of(8, 7, null, 6, null, 7))).toEqual(['ink', 'ink', 'now'])
})

test('[FI14] the scale starts at zero unless that presses the lines flat, and the subtitle says so, with gaps and the thin line', () => {
  expect(scaleOf([6.5, 8, 9.5])).toMatchObject({ low: 6, high: 10, ticks: [6, 7, 8, 9, 10], hasZero: false })
  expect(scaleOf([2, 9])).toMatchObject({ low: 0, high: 10, hasZero: true })
  // Where zero is on it, nobody is told where it starts.
  expect(scaleOf([-3, 9])).toMatchObject({ low: -5, high: 10, hasZero: true })
  // A number alone, and one that never changes, is measured against nothing at all.
  expect(scaleOf([5])).toMatchObject({ low: 0, hasZero: true })
  expect(scaleOf([-2, -2])).toMatchObject({ high: 0, hasZero: true })
  expect(scaleOf([0, 0]).high).toBeGreaterThan(0)
  expect(scaleOf([0.061, 0.065]).decimals).toBe(3)
  // Each tick reads another number, however small they are.
  expect(scaleOf([0.0005, 0.0015])).toMatchObject({ ticks: [0, 0.0005, 0.001, 0.0015], decimals: 4 })
  expect(figureSubtitle(figure, nb)).toBe(
    'Prosent per kvartal 2012, skalaen starter på 6,5. Ett tall mangler.',
  )
  expect(figureSubtitle({ ...figure, subtitle: 'Legemeldt fravær.' }, nn)).toContain(
    'Legemeldt fravær, skalaen startar på 6,5.',
  )
  expect(figureSubtitle({ ...figure, unit: 'dager', chart: null }, nb)).toBe('Dager')
})

/** Any number that is taken, and others more or less near it. */
const numbers = fc
  .tuple(
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.integer({ min: -3, max: 15 }),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
  )
  .map(([least, power, parts]) =>
    [0, ...parts].map((part) => Math.min(1e15, Number((least + part * 10 ** power).toFixed(3)))),
  )

test('[FI14] however large the numbers are and however near each other, the scale goes up, and holds them all', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const { low, high, ticks } = scaleOf(values)
      const slack = (high - low) * 0.05
      expect(Math.min(...values)).toBeGreaterThanOrEqual(low - slack)
      expect(Math.max(...values)).toBeLessThanOrEqual(high + slack)
      for (const [at, tick] of ticks.entries())
        if (at > 0) expect(tick).toBeGreaterThan(ticks[at - 1] ?? tick)
      expect([ticks.length > 1, ticks.length < 10, high > low]).toEqual([true, true, true])
    }),
    { numRuns: 2_000 },
  )
})

test('[FI15] the last value stands with its unit, the target by its line, and no label stands on another', () => {
  const model = chartModel(figure, chart, nb)
  expect(model.labels.map((label) => [said(label), label.kind])).toEqual([
    ['7,3\u202f%', 'now'],
    ['Mål 6,5', 'target'],
  ])
  expect(model.last).toEqual({ at: 3, value: 7.3 })
  expect(chartModel(figure, chart, en).labels.map(said)).toEqual(['7.3\u202f%', 'Target 6.5'])
  // Those that want to stand together share what they are moved, in their order.
  expect(spread([one(50, 20), one(50, 20)], { from: 0, to: 100 })).toEqual([40, 60])
  expect(spread([one(98, 20), one(50, 20), one(100, 40)], { from: 0, to: 100 })).toEqual([50, 30, 80])
  // A line that ends early is marked where it ends.
  const early = { ...chart, series: [{ name: 'Alle', values: [8, 7, null, null] }] }
  expect(chartModel(figure, early, nb).last).toEqual({ at: 1, value: 7 })
})

test('[FI15] lines are told apart by more than their colour: by a pattern, and by a name at their end', () => {
  const series = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, at) => ({ name, values: [at, at, at, at] }))
  const model = chartModel(figure, { ...chart, series }, nb)
  const looks = model.lines.map(({ stroke }) => `${stroke.ink} ${stroke.dash.join()}`)
  expect(new Set(looks).size).toBe(6)
  expect(new Set(model.labels.slice(0, 6).map(({ stroke }) => JSON.stringify(stroke))).size).toBe(6)
  expect(model.labels.slice(0, 6).map(said)).toEqual([
    'A 0,0\u202f%',
    'B 1,0',
    'C 2,0',
    'D 3,0',
    'E 4,0',
    'F 5,0',
  ])
})

test('[FI16] a ranking stands best first with the mean among its rows, equals share a number, the missing come last', () => {
  const rows = [
    { name: 'Rana', value: 8, change: 0.1 },
    { name: 'Alta', value: 6, change: -0.5 },
    { name: 'Vefsn', value: 6, change: 0 },
    { name: 'Bodø', value: null, change: null },
  ]
  const low = rankedRows(figure, { title: '', rows, best: 'low' }, nb)
  expect(low.map(({ number, name, value }) => [number, name, value])).toEqual([
    [1, 'Alta', '6,0'],
    [1, 'Vefsn', '6,0'],
    [null, 'Snitt', '6,7'],
    [3, 'Rana', '8,0'],
    [null, 'Bodø', null],
  ])
  expect(low.map(({ change }) => change?.way ?? null)).toEqual(['down', 'same', 'down', 'up', null])
  expect(rankedRows(figure, { title: '', rows, best: 'high' }, nb).map(({ name }) => name)).toEqual([
    ...['Rana', 'Snitt', 'Alta', 'Vefsn', 'Bodø'],
  ])
})

test('[FI17] numbers are written as people in each language do', () => {
  expect([
    numberText(-0.44, 1, nb),
    numberText(-0.04, 1, nb),
    numberText(12_345.6, 1, nb),
    numberText(1234, 0, en),
  ]).toEqual([...['−0,4', '0,0', '12\u202f345,6', '1234']])
  expect(valueText(3, { decimals: 0, unit: 'dager' }, nb)).toBe('3\u00a0dager')
  expect(valueText(null, figure, nn)).toBe('manglar')
})

test('[FI18] what is chosen is proposed under what was typed, and what is needed is said before anything is sent', () => {
  const cube = cubeOf(sickLeave)
  const draft = withChosen({ ...emptyDraft, source: 'SSB' }, chosen(cube, proposal(cube)), cube, nb)
  expect([draft.source, draft.unit, draft.decimals]).toEqual(['SSB', '%', 1])
  expect(draft.ranked).toBe('4. kvartal 2012, endring fra 2011')
  expect(figureCommand(emptyDraft, 'f')).toBe('numbers')
  expect(figureCommand(draft, 'f')).toBe('heading')
  expect(figureCommand({ ...draft, heading: 'Ned', target: 'seks' }, 'f')).toBe('target')
  expect(figureCommand({ ...draft, heading: 'Ned', target: '6,5' }, 'f')).toMatchObject({
    target: 6.5,
    heading: 'Ned',
  })
  expect(figureCommand({ ...draft, chart: draft.chart && { ...draft.chart, series: [] } }, 'f')).toBe('lines')
  // Seen before it is worded.
  expect(figureIn(draft)?.heading).toBe('')
  expect(figureCommand(draftOf(figure, nb), figure.id)).toEqual(commandExamples.SetFigure)
})

test('[FI18] a dimension that takes another’s part gives its own away', () => {
  const cube = cubeOf(sickLeave)
  const swapped = rearranged(cube, proposal(cube), 'along', 'Region')
  expect(swapped).toMatchObject({
    along: 'Region',
    across: null,
    shows: 'chart',
    fixed: { Tid: '2012K4', ContentsCode: 'Prosent' },
  })
  expect(chosen(cube, swapped).chart).toMatchObject({ by: 'other' })
  expect(rearranged(cube, proposal(cube), 'along', null).shows).toBe('ranking')
})

test('[FI18] a refusal of what was imported says in words what is wrong, and where', () => {
  const say = (problem: Parameters<typeof problemText>[0]) => problemText(problem, consoleWords.problems, nb)
  expect(say({ code: 'twice', place: 'B4', first: 'B2' })).toContain('B4 og B2')
  expect(
    say({
      code: 'too-many-cells',
      cells: 999_600,
      most: 200_000,
      dimensions: [{ name: 'kvartal', size: 1400 }],
    }),
  ).toContain('999\u202f600 tall; det er plass til 200\u202f000')
  expect(say({ code: 'old-workbook' })).toContain('før 2007')
  expect(say({ code: 'no-numbers', cell: { place: 'B2', text: 'mye' } })).toContain('I B2 står «mye»')
  expect(say({ code: 'no-numbers', cell: null })).not.toContain('står')
  expect(say({ code: 'broken-json', line: 3, sign: 21 })).toContain('linje 3, tegn 21')
  expect(say({ code: 'not-json-stat', part: 'dimension.t' })).toContain('«dimension.t»')
})

test('[FI22] a target far from every value has no place on the scale, and says so', () => {
  expect(scaleWith([7, 9], 6.5)).toMatchObject({ shows: true, scale: { low: 6, high: 9 } })
  expect(scaleWith([7, 9], 60)).toMatchObject({ shows: false, scale: { low: 7, high: 9 } })
  const far = (target: number) => chartModel({ ...figure, target }, chart, nb)
  expect(far(60).target).toBeNull()
  expect(far(60).labels.map(said)).toContain('Mål 60,0, over skalaen')
  expect(chartModel({ ...figure, target: -60 }, chart, en).labels.map(said)).toContain(
    'Target −60.0, below the scale',
  )
  // A target may have more decimals than what is measured.
  expect(chartModel({ ...figure, decimals: 0 }, chart, nb).labels.map(said)).toContain('Mål 6,5')
})

test('[FI23] numbers too long for a wall are told in millions and milliards; percentages never are', () => {
  const values = [310e9, null, 412_345_678_901]
  const large = { ...figure, unit: 'kroner', decimals: 0, target: 500e9 }
  const of = {
    ...large,
    chart: { ...chart, periods: ['2010', '2011', '2012'], series: [{ name: '', values }] },
  }
  const told = eased(of, nb)
  expect([told.unit, told.target, told.decimals]).toEqual(['mrd. kroner', 500, 1])
  expect(told.chart?.series[0]?.values).toEqual([310, null, 412.345678901])
  expect(
    eased(
      {
        ...of,
        chart: null,
        ranking: { title: '', best: 'low', rows: [{ name: 'Alta', value: -12e6, change: 2e6 }] },
      },
      en,
    ),
  ).toMatchObject({ unit: 'million kroner', ranking: { rows: [{ name: 'Alta', value: -12, change: 2 }] } })
  expect(eased({ ...of, unit: '%' }, nb)).toEqual({ ...of, unit: '%' })
  expect(eased(figure, nb)).toBe(figure)
})

test('[FI24] rows are as high as their names need: columns break where the next has no room', () => {
  expect(columnsOf([56, 56, 98, 56, 56], 210)).toEqual([
    [0, 3],
    [3, 5],
  ])
  // One that is higher than the room stands alone, and none is lost.
  expect(columnsOf([300, 56], 210)).toEqual([
    [0, 1],
    [1, 2],
  ])
  // Where nothing has been measured there are eight.
  expect(
    columnsOf(
      Array.from({ length: 10 }, () => 0),
      0,
    ),
  ).toEqual([
    [0, 8],
    [8, 10],
  ])
})

test('[FI15] under a chart stand years, or else the periods’ own names, and words in lines that fit', () => {
  const stops = (by: 'quarter' | 'month' | 'year' | 'other', periods: string[]) =>
    chartModel(figure, { by, periods, mean: false, series: [{ name: '', values: periods.map(() => 1) }] }, nb)
  expect(stops('month', ['2012-03', '2012-04']).stops.map(({ text }) => text)).toEqual([
    'mars 2012',
    'april 2012',
  ])
  expect(stops('year', ['2012'])).toMatchObject({ from: -1, stops: [{ at: 0, text: '2012' }] })
  expect(stops('other', ['Ja', 'Nei'])).toMatchObject({ from: -0.5 })
  expect(wrapped('Ganske misfornøyd i dag', 10)).toEqual(['Ganske', 'misfornøyd', 'i dag'])
})

test('[FI25] as plain shapes nothing of a chart stands over the edge of the paper, and no label on another', () => {
  const series = [
    'Helse og omsorg',
    'Barnehage og skolefritidsordning',
    'Skole',
    'Teknisk',
    'Kultur',
    'Stab',
  ].map((name) => ({ name, values: [8, null, 7, 7.3] }))
  const paper = { width: 350, height: 240, letter: 13 }
  const drawing = drawingOf(chartModel(figure, { ...chart, series }, nb), paper)
  const texts = drawing.shapes.flatMap((shape) => (shape.of === 'text' ? [shape] : []))
  const labels = texts.filter(({ anchor }) => anchor === 'start')
  expect(labels.map(({ text }) => text).join(' ')).toContain('Barnehage og skolefritidsordning 7,3')
  labels.forEach(({ y, size }, at) => {
    const others = labels.filter((_, other) => other !== at)
    expect(others.every((other) => Math.abs(other.y - y) >= Math.min(size, other.size))).toBe(true)
  })
  const paths = drawing.shapes.flatMap((shape) => (shape.of === 'path' ? [shape] : []))
  // A gap is a gap, and the value before it a dot; six lines and their six samples go by pattern too.
  expect(paths.filter(({ d }) => /M.*L/.test(d) && !/L.*L/.test(d))).toHaveLength(6)
  expect(new Set(paths.map(({ look, dash }) => `${look} ${dash}`)).size).toBeGreaterThanOrEqual(6)
  const numbers = paths.flatMap(({ d }) => d.match(/-?[\d.]+/g) ?? []).map(Number)
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...numbers)).toBeLessThanOrEqual(350)
  expect(JSON.parse(JSON.stringify(drawing))).toEqual(drawing)
})

test('[PP92] years under a narrow chart keep a space between them, and all stand where there is room', () => {
  const periods = Array.from({ length: 24 }, (_, at) => `${2011 + Math.floor(at / 4)}Q${(at % 4) + 1}`)
  const series = ['Helse, pleie og omsorg', 'Barnehager'].map((name) => ({
    name,
    values: periods.map(() => 8),
  }))
  const model = chartModel(figure, { by: 'quarter', periods, series, mean: false }, nb)
  const years = (width: number) =>
    drawingOf(model, { width, height: 240, letter: 14 }).shapes.flatMap((shape) =>
      shape.of === 'text' && shape.anchor === 'middle' ? [shape] : [],
    )
  expect(years(350).map(({ text }) => text)).toEqual(['2011', '2013', '2015'])
  expect(years(660).map(({ text }) => text)).toEqual(['2011', '2012', '2013', '2014', '2015', '2016'])
  const [first, second] = years(350)
  // Four signs and half a sign between, in the widest of typefaces.
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(4.5 * 0.64 * 14)
})

test('[FI24] a line that says which page this is takes no page of its own', () => {
  const rows = [60, 60, 60]
  expect(ranksIn(rows, { alone: 180, paged: 130 }, 1)).toEqual([[0, 3]])
  expect(ranksIn([...rows, 60], { alone: 180, paged: 130 }, 1)).toEqual([
    [0, 2],
    [2, 4],
  ])
  expect(ranksIn([...rows, 60], { alone: 130, paged: 70 }, 2)).toEqual([
    [0, 2],
    [2, 4],
  ])
})

test('[FI29] one number is told from a line by its only period and only series, zero is one too, and no thin line is spoken of', () => {
  const only = (...values: (number | null)[]) =>
    onlyNumber({
      ...{ by: 'quarter', mean: true, periods: ['2012Q4'] },
      series: values.map((value) => ({ name: '', values: [value] })),
    })
  expect([only(7.3), only(0), only(7, 8), only(null), onlyNumber(chart)]).toEqual([7.3, 0, null, null, null])
  const single = {
    ...figure,
    ...{ subtitle: '', target: 6.25, decimals: 1, unit: '%', ranking: null },
    chart: {
      by: 'quarter' as const,
      mean: true,
      periods: ['2012Q4'],
      series: [{ name: '', values: [7.3] }],
    },
  }
  expect(figureSubtitle(single, nb)).toBe('Prosent, 4. kvartal 2012.')
  expect(targetText(single, nb)).toBe('Mål 6,25')
  expect(targetText({ ...single, target: null }, nb)).toBeNull()
})

test('[FI33] in the hand rows stand by name, without a place, and the mean after them all', () => {
  const rows = [
    { name: 'Alta', value: 6.7, change: -0.5 },
    { name: 'Brønnøy', value: 6.3, change: null },
    { name: 'Vefsn', value: null, change: null },
  ]
  const listed = listedRows(figure, { title: '', rows, best: 'low' }, nb)
  expect(listed.map(({ number, name, value, isMean }) => [number, name, value, isMean])).toEqual([
    [null, 'Alta', '6,7', false],
    [null, 'Brønnøy', '6,3', false],
    [null, 'Vefsn', null, false],
    [null, 'Snitt', '6,5', true],
  ])
  expect(listed[0]?.change).toEqual({ way: 'down', text: '0,5' })
})
