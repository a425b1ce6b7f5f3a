import fc from 'fast-check'
import { REPORT_FIELDS } from '#shared/reporting/reporting.ts'
import '#tests/support/seed.ts'
import { PLAN_FIELDS, PROMISE_FIELDS, STATUSES } from '#shared/activities/commitments/fields.ts'
import {
  BRINGS,
  CAPTURES,
  PACES,
  SEES,
  TABLE_ROLES,
  TURNS,
  WHERE,
  WHO,
} from '#shared/activities/conversation/steps.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { RESULTS } from '#shared/activities/poll/poll.ts'
import { CAN, YES_NO } from '#shared/activities/poll/question.ts'
import { PARTS, WORD_KINDS } from '#shared/activities/presentation-round/parts.ts'
import { ITEM_KINDS } from '#shared/agenda/agenda.ts'
import { BY } from '#shared/figures/figures.ts'
import { type Actor, authorise } from '#shared/gathering/authorise.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { SCENES, THEMES } from '#shared/gathering/stage.ts'
import { READ_BACK_ANSWERS } from '#shared/notes/notes.ts'
import { DOORS } from '#shared/people/door.ts'
import { DUTIES } from '#shared/people/people.ts'
import { PLENARY_BY } from '#shared/plenary/plenary.ts'
import { WONDERS } from '#shared/plenary/wondering.ts'
import type { FoundSeating } from '#shared/seating/seats.ts'
import { CLOCK_SHOWN, HALL_SOUNDS } from '#shared/showing/item-clock.ts'
import { FULL_HOUSE } from './full-house.ts'

type Command<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>
type Commands = { readonly [C in RoomCommand as C['type']]: fc.Arbitrary<C> }

/** Objects as JSON.parse makes them. */
function record<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true })
}

/** Few ids, so that commands meet; some that are unknown. */
const poll = fc.constantFrom('named', 'named', 'secret', 'secret', 'secret', 'words', 'fresh')
const talk = fc.constantFrom('talk', 'talk', 'fresh')
const round = fc.constantFrom('round', 'round', 'round', 'fresh')
const panel = fc.constantFrom('panel', 'panel', 'panel', 'fresh')
const promises = fc.constantFrom('promises', 'promises', 'promises', 'fresh')
const form = fc.constantFrom('form', 'form', 'form', 'fresh')
const lastTime = fc.constantFrom('last-bomlo', 'last-sund', 'last-3')
const isoDate = fc.constantFrom('1970-01-01', '1970-01-02', '2026-02-30', '2099-12-31')
const activity = fc.constantFrom(
  'named',
  'secret',
  'words',
  'talk',
  'round',
  'panel',
  'promises',
  'form',
  'fresh',
)
const written = fc.constantFrom('talk', 'talk', 'round', 'panel', 'panel', 'wonder', 'fresh')
const item = fc.constantFrom('welcome', 'lunch', 'talks', 'start', 'gone')
const point = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6')
const step = fc.constantFrom(
  'one',
  'two',
  'one',
  'alone',
  'duo',
  'duo',
  'table',
  'table',
  'plenary',
  ...PARTS,
  'q1',
  'q1',
  'q2',
  'wondering',
)
/** Some of the people, two and two. */
const inGroups = fc
  .shuffledSubarray([...FULL_HOUSE])
  .map((people) => people.flatMap((_, at) => (at % 2 === 0 ? [people.slice(at, at + 2)] : [])))
const circle = fc.constantFrom('1-1', '1-2', '2-1', '3-1')
const run = fc.option(fc.nat({ max: 3 }), { nil: undefined, freq: 2 })
const word = fc.constantFrom('w1', 'w2', 'w3', 'w4')
const note = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6')
const assignment = fc.constantFrom('a1', 'a2', 'gone')
const onBoard = fc.constantFrom(null, null, null, 'panel', 'panel', 'fresh')
/** A note's or a panel's point's: each board knows its own. */
const card = fc.oneof(note, point)
const slide = fc.oneof(card, card, fc.constantFrom('a1', 'challenges', '-'))
const figure = fc.constantFrom('f1', 'f2', 'f3')
const number = fc.option(fc.double({ min: -100, max: 100, noNaN: true }).map((value) => value + 0))
const summaryPick = fc.constantFrom('s1', 's2', 's3', 's4')
const source = fc.oneof(
  record({ of: fc.constant('card' as const), activity: onBoard, card }),
  record({ of: fc.constant('point' as const), activity: fc.constantFrom('talk', 'wonder'), point }),
  record({ of: fc.constant('poll' as const), activity: poll }),
)
const theme = fc.constantFrom('challenges', 'q1', 'q2', 'th1', null)
const municipality = fc.constantFrom('bomlo', 'sund', 'vefsn', null, 'gone')
const presenter = fc.constantFrom('bomlo', 'sund', 'vefsn', 'bomlo', 'sund', 'gone')
const presenters = fc
  .subarray(['bomlo', 'sund', 'vefsn'])
  .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
export const person = fc.constantFrom(...FULL_HOUSE)
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Kaffe', 'KS', 'Blåbær', ' æøå ', 'Te', 'Å') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '  ', '\ud800', 'a\u0000b', '👩‍👩‍👧', '__proto__', 'x'.repeat(301), '<b>'),
  },
)

