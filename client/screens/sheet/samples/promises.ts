import type { PlanField, PromiseField, Status } from '#shared/activities/commitments/fields.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { both as figure } from './figures-given.ts'
import { after, at, idOf, overfull, person, running } from './gathering.ts'
import { withNotes } from './shown.ts'
import { POINT, THIRTY_ONE, TITLE_OF_120 } from './texts.ts'

// Promises: being prepared, written, confirmed and looked at the next time. The first two on the list are of the first municipality.

const activity = 'promises'
const OWN = 'bmlo'
type Texts = Readonly<Partial<Record<PromiseField | PlanField, string>>>

function lead(state: Gathering, ...commands: readonly RoomCommand[]): Gathering {
  return commands.reduce((before, command) => after(before, [command, at(11, 5)]), state)
}
/** Who confirms is the second on the list. */
function asThem(state: Gathering, nth: number, ...commands: readonly RoomCommand[]): Gathering {
  const by = { role: 'participant', person: person(state, nth) } as const
  return commands.reduce((before, command) => after(before, [command, at(11, 7), by]), state)
}
function writing(municipality: string, place: number, texts: Texts): readonly RoomCommand[] {
  return Object.entries(texts).map(([field, text]) => ({
    ...{ type: 'WriteCommitment', activity, municipality, place, base: '', text },
    field: field as PromiseField,
  }))
}
const confirming = (municipality: string): RoomCommand => ({
  type: 'ConfirmCommitments',
  activity,
  municipality,
})
const answering = (carried: string, status: Status, why = ''): RoomCommand => ({
  type: 'FollowCommitment',
  ...{ activity, carried, base: null, status, why },
})
const open: RoomCommand = { type: 'OpenCommitments', activity }
const prepare = (most: number, plan: boolean, title = ''): RoomCommand => ({
  type: 'PrepareCommitments',
  ...{ activity, item: null, title, most, plan },
})
const carried = (id: string, municipality: string, what: string) => ({
  ...{ id, municipality, what, who: 'HR-leder', by: '2012-03-01', how: 'Loggen viser det' },
})
const bring: RoomCommand = {
  ...{ type: 'CarryCommitments', activity, from: { gathering: 'spring', title: 'Vårsamlingen' } },
  carried: [
    carried('l1', OWN, 'Ringe den første dagen'),
    carried('l2', 'steinkjer', 'Ti minutter om nærvær på hver avdeling'),
    carried('l3', 'sund', POINT),
    carried('l4', 'vefsn', 'Felles partsmøte før budsjettet'),
  ],
}
const PROMISE: Texts = {
  ...{ what: 'Ringe alle den første dagen', who: 'HR-leder', by: '2013-03-01' },
  how: 'Loggen viser samme dag',
}
const PLAN: Texts = {
  ...{ short: 'Ned til sju prosent før sommeren', long: 'Seks prosent om to år', bold: 'unsure' },
  ...{ goals: POINT, measures: 'Færre tiltak, og de vi har, varer', ways: 'Partene møtes hver måned' },
}
const REST: readonly (readonly [string, Texts])[] = [
  ['steinkjer', { ...PROMISE, what: 'Verneombud med i ledermøtet', who: 'Kommunedirektør' }],
  ['sund', { ...PROMISE, what: 'Ti minutter om nærvær på hver avdeling', who: 'Leder sykehjem' }],
  ['vefsn', { ...PROMISE, what: 'Felles partsmøte før budsjettet', who: 'Hovedtillitsvalgt' }],
]

export const draft = lead(running, prepare(2, true, 'Det vi tar med hjem'))
export const draftWithLast = lead(draft, bring)
export const opened = lead(running, prepare(1, false), open)
export const asked = lead(running, prepare(3, true), bring, open)
/** One has written of her promise, the other the plan; the leader has typed a second for those who asked for it. */
export const written = asThem(asked, 0, ...writing(OWN, 1, PROMISE), ...writing(OWN, 0, PLAN))
export const twoWritten = asThem(written, 1, ...writing(OWN, 2, { what: POINT }))
export const confirmed = asThem(written, 1, confirming(OWN))
export const putRight = lead(confirmed, {
  ...{ type: 'WriteCommitment', activity, municipality: OWN, place: 1, field: 'who' },
  ...{ base: 'HR-leder', text: 'Kommunalsjef' },
})
export const answered = lead(
  asThem(asked, 0, answering('l1', 'dropped', 'Avdelingene gjorde det på sin måte')),
  answering('l2', 'done'),
  answering('l3', 'under-way', POINT),
)
/** As on the wall in the afternoon: most have confirmed, one writes, one has not begun. */
export const wall = asThem(
  REST.reduce(
    (state, [municipality, texts], nth) =>
      after(lead(state, ...writing(municipality, 1, texts)), [confirming(municipality), at(11, 6, nth)]),
    lead(running, prepare(2, false), open),
  ),
  0,
  ...writing(OWN, 1, { what: 'Ringe' }),
)
export const closed = lead(wall, { type: 'CloseCommitments', activity })
export const lastOnly = lead(running, prepare(0, false), bring, open)
/** Twenty municipalities with three promises of 120 signs each, one that is being written, and the rest not begun. */
export const many = asThem(
  THIRTY_ONE.slice(1, 21)
    .map(idOf)
    .reduce(
      (state, municipality) =>
        lead(
          state,
          ...[1, 2, 3].flatMap((place) =>
            writing(municipality, place, { ...PROMISE, what: TITLE_OF_120, who: TITLE_OF_120.slice(0, 80) }),
          ),
          confirming(municipality),
        ),
      lead(overfull, prepare(3, true, TITLE_OF_120), open),
    ),
  0,
  ...writing(OWN, 1, { what: 'Ringe' }),
)

/** More pictures for the hall than one row has room for. */
export const manyPictures = lead(
  withNotes,
  prepare(1, false),
  open,
  {
    type: 'PrepareEvaluation',
    activity: 'form',
    item: null,
    title: 'Slik var samlingen',
    questions: [{ id: 'q', question: { type: 'text', text: 'Hva var best?' } }],
  },
  { type: 'OpenEvaluation', activity: 'form', until: null },
  figure,
)
