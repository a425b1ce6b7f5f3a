import { linesOf, pieces, type Setting } from '#client/screens/projector/text-size.ts'
import { showsIdeas } from '#shared/activities/conversation/shows-ideas.ts'
import type { Board } from '#shared/views/screen.ts'
import { boardRoom } from './conversation-projector.model.ts'

export type HallIdea = {
  readonly id: string
  readonly text: string
  /** The municipality; empty: guests. */
  readonly from: string
  /** Null: the rest of one that began on the page before. */
  readonly support: number | null
}
export type IdeasPage = {
  readonly id: string
  readonly columns: readonly { readonly id: string; readonly ideas: readonly HallIdea[] }[]
}
/** Ideas of the whole hall, most supported first, whoever wrote them. */
export type IdeasHall = {
  readonly id: string
  readonly setting: Setting
  readonly across: number
  /** In u. */
  readonly size: number
  /** In u: what the figure takes. */
  readonly figure: number
  /** Where it is from stands after the idea, on its line: there are many. */
  readonly inline: boolean
  readonly pages: readonly IdeasPage[]
}

/** In u: what stands between columns, the municipality's line, and the air of a row. */
const GAP = 72
const FROM = 34
const AIR = 31
const RULE = 6
const PAGES = 84
const WIDTH = 1728
const LEADING = 1.16
const FROM_LEADING = 1.2
/** As large as they all have room for; then there are pages. */
type Size = Pick<IdeasHall, 'across' | 'size' | 'figure' | 'inline'>
const PAGED: Size = { across: 2, size: 38, figure: 92, inline: true }
const SIZES: readonly Size[] = [
  { across: 1, size: 64, figure: 140, inline: false },
  { across: 1, size: 52, figure: 124, inline: false },
  { across: 2, size: 46, figure: 108, inline: false },
  { across: 2, size: 38, figure: 92, inline: false },
  PAGED,
]

const widthIn = ({ across, figure }: Size) => (WIDTH - (across - 1) * GAP) / across - figure

function heightOf({ text, from }: HallIdea, size: Size): number {
  const width = widthIn(size)
  // No letters are wider than the idea's own: what stands on its line is measured as if it had them.
  if (size.inline) return linesOf(`${text} ${from}`, width / size.size - 0.3) * size.size * LEADING + AIR
  const lines = linesOf(text, width / size.size) * size.size * LEADING
  return lines + linesOf(from, width / FROM) * FROM * FROM_LEADING + AIR
}

/** Null where the step has no ideas to support: then points stand by group. */
export function ideasHall(board: Board, head: number): IdeasHall | null {
  const { card, groups } = board
  if (!showsIdeas(card)) return null
  const ideas = groups
    .flatMap(({ name, points }) => points.map((point) => ({ ...point, from: name })))
    .toSorted((one, other) => other.support - one.support || Number(other.top) - Number(one.top))
  if (ideas.length === 0) return null
  const { setting, room: under } = boardRoom(card.prompt, head)
  const room = under - RULE
  const whole = ideas.map(({ id, text, from, support }): HallIdea => ({ id, text, from, support }))
  const one = SIZES.map((size) => ({ ...size, columns: columnsOf(whole, size, room) })).find(
    ({ columns, across }) => columns.length <= across,
  )
  const { across, size, figure, inline } = one ?? PAGED
  const columns = one?.columns ?? columnsOf(parted(whole, room - PAGES), PAGED, room - PAGES)
  const pages = Array.from({ length: Math.ceil(columns.length / across) }, (_, page) => ({
    id: `${page}`,
    columns: columns
      .slice(page * across, (page + 1) * across)
      .map((held, nth) => ({ id: `${nth}`, ideas: held })),
  }))
  return { id: `${card.id} ${card.step} ideas`, setting, across, size, figure, inline, pages }
}

/** What no column holds goes on in the next. */
function parted(ideas: readonly HallIdea[], room: number): readonly HallIdea[] {
  const most = Math.max(1, Math.floor((room - AIR - 3 * FROM * FROM_LEADING) / (PAGED.size * LEADING)))
  return ideas.flatMap((idea) =>
    pieces(idea.text, widthIn(PAGED) / PAGED.size, most).map((text, part) => ({
      ...idea,
      id: part === 0 ? idea.id : `${idea.id}.${part}`,
      text,
      support: part === 0 ? idea.support : null,
    })),
  )
}

function columnsOf(ideas: readonly HallIdea[], size: Size, room: number): readonly (readonly HallIdea[])[] {
  const columns: HallIdea[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const idea of ideas) {
    const own = heightOf(idea, size)
    if (used + own > room) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(idea)
    used += own
  }
  return columns
}
