import { shorten } from '#client/screens/projector/text-size.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type ScaleColumn = {
  readonly id: string
  readonly count: number | null
  readonly share: number
  readonly largest: boolean
}
export type Scale = {
  readonly kind: 'scale'
  readonly low: string
  readonly high: string
  readonly columns: readonly ScaleColumn[]
  /** Null while the result is withheld. */
  readonly mean: number | null
  /** Of the columns, in u. */
  readonly height: number
}

/** In u: the figures above and below the columns, and the names of the ends. */
const AROUND = 62 + 62 + 88

export function scaleOf(
  question: Extract<Question, { type: 'scale' }>,
  tally: Tally | null,
  room: number,
): Scale {
  const counts = new Map((tally?.rows ?? []).map(({ id, count }) => [id, count]))
  const most = Math.max(1, ...counts.values())
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const sum = [...counts].reduce((all, [id, count]) => all + Number(id) * count, 0)
  const columns = Array.from({ length: question.steps }, (_, step) => {
    const id = `${step + 1}`
    const count = tally === null ? null : (counts.get(id) ?? 0)
    return { id, count, share: (count ?? 0) / most, largest: count === most }
  })
  const ends = { low: shorten(question.low, 540 / 38, 2), high: shorten(question.high, 540 / 38, 2) }
  const mean = tally === null || total === 0 ? null : sum / total
  return { kind: 'scale', ...ends, columns, mean, height: Math.round(Math.min(400, room - AROUND)) }
}
