import { expect, test } from 'vitest'
import type { Evaluation, Form, FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import { resultsOf } from '#shared/activities/evaluation/tally.ts'
import { decide } from '#shared/gathering/decide.ts'
import { dueNext } from '#shared/gathering/due.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { lobbyView } from '#shared/views/lobby.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { type Act, contextOf, givenState, play, stateAfter, TEN, tagIn } from '#tests/support/given.ts'
import { arrived, as, hall, live, PEOPLE } from '#tests/support/samples.ts'

const useful: FormQuestion = {
  id: 'useful',
  question: { type: 'scale', text: 'Nyttig', steps: 5, low: 'nei', high: 'ja' },
}
const other: FormQuestion = { id: 'other', question: { type: 'text', text: 'Noe annet?' } }
const QUESTIONS = [useful, other]
const prepare: RoomCommand = {
  type: 'PrepareEvaluation',
  activity: 'form',
  item: null,
  title: 'Hvordan var det?',
  questions: QUESTIONS,
}
const open: RoomCommand = { type: 'OpenEvaluation', activity: 'form', until: null }
const close: RoomCommand = { type: 'CloseEvaluation', activity: 'form' }
const show: RoomCommand = { type: 'SetEvaluationResults', activity: 'form', results: 'shown' }
const prepared = play(stateAfter(hall), [prepare])
const opened = play(prepared, [open])

function sent(person: string, value: number | null, text: string | null = null): Act {
  const answers: Form = [
    ...(value === null ? [] : [{ question: 'useful', answer: { type: 'scale', value } } as const]),
    ...(text === null ? [] : [{ question: 'other', answer: { type: 'text', text } } as const]),
  ]
  return [{ type: 'SendForm', activity: 'form', answers: [...answers] }, as(person)]
}
const everybody = PEOPLE.map((person, place) => sent(person, (place % 5) + 1))

function formIn(state: Gathering): Exclude<Evaluation, { phase: 'draft' }> {
  const activity = state.activities.get('form')
  if (activity?.kind !== 'evaluation' || activity.phase === 'draft') throw new Error('no evaluation')
  return activity
}
function sizes(state: Gathering) {
  const { answered, tagged, round, settled } = formIn(state).box
  const of = (id: string) => settled.find((each) => each.id === id)
  return {
    answered: answered.size,
    tagged: tagged.size,
    round,
    useful: [of('useful')?.counted.length ?? 0, of('useful')?.waiting.length ?? 0],
    other: [of('other')?.counted.length ?? 0, of('other')?.waiting.length ?? 0],
  }
}

test('[EV1] a form holds 1–30 questions, each checked as a question of a poll', () => {
  const state = stateAfter(hall)
  const asking = (questions: readonly FormQuestion[]) =>
    givenState(state).when({ ...prepare, questions: [...questions] })
  asking([]).thenRefused('questions-needed')
  const empty: FormQuestion = { id: 'empty', question: { type: 'text', text: '  ' } }
  asking([empty]).thenRefused('questions-needed')
  asking([useful, useful]).thenRefused('already-exists')
  asking(Array.from({ length: 31 }, (_, at) => ({ ...other, id: `q${at}` }))).thenRefused(
    'too-many-questions',
    '30',
  )
  asking([{ id: 'a', question: { type: 'choice', text: 'Hva?', choices: [] } }]).thenRefused('choices-needed')
  asking([useful, empty]).then({
    type: 'v1.EvaluationPrepared',
    activity: 'form',
    item: null,
    title: 'Hvordan var det?',
    questions: [useful],
  })
  givenState(prepared).when(prepare).thenRefused('already-exists')
  const revise: RoomCommand = {
    type: 'ReviseEvaluation',
    activity: 'form',
    title: ' Ny ',
    questions: [other],
  }
  givenState(prepared)
    .when(revise)
    .then({ type: 'v1.EvaluationRevised', activity: 'form', title: 'Ny', questions: [other] })
  givenState(opened).when(revise).thenRefused('not-draft')
})

test('[EV2] it is open until a time that is set, and that time can be moved', () => {
  const until = TEN + 60_000
  givenState(prepared)
    .when({ ...open, until: TEN })
    .thenRefused('end-passed')
  const timed = play(prepared, [{ ...open, until }])
  expect(formIn(timed)).toMatchObject({ phase: 'open', until })
  givenState(timed)
    .when({ ...open, until })
    .thenRefused('already-open')
  expect(formIn(play(timed, [{ ...open, until: until + 1 }]))).toMatchObject({ until: until + 1 })
  expect(formIn(play(timed, [{ type: 'CloseGathering' }])).phase).toBe('open')
  expect(formIn(play(opened, [{ type: 'CloseGathering' }])).phase).toBe('closed')
  expect(formIn(play(timed, [close])).phase).toBe('closed')
  givenState(prepared).when(close).thenRefused('evaluation-not-open')
})

test('[EV3] what is due next is the evaluation that closes first', () => {
  const second: RoomCommand = { ...prepare, activity: 'second' }
  const state = play(
    prepared,
    [second],
    [{ ...open, until: TEN + 9 }],
    [{ type: 'OpenEvaluation', activity: 'second', until: TEN + 5 }],
  )
  expect(dueNext(state)).toEqual({ at: TEN + 5, command: { type: 'CloseEvaluation', activity: 'second' } })
  expect(dueNext(opened)).toBeNull()
  expect(dueNext(play(state, [{ type: 'CloseEvaluation', activity: 'second' }]))?.at).toBe(TEN + 9)
})

test('[EV4] a form is sent in one go, and every answer fits its question', () => {
  const sending = (answers: Form) =>
    givenState(opened).when({ type: 'SendForm', activity: 'form', answers: [...answers] }, as('ane'))
  sending([]).thenRefused('form-empty')
  sending([{ question: 'nobody asked', answer: { type: 'text', text: 'Ja' } }]).thenRefused(
    'unknown-question',
  )
  sending([{ question: 'useful', answer: { type: 'scale', value: 6 } }]).thenRefused('out-of-range', '1–5')
  sending([{ question: 'useful', answer: { type: 'text', text: 'Ja' } }]).thenRefused('wrong-answer')
  const decision = decide(
    opened,
    {
      type: 'SendForm',
      activity: 'form',
      answers: [
        { question: 'other', answer: { type: 'text', text: ' Ja ' } },
        { question: 'useful', answer: { type: 'scale', value: 1 } },
        { question: 'useful', answer: { type: 'scale', value: 4 } },
      ],
    },
    contextOf(as('ane')),
  )
  expect(decision.ok && decision.events[0]).toMatchObject({
    answers: [
      { question: 'useful', answer: { type: 'scale', value: 4 } },
      { question: 'other', answer: { type: 'text', text: 'Ja' } },
    ],
  })
})

test('[EV5] one form each: another one replaces it, from whichever phone it comes', () => {
  const state = play(opened, sent('ane', 1, 'Først'), [
    sent('ane', 5)[0],
    { ...as('ane'), device: 'second phone' },
  ])
  expect(sizes(state)).toMatchObject({ answered: 1, tagged: 1 })
  expect([...formIn(state).box.tagged.values()]).toEqual([
    [{ question: 'useful', answer: { type: 'scale', value: 5 } }],
  ])
  expect(ownView(state, 'ane', tagIn).forms).toEqual([
    { id: 'form', answers: [{ question: 'useful', answer: { type: 'scale', value: 5 } }] },
  ])
})

test('[EV6] before opening, after closing and after its time a form is refused with a reason', () => {
  const [command, where] = sent('ane', 3)
  givenState(prepared).when(command, where).thenRefused('evaluation-not-open')
  givenState(play(opened, [close]))
    .when(command, where)
    .thenRefused('evaluation-closed')
  const timed = play(prepared, [{ ...open, until: TEN + 9 }], [{ type: 'CloseGathering' }])
  expect(decide(timed, command, contextOf({ ...where, now: TEN + 8 })).ok).toBe(true)
  givenState(timed)
    .when(command, { ...where, now: TEN + 9 })
    .thenRefused('evaluation-closed')
})

test('[EV7] that somebody has sent a form and what it says are two facts, and only the first names the person', () => {
  const [command, where] = sent('ane', 3)
  givenState(opened)
    .when(command, where)
    .then(
      {
        type: 'v1.FormSent',
        activity: 'form',
        round: 1,
        tag: 'tag of ane in form/1',
        answers: [{ question: 'useful', answer: { type: 'scale', value: 3 } }],
        space: expect.any(Number),
      },
      { type: 'v1.PersonSentForm', activity: 'form', person: 'ane' },
    )
})

function emptiedIn(events: readonly GatheringEvent[]) {
  return events.filter(({ type }) => type === 'v1.FormsEmptied')
}

test('[EV8] closing empties five forms or more, each question in an order that says nothing', () => {
  const answered = play(opened, ...everybody.slice(0, 4), sent('even', 1, 'Mer tid'))
  const decision = decide(answered, close, contextOf({}))
  expect(decision.ok && emptiedIn(decision.events)).toEqual([
    {
      type: 'v1.FormsEmptied',
      activity: 'form',
      round: 1,
      answers: [
        { question: 'useful', answers: [1, 1, 2, 3, 4].map((value) => ({ type: 'scale', value })) },
        { question: 'other', answers: [{ type: 'text', text: 'Mer tid' }] },
      ],
    },
  ])
  expect(sizes(play(opened, ...everybody.slice(0, 4), [close]))).toMatchObject({ tagged: 4, round: 1 })
})

test('[EV8] whatever closes it empties it: the gathering, or an undo', () => {
  const answered = play(opened, ...everybody)
  const emptied = { answered: 5, tagged: 0, round: 2, useful: [5, 0], other: [0, 0] }
  expect(sizes(play(answered, [{ type: 'CloseGathering' }]))).toEqual(emptied)
  const undone = play(answered, [{ type: 'Undo', step: answered.stepsTaken }])
  expect(formIn(undone).phase).toBe('closed')
  expect(sizes(undone)).toEqual(emptied)
})

test('[EV9] answers to a question wait until they are five together', () => {
  const first = play(opened, ...everybody.slice(0, 4), sent('even', null, 'A'), [close])
  expect(sizes(first)).toMatchObject({ useful: [0, 4], other: [0, 1] })
  expect(resultsOf(formIn(first)).map(({ tally }) => tally)).toEqual([null, null])
  const more = ['f1', 'f2', 'f3', 'f4', 'f5']
  const came = more.map(
    (person): GatheringEvent => ({
      type: 'v1.PersonJoined',
      person,
      name: person,
      municipality: null,
      title: '',
      duties: [],
      device: person,
      at: 1,
    }),
  )
  const again = play(
    stateAfter(came.length === 0 ? [] : [...hall, ...came]),
    [prepare],
    [open],
    ...everybody.slice(0, 4),
    sent('even', null, 'A'),
    [close],
    [open],
    ...more.map((person) => sent(person, 5)),
    [close],
  )
  expect(sizes(again)).toMatchObject({ answered: 10, useful: [9, 0], other: [0, 1] })
  expect(resultsOf(formIn(again)).map(({ tally }) => tally?.answered ?? null)).toEqual([9, null])
})

test('[EV10] who has been counted can neither change nor send again, under no name they have had', () => {
  const counted = play(opened, ...everybody, [close], [open])
  const [command, where] = sent('ane', 2)
  givenState(counted).when(command, where).thenRefused('already-counted')
  expect(ownView(counted, 'ane', tagIn).forms).toEqual([{ id: 'form', answers: null }])
  const merged = play(counted, [{ type: 'MergePeople', person: 'bo', twin: 'ane' }])
  givenState(merged).when(sent('bo', 2)[0], as('bo')).thenRefused('already-counted')
  const one = play(
    opened,
    sent('ane', 2),
    [{ type: 'MergePeople', person: 'bo', twin: 'ane' }],
    sent('bo', 4),
  )
  expect(sizes(one)).toMatchObject({ answered: 1, tagged: 1 })
})

test('[EV11] nothing kept for undo holds a form, and what has been answered is never a draft again', () => {
  const answered = play(opened, ...everybody, [show])
  const kept = JSON.stringify(answered.steps)
  expect(kept).not.toContain('tag of')
  expect(kept).not.toContain('"type":"scale","value"')
  expect(formIn(play(answered, [{ type: 'Undo', step: answered.stepsTaken }])).results).toBe('hidden')
})

test('[EV12] results are seen once it has closed and the leader shows them', () => {
  const cardIn = (state: Gathering) => hallView(state).activities.find(({ kind }) => kind === 'evaluation')
  const answered = play(opened, ...everybody, [show])
  expect(cardIn(answered)).toMatchObject({ phase: 'open', results: null })
  const closed = play(answered, [close], [{ type: 'ShowScene', scene: 'evaluation', activity: 'form' }])
  expect(cardIn(closed)).toMatchObject({
    phase: 'closed',
    results: [
      { id: 'useful', tally: { answered: 5 } },
      { id: 'other', tally: null },
    ],
  })
  const hidden = play(closed, [{ type: 'SetEvaluationResults', activity: 'form', results: 'hidden' }])
  expect(cardIn(hidden)).toMatchObject({ results: null })
})

test('[EV13] what somebody has said is in no view but their own until it has been counted', () => {
  const state = play(opened, sent('ane', 4, 'KANARI'))
  expect(JSON.stringify(hallView(state))).not.toContain('KANARI')
  expect(JSON.stringify(ownView(state, 'bo', tagIn))).not.toContain('KANARI')
  expect(JSON.stringify(ownView(state, 'ane', tagIn))).toContain('KANARI')
})

test('[EV14] while a form is open after the gathering, whoever was never in may come in and send it; then nobody', () => {
  const after = play(
    prepared,
    [{ type: 'OpenEvaluation', activity: 'form', until: TEN + 60_000 }],
    [{ type: 'CloseGathering' }],
  )
  const join: Act = [
    { type: 'Join', name: 'Sein', municipality: null, title: '' },
    { by: { role: 'visitor' }, device: 'late', now: TEN + 1_000 },
  ]
  expect(lobbyView(after).phase).toBe('open')
  const joined = play(after, join)
  const id = [...joined.people.roster.values()].find(({ name }) => name === 'Sein')?.id ?? ''
  expect(hallView(joined).activities.map(({ kind, phase }) => [kind, phase])).toEqual([
    ['evaluation', 'open'],
  ])
  expect(formIn(play(joined, sent(id, 3))).box.answered.size).toBe(1)
  const over = play(after, [close])
  expect(lobbyView(over).phase).toBe('closed')
  givenState(over).when(join[0], join[1]).thenRefused('gathering-closed')
  givenState(play(prepared, [{ type: 'CloseGathering' }]))
    .when(join[0], join[1])
    .thenRefused('gathering-closed')
})

test('[EV14] what is anonymous stays so for whoever comes in afterwards: no view but their own holds what they say', () => {
  const after = play(
    prepared,
    [{ type: 'OpenEvaluation', activity: 'form', until: TEN + 60_000 }],
    [{ type: 'CloseGathering' }],
  )
  const state = play(after, sent('ane', 4, 'KANARI'))
  const seen = [hallView(state), lobbyView(state), leaderView(state, live), screenView(state, live)]
  for (const view of [...seen, ownView(state, 'bo', tagIn)]) {
    expect(JSON.stringify(view)).not.toContain('KANARI')
    expect(JSON.stringify(view)).not.toContain('tag of')
  }
})

test('[P-08] a leader is told which questions all have answered the same, and nothing is shown again before that', () => {
  const alikeIn = (state: Gathering) =>
    leaderView(state, live).activities.flatMap((each) =>
      each.kind === 'evaluation' ? (each.alike ?? []) : [],
    )
  const mixed = play(opened, ...PEOPLE.map((person, place) => sent(person, place + 1, 'Takk')), [close])
  expect(alikeIn(mixed)).toEqual([{ question: 'other', how: 'all', who: 'everybody', count: 5 }])
  expect(JSON.stringify([hallView(mixed), screenView(mixed, live)])).not.toContain('"alike"')
  // The leader shows them knowingly; whoever comes later and says the same is not shown with that.
  const later = PEOPLE.map((person) => `late ${person}`)
  const joined = play(stateWithLate(later), [show], [open], ...later.map((person) => sent(person, 3)))
  const closed = play(joined, [close])
  expect(formIn(closed).results).toBe('hidden')
  expect(alikeIn(closed)).toEqual([{ question: 'useful', how: 'all', who: 'last', count: 5 }])
  const undone = play(closed, [{ type: 'Undo', step: closed.stepsTaken }])
  expect(formIn(undone)).toMatchObject({ phase: 'open', results: 'hidden' })
  expect(formIn(play(closed, [show])).results).toBe('shown')
})

/** Closed after everybody in the hall has answered, each otherwise; `late` have come since. */
function stateWithLate(late: readonly string[]): Gathering {
  const people = late.flatMap((person): readonly GatheringEvent[] => [
    { ...{ type: 'v1.PersonExpected', person, name: person, municipality: null, title: '', duties: [] } },
    arrived(person),
  ])
  return play(stateAfter([...hall, ...people]), [prepare], [open], ...everybody, [close])
}
