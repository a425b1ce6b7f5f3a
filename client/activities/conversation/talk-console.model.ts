import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ArrivalsPart } from '#shared/views/arrivals-part.ts'
import type { LeaderConversation, LeaderPerson, LeaderPoint } from '#shared/views/leader.ts'
import type { LeaderCircle, LeaderStep } from '#shared/views/talk-part.ts'
import { type Counting, markOf, type StepName, stepCount, stepName, turnMoment } from './step.model.ts'

export type StepRow = {
  readonly id: string
  readonly nth: number
  readonly name: StepName
  readonly prompt: string
  /** As it will be or is: minutes that were given or taken count. Null: no clock. */
  readonly minutes: number | null
  readonly is: 'done' | 'on' | 'coming' | 'skipped'
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** More than one prompt to the municipalities: such a conversation has steps to drive. */
export function hasSteps({ steps }: LeaderConversation): boolean {
  const [step, ...more] = steps
  if (step === undefined) return false
  const { who, capture, sees, minutes, turns, support } = step
  const isPlain = who === 'municipality' && capture === 'points' && sees === 'everybody' && turns === 'none'
  return more.length > 0 || !isPlain || minutes !== null || support > 0
}

export function stepOn({ steps, talk }: LeaderConversation): LeaderStep | null {
  return steps.find(({ id }) => id === talk?.step) ?? null
}

export function stepRows(talk: LeaderConversation): readonly StepRow[] {
  const { steps, talk: run, phase } = talk
  const at = run === null ? -1 : steps.findIndex(({ id }) => id === run.step)
  return steps.map((step, nth) => {
    const isOn = nth === at
    const given = isOn && run !== null ? minutesOf(step, run.clock) : step.minutes
    const ahead = step.skipped ? ('skipped' as const) : ('coming' as const)
    const is = isOn && phase === 'open' ? 'on' : nth <= at ? 'done' : ahead
    return {
      id: step.id,
      nth: nth + 1,
      name: stepName(step),
      prompt: step.prompt,
      minutes: given,
      is: nth < at && step.skipped ? 'skipped' : is,
      isFirst: nth === 0,
      isLast: nth === steps.length - 1,
    }
  })
}

function minutesOf(
  step: LeaderStep,
  { begunAt, end }: { begunAt: Instant; end: Instant | null },
): number | null {
  if (step.minutes === null || end === null) return null
  return Math.max(0, Math.round((end - begunAt) / MINUTE))
}

export function nextRow(rows: readonly StepRow[]): StepRow | null {
  const at = rows.findIndex(({ is }) => is === 'on')
  return rows.slice(at + 1).find(({ is }) => is === 'coming') ?? null
}

export function countNow(talk: LeaderConversation, now: Instant): Counting | null {
  return talk.talk === null || talk.phase !== 'open' ? null : stepCount(talk.talk, now)
}

/** What the leader is told of a step's time, as the wall says it; of one that stands only that it is over. */
export function timeMark(count: Counting): 'soon' | 'up' | null {
  if (count.over) return 'up'
  const mark = markOf(count)
  return mark === 'two' ? 'soon' : mark
}

/** Whole minutes that can be taken away; 0 when less than one is left. */
export function cuttable(count: Counting | null): number {
  return count === null ? 0 : Math.max(0, Math.floor((count.left - 1) / MINUTE))
}

export type GroupRow = {
  readonly id: string
  /** The table's name, the municipality's, or who they are. */
  readonly label: string
  readonly isTable: boolean
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly from: string
    readonly role: string | null
  }[]
  readonly called: Instant | null
  readonly turn: {
    readonly place: number
    readonly of: number
    readonly speaker: string
    readonly done: boolean
  } | null
  /** At the table's own pace the leader may pass the turn on, for a table without a phone. */
  readonly from: number | null
  readonly points: readonly LeaderPoint[]
  readonly isWalked: boolean
}

type People = readonly Pick<LeaderPerson, 'id' | 'name' | 'title' | 'municipality'>[]
type Municipalities = ArrivalsPart['municipalities']

export function groupRows(
  talk: LeaderConversation,
  people: People,
  municipalities: Municipalities,
  now: Instant,
): readonly GroupRow[] {
  const run = talk.talk
  const step = stepOn(talk)
  if (run === null || step === null) return []
  const known = new Map(people.map((person) => [person.id, person]))
  const home = new Map(municipalities.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => known.get(id)?.name || known.get(id)?.title || ''
  const points = pointsNow(talk)
  return run.circles.map((circle) => {
    const turn = turnMoment({ ...step, clock: run.clock }, circle, now)
    const speaker = turn?.speaker ?? null
    const speakers = step.turns === 'phases' ? circle.people : circle.order
    return {
      id: circle.id,
      label: circle.name || home.get(circle.of ?? '') || circle.people.map(nameOf).join(', '),
      isTable: circle.name !== '',
      people: circle.people.map((id) => ({
        id,
        name: nameOf(id),
        from: home.get(known.get(id)?.municipality ?? '') ?? '',
        role: circle.roles.find(({ person }) => person === id)?.role ?? null,
      })),
      called: circle.called,
      turn: turn && {
        place: turn.place + 1,
        of: turn.of,
        speaker: speaker === null ? '' : nameOf(speakers[speaker] ?? ''),
        done: turn.done,
      },
      from: step.turns === 'round' && step.pace === 'own' && turn && !turn.done ? circle.turn.place : null,
      points: points.filter((point) => isOf(circle, step, point)),
      isWalked: run.walk === circle.id,
    }
  })
}

/** Where a point stands in this step: by circle where it was written there, else by who belongs to the circle. */
function isOf(circle: LeaderCircle, step: LeaderStep, point: LeaderPoint): boolean {
  if (step.who === 'municipality') return (point.group ?? '') === (circle.of ?? '')
  if (point.step === step.id) return point.circle === circle.id
  return circle.people.includes(point.by)
}

/** The points of the step that is on: written in it, or taken along. */
export function pointsNow({ points, talk }: LeaderConversation): readonly LeaderPoint[] {
  return points.filter(({ step, carried }) => step === talk?.step || carried.includes(talk?.step ?? ''))
}

/** With those first that have most support, as the hall screen has them. */
export function pointsRanked(talk: LeaderConversation): readonly LeaderPoint[] {
  return pointsNow(talk).toSorted((one, other) => other.support - one.support)
}

/** The group after the one the hall screen shows; the first when it shows them all; null after the last. */
export function nextWalk(groups: readonly GroupRow[]): string | null {
  const at = groups.findIndex(({ isWalked }) => isWalked)
  return groups[at + 1]?.id ?? null
}

/** Those who wait for the leader, the longest first. */
export function callsIn(groups: readonly GroupRow[]): readonly (GroupRow & { readonly called: Instant })[] {
  return groups
    .flatMap((group) => (group.called === null ? [] : [{ ...group, called: group.called }]))
    .sort((a, b) => a.called - b.called)
}
