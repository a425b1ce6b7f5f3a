import { shorten } from '#client/screens/projector/text-size.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type ScaleColumn = {
  readonly id: string
  /** What the step is called; empty where its figure says enough. */
  readonly label: string
  readonly count: number | null
  readonly share: number
  /** What share it had after the first round; null: there was none. */
  readonly before: number | null
  readonly largest: boolean
}
export type Scale = {
  readonly kind: 'scale'
  readonly low: string
  readonly high: string
  readonly columns: readonly ScaleColumn[]
  /** Null while the result is withheld. */
  readonly mean: number | null
  /** The mean of the first round. */
  readonly meanBefore: number | null
  /** How many said that it is nothing for them. */
  readonly notRelevant: number
  /** Of the columns, in u. */
  readonly height: number
}

/** In u: the figures above and below the columns, and the names of the ends or the steps. */
const AROUND = 62 + 62 + 88
/** In u: all the columns together, and the air between two. */
const COLUMNS = 1_348
const BETWEEN = 24
const LABEL = { size: 34, lines: 2 }

export function scaleOf(
  question: Extract<Question, { type: 'scale' }>,
  tally: Tally | null,
  room: number,
  first: Tally | null = null,
): Scale {
  const counts = countsIn(tally)
  const were = countsIn(tally === null ? null : first)
  const total = totalOf(counts)
  const totalBefore = totalOf(were)
  // Two rounds of different size stand by their shares.
  const shareOf = (all: ReadonlyMap<string, number>, sum: number, id: string) =>
    (all.get(id) ?? 0) / Math.max(1, sum)
  const ids = Array.from({ length: question.steps }, (_, step) => `${step + 1}`)
  const tallest = Math.max(
    ...ids.flatMap((id) => [shareOf(counts, total, id), shareOf(were, totalBefore, id)]),
    1 / Math.max(1, total),
  )
  const most = Math.max(1, ...counts.values())
  const width = (COLUMNS - BETWEEN * (question.steps - 1)) / question.steps / LABEL.size
  const columns = ids.map((id, step) => {
    const count = tally === null ? null : (counts.get(id) ?? 0)
    return {
      id,
      label: shorten(question.labels?.[step] ?? '', width, LABEL.lines),
      count,
      share: tally === null ? 0 : shareOf(counts, total, id) / tallest,
      before: were.size === 0 ? null : shareOf(were, totalBefore, id) / tallest,
      largest: count === most,
    }
  })
  const ends = { low: shorten(question.low, 540 / 38, 2), high: shorten(question.high, 540 / 38, 2) }
  return {
    kind: 'scale',
    ...ends,
    columns,
    mean: meanOf(counts),
    meanBefore: meanOf(were),
    notRelevant: tally?.notRelevant ?? 0,
    height: Math.round(Math.min(400, room - AROUND)),
  }
}

const countsIn = (tally: Tally | null): ReadonlyMap<string, number> =>
  new Map((tally?.rows ?? []).map(({ id, count }) => [id, count]))
const totalOf = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

function meanOf(counts: ReadonlyMap<string, number>): number | null {
  const total = totalOf(counts)
  const sum = [...counts].reduce((all, [id, count]) => all + Number(id) * count, 0)
  return total === 0 ? null : sum / total
}
