/** One line of the table. `floor` was measured in the same run; null where a figure has none. */
export type Row = {
  readonly bench: string
  readonly what: string
  readonly unit: string
  readonly floor: number | null
  readonly samling: number
  /** The most that is allowed, of the ratio to the floor or of the figure itself; or the least that is asked for. */
  readonly limit:
    | { readonly of: 'ratio' | 'value'; readonly most: number }
    | { readonly of: 'value'; readonly least: number }
    | null
}
export type Judged = Row & { readonly ratio: number | null; readonly met: boolean | null }

export type Head = {
  readonly node: string
  readonly machine: string
  readonly cores: number
  readonly date: string
  readonly seconds: number
}

export function judge(row: Row): Judged {
  const ratio = row.floor === null ? null : row.samling / row.floor
  if (row.limit === null) return { ...row, ratio, met: null }
  const figure = row.limit.of === 'ratio' ? ratio : row.samling
  if (figure === null) return { ...row, ratio, met: false }
  const { limit } = row
  return { ...row, ratio, met: 'least' in limit ? figure >= limit.least : figure <= limit.most }
}

export function toTable(head: Head, rows: readonly Judged[]): string {
  const cells = rows.map((row) => [
    row.bench,
    row.what,
    row.floor === null ? '' : figure(row.floor, row.unit),
    figure(row.samling, row.unit),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    limitText(row),
    row.met === null ? '' : row.met ? 'yes' : 'NO',
  ])
  const titles = ['', 'measured', 'floor', 'Samling', 'ratio', 'limit', 'met']
  const about = `${head.machine}, ${head.cores} cores · Node ${head.node} · ${head.date} · ${head.seconds.toFixed(0)} s`
  return [about, '', ...markdown([titles, ...cells])].join('\n')
}

function limitText({ limit, unit }: Row): string {
  if (limit === null) return ''
  if ('least' in limit) return `≥ ${figure(limit.least, unit)}`
  return `≤ ${limit.of === 'ratio' ? limit.most : figure(limit.most, unit)}`
}

function markdown(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const [titles = [], ...rest] = lines.map(
    (cells) =>
      `| ${cells.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`,
  )
  const rule = `|${widths.map((width, column) => `${'-'.repeat(width + 1)}${column < 2 ? '-' : ':'}`).join('|')}|`
  return [titles.toString(), rule, ...rest]
}

/** Three figures that mean something, and the unit. */
function figure(value: number, unit: string): string {
  const digits = value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2
  const text = Number.isInteger(value) ? `${value}` : value.toFixed(digits)
  return unit === '' ? text : `${text} ${unit}`
}
