import type { Tally } from '#shared/activities/poll/tally.ts'
import { type BarSetting, type Choice, laidOut, shortened } from './bars.model.ts'

export type DateRow = {
  readonly id: string
  readonly text: string
  /** Null while the result is withheld. */
  readonly yes: number | null
  readonly maybe: number
  readonly no: number
  /** How many could in the first round. Null: there was none. */
  readonly before: number | null
  /** Most can, or could if they must. */
  readonly best: boolean
}
export type Dates = {
  readonly kind: 'dates'
  readonly setting: BarSetting
  readonly pages: readonly { readonly id: string; readonly rows: readonly DateRow[] }[]
}

/** Best first: most who can, then most who perhaps can. */
const better = (a: Counts, b: Counts) => b.yes - a.yes || b.maybe - a.maybe
type Counts = { readonly yes: number; readonly maybe: number; readonly no: number }

/** One row for each date; in the question's order until the poll is closed. */
export function datesOf(
  choices: readonly Choice[],
  tally: Tally | null,
  closed: boolean,
  room: number,
  first: Tally | null = null,
): Dates {
  const counts = new Map((tally?.dates ?? []).map((row) => [row.id, row]))
  const none = { yes: 0, maybe: 0, no: 0 }
  const of = ({ id }: Choice) => counts.get(id) ?? none
  const ordered = closed && tally !== null ? choices.toSorted((a, b) => better(of(a), of(b))) : choices
  const [top] = [...counts.values()].sort(better)
  const isBest = (choice: Choice) =>
    top !== undefined && top.yes + top.maybe > 0 && better(of(choice), top) === 0
  const { setting, pages } = laidOut(ordered, room, isBest)
  const before = new Map((tally === null ? [] : (first?.dates ?? [])).map(({ id, yes }) => [id, yes]))
  const rowOf = (choice: Choice): DateRow => {
    const { yes, maybe, no } = of(choice)
    return {
      id: choice.id,
      text: shortened(choice, setting),
      yes: tally === null ? null : yes,
      maybe,
      no,
      before: before.get(choice.id) ?? null,
      best: isBest(choice),
    }
  }
  return { kind: 'dates', setting, pages: pages.map((page, at) => ({ id: `${at}`, rows: page.map(rowOf) })) }
}
