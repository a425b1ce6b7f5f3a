import { linesOf, type Setting, settingOf, shorten } from '#client/screens/projector/text-size.ts'
import type { MinuteCell } from '#shared/agenda/minute-bar.ts'
import { type Instant, type Millis, SECOND } from '#shared/kernel/instant.ts'
import type { Board } from '#shared/views/screen.ts'
import type { Called } from '#shared/views/talk-part.ts'
import { type BoardModel, boardModel } from './conversation-projector.model.ts'
import {
  type Counting,
  type Mark,
  markOf,
  type StepName,
  stepCount,
  stepName,
  type TurnMoment,
  TWO,
  turnMoment,
} from './step.model.ts'
import { type IdeasHall, ideasHall } from './talk-ideas-hall.model.ts'

/** What stands in a block of the band: a phase, turns round the table, the step as it is, or the step that follows. */
export type Block =
  | { readonly id: string; readonly is: 'speaker'; readonly nth: number; readonly length: Millis | null }
  | { readonly id: string; readonly is: 'together'; readonly length: Millis | null }
  | {
      readonly id: string
      readonly is: 'turn'
      readonly nth: number
      readonly of: number
      readonly length: Millis | null
    }
  | { readonly id: string; readonly is: 'round' | 'spoken'; readonly length: Millis | null }
  | { readonly id: string; readonly is: 'talk'; readonly length: Millis | null }
  | {
      readonly id: string
      readonly is: 'next'
      readonly name: StepName
      readonly prompt: string
      readonly length: Millis | null
    }

/** A time in figures, and its minutes. */
export type Shown = {
  readonly left: Millis
  readonly over: boolean
  readonly paused: boolean
  readonly cells: readonly MinuteCell[]
}

export type CalledRow = {
  readonly id: string
  readonly name: string
  /** The municipality; empty for guests. */
  readonly from: string
  readonly mates: readonly { readonly name: string; readonly from: string }[]
}
export type CalledPage = { readonly id: string; readonly rows: readonly CalledRow[] }

export type TalkHall = {
  readonly id: string
  readonly name: StepName
  readonly place: number
  readonly of: number
  readonly closed: boolean
  /** The groups of the next step are being found. */
  readonly drawing: boolean
  readonly prompt: string
  readonly setting: Setting
  readonly mark: Mark | null
  readonly live: Block
  /** The time of the live block. */
  readonly count: Shown | null
  /** The time of the whole step, where the live block counts a part of it. */
  readonly whole: Millis | null
  readonly coming: readonly Block[]
  /** Some talk three together. */
  readonly hasThree: boolean
  /** Where their clock is another than the hall's: who of them speaks (null: all), and for how long; `own`: not all of them the same. */
  readonly three: { readonly speaker: number | null; readonly left: Millis } | 'own' | null
  /** Points that are written; which of them the hall may read stands in `board`. */
  readonly written: number
  readonly writes: boolean
  readonly called: readonly CalledPage[]
  /** What is written, once there is something to read; null: the prompt is the picture. */
  readonly board: BoardModel | null
  /** In place of the board where the whole hall gives marks of support. */
  readonly ideas: IdeasHall | null
  /** Marks of support: how many each has (null once it is over), and how many have been given; null where there are none to give. */
  readonly marks: { readonly each: number | null; readonly given: number } | null
  /** The group that is shown by itself. */
  readonly walk: { readonly id: string; readonly name: string; readonly size: number } | null
}

/** In u: what the row with the step and its time takes above the prompt of a board. */
export const HEAD = 84
const PROMPT_WIDTH = 1640
/** Beside a band of three blocks, and beside the names of those without a phone. */
const PROMPTS: readonly Setting[] = [
  { size: 116, lines: 2 },
  { size: 92, lines: 3 },
  { size: 72, lines: 4 },
  { size: 56, lines: 5 },
  { size: 42, lines: 6 },
]
const CALLED_LINES = 4
/** Stands for the words between the names. */
const BETWEEN = ' XXX '
const CALLED_WIDTH = 850 / 38
const MOST_COMING = 2

