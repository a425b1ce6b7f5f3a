import { expect, test } from 'vitest'
import type { Question } from '#shared/activities/poll/poll.ts'
import { tallyOf } from '#shared/activities/poll/tally.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { buildReport } from '#shared/report/build.ts'
import { SECTION_IDS } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { as, choice, hall, mutable, no, pollIn, yes } from '#tests/support/samples.ts'

const on = { activity: 'poll' } as const
const open: RoomCommand = { type: 'OpenPoll', ...on }
const close: RoomCommand = { type: 'ClosePoll', ...on }
const show: RoomCommand = { type: 'SetResults', ...on, results: 'shown' }
const people = ['bomlo', 'sund'].flatMap((municipality) =>
  Array.from({ length: 6 }, (_, n) => ({ person: `${municipality}${n}`, municipality })),
)
const crowd = stateAfter([
  ...hall,
  ...people.map(
    ({ person, municipality }): GatheringEvent => ({
      ...{ type: 'v1.PersonExpected', person, name: person, title: '', duties: [], municipality },
    }),
  ),
])
const cast = (person: string): Act => [
  { type: 'CastBallot', ...on, answer: person.startsWith('bomlo') ? yes : no },
  as(person),
]

type Asked = { readonly anonymous?: boolean; readonly toEach?: boolean; readonly question?: Question }

/** Asked, answered by so many from each of the two, closed, and shown on the phones with the question on the hall screen. */
function over(from: readonly [bomlo: number, sund: number], asked: Asked = {}): Gathering {
  const { anonymous = false, toEach = true, question = mutable(choice) } = asked
  const here = people.filter(({ person, municipality }) => {
    const count = from[municipality === 'bomlo' ? 0 : 1]
    return Number(person.at(-1)) < count
  })
  return play(
    crowd,
    [{ type: 'PreparePoll', ...on, item: null, question, anonymous, toEach }],
    [open],
    ...here.map(({ person }) => cast(person)),
    [close],
    [show],
  )
}

test('[PO50] where its author has chosen so, each municipality sees how its own people answered, and nobody else’s', () => {
  const state = over([5, 6])
  const [own, ...more] = groupView(state, 'bomlo').answers ?? []
  expect(more).toEqual([])
  expect(own).toMatchObject({ id: 'poll', tally: { answered: 5 } })
  expect(own?.tally.rows).toEqual([
    { id: 'yes', count: 5 },
    { id: 'no', count: 0 },
  ])
  expect(groupView(state, 'sund').answers?.[0]?.tally.answered).toBe(6)
  for (const other of ['vefsn', null]) expect(groupView(state, other).answers).toBeUndefined()
  expect(hallView(state).activities[0]).toMatchObject({ toEach: true, tally: { answered: 11 } })
  expect(JSON.stringify(hallView(state))).not.toContain('"answered":5')
})

test('[PO50] not before it has closed and the phones are shown the answers, and not where nobody has chosen it', () => {
  const state = over([5, 6])
  const hidden: RoomCommand = { type: 'SetResults', ...on, results: 'live' }
  for (const closed of [over([5, 6], { toEach: false }), play(state, [hidden]), play(state, [open])])
    expect(groupView(closed, 'bomlo').answers).toBeUndefined()
  const shown = play(play(state, [hidden]), [show])
  expect(groupView(shown, 'bomlo').answers).toHaveLength(1)
  expect(touchedBy(shown, { type: 'v1.ResultsSet', ...on, results: 'shown' }).groups).toBe('all')
})

test('[PO50] [P-06] where one municipality that answered has fewer than five, no municipality sees its own', () => {
  for (const few of [over([6, 4]), over([4, 6]), over([1, 6])])
    for (const group of ['bomlo', 'sund']) expect(groupView(few, group).answers).toBeUndefined()
  expect(groupView(over([6, 0]), 'bomlo').answers).toHaveLength(1)
  // With one answer fewer in the total, the two would differ by that answer.
  const merged = play(over([6, 6]), [{ type: 'MergePeople', person: 'bomlo0', twin: 'sund0' }])
  expect(tallyOf(pollIn(merged)).answered).toBe(11)
  expect(groupView(merged, 'bomlo').answers).toBeUndefined()
})

test('[PO50] it falls away where no answer is tied to a municipality: of anonymous answers, and of what people write', () => {
  const anonymous = over([6, 6], { anonymous: true })
  expect(pollIn(anonymous)).not.toHaveProperty('toEach')
  expect(groupView(anonymous, 'bomlo').answers).toBeUndefined()
  const prepare = (question: Question, toEach = true): RoomCommand => ({
    type: 'PreparePoll',
    ...{ ...on, item: null, question, anonymous: false, toEach },
  })
  const text: Question = { type: 'text', text: '?' }
  expect(pollIn(play(crowd, [prepare(text)]))).not.toHaveProperty('toEach')
  const draft = play(crowd, [prepare(mutable(choice))])
  const revise = (more: { readonly anonymous: boolean; readonly toEach?: boolean }): RoomCommand => ({
    type: 'RevisePoll',
    ...{ ...on, question: mutable(choice), ...more },
  })
  // What nobody has said anything of stays as it was decided.
  expect(pollIn(play(draft, [revise({ anonymous: false })]))).toHaveProperty('toEach', true)
  expect(pollIn(play(draft, [revise({ anonymous: true })]))).not.toHaveProperty('toEach')
  expect(pollIn(play(draft, [revise({ anonymous: false, toEach: false })]))).not.toHaveProperty('toEach')
})

test('[PO50] it goes with a copy, with a programme and over an undone step', () => {
  const state = over([5, 6])
  const copied = play(state, [{ type: 'DuplicatePoll', ...on, copy: 'two' }])
  expect(copied.activities.get('two')).toHaveProperty('toEach', true)
  expect(JSON.stringify(toProgrammeFile(state))).toContain('"toEach":true')
  const back = play(state, [{ type: 'Undo', step: state.stepsTaken }], [show])
  expect(groupView(back, 'bomlo').answers).toHaveLength(1)
})

test('[PO50] a municipality’s own report has what it may see on its phones, and nothing of the others', () => {
  const reportOf = (state: Gathering) => {
    const scope = { for: 'municipality', municipality: 'bomlo' } as const
    const taken = [...takeReport(state, scope, SECTION_IDS)]
    return buildReport(headOf(state, 7, 0), structuredClone(taken), scope, 'nb')
  }
  const columns = (state: Gathering) =>
    reportOf(state)
      .sheets.find(({ id }) => id.startsWith('sporsmal'))
      ?.columns.map(({ id }) => id)
  expect(columns(over([5, 6]))).toEqual(['svar', 'antall', 'andel', 'kommune_1'])
  expect(columns(over([5, 6], { toEach: false }))).toEqual(['svar', 'antall', 'andel'])
})
