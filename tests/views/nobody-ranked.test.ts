import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type GatheringCommand } from '#shared/gathering/gathering.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { allViews } from '#tests/support/all-views.ts'
import { contextOf } from '#tests/support/given.ts'
import { LIST, MUSTER, national, of, play } from '#tests/support/programme-given.ts'
import '#tests/support/seed.ts'

const NAMES = ['Vefsn', 'Rana', 'Brønnøy', 'Alta', 'Øksnes']
const ON_PHONES = /^(?:lobby|hall|(?:door|group|own|form) .*)$/

function led(...commands: readonly GatheringCommand[]): Gathering {
  return commands.reduce((gathering, command) => {
    const decision = decide(gathering, command, contextOf({}))
    if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
    return decision.events.reduce(evolve, gathering)
  }, emptyGathering('g'))
}

/** A figure on the hall screen with a row for each municipality, in the order the leader’s table had them. */
function shown(rows: readonly { readonly name: string; readonly value: number | null }[]): Gathering {
  return led(
    {
      type: 'NameMunicipalities',
      municipalities: NAMES.map((name, at) => ({ id: `m${at}`, name })),
    },
    { type: 'ExpectPeople', people: [{ name: 'Fia', municipality: 'm0', title: '', duties: [] }] },
    {
      ...{ type: 'SetFigure', figure: 'f', heading: 'Funnet', subtitle: '', source: 'Kilde', unit: '%' },
      ...{ decimals: 1, target: null, chart: null },
      ranking: { title: '', best: 'low', rows: rows.map((row) => ({ ...row, change: row.value })) },
    },
    { type: 'ShowScene', scene: 'figure', activity: 'f' },
  )
}

/** The municipalities in the order in which each view that a phone gets tells of them. */
function order(gathering: Gathering): readonly (readonly [string, readonly string[]])[] {
  const name = new RegExp(NAMES.join('|'), 'g')
  return Object.entries(allViews(gathering)).flatMap(([slot, view]) =>
    ON_PHONES.test(slot) ? [[slot, JSON.stringify(view).match(name) ?? []] as const] : [],
  )
}

test('[FI33] whatever the figures are, every view that a phone gets tells of the municipalities in the same order', () => {
  const values = fc.tuple(...NAMES.map(() => fc.option(fc.integer({ min: 1, max: 99 }))))
  const plain = order(shown(NAMES.map((name) => ({ name, value: 7 }))))
  expect(new Map(plain).get('hall')?.slice(-NAMES.length)).toEqual([
    'Alta',
    'Brønnøy',
    'Rana',
    'Vefsn',
    'Øksnes',
  ])
  expect(plain.length).toBeGreaterThan(NAMES.length * 2)
  fc.assert(
    fc.property(values, fc.shuffledSubarray(NAMES, { minLength: NAMES.length }), (all, names) => {
      fc.pre(all.some((value) => value !== null))
      expect(order(shown(names.map((name, at) => ({ name, value: all[at] ?? null }))))).toEqual(plain)
    }),
    { numRuns: 40 },
  )
})

test('[FI33] [PG36] a municipality’s own page has the figures of no other, so there is nothing to be ranked in', () => {
  const series = LIST.map(({ id }, at) => ({
    of: { kind: 'municipality' as const, id },
    values: [{ period: '2016Q1', value: 5 + at }],
  }))
  const measured = play(
    national,
    [
      {
        ...{ type: 'SetIndicator', indicator: 'leave', title: 'Sykefravær', unit: '%', source: 'SSB' },
        ...{ decimals: 1, by: 'quarter', better: 'low', baseline: null, target: null },
      },
    ],
    [{ type: 'TakeFigures', indicator: 'leave', series }],
  )
  for (const { id } of LIST) {
    const view = JSON.stringify(programmeViewFor(measured, of(id), MUSTER))
    expect(LIST.filter(({ name }) => view.includes(`"${name}"`)).map((each) => each.id)).toEqual([id])
  }
})