/** Of a text somebody has answered; a history puts one there that is. */
const textId = fc.constantFrom('a1-1', 'a2-1')
const choices = fc.constant(['yes', 'no', 'maybe'].map((id) => ({ id, text: id })))
export const question: fc.Arbitrary<Question> = fc.oneof(
  record({ type: fc.constant('choice' as const), text, choices }),
  record({
    type: fc.constant('choices' as const),
    text,
    choices,
    min: fc.nat({ max: 3 }),
    max: fc.nat({ max: 4 }),
  }),
  record({ type: fc.constant('scale' as const), text, steps: fc.nat({ max: 12 }), low: text, high: text }),
  record({ type: fc.constant('text' as const), text }),
  record({
    ...{ type: fc.constant('scale' as const), text, steps: fc.constant(3), low: text, high: text },
    ...{ labels: fc.array(text, { maxLength: 4 }), notRelevant: fc.boolean() },
  }),
  record({ type: fc.constant('ranking' as const), text, choices, top: fc.nat({ max: 4 }) }),
  record({ type: fc.constant('shares' as const), text, choices, total: fc.constantFrom(0, 3, 10) }),
  record({
    ...{ type: fc.constant('number' as const), text, unit: text },
    ...{ min: fc.constantFrom(null, 0, 0.5), max: fc.constantFrom(null, 0, 10) },
    decimals: fc.nat({ max: 3 }),
  }),
  record({ type: fc.constant('dates' as const), text, choices }),
  record({ type: fc.constant('words' as const), text, most: fc.nat({ max: 6 }) }),
  record({ type: fc.constant('yesno' as const), text }),
)
const choice = fc.constantFrom('yes', 'no', 'maybe', 'other')
export const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 4, arbitrary: record({ type: fc.constant('choice' as const), choice }) },
  record({ type: fc.constant('choices' as const), choices: fc.array(choice, { maxLength: 4 }) }),
  record({
    type: fc.constant('scale' as const),
    value: fc.option(fc.integer({ min: -1, max: 12 }), { freq: 6 }),
  }),
  record({ type: fc.constant('ranking' as const), order: fc.array(choice, { maxLength: 4 }) }),
  record({
    type: fc.constant('shares' as const),
    given: fc.array(record({ choice, points: fc.constantFrom(0, 1, 3, 10) }), { maxLength: 3 }),
  }),
  record({ type: fc.constant('number' as const), value: fc.constantFrom(0, 1, 2.5, 7, 1e11) }),
  record({
    type: fc.constant('dates' as const),
    can: fc.array(record({ choice, how: fc.constantFrom(...CAN) }), { maxLength: 4 }),
  }),
  record({ type: fc.constant('words' as const), words: fc.array(text, { maxLength: 4 }) }),
  record({ type: fc.constant('yesno' as const), value: fc.constantFrom(...YES_NO) }),
  { weight: 2, arbitrary: record({ type: fc.constant('text' as const), text }) },
)
const formQuestions = fc.tuple(question, question).map(([useful, other]) => [
  { id: 'useful', question: useful },
  { id: 'else', question: other },
])

/** Of a scale of five steps it can be true; of other questions it is refused. */
const earlier = record({
  gathering: fc.constantFrom('earlier', 'other'),
  title: text,
  closedAt: fc.nat(),
  results: fc
    .tuple(fc.constantFrom('useful', 'else'), fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 }))
    .map(([asked, counts]) => [
      {
        question: asked,
        answered: counts.reduce((sum, count) => sum + count, 0),
        rows: counts.map((count, at) => ({ id: `${at + 1}`, counts: [count] })),
      },
    ]),
})

const agendaItem = record({
  id: item,
  start: fc.nat({ max: 2_880 }),
  end: fc.option(fc.nat({ max: 2_880 })),
  title: text,
  speakers: fc.array(text, { maxLength: 1 }),
  details: fc.array(text, { maxLength: 1 }),
  kind: fc.constantFrom(...ITEM_KINDS),
  pinned: fc.boolean(),
})
const agendaDay = record({
  id: fc.constantFrom('d1', 'd2'),
  date: fc.constantFrom(null, '2012-09-12'),
  label: text,
  items: fc.array(agendaItem, { maxLength: 4 }),
})
/** With turns and time only where they fit, or most would be refused. */
const steps = fc.uniqueArray(
  fc.oneof(
    record({
      id: step,
      prompt: text,
      who: fc.constantFrom(...WHO),
      capture: fc.constantFrom(...CAPTURES),
      sees: fc.constantFrom(...SEES),
      where: fc.constantFrom(...WHERE),
      role: fc.constantFrom('panel', null),
      minutes: fc.constantFrom(null, 6),
      top: fc.constantFrom(1, 3),
      brings: fc.constantFrom(...BRINGS),
      support: fc.constantFrom(0, 2),
      turns: fc.constantFrom(...TURNS),
    }),
    record({
      id: step,
      prompt: text,
      who: fc.constantFrom('duo' as const),
      capture: fc.constantFrom('own' as const, 'points' as const),
      minutes: fc.constant(10),
      turns: fc.constant('phases' as const),
    }),
    record({
      id: step,
      prompt: text,
      who: fc.constantFrom('table' as const, 'four' as const, 'municipality' as const),
      capture: fc.constantFrom('top' as const, 'points' as const),
      minutes: fc.constant(10),
      turns: fc.constant('round' as const),
      pace: fc.constantFrom(...PACES),
      roles: fc.subarray([...TABLE_ROLES]),
    }),
  ),
  { minLength: 1, maxLength: 3, selector: ({ id }) => id },
)

const presenting = fc.option(
  fc.oneof(record({ person: fc.oneof(person, fc.constant('ob-1')) }), record({ municipality: presenter })),
)
const questionsOf = (id: string) => record({ id: fc.constant(id), text })
/** Two assignments under ids that meet, or one that has lost what is written under it. */
const assignments = fc.oneof(
  record({
    id: fc.constant('a1'),
    title: text,
    minutes: fc.constantFrom(null, 6),
    questions: fc.tuple(questionsOf('q1')).map((all) => [...all]),
  }).map((one) => [one]),
  fc
    .tuple(
      record({
        id: fc.constant('a1'),
        title: text,
        minutes: fc.constantFrom(null, 6),
        questions: fc.tuple(questionsOf('q1'), questionsOf('q2')).map((all) => [...all]),
      }),
      record({
        id: fc.constant('a2'),
        title: text,
        minutes: fc.constant(null),
        questions: fc.tuple(questionsOf('q3')).map((all) => [...all]),
      }),
    )
    .map((both) => [...both]),
)

/** People at tables in any way whatever: some at none, some who are not there at all. */
const table = fc.constantFrom('t1', 't2', 't3')
const seating = fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5')
const found = record<FoundSeating>({
  tables: fc.array(fc.option(fc.constantFrom('t1', 't2', 't3')), { minLength: 7, maxLength: 7 }).map((at) =>
    ['t1', 't2', 't3'].map((id) => ({
      table: id,
      people: FULL_HOUSE.filter((_, place) => at[place] === id),
    })),
  ),
  moves: fc.constant([]),
  least: fc.option(record({ sameMunicipality: fc.nat({ max: 2 }), repeats: fc.nat({ max: 2 }) })),
  plan: fc.constant(null),
  after: fc.constant(null),
})

