import { type Face, figuresFace } from '#client/screens/projector/now/face.model.ts'
import {
  linesOf,
  pieces,
  type Setting,
  settingOf,
  shorten,
  widthOf,
} from '#client/screens/projector/text-size.ts'
import { PARTS, type Part } from '#shared/activities/presentation-round/parts.ts'
import { type MinuteCell, minuteCells } from '#shared/agenda/minute-bar.ts'
import { type Instant, type Millis, SECOND } from '#shared/kernel/instant.ts'
import type { RoundOnScreen } from '#shared/views/round-part.ts'
import { noticeOf, type TurnMark, turnMark } from './turn-mark.model.ts'

/** A turn's clock, from what it was told; `left` is below nought when over. */
export type TurnClock = { readonly allowance: Millis; readonly left: Millis; readonly paused: boolean }

export function turnClock(now: NonNullable<RoundOnScreen['card']['now']>, at: Instant): TurnClock {
  const { since, used, allowance } = now
  const spent = used + (since === null ? 0 : Math.max(0, at - since))
  return { allowance, left: allowance - spent, paused: since === null }
}

export function turnCells({ allowance, left, paused }: TurnClock): readonly MinuteCell[] {
  const over = left < 0
  const elapsed = allowance - left
  const fraction = allowance === 0 ? 1 : Math.min(1, elapsed / allowance)
  return minuteCells({ allotted: allowance, left, over, fraction, dueAt: 0, elapsed, paused }).cells
}

export type LinePage = {
  readonly id: string
  readonly parts: readonly {
    readonly id: Part
    readonly lines: readonly { readonly id: string; readonly text: string }[]
  }[]
}
export type QueueName = {
  readonly id: string
  readonly place: number
  readonly name: string
  readonly done: boolean
}

/** Who was before, or comes next; a long name is set smaller. */
export type FloorRow = { readonly place: number; readonly name: string; readonly size: number }

/** Somebody has the floor: its name is the picture, its own words stand under it, and its time beside it. */
export type FloorModel = {
  readonly state: 'floor'
  readonly place: number
  readonly count: number
  readonly before: FloorRow | null
  readonly name: string
  readonly setting: Setting
  readonly next: FloorRow | null
  /** In u; what a line stands in. */
  readonly size: number
  readonly pages: readonly LinePage[]
  readonly face: Face
  readonly cells: readonly MinuteCell[]
  readonly over: boolean
  readonly paused: boolean
  /** Soon up, or up: said in words, and nothing else happens. */
  readonly mark: TurnMark | null
  /** In seconds; how long before the end it is said. */
  readonly notice: number
  readonly minutes: number
  readonly seconds: number
  /** Who is next has a row of its own, or there is nobody. */
  readonly isNextThere: boolean
  readonly later: readonly { readonly id: string; readonly place: number; readonly name: string }[]
  readonly more: number
}
/** Nobody has it: the order, and who comes first. */
export type QueueModel = {
  readonly state: 'queue'
  readonly name: string | null
  readonly hasBegun: boolean
  readonly isClosed: boolean
  readonly across: number
  readonly size: number
  readonly pages: readonly { readonly id: string; readonly names: readonly QueueName[] }[]
}
export type RoundModel = FloorModel | QueueModel

/** In u: the picture's middle, and its columns, as in P6. */
const HEIGHT = 672
const LEFT = 1_120
const RIGHT = 520
const NUMBER = 108
const TAG = 78
const ROW = 92
const PAGES = 72
/** Above and below the name. */
const AIR = 36

const NAMES = [
  { size: 112, lines: 1 },
  { size: 92, lines: 1 },
  { size: 76, lines: 2 },
  { size: 60, lines: 2 },
]
const ALONE = [
  { size: 168, lines: 1 },
  { size: 132, lines: 2 },
  { size: 104, lines: 2 },
  { size: 84, lines: 3 },
]
const LINE_SIZES = [50, 46, 42, 38, 34]
/** What turns pages may as well be read with ease. */
const PAGED = 42
const HEAD = 34
/** Between the heads, and beside a line. */
const HEAD_AIR = 14
const DASH = 46

