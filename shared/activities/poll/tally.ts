import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { hashText } from '#shared/kernel/text.ts'
import type { Answer, Poll, Question } from './poll.ts'
import { asideIn, countedIn } from './twins.ts'

/** Below this many answers no result leaves the leader's console, and nothing is broken down (trust.md P-05). */
export const SMALLEST_CELL = 5

export type Row = { readonly id: string; readonly count: number }
export type Tally = {
  readonly answered: number
  /** One row per choice or scale step, in the question's order; empty for open text. */
  readonly rows: readonly Row[]
  /** Open text only, sorted by what they say. `id` follows from the text itself. */
  readonly texts: readonly { readonly id: string; readonly text: string }[]
}

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

/** `aside`: what somebody who is counted has answered under another name too. Of that only the words are shown. */
type Given = { readonly answers: readonly Answer[]; readonly aside: readonly Answer[] }

function tallyAnswers(question: Question, { answers, aside }: Given): Tally {
  const counts = new Map<string, number>()
  const texts: string[] = []
  for (const answer of answers) {
    if (answer.type === 'text') texts.push(answer.text)
    for (const id of rowsOf(answer)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  for (const answer of aside) if (answer.type === 'text') texts.push(answer.text)
  return {
    answered: answers.length,
    rows: rowIds(question).map((id) => ({ id, count: counts.get(id) ?? 0 })),
    texts: identified(texts.sort((a, b) => a.localeCompare(b, 'nb'))),
  }
}

/** Named by what they say, so that a new one between them is one change to those who look on, not a change to all behind it. */
function identified(texts: readonly string[]): Tally['texts'] {
  const told = new Map<string, number>()
  return texts.map((text) => {
    const hash = hashText(text)
    const place = (told.get(hash) ?? 0) + 1
    told.set(hash, place)
    return { id: `${hash}-${place}`, text }
  })
}

function rowsOf(answer: Answer): readonly string[] {
  switch (answer.type) {
    case 'choice':
      return [answer.choice]
    case 'choices':
      return answer.choices
    case 'scale':
      return [`${answer.value}`]
    case 'text':
      return []
  }
}

function rowIds(question: Question): readonly string[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.choices.map(({ id }) => id)
    case 'scale':
      return Array.from({ length: question.steps }, (_, step) => `${step + 1}`)
    case 'text':
      return []
  }
}
