import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { ActivityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { keyOfId } from './identified.ts'
import type { Poll, PollCommand, PollEvent, PollRefusal } from './poll.ts'
import { firstOf, leaderTally, tallyOf } from './tally.ts'
import { isWritten } from './written.ts'

type PollDecision = Decision<PollEvent, PollRefusal>

const MINUTE = 60_000
/** The last instant that a calendar can hold. */
const LAST = 8.64e15

/** A draft beside the one it is made from, with nothing of what anybody has answered. */
export function duplicate(
  { id, item, question, anonymous, right, glance, toEach }: Poll,
  copy: ActivityId,
  { knows }: { readonly knows: (activity: ActivityId) => boolean },
): PollDecision {
  if (knows(copy)) return refused('already-exists')
  return accepted<PollEvent>({
    ...{ type: 'v1.PollPrepared', activity: copy, item, question, anonymous, after: id },
    ...(right ? { right } : {}),
    ...(glance ? { glance } : {}),
    ...(toEach ? { toEach } : {}),
  })
}

export function decideEnd(
  poll: Poll,
  command: Extract<PollCommand, { type: 'SetPollEnd' | 'LengthenPoll' }>,
  now: Instant,
): PollDecision {
  if (poll.phase === 'closed') return refused('poll-not-open')
  if (command.type === 'LengthenPoll') {
    // There is nothing to add to where nobody has set an end.
    if (poll.until === undefined || poll.phase === 'draft') return refused('no-clock')
    const until = Math.min(LAST, Math.max(poll.until, now) + command.minutes * MINUTE)
    return accepted({ type: 'v1.PollEndSet', activity: poll.id, until })
  }
  if (command.at !== null && command.at <= now) return refused('time-passed')
  return (poll.until ?? null) === command.at
    ? accepted()
    : accepted({ type: 'v1.PollEndSet', activity: poll.id, until: command.at })
}

/** Not while people answer: all would be right. */
export function reveal(poll: Poll, revealed: boolean): PollDecision {
  if (!poll.right) return refused('no-right-answer')
  if (poll.phase === 'draft') return refused('poll-not-open')
  if (poll.phase === 'open' && revealed) return refused('poll-still-open')
  return (poll.revealed ?? false) === revealed
    ? accepted()
    : accepted({ type: 'v1.AnswerRevealed', activity: poll.id, revealed })
}

export function judge(poll: Poll, texts: readonly string[], through: boolean): PollDecision {
  if (poll.phase === 'draft') return refused('poll-not-open')
  if (!isWritten(poll.question)) return refused('wrong-answer')
  // What was written in the first round goes on being read beside the second.
  const tallies = [tallyOf(poll), firstOf(poll)].filter((tally) => tally !== null)
  const there = new Set(
    tallies.flatMap((tally) => [...tally.texts, ...(tally.words ?? [])]).map(({ id }) => keyOfId(id)),
  )
  const keys = [...new Set(texts.map(keyOfId))].filter((key) => there.has(key))
  if (keys.length === 0) return refused('unknown-answer')
  const changed = keys.filter((key) => poll.judged?.get(key) !== through)
  return changed.length === 0
    ? accepted()
    : accepted({ type: 'v1.TextsJudged', activity: poll.id, texts: changed, through })
}

export function beginSecondRound(poll: Poll, now: Instant): PollDecision {
  if (poll.phase === 'open') return refused('poll-still-open')
  if (poll.phase === 'draft') return refused('poll-not-open')
  if (poll.first) return refused('no-more-rounds')
  // There would be nothing to compare with.
  if ((leaderTally(poll)?.answered ?? 0) === 0) return refused('too-few-answers')
  return accepted({ type: 'v1.SecondRoundBegun', activity: poll.id, at: now })
}
