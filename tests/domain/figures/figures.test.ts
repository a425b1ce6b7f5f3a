import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { GatheringCommand } from '#shared/gathering/gathering.ts'
import { reviveGathering } from '#shared/gathering/snapshot.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { type Act, givenState, play, stateAfter } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { as, live } from '#tests/support/samples.ts'

type Set = Extract<RoomCommand, { type: 'SetFigure' }>
const example = commandExamples.SetFigure
const figure = (id: string, more: Partial<Set> = {}): Act => [{ ...example, figure: id, ...more }]
const base = stateAfter([])
const three = play(base, figure('a'), figure('b'), figure('c'))
const order = ({ figures }: Gathering) => figures.map(({ id }) => id)
const show = (id: string | null): Act => [{ type: 'ShowScene', scene: 'figure', activity: id }]
const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]

test('[FI1] a figure is set whole, changed where it stands, and the same again changes nothing', () => {
  expect(order(three)).toEqual(['a', 'b', 'c'])
  const changed = play(three, figure('b', { heading: '  Ny  overskrift ' }))
  expect(order(changed)).toEqual(['a', 'b', 'c'])
  expect(changed.figures[1]?.heading).toBe('Ny overskrift')
  expect(changed.figures[0]).toBe(three.figures[0])
  givenState(changed)
    .when({ ...example, figure: 'b', heading: 'Ny overskrift' })
    .then()
})

test('[FI1] figures are moved in front of one another, to the end, and taken away', () => {
  const move = (id: string, before: string | null): Act => [{ type: 'MoveFigure', figure: id, before }]
  expect(order(play(three, move('c', 'a')))).toEqual(['c', 'a', 'b'])
  expect(order(play(three, move('a', null)))).toEqual(['b', 'c', 'a'])
  expect(order(play(three, move('a', 'gone')))).toEqual(['b', 'c', 'a'])
  givenState(three).when(move('b', 'c')[0]).then()
  givenState(three).when(move('b', 'b')[0]).then()
  givenState(three).when(move('x', null)[0]).thenRefused('unknown-figure')
  expect(order(play(three, [{ type: 'RemoveFigure', figure: 'b' }]))).toEqual(['a', 'c'])
  givenState(three).when({ type: 'RemoveFigure', figure: 'x' }).then()
})

test.each(['heading', 'source', 'unit'] as const)('[FI2] without %s there is no figure', (part) => {
  givenState(base)
    .when({ ...example, [part]: ' \u200b ' })
    .thenRefused('figure-needs', part)
})

test('[FI2] a figure needs numbers in what it shows: neither nothing, nor gaps alone', () => {
  const gaps = {
    by: 'year',
    periods: ['2011'],
    series: [{ name: 'Alle', values: [null] }],
    mean: false,
  } as const
  const none: readonly Partial<Set>[] = [
    { chart: null, ranking: null },
    { chart: plain({ ...gaps }) as Set['chart'], ranking: null },
    { chart: null, ranking: { title: '', rows: [], best: 'low' } },
    { ranking: { title: '', rows: [{ name: 'Alta', value: null, change: 1 }], best: 'low' } },
  ]
  for (const more of none)
    givenState(base)
      .when({ ...example, ...more })
      .thenRefused('figure-empty')
})

test('[FI3] periods follow one another, and there are as many values as periods', () => {
  const chart = (
    by: 'quarter' | 'year' | 'month' | 'other',
    periods: string[],
    values = periods.map(() => 1),
  ) => ({
    chart: { by, periods, series: [{ name: 'Alle', values }], mean: true },
  })
  const wrong: readonly (readonly [Partial<Set>, string])[] = [
    [chart('quarter', ['2012Q1', '2012Q3']), '2012Q3'],
    [chart('quarter', ['2012Q2', '2012Q1']), '2012Q1'],
    [chart('quarter', ['2012']), '2012'],
    [chart('quarter', ['2012K1']), '2012K1'],
    [chart('year', ['2012', '2012']), '2012'],
    [chart('month', ['2012-13']), '2012-13'],
    [chart('other', ['Før', 'Før']), 'Før'],
    [chart('year', ['2011', '2012'], [1]), ''],
  ]
  for (const [more, period] of wrong)
    givenState(base)
      .when({ ...example, ...more })
      .thenRefused('figure-uneven', period)
  for (const good of [
    chart('quarter', ['2011Q4', '2012Q1']),
    chart('month', ['2011-12', '2012-01']),
    chart('other', ['Etter', 'Før']),
  ])
    expect(play(base, figure('a', good)).figures).toHaveLength(1)
  // Four years have no mean of four quarters.
  expect(play(base, figure('a', chart('year', ['2011']))).figures[0]?.chart?.mean).toBe(false)
})

