import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { type Tally, tallyAnswers, tallyOfRunning } from './count.ts'
import { runningIn } from './counting.ts'
import { keyOfId } from './identified.ts'
import { supportOf } from './marks.ts'
import type { Answer, BegunPoll, Box, Breakdown, Poll, Question } from './poll.ts'
import { withAside, withoutAnswer } from './running.ts'
import { isBrokenDown } from './settings.ts'
import { SMALLEST_CELL } from './smallest-cell.ts'
import { asideIn, countedIn, uncountedIn } from './twins.ts'
import { isWritten } from './written.ts'

export { type Breakdown, SMALLEST_CELL, type Tally }

export function answeredCount(poll: Poll): number {
  if (poll.phase === 'draft') return 0
  return poll.box.kind === 'named' ? countedIn(poll.box).size : poll.box.answered.size
}

/** Counted once for each state of what people have given, not once for each view that shows it or each step of the leader's. */
export function tallyOf({ question, ...poll }: Poll): Tally {
  return poll.phase === 'draft'
    ? tallyAnswers(question, { answers: [], aside: [] })
    : boxTally(question)(poll.box)
}

/**
 * Of an anonymous box only what has been emptied out of it, five or more at a time. Counted one by one as they come in, the
 * difference between two results would be the answer of the one who has just put the phone down (trust.md P-07).
 */
function boxTally(question: Question): (box: Box) => Tally {
  return (box) => (box.kind === 'named' ? namedTally(question)(box) : settledTally(question)(box.settled))
}

const settledTally = memo((question: Question) =>
  memo((settled: readonly Answer[]) => tallyAnswers(question, { answers: settled, aside: [] })),
)

const namedTally = memo((question: Question) =>
  memo((box: Extract<Box, { kind: 'named' }>) => {
    const all = runningIn(question, box.ballots)
    const counted = uncountedIn(box).reduce(withoutAnswer, all)
    return tallyOfRunning(
      question,
      asideIn(box)
        .map(({ answer }) => answer)
        .reduce(withAside, counted),
    )
  }),
)

/** What the hall may see: null while hidden, and null while there are too few answers to hide anybody's. */
export function publicTally(poll: Poll): Tally | null {
  const tally = tallyOf(poll)
  return poll.results === 'hidden' || tally.answered < SMALLEST_CELL ? null : onTheWall(poll)
}

/** What the leader may see: everything, but of an anonymous poll only what cannot point somebody out. */
export function leaderTally(poll: Poll): Tally | null {
  const tally = tallyOf(poll)
  return poll.anonymous && tally.answered < SMALLEST_CELL ? null : withVerdicts(poll)(tally)
}

/** The first round's, beside what is shown of the second; null: there is no second, or too few had answered. */
export function publicFirst(poll: Poll): Tally | null {
  const tally = firstOf(poll)
  return tally && tally.answered >= SMALLEST_CELL ? throughIn(poll)(tally) : null
}

export function leaderFirst(poll: Poll): Tally | null {
  const tally = firstOf(poll)
  if (!tally || (poll.anonymous && tally.answered < SMALLEST_CELL)) return null
  return withVerdicts(poll)(tally)
}

/** The first round's before anybody has judged what of it may be seen. */
export function firstOf({ question, ...poll }: Poll): Tally | null {
  return poll.phase === 'draft' || !poll.first ? null : boxTally(question)(poll.first)
}

type Said = { readonly id: string; readonly through?: boolean; readonly held?: true }

/** With whether everybody may read it: let through where they wait for the leader, and held back nowhere. */
const verdicts = memo((judged: Table<boolean>) => {
  const under = (glance: boolean) =>
    memo(<Each extends Said>(each: Each): Each => {
      const verdict = judged.get(keyOfId(each.id))
      const through = glance ? verdict === true : verdict !== false
      return { ...each, through, ...(verdict === false ? { held: true } : {}) }
    }) as <Each extends Said>(each: Each) => Each
  return { waiting: under(true), free: under(false) }
})