/** What gives way when much has been written: first who was before, then who is next, who stands at the side as well. */
const ROOMIEST = { before: false, next: false, names: NAMES.slice(2) }
const ARRANGEMENTS = [
  { before: true, next: true, names: NAMES },
  { before: false, next: true, names: NAMES.slice(1) },
  ROOMIEST,
]

export function roundModel(round: RoundOnScreen, at: Instant): RoundModel {
  const { card, names } = round
  // Who was skipped is nobody's business in the hall; it stands here again once it waits.
  const queue = card.queue.filter(({ state }) => state !== 'skipped')
  const all = queue.map(({ municipality, state }, place) => ({
    id: municipality,
    place: place + 1,
    name: names.find(({ id }) => id === municipality)?.name ?? '',
    state,
  }))
  const here = all.findIndex(({ state }) => state === 'on')
  const on = all[here]
  return on && card.now ? floorOf(round, turnClock(card.now, at), all, here) : queueOf(all, card)
}

type Place = { readonly id: string; readonly place: number; readonly name: string; readonly state: string }

type Arrangement = {
  readonly before: boolean
  readonly next: boolean
  readonly setting: Setting
  readonly size: number
  readonly pages: readonly LinePage[]
}

/** As large as it goes on one page; on several only when nothing else would do. */
function arranged(
  name: string,
  lines: readonly Line[],
  has: { readonly before: boolean; readonly next: boolean },
): Arrangement {
  const width = LEFT - NUMBER
  const rows = ({ before, next }: typeof has) =>
    (before && has.before ? ROW : 0) + (next && has.next ? ROW : 0)
  if (lines.length === 0)
    return { before: true, next: true, setting: settingOf(name, width, ALONE), size: 0, pages: [] }
  const place = ({ before, next, names }: typeof ROOMIEST) => {
    const setting = settingOf(name, width, names)
    const room = HEIGHT - TAG - rows({ before, next }) - setting.lines * setting.size * 1.08 - AIR
    const size = LINE_SIZES.find((each) => wholeHeight(lines, each, width) <= room)
    return { before, next, setting, room, size }
  }
  const one = ARRANGEMENTS.map(place).find(({ size }) => size !== undefined)
  const { before, next, setting, room, size = PAGED } = one ?? place(ROOMIEST)
  return {
    ...{ before, next, setting, size },
    pages: pagesOf(lines, width, one ? room : room - PAGES, size),
  }
}

function floorOf(round: RoundOnScreen, clock: TurnClock, all: readonly Place[], here: number): FloorModel {
  const on = all[here] ?? { name: '', place: 0 }
  const before = all.slice(0, here).findLast(({ state }) => state === 'done') ?? null
  const coming = all.filter(({ state }) => state === 'waiting')
  const is = arranged(on.name, round.lines, { before: before !== null, next: coming.length > 0 })
  const next = is.next ? (coming[0] ?? null) : null
  const then = is.next ? coming.slice(1) : coming
  const seconds = clock.left < 0 ? Math.floor(-clock.left / 1_000) : Math.ceil(clock.left / 1_000)
  const most = then.length > MOST_THEN ? MOST_THEN - 1 : then.length
  const width = LEFT - NUMBER
  const shortly = (each: Place, column: number, size: number) => ({
    ...{ id: each.id, place: each.place },
    name: shorten(each.name, column / size, 1),
  })
  return {
    state: 'floor',
    place: on.place,
    count: all.length,
    before: is.before ? before && rowOf(before, width - 260) : null,
    name: shorten(on.name, width / is.setting.size, is.setting.lines),
    setting: is.setting,
    next: next && rowOf(next, width - READY),
    size: is.size,
    pages: is.pages,
    face: turnFace(clock.left),
    cells: turnCells(clock),
    over: clock.left < 0,
    paused: clock.paused,
    mark: turnMark(clock.allowance, clock),
    notice: noticeOf(clock.allowance) / SECOND,
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
    // Who is next stands at the side when there is no row for it.
    isNextThere: next !== null || then.length === 0,
    later: then.slice(0, most).map((each) => shortly(each, RIGHT - 90, 42)),
    more: then.length - most,
  }
}
const MOST_THEN = 5
/** In u: what “make ready” takes at the end of a row. */
const READY = 330
const ROW_SIZES = [46, 40, 34]

