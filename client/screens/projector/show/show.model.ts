import { linesOf, pieces, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import type { Goals, Practical } from '#shared/showing/showing.ts'
import type { SlidePart } from '#shared/views/showing-part.ts'

/** In u: the height of the picture's middle, and what the line of pages takes there. */
const HEIGHT = 672
const PAGES = 72

export type GoalRow = {
  readonly id: string
  readonly number: number
  /** The first sentence, which is what one remembers; the rest stands behind it. */
  readonly lead: string
  readonly rest: string
}
export type RowPage<Row> = { readonly id: string; readonly rows: readonly Row[] }
export type GoalsModel = {
  readonly heading: string
  /** In u. */
  readonly size: number
  readonly pages: readonly RowPage<GoalRow>[]
}

const GOAL_WIDTH = 1098
const GOAL_SIZES = [64, 56, 48, 42]
const GOAL_AIR = 67

const heightOf = (text: string, size: number, width: number, air: number) =>
  linesOf(text, width / size) * size * 1.1 + air

/** “Flere dager på jobb. Fraværet ned …” in two; a goal of one sentence is all lead. */
export function splitGoal(text: string): { readonly lead: string; readonly rest: string } {
  const end = /^.*?[.!?:](?=\s+\S)/s.exec(text)?.[0] ?? text
  return { lead: end, rest: text.slice(end.length).trim() }
}

/** What fits on each page, in order; a row higher than a page has one for itself. */
function paged<Row extends { readonly id: string }>(
  rows: readonly Row[],
  height: (row: Row) => number,
  room: number,
): readonly RowPage<Row>[] {
  const found: Row[][] = []
  let used = 0
  for (const row of rows) {
    const own = height(row)
    if (found.length === 0 || used + own > room) {
      found.push([])
      used = 0
    }
    found.at(-1)?.push(row)
    used += own
  }
  return found.map((list, page) => ({ id: `${page}`, rows: list }))
}

/** The largest size at which all stands on one page; else the smallest, and pages. */
function fitted<Row extends { readonly id: string }>(
  rows: readonly Row[],
  sizes: readonly number[],
  height: (row: Row, size: number) => number,
): { readonly size: number; readonly pages: readonly RowPage<Row>[] } {
  const total = (size: number) => rows.reduce((sum, row) => sum + height(row, size), 0)
  const size = sizes.find((each) => total(each) <= HEIGHT)
  if (size !== undefined) return { size, pages: rows.length === 0 ? [] : [{ id: '0', rows }] }
  const least = sizes.at(-1) ?? 34
  return { size: least, pages: paged(rows, (row) => height(row, least), HEIGHT - PAGES) }
}

export function goalsModel({ heading, goals }: Goals): GoalsModel {
  const rows = goals.map((text, at) => ({ id: `${at}`, number: at + 1, ...splitGoal(text) }))
  const height = ({ lead, rest }: GoalRow, size: number) =>
    heightOf(`${lead} ${rest}`.trim(), size, GOAL_WIDTH, GOAL_AIR)
  return { heading: shorten(heading, 420 / 66, 6), ...fitted(rows, GOAL_SIZES, height) }
}

export type PracticalRow = { readonly id: string; readonly label: string; readonly text: string }
export type PracticalModel = {
  readonly wifi: { readonly name: string; readonly password: string; readonly hidden: boolean } | null
  readonly size: number
  readonly pages: readonly RowPage<PracticalRow>[]
}

const LABEL = 300
const PRACTICAL_SIZES = [56, 48, 42, 36]
const PRACTICAL_AIR = 43

/** `contactLabel`: the word before whom to call, which stands last. */
export function practicalModel({ wifi, contact, lines }: Practical, contactLabel: string): PracticalModel {
  const width = 1728 - LABEL - 40 - (wifi ? 560 : 0)
  const all = contact === '' ? lines : [...lines, { label: contactLabel, text: contact }]
  const rows = all.map(({ label, text }, at) => ({ id: `${at}`, label, text }))
  const height = ({ label, text }: PracticalRow, size: number) =>
    Math.max(heightOf(text, size, width, PRACTICAL_AIR), heightOf(label, size, LABEL, PRACTICAL_AIR))
  return { wifi: wifi && { ...wifi }, ...fitted(rows, PRACTICAL_SIZES, height) }
}

export type SlideLink = {
  readonly id: string
  readonly label: string
  readonly url: string
  readonly host: string
}
export type SlideModel = {
  readonly title: string
  readonly size: number
  readonly textSize: number
  readonly pages: readonly { readonly id: string; readonly text: string }[]
  readonly links: readonly SlideLink[]
}

const TEXT_SETTINGS = [
  { size: 76, lines: 5 },
  { size: 60, lines: 7 },
  { size: 50, lines: 9 },
  { size: 42, lines: 10 },
]

/** What stands under a code: enough to see where it leads. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

export function slideModel({ title, text, links }: SlidePart): SlideModel {
  const width = links.length > 0 ? 1128 : 1728
  const setting = settingOf(text, width, TEXT_SETTINGS)
  const most = TEXT_SETTINGS.find(({ size }) => size === setting.size)?.lines ?? 10
  const parts = text === '' ? [] : pieces(text, width / setting.size, most)
  return {
    title: shorten(title, 1728 / 56, 1),
    size: 56,
    textSize: setting.size,
    pages: parts.map((part, page) => ({ id: `${page}`, text: part })),
    links: links.map(({ label, url }, at) => ({
      id: `${at}`,
      label: shorten(label, 300 / 38, 2),
      url,
      host: shorten(hostOf(url), 300 / 34, 1),
    })),
  }
}
