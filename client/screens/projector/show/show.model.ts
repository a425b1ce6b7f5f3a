import { linesOf, pieces, shorten } from '#client/screens/projector/text-size.ts'
import type { Goals, Practical, Wifi } from '#shared/showing/showing.ts'
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
/** Above and below a row, in its own size, and the rule. */
const GOAL_AIR = 1
const RULE = 3

const heightOf = (text: string, size: number, width: number, air: number) =>
  linesOf(text, width / size) * size * 1.1 + air * size + RULE

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

/** The largest size at which all stands on one page; else the largest at which it takes the fewest pages. */
function fitted<Row extends { readonly id: string }>(
  rows: readonly Row[],
  sizes: readonly number[],
  height: (row: Row, size: number) => number,
): { readonly size: number; readonly pages: readonly RowPage<Row>[] } {
  const total = (size: number) => rows.reduce((sum, row) => sum + height(row, size), 0)
  const one = sizes.find((each) => total(each) <= HEIGHT)
  if (one !== undefined) return { size: one, pages: rows.length === 0 ? [] : [{ id: '0', rows }] }
  const settings = sizes.map((size) => ({
    size,
    pages: paged(rows, (row) => height(row, size), HEIGHT - PAGES),
  }))
  const fewest = Math.min(...settings.map(({ pages }) => pages.length))
  return settings.find(({ pages }) => pages.length === fewest) ?? { size: sizes.at(-1) ?? 34, pages: [] }
}

export function goalsModel({ heading, goals }: Goals): GoalsModel {
  const rows = goals.map((text, at) => ({ id: `${at}`, number: at + 1, ...splitGoal(text) }))
  const height = ({ lead, rest }: GoalRow, size: number) =>
    heightOf(`${lead} ${rest}`.trim(), size, GOAL_WIDTH, GOAL_AIR)
  return { heading: shorten(heading, 420 / 66, 6), ...fitted(rows, GOAL_SIZES, height) }
}

export type PracticalRow = { readonly id: string; readonly label: string; readonly text: string }
export type PracticalWifi = {
  readonly name: string
  readonly password: string
  readonly hidden: boolean
  /** Of the code and of the letters under it, in u. */
  readonly code: number
  readonly letters: number
}
export type PracticalModel = {
  readonly wifi: PracticalWifi | null
  readonly size: number
  readonly pages: readonly RowPage<PracticalRow>[]
}

const LABEL = 300
const PRACTICAL_SIZES = [56, 48, 42, 38, 34]
const PRACTICAL_AIR = 0.72

/** The column of the network, in u; its words, and the air under its code. */
const WIFI = 480
const WIFI_WORD = 42
const WIFI_AIR = 20
/** As long as the letters can be smaller, the code is not. */
const LEAST_CODE = 420

/** What is to be typed stands whole: first the letters become smaller, then the code. */
function wifiOf({ name, password, hidden }: Wifi): PracticalWifi {
  const heightAt = (letters: number) =>
    2 * WIFI_WORD +
    WIFI_AIR +
    (linesOf(name, WIFI / letters) + linesOf(password, WIFI / letters)) * letters * 1.1
  const letters = [46, 40].find((size) => LEAST_CODE + heightAt(size) <= HEIGHT) ?? 34
  const code = Math.floor(Math.min(WIFI, HEIGHT - heightAt(letters)))
  return { name, password, hidden, code, letters }
}

/** `contactLabel`: the word before whom to call, which stands last. */
export function practicalModel({ wifi, contact, lines }: Practical, contactLabel: string): PracticalModel {
  const width = 1728 - LABEL - 40 - (wifi ? 560 : 0)
  const all = contact === '' ? lines : [...lines, { label: contactLabel, text: contact }]
  const rows = all.map(({ label, text }, at) => ({ id: `${at}`, label, text }))
  const height = ({ label, text }: PracticalRow, size: number) =>
    Math.max(heightOf(text, size, width, PRACTICAL_AIR), heightOf(label, size, LABEL, PRACTICAL_AIR))
  return { wifi: wifi && wifiOf(wifi), ...fitted(rows, PRACTICAL_SIZES, height) }
}

