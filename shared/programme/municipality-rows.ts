import type { TableRow } from '#shared/kernel/delimited.ts'
import { tidyName } from '#shared/kernel/text.ts'
import type { Language } from './municipalities.ts'
import { readCounty } from './read-county.ts'
import type { MunicipalityNote } from './read-municipalities.ts'

/** A municipality as the row has it, before anything of it is compared. */
export type RawMunicipality = {
  readonly row: number
  readonly text: string
  readonly name: string
  readonly county: string
  readonly role: string
  readonly address: string
  readonly language: Language
  readonly sectors: readonly string[]
}
type Raw = {
  readonly municipalities: readonly RawMunicipality[]
  readonly notes: readonly MunicipalityNote[]
}

type Column = 'name' | 'county' | 'role' | 'address' | 'language' | 'sectors'
const HEADINGS: readonly (readonly [Column | null, RegExp])[] = [
  [null, /^(?:kommune|fylkes?|municipality|county)[ -]?(?:nummer|nr|no|number|code|kode)/],
  ['name', /^(?:kommun|municipal)/],
  ['county', /^(?:fylke|fylkje|county)/],
  ['address', /^(?:e-?post|e-?mail|mail|adresse|address)/],
  ['language', /^(?:språk|målform|mål$|language)/],
  ['sectors', /^(?:sektor|sector|område|area)/],
  ['role', /^(?:rolle|role|kontakt|contact|stilling|tittel|title|position)/],
]
const HEADED_WITHIN = 10

