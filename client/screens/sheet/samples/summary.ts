import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Source } from '#shared/summary/summary.ts'
import { ANSWERS, after, at, running, withPoll } from './gathering.ts'
import { gathered as onBoard } from './notes.ts'
import { activity, answered, manyWritten, members, SITS } from './panel.ts'
import { POINT, TITLE_OF_120 } from './texts.ts'

const lead = (state: Gathering, ...commands: readonly RoomCommand[]) =>
  commands.reduce((before, command) => after(before, [command, at(14, 30), { role: 'leader' }]), state)
const pick = (id: string, source: Source): RoomCommand => ({
  type: 'PickForSummary',
  ...{ pick: id, source, before: null },
})
const card = (id: string, of: string | null = activity) => ({ of: 'card', activity: of, card: id }) as const
const line = (id: string, text: string): RoomCommand => ({
  type: 'WriteSummaryLine',
  ...{ pick: id, text, before: null },
})

/** All that is chosen has been before the hall, as what is in a summary has. */
const presented = (state: Gathering) =>
  lead(
    state,
    { type: 'OpenPlenary', activity, by: 'group', minutes: 15, presenter: null },
    { type: 'StepPlenary', from: null, to: 'a2' },
    { type: 'ClosePlenary' },
  )

/** Points of a panel, answers to what it wonders about, and a poll whose result is shown. */
export const collected = withPoll(presented(answered), 'choice', { answers: ANSWERS, results: 'shown' })
export const picked = lead(
  collected,
  pick('s1', card('c1')),
  pick('s2', card('c4')),
  pick('s3', { of: 'point', activity: 'w1', point: `w1p${SITS.one}` }),
  pick('s4', { of: 'poll', activity: 'poll' }),
  line('s5', 'Vi møtes igjen i mai, og begynner med det første vi gjorde hjemme.'),
)
/** One of them has been taken off its board since. */
export const gone = after(picked, [
  { type: 'RemoveCard', activity, card: 'c4' },
  at(14, 31),
  { role: 'participant', person: memberOf(picked) },
])
export const observed = lead(onBoard, pick('s1', card('o1', null)))
export const shown = lead(picked, { type: 'ShowScene', scene: 'summary', activity: null })
export const titled = lead(picked, { type: 'EditSummaryTitle', title: 'Dette tar vi med oss hjem' })
export const nothing = running
export const many = lead(
  presented(manyWritten),
  { type: 'EditSummaryTitle', title: TITLE_OF_120 },
  ...['m0', 'm6', 'm7', 'm8', 'm9'].map((id) => pick(`s-${id}`, card(id))),
  ...Array.from({ length: 12 }, (_, nth) => line(`l${nth}`, `${POINT} ${nth + 1}`)),
)
export const manyShown = lead(many, { type: 'ShowScene', scene: 'summary', activity: null })

function memberOf(state: Gathering): string {
  const [nth = 0] = members(state)
  return [...state.people.roster.keys()][nth] ?? ''
}
