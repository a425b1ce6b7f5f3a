import { linesOf, pieces, type Setting, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import type { Board } from '#shared/views/screen.ts'

type Point = Board['groups'][number]['points'][number]

export type BoardPoint = {
  readonly id: string
  readonly text: string
  readonly late: boolean
  readonly newest: boolean
  /** The group has put it first; left out where it has not. */
  readonly top?: true
  /** Marks of support; left out where there are none. */
  readonly support?: number
}
export type BoardGroup = {
  readonly id: string
  /** Empty: guests. */
  readonly name: string
  readonly count: number
  /** The rest of a group that began in the column before. */
  readonly continued: boolean
  readonly points: readonly BoardPoint[]
}
export type BoardColumn = { readonly id: string; readonly groups: readonly BoardGroup[] }
export type BoardPage = {
  readonly id: string
  /** The first and the last group of the page; what the page is called. */
  readonly first: string
  readonly last: string
  readonly columns: readonly BoardColumn[]
}
export type BoardModel = {
  readonly id: string
  readonly prompt: string
  readonly setting: Setting
  readonly closed: boolean
  readonly count: number
  readonly pages: readonly BoardPage[]
}

/** In u: the middle, and what stands in it. */
const WIDTH = 1728
const MIDDLE = 712
const PAGES = 76
const COLUMNS = 3
const COLUMN = 539
const SIZE = 38
const LINE = 45
const HEADING = 78
const AIR = 28
/** A heading with nothing under it. */
const BARE_HEADING = 50
/** Beyond this, groups that have not written yet take no place. */
const MOST_EMPTY = 9
const PROMPTS = [
  { size: 76, lines: 1 },
  { size: 60, lines: 2 },
  { size: 46, lines: 3 },
  { size: 42, lines: 6 },
]
const ALONE = [
  { size: 116, lines: 3 },
  { size: 84, lines: 4 },
  { size: 60, lines: 6 },
]

export function countOf(board: Board): number {
  return board.groups.reduce((sum, { points }) => sum + points.length, 0)
}

function heightOf({ text, late, top, support }: Omit<BoardPoint, 'id' | 'newest'>): number {
  const marked = late || top === true || support !== undefined
  return linesOf(text, COLUMN / SIZE) * LINE + AIR + (marked ? 42 : 0)
}

/** A column that is being filled from the top. */
function makeFiller(height: number) {
  const columns: { id: string; groups: (BoardGroup & { points: BoardPoint[] })[] }[] = []
  let used = Number.POSITIVE_INFINITY
  return {
    columns,
    isFullFor: (own: number) => used + own > height,
    turn() {
      columns.push({ id: `${columns.length}`, groups: [] })
      used = 0
    },
    head(group: Omit<BoardGroup, 'points'>) {
      columns.at(-1)?.groups.push({ ...group, points: [] })
      used += HEADING
    },
    add(point: BoardPoint, own: number) {
      columns.at(-1)?.groups.at(-1)?.points.push(point)
      used += own
    },
  }
}

/** Groups run down the columns in the roster's order; one that is cut has its name again where it goes on. */
function columnsOf(board: Board, height: number): readonly BoardColumn[] {
  const filler = makeFiller(height)
  const most = Math.max(1, Math.floor((height - HEADING - AIR) / LINE))
  const empties = board.groups.filter(({ points }) => points.length === 0).length
  for (const group of board.groups) {
    const { id, name, points } = group
    if (points.length === 0 && empties > MOST_EMPTY) continue
    const parts = points.flatMap((point: Point) =>
      pieces(point.text, COLUMN / SIZE, most).map((text, part) => ({
        id: `${point.id}.${part}`,
        text,
        late: point.late && part === 0,
        newest: point.id === board.newest,
        ...(point.top && part === 0 ? { top: true as const } : {}),
        ...(point.support > 0 && part === 0 ? { support: point.support } : {}),
      })),
    )
    const shown = { id, name: shorten(name, 420 / 46, 1), count: points.length }
    const first = parts[0]
    if (filler.isFullFor(first ? HEADING + heightOf(first) - AIR : BARE_HEADING)) filler.turn()
    filler.head({ ...shown, continued: false })
    for (const part of parts) {
      const own = heightOf(part)
      if (filler.isFullFor(own - AIR)) {
        filler.turn()
        filler.head({ ...shown, continued: true })
      }
      filler.add(part, own)
    }
  }
  return filler.columns
}

const cuts = (columns: readonly BoardColumn[]) =>
  columns.reduce((sum, { groups }) => sum + groups.filter(({ continued }) => continued).length, 0)

/** What fits on one page stands as evenly as it can without a group being cut for it. */
function evened(board: Board, room: number, whole: readonly BoardColumn[]): readonly BoardColumn[] {
  if (board.groups.filter(({ points }) => points.length > 0).length < 2) return whole
  for (let height = room / COLUMNS; height < room; height += LINE / 2) {
    const columns = columnsOf(board, height)
    if (columns.length <= COLUMNS && cuts(columns) <= cuts(whole)) return columns
  }
  return whole
}

function pageOf(columns: readonly BoardColumn[], page: number): BoardPage {
  const shown = columns.slice(page * COLUMNS, (page + 1) * COLUMNS)
  const groups = shown.flatMap((column) => column.groups)
  return { id: `${page}`, first: groups[0]?.name ?? '', last: groups.at(-1)?.name ?? '', columns: shown }
}

/** A prompt above what is written, and the height in u that is left; `head`: what something above the prompt takes. */
export function boardRoom(prompt: string, head: number, isAlone = false) {
  const setting = settingOf(prompt, isAlone ? WIDTH - 90 : WIDTH - 320, isAlone ? ALONE : PROMPTS)
  return { setting, room: MIDDLE - head - setting.lines * setting.size * 1.05 - 36 }
}

export function boardModel(board: Board, head = 0): BoardModel {
  const { prompt, phase, id, step } = board.card
  const count = countOf(board)
  const { setting, room } = boardRoom(prompt, head, count === 0)
  const whole = columnsOf(board, room)
  const columns = whole.length <= COLUMNS ? evened(board, room, whole) : columnsOf(board, room - PAGES)
  const pages = Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, page) =>
    pageOf(columns, page),
  )
  return {
    id: `${id} ${step}`,
    prompt,
    setting,
    closed: phase === 'closed',
    count,
    pages: count === 0 ? [] : pages,
  }
}
