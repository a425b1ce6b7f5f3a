/** Of a page of figures as Prometheus reads them, what a step is judged by; null: it is not there. */
export type ServerFigures = {
  /** Of the time since the page was last asked for, in milliseconds. */
  readonly lag: number | null
  /** Since the process began, in seconds. */
  readonly cpu: number | null
}

export function readServerFigures(page: string): ServerFigures {
  const lag = figureIn(page, 'nodejs_eventloop_lag_p99_seconds')
  return { lag: lag === null ? null : lag * 1_000, cpu: figureIn(page, 'process_cpu_seconds_total') }
}

function figureIn(page: string, name: string): number | null {
  const line = page.split('\n').find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`))
  const value = Number(line?.slice(line.lastIndexOf(' ') + 1))
  return line === undefined || Number.isNaN(value) ? null : value
}
