import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSame } from '#tests/support/expect-same.ts'
import '#tests/support/seed.ts'
import { SEES } from '#shared/activities/conversation/steps.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import type { OwnTalk } from '#shared/views/talk-part.ts'
import { type Touched, touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, contextOf, play, TEN, tagIn } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'
import {
  type Asked,
  add,
  arriving,
  begin,
  begunIn,
  circlesIn,
  circleWith,
  hallOf,
  nameOf,
  opened,
} from '#tests/support/talks.ts'

const hall = hallOf(6, { homes: 2, tables: [3, 3] })
const shown: Act = [{ type: 'ShowScene', scene: 'points', activity: 'talk' }]

function ownTalk(state: Gathering, person: string): OwnTalk {
  const [talk] = ownView(state, person, tagIn).talks
  if (!talk) throw new Error('no conversation')
  return talk
}
const texts = (state: Gathering, person: string) => ownTalk(state, person).points.map(({ text }) => text)
const holding = (state: Gathering, word: string) =>
  Object.entries(allViews(state))
    .filter(([, view]) => JSON.stringify(view).includes(word))
    .map(([audience]) => audience)
    .sort()

const TABLE = ['own p0', 'own p1', 'own p2']

test.each([
  ['nobody', ['own p0']],
  ['group', ['leader', ...TABLE]],
  ['everybody', ['leader', ...TABLE, 'screen']],
] as const)('[SA23] what is for %s is in these views and no others: %s', (sees, audiences) => {
  const state = play(opened(hall, [{ who: 'table', sees }]), shown, [add('s1', 'a', 'canary'), as('p0')])
  expect(holding(state, 'canary')).toEqual(audiences)
})

test.each([
  ['nobody', ['own p0']],
  ['group', ['group bomlo', 'leader']],
  ['everybody', ['group bomlo', 'leader', 'screen']],
] as const)('[SA23] by municipality what is for %s is in these: %s', (sees, audiences) => {
  const state = play(opened(hall, [{ who: 'municipality', sees }]), shown, [
    add('s1', 'a', 'canary'),
    as('p0'),
  ])
  expect(holding(state, 'canary')).toEqual(audiences)
})

test('[SA23] what somebody took further themselves is seen there, and leaders then read it', () => {
  const steps = [
    { who: 'alone', sees: 'nobody', capture: 'own' },
    { who: 'table', sees: 'group' },
  ] as const
  const secret = play(opened(hall, steps), [add('s1', 'a', 'canary'), as('p0')], begin('s2'))
  expect(holding(secret, 'canary')).toEqual(['own p0'])
  expect(ownTalk(secret, 'p0').earlier.map(({ id, from }) => [id, from])).toEqual([['a', 's1']])
  const taken = play(secret, [{ type: 'CarryPoint', activity: 'talk', point: 'a', carry: true }, as('p0')])
  expect(holding(taken, 'canary')).toEqual(['leader', ...TABLE])
  expect(ownTalk(taken, 'p0').earlier).toEqual([])
})

test('[SA23] the leader sees that something is written which is for nobody, and not what', () => {
  const state = play(opened(hall, [{ who: 'alone', sees: 'nobody' }]), [add('s1', 'a', 'canary'), as('p0')])
  const [talk] = leaderView(state, live).activities
  expect(talk).toMatchObject({ kind: 'conversation', points: [{ id: 'a', hidden: true, text: '' }] })
})

