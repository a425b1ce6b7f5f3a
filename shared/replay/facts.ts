import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { PRIVATE_PARTS } from '#shared/gathering/private-parts.ts'
import type { ActivityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** One stored fact, as far as a replay knows it: not by whom, but whether it was a step of whoever leads. */
export type Fact = {
  readonly event: GatheringEvent
  /** Null where it must not be tied to a time. */
  readonly at: Instant | null
  readonly isStep: boolean
}

/** What people take back stays taken back: texts that are gone in the end, and texts that are held back then. */
export type TakenBack = {
  readonly isPoint: (id: string) => boolean
  readonly held: (activity: ActivityId) => readonly string[]
}

export function takenBackIn(gathering: Gathering): TakenBack {
  const standing = new Set<string>()
  const held = new Map<string, readonly string[]>()
  for (const activity of gathering.activities.values()) {
    if (activity.phase === 'draft') continue
    if (activity.kind === 'panel') {
      for (const { id, withdrawn } of activity.points.values()) if (!withdrawn) standing.add(id)
    } else if (activity.kind === 'conversation' || activity.kind === 'presentations')
      for (const id of activity.points.keys()) standing.add(id)
    else if (activity.kind === 'poll' && activity.judged)
      held.set(
        activity.id,
        [...activity.judged].flatMap(([text, through]) => (through ? [] : [text])),
      )
  }
  return { isPoint: (id) => !standing.has(id), held: (activity) => held.get(activity) ?? [] }
}

/** After it something is gone, or held back, that earlier pictures may hold. */
export function takesBack(event: GatheringEvent): boolean {
  switch (event.type) {
    case 'v1.PersonErased':
    case 'v1.WordsErased':
    case 'v1.PointRemoved':
    case 'v1.ActivityRemoved':
    case 'v1.DeedTakenBack':
    case 'v1.StepUndone':
      return true
    case 'v1.LineWritten':
      return event.text === ''
    case 'v1.TextsJudged':
      return !event.through
    default:
      return false
  }
}

/** The facts without the words that were taken back since: they come empty, as what has been erased does. */
export function withoutTakenBack(facts: readonly Fact[], back: TakenBack): readonly Fact[] {
  return facts.flatMap((fact) => {
    const { event } = fact
    switch (event.type) {
      case 'v1.PointAdded':
      case 'v1.PointEdited':
      case 'v1.LineWritten':
        return [back.isPoint(event.point) ? { ...fact, event: emptied(event) } : fact]
      case 'v1.PollOpened':
        return [fact, ...heldFrom(fact, event.activity, back)]
      case 'v1.TextsJudged':
        return withoutHeld(fact, event, back)
      default:
        return [fact]
    }
  })
}

function emptied<Event extends GatheringEvent>(event: Event): Event {
  return { ...event, ...PRIVATE_PARTS[event.type] }
}

/** Held back from the start, since that is what the leader came to. */
function heldFrom({ at, isStep }: Fact, activity: ActivityId, back: TakenBack): readonly Fact[] {
  const texts = back.held(activity)
  if (texts.length === 0) return []
  return [{ at, isStep, event: { type: 'v1.TextsJudged', activity, texts, through: false } }]
}

function withoutHeld(
  fact: Fact,
  event: Extract<GatheringEvent, { type: 'v1.TextsJudged' }>,
  back: TakenBack,
): readonly Fact[] {
  if (!event.through) return [fact]
  const held = new Set(back.held(event.activity))
  const texts = event.texts.filter((text) => !held.has(text))
  return texts.length === 0 ? [] : [{ ...fact, event: { ...event, texts } }]
}
