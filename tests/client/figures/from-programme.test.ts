import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  changedSince,
  figureId,
  slideFigure,
  slidesOf,
  withNewNumbers,
} from '#client/figures/from-programme.model.ts'
import { words as drawn } from '#client/words/nb/figures-hall.ts'
import { words as says } from '#client/words/nb/figures-programme.ts'
import { figureSubtitle } from '#shared/figures/chart.ts'
import { decideFigures } from '#shared/figures/decide.ts'
import type { Figure } from '#shared/figures/figures.ts'
import { periodOf } from '#shared/figures/periods.ts'
import { Id } from '#shared/kernel/ids.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { type ProgrammeSlides, programmeSlides } from '#shared/views/programme-slides.ts'
import { meeting, national, play } from '#tests/support/programme-given.ts'

const words = { says, drawn }
type Take = Extract<ProgrammeRoomCommand, { type: 'TakeFigures' }>
type Values = Readonly<Record<string, number | null>>
const of = (kind: Take['series'][number]['of'], values: Values) => ({
  of: kind,
  values: Object.entries(values).map(([period, value]) => ({ period, value })),
})
const taking = (...series: Take['series']): Take => ({ type: 'TakeFigures', indicator: 'leave', series })
const whole = (values: Values) => taking(of({ kind: 'whole' }, values))

const measured = play(
  national,
  [meeting('nord', ['bodo', 'narvik'])],
  [
    {
      ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'KLP' },
      ...{ decimals: 1, by: 'quarter', better: 'low', baseline: { value: 8.4, when: '2015' } },
      target: { value: 6.7, when: '2018' },
    },
  ],
)
const told = play(measured, [
  taking(
    of({ kind: 'whole' }, { '2016Q1': 9.6 }),
    of({ kind: 'sector', id: 'care' }, { '2016Q1': 12.6 }),
    of({ kind: 'sector', id: 'nursery' }, { '2016Q1': 11.4 }),
    of({ kind: 'county', id: 'nordland' }, { '2016Q1': 9.1 }),
    of({ kind: 'county', id: 'troms' }, { '2016Q1': 8.1 }),
    of({ kind: 'municipality', id: 'bodo' }, { '2015Q1': 9.0, '2016Q1': 8.8 }),
    of({ kind: 'municipality', id: 'alta' }, { '2016Q1': 1 }),
  ),
])
function slides(programme: Programme): ProgrammeSlides {
  const planned = programme.gatherings[0]
  const [found] = planned ? programmeSlides(programme, planned) : []
  if (!found) throw new Error('no indicator')
  return found
}
/** Four years and a quarter that only chance moves, and then the last one. */
const quarters = (last: number): Values => {
  const moves = [1, -1, 2, -2, 1, 0, -1, 2, -1, 1, 0, -2, 1, -1, 2, 0, -1, 1, 0, -1]
  const all = moves.map((move, at) => [periodOf('quarter', 8000 + at).text, 8 + move / 30] as const)
  return { ...Object.fromEntries(all), [periodOf('quarter', 8020).text]: last }
}
function figureOf(programme: Programme, slide: Parameters<typeof slideFigure>[1] = 'whole'): Figure {
  const { type: _, figure: id, ...rest } = slideFigure(slides(programme), slide, words)
  // The space before a percent sign is narrow, and holds.
  const plain = (text: string) => text.replaceAll('\u202f', ' ')
  return { id, ...rest, heading: plain(rest.heading), subtitle: plain(rest.subtitle) }
}

