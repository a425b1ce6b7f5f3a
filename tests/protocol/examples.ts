import type { Gathering } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { FarewellMessage, HandoverOffer, WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import type { TakeSeating } from '#shared/seating/seats.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { FULL_HOUSE, fullHouse } from '#tests/support/full-house.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { as, live, yes } from '#tests/support/samples.ts'
import { everyPoll } from './poll-examples.ts'

const participants: readonly Act[] = FULL_HOUSE.map((person) => [
  { type: 'CastBallot', activity: 'secret', answer: yes },
  as(person),
])
const text: readonly Act[] = [
  [{ type: 'OpenPoll', activity: 'words' }],
  ...FULL_HOUSE.map(
    (person): Act => [
      { type: 'CastBallot', activity: 'words', answer: { type: 'text', text: 'Kaffe' } },
      as(person),
    ],
  ),
  [{ type: 'ClosePoll', activity: 'words' }],
  [{ type: 'SetResults', activity: 'words', results: 'shown' }],
]
const start: Act = [commandExamples.StartItem]
const everything = play(
  stateAfter(fullHouse),
  [
    {
      type: 'ExpectPeople',
      people: [{ name: 'Hans', municipality: 'sund', title: '', duties: ['observer'] }],
    },
  ],
  [
    {
      ...commandExamples.ReviseAgenda,
      base: 1,
      days: commandExamples.ReviseAgenda.days.map((day) => ({
        ...day,
        date: '2012-09-12',
        items: day.items.map((item) => ({
          ...item,
          end: item.start + 30,
          speakers: ['HR'],
          details: ['Mål'],
        })),
      })),
    },
  ],
  start,
  [{ type: 'StartItem', item: 'lunch', from: 'welcome' }],
  ...participants,
  [{ type: 'ClosePoll', activity: 'secret' }],
  [{ type: 'SetResults', activity: 'secret', results: 'shown' }],
  [{ type: 'ShowScene', scene: 'question', activity: 'secret' }],
  [{ type: 'AddPoint', activity: 'talk', step: 'one', point: 'p1', text: 'Kaffe' }, as('ane')],
)

function breakdown(): Gathering {
  const people = Array.from({ length: 5 }, (_, place) => `b${place}`)
  return stateAfter([
    ...fullHouse.slice(0, 1),
    ...people.map(
      (person) =>
        ({
          type: 'v1.PersonExpected',
          person,
          name: person,
          municipality: 'sund',
          title: '',
          duties: [],
        }) as const,
    ),
    ...fullHouse
      .filter(({ type }) => type.startsWith('v1.Poll'))
      .map((event) => (event.type === 'v1.PollPrepared' ? { ...event, toEach: true as const } : event)),
    ...people.map((person) => ({ type: 'v1.BallotCast', activity: 'named', person, answer: yes }) as const),
    { type: 'v1.PollClosed', activity: 'named', at: 20 },
    { type: 'v1.ResultsSet', activity: 'named', results: 'shown' },
    { type: 'v1.SceneShown', scene: 'question', activity: 'named' },
  ])
}

/** A conversation at each of its steps: alone, in duos (one of them without a phone), at a table, in plenary. */
function talks(): readonly Gathering[] {
  const begin = (step: string): Act => [{ type: 'BeginStep', activity: 'talk', step }]
  const add = (step: string, point: string): Act => [
    { type: 'AddPoint', activity: 'talk', step, point, text: 'Kaffe' },
    as('ane'),
  ]
  const home = play(
    stateAfter(fullHouse),
    [
      {
        type: 'ExpectPeople',
        people: [{ name: 'Hans', municipality: 'sund', title: 'Leder', duties: [] }],
      },
    ],
    [{ type: 'MarkArrived', person: 'new-8' }],
    add('one', 'p1'),
  )
  const alone = play(home, begin('alone'), add('alone', 'p2'))
  const duo = play(
    alone,
    begin('duo'),
    [{ type: 'CarryPoint', activity: 'talk', point: 'p2', carry: true }, as('ane')],
    add('duo', 'p3'),
  )
  const table = play(
    duo,
    begin('table'),
    [{ type: 'MarkTop', activity: 'talk', point: 'p3', top: true }],
    [{ type: 'PauseStep', activity: 'talk' }],
  )
  const talk = table.activities.get('talk')
  const circle = talk?.kind === 'conversation' && talk.phase === 'open' ? (talk.run.circles[0]?.id ?? '') : ''
  const called = play(
    table,
    [{ type: 'CallLeader', activity: 'talk', circle }, as('ane')],
    [{ type: 'WalkTables', activity: 'talk', circle }],
  )
  const plenary = play(called, begin('plenary'), [
    { type: 'SupportPoint', activity: 'talk', point: 'p3', support: true },
    as('bo'),
  ])
  const shown: Act = [{ type: 'ShowScene', scene: 'points', activity: 'talk' }]
  return [home, alone, duo, called, plenary].map((state) => play(state, shown))
}

/** Tables that hold and tables that cannot be had, with everything a leader can have set up. */
function atTables(): readonly Gathering[] {
  const joins: Act = [
    { type: 'Join', name: 'Ny', municipality: 'sund', title: '' },
    { by: { role: 'visitor' }, device: 'x' },
  ]
  const shown = play(
    stateAfter(fullTables),
    [commandExamples.PinPerson],
    [{ type: 'LockTable', table: 't2', locked: true }],
    [commandExamples.KeepPairs],
    [commandExamples.SetRoundsAhead],
    [commandExamples.RememberGathering],
    joins,
    [{ type: 'ShowSeating', draft: 'r-second' }],
    [{ type: 'SeatLateComers', asked: 'r-mended', round: 'r-second' }],
  )
  const problem = { problem: { type: 'no-tables' }, people: ['ane'], tables: ['t1'] } as const
  const moves = [
    { person: 'ane', from: null, to: 't1' },
    { person: 'bo', from: 't2', to: 't1' },
  ]
  const least = { sameMunicipality: 0, repeats: 0 }
  const found = { tables: [{ table: 't1', people: ['ane', 'bo'] }], moves, least, plan: null, after: null }
  const take = (what: Omit<TakeSeating, 'type' | 'asked'>): Act => [
    { type: 'TakeSeating', asked: 'r-mended', ...what },
    { by: { role: 'server' } },
  ]
  const allLocked = ['t1', 't2', 't3'].map((table): Act => [{ type: 'LockTable', table, locked: true }])
  return [
    shown,
    play(shown, take({ found, problems: [problem] }), [{ type: 'ShowHomeTables' }]),
    play(shown, take({ found: { tables: null, why: 'problems' }, problems: [problem] })),
    play(stateAfter(fullTables), ...allLocked, joins),
  ]
}

/** Notes on a board, one read back and answered, one chosen, and somebody who is to present them. */
function observed(): Gathering {
  const byObserver = { by: { role: 'observer', device: 'ob-1' } } as const
  return play(
    everything,
    [commandExamples.WriteNote, byObserver],
    [commandExamples.ReviseCard, byObserver],
    [commandExamples.SupportCard, byObserver],
    [commandExamples.ChooseCard, byObserver],
    [
      {
        type: 'EditPerson',
        ...{ person: 'ane', name: 'Ane', municipality: 'bomlo', title: '', duties: ['observer'], stands: 1 },
      },
    ],
    [commandExamples.SignNotes, byObserver],
    [{ type: 'NamePresenter', presenter: 'ob-1' }],
    [commandExamples.AskPlenary, byObserver],
    [commandExamples.AskReadBack, byObserver],
    [commandExamples.AnswerReadBack, as('ane')],
    [
      { ...commandExamples.WriteNote, note: 'n2', theme: null, quote: null, about: null },
      { ...byObserver, now: 2 },
    ],
    [{ ...commandExamples.MergeCards }, byObserver],
  )
}

/** Somebody who is no observer is to present what they have chosen: before the leader is told, and after. */
function presenterOutside(): readonly Gathering[] {
  const byBo = as('bo')
  const asked = play(observed(), [{ type: 'NamePresenter', presenter: 'bo' }])
  return [play(asked, [{ type: 'AskPlenary', wanted: false }, byBo]), asked]
}

/** A panel that writes, marks, merges and chooses; what it has chosen presented; and a point of it gone out to the tables. */
function inPanel(): readonly Gathering[] {
  const point = (id: string, who: string, text: string): Act => [
    { type: 'AddPoint', activity: 'panel', step: 'q1', point: id, text },
    as(who),
  ]
  const choosing = play(
    everything,
    [{ type: 'ShowScene', scene: 'panel', activity: 'panel' }],
    [{ type: 'LetPanelBeChosen', activity: 'panel', open: true }],
    [{ type: 'EndAssignment', activity: 'panel', assignment: 'a1' }],
    [{ type: 'BeginAssignment', activity: 'panel', assignment: 'a1', from: null }],
    point('c1', 'ane', 'Leder ringer'),
    point('c2', 'dina', 'Ring samme dag'),
    [{ type: 'EndAssignment', activity: 'panel', assignment: 'a1' }],
    [{ type: 'SupportCard', activity: 'panel', card: 'c1', support: true }, as('dina')],
    [{ type: 'MergeCards', activity: 'panel', into: 'c1', cards: ['c2'] }, as('ane')],
    [{ type: 'ChooseCard', activity: 'panel', card: 'c1', before: null }, as('ane')],
  )
  const presented = play(
    choosing,
    [{ ...commandExamples.OpenPlenary, by: 'group' }],
    [{ type: 'StepPlenary', from: null, to: 'a1' }, as('ane')],
    [{ type: 'SetPlenaryPresenter', presenter: { person: 'ane' } }],
  )
  const wondered = play(
    presented,
    [{ ...commandExamples.SendWondering, from: { activity: 'panel', card: 'c1' }, who: 'municipality' }],
    [{ type: 'AddPoint', activity: 'wonder', step: 'wondering', point: 'w1', text: 'Vi ringer' }, as('dina')],
    [{ type: 'PausePlenary' }],
  )
  const running = play(
    everything,
    [{ type: 'BeginAssignment', activity: 'panel', assignment: 'a2', from: 'a1' }],
    [{ type: 'OpenAllAssignments', activity: 'panel' }],
  )
  const summedUp = play(
    wondered,
    [{ ...commandExamples.PickForSummary, source: { of: 'card', activity: 'panel', card: 'c1' } }],
    [
      {
        ...commandExamples.PickForSummary,
        pick: 'sum-3',
        source: { of: 'point', activity: 'wonder', point: 'w1' },
      },
    ],
    [commandExamples.WriteSummaryLine],
    [commandExamples.EditSummaryTitle],
    [{ type: 'ShowScene', scene: 'summary', activity: null }],
  )
  const figured = play(
    wondered,
    [commandExamples.SetFigure],
    [{ type: 'ShowScene', scene: 'figure', activity: 'fig-1' }],
  )
  return [choosing, presented, wondered, summedUp, figured, running]
}

/** Gatherings that between them fill every field of every view. */
export const SITUATIONS: readonly Gathering[] = [
  stateAfter([]),
  everything,
  play(everything, [{ type: 'PauseClock' }], [{ type: 'ShowScene', scene: 'points', activity: 'talk' }]),
  play(everything, [{ type: 'EndDay', from: 'lunch' }], ...text, [
    { type: 'ShowScene', scene: 'question', activity: 'words' },
  ]),
  ...['choices', 'scale'].map((kind) =>
    play(
      stateAfter(fullHouse),
      [
        {
          type: 'PreparePoll',
          activity: kind,
          item: 'talks',
          question:
            kind === 'scale'
              ? { type: 'scale', text: '?', steps: 5, low: '', high: '' }
              : {
                  type: 'choices',
                  text: '?',
                  choices: [yes, yes].map((_, id) => ({ id: `${id}`, text: '?' })),
                  min: 1,
                  max: 2,
                },
          anonymous: false,
        },
      ],
      [{ type: 'OpenPoll', activity: kind }],
      [
        {
          type: 'CastBallot',
          activity: kind,
          answer: kind === 'scale' ? { type: 'scale', value: 3 } : { type: 'choices', choices: ['1'] },
        },
        as('ane'),
      ],
    ),
  ),
  breakdown(),
  ...everyPoll(),
  ...talks(),
  play(
    everything,
    [{ ...commandExamples.PreparePresentations, activity: 'to come' }],
    [{ ...commandExamples.BeginPresentation, activity: 'round' }],
    [{ type: 'AddPoint', activity: 'round', step: 'short', point: 'p1', text: 'Ned til 8 %' }, as('ane')],
    [{ ...commandExamples.SendWord, named: true }, as('dina')],
    [{ ...commandExamples.SendWord, word: 'w2', to: 'sund' }, as('ane')],
  ),
  ...atTables(),
  observed(),
  ...presenterOutside(),
  play(
    observed(),
    [{ ...commandExamples.OpenPlenary, activity: null, presenter: null }],
    [{ type: 'StepPlenary', from: null, to: commandExamples.ChooseCard.card }],
    [{ ...commandExamples.SendWondering, from: null, who: 'municipality' }],
    [{ type: 'AddPoint', activity: 'wonder', step: 'wondering', point: 'w1', text: 'Vi ringer' }, as('dina')],
  ),
  ...inPanel(),
]

/** Every view of every situation, by slot. */
export function viewsBySlot(): readonly (readonly [Slot, unknown])[] {
  return SITUATIONS.flatMap((state) =>
    Object.entries(allViews(state, { ...live, online: new Set(['ane']) })).map(
      ([audience, view]) => [audience.split(' ')[0] as Slot, view] as const,
    ),
  )
}

type Messages = {
  readonly welcome: WelcomeMessage
  readonly view: Omit<ViewMessage, 'view'>
  readonly patch: PatchMessage
  readonly farewell: FarewellMessage
  readonly outcome: Required<Extract<CommandOutcome, { ok: true }>>
  readonly refusal: Required<Extract<CommandOutcome, { ok: false }>>
  readonly offer: Extract<HandoverOffer, { ok: true }>
}

const WELCOME: WelcomeMessage = {
  protocol: PROTOCOL_VERSION,
  role: 'leader',
  gathering: 'g',
  person: 'ane',
  session: 's',
  links: { screen: '/s', observer: '/o' },
  run: 'r',
  at: 1,
  views: [],
}

/** The envelopes; a field that is added to one of these types stops the build here. */
export const envelopes: Messages = {
  welcome: WELCOME,
  view: { slot: 'hall', version: 1, at: 1 },
  patch: { slot: 'hall', from: 1, to: 2, at: 1, ops: [{ op: 'add', path: '/a', value: 1 }] },
  farewell: { code: 'restarting' },
  outcome: {
    ok: true,
    at: 1,
    own: { slot: 'own', from: 1, to: 2, at: 1, ops: [{ op: 'add', path: '/a', value: 1 }] },
    welcome: WELCOME,
  },
  refusal: { ok: false, code: 'malformed', detail: 'at' },
  offer: { ok: true, code: 'c', until: 1 },
}
