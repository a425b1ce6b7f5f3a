import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import { ownBoard, withPoint } from './boards.ts'
import type { Brought, Circle, PastRun, Run } from './circles.ts'
import { takenFrom } from './coming-back.ts'
import type { Begun, Conversation, Point } from './conversation.ts'
import { beatsIn } from './draw.ts'
import { clockOf, progressAt } from './pace.ts'
import type { RunningEvent } from './running.ts'
import { withAsked, withIdeaIn, withSpread } from './spread-now.ts'
import { toldAt } from './told.ts'

/** The run of a conversation that has just been opened: groups are whoever belongs together, and there are no turns. */
export function plainRun(at: Instant): Run {
  return {
    run: 0,
    begunAt: at,
    added: 0,
    pausedAt: null,
    pausedFor: 0,
    done: 0,
    since: at,
    beats: 1,
    circles: [],
    drawn: 0,
    draw: null,
    walk: null,
    parted: [],
    left: [],
    were: [],
  }
}

/** What happened while it went on. A conversation that has closed stays as it was. */
export function evolveRunning(talk: Begun, event: RunningEvent): Conversation {
  switch (event.type) {
    case 'v1.StepBegun':
      return begun(talk, event)
    case 'v1.GroupsAsked':
      return { ...talk, drawing: event.asked && { ...event.asked, at: event.at } }
    case 'v1.StepSkipped': {
      const others = talk.skipped.filter((id) => id !== event.step)
      return { ...talk, skipped: event.skip ? [...others, event.step] : others }
    }
    case 'v1.StepLengthened':
      return lengthened(talk, event)
    case 'v1.StepPaused':
      return talk.run.pausedAt === null ? { ...talk, run: { ...talk.run, pausedAt: event.at } } : talk
    case 'v1.StepResumed':
      return { ...talk, run: resumed(talk.run, event.at) }
    case 'v1.StepMoved': {
      const step = talk.steps.find(({ id }) => id === event.step)
      const others = talk.steps.filter(({ id }) => id !== event.step)
      return step ? { ...talk, steps: [...others.slice(0, event.to), step, ...others.slice(event.to)] } : talk
    }
    case 'v1.CirclesMended':
      return mended(talk, event)
    case 'v1.TurnTaken':
      return withCircle(talk, event.circle, (circle) => ({
        ...circle,
        turn: { place: event.place, since: event.at },
      }))
    case 'v1.LeaderCalled':
      return withCircle(talk, event.circle, (circle) => ({ ...circle, called: event.at }))
    case 'v1.CallAnswered':
      return withCircle(talk, event.circle, (circle) => ({ ...circle, called: null }))
    case 'v1.TopMarked':
      return withChanged(talk, event.point, (point) => {
        const others = point.top.filter((id) => id !== event.step)
        return { ...point, top: event.top ? [...others, event.step] : others }
      })
    case 'v1.PointSupported':
      return supported(talk, event)
    case 'v1.PointCarried':
      return withIdeaIn(carriedBy(talk, event), event.point)
    case 'v1.IdeasAsked':
      return withAsked(talk, event)
    case 'v1.TablesWalked':
      return { ...talk, run: { ...talk.run, walk: event.circle } }
    case 'v1.StepShared': {
      const others = talk.shared.filter((id) => id !== event.step)
      return { ...talk, shared: event.shared ? [...others, event.step] : others }
    }
    default:
      return unreachable(event)
  }
}

function carriedBy(talk: Begun, event: Extract<RunningEvent, { type: 'v1.PointCarried' }>): Begun {
  return withChanged(talk, event.point, (point) => {
    const others = point.carried.filter(({ step }) => step !== event.step)
    const carried = event.carry ? [...others, carriedTo(event.step, event)] : others
    // Their own hand, where it stands who will see it: they are told anew.
    const isOwn = event.carry && event.person === point.by
    return { ...point, carried, told: isOwn ? [...point.told, ...toldAt(talk, event.step)] : point.told }
  })
}

