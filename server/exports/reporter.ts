import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Unpacked } from '#server/programmes/unpack.ts'
import type { ResearchJob, ResearchMade } from '#server/research/work.ts'
import type { Place } from '#server/store/shelf.ts'
import { keepThread, startWorker, type Thread } from '#server/thread/kept-thread.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { ReportLanguage } from '#shared/report/report.ts'
import type { Scope, SectionId } from '#shared/report/section.ts'
import { headOf, type Taken, takeReport } from '#shared/report/take.ts'
import type { Done, Said } from './worker.ts'
import type { Written } from './write-files.ts'

export type ReportJob = {
  readonly gathering: Gathering
  /** Which state of it this is: the number of its last record. */
  readonly version: number
  readonly at: Instant
  readonly scope: Scope
  readonly sections: readonly SectionId[]
  readonly lang: ReportLanguage
  readonly format: ReportFormat
}
/** Makes reports without keeping anybody waiting. Rejects when the thread broke off; asking again starts it anew. */
export type Reporter = {
  readonly make: (job: ReportJob) => Promise<Written>
  /** The same for what is for research, which the thread reads by itself where it is kept. */
  readonly study: (job: ResearchJob) => Promise<ResearchMade>
  /** Puts a programme from its owner's copy where everything is kept. */
  readonly unpack: (place: Place, zip: Uint8Array) => Promise<Unpacked>
  readonly close: () => Promise<void>
}
/** As long as taking goes on before the hall has its turn, in milliseconds. */
const SLICE = 4
/** A leader who presses twice gets two; a hundred presses are somebody else's. */
const MOST_AT_ONCE = 4

export class ReporterBusy extends Error {}

/** One thread for all gatherings, started with the first report. */
export function makeReporter(
  start: () => Thread = () => startWorker('report-worker.js', 'exports/worker.ts'),
): Reporter {
  const thread = keepThread<Said, Done>({
    ...{ start, ended: 'the report has ended' },
    most: { atOnce: MOST_AT_ONCE, busy: () => new ReporterBusy('too many reports at once') },
  })

  async function study(job: ResearchJob): Promise<ResearchMade> {
    const { number, answer, say } = thread.ask()
    say({ number, say: 'research', job })
    const made = await answer
    if (!('research' in made)) throw new Error('answered with something else')
    return made.research
  }

  async function unpack(place: Place, zip: Uint8Array): Promise<Unpacked> {
    const { number, answer, say } = thread.ask()
    say({ number, say: 'unpack', place, zip })
    const made = await answer
    if (!('unpacked' in made)) throw new Error('answered with something else')
    return made.unpacked
  }

  async function make(job: ReportJob): Promise<Written> {
    const { number, answer, say, giveUp } = thread.ask()
    try {
      await hand(job, (taken) => say({ number, say: 'taken', taken }))
    } catch (error) {
      giveUp()
      say({ number, say: 'given-up' })
      throw error
    }
    const { gathering, version, at, scope, sections, lang, format } = job
    say({ number, say: 'write', head: headOf(gathering, version, at), scope, sections, lang, format })
    const made = await answer
    if (!('written' in made)) throw new Error('answered with something else')
    return made.written
  }

  return { make, study, unpack, close: thread.close }
}

/** Takes a little, hands it over, lets the hall have its turn. The gathering that is taken from never changes: it is one version. */
async function hand(
  { gathering, scope, sections }: ReportJob,
  give: (taken: readonly Taken[]) => void,
): Promise<void> {
  let since = performance.now()
  for (const taken of takeReport(gathering, scope, sections)) {
    give([taken])
    if (performance.now() - since < SLICE) continue
    await nextTurn()
    since = performance.now()
  }
}
