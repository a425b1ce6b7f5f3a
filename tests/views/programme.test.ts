import { expect, test } from 'vitest'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { leaderOf, meeting, of, owner, play, server, underWay } from '#tests/support/programme-given.ts'

/** Every word that somebody writes holds the name of its municipality. */
function said(programme: Programme, municipality: string, planned: string): Programme {
  const canary = (what: string) => `${what}-of-${municipality}`
  const promise = [...programme.promises.values()].find((each) => each.municipality === municipality)
  const base = { status: 'not-begun', why: '', learned: '' } as const
  const plan = promise
    ? play(programme, [
        {
          type: 'SetPromiseStatus',
          promise: promise.id,
          base,
          status: 'under-way',
          why: canary('why'),
          learned: canary('learned'),
        },
      ])
    : programme
  return play(
    plan,
    [
      {
        type: 'SetMunicipalityContact',
        municipality,
        role: canary('role'),
        address: `${canary('mail')}@x.no`,
        language: 'nb',
      },
    ],
    [
      {
        type: 'ReplyToInvitation',
        planned,
        municipality,
        answer: 'comes',
        people: 4,
        who: canary('who'),
        note: canary('note'),
      },
    ],
    [
      {
        type: 'WritePromise',
        promise: canary('promise'),
        municipality,
        base: null,
        what: canary('what'),
        who: canary('post'),
        by: '2017-05-01',
        how: canary('how'),
      },
    ],
    [
      {
        type: 'TakeFigures',
        indicator: 'leave',
        series: [
          {
            of: { kind: 'municipality', id: municipality },
            values: [
              { period: '2016Q1', value: 9.1 },
              { period: '2015Q1', value: 8.8 },
            ],
          },
        ],
      },
    ],
  )
}
const asked = play(
  underWay,
  [meeting('one', ['bodo', 'narvik'], { from: '2017-03-01', title: 'Første' })],
  [meeting('two', ['tromso'], { from: '2017-02-01', title: 'Andre' })],
  [
    {
      type: 'SetIndicator',
      indicator: 'leave',
      title: 'Sykefravær',
      unit: '%',
      source: 'SSB',
      decimals: 1,
      by: 'quarter',
      better: 'low',
      baseline: { value: 9.6, when: '2016' },
      target: { value: 6.7, when: '2017' },
    },
  ],
  [
    {
      type: 'TakeFigures',
      indicator: 'leave',
      series: [
        { of: { kind: 'whole' }, values: [{ period: '2016Q1', value: 9.6 }] },
        { of: { kind: 'sector', id: 'nursery' }, values: [{ period: '2016Q1', value: 12.6 }] },
      ],
    },
  ],
)
const told = said(said(said(asked, 'bodo', 'one'), 'narvik', 'one'), 'tromso', 'two')
const NOW = Date.UTC(2017, 1, 10)

test('[PG36] a municipality sees the programme and itself, and nothing of any other', () => {
  const seen = JSON.stringify(programmeViewFor(told, of('bodo'), NOW))
  for (const other of ['narvik', 'tromso', 'Narvik', 'Tromsø', 'Harstad']) expect(seen).not.toContain(other)
  for (const word of ['role', 'mail', 'who', 'note', 'what', 'why', 'learned', 'post', 'how'])
    expect(seen).toContain(`${word}-of-bodo`)
})

test('[PG36] what others do changes nothing of what a municipality sees', () => {
  const before = programmeViewFor(asked, of('moss'), NOW)
  expect(programmeViewFor(told, of('moss'), NOW)).toEqual(before)
})

test('[PG36] its own figures and those of the whole are all it sees: there is nothing to be ranked in', () => {
  const view = programmeViewFor(told, of('bodo'), NOW)
  if (view.as !== 'municipality') throw new Error(view.as)
  expect(view.indicators).toMatchObject([
    { own: { values: [8.8, 9.1] }, whole: { values: [9.6] }, target: { value: 6.7 } },
  ])
  expect(view.gatherings.map(({ title, open }) => [title, open])).toEqual([
    ['Fylkesmøte nord', false],
    ['Første', true],
  ])
})

test('[PG36] a municipality that is not in the programme any more sees the programme alone', () => {
  const view = programmeViewFor(told, of('gone'), NOW)
  expect(view).toMatchObject({ municipality: null, gatherings: [], promises: [], indicators: [] })
})

test('[PG37] whoever leads a gathering sees those it is for, and what it opens with', () => {
  const view = programmeViewFor(told, leaderOf('one'), NOW)
  if (view.as !== 'leader') throw new Error(view.as)
  const seen = JSON.stringify(view)
  expect(seen).not.toContain('-of-tromso')
  expect(seen).toContain('note-of-narvik')
  expect(view.opensWith).toHaveLength(4)
  expect(view.counts.all).toBe(4)
  expect(programmeViewFor(told, leaderOf('gone'), NOW)).toMatchObject({
    gathering: null,
    municipalities: [],
    promises: [],
  })
})

