import { readDayHeading } from './read-day-heading.ts'
import type { SourceLine } from './read-lines.ts'

function dayColumns({ cells }: SourceLine): readonly number[] {
  if (cells === null) return []
  return [...cells.keys()].filter((column) => readDayHeading(cells[column] ?? '') !== null)
}

function rowWith(source: SourceLine, cells: readonly string[]): SourceLine {
  const text = cells
    .filter((cell) => cell !== '')
    .join(' ')
    .replaceAll('\n', ' ')
  return { ...source, cells, text }
}

/** One column after the other, each under its day; what stands before the first day (the times) goes with every one. */
function unfolded(
  head: SourceLine,
  rows: readonly SourceLine[],
  columns: readonly number[],
): readonly SourceLine[] {
  const [first = 0] = columns
  return columns.flatMap((column, index) => {
    const until = columns[index + 1]
    const under = rows.map((row) =>
      rowWith(row, [...(row.cells ?? []).slice(0, first), ...(row.cells ?? []).slice(column, until)]),
    )
    const heading: SourceLine = { ...rowWith(head, [head.cells?.[column] ?? '']), cells: null }
    return [heading, ...under.filter(({ cells }) => cells?.slice(first).some((cell) => cell !== ''))]
  })
}

/** A table with a column for each day is read as one day below the other. */
export function unfoldGrids(lines: readonly SourceLine[]): readonly SourceLine[] {
  const all: SourceLine[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    const columns = dayColumns(line)
    if (columns.length < 2 || columns[0] === 0) {
      all.push(line)
      continue
    }
    const rows: SourceLine[] = []
    for (let next = lines[at + 1]; next?.cells != null || next?.rule === true; next = lines[at + 1]) {
      if (next.cells !== null) rows.push(next)
      at += 1
    }
    all.push(...unfolded(line, rows, columns))
  }
  return all
}
