import type { Meters } from './meters.ts'

/** What is looked at when somebody asks, and not counted meanwhile. */
export type Gauges = {
  /** Lines that are open, of everybody. */
  readonly lines: () => number
  /** Phones that speak for somebody. */
  readonly phones: () => number
  /** Gatherings that are awake in this process. */
  readonly gatherings: () => number
}
export type Prometheus = {
  readonly meters: Meters
  /** From now on these are part of the page. */
  readonly watch: (gauges: Gauges) => void
  readonly page: () => Promise<{ readonly type: string; readonly text: string }>
}

/** In seconds. The promise is 0.15 (docs/operating.md), so there is a border at it. */
const BORDERS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 10]

/**
 * The figures in Prometheus' own form (its exposition format 0.0.4), with Node's beside ours: event loop, memory, garbage. No label holds a
 * gathering, a person or an address: such a list would tell more than it counts, and grow without end. Loaded only where it is asked for.
 */
export async function makePrometheus(): Promise<Prometheus> {
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } = await import('prom-client')
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register, eventLoopMonitoringPrecision: 10 })
  const answers = new Histogram({
    name: 'samling_answer_seconds',
    help: 'From a question heard to its answer, by outcome: ok, or the code of the refusal',
    labelNames: ['question', 'outcome'],
    buckets: BORDERS,
    registers,
  })
  const appends = new Histogram({
    name: 'samling_append_seconds',
    help: 'From a batch of records to their being on disk',
    buckets: BORDERS,
    registers,
  })
  const records = new Counter({ name: 'samling_records_total', help: 'Records on disk', registers })
  const failures = new Counter({
    name: 'samling_append_failures_total',
    help: 'Appends that the store refused, by its code',
    labelNames: ['code'],
    registers,
  })
  const logged = new Counter({
    name: 'samling_log_events_total',
    help: 'Lines of the log, by the name of what happened',
    labelNames: ['event'],
    registers,
  })

  function watch(gauges: Gauges): void {
    for (const [name, help, look] of [
      ['samling_lines', 'Lines that are open', gauges.lines],
      ['samling_phones', 'Phones that speak for somebody', gauges.phones],
      ['samling_gatherings_awake', 'Gatherings awake in this process', gauges.gatherings],
    ] as const)
      new Gauge({
        ...{ name, help, registers },
        collect() {
          this.set(look())
        },
      })
  }

  return {
    meters: {
      answered: (question, outcome, seconds) => answers.observe({ question, outcome }, seconds),
      stored(count, seconds) {
        appends.observe(seconds)
        records.inc(count)
      },
      notStored: (code) => failures.inc({ code }),
      logged: (event) => logged.inc({ event }),
    },
    watch,
    page: async () => ({ type: register.contentType, text: await register.metrics() }),
  }
}
