import { linesOf, pieces, type Setting, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import type { SummaryOnScreen, SupportedPoint } from '#shared/views/summary-part.ts'
import type { SummaryResults } from '#shared/views/summary-results.ts'
import { metaOf, rowLabel, type SummaryGroup, summaryGroups } from './summary.model.ts'

export type HallBar = { readonly label: string; readonly count: number; readonly share: number }
export type HallPoint = {
  readonly id: string
  readonly text: string
  readonly meta: string
  readonly bars: readonly HallBar[]
}
export type HallGroup = {
  readonly id: string
  readonly origin: string
  readonly title: string
  /** It goes on from the page before. */
  readonly isMore: boolean
  readonly points: readonly HallPoint[]
}
export type HallPage = { readonly id: string; readonly groups: readonly HallGroup[] }
export type SummaryHall = {
  readonly title: string
  readonly setting: Setting
  /** In u. */
  readonly size: number
  readonly pages: readonly HallPage[]
}

/** In u: the picture's middle, the column of headings, and that of the points (summary-projector.css). */
const HEIGHT = 708
const WIDTH = 1_728
const HEAD = 400
const TEXT = 1_272
const PAGES = 64
const ORIGIN = 42
const META = 34
const BAR = 46
const LEADING = 1.16
/** Above and below a group's points, and above each of them. */
const GROUP_AIR = 30
const POINT_AIR = 14
const MOST_BARS = 6

const TITLES: readonly Setting[] = [
  { size: 88, lines: 1 },
  { size: 72, lines: 1 },
  { size: 56, lines: 2 },
]
/** What the last row of the hall reads; smaller is only for what then needs no second page. */
const PAGED = [56, 50, 46, 42]
const SIZES = [...PAGED, 38, 36, 34]

/** The whole summary on one page, as large as it goes; else on as few as it takes, and as large as those allow. */
export function summaryHall(is: SummaryOnScreen, words: SummaryHallWords): SummaryHall {
  const title = is.title || words.summary
  const setting = settingOf(title, WIDTH, TITLES)
  const room = HEIGHT - setting.size * setting.lines * 1.08 - 24
  const groups = summaryGroups(is.points, words).map((group) => hallGroup(is, group, words))
  return {
    title: shorten(title, WIDTH / setting.size, setting.lines),
    setting,
    ...filled(groups, room),
  }
}

function filled(groups: readonly HallGroup[], room: number): Pick<SummaryHall, 'size' | 'pages'> {
  const size = SIZES.find((each) => heightOf(groups, each) <= room)
  if (size !== undefined) return { size, pages: groups.length === 0 ? [] : [{ id: '0', groups }] }
  const tries = PAGED.map((each) => ({ size: each, pages: inPages(groups, each, room - PAGES) }))
  const fewest = Math.min(...tries.map(({ pages }) => pages.length))
  return tries.find(({ pages }) => pages.length === fewest) ?? { size: META, pages: [] }
}

function hallGroup(
  { names }: SummaryOnScreen,
  { id, origin, title, points }: SummaryGroup<SupportedPoint>,
  words: SummaryHallWords,
): HallGroup {
  const nameOf = (key: string) => names.find((each) => each.id === key)?.name ?? ''
  return {
    id,
    origin: shorten(origin, HEAD / ORIGIN, 2),
    title: shorten(title, HEAD / META, 4),
    isMore: false,
    points: points.map((point) => ({
      ...{ id: point.id, text: point.text, meta: metaOf(point, nameOf, words) },
      bars: barsOf(point.results, words),
    })),
  }
}

/** Of many choices those that most have taken, where they stand. */
function barsOf(results: SummaryResults | null, words: SummaryHallWords): readonly HallBar[] {
  if (results === null) return []
  const { rows } = results
  const least = rows.map(({ count }) => count).sort((a, b) => b - a)[MOST_BARS - 1] ?? 0
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const shown = rows.length <= MOST_BARS ? rows : rows.filter(({ count }) => count >= least)
  return shown.slice(0, MOST_BARS).map((row) => ({
    label: shorten(rowLabel(row, words), 560 / META, 1),
    count: row.count,
    share: row.count / most,
  }))
}

function heightOf(groups: readonly HallGroup[], size: number): number {
  return groups.reduce((sum, group) => sum + groupHeight(group, size), 0)
}

function groupHeight({ origin, title, points }: HallGroup, size: number): number {
  const head = linesIn(origin, HEAD, ORIGIN) + linesIn(title, HEAD, META)
  const body = points.reduce((sum, point) => sum + pointHeight(point, size), 0)
  return Math.max(head + POINT_AIR, body) + GROUP_AIR
}

function pointHeight({ text, meta, bars }: HallPoint, size: number): number {
  return linesIn(text, TEXT, size) + linesIn(meta, TEXT, META) + bars.length * BAR + POINT_AIR
}

function linesIn(text: string, width: number, size: number): number {
  return text === '' ? 0 : linesOf(text, width / size) * size * LEADING
}

/** A point that one page does not hold goes on in the next, and so does a group, with its heading again. */
function inPages(groups: readonly HallGroup[], size: number, room: number): readonly HallPage[] {
  const pages: HallGroup[][] = [[]]
  let used = 0
  for (const group of groups) {
    let isMore = false
    for (const point of group.points.flatMap((each) => piecesOf(each, size, room))) {
      const page = pages.at(-1) ?? []
      const open = page.at(-1)?.id === group.id ? page.at(-1) : undefined
      const grown = { ...group, isMore, points: [...(open?.points ?? []), point] }
      const before = open ? groupHeight(open, size) : 0
      const after = used - before + groupHeight(grown, size)
      if (after <= room || page.length === 0) {
        pages[pages.length - 1] = [
          ...page.filter(({ id }) => id !== group.id),
          open ? { ...grown, isMore: open.isMore } : grown,
        ]
        used = after
      } else {
        const next = { ...group, isMore: isMore || open !== undefined, points: [point] }
        pages.push([next])
        used = groupHeight(next, size)
      }
      isMore = true
    }
  }
  return pages.filter((page) => page.length > 0).map((held, nth) => ({ id: `${nth}`, groups: held }))
}

function piecesOf(point: HallPoint, size: number, room: number): readonly HallPoint[] {
  if (pointHeight(point, size) + GROUP_AIR <= room) return [point]
  const rest = linesIn(point.meta, TEXT, META) + POINT_AIR + GROUP_AIR
  const most = Math.max(1, Math.floor((room - rest) / (size * LEADING)))
  const parts = pieces(point.text, TEXT / size, most)
  return parts.map((text, nth) => ({
    ...{ id: `${point.id}.${nth}`, text, meta: point.meta },
    bars: nth === parts.length - 1 ? point.bars : [],
  }))
}
