/** One row as a spreadsheet shows it: rows count from 1. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

/** Two or more spaces stand for a column in text that was copied out of a page or a letter. */
const MARKS = ['\t', ';', ',', '|', '  '] as const
type Mark = (typeof MARKS)[number]

/** A quoted cell may hold line breaks; one that goes on longer than this was never closed. */
const LONGEST_QUOTE = 2_000
const LOOKED_AT = 200

/** Text as a spreadsheet saves or copies it, in rows. Rows are counted as the spreadsheet counts them, empty ones too. */
export function tableFrom(text: string): readonly TableRow[] {
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const mark = MARKS.find((known) => known === told?.[1]) ?? markOf(body)
  return cut(body, mark).map((cells, at) => ({ row: at + 1, cells }))
}

/** The mark that cuts most rows into the same number of cells; of equals, the one that least often stands within a cell. */
function markOf(text: string): Mark {
  const head = text.split('\n', LOOKED_AT).join('\n')
  const scores = MARKS.map((mark) => {
    const lengths = cut(head, mark)
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .map((cells) => cells.length)
    const counts = new Map<number, number>()
    for (const length of lengths) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return { mark, alike: Math.max(0, ...counts.values()), rows: lengths.length }
  })
  const most = Math.max(...scores.map(({ alike }) => alike))
  // A tab or a semicolon is hardly ever part of a name; a comma often is.
  const best = scores.find(({ alike }) => alike > 0 && alike >= most * 0.8)
  return best?.mark ?? ';'
}

function cut(text: string, mark: Mark): string[][] {
  if (mark === '  ') return linesOf(text).map((line) => line.trim().split(/ {2,}/))
  const rows: string[][] = []
  let cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted: Quoted | null = text[at] === '"' ? quotedFrom(text, at, mark) : null
    const end: number = quoted?.end ?? plainEnd(text, at, mark)
    cells.push(quoted?.cell ?? text.slice(at, end).replace(/\r$/, ''))
    at = end + 1
    if (text[end] === mark) continue
    rows.push(cells)
    cells = []
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
  }
  // The line break at the end of a file opens no row.
  if (rows.at(-1)?.join('') === '') rows.pop()
  return rows
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}

function plainEnd(text: string, from: number, mark: string): number {
  let at = from
  while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

type Quoted = { readonly cell: string; readonly end: number }

/** A cell in quotation marks; null when the mark is never closed, and then it is a letter like any other. */
function quotedFrom(text: string, from: number, mark: string): { cell: string; end: number } | null {
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at < 0 || at - from > LONGEST_QUOTE) return null
    if (text[at + 1] === '"') {
      at += 2
      continue
    }
    const end = at + 1
    if (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') return null
    return { cell: text.slice(from + 1, at).replaceAll('""', '"'), end }
  }
}
