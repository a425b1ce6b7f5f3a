import type { TableRow } from './delimited.ts'
import { unzipTexts } from './zip.ts'

export type XlsxSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  /** Cells that are merged, as the spreadsheet names them: `B2:D2`. */
  readonly merged: readonly string[]
}

const MOST_COLUMNS = 200

/** The sheets of a workbook as Excel, LibreOffice and Google write it. Null when it cannot be unpacked or is no workbook. */
export function readXlsx(bytes: Uint8Array): readonly XlsxSheet[] | null {
  const parts = unzipTexts(bytes, (name) => WANTED.test(name))
  const book = parts?.get('xl/workbook.xml')
  if (!parts || book === undefined) return null
  const targets = new Map(
    tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      partName(attributes.Target ?? ''),
    ]),
  )
  const shared = sharedStrings(parts.get('xl/sharedStrings.xml') ?? parts.get('xl/SharedStrings.xml') ?? '')
  return tags(book, 'sheet').map(({ attributes }) => {
    const xml = parts.get(targets.get(attributes['r:id'] ?? '') ?? '') ?? ''
    return {
      name: attributes.name ?? '',
      hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
      rows: rowsOf(xml, shared),
      merged: tags(xml, 'mergeCell').flatMap(({ attributes: { ref } }) => ref ?? []),
    }
  })
}

const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

type Tag = { readonly attributes: Readonly<Record<string, string>>; readonly body: string }

/** Elements of one name, whatever their prefix; none of those read here holds another of its own name. */
function tags(xml: string, name: string): readonly Tag[] {
  const found: Tag[] = []
  for (const [, head = '', body = ''] of xml.matchAll(element(name)))
    found.push({ attributes: attributesOf(head), body })
  return found
}

const elements = new Map<string, RegExp>()
function element(name: string): RegExp {
  const made =
    elements.get(name) ??
    new RegExp(
      `<(?:\\w+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`,
      'g',
    )
  elements.set(name, made)
  return made
}

function attributesOf(head: string): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [, name = '', quoted = ''] of head.matchAll(/([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g))
    all[name] = unescaped(quoted.slice(1, -1))
  return all
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return NAMED[name] ?? whole
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : ''
    })
    .replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Rich text is in pieces; how a Japanese word is spoken is not part of it. */
function textIn(xml: string): string {
  const spoken = xml.includes('rPh') ? xml.replace(element('rPh'), '') : xml
  return tags(spoken, 't')
    .map(({ body }) => unescaped(body))
    .join('')
}

function sharedStrings(xml: string): readonly string[] {
  return tags(xml, 'si').map(({ body }) => textIn(body))
}

function rowsOf(xml: string, shared: readonly string[]): readonly TableRow[] {
  const rows: { row: number; cells: string[] }[] = []
  let last = 0
  for (const { attributes, body } of tags(xml, 'row')) {
    last = Number(attributes.r) || last + 1
    rows.push({ row: last, cells: cellsOf(body, shared) })
  }
  fillMerged(rows, xml)
  return rows
}

function cellsOf(xml: string, shared: readonly string[]): string[] {
  const cells: string[] = []
  let at = -1
  for (const { attributes, body } of tags(xml, 'c')) {
    at = columnOf(attributes.r) ?? at + 1
    if (at >= MOST_COLUMNS) break
    while (cells.length < at) cells.push('')
    cells[at] = cellText(attributes.t ?? 'n', body, shared)
  }
  return cells
}

function cellText(type: string, body: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(body)
  const value = unescaped(tags(body, 'v')[0]?.body ?? '')
  if (type === 's') return shared[Number(value)] ?? ''
  return type === 'e' ? '' : value
}

/** `AB12` → 27. */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]+/i.exec(place ?? '')?.[0].toUpperCase()
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A cell merged downwards holds for every row it covers; one merged sideways is a title. */
function fillMerged(rows: readonly { row: number; cells: string[] }[], xml: string): void {
  const byRow = new Map(rows.map((each) => [each.row, each.cells]))
  for (const { attributes } of tags(xml, 'mergeCell')) {
    const [from = '', to = ''] = (attributes.ref ?? '').split(':')
    const [first, last] = [from, to].map((place) => Number(/\d+$/.exec(place)?.[0] ?? 0))
    const column = columnOf(from)
    if (!first || !last || column === null || column >= MOST_COLUMNS) continue
    const text = byRow.get(first)?.[column] ?? ''
    for (const { row, cells } of text === '' ? [] : rows) {
      if (row <= first || row > last || cells.every((cell) => cell === '')) continue
      while (cells.length <= column) cells.push('')
      cells[column] ||= text
    }
  }
}
