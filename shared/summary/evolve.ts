import { unreachable } from '#shared/kernel/decision.ts'
import { placed } from './order.ts'
import type { Pick, Summary, SummaryEvent } from './summary.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolveSummary(summary: Summary, event: SummaryEvent): Summary {
  const { picks } = summary
  switch (event.type) {
    case 'v1.SummaryPicked': {
      const { pick: id, source, before } = event
      return { ...summary, picks: placed(picks, { id, source, seen: false }, before) }
    }
    case 'v1.SummaryUnpicked':
      return { ...summary, picks: picks.filter(({ id }) => id !== event.pick) }
    case 'v1.SummaryMoved': {
      const moved = picks.find(({ id }) => id === event.pick)
      return moved ? { ...summary, picks: placed(picks, moved, event.before) } : summary
    }
    case 'v1.SummaryLineWritten': {
      const { pick: id, text, before } = event
      const worded = (each: Pick): Pick => (each.id === id && each.source === null ? { ...each, text } : each)
      return picks.some((each) => each.id === id)
        ? { ...summary, picks: picks.map(worded) }
        : { ...summary, picks: placed(picks, { id, source: null, text, seen: false }, before) }
    }
    case 'v1.SummaryTitled':
      return { ...summary, title: event.title }
    default:
      return unreachable(event)
  }
}

/** The hall has it before its eyes: all that is picked has been seen. */
export function allSeen(summary: Summary): Summary {
  if (summary.picks.every(({ seen }) => seen)) return summary
  return { ...summary, picks: summary.picks.map((pick) => (pick.seen ? pick : { ...pick, seen: true })) }
}
