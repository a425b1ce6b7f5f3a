import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { type Given, type Tally, tallyAnswers } from './count.ts'
import type { Answer, Poll } from './poll.ts'
import { asideIn, countedIn } from './twins.ts'

export type { Tally }

/** Below this many answers no result leaves the leader's console, and nothing is broken down (trust.md P-05). */
export const SMALLEST_CELL = 5

export function answeredCount(poll: Poll): number {
  if (poll.phase === 'draft') return 0
  return poll.box.kind === 'named' ? countedIn(poll.box).size : poll.box.answered.size
}

/** Counted once for each state of the poll, not once for each view that shows it. */
export const tallyOf = memo((poll: Poll): Tally => tallyAnswers(poll.question, answersIn(poll)))

/** What the hall may see: null while hidden, and null while there are too few answers to hide anybody's. */
export function publicTally(poll: Poll): Tally | null {
  const tally = tallyOf(poll)
  return poll.results === 'hidden' || tally.answered < SMALLEST_CELL ? null : tally
}

/** What the leader may see: everything, but of an anonymous poll only what cannot point somebody out. */
export function leaderTally(poll: Poll): Tally | null {
  const tally = tallyOf(poll)
  return poll.anonymous && tally.answered < SMALLEST_CELL ? null : tally
}

export type Breakdown = readonly { readonly id: MunicipalityId; readonly tally: Tally }[]

/**
 * Answers by municipality: only of a named poll, and only when every municipality that answered has at least five, so that
 * no hidden one can be computed back from the total.
 */
export function breakdownOf(
  poll: Poll,
  municipalityOf: (person: PersonId) => MunicipalityId | null,
): Breakdown | null {
  if (poll.phase === 'draft' || poll.box.kind === 'anonymous') return null
  const cells = new Map<MunicipalityId | null, { answers: Answer[]; aside: Answer[] }>()
  for (const [person, answer] of countedIn(poll.box)) {
    const municipality = municipalityOf(person)
    const cell = cells.get(municipality)
    if (cell) cell.answers.push(answer)
    else cells.set(municipality, { answers: [answer], aside: [] })
  }
  for (const { person, answer } of asideIn(poll.box)) cells.get(municipalityOf(person))?.aside.push(answer)
  if (cells.size === 0 || [...cells.values()].some(({ answers }) => answers.length < SMALLEST_CELL))
    return null
  return [...cells]
    .map(([id, given]) => ({ id: id ?? '', tally: tallyAnswers(poll.question, given) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Of an anonymous box only what has been emptied out of it, five or more at a time. Counted one by one as they come in, the
 * difference between two results would be the answer of the one who has just put the phone down (trust.md P-07).
 */
function answersIn(poll: Poll): Given {
  if (poll.phase === 'draft') return { answers: [], aside: [] }
  const { box } = poll
  if (box.kind === 'anonymous') return { answers: box.settled, aside: [] }
  return { answers: [...countedIn(box).values()], aside: asideIn(box).map(({ answer }) => answer) }
}
