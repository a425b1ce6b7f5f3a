import { type DayHeading, readDayHeading } from './read-day-heading.ts'
import type { SourceLine } from './read-lines.ts'
import { afterTime, type ImpossibleTime, isTime, type TimeSpan, timeAt } from './read-time.ts'

/** A time with what stands after it; `more` are further cells of a table row. */
export type TimedPart = { readonly time: TimeSpan; readonly text: string; readonly more: readonly string[] }

export type LineReading =
  | { readonly type: 'timed'; readonly heading: DayHeading | null; readonly parts: readonly TimedPart[] }
  | { readonly type: 'impossible'; readonly time: ImpossibleTime }
  | { readonly type: 'day'; readonly heading: DayHeading }
  | { readonly type: 'text' }

const NUMBERED = /^\(?\d{1,3}[.)] +(?=\S)/

/** Before a time inside a line, these make it part of the sentence: `panelet møtes 12.45`. */
const BINDS =
  /(?:^|[\s(])(?:til|to|fra|frå|from|før|before|etter|after|innen|innan|by|at|by|frist|senest|seinast|rundt|ca\.?|omkring|about|møte[rs]?|møtest|oppmøte|starter?|startar|begynner|byrjar|går|slutter|sluttar|until|og|and|eller|or|mellom|between|[-–—]) ?(?:kl\.?:? ?)?$/iu
const INSIDE = /(?<=[\s,;|/–-])(?:kl\.? ?)?\d{1,2}[.:]\d{2}(?!\d)|(?<=[\s,;|/–-])kl\.? ?\d{1,2}(?![\d.:])/giu

type Found = { readonly at: number; readonly time: TimeSpan }

function bound(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at)
  const near = text.slice(Math.max(0, at - 200), at)
  return BINDS.test(before) || near.lastIndexOf('(') > near.lastIndexOf(')')
}

/** The times inside a line that begin items of their own, in ascending order after `start`. */
function timesInside(text: string, from: number, start: number): readonly Found[] {
  const found: Found[] = []
  let last = start
  let taken = from
  for (const match of text.slice(from).matchAll(INSIDE)) {
    const at = from + match.index
    if (at < taken) continue
    const time = timeAt(text, at)
    if (!isTime(time) || time.certainty !== 'certain' || time.start <= last || bound(text, at)) continue
    if (!/[\p{L}\p{N}]/u.test(text.slice(time.until))) continue
    found.push({ at, time })
    last = time.start
    taken = time.until
  }
  return found
}

function small(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

/** A small letter after the time is how a sentence goes on, unless the whole line is written so. */
function splitInside(text: string, first: TimeSpan): readonly Found[] {
  const inside = timesInside(text, first.until, first.start)
  const allSmall = small(afterTime(text, first.until)) && inside.length > 1
  return inside.filter(({ time }) => allSmall || !small(afterTime(text, time.until)))
}

function partsOf(text: string, found: readonly Found[]): readonly TimedPart[] {
  return found.map(({ time }, index) => {
    const until = found[index + 1]?.at ?? text.length
    const body = afterTime(text.slice(0, until), time.until)
    return { time, text: body.replace(/[\s,;|/–—-]+$/, ''), more: [] }
  })
}

function readPlain(text: string): LineReading {
  const heading = readDayHeading(text)
  if (heading !== null) return readHeading(text, heading)
  for (const body of [text, text.replace(NUMBERED, '')]) {
    const time = timeAt(body, 0)
    if (time === null) continue
    if (!isTime(time)) return { type: 'impossible', time }
    return {
      type: 'timed',
      heading: null,
      parts: partsOf(body, [{ at: 0, time }, ...splitInside(body, time)]),
    }
  }
  return readPrefixed(text)
}

/** What follows a colon, or several times, are the day's items; `onsdag kl. 10–15, Hotell Nord` is all heading. */
function readHeading(text: string, heading: DayHeading): LineReading {
  const prefixed = /\d[.:]\d\d/.test(text) ? readPrefixed(text) : null
  if (prefixed?.type !== 'timed') return { type: 'day', heading }
  const colon = /: ?\d/.test(text.slice((prefixed.heading?.until ?? 0) - 2))
  return prefixed.parts.length > 1 || colon ? prefixed : { type: 'day', heading }
}

/** `Dag 1: 09.00 Kaffe 09.30 Velkommen`, or anything before several items in one line. */
function readPrefixed(text: string): LineReading {
  const heading = readDayHeading(text, true)
  const from = heading?.until ?? 0
  const inside = timesInside(` ${text}`, from, -1).filter(
    ({ time }) => !small(afterTime(` ${text}`, time.until)),
  )
  const enough = heading === null ? inside.length > 2 : inside[0]?.at === from + 1
  if (!enough) return { type: 'text' }
  return { type: 'timed', heading, parts: partsOf(` ${text}`, inside) }
}

/** Nothing but a time stands in the cell. */
function wholly(cell: string): TimeSpan | ImpossibleTime | null {
  const time = timeAt(cell, 0)
  return time !== null && afterTime(cell, time.until) === '' ? time : null
}

const LENGTH = /^\d{1,3} ?(?:min(?:utt(?:er|ar)?|utes?|s)?\.?|t(?:imer?|imar)?|h(?:ours?)?|')?$/i

/** Time, title and the rest; the time may stand in any of the first cells, an end in the one after it. */
function readRow(cells: readonly string[]): LineReading {
  const at = cells.findIndex((cell) => wholly(cell) !== null)
  const time = at < 0 ? null : wholly(cells[at] ?? '')
  if (time === null) return readFirstCell(cells)
  if (!isTime(time)) return { type: 'impossible', time }
  const next = wholly(cells[at + 1] ?? '')
  const end = next !== null && isTime(next) && time.end === null && next.end === null ? next : null
  const others = [...cells.slice(0, at), ...cells.slice(at + (end === null ? 1 : 2))].filter(
    (cell) => cell !== '',
  )
  const title = others.find((cell) => !LENGTH.test(cell)) ?? ''
  const span = end === null ? time : { ...time, end: end.start }
  // A length that start and end say already.
  const length = span.end === null ? null : span.end - span.start
  const more = others.filter(
    (cell) => cell !== title && !(LENGTH.test(cell) && Number.parseInt(cell, 10) === length),
  )
  const [first = '', ...rest] = title.split('\n')
  return { type: 'timed', heading: null, parts: [{ time: span, text: first, more: [...rest, ...more] }] }
}

/** A row whose first cell holds time and title together. */
function readFirstCell(cells: readonly string[]): LineReading {
  const [first = '', ...rest] = cells.filter((cell) => cell !== '')
  const read = readPlain(first)
  const more = rest.filter((cell) => cell !== '')
  if (read.type !== 'timed') return rest.length === 0 || read.type === 'day' ? read : { type: 'text' }
  return { ...read, parts: read.parts.map((part) => ({ ...part, more })) }
}

export function readTimedLine(line: SourceLine): LineReading {
  if (line.text === '') return { type: 'text' }
  return line.cells === null ? readPlain(line.text) : readRow(line.cells)
}
