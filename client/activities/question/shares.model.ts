import { sumOf } from './sketch.model.ts'

type Points = Readonly<Record<string, number>>

/** How many points one press gives: of very many, several at once. */
export function stepOf(total: number): number {
  return total >= 100 ? 10 : total >= 50 ? 5 : 1
}

/** So many to this one: never less than none, and never more than are left. */
export function shared(points: Points, id: string, wanted: number, total: number): Points {
  const { [id]: had = 0, ...rest } = points
  const left = total - sumOf(rest)
  const to = Math.max(0, Math.min(left, Math.round(Number.isFinite(wanted) ? wanted : had)))
  return to === 0 ? rest : { ...points, [id]: to }
}
