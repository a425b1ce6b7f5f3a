import type { PanelCommand } from '#shared/activities/panel/panel.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { after, at, overfullRunning, person, running } from './gathering.ts'
import { POINT, TITLE_OF_120 } from './texts.ts'

export const activity = 'panel'
const by = (state: Gathering, nth: number): Actor => ({ role: 'participant', person: person(state, nth) })

/** By place on the list: somebody of the first three municipalities, and a colleague of the first, who sits there. */
export const [MEMBER, SECOND, COLLEAGUE] = [0, 2, 1]

type Asked = Extract<PanelCommand, { type: 'PreparePanel' }>['assignments'][number]
function assignment(nth: number, title: string, minutes: number | null, ...questions: string[]): Asked {
  const id = `a${nth}`
  return {
    ...{ id, title, minutes },
    questions: questions.map((text, place) => ({ id: `${id}q${place}`, text })),
  }
}

export const THREE: readonly Asked[] = [
  assignment(1, 'Hva har virket hos oss?', 15, 'Hva gjorde vi?', 'Hvordan vet vi at det virket?'),
  assignment(
    2,
    'Hva gjør lederen de første 14 dagene?',
    15,
    'Hvem ringer først, og hva spør vi om?',
    'Når kobler vi på tillitsvalgt og verneombud?',
    'Hva trenger lederen av støtte for å få det til?',
  ),
  assignment(3, 'Hva tar vi med hjem til partene?', null, 'Hva sier vi til dem?'),
]
export const NINE: readonly Asked[] = Array.from({ length: 9 }, (_, nth) =>
  assignment(nth + 1, TITLE_OF_120, nth === 0 ? null : 12, POINT, TITLE_OF_120, POINT),
)

type Act = readonly [command: RoomCommand, now: Instant, nth?: number]
function acted(before: Gathering, ...acts: readonly Act[]): Gathering {
  return acts.reduce(
    (state, [command, now, nth]) =>
      after(state, [command, now, nth === undefined ? { role: 'leader' } : by(state, nth)]),
    before,
  )
}
const begin = (nth: number, from: number | null): RoomCommand => ({
  type: 'BeginAssignment',
  ...{ activity, assignment: `a${nth}`, from: from === null ? null : `a${from}` },
})
export const point = (nth: number, question: string, id: string, text: string): Act => [
  { type: 'AddPoint', activity, step: question, point: id, text },
  at(11, 8),
  nth,
]
const onBoard = (command: RoomCommand, nth: number): Act => [command, at(11, 9), nth]

function prepared(of: Gathering, assignments: readonly Asked[]): Gathering {
  return acted(of, [
    { type: 'PreparePanel', activity, item: 'talks', assignments: [...assignments] },
    at(10, 50),
  ])
}

export const draft = prepared(running, THREE)
export const proposed = acted(draft, [{ type: 'ProposePanel', activity }, at(10, 51)])
export const choosing = acted(draft, [{ type: 'LetPanelBeChosen', activity, open: true }, at(10, 51)])
/** Nothing of what it is asked has been opened. */
export const opened = acted(proposed, [{ type: 'OpenPanel', activity }, at(10, 55)])
export const first = acted(opened, [begin(1, null), at(10, 56)])
/** The first is done at 11:06, and the second is on: 4 minutes have gone at 11:10. */
export const second = acted(first, [begin(2, 1), at(11, 6)])
export const all = acted(opened, [{ type: 'OpenAllAssignments', activity }, at(11)])
/** Who sits in it, by place on the list. */
function home({ people }: Gathering, nth: number): string {
  return [...people.roster.values()][nth]?.municipality ?? ''
}
export const members = (state: Gathering): readonly number[] => {
  const panel = state.activities.get(activity)
  const seats = panel?.kind === 'panel' ? panel.seats : []
  const people = [...state.people.roster.keys()]
  return seats.flatMap((seat) => (seat.person === null ? [] : [people.indexOf(seat.person)]))
}
/** Somebody of it has gone home. */
export const left = acted(second, [
  { type: 'MarkLeft', person: person(second, members(second)[0]) },
  at(11, 7),
])
export const worked = [1, 2, 3].reduce(
  (state, nth) => acted(state, [{ type: 'EndAssignment', activity, assignment: `a${nth}` }, at(11, 5 + nth)]),
  all,
)

