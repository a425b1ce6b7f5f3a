import type { BegunPanel, Panel } from '#shared/activities/panel/panel.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'

export const HOMES = ['bomlo', 'sund', 'vefsn', 'rana'] as const
type Who = readonly [id: string, municipality: string | null, title?: string, duty?: 'observer' | 'panel']

/** People on the list, who have come unless it says otherwise. */
export function hallWith(
  people: readonly Who[],
  homes: readonly string[] = HOMES,
): readonly GatheringEvent[] {
  return [
    { type: 'v1.MunicipalitiesNamed', municipalities: homes.map((id) => ({ id, name: `kommune ${id}` })) },
    ...people.flatMap(([person, municipality, title = '', duty]): GatheringEvent[] => [
      {
        type: 'v1.PersonExpected',
        ...{ person, name: `name of ${person}`, municipality, title, duties: duty ? [duty] : [] },
      },
      { type: 'v1.PersonArrived', person, device: `device of ${person}`, at: 1 },
    ]),
  ]
}

/** Ane, Bo and Cato (who observes) are from Bømlo, Dina and Elin from Sund, Fia from Vefsn, nobody has come from Rana. */
export const house = hallWith([
  ['ane', 'bomlo', 'HR-leder'],
  ['bo', 'bomlo', 'Verneombud'],
  ['cato', 'bomlo', 'Skole', 'observer'],
  ['dina', 'sund', 'HR-leder'],
  ['elin', 'sund', 'Skole'],
  ['fia', 'vefsn', 'HR-leder'],
  ['geir', null, 'Foredragsholder'],
])

export const ASSIGNMENTS = [
  {
    id: 'a1',
    title: 'Hva har virket?',
    minutes: 15,
    questions: [
      { id: 'q1', text: 'Hvem ringer først?' },
      { id: 'q2', text: 'Når kobler vi på flere?' },
    ],
  },
  { id: 'a2', title: 'De første 14 dagene', minutes: null, questions: [{ id: 'q3', text: 'Hva trenges?' }] },
]
export const prepare: Act = [
  { type: 'PreparePanel', activity: 'panel', item: null, assignments: structuredClone(ASSIGNMENTS) },
]
export const seat = (municipality: string, person: string | null): Act => [
  { type: 'ReplaceMember', activity: 'panel', municipality, person },
]
export const begin = (assignment: string, from: string | null = null): Act => [
  { type: 'BeginAssignment', activity: 'panel', assignment, from },
]

export function prepared(...acts: readonly Act[]): Gathering {
  return play(stateAfter(house), prepare, ...acts)
}
/** Ane, Dina and Fia sit, Rana's seat is empty, and the first assignment is open. */
export function opened(...acts: readonly Act[]): Gathering {
  return prepared(
    ...[seat('bomlo', 'ane'), seat('sund', 'dina'), seat('vefsn', 'fia')],
    [{ type: 'OpenPanel', activity: 'panel' }],
    begin('a1'),
    ...acts,
  )
}

export function add(point: string, person: string, text = `text of ${point}`, step = 'q1'): Act {
  return [{ type: 'AddPoint', activity: 'panel', step, point, text }, as(person)]
}
type OnCard = 'SupportCard' | 'ChooseCard' | 'UnchooseCard' | 'RemoveCard' | 'BringBackCard'
export function onCard(type: OnCard, card: string, person: string): Act {
  return [cardCommand(type, card), as(person)]
}
export function cardCommand(type: OnCard, card: string): RoomCommand {
  const which = { activity: 'panel', card }
  if (type === 'SupportCard') return { type, ...which, support: true }
  return type === 'ChooseCard' ? { type, ...which, before: null } : { type, ...which }
}
export const merge = (into: string, cards: string[], person: string): Act => [
  { type: 'MergeCards', activity: 'panel', into, cards },
  as(person),
]

export function panelIn(state: Gathering, id = 'panel'): Panel {
  const panel = state.activities.get(id)
  if (panel?.kind !== 'panel') throw new Error(`no panel ${id}`)
  return panel
}
export function begunIn(state: Gathering, id = 'panel'): BegunPanel {
  const panel = panelIn(state, id)
  if (panel.phase === 'draft') throw new Error('a draft')
  return panel
}
type Sitters = Readonly<Partial<Record<(typeof HOMES)[number], string | null>>>
export function sitters(state: Gathering, id = 'panel'): Sitters {
  return Object.fromEntries(
    panelIn(state, id).seats.map(({ municipality, person }) => [municipality, person]),
  )
}
