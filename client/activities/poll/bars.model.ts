import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type Bar = {
  readonly id: string
  readonly text: string
  /** Null while the result is withheld. */
  readonly count: number | null
  /** What stands beside the figure, in small: of all, in per cent; the mean place; what each gave. Null: nothing. */
  readonly beside: Beside | null
  /** Of the longest bar there can be, 0–1. */
  readonly share: number
  /** Where it stood after the first round: its share of the longest bar, and its per cent. Null: there was none. */
  readonly before: { readonly share: number; readonly percent: number } | null
  readonly largest: boolean
  /** It has been revealed as the right answer. */
  readonly right: boolean
}
export type Beside = { readonly of: 'percent' | 'place' | 'each'; readonly value: number }
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

export type Choice = { readonly id: string; readonly text: string }
/** What a bar stands for, and what is printed beside it. */
type Value = { readonly id: string; readonly count: number; readonly beside: Beside | null }
/** What there is besides the answers: those of the first round, and the right one once it is revealed. */
export type BarsMore = { readonly first?: Tally | null; readonly right?: Answer | null }

/** While the poll is open the rows keep the question's order; once it is closed they are sorted, and stay so. */
export function orderOf<Row extends { readonly count: number }>(
  rows: readonly Row[],
  closed: boolean,
): readonly Row[] {
  return closed ? rows.toSorted((a, b) => b.count - a.count) : rows
}

/** Whether a row has a mark behind its text: the right one, or what suits most. */
type Marked = (choice: Choice) => boolean
/** As wide as a mark is at most, without a place to break it. */
const MARK = ' xxxxxxxxxxxxxxx'

function rowHeight(choice: Choice, setting: BarSetting, marked: Marked): number {
  const width = setting.label / setting.text
  const own = Math.min(MOST_LINES, linesOf(choice.text, width))
  const lines = marked(choice) ? Math.max(own, linesOf(`${shortened(choice, setting)}${MARK}`, width)) : own
  return Math.max(setting.row, lines * setting.text * 1.1 + 6) + setting.gap
}

function heightOf(choices: readonly Choice[], setting: BarSetting, marked: Marked): number {
  return choices.reduce((sum, choice) => sum + rowHeight(choice, setting, marked), -setting.gap)
}

function pagesOf(choices: readonly Choice[], room: number, marked: Marked): readonly (readonly Choice[])[] {
  const pages: Choice[][] = [[]]
  let used = 0
  for (const choice of choices) {
    const height = rowHeight(choice, PAGED, marked)
    if (used > 0 && used + height - PAGED.gap > room - PAGES) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(choice)
    used += height
  }
  return pages
}

/** Rows with a text each, as large as the room allows; more than fit are paged, never shrunk further. */
export function laidOut(
  ordered: readonly Choice[],
  room: number,
  marked: Marked = () => false,
): { readonly setting: BarSetting; readonly pages: readonly (readonly Choice[])[] } {
  const fitting = SETTINGS.find((setting) => heightOf(ordered, setting, marked) <= room)
  return fitting
    ? { setting: fitting, pages: [ordered] }
    : { setting: PAGED, pages: pagesOf(ordered, room, marked) }
}

export const shortened = ({ text }: Choice, setting: BarSetting): string =>
  shorten(text, setting.label / setting.text, MOST_LINES)

const percentOf = (count: number, answered: number) => Math.round((count / Math.max(1, answered)) * 100)

/** What the bars of this question stand for: answers, points of a ranking, or points that were given away. */
function valuesOf(tally: Tally): readonly Value[] {
  const { answered } = tally
  if (tally.ranks)
    return tally.ranks.map(({ id, points, mean }) => ({
      id,
      count: points,
      beside: mean === null ? null : { of: 'place', value: mean },
    }))
  if (tally.points)
    return tally.points.map(({ id, sum }) => ({
      id,
      count: sum,
      beside: answered === 0 ? null : { of: 'each', value: sum / answered },
    }))
  return tally.rows.map(({ id, count }) => ({
    id,
    count,
    beside: { of: 'percent', value: percentOf(count, answered) },
  }))
}

function sorted(choices: readonly Choice[], tally: Tally | null, closed: boolean): readonly Choice[] {
  if (tally === null) return choices
  const texts = new Map(choices.map((choice) => [choice.id, choice]))
  // Of equal points, what most put first stands first.
  const rows = closed && tally.ranks ? byRank(tally.ranks) : orderOf(valuesOf(tally), closed)
  return rows.flatMap(({ id }) => texts.get(id) ?? [])
}

export function barsOf(
  choices: readonly Choice[],
  tally: Tally | null,
  closed: boolean,
  room: number,
  { first = null, right = null }: BarsMore = {},
): Bars {
  const rightIds = idsIn(right)
  const isRight = ({ id }: Choice) => rightIds.includes(id)
  const { setting, pages } = laidOut(sorted(choices, tally, closed), room, isRight)
  const values = new Map((tally === null ? [] : valuesOf(tally)).map((value) => [value.id, value]))
  const before = new Map(
    (tally === null || first === null ? [] : valuesOf(first)).map((value) => [value.id, value]),
  )
  // By the head: those who answered before may have been more or fewer.
  const now = (count: number) => count / Math.max(1, tally?.answered ?? 0)
  const then = (count: number) => count / Math.max(1, first?.answered ?? 0)
  const longest = Math.max(
    now(1),
    ...[...values.values()].map(({ count }) => now(count)),
    ...[...before.values()].map(({ count }) => then(count)),
  )
  const most = Math.max(1, ...[...values.values()].map(({ count }) => count))
  const barOf = (choice: Choice): Bar => {
    const value = values.get(choice.id)
    const was = before.get(choice.id)
    const count = tally === null ? null : (value?.count ?? 0)
    return {
      id: choice.id,
      text: shortened(choice, setting),
      count,
      beside: value?.beside ?? null,
      share: now(count ?? 0) / longest,
      before:
        was === undefined
          ? null
          : { share: then(was.count) / longest, percent: percentOf(was.count, first?.answered ?? 0) },
      largest: count === most,
      right: isRight(choice),
    }
  }
  return { kind: 'bars', setting, pages: pages.map((page, at) => ({ id: `${at}`, bars: page.map(barOf) })) }
}

function idsIn(answer: Answer | null): readonly string[] {
  if (answer?.type === 'choice') return [answer.choice]
  if (answer?.type === 'choices') return answer.choices
  if (answer?.type === 'scale' || answer?.type === 'yesno') return [`${answer.value}`]
  return answer?.type === 'ranking' ? answer.order.slice(0, 1) : []
}

/** What there is to choose from, where each has a row of its own. */
export function choicesOf(
  question: Question,
  names: Readonly<Record<'yes' | 'no' | 'unsure', string>>,
): readonly Choice[] {
  if ('choices' in question) return question.choices
  if (question.type !== 'yesno') return []
  return (['yes', 'no', 'unsure'] as const).map((id) => ({ id, text: names[id] }))
}