test('[PG38] research sees how it goes, and no word that anybody there wrote', () => {
  const view = programmeViewFor(told, { role: 'researcher' }, NOW)
  if (view.as !== 'researcher') throw new Error(view.as)
  expect(JSON.stringify(view)).not.toMatch(/(?:role|mail|who|note|what|why|learned|post|how)-of-/)
  expect(view.contact).toBe('')
  expect(view.promises.map(({ status, course }) => [status, course.length])).toContainEqual(['under-way', 1])
})

test('[PG38] of people who came again research sees numbers, and none that tells fewer than five apart', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      mark: `hash-${at}`,
      person: `p${at}`,
      municipality: 'bodo',
      panel: false,
    }))
  const came = (first: number, second: number) => {
    const programme = play(
      underWay,
      [{ type: 'RecognisePeople', planned: 'nord', people: people(first) }, { by: server }],
      [{ type: 'RecognisePeople', planned: 'troms', people: people(second) }, { by: server }],
    )
    const view = programmeViewFor(programme, { role: 'researcher' }, NOW)
    return view.as === 'researcher' ? view.came.map(({ people: count }) => count) : null
  }
  expect(came(20, 8)).toEqual([20, 8])
  expect(came(20, 4)).toEqual([20, null])
  // From nine and eight anybody could tell the one who did not come back.
  expect(came(9, 8)).toEqual([9, null])
  expect(came(9, 9)).toEqual([9, 9])
})

test('[PG39] the owner’s first page has the municipalities by county, with the promise to look at first, the latest figure and the next gathering', () => {
  const view = programmeViewFor(told, owner, NOW)
  if (view.as !== 'owner') throw new Error(view.as)
  expect(view.counties).toHaveLength(12)
  const nordland = view.counties.find(({ id }) => id === 'nordland')
  expect(nordland?.next).toEqual({ id: 'one', title: 'Første', from: '2017-03-01' })
  expect(
    nordland?.rows.map(({ municipality, promises, latest }) => [municipality, promises, latest]),
  ).toEqual([
    ['bodo', 2, { period: '2016Q1', value: 9.1 }],
    ['narvik', 2, { period: '2016Q1', value: 9.1 }],
  ])
  // Over its date since 1 February, and so before the one that is due in May.
  expect(nordland?.rows[0]?.first).toMatchObject({ what: 'Gjør p1', over: 9, status: 'under-way' })
  expect(view.counts).toEqual({ done: 0, underWay: 0, overdue: 2, notBegun: 3, dropped: 0, all: 5 })
  expect(view.indicators).toMatchObject([
    { whole: { values: [9.6] }, sectors: [{ of: { id: 'nursery' } }], municipalities: 3, counties: 0 },
  ])
})

test('[PG39] the owner sees every reply, also of a gathering that was cancelled and of one that is not asked any more', () => {
  const off = play(
    told,
    [{ type: 'CancelGathering', planned: 'one', why: 'Snø' }],
    [
      {
        ...{ type: 'RevisePlannedGathering', planned: 'two', kind: 'county', title: 'Andre' },
        ...{ from: null, to: null, place: '', municipalities: [] },
      },
    ],
  )
  const two = programmeLook(off, owner, { look: 'gathering', planned: 'two' }, NOW)
  expect(two).toMatchObject({ gathering: { municipalities: [], letters: [{ note: 'note-of-tromso' }] } })
  const cancelled = programmeLook(off, owner, { look: 'gathering', planned: 'one' }, NOW)
  expect(cancelled).toMatchObject({
    gathering: {
      stands: 'cancelled',
      why: 'Snø',
      letters: [{ note: 'note-of-bodo' }, { note: 'note-of-narvik' }],
    },
    replies: { bodo: [{ answer: 'comes', by: { role: 'owner' } }], narvik: [{ people: 4 }] },
  })
})

test('[PG39] what is looked at is looked at by those it is for', () => {
  const promise = told.promised[0] ?? ''
  const looks = [
    { look: 'gathering', planned: 'one' },
    { look: 'municipality', municipality: 'bodo' },
    { look: 'promise', promise },
    { look: 'indicator', indicator: 'leave' },
    { look: 'matrix', county: null, profile: null },
  ] as const
  const seen = (by: ProgrammeActor) => looks.map((look) => programmeLook(told, by, look, NOW) !== null)
  expect(seen(owner)).toEqual([true, true, true, true, true])
  expect(seen(leaderOf('one'))).toEqual([true, true, true, false, false])
  expect(seen(leaderOf('two'))).toEqual([false, false, false, false, false])
  expect(seen(of('bodo'))).toEqual([false, false, false, false, false])
  expect(seen({ role: 'researcher' })).toEqual([false, false, false, true, false])
  expect(programmeLook(told, owner, { look: 'promise', promise: 'gone' }, NOW)).toBeNull()
})
