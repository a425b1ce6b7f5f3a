import { type Tally, tallyAnswers } from './count.ts'
import type { Box, Poll } from './poll.ts'
import type { Answer, Question } from './question.ts'
import { SMALLEST_CELL } from './smallest-cell.ts'
import { wordKey } from './words.ts'

/**
 * What an anonymous result says of each of those who gave it, because they all said it. `part`: one of several things that each
 * said. `last`: those who were counted last, when others had been counted before them; `first`: the first of two rounds.
 */
export type Alike = {
  readonly how: 'all' | 'part'
  readonly who: 'everybody' | 'last' | 'first'
  readonly count: number
}

/** Read from the tally, since that is what the hall sees: what it leaves open it gives nobody away by. */
export function alikeIn(question: Question, tally: Tally): Alike['how'] | null {
  const { answered, rows, ranks = [], points = [], words = [], dates = [], numbers, texts } = tally
  if (answered < SMALLEST_CELL) return null
  const isShared = (counts: readonly number[]) => counts.some((count) => count === answered)
  const counts = rows.map(({ count }) => count)
  switch (question.type) {
    case 'choice':
    case 'yesno':
    case 'scale':
      return found(isShared([...counts, tally.notRelevant ?? 0]))
    case 'choices':
      return found(
        counts.every((count) => isShared([count, answered - count])),
        isShared(counts),
      )
    case 'ranking': {
      const placed = Array.from({ length: question.top }, (_, at) =>
        ranks.map(({ places }) => places[at] ?? 0),
      )
      return found(placed.every(isShared), isShared(placed[0] ?? []))
    }
    case 'shares':
      return found(isShared(points.map(({ sum }) => sum / question.total)))
    case 'number':
      return found(numbers !== undefined && numbers.min === numbers.max)
    case 'words': {
      const said = words.map(({ count }) => count)
      return found(
        said.every((count) => count === answered),
        isShared(said),
      )
    }
    case 'dates':
      return found(dates.every(({ yes, maybe, no }) => isShared([yes, maybe, no])))
    case 'text':
      return found(new Set(texts.map(({ text }) => wordKey(text))).size === 1)
  }
}

function found(all: boolean, part = false): Alike['how'] | null {
  return all ? 'all' : part ? 'part' : null
}

/** `since`: how many had been counted before the last of them were: what was seen then and what is seen now differ by those. */
export function alikeAmong(question: Question, answers: readonly Answer[], since = 0): Alike | null {
  const among = (who: Alike['who'], some: readonly Answer[]): Alike | null => {
    const how = alikeIn(question, tallyAnswers(question, { answers: some, aside: [] }))
    return how && { how, who, count: some.length }
  }
  return among('everybody', answers) ?? (since > 0 ? among('last', answers.slice(since)) : null)
}

/** Of a poll with names nothing is given away that was promised to nobody. */
export function alikeInBox(question: Question, box: Box): Alike | null {
  return box.kind === 'named' ? null : alikeAmong(question, box.settled, box.since)
}

/** What the leader is told before answers are shown; the first round's are shown beside the second's. */
export function alikeOf(poll: Poll): Alike | null {
  if (poll.phase === 'draft') return null
  const first = poll.first ? alikeInBox(poll.question, poll.first) : null
  return alikeInBox(poll.question, poll.box) ?? (first && { ...first, who: 'first' })
}
