import { inPages } from '#client/screens/projector/in-pages.ts'
import { linesOf, shorten } from '#client/screens/projector/text-size.ts'
import type { CommitmentsHallWords } from '#client/words/nb/commitments-hall.ts'
import type { CommonWords } from '#client/words/nb/common.ts'
import type { Status } from '#shared/activities/commitments/fields.ts'
import type { CommitmentsOnScreen } from '#shared/views/commitments-part.ts'
import { dayText } from './by-when.ts'

export type WallCell = {
  readonly id: string
  readonly name: string
  readonly text: string
  /** Of the text, in u. */
  readonly size: number
  readonly meta: string
  /** Of last time’s; null: a promise of now. */
  readonly status: Status | 'none' | null
  /** Nothing confirmed yet: said in words. */
  readonly waits: boolean
  readonly isNew: boolean
}
export type WallPage = {
  readonly id: string
  readonly heading: string
  /** The count, which stands out, and what it is a count of. */
  readonly count: number
  readonly of: string
  /** From the first municipality on the page to the last. */
  readonly name: string
  readonly cells: readonly WallCell[]
}
export type Wall = { readonly pages: readonly WallPage[] }

/** In u. A column beside the municipality’s name, and the height there is for rows. */
const COLUMN = 532
const ROOM = 700
const LARGE = 46
const SMALL = 34
const LEAST = 186
const WAITING = 92
const ABOUT = 32
const LINE = 1.16
/** So few from last time have room for why and what was learned. */
const FEW = 4

export function wallOf(
  { card, names, carried, sheets, newest }: CommitmentsOnScreen,
  words: CommitmentsHallWords,
  common: CommonWords,
  /** That of the gathering. */
  year: string,
): Wall {
  const nameOf = (municipality: string) => names.find(({ id }) => id === municipality)?.name ?? ''
  const within = (date: string) => (date === '' ? '' : words.within(dayText(common, date, year)))
  const lines = carried.length <= FEW ? 4 : 2
  const last = names.flatMap(({ id, name }) =>
    carried
      .filter(({ municipality }) => municipality === id)
      .map((each): WallCell => {
        const status = each.status ?? 'none'
        const lesson = each.learned === '' ? '' : words.learned(each.learned)
        const meta = [words.status[status], each.why, lesson].filter((text) => text !== '').join(' · ')
        return { ...cell(each.id, name, each.what, meta, lines), status, waits: each.status === null }
      }),
  )
  const ready = sheets.flatMap(({ municipality, promises }) =>
    promises.map((promise): WallCell => {
      const meta = [promise.who, within(promise.by)].filter((each) => each !== '').join(' · ')
      const isNew = municipality === newest
      return { ...cell(`${municipality}-${promise.place}`, nameOf(municipality), promise.what, meta), isNew }
    }),
  )
  const waiting = sheets
    .filter(({ promises }) => promises.length === 0)
    .map(({ municipality, state }): WallCell => {
      const text = state === 'none' ? words.notBegun : words.writes
      return { ...cell(municipality, nameOf(municipality), text, ''), waits: true }
    })
  const done = carried.filter(({ status }) => status === 'done').length
  const count = sheets.filter(({ state }) => state === 'ready').length
  const lastPages = pagesOf('last', last, words).map((page) => ({
    ...page,
    ...{ heading: words.last, count: done, of: words.answered(carried.length) },
  }))
  const newPages = pagesOf('new', card.most === 0 ? [] : [...ready, ...waiting], words).map((page) => ({
    ...page,
    ...{ heading: card.title || words.title, count, of: words.ready(count, sheets.length) },
  }))
  return { pages: [...lastPages, ...newPages] }
}

function cell(id: string, name: string, text: string, meta: string, lines = 2): WallCell {
  return {
    id,
    name,
    text,
    size: sizeOf(text, 2),
    meta: shorten(meta, COLUMN / SMALL, lines),
    status: null,
    waits: false,
    isNew: false,
  }
}

function sizeOf(text: string, lines: number): number {
  return linesOf(text, COLUMN / LARGE) <= lines ? LARGE : SMALL
}

function heightOf({ text, size, meta, waits, status }: WallCell): number {
  if (waits && status === null) return WAITING
  const lines = linesOf(text, COLUMN / size) * size * LINE
  const below = meta === '' ? 0 : (linesOf(meta, COLUMN / SMALL) + 0.3) * SMALL * LINE
  return Math.max(LEAST, ABOUT + lines + below)
}

/** Two and two, as they are read; six promises on a page, and what is waited for below them where there is room. */
function pagesOf(
  part: 'last' | 'new',
  cells: readonly WallCell[],
  words: CommitmentsHallWords,
): readonly Pick<WallPage, 'id' | 'name' | 'cells'>[] {
  // Where all has room on one page, longer promises are as large as the others.
  const roomy = inTwos(cells.map((cell) => ({ ...cell, size: sizeOf(cell.text, 3) })))
  const pages = roomy.length <= 1 ? roomy : inTwos(cells)
  return pages.map((page, at) => {
    const all = page.flat()
    const name = words.fromTo(all[0]?.name ?? '', all.at(-1)?.name ?? '')
    return { id: `${part}-${at}`, name, cells: all }
  })
}

function inTwos(cells: readonly WallCell[]): readonly (readonly (readonly WallCell[])[])[] {
  const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(2 * at, 2 * at + 2))
  return inPages(rows, ROOM, (row) => Math.max(...row.map(heightOf)))
}
