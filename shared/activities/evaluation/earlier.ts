import * as v from 'valibot'
import { rowIds, type Tally } from '#shared/activities/poll/count.ts'
import { MOST_OPTIONS } from '#shared/activities/poll/limits.ts'
import type { Question } from '#shared/activities/poll/question.ts'
import { rank } from '#shared/activities/poll/ranks.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/smallest-cell.ts'
import { Id } from '#shared/kernel/ids.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000))
const amount = v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12))
const counts = v.pipe(v.array(count), v.maxLength(MOST_OPTIONS))

/**
 * What a question came to at an earlier gathering: counted, and none of what anybody wrote. A row is a choice or a step, and has as
 * many counts as it takes: of a ranking one for each place, of points their sum and who gave any.
 */
export const EarlierResult = v.strictObject({
  question: Id,
  answered: count,
  rows: v.pipe(v.array(v.strictObject({ id: Id, counts })), v.maxLength(MOST_OPTIONS)),
  notRelevant: v.exactOptional(count),
  numbers: v.exactOptional(v.strictObject({ median: amount, mean: amount })),
})
export type EarlierResult = v.InferOutput<typeof EarlierResult>

/** The questions of an evaluation that were asked at an earlier gathering too, with what they came to there. */
export const Earlier = v.strictObject({
  gathering: Id,
  title: v.pipe(v.string(), v.maxLength(1_000)),
  closedAt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)),
  results: v.pipe(v.array(EarlierResult), v.maxLength(100)),
})
export type Earlier = v.InferOutput<typeof Earlier>

/** Dates are other dates each time, and what people write is never counted against what others wrote. */
export function isComparable({ type }: Question): boolean {
  return type !== 'dates' && type !== 'text' && type !== 'words'
}

export function earlierResult(id: string, question: Question, tally: Tally): EarlierResult {
  const { answered, rows, notRelevant, ranks, points, numbers } = tally
  const { median = null, mean = null } = numbers ?? {}
  const countsOf = (row: string, people: number): number[] => {
    const sum = points?.find((each) => each.id === row)?.sum
    if (sum !== undefined) return [sum, people]
    return [...(ranks?.find((each) => each.id === row)?.places ?? [people])]
  }
  return {
    ...{ question: id, answered },
    rows: rowIds(question).map((row) => ({
      id: row,
      counts: countsOf(row, rows.find((each) => each.id === row)?.count ?? 0),
    })),
    ...(notRelevant === undefined ? {} : { notRelevant }),
    ...(median === null || mean === null ? {} : { numbers: { median, mean } }),
  }
}

/** As the figures of one's own are shown. */
export function earlierTally(question: Question, earlier: EarlierResult): Tally {
  const { answered, notRelevant, numbers } = earlier
  const of = (id: string) => earlier.rows.find((row) => row.id === id)?.counts ?? []
  const ids = rowIds(question)
  const people = (id: string) =>
    question.type === 'ranking' ? sumOf(of(id)) : (of(id)[question.type === 'shares' ? 1 : 0] ?? 0)
  return {
    answered,
    rows: ids.map((id) => ({ id, count: people(id) })),
    texts: [],
    ...(notRelevant === undefined ? {} : { notRelevant }),
    ...(question.type === 'ranking'
      ? { ranks: rank(ids, question.top, (id, place) => of(id)[place] ?? 0) }
      : {}),
    ...(question.type === 'shares' ? { points: ids.map((id) => ({ id, sum: of(id)[0] ?? 0 })) } : {}),
    ...(numbers ? { numbers: { ...numbers, min: null, max: null, bins: [] } } : {}),
  }
}

/** Whether so many people, answering this question, can have come to these figures. */
export function couldBe(question: Question, earlier: EarlierResult): boolean {
  const { answered, rows, notRelevant, numbers } = earlier
  const ids = rowIds(question)
  const isShaped =
    isComparable(question) &&
    rows.length === ids.length &&
    rows.every(({ id, counts: of }, at) => id === ids[at] && of.length === widthOf(question)) &&
    (notRelevant === undefined || (question.type === 'scale' && question.notRelevant === true)) &&
    (numbers !== undefined) === (question.type === 'number')
  return isShaped && answered >= SMALLEST_CELL && addsUp(question, earlier)
}

function widthOf(question: Question): number {
  return question.type === 'ranking' ? question.top : question.type === 'shares' ? 2 : 1
}

function addsUp(question: Question, { answered, rows, notRelevant = 0, numbers }: EarlierResult): boolean {
  const column = (at: number) => rows.map(({ counts: of }) => of[at] ?? 0)
  const people = sumOf(column(0))
  switch (question.type) {
    case 'choice':
    case 'yesno':
      return people === answered
    case 'scale':
      return people + notRelevant === answered
    case 'choices':
      return (
        column(0).every((each) => each <= answered) &&
        people >= answered * question.min &&
        people <= answered * question.max
      )
    case 'ranking':
      return (
        Array.from({ length: question.top }, (_, place) => place).every(
          (place) => sumOf(column(place)) === answered,
        ) && rows.every(({ counts: of }) => sumOf(of) <= answered)
      )
    case 'shares':
      return (
        people === answered * question.total &&
        rows.every(
          ({ counts: [sum = 0, gave = 0] }) => gave <= answered && gave <= sum && gave > 0 === sum > 0,
        )
      )
    case 'number': {
      const { min, max } = question
      return [numbers?.median, numbers?.mean].every(
        (value) => value !== undefined && value >= (min ?? value) && value <= (max ?? value),
      )
    }
    default:
      return false
  }
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, each) => sum + each, 0)
}
