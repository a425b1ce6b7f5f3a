import type { DayHeading } from './read-day-heading.ts'
import { unfoldGrids } from './read-grid.ts'
import { readLines, type SourceLine } from './read-lines.ts'
import type { TimeSpan } from './read-time.ts'
import { type LineReading, readTimedLine, type TimedPart } from './read-timed-line.ts'

/** What each line is, before anything is known of where the programme begins and ends. */
export type Mark =
  | { readonly type: 'blank'; readonly source: SourceLine }
  | { readonly type: 'text'; readonly source: SourceLine }
  | { readonly type: 'impossible'; readonly source: SourceLine; readonly written: string }
  /** `inline`: the day's items stand on the same line. */
  | {
      readonly type: 'day'
      readonly source: SourceLine
      readonly heading: DayHeading
      readonly inline: boolean
    }
  | { readonly type: 'item'; readonly source: SourceLine; readonly part: TimedPart }

type Read = { readonly source: SourceLine; readonly reading: LineReading }

const YEARS = { from: 1900, to: 2100 }

function compactOnes(all: readonly Read[]): readonly TimeSpan[] {
  return all.flatMap(({ reading }) =>
    reading.type === 'timed'
      ? reading.parts.map(({ time }) => time).filter(({ certainty }) => certainty === 'compact')
      : [],
  )
}

function likeYear({ written }: TimeSpan): boolean {
  const number = Number(written)
  return number >= YEARS.from && number < YEARS.to
}

/** Four digits are times when the programme writes several of its times so; 2012 alone is a year. */
function writesCompact(all: readonly Read[]): boolean {
  const sure = all.some(
    ({ reading }) =>
      reading.type === 'timed' && reading.parts.some(({ time }) => /^0\d{3}/.test(time.written)),
  )
  return sure || compactOnes(all).filter((time) => time.start % 5 === 0 && !likeYear(time)).length > 1
}

type Starts = { readonly before: number | null; readonly after: number | null }

/** The certain starts on either side of each line, within its day. */
function neighbours(all: readonly Read[]): readonly Starts[] {
  const certain = ({ reading }: Read) =>
    reading.type === 'timed' ? reading.parts.filter(({ time }) => time.certainty === 'certain') : []
  let before: number | null = null
  const befores = all.map((read) => {
    const seen = before
    if (read.reading.type === 'day') before = null
    before = certain(read).at(-1)?.time.start ?? before
    return seen
  })
  let after: number | null = null
  const afters = all.map((_, index) => {
    const read = all[all.length - 1 - index]
    const seen = after
    if (read?.reading.type === 'day') after = null
    if (read !== undefined) after = certain(read)[0]?.time.start ?? after
    return seen
  })
  return befores.map((start, index) => ({ before: start, after: afters[all.length - 1 - index] ?? null }))
}

function stands({ time, text }: TimedPart, compact: boolean, { before, after }: Starts): boolean {
  const titled = /^[\p{Lu}«"]/u.test(text)
  if (time.certainty === 'certain') return true
  const fits = (before === null || before <= time.start) && (after === null || time.start <= after)
  const alone = before === null && after === null
  if (time.certainty === 'compact') {
    if (time.start % 5 !== 0) return false
    return compact || (fits && !alone && (time.end !== null || (before !== null && after !== null && titled)))
  }
  if (alone) return time.end !== null
  return fits && (time.end !== null || titled)
}

function marksOf({ source, reading }: Read, compact: boolean, starts: Starts): readonly Mark[] {
  switch (reading.type) {
    case 'text':
      return [{ type: source.text === '' ? 'blank' : 'text', source }]
    case 'impossible':
      return [{ type: 'impossible', source, written: reading.time.impossible }]
    case 'day':
      return [{ type: 'day', source, heading: reading.heading, inline: false }]
    case 'timed': {
      const day: Mark[] =
        reading.heading === null ? [] : [{ type: 'day', source, heading: reading.heading, inline: true }]
      const items = reading.parts.filter((part) => stands(part, compact, starts))
      if (items.length === 0) return [...day, { type: 'text', source }]
      return [...day, ...items.map((part): Mark => ({ type: 'item', source, part }))]
    }
  }
}

export function readMarks(text: string): readonly Mark[] {
  const all = unfoldGrids(readLines(text)).map((source) => ({ source, reading: readTimedLine(source) }))
  const compact = writesCompact(all)
  const starts = neighbours(all)
  return all.flatMap((read, index) => marksOf(read, compact, starts[index] ?? { before: null, after: null }))
}