const NONE = emptyTable<boolean>()

/** What has been judged is judged once, and not anew at each answer that comes. */
function verdictsIn({ glance, judged = NONE }: Poll): <Each extends Said>(each: Each) => Each {
  return verdicts(judged)[glance ? 'waiting' : 'free']
}

const onTheWall = memo((poll: Poll): Tally => {
  const tally = throughIn(poll)(tallyOf(poll))
  return tally.texts.length === 0 ? tally : { ...tally, texts: supported(poll, tally.texts) }
})

const throughIn = memo((poll: Poll) =>
  memo((tally: Tally): Tally => {
    if (!isWritten(poll.question)) return tally
    const verdict = verdictsIn(poll)
    const isSeen = (each: Said) => verdict(each).through === true
    const texts = tally.texts.filter(isSeen)
    return tally.words ? { ...tally, texts, words: tally.words.filter(isSeen) } : { ...tally, texts }
  }),
)

const withVerdicts = memo((poll: Poll) =>
  memo((tally: Tally): Tally => {
    if (!isWritten(poll.question)) return tally
    const verdict = verdictsIn(poll)
    const texts = supported(
      poll,
      tally.texts.map((each) => verdict(each)),
    )
    return tally.words
      ? { ...tally, texts, words: tally.words.map((each) => verdict(each)) }
      : { ...tally, texts }
  }),
)

function supported(poll: Poll, texts: Tally['texts']): Tally['texts'] {
  if (poll.phase === 'draft' || !poll.marks) return texts
  const support = supportOf(poll.marks)
  return texts.map((each) => {
    const count = Object.hasOwn(support, keyOfId(each.id)) ? support[keyOfId(each.id)] : 0
    return count ? { ...each, support: count } : each
  })
}

/**
 * Answers by municipality, as they were when the poll closed. Null also where somebody turned out to have answered twice: the
 * total has one answer fewer then, and the two would differ by that one.
 */
export function breakdownOf(poll: Poll): Breakdown | null {
  if (poll.phase !== 'closed' || !poll.parts) return null
  const sum = poll.parts.reduce((all, { tally }) => all + tally.answered, 0)
  return sum === tallyOf(poll).answered ? poll.parts : null
}

/** What one municipality answered, for itself: where the author has chosen so, and once the phones are shown the answers. */
export function ownPart(poll: Poll, municipality: MunicipalityId | null): Tally | null {
  if (!poll.toEach || municipality === null || poll.results !== 'shown' || publicTally(poll) === null)
    return null
  return breakdownOf(poll)?.find(({ id }) => id === municipality)?.tally ?? null
}

/** A poll that has just closed, with what it is broken down into. Once decided it stays so. */
export function withBreakdown(poll: Poll, municipalityOf: (person: PersonId) => MunicipalityId | null): Poll {
  return poll.phase === 'closed' && poll.parts === undefined
    ? { ...poll, parts: brokenDown(poll, municipalityOf) }
    : poll
}

/**
 * Only a named poll, and only when every municipality that answered has at least five, so that no hidden one can be computed back
 * from the total. And only once, when the poll has closed: two of them, before and after one more has answered, or has moved to
 * another municipality, would differ by that one. What people write is never sorted by where they come from.
 */
function brokenDown(
  { question, box, again }: BegunPoll,
  municipalityOf: (person: PersonId) => MunicipalityId | null,
): Breakdown | null {
  if (again || box.kind === 'anonymous' || !isBrokenDown(question, false)) return null
  const cells = new Map<MunicipalityId, Answer[]>()
  for (const [person, answer] of countedIn(box)) {
    const municipality = municipalityOf(person) ?? ''
    const cell = cells.get(municipality)
    if (cell) cell.push(answer)
    else cells.set(municipality, [answer])
  }
  if (cells.size === 0 || [...cells.values()].some(({ length }) => length < SMALLEST_CELL)) return null
  return [...cells]
    .map(([id, answers]) => ({ id, tally: tallyAnswers(question, { answers, aside: [] }) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
