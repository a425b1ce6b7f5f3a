import { unreachable } from '#shared/kernel/decision.ts'
import { emptyTable, inKeyOrder } from '#shared/kernel/table.ts'
import type { Box, Poll, PollEvent } from './poll.ts'

/** Undefined only before the poll was prepared. An event that does not fit the phase changes nothing. */
export function evolvePoll(poll: Poll | undefined, event: PollEvent): Poll | undefined {
  if (event.type === 'v1.PollPrepared') {
    const { activity: id, item, question, anonymous } = event
    return { kind: 'poll', id, item, question, anonymous, results: 'hidden', phase: 'draft' }
  }
  if (!poll) return poll
  switch (event.type) {
    case 'v1.PollRevised':
      return { ...poll, question: event.question, anonymous: event.anonymous }
    case 'v1.PollOpened':
      return opened(poll, event.at)
    case 'v1.PollClosed':
      return poll.phase === 'open' ? { ...poll, phase: 'closed', closedAt: event.at } : poll
    case 'v1.ResultsSet':
      return { ...poll, results: event.results }
    default:
      return poll.phase === 'draft' ? poll : { ...poll, box: filled(poll.box, event) }
  }
}

function opened(poll: Poll, at: number): Poll {
  const { kind, id, item, question, anonymous, results } = poll
  const head = { kind, id, item, question, anonymous, results }
  if (poll.phase === 'draft') return { ...head, phase: 'open', openedAt: at, box: emptyBox(anonymous) }
  return { ...head, phase: 'open', openedAt: poll.openedAt, box: poll.box }
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

function filled(box: Box, event: BallotEvent): Box {
  switch (event.type) {
    case 'v1.BallotCast':
      // Null once it has been erased.
      if (box.kind === 'anonymous' || event.answer === null) return box
      return { ...box, ballots: box.ballots.set(event.person, event.answer) }
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
          }
    default:
      return unreachable(event)
  }
}
