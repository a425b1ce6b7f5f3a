import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Unpacked } from '#server/programmes/unpack.ts'
import type { ResearchJob, ResearchMade } from '#server/research/work.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { ReportLanguage } from '#shared/report/report.ts'
import type { Scope, SectionId } from '#shared/report/section.ts'
import { headOf, type Taken, takeReport } from '#shared/report/take.ts'
import type { Answered, Said } from './worker.ts'
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
  /** The same for what is for research, which the thread reads from the disk itself. */
  readonly study: (job: ResearchJob) => Promise<ResearchMade>
  /** Puts a programme from its owner's copy into the folder. */
  readonly unpack: (dir: string, zip: Uint8Array) => Promise<Unpacked>
  readonly close: () => Promise<void>
}
/** What a worker is, for tests that want one that dies. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate' | 'unref'>

/** As long as taking goes on before the hall has its turn, in milliseconds. */
const SLICE = 4
/** A leader who presses twice gets two; a hundred presses are somebody else's. */
const MOST_AT_ONCE = 4

export class ReporterBusy extends Error {}

type Done = Extract<Answered, { ok: true }>
type Waiting = { readonly done: (made: Done) => void; readonly failed: (error: Error) => void }

/** One thread for all gatherings, started with the first report. */
export function makeReporter(start: () => Thread = startWorker): Reporter {
  const waiting = new Map<number, Waiting>()
  let thread: Thread | null = null
  let asked = 0
  let closed = false

  /** A number of its own, and what will be answered to it. */
  function asks() {
    if (closed) throw new Error('the server is closing')
    if (waiting.size >= MOST_AT_ONCE) throw new ReporterBusy('too many reports at once')
    const number = ++asked
    thread ??= started()
    const worker = thread
    const answer = new Promise<Done>((done, failed) => waiting.set(number, { done, failed }))
    // Whoever asked hears of it below; until they listen nothing is left hanging.
    answer.catch(() => undefined)
    return { number, answer, say: (said: Said) => worker.postMessage(said) }
  }

  async function study(job: ResearchJob): Promise<ResearchMade> {
    const { number, answer, say } = asks()
    say({ number, say: 'research', job })
    const made = await answer
    if (!('research' in made)) throw new Error('answered with something else')
    return made.research
  }

  async function unpack(dir: string, zip: Uint8Array): Promise<Unpacked> {
    const { number, answer, say } = asks()
    say({ number, say: 'unpack', dir, zip })
    const made = await answer
    if (!('unpacked' in made)) throw new Error('answered with something else')
    return made.unpacked
  }

  async function make(job: ReportJob): Promise<Written> {
    const { number, answer, say } = asks()
    try {
      await hand(job, (taken) => say({ number, say: 'taken', taken }))
    } catch (error) {
      waiting.delete(number)
      say({ number, say: 'given-up' })
      throw error
    }
    const { gathering, version, at, scope, sections, lang, format } = job
    say({ number, say: 'write', head: headOf(gathering, version, at), scope, sections, lang, format })
    const made = await answer
    if (!('written' in made)) throw new Error('answered with something else')
    return made.written
  }

  function started(): Thread {
    const worker = start()
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', (answered: Answered) => {
      const who = waiting.get(answered.number)
      waiting.delete(answered.number)
      if (answered.ok) who?.done(answered)
      else who?.failed(new Error(answered.message))
    })
    worker.on('error', (error: Error) => lost(worker, error))
    worker.on('exit', () => lost(worker, new Error('the report has ended')))
    return worker
  }

  /** Whoever waits is told, and the next to ask gets a new one. */
  function lost(worker: Thread, error: Error): void {
    if (thread !== worker) return
    thread = null
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  async function close(): Promise<void> {
    closed = true
    await thread?.terminate()
  }

  return { make, study, unpack, close }
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

/** Built, it lies beside the server; the builder may put what several parts share one folder further in. */
function startWorker(): Worker {
  const folder = dirname(fileURLToPath(import.meta.url))
  const built = [folder, dirname(folder)].map((each) => join(each, 'report-worker.js')).find(existsSync)
  return new Worker(built ?? join(folder, 'worker-from-source.mjs'))
}
