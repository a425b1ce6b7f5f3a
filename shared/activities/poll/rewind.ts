import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { alikeInBox } from './alike.ts'
import { emptyBox, openedAgain } from './evolve.ts'
import type { BegunPoll, Box, Poll } from './poll.ts'

/** What a step keeps of a poll: nothing that anybody has given. */
export function outlineOfPoll({ marks: _, ...begun }: BegunPoll): Poll {
  const { firstParts: _first, ...poll } = withoutParts(begun)
  const nothing = emptyBox(poll.anonymous)
  return { ...poll, box: nothing, ...(poll.first ? { first: nothing } : {}) }
}

/** What was decided before the step is so again; what people have given since stays. */
export function rewindPoll(current: Poll, before: Poll, now: Instant): Poll {
  if (current.phase === 'draft') return before.phase === 'draft' ? before : current
  // What has been broken down stays so: it is not done twice.
  const parts = current.phase === 'closed' && current.parts !== undefined ? { parts: current.parts } : {}
  const closed = { phase: 'closed', openedAt: current.openedAt, closedAt: now, ...parts } as const
  if (before.phase === 'draft')
    return answersIn(current.box) === 0 && !current.first ? before : { ...headOf(before, current), ...closed }
  if (current.first && !before.first) {
    // A second round that nobody has answered has not been.
    const { first, firstParts = null, ...rest } = headOf(before, current)
    return answersIn(current.box) === 0 && first
      ? { ...rest, ...closed, box: first, parts: firstParts }
      : { ...headOf(before, current), ...closed }
  }
  switch (before.phase) {
    case 'open': {
      // What has been seen of it while it was closed has been seen.
      const again = current.phase === 'closed' ? openedAgain(current.box) : {}
      return { ...headOf(before, current), ...again, phase: 'open', openedAt: current.openedAt }
    }
    case 'closed':
      return { ...headOf(before, current), ...closed, closedAt: before.closedAt }
    default:
      return unreachable(before)
  }
}

function headOf(before: Poll, current: BegunPoll) {
  const { question, anonymous, box, first, firstParts, marks, again, glance, toEach, right } = current
  const { kind, id, item, revealed, judged, until } = before
  const results = isHeld(before, current) ? 'hidden' : before.results
  return {
    ...{ kind, id, item, question, anonymous, results, box },
    ...(right ? { right } : {}),
    ...(glance ? { glance } : {}),
    ...(toEach ? { toEach } : {}),
    ...(revealed ? { revealed } : {}),
    ...(judged ? { judged } : {}),
    ...(until === undefined ? {} : { until }),
    ...(first ? { first } : {}),
    ...(firstParts === undefined ? {} : { firstParts }),
    ...(marks ? { marks } : {}),
    ...(again ? { again } : {}),
  }
}

/** Closing it kept the answers back because they are alike; that it is open again tells the leader nothing of them. */
function isHeld(before: Poll, { phase, results, question, box }: BegunPoll): boolean {
  return before.phase !== phase && results === 'hidden' && alikeInBox(question, box) !== null
}

function withoutParts(poll: BegunPoll): BegunPoll {
  if (poll.phase === 'open') return poll
  const { parts: _, ...rest } = poll
  return rest
}

function answersIn(box: Box): number {
  return box.kind === 'named' ? box.ballots.size : box.answered.size + (box.lapsed?.size ?? 0)
}
