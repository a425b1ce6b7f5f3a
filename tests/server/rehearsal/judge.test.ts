import { expect, test } from 'vitest'
import type { PlannedAnswer } from '#server/rehearsal/answer-plan.ts'
import { countJournal } from '#server/rehearsal/journal-count.ts'
import { judge } from '#server/rehearsal/judge.ts'
import type { Told } from '#server/rehearsal/players.ts'
import type { Prompt, RehearsalPlan } from '#server/rehearsal/rehearsal-plan.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { joinEvent } from '#shared/gathering/private-parts.ts'

type Fields = Readonly<Record<string, unknown>>
const poll = {
  kind: 'poll',
  first: true,
  last: true,
  grouped: false,
  inTurn: false,
  place: null,
  activity: 'poll',
  step: null,
  item: null,
  text: 'Hvor langt?',
  question: { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' },
  anonymous: false,
} as const satisfies Prompt
const secret: Prompt = { ...poll, activity: 'secret', text: 'Hemmelig?', anonymous: true }
const { question: _, ...asked } = poll
const talk: Prompt = {
  ...asked,
  kind: 'points',
  settings: null,
  activity: 'talk',
  step: 'st',
  text: 'Hva nå?',
}
const names = ['Deltaker 1', 'Deltaker 2']
const prompts = [poll, secret, talk]

/** Two people who have come, and what each has said to each prompt. */
function said(player: number, prompt: number): PlannedAnswer {
  const give =
    prompt === 2
      ? ({ type: 'point', text: `Punkt (${player + 1}.3)` } as const)
      : ({ type: 'scale', value: player + 2 } as const)
  return { player, prompt, at: 0, way: 'plain', give, first: null, away: null }
}
const answers = [0, 1].flatMap((player) => prompts.map((_, prompt) => said(player, prompt)))
const plan: RehearsalPlan = {
  days: [],
  windows: [],
  begins: 0,
  seed: 1,
  prompts,
  answers,
  deeds: [],
  notes: null,
  players: names.map((name) => ({
    called: name,
    name,
    title: '',
    municipality: null,
    listed: false,
    duties: [],
    hasPhone: true,
    days: [],
  })),
}

let seq = 0
function record(type: string, open: Fields, hidden: Fields | null = null): StoredRecord {
  return { seq: ++seq, type, at: 1, by: null, command: null, public: open, private: hidden }
}
const joined = (person: string, device: string) =>
  record(
    'v1.PersonJoined',
    { person, municipality: null, duties: [], at: 1 },
    { name: person, title: '', device },
  )
const ballot = (person: string, value: number) =>
  record('v1.BallotCast', { activity: 'poll', person }, { answer: { type: 'scale', value } })
const sealed = (tag: string, value: number) =>
  record(
    'v1.AnonymousBallotCast',
    { activity: 'secret', round: 1 },
    { tag, answer: { type: 'scale', value } },
  )
const answered = (person: string) => record('v1.PersonAnswered', { activity: 'secret', person })
const emptied = (...values: readonly number[]) =>
  record(
    'v1.BallotBoxEmptied',
    { activity: 'secret', round: 1 },
    { answers: values.map((value) => ({ type: 'scale', value })) },
  )
const point = (id: string, person: string, text: string) =>
  record(
    'v1.PointAdded',
    { activity: 'talk', step: 'st', point: id, person, group: null, at: 1, late: false },
    { text },
  )
const prepared = [
  record('v1.PollPrepared', { activity: 'poll', item: null, question: poll.question, anonymous: false }),
  record('v1.PollPrepared', { activity: 'secret', item: null, question: poll.question, anonymous: true }),
  record('v1.ConversationPrepared', {
    activity: 'talk',
    item: null,
    steps: [{ id: 'st', prompt: 'Hva nå?', who: 'municipality', capture: 'points' }],
  }),
  record('v1.PollOpened', { activity: 'poll', at: 1 }),
  record('v1.PollOpened', { activity: 'secret', at: 1 }),
  record('v1.ConversationOpened', { activity: 'talk', at: 1 }),
]
const good = {
  one: joined('p1', 'd1'),
  two: joined('p2', 'd2'),
  ballots: [ballot('p1', 2), ballot('p2', 3)],
  boxed: [sealed('t1', 2), answered('p1'), sealed('t2', 3), answered('p2'), emptied(2, 3)],
  points: [point('a', 'p1', 'Punkt (1.3)'), point('b', 'p2', 'Punkt (2.3)')],
}

/** What is found when the journal holds this; `told` leaves out what nobody acknowledged. */
function found(parts: Partial<typeof good> = {}, told: readonly PlannedAnswer[] = answers) {
  const all = { ...good, ...parts }
  const records = [...prepared, all.one, all.two, ...all.ballots, ...all.boxed, ...all.points]
  const gathering = records.reduce(
    (state, { type, public: open, private: hidden }) =>
      evolve(state, joinEvent(type, open, hidden) as GatheringEvent),
    emptyGathering('g'),
  )
  const heard: readonly Told[] = told.map((planned) => ({ planned, outcome: { ok: true, at: 1 } }))
  const { wrong, prompts: counted } = judge({
    plan,
    told: heard,
    devices: ['d1', 'd2'],
    count: countJournal(records),
    gathering,
  })
  return { wrong: wrong.map(({ what, who, where }) => `${what} · ${who} · ${where}`), counted }
}

test('[GP7] a journal that holds each answer once is as it should be', () => {
  expect(found()).toEqual({
    wrong: [],
    counted: prompts.map(({ text, kind, anonymous }) => ({
      text,
      kind,
      anonymous,
      expected: 2,
      came: 2,
      missing: 0,
    })),
  })
})

test('[GP7] lost, stored twice, stored as something else, stored and never given: each is told as what it is', () => {
  expect(found({ ballots: [ballot('p1', 2)] }).wrong).toEqual(['lost · Deltaker 2 · Hvor langt?'])
  expect(found({ ballots: [...good.ballots, ballot('p2', 3)] }).wrong).toEqual([
    'twice · Deltaker 2 · Hvor langt?',
  ])
  expect(found({ ballots: [ballot('p1', 2), ballot('p2', 5)] }).wrong).toEqual([
    'changed · Deltaker 2 · Hvor langt?',
  ])
  expect(found({ ballots: [...good.ballots, ballot('p9', 5)] }).wrong).toEqual(['stray ·  · Hvor langt?'])
  expect(found({ points: [point('a', 'p1', 'Punkt (1.3)')] }).wrong).toEqual(['lost · Deltaker 2 · Hva nå?'])
  expect(found({ points: [...good.points, point('c', 'p2', 'Punkt (2.3)')] }).wrong).toEqual([
    'twice · Deltaker 2 · Hva nå?',
  ])
  expect(found({ points: [point('a', 'p1', 'Punkt (1.3)'), point('b', 'p2', 'Et annet')] }).wrong).toEqual([
    'changed · Deltaker 2 · Hva nå?',
  ])
  expect(found({ points: [...good.points, point('c', 'p9', 'Hvem?')] }).wrong).toEqual(['stray ·  · Hva nå?'])
})

test('[GP7] of anonymous answers the heap is counted, and nobody is named', () => {
  const [tag1, who1, tag2, who2] = good.boxed
  const boxed = (...records: readonly (StoredRecord | undefined)[]) =>
    found({ boxed: records.filter((each) => each !== undefined) as never }).wrong
  expect(boxed(tag1, who1, tag2, who2, emptied(2, 2))).toEqual([
    'lost ·  · Hemmelig?',
    'stray ·  · Hemmelig?',
  ])
  expect(boxed(tag1, who1, tag2, who2, emptied(2))).toEqual(['lost ·  · Hemmelig?'])
  expect(boxed(tag1, who1, emptied(2))).toEqual(['lost ·  · Hemmelig?', 'lost ·  · Hemmelig?'])
  expect(boxed(tag1, who1, tag2, who2, sealed('t3', 4), emptied(2, 3, 4))).toEqual([
    'twice ·  · Hemmelig?',
    'stray ·  · Hemmelig?',
  ])
})

test('[GP7] an answer that was never acknowledged is missing, also when it is stored after all', () => {
  const heard = answers.filter(({ player, prompt }) => !(player === 1 && prompt === 0))
  expect(found({}, heard).wrong).toEqual(['missing · Deltaker 2 · Hvor langt?'])
  expect(found({ ballots: [ballot('p1', 2)] }, heard)).toMatchObject({
    wrong: ['missing · Deltaker 2 · Hvor langt?'],
    counted: [{ expected: 2, came: 1, missing: 1 }, {}, {}],
  })
})

test('[GP7] somebody who has come as nobody, as two or as somebody else is told', () => {
  expect(found({ two: joined('p1', 'd2') }).wrong).toContain('person · Deltaker 2 · ')
  expect(found({ two: joined('p2', 'somebody’s') }).wrong).toContain('lost · Deltaker 2 · ')
  expect(found({ boxed: [...good.boxed, joined('p3', 'd2')] }).wrong).toContain('person · Deltaker 2 · ')
})

test('[GP7] what the server holds after a restart is held against the journal, record by record', () => {
  const records = [...prepared, good.one, good.two, ...good.ballots, ...good.boxed, ...good.points]
  const count = countJournal(records)
  const told: readonly Told[] = answers.map((planned) => ({ planned, outcome: { ok: true, at: 1 } }))
  const { wrong } = judge({ plan, told, devices: ['d1', 'd2'], count, gathering: emptyGathering('g') })
  expect(wrong.map(({ what, where }) => `${what} ${where}`)).toEqual(
    prompts.map(({ text }) => `state ${text}`),
  )
})
