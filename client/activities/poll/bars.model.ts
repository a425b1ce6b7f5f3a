import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type Bar = {
  readonly id: string
  readonly text: string
  /** Null while the result is withheld. */
  readonly count: number | null
  readonly percent: number
  /** Of the longest bar there can be, 0–1. */
  readonly share: number
  readonly largest: boolean
}
/** All sizes in u. */
export type BarSetting = {
  readonly text: number
  readonly label: number
  readonly row: number
  readonly gap: number
  readonly count: number
}
export type Bars = {
  readonly kind: 'bars'
  readonly setting: BarSetting
  readonly pages: readonly { readonly id: string; readonly bars: readonly Bar[] }[]
}

const SETTINGS: readonly BarSetting[] = [
  { text: 46, label: 640, row: 84, gap: 20, count: 58 },
  { text: 42, label: 720, row: 62, gap: 14, count: 50 },
  { text: 38, label: 800, row: 50, gap: 10, count: 42 },
  { text: 34, label: 880, row: 40, gap: 7, count: 36 },
]
const PAGED: BarSetting = { text: 38, label: 900, row: 50, gap: 14, count: 46 }
const MOST_LINES = 4
/** The line that names the page. */
const PAGES = 66

type Choice = { readonly id: string; readonly text: string }

/** While the poll is open the rows keep the question's order; once it is closed they are sorted, and stay so. */
export function orderOf(rows: Tally['rows'], closed: boolean): Tally['rows'] {
  return closed ? rows.toSorted((a, b) => b.count - a.count) : rows
}

function rowHeight(text: string, setting: BarSetting): number {
  const lines = Math.min(MOST_LINES, linesOf(text, setting.label / setting.text))
  return Math.max(setting.row, lines * setting.text * 1.1 + 6) + setting.gap
}

function heightOf(choices: readonly Choice[], setting: BarSetting): number {
  return choices.reduce((sum, { text }) => sum + rowHeight(text, setting), -setting.gap)
}

function pagesOf(choices: readonly Choice[], room: number): readonly (readonly Choice[])[] {
  const pages: Choice[][] = [[]]
  let used = 0
  for (const choice of choices) {
    const height = rowHeight(choice.text, PAGED)
    if (used > 0 && used + height - PAGED.gap > room - PAGES) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(choice)
    used += height
  }
  return pages
}

function sorted(choices: readonly Choice[], tally: Tally | null, closed: boolean): readonly Choice[] {
  if (tally === null) return choices
  const texts = new Map(choices.map((choice) => [choice.id, choice]))
  return orderOf(tally.rows, closed).flatMap(({ id }) => texts.get(id) ?? [])
}

/** As large as the room allows; more choices than fit are paged, never shrunk further. */
export function barsOf(choices: readonly Choice[], tally: Tally | null, closed: boolean, room: number): Bars {
  const ordered = sorted(choices, tally, closed)
  const fitting = SETTINGS.find((setting) => heightOf(ordered, setting) <= room)
  const setting = fitting ?? PAGED
  const counts = new Map((tally?.rows ?? []).map(({ id, count }) => [id, count]))
  const most = Math.max(1, ...counts.values())
  const barOf = ({ id, text }: Choice): Bar => {
    const count = tally === null ? null : (counts.get(id) ?? 0)
    return {
      id,
      text: shorten(text, setting.label / setting.text, MOST_LINES),
      count,
      percent: Math.round(((count ?? 0) / Math.max(1, tally?.answered ?? 0)) * 100),
      share: (count ?? 0) / most,
      largest: count === most,
    }
  }
  const pages = fitting ? [ordered] : pagesOf(ordered, room)
  return { kind: 'bars', setting, pages: pages.map((page, at) => ({ id: `${at}`, bars: page.map(barOf) })) }
}