type Of<T extends RunningEvent['type']> = Extract<RunningEvent, { type: T }>

function begun(talk: Begun, event: Of<'v1.StepBegun'>): Begun {
  const { step, run, circles, brought, draw = null, people = [], at } = event
  const next: Begun = {
    ...talk,
    step,
    drawing: null,
    skipped: talk.skipped.filter((id) => id !== step),
    run: { ...plainRun(at), run, circles, drawn: circles.length, draw, beats: beatsIn(circles) },
    runs: Math.max(talk.runs, run),
    past: [...talk.past, ...archived(talk, at)],
    been: talk.been.includes(step) ? talk.been : [...talk.been, step],
  }
  const came = brought.reduce<Begun>(
    (state, each) =>
      withChanged(state, each.point, (point) => ({
        ...point,
        carried: [...point.carried.filter((other) => other.step !== step), carriedTo(step, each)],
      })),
    next,
  )
  return withSpread(came, people)
}

function carriedTo(step: string, { circle, group }: Pick<Brought, 'circle' | 'group'>) {
  return { step, circle, group }
}

/** One list as long as nobody comes or goes: whoever goes through it does so once. */
const groupsOf = memo((circles: Run['circles']) =>
  memo((parted: Run['parted']): PastRun['circles'] => [
    ...circles.map(({ id, of, people, order, roles }) => ({ id, of, people, order, roles })),
    ...parted.map((people) => ({ id: '', of: null, people, order: [], roles: [] })),
  ]),
)

/** What is remembered of the run that is on, or ends now. */
export function archived({ run, step, steps }: Begun, endedAt?: Instant): readonly PastRun[] {
  const asked = steps.find(({ id }) => id === step)
  if (!asked || run.circles.length === 0) return []
  const circles = groupsOf(run.circles)(run.parted)
  const times = { begunAt: run.begunAt, ...(endedAt === undefined ? {} : { endedAt }) }
  return [{ run: run.run, step, who: asked.who, turns: asked.turns, ...times, circles }]
}

function lengthened(talk: Begun, { step: id, minutes, at }: Of<'v1.StepLengthened'>): Begun {
  const step = talk.steps.find((each) => each.id === id)
  if (!step || step.minutes === null) return talk
  if (id === talk.step && talk.drawing?.step !== id) {
    const before = progressAt(clockOf(step, talk.run), at)
    return { ...talk, run: { ...anchored(talk.run, before, at), added: talk.run.added + minutes } }
  }
  const changed = { ...step, minutes: step.minutes + minutes }
  return { ...talk, steps: talk.steps.map((each) => (each === step ? changed : each)) }
}

/** From here on the rest of the turns share the rest of the time. */
export function anchored(run: Run, done: number | null, at: Instant): Run {
  return done === null ? run : { ...run, done, since: Math.max(run.since, run.pausedAt ?? at) }
}

function resumed(run: Run, at: Instant): Run {
  if (run.pausedAt === null) return run
  const stood = Math.max(0, at - run.pausedAt)
  return {
    ...run,
    pausedAt: null,
    pausedFor: run.pausedFor + stood,
    since: run.since + stood,
    circles: run.circles.map((circle) => ({
      ...circle,
      turn: { ...circle.turn, since: circle.turn.since + stood },
    })),
  }
}

function mended(talk: Begun, event: Of<'v1.CirclesMended'>): Begun {
  const { run } = talk
  if (event.run !== run.run) return talk
  const changed = new Map(event.circles.map((circle) => [circle.id, circle] as const))
  const kept = run.circles
    .filter(({ id }) => !event.gone.includes(id))
    .map((circle) => changed.get(circle.id) ?? circle)
  const known = new Set(run.circles.map(({ id }) => id))
  const come = event.circles.filter(({ id }) => !known.has(id))
  const left = [...run.left.filter((id) => !event.back.includes(id)), ...event.left]
  const drawn = run.drawn + come.length
  const parted = event.at - run.begunAt >= MINUTE ? [...run.parted, ...partedBy(run, event)] : run.parted
  const walk = run.walk !== null && event.gone.includes(run.walk) ? null : run.walk
  const step = talk.steps.find(({ id }) => id === talk.step)
  const were = takenFrom(run, event, step)
  return { ...talk, run: { ...run, circles: [...kept, ...come], parted, left, were, drawn, walk } }
}

