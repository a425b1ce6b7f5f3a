import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Log } from '#server/log.ts'
import type { GroupsJob } from '#shared/gathering/groups-job.ts'
import type { SeatingAnswer, SeatingJob } from '#shared/seating/solve.ts'
import type { Answered, Asked, Searches } from './worker.ts'

/** Finds seatings and groups without keeping anybody waiting. Rejects when the search broke off; asking again starts it anew. */
export type Solver = {
  readonly solve: (job: SeatingJob) => Promise<SeatingAnswer>
  readonly draw: (job: GroupsJob) => Promise<Searches['groups']['answer']>
  readonly close: () => Promise<void>
}

/** What a worker is, for tests that want one that dies. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate' | 'unref'>

type Waiting = {
  readonly done: (answer: Answered['answer']) => void
  readonly failed: (error: Error) => void
}

/** One thread for all gatherings, started when the first seating or draw is asked for. */
export function makeSolver(log: Log, start: () => Thread = startWorker): Solver {
  const waiting = new Map<number, Waiting>()
  let thread: Thread | null = null
  let asked = 0
  let closed = false

  function ask(question: (number: number) => Asked): Promise<Answered['answer']> {
    if (closed) return Promise.reject(new Error('the server is closing'))
    return new Promise((done, failed) => {
      const message = question(++asked)
      waiting.set(message.number, { done, failed })
      thread ??= started()
      thread.postMessage(message)
    })
  }

  function started(): Thread {
    const worker = start()
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', ({ number, answer }: Answered) => {
      waiting.get(number)?.done(answer)
      waiting.delete(number)
    })
    worker.on('error', (error: Error) => lost(worker, error))
    worker.on('exit', () => lost(worker, new Error('the search has ended')))
    return worker
  }

  /** Whoever waits is told, and the next to ask gets a new one. */
  function lost(worker: Thread, error: Error): void {
    if (thread !== worker) return
    thread = null
    if (!closed) log('seating-failed', { message: String(error) })
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  async function close(): Promise<void> {
    closed = true
    await thread?.terminate()
  }

  // The thread answers each search with what belongs to it.
  return {
    solve: (job) => ask((number) => ({ number, search: 'seating', job })) as Promise<SeatingAnswer>,
    draw: (job) =>
      ask((number) => ({ number, search: 'groups', job })) as Promise<Searches['groups']['answer']>,
    close,
  }
}

/** Built, it lies beside the server; the builder may put what several parts share one folder further in. */
function startWorker(): Worker {
  const folder = dirname(fileURLToPath(import.meta.url))
  const built = [folder, dirname(folder)].map((each) => join(each, 'seating-worker.js')).find(existsSync)
  return new Worker(built ?? join(folder, 'worker-from-source.mjs'))
}
