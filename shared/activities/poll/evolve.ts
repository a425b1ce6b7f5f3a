import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, inKeyOrder } from '#shared/kernel/table.ts'
import { withBallot } from './counting.ts'
import { evolveMarks, noMarks } from './marks.ts'
import type { BegunPoll, Box, Poll, PollEvent } from './poll.ts'
import { hasSealed, withoutSealed } from './sealed.ts'
import { SMALLEST_CELL } from './smallest-cell.ts'

/** Undefined only before the poll was prepared. An event that does not fit the phase changes nothing. */
export function evolvePoll(poll: Poll | undefined, event: PollEvent): Poll | undefined {
  if (event.type === 'v1.PollPrepared') {
    const { activity: id, item, question, anonymous } = event
    const head = { kind: 'poll', id, item, question, anonymous, results: 'hidden', phase: 'draft' } as const
    return { ...head, ...settingsOf(event) }
  }
  if (!poll) return poll
  switch (event.type) {
    case 'v1.PollRevised': {
      const { right: _right, glance: _glance, toEach: _toEach, ...rest } = poll
      return { ...rest, question: event.question, anonymous: event.anonymous, ...settingsOf(event) }
    }
    case 'v1.PollOpened':
      return opened(poll, event.at)
    case 'v1.PollClosed': {
      if (poll.phase !== 'open') return poll
      const { until: _, ...rest } = poll
      return { ...rest, phase: 'closed', closedAt: event.at }
    }
    case 'v1.PollEndSet': {
      const { until: _, ...rest } = poll
      return event.until === null || poll.phase === 'closed' ? rest : { ...rest, until: event.until }
    }
    case 'v1.ResultsSet':
      return { ...poll, results: event.results }
    case 'v1.AnswerRevealed': {
      const { revealed: _, ...rest } = poll
      return event.revealed ? { ...rest, revealed: true } : rest
    }
    case 'v1.TextsJudged': {
      const judged = (poll.judged ?? emptyTable<boolean>()).merge(
        event.texts.map((text): [string, boolean] => [text, event.through]),
      )
      return { ...poll, judged }
    }
    default:
      return poll.phase === 'draft' ? poll : given(poll, event)
  }
}

function settingsOf({
  right,
  glance,
  toEach,
}: Extract<PollEvent, { type: 'v1.PollPrepared' | 'v1.PollRevised' }>) {
  return { ...(right ? { right } : {}), ...(glance ? { glance } : {}), ...(toEach ? { toEach } : {}) }
}

type GivenEvent = Exclude<
  PollEvent,
  {
    type:
      | 'v1.PollPrepared'
      | 'v1.PollRevised'
      | 'v1.PollOpened'
      | 'v1.PollClosed'
      | 'v1.PollEndSet'
      | 'v1.ResultsSet'
      | 'v1.AnswerRevealed'
      | 'v1.TextsJudged'
  }
>

function given(poll: BegunPoll, event: GivenEvent): Poll {
  switch (event.type) {
    case 'v1.SecondRoundBegun':
      return poll.phase === 'closed' && !poll.first ? secondRound(poll) : poll
    case 'v1.AnswerSupported':
    case 'v1.AnonymousAnswerSupported':
    case 'v1.MarksEmptied':
      return { ...poll, marks: evolveMarks(poll.marks ?? noMarks(poll.anonymous), event) }
    case 'v1.SealedAnswersDropped': {
      const first = poll.first && withoutSealed(poll.first, event.round)
      return { ...poll, box: withoutSealed(poll.box, event.round), ...(first ? { first } : {}) }
    }
    default:
      return { ...poll, box: filled(poll, event) }
  }
}

/** What is opened again is no longer revealed: nobody is to change their answer to the right one. */
function opened(poll: Poll, at: Instant): Poll {
  const { revealed: _revealed, until, ...rest } = poll
  const ends = until !== undefined && until > at ? { until } : {}
  if (rest.phase === 'draft')
    return { ...rest, ...ends, phase: 'open', openedAt: at, box: emptyBox(poll.anonymous) }
  if (rest.phase === 'open') return poll
  const { closedAt: _closedAt, parts: _parts, ...begun } = rest
  return { ...begun, ...ends, ...openedAgain(begun.box), phase: 'open' }
}

/** What may have been shown of where its answers come from, while it was closed, is shown no more. */
export function openedAgain(box: Box): { readonly again?: true } {
  return box.kind === 'named' && box.ballots.size >= SMALLEST_CELL ? { again: true } : {}
}

function secondRound({
  closedAt: _,
  again,
  revealed,
  parts,
  ...poll
}: Extract<Poll, { phase: 'closed' }>): Poll {
  const first = poll.box
  const second = emptyBox(poll.anonymous)
  return {
    ...poll,
    phase: 'open',
    results: 'hidden',
    first,
    firstParts: parts ?? null,
    // A round's number names its key, and no key is used twice.
    box:
      second.kind === 'anonymous' && first.kind === 'anonymous' ? { ...second, round: after(first) } : second,
  }
}

function after(box: Extract<Box, { kind: 'anonymous' }>): number {
  return hasSealed(box) ? box.round + 1 : box.round
}

export function emptyBox(anonymous: boolean): Box {
  return anonymous
    ? { kind: 'anonymous', round: 1, answered: emptyTable(), tagged: emptyTable(), settled: [] }
    : { kind: 'named', ballots: emptyTable() }
}

type BallotEvent = Extract<
  PollEvent,
  { type: 'v1.BallotCast' | 'v1.PersonAnswered' | 'v1.AnonymousBallotCast' | 'v1.BallotBoxEmptied' }
>

function filled({ question, box }: BegunPoll, event: BallotEvent): Box {
  switch (event.type) {
    case 'v1.BallotCast':
      // Null once it has been erased.
      if (box.kind === 'anonymous' || event.answer === null) return box
      return { ...box, ballots: withBallot(question, box.ballots, event.person, event.answer) }
    case 'v1.PersonAnswered':
      return box.kind === 'anonymous' ? { ...box, answered: box.answered.set(event.person, box.round) } : box
    case 'v1.AnonymousBallotCast':
      // Null once the round's key is gone: its answers come back with the emptied box.
      if (box.kind === 'named' || event.answer === null) return box
      return { ...box, tagged: inKeyOrder(box.tagged.set(event.tag, event.answer)) }
    case 'v1.BallotBoxEmptied':
      return box.kind === 'named'
        ? box
        : {
            ...box,
            round: event.round + 1,
            tagged: emptyTable(),
            settled: [...box.settled, ...event.answers],
            ...(box.settled.length > 0 ? { since: box.settled.length } : {}),
          }
    default:
      return unreachable(event)
  }
}
