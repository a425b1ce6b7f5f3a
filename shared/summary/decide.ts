import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { placed } from './order.ts'
import {
  keyOf,
  type Source,
  SUMMARY_LIMITS,
  type Summary,
  type SummaryCommand,
  type SummaryEvent,
  type SummaryRefusal,
} from './summary.ts'

export type SummaryDecision = Decision<SummaryEvent, SummaryRefusal>
export type SummaryContext = {
  readonly now: Instant
  /** It is there, and everybody may see it. */
  readonly isCollected: (source: Source) => boolean
}
type Of<T extends SummaryCommand['type']> = Extract<SummaryCommand, { type: T }>

/** Every step leaves the order whole: two leaders who pick or move at once both see the one order that came of it. */
export function decideSummary(
  summary: Summary,
  command: SummaryCommand,
  context: SummaryContext,
): SummaryDecision {
  const { now: at } = context
  switch (command.type) {
    case 'PickForSummary':
      return pick(summary, command, context)
    case 'UnpickFromSummary':
      // What two take out at once is out.
      return find(summary, command.pick)
        ? accepted({ type: 'v1.SummaryUnpicked', pick: command.pick, at })
        : accepted()
    case 'MoveInSummary': {
      const { pick: id, before } = command
      const moved = find(summary, id)
      if (!moved) return refused('unknown-pick')
      const order = placed(summary.picks, moved, before)
      return order.every((each, place) => each === summary.picks[place])
        ? accepted()
        : accepted({ type: 'v1.SummaryMoved', pick: id, before, at })
    }
    case 'WriteSummaryLine':
      return write(summary, command, at)
    case 'EditSummaryTitle': {
      const title = tidyName(command.title)
      if (tooLong(title, TEXT_LIMITS.heading)) return refused('text-too-long', `${TEXT_LIMITS.heading}`)
      return title === summary.title ? accepted() : accepted({ type: 'v1.SummaryTitled', title, at })
    }
  }
}

function find({ picks }: Summary, pick: string): Summary['picks'][number] | undefined {
  return picks.find(({ id }) => id === pick)
}

function pick(
  summary: Summary,
  { pick: id, source, before }: Of<'PickForSummary'>,
  { now: at, isCollected }: SummaryContext,
): SummaryDecision {
  const key = keyOf(source)
  const isPicked = summary.picks.some((each) => each.source !== null && keyOf(each.source) === key)
  if (isPicked) return accepted()
  if (find(summary, id)) return refused('already-exists')
  if (!isCollected(source)) return refused('not-collected')
  return hasRoom(summary)
    ? accepted({ type: 'v1.SummaryPicked', pick: id, source, before, at })
    : refused('too-many-picks', `${SUMMARY_LIMITS.picks}`)
}

function write(
  summary: Summary,
  { pick: id, text: typed, before }: Of<'WriteSummaryLine'>,
  at: Instant,
): SummaryDecision {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  if (tooLong(text, SUMMARY_LIMITS.line)) return refused('text-too-long', `${SUMMARY_LIMITS.line}`)
  const there = find(summary, id)
  if (there && there.source !== null) return refused('already-exists')
  if (there) return there.text === text ? accepted() : accepted(written(id, text, before, at))
  return hasRoom(summary)
    ? accepted(written(id, text, before, at))
    : refused('too-many-picks', `${SUMMARY_LIMITS.picks}`)
}

function written(pick: string, text: string, before: string | null, at: Instant): SummaryEvent {
  return { type: 'v1.SummaryLineWritten', pick, text, before, at }
}

function hasRoom({ picks }: Summary): boolean {
  return picks.length < SUMMARY_LIMITS.picks
}
