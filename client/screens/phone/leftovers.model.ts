import { type PointRow, stateOf } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { ActivityCard } from '#shared/views/activity-part.ts'

/**
 * What somebody has written and no question on the page shows any more, because the leader has gone on: it is still theirs,
 * to be sent, copied or thrown away. `ballot` stands for an answer that has no words of its own.
 */
export function leftoverRows(
  sent: Sent,
  activities: readonly ActivityCard[],
  ballot: string,
): readonly PointRow[] {
  return sent.entries
    .filter((entry) => entry.command.type !== 'RemovePoint' && !isShown(entry, activities))
    .map((entry) => ({
      id: entry.id,
      text: textOf(entry) ?? ballot,
      mine: true,
      by: '',
      edited: false,
      late: false,
      state: stateOf(entry, sent),
    }))
}

function isShown(entry: Entry, activities: readonly ActivityCard[]): boolean {
  const card = activities.find(({ id }) => id === entry.command.activity)
  if (!card) return false
  // A form keeps its place, and says itself what did not get in.
  if (entry.command.type === 'SendForm') return true
  // A closed question has no field in which words that did not get in could stand.
  return card.phase === 'open' || entry.command.type !== 'CastBallot' || textOf(entry) === null
}

function textOf({ command }: Entry): string | null {
  if (command.type === 'CastBallot') {
    const { answer } = command
    if (answer.type === 'words') return answer.words.join('\n')
    return answer.type === 'text' ? answer.text : null
  }
  return 'text' in command ? command.text : null
}
