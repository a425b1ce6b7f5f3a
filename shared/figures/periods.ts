import type { By } from './figures.ts'

/** A period as it is kept, and where it stands on the line of time: whole numbers, one after another. */
export type Period = { readonly by: Exclude<By, 'other'>; readonly text: string; readonly at: number }

const MONTHS = [
  ...[/^jan/, /^feb/, /^mar/, /^apr/, /^ma[iy]/, /^jun/],
  ...[/^jul/, /^aug/, /^sep/, /^o[ck]t/, /^nov/, /^de[sc]/],
]

const QUARTER: readonly RegExp[] = [
  /^(?<year>\d{4})[\s-]?[kqt](?<part>[1-4])$/,
  /^[kqt](?<part>[1-4])[\s/-]*(?<year>\d{4})$/,
  /^(?<year>\d{4})[\s,]*(?<part>[1-4])\.?\s*(?:kvartal|kv\.?|quarter)$/,
  /^(?<part>[1-4])\.?\s*(?:kvartal|kv\.?|quarter)[\s,]*(?<year>\d{4})$/,
]
const MONTH: readonly RegExp[] = [
  /^(?<year>\d{4})[\s-]?m(?<part>\d{2})$/,
  /^(?<year>\d{4})-(?<part>\d{2})$/,
  /^(?<part>\d{2})[./](?<year>\d{4})$/,
]
const NAMED = /^(?<name>[a-z]{3,9})\.?\s+(?<year>\d{4})$/

// Every line of a table has the same few hundred; remembered, they change no answer.
const known = new Map<string, Period | null>()
const KEPT = 2_000

/** A quarter, month or year as statistics offices and people write them; null for anything else. */
export function readPeriod(written: string): Period | null {
  const there = known.get(written)
  if (there !== undefined) return there
  const period = readAnew(written)
  if (known.size >= KEPT) known.clear()
  known.set(written, period)
  return period
}

function readAnew(written: string): Period | null {
  const text = written.trim().toLowerCase()
  const quarter = found(QUARTER, text)
  if (quarter) return periodOf('quarter', quarter.year * 4 + quarter.part - 1)
  const month = found(MONTH, text) ?? named(text)
  if (month)
    return month.part < 1 || month.part > 12 ? null : periodOf('month', month.year * 12 + month.part - 1)
  const year = /^\d{4}$/.test(text) ? Number(text) : null
  return year !== null && year >= 1000 ? periodOf('year', year) : null
}

type Parts = { readonly year: number; readonly part: number }

function found(shapes: readonly RegExp[], text: string): Parts | null {
  for (const shape of shapes) {
    const parts = shape.exec(text)?.groups
    if (parts) return { year: Number(parts.year), part: Number(parts.part) }
  }
  return null
}

function named(text: string): Parts | null {
  const parts = NAMED.exec(text)?.groups
  const at = MONTHS.findIndex((month) => month.test(parts?.name ?? ''))
  return parts && at >= 0 ? { year: Number(parts.year), part: at + 1 } : null
}

const PER_YEAR = { quarter: 4, month: 12, year: 1 } as const

/** Back from its place on the line of time. */
export function periodOf(by: Period['by'], at: number): Period {
  const [year, part] = [Math.floor(at / PER_YEAR[by]), (at % PER_YEAR[by]) + 1]
  if (by === 'year') return { by, text: `${year}`, at }
  return { by, text: by === 'quarter' ? `${year}Q${part}` : `${year}-${`${part}`.padStart(2, '0')}`, at }
}

/** How many periods make a year; null where nobody can tell. */
export function perYear(by: By): number | null {
  return by === 'other' ? null : PER_YEAR[by]
}

/** The year that a kept period is in, and which of its quarters or months it is, counted from 1. */
export function yearAndPart({ by, at }: Period): { readonly year: number; readonly part: number } {
  return { year: Math.floor(at / PER_YEAR[by]), part: (at % PER_YEAR[by]) + 1 }
}