const [one = 0, two = 0, three = 0] = members(second)
export const SITS = { one, two, three }
/** They have written; one point holds two, and one has support. */
export const written = acted(
  second,
  point(one, 'a2q0', 'c1', 'Lederen ringer samme dag, og spør hva som skal til'),
  point(two, 'a2q0', 'c2', 'Ring før klokka tolv den første dagen'),
  point(three, 'a2q0', 'c3', POINT),
  point(two, 'a2q1', 'c4', 'Tillitsvalgt er med fra første møte'),
  point(one, 'a2q2', 'c5', 'En å ringe i personalavdelingen'),
  onBoard({ type: 'MergeCards', activity, into: 'c1', cards: ['c2'] }, three),
  onBoard({ type: 'SupportCard', activity, card: 'c4', support: true }, three),
)
export const chosen = acted(
  written,
  ...['c1', 'c4', 'c5'].map((card) => onBoard({ type: 'ChooseCard', activity, card, before: null }, two)),
)
/** One has taken a point back, and left the seat to a colleague. */
export const leftAgain = acted(written, onBoard({ type: 'RemovePoint', activity, point: 'c5' }, one), [
  { type: 'ReplaceMember', activity, municipality: home(written, one), person: null },
  at(11, 9),
])
/** Two have chosen the same point in the same second. */
export const bothChose = acted(
  written,
  onBoard({ type: 'ChooseCard', activity, card: 'c4', before: null }, two),
  onBoard({ type: 'ReviseCard', activity, card: 'c4', text: 'Ring tillitsvalgt' }, one),
)
const plenary = (byWhat: 'point' | 'group'): Act => [
  { type: 'OpenPlenary', activity, by: byWhat, minutes: 15, presenter: { person: person(chosen, one) } },
  at(11, 9),
]
export const presents = acted(chosen, plenary('point'))
export const presenting = acted(presents, [{ type: 'StepPlenary', from: null, to: 'c1' }, at(11, 9)])
export const stopped = acted(presenting, [{ type: 'PausePlenary' }, at(11, 9, 30)])
export const together = acted(chosen, plenary('group'), [
  { type: 'StepPlenary', from: null, to: 'a2' },
  at(11, 9),
])
export const presented = acted(presenting, [{ type: 'StepPlenary', from: 'c1', to: null }, at(11, 9, 40)])
export const lastPoint = acted(presenting, [{ type: 'StepPlenary', from: 'c1', to: 'c5' }, at(11, 9, 40)])
export const looked = acted(
  acted(presenting, [{ type: 'StepPlenary', from: 'c1', to: 'c4' }, at(11, 9, 40)]),
  [{ type: 'ClosePlenary' }, at(11, 9, 50)],
)

export const wondering = acted(chosen, [
  {
    type: 'SendWondering',
    ...{ activity: 'w1', item: null, from: { activity, card: 'c1' }, text: 'Hvem ringer hos dere?' },
    ...{ who: 'municipality' as const, minutes: 5 },
  },
  at(11, 9),
])
export const answered = acted(
  wondering,
  ...[one, two].map(
    (nth): Act => [
      {
        type: 'AddPoint',
        ...{ activity: 'w1', step: stepOf(wondering), point: `w1p${nth}` },
        text: nth === one ? 'Nærmeste leder, alltid' : POINT,
      },
      at(11, 9, 30),
      nth,
    ],
  ),
)
function stepOf(state: Gathering): string {
  const talk = state.activities.get('w1')
  return talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk.step : ''
}

export const many = acted(
  acted(
    prepared(overfullRunning, NINE),
    [{ type: 'ProposePanel', activity }, at(10, 51)],
    [{ type: 'OpenPanel', activity }, at(10, 55)],
    [begin(1, null), at(10, 56)],
  ),
  [begin(2, 1), at(11, 6)],
)
const [writer = 0, ...writers] = members(many)
export const manyWritten = acted(
  acted(
    many,
    ...[writer, ...writers.slice(0, 9)].map((nth, place) =>
      point(nth, `a2q${place % 3}`, `m${place}`, `${TITLE_OF_120} ${POINT} ${place}`),
    ),
  ),
  onBoard({ type: 'MergeCards', activity, into: 'm0', cards: ['m1', 'm2', 'm3', 'm4', 'm5'] }, writer),
  ...['m0', 'm6', 'm7', 'm8', 'm9'].map((card) =>
    onBoard({ type: 'ChooseCard', activity, card, before: null }, writer),
  ),
)
export const manyTogether = acted(
  manyWritten,
  [{ type: 'OpenPlenary', activity, by: 'group', minutes: 15, presenter: null }, at(11, 9)],
  [{ type: 'StepPlenary', from: null, to: 'a2' }, at(11, 9)],
)
export const manyAlone = acted(
  manyWritten,
  [{ type: 'OpenPlenary', activity, by: 'point', minutes: 15, presenter: null }, at(11, 9)],
  [{ type: 'StepPlenary', from: null, to: 'm0' }, at(11, 9)],
)