function rowOf({ place, name }: Place, width: number): FloorRow {
  const size = ROW_SIZES.find((each) => widthOf(name) * each <= width) ?? 34
  return { place, name: shorten(name, width / size, 1), size }
}

/** The figures in a narrow column. */
function turnFace(left: Millis): Face {
  const face = figuresFace(left, HEIGHT)
  const digits = face.parts.reduce((sum, part) => sum + part.length, face.plus ? 1 : 0)
  return {
    ...face,
    size: Math.round(Math.min(220, RIGHT / (digits * 0.535 + (face.parts.length - 1) * 0.195))),
  }
}

type Line = RoundOnScreen['lines'][number]
const heightOf = (text: string, size: number, width: number) =>
  linesOf(text, (width - DASH) / size) * size * 1.16 + size * 0.22

function wholeHeight(lines: readonly Line[], size: number, width: number): number {
  const heads = PARTS.filter((part) => lines.some((line) => line.part === part)).length
  return (
    heads * (HEAD * 1.2 + HEAD_AIR) + lines.reduce((sum, { text }) => sum + heightOf(text, size, width), 0)
  )
}

/** What is too much for one page goes on in the next; under a head stands one line of it at least. */
function pagesOf(lines: readonly Line[], width: number, room: number, size: number): readonly LinePage[] {
  const most = Math.max(1, Math.floor((room - HEAD * 1.2 - HEAD_AIR) / (size * 1.16)))
  const pages: { id: string; parts: { id: Part; lines: { id: string; text: string }[] }[] }[] = []
  let used = Number.POSITIVE_INFINITY
  for (const part of PARTS)
    for (const line of lines.filter((each) => each.part === part))
      for (const [nth, text] of pieces(line.text, (width - DASH) / size, most).entries()) {
        const own = heightOf(text, size, width)
        const isHeaded = used + own <= room && pages.at(-1)?.parts.at(-1)?.id === part
        const needs = own + (isHeaded ? 0 : HEAD * 1.2 + HEAD_AIR)
        if (used + needs > room) {
          pages.push({ id: `${pages.length}`, parts: [] })
          used = 0
        }
        const page = pages.at(-1)
        if (page?.parts.at(-1)?.id !== part) page?.parts.push({ id: part, lines: [] })
        page?.parts.at(-1)?.lines.push({ id: `${line.id}.${nth}`, text })
        used += needs
      }
  return pages
}

const LISTS = [
  { across: 1, most: 7, size: 60 },
  { across: 2, most: 14, size: 54 },
  { across: 3, most: 21, size: 46 },
  { across: 4, most: 32, size: 40 },
]

function queueOf(all: readonly Place[], { next, phase }: RoundOnScreen['card']): QueueModel {
  const { across, most, size } = LISTS.find((each) => all.length <= each.most) ?? {
    across: 4,
    most: 32,
    size: 40,
  }
  const column = 1_728 / across - 36
  const names = all.map(({ id, place, name, state }) => ({
    ...{ id, place, done: state === 'done' },
    name: shorten(name, (column - 2.4 * size) / size, 1),
  }))
  const count = Math.ceil(names.length / most)
  return {
    state: 'queue',
    name: shorten(all.find(({ id }) => id === next)?.name ?? '', 1_728 / 84 - 4, 1) || null,
    hasBegun: all.some(({ state }) => state === 'done'),
    isClosed: phase === 'closed',
    across,
    size,
    pages: Array.from({ length: count }, (_, page) => ({
      id: `${page}`,
      names: names.slice(page * most, (page + 1) * most),
    })),
  }
}
