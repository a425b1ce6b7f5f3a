import { expect, test } from 'vitest'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { allViews } from '#tests/support/all-views.ts'
import { play, stateAfter, tagOf } from '#tests/support/given.ts'
import { planned, pollPrepared, talkOpened, talkPrepared } from '#tests/support/samples.ts'

/** Two municipalities of five each and a guest: every private field of each holds a word of its own. */
const HOMES = { a: 'bomlo', b: 'sund' } as const
const crowd = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'b2', 'b3', 'b4', 'b5', 'guest'] as const
const homeOf = (person: string) => (person === 'guest' ? null : HOMES[person.startsWith('a') ? 'a' : 'b'])
const FIELDS = ['name', 'title', 'phone', 'point', 'open', 'secret'] as const
type Field = (typeof FIELDS)[number]
const canary = (field: Field, person: string) => `${field}-of-${person}-canary`

const text = { type: 'text', text: 'Hva?' } as const

function everythingSaid(): readonly GatheringEvent[] {
  return [
    {
      type: 'v1.MunicipalitiesNamed',
      municipalities: [
        { id: 'bomlo', name: 'Bømlo' },
        { id: 'sund', name: 'Sund' },
      ],
    },
    ...crowd.flatMap((person): GatheringEvent[] => [
      {
        type: 'v1.PersonJoined',
        person: `id-${person}`,
        name: canary('name', person),
        municipality: homeOf(person),
        title: canary('title', person),
        duties: [],
        device: canary('phone', person),
        at: 1,
      },
    ]),
    planned,
    { ...pollPrepared(text), activity: 'open' } as GatheringEvent,
    { ...pollPrepared(text, true), activity: 'secret' } as GatheringEvent,
    talkPrepared,
    { type: 'v1.PollOpened', activity: 'open', at: 2 },
    { type: 'v1.PollOpened', activity: 'secret', at: 2 },
    talkOpened,
    ...crowd.flatMap((person): GatheringEvent[] => [
      {
        type: 'v1.BallotCast',
        activity: 'open',
        person: `id-${person}`,
        answer: { type: 'text', text: canary('open', person) },
      },
      {
        type: 'v1.AnonymousBallotCast',
        activity: 'secret',
        round: 1,
        tag: tagOf(`id-${person}`)('secret/1'),
        answer: { type: 'text', text: canary('secret', person) },
      },
      { type: 'v1.PersonAnswered', activity: 'secret', person: `id-${person}` },
      {
        type: 'v1.PointAdded',
        activity: 'talk',
        step: 'one',
        point: `point-${person}`,
        person: `id-${person}`,
        group: homeOf(person),
        text: canary('point', person),
        at: 3,
        late: false,
      },
    ]),
  ]
}

/** Three tables, all shown: a phone knows who sits at its own. */
const TABLES = [
  ['a1', 'a4', 'b2', 'b5'],
  ['a2', 'a5', 'b3', 'guest'],
  ['a3', 'b1', 'b4'],
] as const
const atOneTable = (one: string, other: string) =>
  TABLES.some((people: readonly string[]) => people.includes(one) && people.includes(other))
const seated: readonly GatheringEvent[] = [
  {
    type: 'v1.TablesSet',
    tables: TABLES.map((_, nth) => ({ id: `t${nth}`, name: `${nth}`, chairs: 5, note: '', place: null })),
  },
  { type: 'v1.SeatingAsked', asked: 'round', seed: 1, mends: null, at: 4 },
  {
    type: 'v1.SeatingFound',
    asked: 'round',
    tables: TABLES.map((people, nth) => ({
      table: `t${nth}`,
      people: people.map((person) => `id-${person}`),
    })),
    moves: [],
    least: null,
    plan: null,
    after: null,
    problems: [],
    at: 5,
  },
  { type: 'v1.SeatingShown', round: 'round', at: 6 },
  { type: 'v1.SceneShown', scene: 'seating', activity: null },
]

const leader = (command: RoomCommand) => [command] as const
const said = stateAfter(everythingSaid())
const results = (activity: string, state: 'hidden' | 'live' | 'shown') =>
  leader({ type: 'SetResults', activity, results: state })
const scene = (name: 'question' | 'points', activity: string) =>
  leader({ type: 'ShowScene', scene: name, activity })
const close = leader({ type: 'ClosePoll', activity: 'secret' })