const shownOf = (count: Counting | null): Shown | null =>
  count && { left: count.left, over: count.over, paused: count.paused, cells: count.bar.cells }

export function talkHall(board: Board, now: Instant): TalkHall {
  const { card, talk } = board
  const step = stepCount(card, now)
  const turn = turnOf(board, now)
  const blocks = blocksOf(board, turn)
  const [live, ...rest] = blocks
  const walk = talk?.circles.find(({ id }) => id === talk.walk) ?? null
  const written = card.capture === 'nothing' ? 0 : writtenIn(board)
  const shown = boardShown(board)
  const isRead = card.capture !== 'nothing' && (walk !== null || pointsIn(shown) > 0)
  const ideas = isRead && walk === null ? ideasHall(board, HEAD) : null
  return {
    id: `${card.id} ${card.step}`,
    name: stepName(card),
    place: card.place,
    of: card.of,
    closed: card.phase === 'closed',
    drawing: card.drawing === true,
    prompt: card.prompt,
    setting: settingOf(card.prompt, PROMPT_WIDTH, PROMPTS),
    mark: card.phase === 'open' ? markOf(step) : null,
    live: live ?? { id: 'talk', is: 'talk', length: null },
    count: card.phase === 'open' ? shownOf(turn?.count ?? step) : null,
    whole: wholeOf(turn?.count ?? null, step),
    coming: card.phase === 'open' ? rest.slice(0, MOST_COMING) : [],
    hasThree: talk?.threes !== undefined,
    three: card.phase === 'open' ? threeOf(board, turn, now) : null,
    written,
    writes: card.capture !== 'nothing' && card.phase === 'open',
    called: card.phase === 'open' ? calledPages(board) : [],
    board: isRead && ideas === null ? boardModel(shown, HEAD) : null,
    ideas,
    marks: isRead && card.support > 0 ? marksOf(board) : null,
    walk: walk && { id: walk.id, name: nameOf(board, walk), size: walk.size },
  }
}

/** The step's time beside that of a turn; of the last turn it is the same, and nothing more to read. */
function wholeOf(turn: Counting | null, step: Counting | null): Millis | null {
  if (turn === null || step === null) return null
  return Math.abs(step.left - turn.left) < SECOND ? null : step.left
}

/** The turn that the whole hall shares: phases, or a common pace. At a table's own pace there is none, nor before there are groups. */
function turnOf({ card }: Board, now: Instant): TurnMoment | null {
  if (card.drawing && card.run === 0) return null
  if (card.turns === 'phases') return turnMoment(card, TWO, now)
  if (card.turns !== 'round' || card.pace === 'own') return null
  const order = Array.from({ length: card.clock.beats }, (_, at) => at)
  return turnMoment(card, { people: [], order, turn: { place: 0, since: 0 } }, now)
}

function threeOf({ card, talk }: Board, turn: TurnMoment | null, now: Instant): TalkHall['three'] {
  const threes = talk?.threes
  if (turn === null || threes === undefined || card.turns !== 'phases') return null
  if (threes === null) return 'own'
  const own = turnMoment(card, { people: [0, 1, 2], order: [], turn: threes }, now)
  if (!own?.count || own.count.over) return null
  const { speaker, count } = own
  const isSame = speaker === turn.speaker && Math.abs(count.left - (turn.count?.left ?? 0)) < SECOND
  return isSame ? null : { speaker, left: count.left }
}

