import type { Duty } from './people.ts'
import type { RosterRow } from './roster.ts'
import { type Heading, headingOf } from './roster-headings.ts'
import { placeKey, saysMunicipality } from './roster-places.ts'

export type Columns = {
  /** Cells that make the name, in the order they are spoken. */
  readonly name: readonly number[]
  readonly lastFirst: boolean
  readonly municipality: number | null
  readonly title: readonly number[]
  readonly role: number | null
  readonly duties: readonly { readonly at: number; readonly duty: Duty }[]
  readonly email: number | null
  readonly unused: readonly { readonly at: number; readonly heading: string }[]
}
/** `headed` is the place of the row of headings among the rows; -1 where there is none. */
export type Layout = { readonly headed: number; readonly columns: Columns }

const HEADED_WITHIN = 40
const SAMPLE = 300

export function layoutOf(rows: readonly RosterRow[], known: ReadonlySet<string>): Layout {
  const scores = rows.slice(0, HEADED_WITHIN).map(({ cells }) => headingScore(cells))
  const best = Math.max(0, ...scores)
  if (best >= 2) {
    const headed = scores.indexOf(best)
    return { headed, columns: headedColumns(rows[headed]?.cells ?? []) }
  }
  return { headed: -1, columns: guessedColumns(rows, known) }
}

/** How much a row looks like headings: two that are known, one of which says who; a lone `Navn` does too. */
export function headingScore(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell !== '')
  const kinds = filled.map(headingOf).filter((kind) => kind !== null)
  const saysWho = kinds.some((kind) => kind === 'name' || kind === 'last-first' || kind === 'first')
  if (!saysWho || kinds.length * 2 < filled.length) return 0
  return filled.length === 1 ? (/^(?:navn|namn|name)$/i.test(filled[0] ?? '') ? 2 : 0) : kinds.length
}

function headedColumns(cells: readonly string[]): Columns {
  const all = cells.map((cell, at) => ({ at, heading: cell, kind: headingOf(cell) }))
  const first = (...kinds: readonly Heading[]) =>
    kinds.flatMap((kind) => all.filter((column) => column.kind === kind)).map(({ at }) => at)
  const whole = first('name', 'last-first').slice(0, 1)
  const parts = [...first('first').slice(0, 1), ...first('middle').slice(0, 1), ...first('last').slice(0, 1)]
  const name = parts.length > 1 || whole.length === 0 ? parts : whole
  const [municipality = null] = first('municipality', 'organisation')
  const title = first('title').slice(0, 1)
  const [role = null] = first('role')
  const [email = null] = first('email')
  const duties = all.flatMap(({ at, kind }) =>
    typeof kind === 'object' && kind !== null ? [{ at, duty: kind.duty }] : [],
  )
  const used = new Set([...name, municipality, ...title, role, ...duties.map(({ at }) => at)])
  return {
    name,
    lastFirst: all[name[0] ?? -1]?.kind === 'last-first',
    municipality,
    title,
    role,
    duties,
    email,
    unused: all.filter(({ at }) => !used.has(at)).map(({ at, heading }) => ({ at, heading })),
  }
}

type Looks = {
  readonly at: number
  readonly filled: number
  /** Shares of the filled cells, 0 to 1. */
  readonly place: number
  readonly fullName: number
  readonly oneName: number
  readonly other: number
  readonly repeated: number
  readonly hasEmail: boolean
}

/** Two to five words with capitals, particles between them allowed. */
const FULL_NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:,? (?:\p{Lu}[\p{L}'’.-]*|av|af|de|den|der|van|von|la|le|al|el|bin|dos|da)){1,5}$/u
const ONE_NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)?$/u
const NO_TEXT = /@|^[\d\s+()/.,:-]+$/

function looksOf(rows: readonly RosterRow[], at: number, known: ReadonlySet<string>): Looks {
  const cells = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / Math.max(1, cells.length)
  return {
    at,
    filled: cells.length,
    place: share((cell) => saysMunicipality(cell) || known.has(placeKey(cell))),
    fullName: share((cell) => FULL_NAME.test(cell)),
    oneName: share((cell) => ONE_NAME.test(cell)),
    other: share((cell) => NO_TEXT.test(cell)),
    repeated: 1 - new Set(cells).size / Math.max(1, cells.length),
    hasEmail: cells.some((cell) => cell.includes('@')),
  }
}

/** Without headings, the cells themselves must say what they are. */
function guessedColumns(rows: readonly RosterRow[], known: ReadonlySet<string>): Columns {
  const sample = rows.filter(({ cells }) => cells.some((cell) => cell !== '')).slice(0, SAMPLE)
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length))
  const all = Array.from({ length: width }, (_, at) => looksOf(sample, at, known)).filter(
    ({ filled }) => filled > 0,
  )
  const texts = all.filter(({ other }) => other < 0.5)
  const sure = most(texts, ({ place }) => (place >= 0.5 ? place : 0))
  const name = nameAmong(
    texts.filter((looks) => looks !== sure),
    sure !== undefined,
  )
  const rest = texts.filter(({ at }) => at !== sure?.at && !name.includes(at))
  const municipality =
    sure ?? most(rest, ({ repeated, oneName }) => (oneName >= 0.5 ? repeated + 0.1 : 0)) ?? null
  const title = rest.filter((looks) => looks !== municipality).map(({ at }) => at)
  const numbers = all.filter((looks) => !texts.includes(looks))
  return {
    name,
    lastFirst: false,
    municipality: municipality?.at ?? null,
    title,
    role: null,
    duties: [],
    email: numbers.find(({ hasEmail }) => hasEmail)?.at ?? null,
    unused: numbers.map(({ at }) => ({ at, heading: sample[0]?.cells[at] ?? '' })),
  }
}

function nameAmong(texts: readonly Looks[], placeKnown: boolean): readonly number[] {
  const whole = most(texts, ({ fullName, repeated }) => (fullName >= 0.5 ? fullName - repeated : 0))
  if (whole) return [whole.at]
  // First and last name stand beside each other; of three such columns the last is the municipality.
  const beside = texts.findIndex((looks, index) => {
    const next = texts[index + 1]
    return looks.oneName >= 0.6 && next !== undefined && next.oneName >= 0.6 && next.repeated < 0.5
  })
  const [first, last] = beside < 0 ? [] : texts.slice(beside, beside + 2)
  const others = texts.filter((looks) => looks !== first && looks !== last)
  if (first && last && (placeKnown || others.some(({ oneName }) => oneName >= 0.5)))
    return [first.at, last.at]
  const only = first ?? texts[0]
  return only ? [only.at] : []
}

function most(all: readonly Looks[], score: (looks: Looks) => number): Looks | undefined {
  const best = all.toSorted((one, other) => score(other) - score(one))[0]
  return best && score(best) > 0 ? best : undefined
}