/** Moments of a gathering, from nothing shown to everything shown. */
const MOMENTS: Readonly<Record<string, Gathering>> = {
  hidden: said,
  'live on the screen': play(said, results('open', 'live'), scene('question', 'open')),
  'shown to all': play(said, results('open', 'shown'), scene('question', 'open')),
  'anonymous, still open': play(said, results('secret', 'shown'), scene('question', 'secret')),
  'anonymous, closed and shown': play(said, close, results('secret', 'shown'), scene('question', 'secret')),
  board: play(said, scene('points', 'talk')),
  tables: seated.reduce(evolve, said),
  closed: play(said, leader({ type: 'CloseGathering' })),
}

/** Whose private words of which kind a view may hold, in which moment. Anything else is a leak. */
function mayHold(view: string, moment: string, field: Field, person: string): boolean {
  const everybodySees =
    (field === 'open' && moment === 'shown to all') ||
    (field === 'secret' && moment === 'anonymous, closed and shown')
  if (field === 'phone') return false
  if (view === `own id-${person}`) {
    // Once the box has been emptied, not even the writer's own answer can be found.
    if (field === 'secret') return !moment.includes('closed')
    return field !== 'point'
  }
  if (moment === 'tables' && (field === 'name' || field === 'title')) {
    if (view === 'screen') return true
    const [, phone = ''] = /^own id-(.*)$/.exec(view) ?? []
    if (atOneTable(phone, person)) return true
  }
  if (view === `group ${homeOf(person) ?? ''}`)
    return field === 'name' || field === 'title' || field === 'point'
  if (view === 'leader')
    return field !== 'secret' || moment === 'anonymous, closed and shown' || moment === 'closed'
  if (view === 'screen')
    return (
      everybodySees ||
      (field === 'open' && moment === 'live on the screen') ||
      (field === 'point' && moment === 'board')
    )
  return view === 'hall' && everybodySees
}

const cases = Object.entries(MOMENTS).flatMap(([moment, state]) =>
  Object.entries(allViews(state)).map(([view, content]) => ({
    moment,
    view,
    bytes: JSON.stringify(content),
  })),
)

test.each(cases)(
  '[VI10] [S-07] $view, $moment: holds the private words it may hold and no other',
  ({ moment, view, bytes }) => {
    for (const field of FIELDS)
      for (const person of crowd) {
        const word = canary(field, person)
        if (!mayHold(view, moment, field, person)) expect(bytes, word).not.toContain(word)
      }
  },
)

test('[VI10] what a view is there to hold it does hold, so the test above can fail', () => {
  const bytes = (view: string, moment: string) => JSON.stringify(allViews(MOMENTS[moment] ?? said)[view])
  expect(bytes('group bomlo', 'hidden')).toContain(canary('point', 'a1'))
  expect(bytes('screen', 'board')).toContain(canary('point', 'b5'))
  expect(bytes('hall', 'shown to all')).toContain(canary('open', 'guest'))
  expect(bytes('hall', 'anonymous, closed and shown')).toContain(canary('secret', 'a1'))
  expect(bytes('leader', 'hidden')).toContain(canary('open', 'b1'))
  expect(bytes('own id-a1', 'hidden')).toContain(canary('secret', 'a1'))
  expect(bytes('own id-a1', 'tables')).toContain(canary('name', 'b5'))
  expect(bytes('screen', 'tables')).toContain(canary('name', 'guest'))
})

test('[VI11] a view names people’s ids only to the leader, their own group, their own table and themselves', () => {
  for (const { moment, view, bytes } of cases)
    for (const person of crowd) {
      const [, phone = ''] = /^own id-(.*)$/.exec(view) ?? []
      const named =
        (moment === 'tables' && atOneTable(phone, person)) ||
        view === 'leader' ||
        view === `own id-${person}` ||
        view === `group ${homeOf(person) ?? ''}`
      if (!named) expect(bytes, view).not.toContain(`"id-${person}"`)
    }
})

test('[VI11] no view holds a ballot’s tag', () => {
  for (const { bytes } of cases) expect(bytes).not.toContain('tag of')
})

/** Everybody's anonymous answer goes to the next one. */
function rotated(): readonly GatheringEvent[] {
  return everythingSaid().map((event) => {
    if (event.type !== 'v1.AnonymousBallotCast') return event
    const place = crowd.findIndex((person) => event.tag === tagOf(`id-${person}`)('secret/1'))
    const next = crowd[(place + 1) % crowd.length] ?? 'guest'
    return { ...event, answer: { type: 'text', text: canary('secret', next) } as const }
  })
}

test('[VI12] who gave which anonymous answer makes no difference to any view but the writer’s own', () => {
  const others = stateAfter(rotated())
  for (const acts of [[], [close], [close, results('secret', 'shown')]]) {
    const [one, other] = [allViews(play(said, ...acts)), allViews(play(others, ...acts))]
    for (const view of Object.keys(one)) if (!view.startsWith('own')) expect(other[view]).toEqual(one[view])
  }
})
