import { isBoardEvent } from '#shared/board/board.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { isNoteEvent } from '#shared/notes/notes.ts'
import { isSummaryEvent } from '#shared/summary/summary.ts'

/** What a thousand phones do all the time, and what does not change a word of what stands in a summary. */
const NO_WORDS: ReadonlySet<GatheringEvent['type']> = new Set([
  'v1.PointAdded',
  'v1.PointSupported',
  'v1.PersonAnswered',
  'v1.AnonymousBallotCast',
  'v1.TurnTaken',
  'v1.LeaderCalled',
  'v1.CallAnswered',
  'v1.IdeasAsked',
  'v1.CardSupported',
  'v1.NoteWritten',
] as const)

/** Whether what all may look up of the summary may be something else after an event. */
export function summaryTouched({ summary, stage }: Gathering, event: GatheringEvent): boolean {
  if (isSummaryEvent(event)) return true
  const seen = summary.picks.filter((pick) => pick.seen)
  if (event.type === 'v1.SceneShown') return stage.scene === 'summary'
  if (seen.length === 0 || NO_WORDS.has(event.type)) return false
  const isOf = (activity: string | null) =>
    seen.some(({ source }) => source !== null && 'activity' in source && source.activity === activity)
  if (isNoteEvent(event)) return isOf(null)
  if (isBoardEvent(event) || event.type === 'v1.DeedTakenBack') return isOf(event.activity)
  return 'activity' in event && typeof event.activity === 'string' && isOf(event.activity)
}
