import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { keyOfId } from './identified.ts'
import { marksBox } from './marks.ts'
import type { Poll, PollCommand, PollEvent, PollRefusal } from './poll.ts'
import { publicTally } from './tally.ts'

type Context = {
  readonly by: PersonId
  readonly tag: (box: string, person: PersonId) => string
}

/** One mark from each on each text, once everybody sees them on their phones. */
export function decideSupport(
  poll: Poll,
  { text, support }: Extract<PollCommand, { type: 'SupportAnswer' }>,
  { by, tag }: Context,
): Decision<PollEvent, PollRefusal> {
  if (poll.phase === 'draft') return refused('poll-not-open')
  const key = keyOfId(text)
  const shown = poll.results === 'shown' ? (publicTally(poll)?.texts ?? []) : []
  if (!shown.some(({ id }) => keyOfId(id) === key)) return refused('unknown-answer')
  const { id: activity, marks } = poll
  if (poll.anonymous) {
    if (marks?.kind === 'anonymous' && marks.settled !== null) return refused('already-counted')
    const mark = tag(marksBox(activity), by)
    const isSo = (marks?.given.get(mark) ?? []).includes(key)
    return isSo === support
      ? accepted()
      : accepted({ type: 'v1.AnonymousAnswerSupported', activity, tag: mark, text: key, support })
  }
  const isSo = (marks?.given.get(by) ?? []).includes(key)
  return isSo === support
    ? accepted()
    : accepted({ type: 'v1.AnswerSupported', activity, person: by, text: key, support })
}