export function rawMunicipalities(given: readonly TableRow[]): Raw {
  const rows = given
    .map(({ row, cells }) => ({ row, cells: cells.map(tidyName) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const headed = rows.slice(0, HEADED_WITHIN).findIndex(({ cells }) => isHeading(cells))
  return headed < 0 ? fromList(rows) : fromTable(rows, headed)
}

function columnOf(cell: string): Column | null {
  const text = cell.toLocaleLowerCase('nb')
  return HEADINGS.find(([, words]) => words.test(text))?.[0] ?? null
}

/** Both who and where, or who alone above other headings that are known. */
function isHeading(cells: readonly string[]): boolean {
  const columns = cells.map(columnOf).filter((column) => column !== null)
  return columns.includes('name') && (columns.length > 1 || cells.every((cell) => /^kommuner?$/i.test(cell)))
}

function fromTable(rows: readonly TableRow[], headed: number): Raw {
  const head = rows[headed]
  const columns = (head?.cells ?? []).map(columnOf)
  const notes: MunicipalityNote[] = rows
    .slice(0, headed)
    .map(({ row, cells }) => ({ row, code: 'line-left-out', text: textOf(cells) }))
  for (const [at, heading] of (head?.cells ?? []).entries())
    if (columns[at] === null && heading !== '')
      notes.push({ row: head?.row ?? 1, code: 'column-unused', text: heading })
  let above = ''
  const municipalities = rows.slice(headed + 1).flatMap(({ row, cells }): RawMunicipality[] => {
    const cell = (column: Column) => cells[columns.indexOf(column)] ?? ''
    const alone = loneCounty(cells)
    // A county that stands alone on its row heads those below it.
    if (alone !== null) {
      above = alone
      return []
    }
    const { name, county } = inBrackets(cell('name'))
    const said = languageOf(cell('language'))
    if (said === null) notes.push({ row, code: 'unknown-language', text: cell('language') })
    return [
      {
        ...{ row, text: textOf(cells), name },
        county: cell('county') || county || above || ownCounty(name),
        role: cell('role'),
        address: cell('address'),
        language: said ?? 'nb',
        sectors: cell('sectors')
          .split(/[,;/]/)
          .map(tidyName)
          .filter((each) => each !== ''),
      },
    ]
  })
  return { municipalities, notes }
}

/** Pasted as people write it: by county, one on each line or many, with or without what else is known. */
function fromList(rows: readonly TableRow[]): Raw {
  const at = countyColumn(rows)
  let above = ''
  const municipalities = rows.flatMap(({ row, cells }): RawMunicipality[] => {
    const filled = cells.filter((cell) => cell !== '')
    const alone = loneCounty(filled)
    if (alone !== null) {
      above = alone
      return []
    }
    const headed = countyBefore(filled)
    if (headed) {
      above = headed.county
      return headed.names.map((name) => one(row, { ...inBrackets(name), above }))
    }
    const county = at === null ? '' : (cells[at] ?? '')
    const others = cells.filter((cell, column) => cell !== '' && column !== at)
    // Without a column of counties, several names on one line are several municipalities.
    if (county === '' && others.length > 1 && others.every((cell) => IS_NAME.test(cell)))
      return others.map((name) => one(row, { ...inBrackets(name), above }))
    const [name = '', ...rest] = others
    const bracketed = inBrackets(name)
    return [one(row, { name: bracketed.name, county: county || bracketed.county, above, rest })]
  })
  return { municipalities, notes: [] }
}

const IS_NAME = /^[\p{Lu}][\p{L}'’. –/()-]*$/u

type Told = {
  readonly name: string
  readonly county: string
  readonly above: string
  readonly rest?: readonly string[]
}
function one(row: number, { name, county, above, rest = [] }: Told): RawMunicipality {
  const address = rest.find((cell) => cell.includes('@')) ?? ''
  const spoken = rest.find((cell) => cell !== '' && languageOf(cell) !== null)
  const role = rest.filter((cell) => cell !== address && cell !== spoken).join(', ')
  return {
    ...{ row, text: [name, county, ...rest].filter((cell) => cell !== '').join(' · '), name },
    county: county || above || ownCounty(name),
    ...{ role, address, language: languageOf(spoken ?? '') ?? 'nb', sectors: [] },
  }
}

function textOf(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ')
}

/** Municipalities that are called as a county was; alone on a line they are what the list is of. */
const ALSO_MUNICIPALITIES = /^(?:oslo|bergen)$/i

function loneCounty(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => cell !== '')
  const [cell = ''] = filled
  const name = cell.replace(/\s*:$/, '')
  if (filled.length !== 1 || (ALSO_MUNICIPALITIES.test(name) && name === cell)) return null
  return readCounty(name) ? name : null
}

/** Oslo is a county and its own only municipality. */
function ownCounty(name: string): string {
  return /^oslo$/i.test(name) ? name : ''
}

/** `Østfold: Halden, Moss`. */
function countyBefore([first = '', ...rest]: readonly string[]) {
  const [, county = '', name = ''] = /^([^:]+):\s*(.*)$/.exec(first) ?? []
  if (county === '') return null
  return { county, names: [name, ...rest].filter((each) => each !== '') }
}

/** `Våler (Østfold)`; what is in brackets and no county is part of the name. */
function inBrackets(written: string): { readonly name: string; readonly county: string } {
  const [, name = '', county = ''] = /^(.*\S)\s*\(([^()]+)\)$/.exec(written) ?? []
  return name !== '' && readCounty(county) ? { name, county } : { name: written, county: '' }
}

/** The column that most often says a county; of equals the last, as a county follows its municipality. */
function countyColumn(rows: readonly TableRow[]): number | null {
  const wide = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
  const width = wide.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const counts = Array.from(
    { length: width },
    (_, at) => wide.filter(({ cells }) => readCounty(cells[at] ?? '') !== null).length,
  )
  const most = Math.max(0, ...counts)
  return most * 2 >= wide.length && most > 0 ? counts.lastIndexOf(most) : null
}

/** Null: a word that is no language known here. `Nøytral` is what a municipality says that has not chosen. */
function languageOf(cell: string): Language | null {
  const text = cell.toLocaleLowerCase('nb')
  if (text === '' || /^(?:bokmål|bm|nb|b|nøytral|norsk|no)$/.test(text)) return 'nb'
  if (/^(?:nynorsk|nn|n|nyn)$/.test(text)) return 'nn'
  return /^(?:engelsk|english|en|eng)$/.test(text) ? 'en' : null
}
