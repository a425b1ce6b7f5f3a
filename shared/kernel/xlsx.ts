import type { TableRow } from './delimited.ts'
import { elements, type Work } from './xml-elements.ts'
import { unzipTexts } from './zip.ts'

export type XlsxSheet = {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly TableRow[]
  /** Cells that are merged, as the spreadsheet names them: `B2:D2`. */
  readonly merged: readonly string[]
}

const MOST_COLUMNS = 200
/** Elements and cells of a whole workbook: room for 100,000 rows of a list. A small file can unpack to any number of them. */
const MOST_WORK = 2_000_000
/** A text counts once more for each so many signs; a long one that is kept once can stand in every cell. */
const SIGNS = 64
/** `GR1048576:GR1048576` and to spare. */
const LONGEST_REF = 40

/** The sheets of a workbook as Excel, LibreOffice and Google write it, or why they cannot be had. */
export function readXlsx(bytes: Uint8Array): readonly XlsxSheet[] | 'damaged' | 'too-much' {
  const parts = unzipTexts(bytes, (name) => WANTED.test(name))
  if (typeof parts === 'string') return parts
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) return 'damaged'
  const work: Work = { left: MOST_WORK }
  const targets = new Map<string, string>()
  for (const { head } of elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship', work)) {
    const { Id = '', Target = '' } = attributesOf(head)
    targets.set(Id, partName(Target))
  }
  const shared = sharedStrings(
    parts.get('xl/sharedStrings.xml') ?? parts.get('xl/SharedStrings.xml') ?? '',
    work,
  )
  // Many sheets may say that they are the same part: it is read once, but whoever asks looks at the rows of each.
  const read = new Map<string, Pick<XlsxSheet, 'rows' | 'merged'>>()
  const sheets: XlsxSheet[] = []
  for (const { head } of elements(book, 'sheet', work)) {
    const { name = '', state, 'r:id': link = '' } = attributesOf(head)
    const part = targets.get(link) ?? ''
    const inside = read.get(part) ?? insideOf(parts.get(part) ?? '', shared, work)
    read.set(part, inside)
    work.left -= inside.rows.length
    sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', ...inside })
  }
  return work.left < 0 ? 'too-much' : sheets
}

const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
}

function attributesOf(head: string): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [, name = '', quoted = ''] of head.matchAll(/\s([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g))
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
function textIn(xml: string, work: Work): string {
  let text = ''
  for (const { body } of elements(xml.includes('rPh') ? unspoken(xml, work) : xml, 't', work))
    text += unescaped(body)
  return text
}

function unspoken(xml: string, work: Work): string {
  let kept = ''
  let at = 0
  for (const { from, end } of elements(xml, 'rPh', work)) {
    kept += xml.slice(at, from)
    at = end
  }
  return kept + xml.slice(at)
}

function sharedStrings(xml: string, work: Work): readonly string[] {
  const strings: string[] = []
  for (const { body } of elements(xml, 'si', work)) strings.push(textIn(body, work))
  return strings
}

type Row = { readonly row: number; readonly cells: string[] }

function insideOf(xml: string, shared: readonly string[], work: Work): Pick<XlsxSheet, 'rows' | 'merged'> {
  const rows: Row[] = []
  let last = 0
  for (const { head, body } of elements(xml, 'row', work)) {
    last = Number(attributesOf(head).r) || last + 1
    rows.push({ row: last, cells: cellsOf(body, shared, work) })
  }
  const merged: string[] = []
  for (const { head } of elements(xml, 'mergeCell', work)) merged.push(attributesOf(head).ref ?? '')
  fillMerged(rows, merged, work)
  return { rows, merged: merged.filter((ref) => ref !== '') }
}

function cellsOf(xml: string, shared: readonly string[], work: Work): string[] {
  const cells: string[] = []
  let at = -1
  for (const { head, body } of elements(xml, 'c', work)) {
    const { r, t = 'n' } = attributesOf(head)
    at = columnOf(r) ?? at + 1
    if (at >= MOST_COLUMNS) break
    widen(cells, at, work)
    const text = cellText(t, body, shared, work)
    work.left -= Math.floor(text.length / SIGNS)
    cells[at] = text
  }
  return cells
}

function widen(cells: string[], width: number, work: Work): void {
  work.left -= Math.max(0, width - cells.length)
  while (cells.length < width) cells.push('')
}

function cellText(type: string, body: string, shared: readonly string[], work: Work): string {
  if (type === 'inlineStr') return textIn(body, work)
  const value = unescaped(elements(body, 'v', work).next().value?.body ?? '')
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
function fillMerged(rows: readonly Row[], merged: readonly string[], work: Work): void {
  const places = new Map(rows.map(({ row }, at) => [row, at]))
  for (const ref of merged) {
    if (ref.length > LONGEST_REF) continue
    const [from = '', to = ''] = ref.split(':')
    const [first, last] = [from, to].map((place) => Number(/\d+$/.exec(place)?.[0] ?? 0))
    const column = columnOf(from)
    if (!first || !last || column === null || column >= MOST_COLUMNS) continue
    const start = places.get(first)
    const text = start === undefined ? '' : (rows[start]?.cells[column] ?? '')
    if (start === undefined || text === '') continue
    for (const { row, cells } of after(rows, start)) {
      work.left -= 1 + Math.floor(text.length / SIGNS)
      if (row > last || work.left < 0) break
      if (cells.every((cell) => cell === '')) continue
      widen(cells, column + 1, work)
      cells[column] ||= text
    }
  }
}

/** Rows stand in their order, so that those which a cell covers follow its own. */
function* after(rows: readonly Row[], start: number): Generator<Row> {
  for (let at = start + 1; at < rows.length; at++) {
    const row = rows[at]
    if (row) yield row
  }
}
