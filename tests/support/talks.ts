import type { Circle } from '#shared/activities/conversation/circles.ts'
import type { Begun } from '#shared/activities/conversation/conversation.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { type Act, play, stateAfter, TEN } from './given.ts'
import { talkIn } from './samples.ts'

const HOMES = ['bomlo', 'sund', 'vefsn', 'alta', 'rana'] as const

export type HallOptions = {
  /** How many municipalities they come from, in turn. */
  readonly homes?: number
  /** Tables with so many chairs each, filled in order. */
  readonly tables?: readonly number[]
  /** Of the first ones, how many each phone stands for. */
  readonly stands?: readonly number[]
  /** How many of them, from the end, have no phone. */
  readonly phoneless?: number
}

export function nameOf(nth: number): string {
  return `p${nth}`
}

/** So many people who have come, and who sits where. */
export function hallOf(count: number, options: HallOptions = {}): readonly GatheringEvent[] {
  const { homes = 5, tables = [], stands = [], phoneless = 0 } = options
  const people = Array.from({ length: count }, (_, nth) => nameOf(nth))
  return [
    {
      type: 'v1.MunicipalitiesNamed',
      municipalities: HOMES.slice(0, homes).map((id) => ({ id, name: `kommune ${id}` })),
    },
    ...people.flatMap((person, nth) => arriving(person, HOMES[nth % homes] ?? null, nth < count - phoneless)),
    ...stands.map(
      (many, nth): GatheringEvent => ({
        type: 'v1.PersonEdited',
        person: nameOf(nth),
        name: nameOf(nth),
        municipality: HOMES[nth % homes] ?? null,
        title: '',
        duties: [],
        stands: many,
      }),
    ),
    ...seatedAt(tables, people),
  ]
}

export function arriving(
  person: string,
  municipality: string | null,
  phone = true,
): readonly GatheringEvent[] {
  return [
    {
      type: 'v1.PersonExpected',
      person,
      name: `name of ${person}`,
      municipality,
      title: `title of ${person}`,
      duties: [],
    },
    { type: 'v1.PersonArrived', person, device: phone ? `device of ${person}` : '', at: 1 },
  ]
}

function seatedAt(tables: readonly number[], people: readonly string[]): readonly GatheringEvent[] {
  if (tables.length === 0) return []
  let taken = 0
  const seated = tables.map((chairs, nth) => {
    const sitting = people.slice(taken, taken + chairs)
    taken += chairs
    return { table: `t${nth + 1}`, people: sitting }
  })
  return [
    {
      type: 'v1.TablesSet',
      tables: tables.map((chairs, nth) => ({
        id: `t${nth + 1}`,
        name: `${nth + 1}`,
        chairs,
        note: '',
        place: null,
      })),
    },
    { type: 'v1.HomeTablesShown', round: 'r1', tables: seated, at: 1 },
  ]
}

export type Asked = Partial<StepAsked> & Pick<StepAsked, 'who'>

export function stepsOf(...steps: readonly Asked[]): StepAsked[] {
  return steps.map((step, nth) => ({
    id: `s${nth + 1}`,
    prompt: `Oppdrag ${nth + 1}`,
    capture: 'points',
    ...step,
  }))
}

/** The conversation `talk` with these steps, the first of them begun. */
export function opened(
  before: Gathering | readonly GatheringEvent[],
  steps: readonly Asked[],
  now = TEN,
): Gathering {
  const state = 'people' in before ? before : stateAfter(before)
  return play(
    state,
    [{ type: 'PrepareConversation', activity: 'talk', item: null, steps: stepsOf(...steps) }],
    [{ type: 'OpenConversation', activity: 'talk' }, { now }],
  )
}

export function begunIn(state: Gathering, id = 'talk'): Begun {
  const talk = talkIn(state, id)
  if (talk.phase === 'draft') throw new Error('a draft')
  return talk
}

export function circlesIn(state: Gathering): readonly Circle[] {
  return begunIn(state).run.circles
}

export function circleWith(state: Gathering, person: string): Circle {
  const circle = circlesIn(state).find(({ people }) => people.includes(person))
  if (!circle) throw new Error(`${person} is in no circle`)
  return circle
}

export const begin = (step: string, now = TEN): Act => [
  { type: 'BeginStep', activity: 'talk', step },
  { now },
]

export function repeat(state: Gathering, now = TEN): Gathering {
  const { run } = begunIn(state).run
  return play(state, [{ type: 'RepeatStep', activity: 'talk', run }, { now }])
}

export function add(step: string, point: string, text = `text of ${point}`): RoomCommand {
  return { type: 'AddPoint', activity: 'talk', step, point, text }
}

export function pairsIn(circles: readonly Pick<Circle, 'people'>[]): readonly string[] {
  return circles.flatMap(({ people }) =>
    people.flatMap((a, at) => people.slice(at + 1).map((b) => [a, b].sort().join(' '))),
  )
}
