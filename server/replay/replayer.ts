import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { takesBack } from '#shared/replay/facts.ts'
import type { ReelJob } from './reels.ts'
import type { Answered, Said } from './worker.ts'

/** Folds what is stored into what the wall showed, without keeping the hall waiting. Rejects when the thread broke off. */
export type Replayer = {
  readonly course: (job: ReelJob) => Promise<Uint8Array>
  readonly views: (job: ReelJob, version: number, stretch: number) => Promise<Uint8Array | null>
  /** What was folded before something was erased or taken back is folded anew, should anybody ask. */
  readonly published: (gathering: GatheringId, events: readonly GatheringEvent[]) => void
  readonly forget: (gathering: GatheringId) => void
  readonly close: () => Promise<void>
}
/** What a worker is, for tests that want one that dies. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate' | 'unref'>

/** Somebody who drags along a whole day asks for one stretch after another; a hundred at once are somebody else's. */
const MOST_AT_ONCE = 16

export class ReplayBusy extends Error {}

type Waiting = {
  readonly done: (body: Uint8Array | null) => void
  readonly failed: (error: Error) => void
}
type Unnumbered<Each> = Each extends unknown ? Omit<Each, 'number'> : never

/** One thread for all gatherings, started with the first replay. */
export function makeReplayer(start: () => Thread = startWorker): Replayer {
  const waiting = new Map<number, Waiting>()
  let thread: Thread | null = null
  let asked = 0
  let closed = false

  function ask(said: Unnumbered<Said>): Promise<Uint8Array | null> {
    if (closed) return Promise.reject(new Error('the server is closing'))
    if (waiting.size >= MOST_AT_ONCE) return Promise.reject(new ReplayBusy('too many at once'))
    const number = ++asked
    return new Promise((done, failed) => {
      waiting.set(number, { done, failed })
      thread ??= started()
      thread.postMessage({ ...said, number })
    })
  }

  function started(): Thread {
    const worker = start()
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', (answered: Answered) => {
      const who = waiting.get(answered.number)
      waiting.delete(answered.number)
      if (answered.ok) who?.done(answered.body)
      else who?.failed(new Error(answered.message))
    })
    worker.on('error', (error: Error) => lost(worker, error))
    worker.on('exit', () => lost(worker, new Error('the replay has ended')))
    return worker
  }

  /** Whoever waits is told, and the next to ask gets a new one. */
  function lost(worker: Thread, error: Error): void {
    if (thread !== worker) return
    thread = null
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  function forget(gathering: GatheringId): void {
    const said: Said = { number: 0, say: 'forget', gathering }
    thread?.postMessage(said)
  }

  async function course(job: ReelJob): Promise<Uint8Array> {
    const body = await ask({ say: 'course', job })
    if (body === null) throw new Error('a course is always there')
    return body
  }

  return {
    course,
    views: (job, version, stretch) => ask({ say: 'views', job, version, stretch }),
    published(gathering, events) {
      if (events.some(takesBack)) forget(gathering)
    },
    forget,
    async close() {
      closed = true
      await thread?.terminate()
    },
  }
}

/** Built, it lies beside the server; the builder may put what several parts share one folder further in. */
function startWorker(): Worker {
  const folder = dirname(fileURLToPath(import.meta.url))
  const built = [folder, dirname(folder)].map((each) => join(each, 'replay-worker.js')).find(existsSync)
  return new Worker(built ?? join(folder, 'worker-from-source.mjs'))
}