const about = record({
  item: fc.constantFrom('welcome', 'lunch', 'gone', null),
  municipality,
  activity: fc.constantFrom('talk', 'gone', null),
  part: fc.constantFrom('one', null),
})

function bare<T extends RoomCommand['type']>(type: T): fc.Arbitrary<{ type: T }> {
  return fc.constant({ type })
}

function of<T extends RoomCommand['type'], Rest extends object>(
  type: T,
  rest: { [K in keyof Rest]: fc.Arbitrary<Rest[K]> },
): fc.Arbitrary<{ type: T } & Rest> {
  return record(rest).map((fields) => ({ type, ...(fields as Rest) }))
}

const commands: Commands = {
  NameGathering: of('NameGathering', { title: text, place: text }),
  SetPrivacy: of('SetPrivacy', {
    controller: text,
    contact: text,
    purpose: text,
    days: fc.integer({ min: 1, max: 60 }),
    hold: fc.boolean(),
    nameless: fc.boolean(),
  }),
  SetZone: of('SetZone', { zone: fc.constantFrom('Europe/Oslo', 'America/New_York', 'Nowhere/Land') }),
  ReviseAgenda: of('ReviseAgenda', {
    base: fc.nat({ max: 6 }),
    title: text,
    source: text,
    days: fc.array(agendaDay, { maxLength: 2 }),
  }),
  BringBackAgenda: of('BringBackAgenda', { base: fc.nat({ max: 6 }), revision: fc.nat({ max: 6 }) }),
  CatchUp: of('CatchUp', {
    base: fc.nat({ max: 6 }),
    from: fc.option(item),
    day: fc.constantFrom('d1', 'd2'),
    times: fc.array(record({ item, start: fc.nat({ max: 1_440 }), end: fc.option(fc.nat({ max: 1_440 })) }), {
      maxLength: 2,
    }),
    dropped: fc.array(item, { maxLength: 1 }),
  }),
  ShowScene: of('ShowScene', { scene: fc.constantFrom(...SCENES), activity: fc.option(activity) }),
  SetTheme: of('SetTheme', { theme: fc.constantFrom(...THEMES) }),
  SetGoals: of('SetGoals', { heading: text, goals: fc.array(text, { maxLength: 3 }) }),
  SetPractical: of('SetPractical', {
    wifi: fc.option(record({ name: text, password: text, hidden: fc.boolean() })),
    contact: text,
    lines: fc.array(record({ label: text, text }), { maxLength: 2 }),
  }),
  SetExtras: of('SetExtras', {
    item,
    note: text,
    text,
    links: fc.array(record({ label: text, url: fc.constantFrom('https://samling.example/a', 'http://x') }), {
      maxLength: 2,
    }),
    slides: fc.boolean(),
  }),
  SetClock: of('SetClock', {
    item,
    shown: fc.constantFrom(...CLOCK_SHOWN),
    sounds: fc.option(fc.constantFrom(...HALL_SOUNDS)),
  }),
  SetCalls: of('SetCalls', {
    item,
    calls: fc.array(
      fc.record({
        role: fc.constantFrom('panel', 'observer', 'project-leader', 'nobody'),
        when: fc.oneof(
          fc.record({ of: fc.constant('clock' as const), at: fc.integer({ min: 470, max: 780 }) }),
          fc.record({
            of: fc.constantFrom('end' as const, 'start' as const),
            minutes: fc.integer({ min: 0, max: 70 }),
          }),
        ),
        place: text,
      }),
      { maxLength: 3 },
    ),
  }),
  SetTables: of('SetTables', {
    tables: fc.uniqueArray(
      record({
        id: table,
        name: text,
        chairs: fc.nat({ max: 4 }),
        note: text,
        place: fc.option(record({ x: fc.nat({ max: 1_000 }), y: fc.nat({ max: 1_000 }) })),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
  }),
  PinPerson: of('PinPerson', { person, table }),
  UnpinPerson: of('UnpinPerson', { person }),
  LockTable: of('LockTable', { table, locked: fc.boolean() }),
  KeepPairs: of('KeepPairs', {
    together: fc.array(fc.tuple(person, person), { maxLength: 2 }),
    apart: fc.array(fc.tuple(person, person), { maxLength: 2 }),
  }),
  RememberGathering: of('RememberGathering', {
    gathering: fc.constantFrom('spring', 'autumn'),
    title: text,
    people: fc.uniqueArray(person, { minLength: 2, maxLength: 4 }),
    rounds: fc.array(
      record({
        date: fc.constantFrom('2026-03-04', '2025-10-01'),
        who: fc.constantFrom('table' as const, 'duo' as const),
        groups: fc.array(fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 2, maxLength: 3 }), {
          maxLength: 2,
        }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  ForgetGathering: of('ForgetGathering', { gathering: fc.constantFrom('spring', 'autumn') }),
  BringMeetings: of('BringMeetings', {
    gathering: fc.constantFrom('spring', 'autumn'),
    title: text,
    people: fc.uniqueArray(person, { minLength: 2, maxLength: 2 }),
    rounds: fc.constantFrom([], [{ date: '2026-10-05', who: 'table' as const, groups: [[0, 1]] }]),
  }),
  SetRoundsAhead: of('SetRoundsAhead', { rounds: fc.option(fc.integer({ min: 1, max: 4 })) }),
  DrawSeating: of('DrawSeating', { asked: seating, seed: fc.nat({ max: 9 }) }),
  SeatLateComers: of('SeatLateComers', { asked: seating, round: seating }),
  TakeSeating: of('TakeSeating', {
    asked: seating,
    found: fc.oneof(
      { weight: 4, arbitrary: found },
      record({ tables: fc.constant(null), why: fc.constantFrom('problems' as const, 'solver' as const) }),
    ),
    problems: fc.constant([]),
  }),
  MoveSeat: of('MoveSeat', { round: seating, person, table, swap: fc.option(person) }),
  DropDraft: bare('DropDraft'),
  ShowSeating: of('ShowSeating', { draft: seating }),
  ShowHomeTables: bare('ShowHomeTables'),
  ShowLastRound: bare('ShowLastRound'),
  ClearTables: bare('ClearTables'),
  KnowWell: of('KnowWell', { person, knows: fc.boolean() }),
  RemoveActivity: of('RemoveActivity', { activity }),
  MoveActivity: of('MoveActivity', { activity, before: fc.option(activity) }),
  Undo: of('Undo', { step: fc.nat({ max: 20 }) }),
  CloseGathering: bare('CloseGathering'),
  ReopenGathering: bare('ReopenGathering'),
  StartItem: of('StartItem', { item, from: fc.option(item) }),
  PauseClock: bare('PauseClock'),
  ResumeClock: bare('ResumeClock'),
  AdjustTime: of('AdjustTime', { item, minutes: fc.integer({ min: -300, max: 300 }) }),
  EndDay: of('EndDay', { from: fc.option(item) }),
  NameMunicipalities: of('NameMunicipalities', {
    municipalities: fc.constantFrom(
      ['bomlo', 'sund', 'vefsn'].map((id) => ({ id, name: `kommune ${id}` })),
      [{ id: 'bomlo', name: 'Bømlo' }],
    ),
  }),
  ExpectPeople: of('ExpectPeople', {
    people: fc.array(record({ name: text, municipality, title: text, duties: fc.subarray([...DUTIES]) }), {
      maxLength: 2,
    }),
  }),
  EditPerson: of('EditPerson', {
    person,
    name: text,
    municipality,
    title: text,
    duties: fc.subarray([...DUTIES]),
    stands: fc.integer({ min: 1, max: 5 }),
  }),
  MarkArrived: of('MarkArrived', { person }),
  MarkLeft: of('MarkLeft', { person }),
  RemovePerson: of('RemovePerson', { person }),
  FreeSeat: of('FreeSeat', { person }),
  SetDoor: of('SetDoor', { door: fc.constantFrom(...DOORS, 'open', 'open') }),
  LetIn: of('LetIn', { person: fc.option(person) }),
  TurnAway: of('TurnAway', { person: fc.option(person) }),
  ErasePerson: of('ErasePerson', { person }),
  MergePeople: of('MergePeople', { person, twin: person }),
  AllowResearch: of('AllowResearch', { allowed: fc.boolean() }),
  StandFor: of('StandFor', { stands: fc.integer({ min: 1, max: 400 }) }),
  Join: of('Join', { name: text, municipality, title: text }),
  JoinAs: of('JoinAs', { person }),
  LinkDevice: of('LinkDevice', { person }),
  MarkPerson: of('MarkPerson', { person, mark: fc.constantFrom('mark 1', 'mark 2', 'mark 3') }),
  DropMarks: of('DropMarks', { person }),
  RememberPanels: of('RememberPanels', {
    people: fc.array(record({ person, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
    municipalities: fc.constant([{ id: 'bomlo', times: 1 }]),
  }),
  ConfirmErased: of('ConfirmErased', { persons: fc.array(person, { maxLength: 2 }) }),
  PreparePoll: fc.oneof(
    of('PreparePoll', { activity: poll, item: fc.option(item), question, anonymous: fc.boolean() }),
    of('PreparePoll', {
      ...{ activity: poll, item: fc.option(item), question, anonymous: fc.boolean() },
      ...{ right: fc.option(answer), glance: fc.boolean() },
    }),
  ),
  RevisePoll: of('RevisePoll', { activity: poll, question, anonymous: fc.boolean(), glance: fc.boolean() }),
  OpenPoll: of('OpenPoll', { activity: poll }),
  ClosePoll: of('ClosePoll', { activity: poll }),
  SetResults: of('SetResults', { activity: poll, results: fc.constantFrom(...RESULTS) }),
  CastBallot: of('CastBallot', { activity: poll, answer }),
  WriteReportForm: of('WriteReportForm', {
    intro: text,
    profiles: fc.constantFrom([], [{ id: 'near', text: 'Nærvær' }]),
    measures: fc.constantFrom([], [{ id: 'long', text: 'Langvakter' }]),
  }),
  OpenReporting: bare('OpenReporting'),
  CloseReporting: bare('CloseReporting'),
  WriteReport: of('WriteReport', {
    ...{ municipality: presenter, field: fc.constantFrom(...REPORT_FIELDS) },
    ...{ base: fc.constantFrom('', 'Før'), text },
  }),
  PickProfile: of('PickProfile', { municipality: presenter, profile: fc.constantFrom(null, 'near', 'far') }),
  TickMeasure: of('TickMeasure', {
    ...{ municipality: presenter, measure: fc.constantFrom('long', 'own', 'far') },
    ...{ base: fc.constantFrom('', 'Før'), note: fc.option(text, { nil: null }) },
  }),
  WriteOwnMeasure: of('WriteOwnMeasure', {
    ...{ municipality: presenter, measure: fc.constant('own') },
    ...{ base: fc.constantFrom('', 'Før'), text },
  }),
  SetUndecided: of('SetUndecided', { municipality: presenter, undecided: fc.boolean() }),
  SendReport: of('SendReport', { municipality: presenter }),
  TakeReportBack: of('TakeReportBack', { municipality: presenter }),
  LiftMeasure: of('LiftMeasure', { municipality: presenter, measure: fc.constant('own') }),
  PrepareEvaluation: of('PrepareEvaluation', {
    activity: form,
    item: fc.option(item),
    title: text,
    questions: formQuestions,
  }),
  ReviseEvaluation: of('ReviseEvaluation', { activity: form, title: text, questions: formQuestions }),
  OpenEvaluation: of('OpenEvaluation', { activity: form, until: fc.constantFrom(null, 5, 1e13) }),
  CloseEvaluation: of('CloseEvaluation', { activity: form }),
  SetEvaluationResults: of('SetEvaluationResults', {
    activity: form,
    results: fc.constantFrom('hidden' as const, 'shown' as const),
  }),
  CompareEvaluation: of('CompareEvaluation', { activity: form, with: fc.option(earlier) }),
  ShowComparison: of('ShowComparison', { activity: form, shown: fc.boolean() }),
  SendForm: of('SendForm', {
    activity: form,
    answers: fc.array(record({ question: fc.constantFrom('useful', 'else'), answer }), { maxLength: 2 }),
  }),
  DuplicatePoll: of('DuplicatePoll', { activity: poll, copy: poll }),
  SetPollEnd: of('SetPollEnd', { activity: poll, at: fc.option(fc.nat()) }),
  LengthenPoll: of('LengthenPoll', { activity: poll, minutes: fc.integer({ min: 1, max: 60 }) }),
  RevealAnswer: of('RevealAnswer', { activity: poll, revealed: fc.boolean() }),
  LetThrough: of('LetThrough', { activity: poll, texts: fc.array(textId, { minLength: 1, maxLength: 2 }) }),
  HoldBack: of('HoldBack', { activity: poll, texts: fc.array(textId, { minLength: 1, maxLength: 2 }) }),
  BeginSecondRound: of('BeginSecondRound', { activity: poll }),
  SupportAnswer: of('SupportAnswer', { activity: poll, text: textId, support: fc.boolean() }),
  PrepareConversation: of('PrepareConversation', { activity: talk, item: fc.option(item), steps }),
  ReviseConversation: of('ReviseConversation', { activity: talk, steps }),
  OpenConversation: of('OpenConversation', { activity: talk }),
  CloseConversation: of('CloseConversation', { activity: talk }),
  AddPoint: of('AddPoint', { activity: written, step, point, text }),
  EditPoint: of('EditPoint', { activity: written, point, text }),
  RemovePoint: of('RemovePoint', { activity: written, point }),
  BeginStep: of('BeginStep', { activity: talk, step }),
  RepeatStep: of('RepeatStep', { activity: talk, run: fc.nat({ max: 3 }) }),
  SkipStep: of('SkipStep', { activity: talk, step, skip: fc.boolean() }),
  LengthenStep: of('LengthenStep', { activity: talk, step, minutes: fc.integer({ min: -8, max: 8 }) }),
  PauseStep: of('PauseStep', { activity: talk }),
  ResumeStep: of('ResumeStep', { activity: talk }),
  MoveStep: of('MoveStep', { activity: talk, step, to: fc.nat({ max: 3 }) }),
  TakeTurn: of('TakeTurn', {
    activity: talk,
    circle,
    run,
    from: fc.nat({ max: 3 }),
    to: fc.nat({ max: 4 }),
  }),
  CallLeader: of('CallLeader', { activity: talk, circle, run }),
  AnswerCall: of('AnswerCall', { activity: talk, circle, run }),
  LeaveStep: of('LeaveStep', { activity: talk, person, run, gone: fc.boolean() }),
  MarkTop: of('MarkTop', { activity: talk, point, top: fc.boolean() }),
  SupportPoint: of('SupportPoint', { activity: talk, point, support: fc.boolean() }),
  AskIdeas: of('AskIdeas', { activity: talk, hand: fc.integer({ min: 1, max: 3 }) }),
  CarryPoint: of('CarryPoint', { activity: talk, point, carry: fc.boolean() }),
  ShareStep: of('ShareStep', { activity: talk, step: fc.constantFrom('one', 'two'), shared: fc.boolean() }),
  WalkTables: of('WalkTables', { activity: talk, circle: fc.option(circle) }),
  TakeGroups: of('TakeGroups', {
    activity: talk,
    draw: fc.constantFrom('draw-1', 'draw-2'),
    groups: fc.option(inGroups),
  }),
  PreparePresentations: of('PreparePresentations', {
    activity: round,
    item: fc.option(item),
    minutes: fc.integer({ min: 1, max: 10 }),
    shared: fc.boolean(),
    order: presenters,
  }),
  RevisePresentations: of('RevisePresentations', {
    activity: round,
    minutes: fc.integer({ min: 1, max: 10 }),
    shared: fc.boolean(),
    order: presenters,
  }),
  DrawPresentations: of('DrawPresentations', { activity: round, seed: fc.nat() }),
  OpenPresentations: of('OpenPresentations', { activity: round }),
  ClosePresentations: of('ClosePresentations', { activity: round }),
  BeginPresentation: of('BeginPresentation', {
    activity: round,
    municipality: fc.option(presenter),
    from: fc.option(presenter),
  }),
  SkipPresentation: of('SkipPresentation', { activity: round, municipality: presenter }),
  MovePresentation: of('MovePresentation', {
    activity: round,
    municipality: presenter,
    before: fc.option(presenter),
  }),
  LengthenPresentation: of('LengthenPresentation', {
    activity: round,
    municipality: presenter,
    minutes: fc.integer({ min: -20, max: 20 }),
  }),
  PausePresentation: of('PausePresentation', { activity: round }),
  ResumePresentation: of('ResumePresentation', { activity: round }),
  WriteLine: of('WriteLine', {
    activity: round,
    municipality: presenter,
    part: fc.constantFrom(...PARTS),
    point,
    text,
  }),
  SendWord: of('SendWord', {
    activity: round,
    word,
    to: presenter,
    kind: fc.constantFrom(...WORD_KINDS),
    named: fc.boolean(),
    text,
  }),
  RemoveWord: of('RemoveWord', { activity: round, word }),
  WriteNote: of('WriteNote', {
    note,
    text,
    theme,
    quote: municipality,
    writtenAt: fc.integer({ min: 0, max: 2 ** 42 }),
    about: fc.option(about),
  }),
  ReviseNote: of('ReviseNote', { note, text }),
  SetNoteAbout: of('SetNoteAbout', { note, about }),
  QuoteNote: of('QuoteNote', { note, quote: municipality }),
  RemoveNote: of('RemoveNote', { note }),
  BringBackNote: of('BringBackNote', { note }),
  SetNoteThemes: of('SetNoteThemes', {
    themes: fc.option(
      fc.uniqueArray(record({ id: fc.constantFrom('th1', 'th2'), name: text }), {
        minLength: 1,
        selector: ({ id }) => id,
      }),
    ),
  }),
  SignNotes: of('SignNotes', { person: fc.option(person), name: text }),
  AskPlenary: of('AskPlenary', { wanted: fc.boolean() }),
  NamePresenter: of('NamePresenter', { presenter: fc.option(fc.oneof(person, fc.constant('ob-1'))) }),
  AskReadBack: of('AskReadBack', { card: note }),
  SkipReadBack: of('SkipReadBack', { card: note }),
  AnswerReadBack: of('AnswerReadBack', {
    card: note,
    answer: fc.constantFrom(...READ_BACK_ANSWERS),
    word: text,
  }),
  ReviseCard: of('ReviseCard', { activity: onBoard, card, text }),
  TagCard: of('TagCard', { activity: onBoard, card, theme }),
  MergeCards: of('MergeCards', {
    activity: onBoard,
    into: card,
    cards: fc.uniqueArray(card, { minLength: 1, maxLength: 3 }),
  }),
  SplitCard: of('SplitCard', { activity: onBoard, card, part: fc.option(card) }),
  SupportCard: of('SupportCard', { activity: onBoard, card, support: fc.boolean() }),
  ChooseCard: of('ChooseCard', { activity: onBoard, card, before: fc.option(card) }),
  UnchooseCard: of('UnchooseCard', { activity: onBoard, card }),
  MoveCard: of('MoveCard', { activity: onBoard, card, before: fc.option(card) }),
  RemoveCard: of('RemoveCard', { activity: onBoard, card }),
  BringBackCard: of('BringBackCard', { activity: onBoard, card }),
  TakeBack: of('TakeBack', { activity: onBoard, deed: fc.nat({ max: 9 }) }),
  PreparePanel: of('PreparePanel', { activity: panel, item: fc.option(item), assignments }),
  RevisePanel: of('RevisePanel', { activity: panel, assignments }),
  ProposePanel: of('ProposePanel', { activity: panel }),
  LetPanelBeChosen: of('LetPanelBeChosen', { activity: panel, open: fc.boolean() }),
  ChooseMember: of('ChooseMember', {
    activity: panel,
    municipality: presenter,
    person,
    from: fc.option(person),
  }),
  ReplaceMember: of('ReplaceMember', { activity: panel, municipality: presenter, person: fc.option(person) }),
  OpenPanel: of('OpenPanel', { activity: panel }),
  ClosePanel: of('ClosePanel', { activity: panel }),
  BeginAssignment: of('BeginAssignment', {
    activity: panel,
    assignment,
    from: fc.option(assignment),
  }),
  OpenAllAssignments: of('OpenAllAssignments', { activity: panel }),
  EndAssignment: of('EndAssignment', { activity: panel, assignment }),
  LengthenAssignment: of('LengthenAssignment', {
    activity: panel,
    assignment,
    minutes: fc.integer({ min: -20, max: 20 }),
  }),
  PrepareCommitments: of('PrepareCommitments', {
    activity: promises,
    item: fc.option(item),
    title: text,
    most: fc.nat({ max: 3 }),
    plan: fc.boolean(),
  }),
  ReviseCommitments: of('ReviseCommitments', {
    activity: promises,
    title: text,
    most: fc.nat({ max: 3 }),
    plan: fc.boolean(),
  }),
  CarryCommitments: of('CarryCommitments', {
    activity: promises,
    from: record({ gathering: fc.constantFrom('earlier', 'other'), title: text }),
    carried: fc.uniqueArray(
      record({ id: lastTime, municipality: presenter, what: text, who: text, by: isoDate, how: text }),
      { maxLength: 3, selector: ({ id }) => id },
    ),
  }),
  OpenCommitments: of('OpenCommitments', { activity: promises }),
  CloseCommitments: of('CloseCommitments', { activity: promises }),
  WriteCommitment: fc.oneof(
    of('WriteCommitment', {
      ...{ activity: promises, municipality: presenter, place: fc.nat({ max: 3 }) },
      field: fc.constantFrom(...PROMISE_FIELDS, ...PLAN_FIELDS),
      base: text,
      text,
    }),
    // What can be confirmed.
    of('WriteCommitment', {
      ...{ activity: promises, municipality: presenter, place: fc.constant(1) },
      field: fc.constant('by' as const),
      ...{ base: fc.constant(''), text: isoDate },
    }),
  ),
  RemoveCommitment: of('RemoveCommitment', {
    ...{ activity: promises, municipality: presenter, place: fc.nat({ max: 3 }), what: text },
  }),
  ConfirmCommitments: of('ConfirmCommitments', { activity: promises, municipality: presenter }),
  ReopenCommitments: of('ReopenCommitments', { activity: promises, municipality: presenter }),
  FollowCommitment: of('FollowCommitment', {
    activity: promises,
    carried: lastTime,
    base: fc.option(record({ status: fc.constantFrom(...STATUSES), why: text })),
    status: fc.constantFrom(...STATUSES),
    why: text,
    learned: text,
  }),
  OpenPlenary: of('OpenPlenary', {
    activity: onBoard,
    by: fc.constantFrom(...PLENARY_BY),
    minutes: fc.integer({ min: 1, max: 20 }),
    presenter: presenting,
  }),
  StepPlenary: of('StepPlenary', { from: fc.option(slide), to: fc.option(slide) }),
  LengthenPlenary: of('LengthenPlenary', { minutes: fc.integer({ min: -20, max: 20 }) }),
  PausePlenary: bare('PausePlenary'),
  ResumePlenary: bare('ResumePlenary'),
  SetPlenaryPresenter: of('SetPlenaryPresenter', { presenter: presenting }),
  ClosePlenary: bare('ClosePlenary'),
  SendWondering: of('SendWondering', {
    activity: fc.constantFrom('wonder', 'talk'),
    item: fc.option(item),
    from: fc.option(record({ activity: onBoard, card })),
    text,
    who: fc.constantFrom(...WONDERS),
    minutes: fc.constantFrom(null, 5),
  }),
  PickForSummary: of('PickForSummary', { pick: summaryPick, source, before: fc.option(summaryPick) }),
  UnpickFromSummary: of('UnpickFromSummary', { pick: summaryPick }),
  MoveInSummary: of('MoveInSummary', { pick: summaryPick, before: fc.option(summaryPick) }),
  WriteSummaryLine: of('WriteSummaryLine', { pick: summaryPick, text, before: fc.option(summaryPick) }),
  EditSummaryTitle: of('EditSummaryTitle', { title: text }),
  SetFigure: of('SetFigure', {
    figure,
    heading: text,
    subtitle: text,
    source: fc.constantFrom('SSB', 'SSB', ''),
    unit: fc.constantFrom('%', 'dager'),
    decimals: fc.integer({ min: 0, max: 3 }),
    target: number,
    chart: fc.option(
      record({
        by: fc.constantFrom(...BY),
        periods: fc.constantFrom<string[]>(['2011', '2012'], ['2012Q1', '2012Q2'], ['2012-01', '2012-02']),
        series: fc.constantFrom<{ name: string; values: (number | null)[] }[]>(
          [{ name: 'Alle', values: [1, null] }],
          [{ name: '', values: [3] }],
        ),
        mean: fc.boolean(),
      }),
    ),
    ranking: fc.option(
      record({
        title: text,
        rows: fc.array(record({ name: text, value: number, change: number }), { maxLength: 3 }),
        best: fc.constantFrom('low' as const, 'high' as const),
      }),
    ),
  }),
  RemoveFigure: of('RemoveFigure', { figure }),
  MoveFigure: of('MoveFigure', { figure, before: fc.option(figure) }),
}

/** How often a command comes, where that is not once: answers come in crowds. */
const WEIGHTS: Partial<Record<RoomCommand['type'], number>> = {
  CastBallot: 90,
  SupportAnswer: 12,
  LetThrough: 6,
  RevealAnswer: 4,
  AddPoint: 24,
  EditPoint: 12,
  RemovePoint: 8,
  BeginStep: 16,
  TakeGroups: 16,
  RepeatStep: 8,
  TakeTurn: 8,
  MarkTop: 8,
  SupportPoint: 8,
  CarryPoint: 8,
  SendForm: 60,
  OpenEvaluation: 12,
  CompareEvaluation: 6,
  OpenPoll: 16,
  ClosePoll: 10,
  SetResults: 10,
  BeginPresentation: 16,
  OpenPresentations: 12,
  SendWord: 16,
  ChooseCard: 16,
  OpenPlenary: 8,
  StepPlenary: 12,
  Undo: 12,
  StartItem: 12,
  SetTables: 8,
  DrawSeating: 12,
  TakeSeating: 16,
  ShowSeating: 16,
  ReopenGathering: 12,
  CloseGathering: 1,
}
export const command: fc.Arbitrary<RoomCommand> = fc.oneof(
  ...Object.values(commands).map((arbitrary: fc.Arbitrary<RoomCommand>, place) => ({
    arbitrary,
    weight: WEIGHTS[Object.keys(commands)[place] as RoomCommand['type']] ?? 4,
  })),
)

const actor: fc.Arbitrary<Actor> = fc.oneof(
  person.map((id): Actor => ({ role: 'participant', person: id })),
  fc.constantFrom<Actor>(
    { role: 'leader' },
    { role: 'screen' },
    { role: 'observer' },
    { role: 'observer', device: 'ob-1' },
    { role: 'observer', device: 'ob-2' },
    { role: 'visitor' },
    { role: 'server' },
  ),
)

/** One thing that somebody does. `apt`: fitted to the state, where a guess would seldom hit (see history.ts). */
export type Deed = {
  readonly command: RoomCommand
  readonly by: Actor
  readonly device: string
  /** Milliseconds since the deed before. */
  readonly after: number
  readonly apt: boolean
  readonly pick: number
}

/** Mostly by somebody who may, sometimes by anybody. */
const deedOf = (commands: fc.Arbitrary<RoomCommand>): fc.Arbitrary<Deed> =>
  commands.chain((chosen) =>
    record({
      command: fc.constant(chosen),
      by: fc.oneof(
        {
          weight: 9,
          arbitrary: actor.map((by) => (authorise(by.role, chosen.type) ? by : rightful(chosen, by))),
        },
        { weight: 1, arbitrary: actor },
      ),
      device: fc.constantFrom('phone 1', 'phone 2', 'phone 3', 'phone 4'),
      after: fc.constantFrom(0, 1, 1_000, 600_000, 40_000_000),
      apt: fc.constantFrom(true, true, true, false),
      pick: fc.nat({ max: 5 }),
    }),
  )

function rightful(chosen: RoomCommand, by: Actor): Actor {
  const fallback = by.role === 'participant' ? by : ({ role: 'participant', person: FULL_HOUSE[0] } as const)
  const may: readonly Actor[] = [{ role: 'leader' }, { role: 'visitor' }, { role: 'server' }, fallback]
  return may.find(({ role }) => authorise(role, chosen.type)) ?? by
}

export const deed: fc.Arbitrary<Deed> = deedOf(command)

/** What moves people at tables, or moves tables: among all that can happen it comes too seldom to meet itself. */
const AT_TABLES: readonly RoomCommand['type'][] = [
  ...(['SetTables', 'PinPerson', 'UnpinPerson', 'LockTable', 'KeepPairs', 'SetRoundsAhead'] as const),
  ...(['DrawSeating', 'DrawSeating', 'TakeSeating', 'TakeSeating', 'ShowSeating', 'ShowSeating'] as const),
  ...(['SeatLateComers', 'MoveSeat', 'MoveSeat', 'DropDraft', 'ShowHomeTables', 'ShowLastRound'] as const),
  ...(['ClearTables', 'KnowWell', 'KnowWell', 'Undo', 'Join', 'Join', 'JoinAs', 'JoinAs'] as const),
  ...([
    'FreeSeat',
    'MarkLeft',
    'MarkLeft',
    'RemovePerson',
    'MergePeople',
    'EditPerson',
    'MarkArrived',
  ] as const),
  ...(['ExpectPeople', 'StandFor', 'NameMunicipalities', 'ShowScene'] as const),
  ...(['RememberGathering', 'RememberGathering', 'ForgetGathering'] as const),
]
export const tableHistory: fc.Arbitrary<readonly Deed[]> = fc.array(
  deedOf(fc.oneof(...AT_TABLES.map((type): fc.Arbitrary<RoomCommand> => commands[type]))),
  { maxLength: 40, size: 'max' },
)

/** What is written in a conversation, and what moves it. */
const WRITTEN: readonly RoomCommand['type'][] = [
  ...(['AddPoint', 'AddPoint', 'AddPoint', 'AddPoint', 'AddPoint', 'AddPoint', 'AddPoint'] as const),
  ...(['EditPoint', 'EditPoint', 'RemovePoint', 'MarkTop', 'SupportPoint', 'SupportPoint'] as const),
  ...(['CarryPoint', 'CarryPoint', 'BeginStep', 'RepeatStep', 'MoveStep', 'ShareStep', 'Undo'] as const),
  ...(['SkipStep', 'LengthenStep', 'ShowScene', 'CloseConversation', 'OpenConversation'] as const),
  ...(['MergePeople', 'EditPerson', 'RemovePerson', 'StartItem'] as const),
]
export const talkHistory: fc.Arbitrary<readonly Deed[]> = fc.array(
  deedOf(fc.oneof(...WRITTEN.map((type): fc.Arbitrary<RoomCommand> => commands[type]))),
  { maxLength: 60, size: 'max' },
)

/** What observers do to notes and on their board, and what moves under them meanwhile. */
const NOTED: readonly RoomCommand['type'][] = [
  ...([
    'WriteNote',
    'WriteNote',
    'WriteNote',
    'WriteNote',
    'ReviseNote',
    'SetNoteAbout',
    'QuoteNote',
  ] as const),
  ...([
    'RemoveNote',
    'BringBackNote',
    'BringBackNote',
    'SetNoteThemes',
    'SignNotes',
    'NamePresenter',
    'AskPlenary',
  ] as const),
  ...(['AskReadBack', 'AskReadBack', 'SkipReadBack', 'AnswerReadBack', 'AnswerReadBack'] as const),
  ...(['ReviseCard', 'TagCard', 'MergeCards', 'MergeCards', 'MergeCards', 'SplitCard', 'SplitCard'] as const),
  ...([
    'SupportCard',
    'ChooseCard',
    'ChooseCard',
    'ChooseCard',
    'UnchooseCard',
    'MoveCard',
    'MoveCard',
  ] as const),
  ...([
    'RemoveCard',
    'BringBackCard',
    'TakeBack',
    'TakeBack',
    'Undo',
    'Undo',
    'StartItem',
    'BeginPresentation',
    'EditPerson',
  ] as const),
  ...(['MergePeople', 'EndDay', 'BeginStep', 'OpenPlenary', 'StepPlenary', 'StepPlenary'] as const),
]
/** All of it by those who may. */
export const noteHistory: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc
    .tuple(
      deedOf(fc.oneof(...NOTED.map((type): fc.Arbitrary<RoomCommand> => commands[type]))),
      fc.constantFrom<Actor>(
        { role: 'observer', device: 'ob-1' },
        { role: 'observer', device: 'ob-2' },
        { role: 'leader' },
      ),
    )
    .map(([deed, by]) => (authorise(by.role, deed.command.type) ? { ...deed, by } : deed)),
  { maxLength: 60, size: 'max' },
)

const MEMBERS_DO: readonly RoomCommand['type'][] = [
  ...(['AddPoint', 'EditPoint', 'RemovePoint', 'SupportCard', 'MergeCards', 'SplitCard', 'TagCard'] as const),
  ...(['ReviseCard', 'RemoveCard', 'BringBackCard', 'ChooseCard', 'MoveCard', 'UnchooseCard'] as const),
  'TakeBack',
  'ChooseMember',
]
/** What is done to panels, on their boards and in plenary, and what moves under them meanwhile. */
const IN_PANELS: readonly RoomCommand['type'][] = [
  ...(['AddPoint', 'AddPoint', 'AddPoint', 'AddPoint', 'AddPoint', 'EditPoint', 'RemovePoint'] as const),
  ...([
    'SupportCard',
    'MergeCards',
    'MergeCards',
    'SplitCard',
    'TagCard',
    'ReviseCard',
    'RemoveCard',
  ] as const),
  ...(['BringBackCard', 'ChooseCard', 'ChooseCard', 'ChooseCard', 'MoveCard', 'UnchooseCard'] as const),
  ...(['TakeBack', 'TakeBack', 'TakeBack'] as const),
  ...(['ReplaceMember', 'ChooseMember', 'ProposePanel', 'LetPanelBeChosen', 'RevisePanel'] as const),
  ...([
    'ClosePanel',
    'OpenPanel',
    'OpenPanel',
    'OpenPanel',
    'BeginAssignment',
    'OpenAllAssignments',
    'EndAssignment',
  ] as const),
  ...(['OpenPlenary', 'OpenPlenary', 'StepPlenary', 'StepPlenary', 'StepPlenary', 'StepPlenary'] as const),
  ...(['PausePlenary', 'SetPlenaryPresenter', 'ClosePlenary', 'SendWondering', 'SendWondering'] as const),
  ...([
    'MarkLeft',
    'MarkArrived',
    'EditPerson',
    'MergePeople',
    'Undo',
    'Undo',
    'WriteNote',
    'ShowScene',
  ] as const),
  ...(['PickForSummary', 'PickForSummary', 'PickForSummary', 'UnpickFromSummary'] as const),
  ...(['MoveInSummary', 'WriteSummaryLine', 'ShowScene', 'ShowScene'] as const),
]
/** Nearly all of it on the one panel that is open, by those who may. */
export const panelHistory: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc
    .tuple(
      deedOf(fc.oneof(...IN_PANELS.map((type): fc.Arbitrary<RoomCommand> => commands[type]))),
      fc.constantFrom(true, true, true, true, true, false),
      fc.constantFrom('ane', 'dina', 'fia'),
    )
    .map(([deed, isOnPanel, member]): Deed => {
      const { command } = deed
      if (!isOnPanel) return deed
      const by: Actor = MEMBERS_DO.includes(command.type)
        ? { role: 'participant', person: member }
        : { role: 'leader' }
      const on = 'activity' in command && command.type !== 'SendWondering' && command.type !== 'ShowScene'
      const onPanel = (on ? { ...command, activity: 'panel' } : command) as RoomCommand
      return authorise(by.role, command.type) ? { ...deed, command: onPanel, by } : deed
    }),
  { maxLength: 60, size: 'max' },
)

export const history: fc.Arbitrary<readonly Deed[]> = fc.array(deed, { maxLength: 80, size: 'max' })
export type { Command }