test('[FI4] texts, figures, series and rows have limits that are told', () => {
  const long = (count: number) => 'å'.repeat(count)
  const overlong: readonly (readonly [Partial<Set>, string])[] = [
    [{ heading: long(101) }, '100'],
    [{ subtitle: long(121) }, '120'],
    [{ source: long(161) }, '160'],
    [{ unit: long(31) }, '30'],
    [{ ranking: { title: long(81), rows: [{ name: 'Alta', value: 1, change: null }], best: 'low' } }, '80'],
    [{ ranking: { title: '', rows: [{ name: long(61), value: 1, change: null }], best: 'low' } }, '60'],
  ]
  for (const [more, limit] of overlong)
    givenState(base)
      .when({ ...example, ...more })
      .thenRefused('text-too-long', limit)
  const full = play(base, ...Array.from({ length: 24 }, (_, at) => figure(`f${at}`)))
  givenState(full)
    .when({ ...example, figure: 'more' })
    .thenRefused('too-many-figures', '24')
  expect(play(full, figure('f3', { heading: 'Ny' })).figures).toHaveLength(24)
  const many = Array.from({ length: 7 }, () => ({ name: '', values: [1, 1, 1, 1] }))
  const chart = example.chart && { ...example.chart, series: many }
  expect(v.safeParse(GatheringCommand, { ...example, chart }).success).toBe(false)
  for (const target of [Number.NaN, Number.POSITIVE_INFINITY, 1e300])
    expect(v.safeParse(GatheringCommand, { ...example, target }).success).toBe(false)
  const heavy = Array.from({ length: 601 }, (_, at) => `${1000 + at}`)
  const wide = {
    by: 'other' as const,
    periods: heavy,
    series: [{ name: '', values: heavy.map(() => 1) }],
    mean: false,
  }
  expect(v.safeParse(GatheringCommand, { ...example, chart: wide }).success).toBe(false)
})

test('[FI5] figures are the leader’s alone, and every step is undone, what it took off the screen too', () => {
  for (const command of [example, commandExamples.MoveFigure, commandExamples.RemoveFigure]) {
    givenState(three).when(command, as('ane')).thenRefused('not-allowed')
    givenState(three)
      .when(command, { by: { role: 'remote', link: 'r' } })
      .thenRefused('not-allowed')
  }
  const changed = play(three, figure('a', { heading: 'Ny' }))
  expect(play(changed, undo(changed)).figures).toEqual(three.figures)
  const shown = play(three, show('b'))
  const gone = play(shown, [{ type: 'RemoveFigure', figure: 'b' }])
  expect(gone.stage.scene).toBe('now')
  const back = play(gone, undo(gone))
  expect([back.stage, back.figures]).toEqual([shown.stage, shown.figures])
})

test('[FI6] the hall screen and the phones have the one that is shown, leaders all', () => {
  givenState(three).when(show('gone')[0]).thenRefused('unknown-figure')
  givenState(three).when(show(null)[0]).thenRefused('unknown-figure')
  const shown = play(three, show('b'))
  expect(screenView(shown, live).figure?.id).toBe('b')
  expect(
    screenView(play(shown, [{ type: 'ShowScene', scene: 'now', activity: null }]), live).figure,
  ).toBeNull()
  expect(leaderView(shown, live).figures.map(({ id }: Figure) => id)).toEqual(['a', 'b', 'c'])
  const heading = example.heading
  expect(hallView(shown).figure).toEqual(screenView(shown, live).figure)
  expect(hallView(shown).figure?.heading).toBe(heading)
  expect(hallView(play(shown, [{ type: 'ShowScene', scene: 'now', activity: null }])).figure).toBeNull()
  // Whoever shows another one sees another picture.
  expect(screenView(play(shown, show('c')), live).figure?.id).toBe('c')
})

test('[FI6] a snapshot has the figures, and one from before there were any has none', () => {
  const written = JSON.parse(JSON.stringify(three))
  expect(reviveGathering(written).figures).toEqual(three.figures)
  expect(reviveGathering({ ...written, figures: undefined }).figures).toEqual([])
})
