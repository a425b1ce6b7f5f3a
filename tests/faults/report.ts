/** What became of a promise when something was done to break it. */
export type Verdict = 'held' | 'broken' | 'not run'
export type Row = {
  /** The ids of the trust model. */
  readonly promise: string
  readonly what: string
  /** What was counted or measured; with `not run` the reason. */
  readonly figure: string
  readonly verdict: Verdict
}
export type Fault = {
  readonly name: string
  readonly about: string
  readonly run: () => Promise<readonly Row[]>
}

export function held(is: boolean): Verdict {
  return is ? 'held' : 'broken'
}

export function notRun(promise: string, what: string, reason: string): Row {
  return { promise, what, figure: reason, verdict: 'not run' }
}

export function toTable(rows: readonly Row[]): string {
  const lines = [
    ['promise', 'what was done', 'figure', ''],
    ...rows.map(({ promise, what, figure, verdict }) => [promise, what, figure, verdict]),
  ]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(3, ...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  const [head = '', ...rest] = lines.map(
    (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [head, rule, ...rest].join('\n')
}
