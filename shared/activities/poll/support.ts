import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { keyOfId } from './identified.ts'
import { marksBox, marksUnder, noMarks } from './marks.ts'
import type { Poll, PollCommand, PollEvent, PollRefusal } from './poll.ts'
import { publicTally } from './tally.ts'

type Context = {
  readonly by: PersonId
  readonly tag: (box: string, person: PersonId) => string
  /** All that this person goes by: what was supported under one of them is supported. */
  readonly names: readonly PersonId[]
}

/** One mark from each on each text, once everybody sees them on their phones. */
export function decideSupport(
  poll: Poll,
  { text, support }: Extract<PollCommand, { type: 'SupportAnswer' }>,
  { by, tag, names }: Context,
): Decision<PollEvent, PollRefusal> {
  if (poll.phase === 'draft') return refused('poll-not-open')
  const key = keyOfId(text)
  const shown = poll.results === 'shown' ? (publicTally(poll)?.texts ?? []) : []
  if (!shown.some(({ id }) => keyOfId(id) === key)) return refused('unknown-answer')
  const { id: activity, marks = noMarks(poll.anonymous) } = poll
  const event = (name: string): PollEvent =>
    marks.kind === 'anonymous'
      ? { type: 'v1.AnonymousAnswerSupported', activity, tag: name, text: key, support }
      : { type: 'v1.AnswerSupported', activity, person: name, text: key, support }
  if (marks.kind === 'anonymous' && marks.settled !== null) return refused('already-counted')
  const nameOf = (person: PersonId) => (marks.kind === 'anonymous' ? tag(marksBox(activity), person) : person)
  const given = marksUnder(marks, names.map(nameOf)).filter(({ texts }) => texts.includes(key))
  if (support) return given.length > 0 ? accepted() : accepted(event(nameOf(by)))
  return accepted(...given.map(({ name }) => event(name)))
}
