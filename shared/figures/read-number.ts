/** How statistics offices and spreadsheets write that there is no number: not possible, not known, withheld, too uncertain. */
const NONE = new Set(['', '.', '..', '...', ':', '-', '–', '—', '*', 'x', 'na', 'n/a', '#n/a', 'null', 'nan'])

export type ReadValue = { readonly value: number | null; readonly isText: boolean }

/** `7,3`, `7.3 %`, `1 234,5`, `1.234,5`, `−0,4`. Text that is neither a number nor a sign for a missing one says so. */
export function readNumber(cell: string): ReadValue {
  const text = cell.trim()
  if (NONE.has(text.toLowerCase())) return { value: null, isText: false }
  const bare = text
    .replace(/\s*(?:%|prosent|percent|pst\.?)$/i, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '')
  const plain = withPoint(bare)
  const value = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : Number.NaN
  return Number.isFinite(value) && Math.abs(value) < 1e15
    ? { value: value + 0, isText: false }
    : { value: null, isText: true }
}

/** Thousands stand in threes; of two kinds of marks the last is the decimal one; alone, both are. */
function withPoint(text: string): string {
  const marks = text.replace(/[^.,]/g, '')
  const last = marks.at(-1) ?? ''
  const other = last === ',' ? '.' : ','
  const isGrouped = (part: string, mark: string) =>
    new RegExp(`^[+-]?\\d{1,3}(?:\\${mark}\\d{3})+$`).test(part)
  if (marks.length > 1 && !marks.includes(other))
    return isGrouped(text, last) ? text.replaceAll(last, '') : text
  if (marks.length < 2) return text.replace(',', '.')
  const at = text.lastIndexOf(last)
  const whole = text.slice(0, at)
  return isGrouped(whole, other) ? `${whole.replaceAll(other, '')}.${text.slice(at + 1)}` : text
}

/** How many decimals numbers are written with, three at most: a spreadsheet's 7.300000000000001 is 7.3. */
export function decimalsOf(values: readonly (number | null)[]): number {
  for (const decimals of [0, 1, 2]) {
    const unit = 10 ** decimals
    const fits = values.every(
      (value) => value === null || Math.abs(value * unit - Math.round(value * unit)) < 1e-6 * unit,
    )
    if (fits) return decimals
  }
  return 3
}