/**
 * Groups that somebody was taken out of: whoever is still together will be remembered with the others. Once each, however often
 * somebody goes and comes.
 */
function partedBy({ circles, parted }: Run, event: Of<'v1.CirclesMended'>): Run['parted'] {
  const before = new Set(parted.map(asGroup))
  return circles.flatMap(({ id, people }) => {
    const now =
      event.circles.find((circle) => circle.id === id)?.people ?? (event.gone.includes(id) ? [] : people)
    const isParted = people.length > 1 && people.some((person) => !now.includes(person))
    return isParted && !before.has(asGroup(people)) ? [people] : []
  })
}

function asGroup(people: readonly PersonId[]): string {
  return [...people].sort().join(' ')
}

function withCircle(talk: Begun, id: string, change: (circle: Circle) => Circle): Begun {
  const circles = talk.run.circles.map((circle) => (circle.id === id ? change(circle) : circle))
  return { ...talk, run: { ...talk.run, circles } }
}

function withChanged(talk: Begun, id: string, change: (point: Point) => Point): Begun {
  const point = talk.points.get(id)
  return point ? withPoint(talk, change(point)) : talk
}

function supported(talk: Begun, { point: id, step, person, support }: Of<'v1.PointSupported'>): Begun {
  const key = ownBoard(step, person)
  const marks = talk.marks.get(key) ?? []
  if (marks.includes(id) === support || !talk.points.has(id)) return talk
  const next = support ? [...marks, id] : marks.filter((other) => other !== id)
  const counted = withChanged(talk, id, (point) => ({
    ...point,
    support: point.support + (support ? 1 : -1),
  }))
  return { ...counted, marks: next.length > 0 ? talk.marks.set(key, next) : talk.marks.delete(key) }
}

/**
 * An undone step gives back the time and the order of the steps, and the groups when it had drawn new ones. Turns that were
 * taken, calls, and who came meanwhile stay as they are. People who have talked for a minute have met, undone or not.
 */
export function rewoundRun(
  current: Begun,
  before: Begun,
  now: Instant,
): Pick<Begun, 'steps' | 'skipped' | 'step' | 'run' | 'past' | 'drawing'> {
  const { steps, skipped, drawing } = before
  // It was asked for before that step of the leader's, and its groups have come since: that is not undone with it.
  if (drawing !== null && current.run.draw === drawing.id) {
    const pausedAt = before.run.pausedAt === null ? null : current.run.pausedAt
    const { step, past } = current
    return { steps, skipped, step, run: { ...current.run, pausedAt }, past, drawing: null }
  }
  if (current.run.run !== before.run.run) {
    const past = current.past.filter(({ run }) => run !== before.run.run)
    const talked = [...past, ...talkedIn(current, now)]
    return { steps, skipped, step: before.step, run: before.run, past: talked, drawing }
  }
  const step = current.steps.find(({ id }) => id === current.step)
  const { added, pausedAt, pausedFor, walk } = before.run
  const stands = pausedAt !== null && current.run.pausedAt === null
  const run = {
    ...(step ? anchored(current.run, progressAt(clockOf(step, current.run), now), now) : current.run),
    ...(stands ? { done: before.run.done, since: before.run.since } : {}),
    added,
    pausedAt,
    pausedFor,
    walk,
  }
  return { steps, skipped, step: current.step, run, past: current.past, drawing }
}

export function talkedIn(talk: Begun, now: Instant): readonly PastRun[] {
  return now - talk.run.begunAt >= MINUTE ? archived(talk, now) : []
}