test('[FI31] an indicator comes with its finding proposed, source, unit and target, against where it stood', () => {
  const figure = figureOf(told)
  expect(figure).toMatchObject({
    heading: 'Sykefravær: 9,6 %, målet er 6,7 %',
    source: 'KLP',
    unit: '%',
    target: 6.7,
  })
  expect(figureSubtitle(figure, drawn)).toBe('Prosent, 1. kvartal 2016, sto på 8,4 % (2015).')
  const sectors = figureOf(told, 'sectors')
  expect(sectors.heading).toBe('Sykefravær: Barnehager 11,4 %, Helse og omsorg 12,6 %')
  expect(sectors.chart?.series).toEqual([
    { name: 'Alle samlet', values: [9.6] },
    { name: 'Barnehager', values: [11.4] },
    { name: 'Helse og omsorg', values: [12.6] },
  ])
  // What is proposed is taken as it is.
  for (const slide of slidesOf(slides(told)))
    expect(decideFigures([], slideFigure(slides(told), slide, words))).toMatchObject({ ok: true })
  expect(v.is(Id, figureId('x'.repeat(40), 'counties'))).toBe(true)
})

test('[FI31] of municipalities and counties those the gathering is for are there, and nothing where there are no figures', () => {
  expect(slidesOf(slides(told))).toEqual(['whole', 'sectors', 'counties', 'places'])
  expect(figureOf(told, 'counties').chart?.series.map(({ name }) => name)).toEqual([
    'Alle samlet',
    'Nordland',
  ])
  expect(figureOf(told, 'places').ranking).toEqual({
    title: '1. kvartal 2016, endring fra 2015',
    rows: [{ name: 'Bodø', value: 8.8, change: -0.2 }],
    best: 'low',
  })
  expect(slidesOf(slides(measured))).toEqual([])
})

test('[FI31] a difference that chance may have made is told as none, with how far chance takes it', () => {
  const calm = figureOf(play(measured, [whole(quarters(8.1))]))
  expect(calm.heading).toBe('Sykefravær: 8,1 %, ingen sikker endring på et år')
  expect(calm.subtitle).toContain('svinger ofte')
  expect(figureOf(play(measured, [whole(quarters(7.2))])).heading).toBe(
    'Sykefravær går ned, men målet er ikke nådd',
  )
  expect(figureOf(play(measured, [whole(quarters(6.6))])).heading).toBe(
    'Sykefravær går ned, og målet er nådd',
  )
  expect(figureOf(play(measured, [whole(quarters(9.9))])).heading).toBe(
    'Sykefravær går opp, og målet er ikke nådd',
  )
})

test('[FI31] sectors begin where the first of them does, and the whole beside them no earlier', () => {
  const early = play(told, [whole({ '2014Q4': 9, '2015Q4': 9.2 })])
  expect(figureOf(early, 'sectors').chart?.periods).toEqual(['2016Q1'])
  expect(figureOf(early).chart?.periods[0]).toBe('2014Q4')
})

test('[FI31] gaps stay gaps, and periods that are left out are gaps', () => {
  const { chart } = figureOf(play(measured, [whole({ '2015Q4': 9, '2016Q1': null, '2016Q3': 8 })]))
  expect(chart?.periods).toEqual(['2015Q4', '2016Q1', '2016Q2', '2016Q3'])
  expect(chart?.series[0]?.values).toEqual([9, null, null, 8])
})

test('[FI32] numbers that are put right in the programme are told beside the figure, and come in under its words', () => {
  const figure = { ...figureOf(told), heading: 'Mitt funn', subtitle: 'Min undertittel' }
  expect(changedSince(figure, slides(told), 'whole', words)).toBeNull()
  const revised = slides(play(told, [whole({ '2016Q1': 9.4 })]))
  expect(changedSince(figure, revised, 'whole', words)).toBe('1. kvartal 2016: 9,6 er blitt 9,4.')
  const more = slides(play(told, [whole({ '2016Q2': 9.0 })]))
  expect(changedSince(figure, more, 'whole', words)).toBe('')
  const fresh = withNewNumbers(figure, revised, 'whole', words)
  expect(fresh).toMatchObject({ figure: figure.id, heading: 'Mitt funn', subtitle: 'Min undertittel' })
  expect(fresh.chart?.series[0]?.values).toEqual([9.4])
  const { type: _, figure: id, ...rest } = fresh
  expect(changedSince({ id, ...rest }, revised, 'whole', words)).toBeNull()
})
