import { expect, test } from 'vitest'
import {
  callsIn,
  countNow,
  cuttable,
  groupRows,
  hasSteps,
  nextRow,
  nextWalk,
  pointsNow,
  stepRows,
  timeMark,
} from '#client/activities/conversation/talk-console.model.ts'
import type { LeaderConversation, LeaderPoint } from '#shared/views/leader.ts'
import type { LeaderCircle, LeaderStep } from '#shared/views/talk-part.ts'
import { plainPoint, plainStep } from '#tests/support/step-samples.ts'
import { clock, MINUTE, T } from './cards.ts'

const step = (id: string, more: Partial<LeaderStep> = {}): LeaderStep => ({
  ...plainStep(id, `Om ${id}`),
  who: 'table',
  turns: 'round',
  minutes: 8,
  ...more,
})
const circle = (id: string, name: string, people: readonly string[], more: Partial<LeaderCircle> = {}) => ({
  id,
  of: null,
  name,
  people,
  order: people,
  roles: [],
  turn: { place: 0, since: T },
  called: null,
  points: 0,
  ...more,
})
const point = (id: string, by: string, more: Partial<LeaderPoint> = {}): LeaderPoint => ({
  id,
  group: 'vefsn',
  by,
  text: id,
  at: T,
  edited: false,
  late: false,
  ...plainPoint,
  step: 'two',
  ...more,
})
function talk(more: Partial<LeaderConversation> = {}): LeaderConversation {
  return {
    kind: 'conversation',
    id: 'talk',
    item: null,
    phase: 'open',
    steps: [
      step('one', { who: 'duo', turns: 'phases' }),
      step('two'),
      step('three', { skipped: true }),
      step('four', { who: 'plenary', turns: 'none', minutes: null }),
    ],
    talk: {
      step: 'two',
      run: 2,
      clock: clock(10),
      circles: [
        circle('c1', '1', ['ane', 'bo'], { called: T + 2, points: 1 }),
        circle('c2', 'Fjorden', ['cia', 'dag'], { called: T + 1, turn: { place: 2, since: T } }),
      ],
      walk: null,
      shared: null,
    },
    points: [point('p1', 'ane', { circle: 'c1' }), point('p2', 'dag', { step: 'one', carried: ['two'] })],
    ...more,
  }
}
const PEOPLE = [
  { id: 'ane', name: 'Deltaker 1', title: '', municipality: 'vefsn' },
  { id: 'bo', name: '', title: 'HR-leder', municipality: null },
  { id: 'cia', name: 'Deltaker 3', title: '', municipality: 'rana' },
  { id: 'dag', name: 'Deltaker 4', title: '', municipality: 'rana' },
]
const HOME = [
  { id: 'vefsn', name: 'Vefsn', arrived: 1, expected: 1 },
  { id: 'rana', name: 'Rana', arrived: 1, expected: 1 },
] as unknown as Parameters<typeof groupRows>[2]
const rows = (of: LeaderConversation, now = T + MINUTE) => groupRows(of, PEOPLE, HOME, now)

test('[SF32] each step is done, on, to come or left out, with the minutes that it has been given', () => {
  expect(stepRows(talk()).map(({ is, minutes, name }) => [is, minutes, name])).toEqual([
    ['done', 8, 'reflecting'],
    ['on', 10, 'round'],
    ['skipped', 8, 'round'],
    ['coming', null, 'plenary'],
  ])
  expect(nextRow(stepRows(talk()))?.id).toBe('four')
  expect(stepRows(talk({ phase: 'draft', talk: null })).map(({ is }) => is)).toEqual([
    'coming',
    'coming',
    'skipped',
    'coming',
  ])
  expect(stepRows(talk({ phase: 'closed' })).filter(({ is }) => is === 'on')).toEqual([])
})

test('[SF32] rounding off takes whole minutes and leaves the one that is going', () => {
  const left = (minutes: number) => cuttable(countNow(talk(), T + (10 - minutes) * MINUTE))
  expect([5.5, 3, 1.2, 1, 0.5, -2].map(left)).toEqual([5, 2, 1, 0, 0, 0])
  expect(cuttable(null)).toBe(0)
})

test('[SF36] a step is soon up two minutes before its end, a short one is not, and a time that stands is only ever over', () => {
  const mark = (minutes: number, more: object = {}) => {
    const count = countNow(
      talk({ talk: { ...running, clock: { ...running.clock, ...more } } }),
      T + minutes * MINUTE,
    )
    return count && timeMark(count)
  }
  const running = talk().talk as NonNullable<LeaderConversation['talk']>
  expect([mark(7), mark(8), mark(9.9), mark(10.1)]).toEqual([null, 'soon', 'soon', 'up'])
  expect([mark(0.5, { end: T + 2 * MINUTE }), mark(2.5, { end: T + 2 * MINUTE })]).toEqual([null, 'up'])
  expect([mark(20, { pausedAt: T + 9 * MINUTE }), mark(20, { pausedAt: T + 11 * MINUTE })]).toEqual([
    null,
    'up',
  ])
})

test('[SF34] those who wait longest for the leader stand first', () => {
  expect(callsIn(rows(talk())).map(({ label }) => label)).toEqual(['Fjorden', '1'])
})

test('[SF35] a group has its people, its turn and its points, those it took along too', () => {
  const [one, two] = rows(talk())
  expect(one).toMatchObject({
    label: '1',
    isTable: true,
    turn: { place: 1, of: 2, speaker: 'Deltaker 1', done: false },
    from: 0,
  })
  expect(one?.people.map(({ name, from }) => [name, from])).toEqual([
    ['Deltaker 1', 'Vefsn'],
    ['HR-leder', ''],
  ])
  expect(two).toMatchObject({ turn: { done: true }, from: null })
  expect([one, two].map((group) => group?.points.map(({ id }) => id))).toEqual([['p1'], ['p2']])
  expect(pointsNow(talk()).map(({ id }) => id)).toEqual(['p1', 'p2'])
})

test('[SF35] a duo goes by the names of those who are in it, a municipality by its own', () => {
  const of = talk()
  const run = of.talk
  if (run === null) throw new Error('no run')
  const named = (circles: readonly LeaderCircle[]) =>
    rows({ ...of, talk: { ...run, circles } }).map(({ label }) => label)
  expect(named([circle('d', '', ['ane', 'bo']), circle('m', '', [], { of: 'rana' })])).toEqual([
    'Deltaker 1, HR-leder',
    'Rana',
  ])
})

test('[SF33] the walk goes from group to group and ends after the last', () => {
  const of = talk()
  const at = (walk: string | null) => nextWalk(rows({ ...of, talk: of.talk && { ...of.talk, walk } }))
  expect([null, 'c1', 'c2'].map(at)).toEqual(['c1', 'c2', null])
})

test('[SF30] one prompt to the municipalities is no conversation in steps', () => {
  const plain = plainStep('one', 'Om én')
  expect(hasSteps(talk({ steps: [plain] }))).toBe(false)
  expect(hasSteps(talk({ steps: [plain, plain] }))).toBe(true)
  expect(hasSteps(talk({ steps: [{ ...plain, minutes: 5 }] }))).toBe(true)
})