export type SlideLink = {
  readonly id: string
  readonly label: string
  readonly url: string
  readonly host: string
}
/** How the links stand: each under its code or beside it, and how large, in u. */
export type LinkSetting = {
  readonly beside: boolean
  readonly columns: number
  readonly code: number
  readonly label: number
}
export type SlideModel = {
  readonly title: string
  readonly textSize: number
  readonly pages: readonly { readonly id: string; readonly text: string }[]
  readonly links: readonly SlideLink[]
  readonly setting: LinkSetting
}

const TEXT_SETTINGS = [
  { size: 76, lines: 5 },
  { size: 60, lines: 7 },
  { size: 50, lines: 9 },
  { size: 42, lines: 10 },
]
const SLIDE = 1728
/** The text's column when links stand beside it, the links' own, and the air between code and words. */
const TEXT = 1128
const LINKS = 520
const LINK_AIR = 24
const HOST = 34

/** What stands with a code: enough to see where it leads. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return url
  }
}

/** Beside a text the codes stand under each other; alone they have the width of the picture. */
const ONE_BESIDE_TEXT: LinkSetting = { beside: false, columns: 1, code: 440, label: 38 }
const BESIDE_TEXT: readonly LinkSetting[] = [
  ONE_BESIDE_TEXT,
  { beside: true, columns: 1, code: 200, label: 38 },
  { beside: true, columns: 1, code: 176, label: 38 },
  { beside: true, columns: 1, code: 132, label: 36 },
]
const ALONE: readonly LinkSetting[] = [
  { beside: true, columns: 1, code: 560, label: 76 },
  { beside: false, columns: 2, code: 420, label: 50 },
  { beside: false, columns: 3, code: 400, label: 42 },
  { beside: false, columns: 4, code: 384, label: 42 },
]
const COLUMN_GAP = 56

/** A line that the leader broke is broken here; what is too long for a page goes on in the next. */
function textPages(text: string, width: number, most: number): readonly string[] {
  const found: { text: string; lines: number }[] = []
  for (const part of text.split('\n').flatMap((each) => pieces(each, width, most))) {
    const lines = linesOf(part, width)
    const last = found.at(-1)
    if (last && last.lines + lines <= most) {
      last.text += `\n${part}`
      last.lines += lines
    } else found.push({ text: part, lines })
  }
  return found.map((page) => page.text)
}

export function slideModel({ title, text, links }: SlidePart): SlideModel {
  const width = links.length > 0 ? TEXT : SLIDE
  const linesAt = (size: number) =>
    text.split('\n').reduce((sum, each) => sum + linesOf(each, width / size), 0)
  const { size, lines: most } = TEXT_SETTINGS.find(({ size, lines }) => linesAt(size) <= lines) ?? {
    size: 42,
    lines: 10,
  }
  const settings = text === '' ? ALONE : BESIDE_TEXT
  const setting = settings[Math.min(links.length, settings.length) - 1] ?? ONE_BESIDE_TEXT
  const column = text === '' ? (SLIDE - (setting.columns - 1) * COLUMN_GAP) / setting.columns : LINKS
  const words = setting.beside ? column - setting.code - LINK_AIR : column
  return {
    title: shorten(title, SLIDE / 56, 1),
    textSize: size,
    pages:
      text === ''
        ? []
        : textPages(text, width / size, most).map((part, page) => ({ id: `${page}`, text: part })),
    links: links.map(({ label, url }, at) => ({
      id: `${at}`,
      label: shorten(label, words / setting.label, 2),
      url,
      host: shorten(hostOf(url), words / HOST, 1),
    })),
    setting,
  }
}
