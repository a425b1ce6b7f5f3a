import { expect, test } from 'vitest'
import { chartModel, figureSubtitle } from '#client/figures/chart.model.ts'
import {
  draftOf,
  emptyDraft,
  figureCommand,
  figureIn,
  problemText,
  rearranged,
  withChosen,
} from '#client/figures/draft.model.ts'
import { numberText, valueText } from '#client/figures/figure-text.ts'
import { rankedRows } from '#client/figures/ranking.model.ts'
import { words as en } from '#client/words/en/figures-hall.ts'
import { words as consoleWords } from '#client/words/nb/figures-console.ts'
import { words as nb } from '#client/words/nb/figures-hall.ts'
import { words as nn } from '#client/words/nn/figures-hall.ts'
import { meanOfFour, scaleOf, spread } from '#shared/figures/chart-space.ts'
import { chosen, proposal } from '#shared/figures/choose.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { readJsonStat } from '#shared/figures/read-json-stat.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { sickLeave } from '#tests/support/statistics-norway.ts'

const { type: _, figure: id, ...rest } = commandExamples.SetFigure
const figure: Figure = { id, ...rest }
const chart = figure.chart ?? { by: 'year' as const, periods: [], series: [], mean: false }
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
  const model = chartModel({ ...figure, ranking: null }, chart, nb)
  // It lies under the quarters, thinner, and is no line of several.
  expect(model.lines.map(({ stroke }) => [stroke.ink, stroke.width])).toEqual([
    ['ink-mid', 4],
    ['ink', 7],
  ])
})

test('[FI14] the scale starts at zero unless that presses the lines flat, and the subtitle says so, with gaps and the thin line', () => {
  expect(scaleOf([6.5, 8, 9.5])).toMatchObject({ low: 6, high: 10, ticks: [6, 7, 8, 9, 10], fromZero: false })
  expect(scaleOf([2, 9])).toMatchObject({ low: 0, high: 10, fromZero: true })
  expect(scaleOf([-3, 9])).toMatchObject({ low: -5, high: 10, fromZero: false })
  expect(scaleOf([5])).toMatchObject({ low: 5 })
  expect(scaleOf([0, 0]).high).toBeGreaterThan(0)
  expect(scaleOf([0.061, 0.065]).decimals).toBe(3)
  expect(figureSubtitle(figure, nb)).toBe(
    'Prosent per kvartal 2012, skalaen starter på 6,5. Tynn linje: snitt av fire kvartaler. Ett tall mangler.',
  )
  expect(figureSubtitle({ ...figure, subtitle: 'Legemeldt fravær.' }, nn)).toContain(
    'Legemeldt fravær, skalaen startar på 6,5.',
  )
  expect(figureSubtitle({ ...figure, unit: 'dager', chart: null }, nb)).toBe('Dager')
})

test('[FI15] the last value stands with its unit, the target by its line, and no label stands on another', () => {
  const model = chartModel(figure, chart, nb)
  expect(model.labels.map(({ text, kind }) => [text, kind])).toEqual([
    ['7,3\u2009%', 'now'],
    ['Mål 6,5', 'target'],
  ])
  expect(model.last).toEqual({ at: 3, value: 7.3 })
  expect(chartModel(figure, chart, en).labels.map(({ text }) => text)).toEqual(['7.3\u2009%', 'Target 6.5'])
  const places = spread([0.5, 0.5, 0.51, 0.98, 1], 0.1)
  const sorted = places.toSorted((one, other) => one - other)
  sorted.forEach((place, at) => {
    if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThan(0.0999)
    expect(place).toBeLessThanOrEqual(1)
  })
  // A line that ends early is marked where it ends.
  const early = { ...chart, series: [{ name: 'Alle', values: [8, 7, null, null] }] }
  expect(chartModel(figure, early, nb).last).toEqual({ at: 1, value: 7 })
})

test('[FI15] lines are told apart by more than their colour: by a pattern, and by a name at their end', () => {
  const series = ['A', 'B', 'C', 'D', 'E', 'F'].map((name, at) => ({ name, values: [at, at, at, at] }))
  const model = chartModel(figure, { ...chart, series }, nb)
  const looks = model.lines.map(({ stroke }) => `${stroke.ink} ${stroke.dash.join()}`)
  expect(new Set(looks).size).toBe(6)
  expect(model.labels.slice(0, 6).map(({ text }) => text)).toEqual([
    'A 0,0\u2009%',
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
    [null, 'Bodø', 'mangler'],
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
})