test('[SA24] a phone knows whom its person talks with and their points; of the other table it knows nothing', () => {
  const state = play(
    opened(hall, [{ who: 'table', turns: 'round', roles: ['notes'] }]),
    [add('s1', 'a', 'from one'), as('p0')],
    [add('s1', 'b', 'from two'), as('p4')],
  )
  const { circle } = ownTalk(state, 'p1')
  expect(circle?.people.map(({ me, name }) => [me, name])).toEqual([
    [false, 'name of p0'],
    [true, 'name of p1'],
    [false, 'name of p2'],
  ])
  expect([...(circle?.order ?? [])].sort()).toEqual([0, 1, 2])
  expect(texts(state, 'p1')).toEqual(['from one'])
  expect(texts(state, 'p5')).toEqual(['from two'])
  const bytes = JSON.stringify(ownView(state, 'p1', tagIn).talks)
  for (const person of ['p3', 'p4', 'p5']) expect(bytes).not.toContain(`name of ${person}`)
  for (let nth = 0; nth < 6; nth++) expect(bytes).not.toContain(`"${nameOf(nth)}"`)
})

test('[SA24] all phones share what is asked and the time; the ideas to support in plenary are in each one’s own part', () => {
  const state = play(
    opened(hall, [
      { who: 'table', minutes: 10, capture: 'top', top: 1, sees: 'group' },
      { who: 'plenary', minutes: 6, brings: 'marked', support: 3 },
    ]),
    [add('s1', 'a', 'marked'), as('p0')],
    [add('s1', 'b', 'not marked'), as('p4')],
    [{ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p1')],
  )
  expect(hallView(state).activities).toMatchObject([
    {
      step: 's1',
      who: 'table',
      place: 1,
      of: 2,
      top: 1,
      clock: { begunAt: TEN, end: TEN + 600_000 },
      next: { who: 'plenary', minutes: 6 },
    },
  ])
  const turns = opened(hall, [{ who: 'duo' }, { who: 'table', turns: 'round', minutes: 8 }])
  expect(hallView(turns).activities).toMatchObject([{ next: { who: 'table', turns: 'round', minutes: 8 } }])
  const plenary = play(state, begin('s2'))
  expect(hallView(plenary).activities).toMatchObject([{ place: 2, next: null, support: 3 }])
  for (const person of ['p0', 'p5'])
    expect(ownView(plenary, person, tagIn).talks).toMatchObject([
      { ideas: [{ id: 'a', text: 'marked', from: 'bomlo' }], hand: null },
    ])
  expect(ownView(state, 'p0', tagIn).talks).toMatchObject([{ ideas: null, hand: null }])
  expect(JSON.stringify(allViews(plenary).hall)).not.toContain('marked')
  expect(JSON.stringify(ownView(plenary, 'p0', tagIn))).not.toContain('not marked')
})

test('[SA24] the writer sees their own points wherever they went, also when the group is another now', () => {
  const state = play(opened(hall, [{ who: 'duo' }]), [add('s1', 'a', 'mine'), as('p0')])
  const again = play(state, [{ type: 'RepeatStep', activity: 'talk', run: 1 }])
  expect(texts(again, 'p0')).toEqual(['mine'])
  const others = circlesIn(again).flatMap(({ people }) => people.filter((id) => id !== 'p0'))
  for (const person of others) expect(texts(again, person)).toEqual([])
})

test('[SA31] who has no phone is called by name with whom they talk with, and nobody else is', () => {
  const state = play(opened(hallOf(6, { phoneless: 1 }), [{ who: 'duo' }]), shown)
  const { talk } = screenView(state, live).board ?? {}
  const partner = circleWith(state, 'p5').people.find((id) => id !== 'p5')
  expect(talk?.called.map(({ name, mates }) => [name, mates.map((mate) => mate.name)])).toEqual([
    ['name of p5', [`name of ${partner}`]],
  ])
  const bytes = JSON.stringify(screenView(state, live))
  for (let nth = 0; nth < 5; nth++)
    expect(bytes.includes(`name of ${nameOf(nth)}`)).toBe(nameOf(nth) === partner)
  const table = play(
    opened([...hallOf(3, { tables: [4] }), ...arriving('q', null, false)], [{ who: 'table' }]),
    shown,
  )
  expect(screenView(table, live).board?.talk?.called).toEqual([
    { name: 'name of q', municipality: null, table: '1', mates: [] },
  ])
})

test('[SF27] the hall screen knows the turn of those who are three in a step by phases, and of no others', () => {
  const threes = (count: number, turns: 'phases' | 'none') => {
    const state = play(opened(hallOf(count), [{ who: 'duo', turns, minutes: 12 }]), shown)
    return { state, ...screenView(state, live).board?.talk }
  }
  const odd = threes(7, 'phases')
  const [circle] = circlesIn(odd.state).filter(({ people }) => people.length === 3)
  expect(odd.threes).toEqual(circle?.turn)
  expect(circle).toBeDefined()
  expect(threes(6, 'phases')).not.toHaveProperty('threes')
  expect(threes(7, 'none')).not.toHaveProperty('threes')
})

test('[SA30] the hall screen has each group’s points, how many are not for it, and which one is shown', () => {
  const state = play(
    opened(hall, [
      { who: 'table', capture: 'top', top: 1 },
      { who: 'duo', sees: 'group' },
    ]),
    [add('s1', 'a'), as('p0')],
    [add('s1', 'b'), as('p4')],
    [{ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p0')],
  )
  const walked = play(state, [{ type: 'WalkTables', activity: 'talk', circle: circleWith(state, 'p4').id }])
  const { talk, groups } = screenView(walked, live).board ?? {}
  expect(
    talk?.circles.map(({ name, size, points, hidden }) => [
      name,
      size,
      points.map(({ id, top }) => [id, top]),
      hidden,
    ]),
  ).toEqual([
    ['1', 3, [['a', true]], 0],
    ['2', 3, [['b', false]], 0],
  ])
  expect(talk?.walk).toBe(circleWith(state, 'p4').id)
  expect(groups?.flatMap(({ points }) => points.map(({ id }) => id)).sort()).toEqual(['a', 'b'])
  const secret = play(state, begin('s2'), [add('s2', 'c'), as('p0')])
  const circles = screenView(secret, live).board?.talk?.circles
  expect(circles?.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(1)
  expect(circles?.flatMap(({ points }) => points)).toEqual([])
})

test('[SA29] a point touches the views of its own table and no others', () => {
  const state = opened(hall, [{ who: 'table' }])
  const added: GatheringEvent = {
    type: 'v1.PointAdded',
    activity: 'talk',
    step: 's1',
    point: 'a',
    person: 'p0',
    group: 'bomlo',
    circle: circleWith(state, 'p0').id,
    text: 'Kaffe',
    at: TEN,
    late: false,
  }
  const { persons, hall: all } = touchedBy(evolve(state, added), added)
  expect([...new Set(persons)].sort()).toEqual(['p0', 'p1', 'p2'])
  expect(all).toBe(false)
})

const steps: readonly Asked[] = [
  { who: 'alone', capture: 'own', sees: 'nobody', minutes: 3 },
  { who: 'duo', capture: 'own', sees: 'group', minutes: 9, turns: 'phases', brings: 'all' },
  {
    who: 'table',
    capture: 'top',
    top: 2,
    sees: 'group',
    minutes: 9,
    turns: 'round',
    roles: ['notes'],
    brings: 'all',
  },
  { who: 'municipality', capture: 'top', top: 1, sees: 'group', brings: 'marked' },
  { who: 'plenary', minutes: 5, brings: 'marked', support: 2 },
]

type Deed = { readonly kind: string; readonly nth: number; readonly which: number; readonly after: number }
const deed = fc.record<Deed>({
  kind: fc.constantFrom(
    ...['add', 'add', 'add', 'mark', 'mark', 'support', 'support', 'carry', 'begin', 'begin', 'repeat'],
    ...['turn', 'call', 'join', 'leave', 'move', 'rename', 'undo', 'edit', 'remove', 'walk', 'pause', 'more'],
  ),
  nth: fc.nat({ max: 5 }),
  which: fc.nat({ max: 4 }),
  after: fc.constantFrom(0, 1_000, 70_000),
})

/** What somebody does who sees the state: a step, a point and a circle that are there. */
function commandOf({ kind, nth, which }: Deed, state: Gathering, made: number): Act {
  const talk = begunIn(state)
  const person = nameOf(nth)
  const by = as(person)
  const on = { activity: 'talk' } as const
  const point = [...talk.points.keys()][which % Math.max(1, talk.points.size)] ?? 'none'
  const circle = circlesIn(state).find(({ people }) => people.includes(person))
  const step = `s${(which % steps.length) + 1}`
  const edit = { type: 'EditPerson' as const, person, title: '', duties: [], stands: 1 }
  const acts: Readonly<Record<string, Act>> = {
    add: [add(talk.step, `q${made}`, `text q${made}`), by],
    mark: [{ type: 'MarkTop', ...on, point, top: which < 3 }, by],
    support: [{ type: 'SupportPoint', ...on, point, support: which < 3 }, by],
    carry: [{ type: 'CarryPoint', ...on, point, carry: which < 3 }, by],
    edit: [{ type: 'EditPoint', ...on, point, text: `text of ${made}` }, by],
    remove: [{ type: 'RemovePoint', ...on, point }, by],
    begin: [{ type: 'BeginStep', ...on, step }],
    repeat: [{ type: 'RepeatStep', ...on, run: talk.run.run }],
    turn: [
      {
        type: 'TakeTurn',
        ...on,
        circle: circle?.id ?? 'none',
        from: circle?.turn.place ?? 0,
        to: (circle?.turn.place ?? 0) + 1,
      },
      by,
    ],
    call: [{ type: which < 3 ? 'CallLeader' : 'AnswerCall', ...on, circle: circle?.id ?? 'none' }, by],
    join: [
      { type: 'Join', name: `Ny ${made}`, municipality: 'sund', title: '' },
      { by: { role: 'visitor' }, device: `device ${made}` },
    ],
    leave: [{ type: 'LeaveStep', ...on, person, gone: which < 3 }],
    move: [{ ...edit, name: person, municipality: which < 3 ? 'sund' : null }],
    rename: [{ ...edit, name: `${person} ${made}`, municipality: 'bomlo' }],
    // Not the opening: there would be nothing left to talk in.
    undo: [{ type: 'Undo', step: (state.steps.at(-1)?.id ?? 0) > 3 ? (state.steps.at(-1)?.id ?? 0) : -1 }],
    walk: [{ type: 'WalkTables', ...on, circle: circle?.id ?? null }],
    pause: [{ type: talk.run.pausedAt === null ? 'PauseStep' : 'ResumeStep', ...on }],
    more: [{ type: 'LengthenStep', ...on, step, minutes: which - 2 }],
  }
  return acts[kind] ?? [{ type: 'SetTheme', theme: 'dark' }]
}

type Moment = {
  readonly events: readonly GatheringEvent[]
  readonly after: Gathering
  readonly command: RoomCommand
}

function lived(deeds: readonly Deed[], asked: readonly Asked[] = steps): readonly Moment[] {
  let state = play(opened(hall, asked), shown)
  let now = TEN
  return deeds.flatMap((each, nth): readonly Moment[] => {
    now += each.after
    const [command, where = {}] = commandOf(each, state, nth)
    const decision = decide(
      state,
      command,
      contextOf({ ...where, now }, () => `made-${nth}`),
    )
    if (!decision.ok) return []
    state = decision.events.reduce(evolve, state)
    return [{ events: decision.events, after: state, command }]
  })
}

function isTouched(slot: string, { lobby, doors, hall: all, groups, persons }: Touched): boolean {
  const [kind = '', member = ''] = slot.split(' ')
  const holds = (members: 'all' | readonly string[]) => members === 'all' || members.includes(member)
  if (kind === 'lobby') return lobby
  if (kind === 'door') return holds(doors)
  if (kind === 'hall') return all
  if (kind === 'group') return holds(groups)
  return kind === 'own' ? holds(persons) : true
}

test('[SA29] a view that a command’s events are not said to touch is the same after them', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), (deeds) => {
      let before = allViews(play(opened(hall, steps), shown))
      for (const { events, after: state, command } of lived(deeds)) {
        const after = allViews(state)
        const touched = events.map((event) => touchedBy(state, event))
        for (const [slot, view] of Object.entries(after))
          if (slot in before && !touched.some((each) => isTouched(slot, each)))
            expectSame(view, before[slot], () => `${slot} after ${command.type}`)
        before = after
      }
    }),
    { numRuns: 150 },
  )
})

/** Which steps a point has been in by its writer's or its group's own hand, and how open they were. */
function openness(moments: readonly Moment[], point: string): number {
  const rank = (step: string) =>
    SEES.indexOf(steps.find((_, nth) => `s${nth + 1}` === step)?.sees ?? 'everybody')
  return Math.max(
    ...moments.flatMap(({ events }) =>
      events.map((event) => {
        if (event.type === 'v1.PointAdded' && event.point === point) return rank(event.step)
        if (event.type === 'v1.PointCarried' && event.point === point) return rank(event.step)
        return event.type === 'v1.TopMarked' && event.point === point && event.top ? 2 : -1
      }),
    ),
    -1,
  )
}

test('[SA23] in no history does anybody see a point whom its writer or its group did not let see it', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40, size: 'max' }), (deeds) => {
      const moments = lived(deeds)
      for (const [nth, { after: state }] of moments.entries()) {
        const open = new Map(
          [...begunIn(state).points.keys()].map(
            (id) => [id, openness(moments.slice(0, nth + 1), id)] as const,
          ),
        )
        const views = allViews(state)
        for (const [id, rank] of open) {
          const point = begunIn(state).points.get(id)
          const word = JSON.stringify(point?.text)
          for (const [slot, view] of Object.entries(views)) {
            if (slot === `own ${point?.by}` || !JSON.stringify(view).includes(word)) continue
            expect(rank, `${id} in ${slot}`).toBeGreaterThanOrEqual(
              slot === 'screen' || slot === 'hall' ? 2 : 1,
            )
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('[SA23] such histories do show points to groups and to all, so that the test above can fail', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.array(deed, { minLength: 20, maxLength: 40, size: 'max' }), (deeds) => {
      for (const { after } of lived(deeds))
        for (const [slot, view] of Object.entries(allViews(after)))
          if (JSON.stringify(view).includes('"text q')) seen.add(slot.split(' ')[0] ?? '')
    }),
    { numRuns: 40 },
  )
  expect([...seen].sort()).toEqual(['group', 'leader', 'own', 'screen'])
})

test('[FK12] a remote control is told the steps of what is on and their time; not what they ask, who is in them, or a point', () => {
  const steps = [{ who: 'table', sees: 'everybody', prompt: 'canary-prompt' }, { who: 'plenary' }] as const
  const state = play(opened(hall, steps), shown, [add('s1', 'a', 'canary'), as('p0')])
  const view = remoteView(state, live)
  expect(view.activities).toMatchObject([
    {
      ...{ kind: 'conversation', id: 'talk', points: [] },
      steps: [
        { id: 's1', who: 'table', prompt: '' },
        { id: 's2', who: 'plenary', prompt: '' },
      ],
      talk: { step: 's1', circles: [] },
    },
  ])
  expect(JSON.stringify(view.activities)).not.toMatch(/canary|"p0"/)
  // Neither in the picture nor of what is on, it is the console's alone.
  const elsewhere = play(state, [{ type: 'ShowScene', scene: 'now', activity: null }])
  expect(remoteView(elsewhere, live).activities).toEqual([])
  expect(remoteView(play(state, [{ type: 'CloseConversation', activity: 'talk' }]), live).activities).toEqual(
    [],
  )
})
