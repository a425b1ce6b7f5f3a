import type { ScreenPoll } from '#client/activities/poll/poll-projector.model.ts'
import { SMALLEST_CELL, type Tally } from '#shared/activities/poll/tally.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** What the hall gets of it, as the server says it to the hall screen: nothing of what the leader alone knows. */
export function hallPoll({
  id,
  phase,
  question,
  anonymous,
  results,
  answered,
  ...poll
}: LeaderPoll): ScreenPoll {
  const tally = results === 'hidden' ? null : outside(poll.tally)
  const first = tally === null ? null : outside(poll.first ?? null)
  return {
    ...{
      kind: 'poll',
      id,
      phase: phase === 'closed' ? 'closed' : 'open',
      question,
      anonymous,
      results,
      answered,
      tally,
    },
    ...(first === null ? {} : { first }),
    ...(poll.revealed && poll.right ? { right: poll.right } : {}),
    ...(poll.glance ? { glance: true } : {}),
    ...(poll.toEach ? { toEach: true } : {}),
  }
}

/** Too few hide nobody; and what waits for the leader, or is held back, has not been said yet. */
function outside(tally: Tally | null): Tally | null {
  if (tally === null || tally.answered < SMALLEST_CELL) return null
  const isOut = ({ through = true }: { readonly through?: boolean }) => through
  const texts = tally.texts.filter(isOut)
  return tally.words ? { ...tally, texts, words: tally.words.filter(isOut) } : { ...tally, texts }
}
