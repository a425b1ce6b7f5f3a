import { setTimeout as wait } from 'node:timers/promises'
import type { Millis } from '#shared/kernel/instant.ts'
import { askHttp } from './ask-http.ts'
import { judgeStep } from './gates.ts'
import type { LoadSite } from './load-hall.ts'
import type { Timing } from './load-plan.ts'
import { type LoadReport, type LoadStep, reportOf } from './load-report.ts'
import { playLoadStep, type StepOptions } from './load-step.ts'
import { nextStep, type Tried } from './search.ts'
import { readServerFigures } from './server-figures.ts'

export type LoadOptions = Pick<StepOptions, 'gatherings' | 'spread' | 'seed' | 'titleOf' | 'stop'> & {
  /** So many, once; null: the number is to be found, from `from` up to `most`. */
  readonly people: number | null
  readonly from: number
  readonly most: number
  readonly timing: Timing
  readonly onStep: (step: LoadStep) => void
  readonly onBegin: (people: number) => void
}

/** More would be a search that finds nothing. */
const MOST_STEPS = 40

/** Finds how many people the servers take, or tries one number of them. Rejects when it was stopped, or when a server cannot be reached. */
export async function load(site: LoadSite, options: LoadOptions): Promise<LoadReport> {
  const { people, gatherings, from, most, timing, spread, seed } = options
  const began = performance.now()
  const steps: LoadStep[] = []

  async function step(count: number): Promise<LoadStep> {
    options.onBegin(count)
    if (steps.length > 0) await rested(site)
    const figures = await playLoadStep(count, { ...options, site, onPhase: () => undefined })
    const { isValid, gates } = judgeStep(figures)
    const played = { ...figures, valid: isValid, gates }
    steps.push(played)
    options.onStep(played)
    return played
  }

  const end = people === null ? await search() : void (await step(people))

  async function search() {
    for (;;) {
      const next = nextStep(steps.map(triedIn), { from, most, unit: gatherings })
      if ('found' in next) return next
      if (steps.length >= MOST_STEPS) return { found: heldIn(steps), over: null }
      await step(next.try)
    }
  }

  return reportOf(
    {
      ...{ people, gatherings, spread, seed, nodes: site.nodes.length, drops: timing.drops / 10 },
      ...{ rush: timing.rush / 1_000, burst: timing.burst / 1_000 },
      lagKnown: site.nodes.every(({ metrics }) => metrics !== null),
    },
    end ?? null,
    steps,
    (performance.now() - began) / 1_000,
  )
}

/** What is lost is no matter of how many there were; it is told, and the search goes on. */
function triedIn({ people, valid, gates }: LoadStep): Tried {
  return { people, came: valid ? (gates.length === 0 ? 'held' : 'tripped') : 'invalid' }
}

function heldIn(steps: readonly LoadStep[]): number {
  return Math.max(0, ...steps.filter((step) => triedIn(step).came === 'held').map(({ people }) => people))
}

const CALM: Millis = 25
const LOOK: Millis = 1_000
const MOST_LOOKS = 20

/** What was erased is cleared away, and nobody waits: what the last step left behind is not the next one's. */
async function rested({ nodes }: LoadSite): Promise<void> {
  await wait(LOOK)
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const pages = await Promise.all(
      nodes.map(async ({ metrics }) => (metrics === null ? '' : (await askHttp(metrics)).text)),
    )
    const lags = pages.map((page) => readServerFigures(page).lag ?? 0)
    if (looks > 0 && lags.every((lag) => lag <= CALM)) return
    await wait(LOOK)
  }
}
