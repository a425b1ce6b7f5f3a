import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { ActivityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { alikeInBox } from './alike.ts'
import { checkAnswer, inNoOrder } from './answer.ts'
import { boxName } from './box-name.ts'
import { checkQuestion } from './check-question.ts'
import { evolvePoll } from './evolve.ts'
import type { Answer, BegunPoll, Poll, PollCommand, PollEvent, PollRefusal } from './poll.ts'
import { dropped } from './sealed.ts'
import { checkSettings } from './settings.ts'
import { spaceFor } from './space.ts'
import { beginSecondRound, decideEnd, duplicate, judge, reveal } from './steer.ts'
import { decideSupport } from './support.ts'
import { SMALLEST_CELL } from './tally.ts'
import { nameInBox } from './twins.ts'
import { writtenAnswer } from './written-answer.ts'

type PollDecision = Decision<PollEvent, PollRefusal>
export type PollContext = {
  readonly by: PersonId
  readonly now: Instant
  /** Somebody's tag in a ballot box (see `Box`); made by the server, which alone holds the key. */
  readonly tag: (box: string, person: PersonId) => string
  /** All that this person goes by, their own id first. */
  readonly names: readonly PersonId[]
  /** Whether something that is prepared goes by this id. */
  readonly knows: (activity: ActivityId) => boolean
}

export function decidePoll(poll: Poll | undefined, command: PollCommand, context: PollContext): PollDecision {
  if (command.type === 'PreparePoll') return poll ? refused('already-exists') : prepare(command)
  if (!poll) return refused('poll-not-open')
  switch (command.type) {
    case 'RevisePoll':
      return revise(poll, command)
    case 'OpenPoll':
      return poll.phase === 'open'
        ? refused('already-open')
        : accepted({ type: 'v1.PollOpened', activity: poll.id, at: context.now })
    case 'ClosePoll':
      return close(poll, context.now)
    case 'SetResults':
      return poll.results === command.results
        ? accepted()
        : accepted({ type: 'v1.ResultsSet', activity: poll.id, results: command.results })
    case 'CastBallot':
      return cast(poll, command.answer, context)
    case 'DuplicatePoll':
      return duplicate(poll, command.copy, context)
    case 'SetPollEnd':
    case 'LengthenPoll':
      return decideEnd(poll, command, context.now)
    case 'RevealAnswer':
      return reveal(poll, command.revealed)
    case 'LetThrough':
      return judge(poll, command.texts, true)
    case 'HoldBack':
      return judge(poll, command.texts, false)
    case 'BeginSecondRound':
      return beginSecondRound(poll, context.now)
    case 'SupportAnswer':
      return decideSupport(poll, command, context)
    default:
      return unreachable(command)
  }
}

function prepare({
  activity,
  item,
  question,
  anonymous,
  ...asked
}: Extract<PollCommand, { type: 'PreparePoll' }>): PollDecision {
  const checked = checkQuestion(question)
  if (!checked.ok) return checked
  const settings = checkSettings(checked.question, { ...asked, anonymous })
  if (!settings.ok) return settings
  const event = { type: 'v1.PollPrepared', activity, item, question: checked.question, anonymous } as const
  return accepted({ ...event, ...settings.settings })
}

function revise(
  poll: Poll,
  { question, anonymous, ...asked }: Extract<PollCommand, { type: 'RevisePoll' }>,
): PollDecision {
  // Nobody's answer may end up under another question.
  if (poll.phase !== 'draft') return refused('not-draft')
  const checked = checkQuestion(question)
  if (!checked.ok) return checked
  // What nobody has said anything of stays as it was decided.
  const before = checked.question.type === poll.question.type ? { glance: poll.glance ?? false } : {}
  const settings = checkSettings(checked.question, {
    ...{ ...before, toEach: poll.toEach ?? false },
    ...{ ...asked, anonymous },
  })
  if (!settings.ok) return settings
  const event = { type: 'v1.PollRevised', activity: poll.id, question: checked.question, anonymous } as const
  return accepted({ ...event, ...settings.settings })
}

function close(poll: Poll, now: Instant): PollDecision {
  if (poll.phase !== 'open') return refused('poll-not-open')
  return accepted<PollEvent>({ type: 'v1.PollClosed', activity: poll.id, at: now }, ...emptied(poll))
}

/**
 * A closed anonymous poll gives its answers away, unless they are so few that the crowd hides nobody: then they stay sealed
 * in the box, where more can join them (and they can still be changed) if the poll is opened again. What all of them said is not
 * shown before the leader has been told so (trust.md P-08), whatever was chosen before anybody could know.
 */
export function emptied(poll: BegunPoll): readonly PollEvent[] {
  const { id, box, results } = poll
  if (box.kind === 'named' || box.tagged.size < SMALLEST_CELL) return []
  const { round, tagged } = box
  const answers = inNoOrder([...tagged.values()])
  const event: PollEvent = { type: 'v1.BallotBoxEmptied', activity: id, round, answers }
  const after = evolvePoll(poll, event)
  const isTold =
    results === 'hidden' || !after || after.phase === 'draft' || !alikeInBox(after.question, after.box)
  return isTold ? [event] : [event, { type: 'v1.ResultsSet', activity: id, results: 'hidden' }]
}

function cast(poll: Poll, given: Answer, { by, tag }: PollContext): PollDecision {
  if (poll.phase !== 'open') return refused(poll.phase === 'closed' ? 'poll-closed' : 'poll-not-open')
  const checked = checkAnswer(poll.question, writtenAnswer(given))
  if (!checked.ok) return checked
  const { answer } = checked
  const { box } = poll
  if (box.kind === 'named') {
    // A repeated tap is not an error and not a new fact.
    if (JSON.stringify(box.ballots.get(by)) === JSON.stringify(answer)) return accepted()
    return accepted({ type: 'v1.BallotCast', activity: poll.id, person: by, answer })
  }
  // The key of an earlier round is gone, and with it the way to find and change what this person answered then.
  const person = nameInBox(box, by)
  if (person === null) return refused('already-counted')
  return accepted<PollEvent>(
    // From the first answer on the second round cannot be taken back, so nobody can join what is sealed in the first any more.
    ...dropped(poll.id, poll.first),
    {
      type: 'v1.AnonymousBallotCast',
      activity: poll.id,
      round: box.round,
      tag: tag(boxName(poll.id, box.round), person),
      answer,
      ...spaceFor(poll.question),
    },
    // Last, because the last record of a command carries the command's id, and that must not stand with the ballot.
    { type: 'v1.PersonAnswered', activity: poll.id, person },
  )
}