/** The live one first, then what comes; what is done is gone. */
function blocksOf({ card }: Board, turn: TurnMoment | null): readonly Block[] {
  const { next } = card
  const after: readonly Block[] = next
    ? [
        {
          id: 'next',
          is: 'next',
          name: stepName(next),
          prompt: shorten(next.prompt, 520 / 38, 3),
          length: next.minutes === null ? null : next.minutes * 60_000,
        },
      ]
    : []
  if (card.turns === 'round' && card.pace === 'own')
    return [{ id: 'round', is: 'round', length: null }, ...after]
  if (turn === null) return [{ id: 'talk', is: 'talk', length: null }, ...after]
  if (turn.done) return [{ id: 'spoken', is: 'spoken', length: null }, ...after]
  const parts = turn.parts.slice(turn.place).map(({ id, speaker, length }): Block => {
    if (speaker === null) return { id, is: 'together', length }
    return card.turns === 'phases'
      ? { id, is: 'speaker', nth: speaker, length }
      : { id, is: 'turn', nth: speaker + 1, of: turn.of, length }
  })
  // Round the table the turns are alike: what comes after them all is worth more.
  return card.turns === 'round' ? [...parts.slice(0, 1), ...after] : [...parts, ...after]
}

function marksOf({ card, groups }: Board): TalkHall['marks'] {
  const given = groups.reduce((sum, { points }) => points.reduce((own, { support }) => own + support, sum), 0)
  return { each: card.phase === 'open' ? card.support : null, given }
}

function pointsIn({ groups }: Board): number {
  return groups.reduce((sum, { points }) => sum + points.length, 0)
}

function writtenIn({ groups, talk }: Board): number {
  const inCircles = talk?.circles.reduce((sum, { points, hidden }) => sum + points.length + hidden, 0) ?? 0
  return Math.max(inCircles, pointsIn({ groups } as Board))
}

type Circles = NonNullable<Board['talk']>['circles']

function municipalityName({ groups }: Board, id: string | null): string {
  return groups.find((group) => group.id === id)?.name ?? ''
}

function nameOf(board: Board, circle: Circles[number]): string {
  return circle.name || municipalityName(board, circle.municipality)
}

/** What its group has put first comes first, then what has most support, then as it came. */
function ranked(points: Circles[number]['points']): Circles[number]['points'] {
  return points.toSorted((a, b) => Number(b.top) - Number(a.top) || b.support - a.support)
}

/** The board by tables where tables talk, by municipality where others do; one group alone while the tables are walked. */
function boardShown(board: Board): Board {
  const { talk, groups } = board
  const circles = talk?.circles ?? []
  const walked = circles.find(({ id }) => id === talk?.walk)
  const byCircle = walked ? [walked] : circles.every((circle) => nameOf(board, circle) !== '') ? circles : []
  const named = byCircle.map((circle) => ({
    id: circle.id,
    name: nameOf(board, circle),
    points: ranked(circle.points),
  }))
  // What came to plenary came from some: that others have nothing there tells nobody anything.
  const written = board.card.who === 'plenary' ? groups.filter(({ points }) => points.length > 0) : groups
  return {
    ...board,
    groups: named.length > 0 ? named : written.map((group) => ({ ...group, points: ranked(group.points) })),
    newest: walked ? null : board.newest,
  }
}

/** Those without a phone, by name, as many on a page as there is room for; who needs two lines takes the room of two. */
function calledPages(board: Board): readonly CalledPage[] {
  const rows = (board.talk?.called ?? [])
    // At a table people see each other.
    .filter(({ mates }) => mates.length > 0)
    .map(
      (called: Called, nth): CalledRow => ({
        id: `${nth}`,
        name: shorten(called.name, CALLED_WIDTH / 2, 1),
        from: municipalityName(board, called.municipality),
        mates: called.mates.map(({ name, municipality }) => ({
          name,
          from: municipalityName(board, municipality),
        })),
      }),
    )
  const pages: { id: string; rows: CalledRow[]; lines: number }[] = []
  for (const row of rows) {
    const text = [row, ...row.mates].map(placed).join(BETWEEN)
    const lines = Math.min(2, linesOf(text, CALLED_WIDTH))
    const page = pages.at(-1)
    if (page && page.lines + lines <= CALLED_LINES) {
      page.rows.push(row)
      page.lines += lines
    } else pages.push({ id: row.id, rows: [row], lines })
  }
  return pages.map(({ id, rows }) => ({ id, rows }))
}

/** Two of one title are told apart by where they come from. */
export function placed({ name, from }: { readonly name: string; readonly from: string }): string {
  return from === '' ? name : `${name}, ${from}`
}
