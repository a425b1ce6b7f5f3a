import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What a worker is, for tests that want one that dies. */
export type Thread = Pick<Worker, 'on' | 'postMessage' | 'terminate' | 'unref'>

/** Each question has a number, by which its answer is known. */
type Numbered = { readonly number: number; readonly ok: true }
export type Failed = { readonly number: number; readonly ok: false; readonly message: string }

export type Asking<Said, Done> = {
  readonly number: number
  readonly answer: Promise<Done>
  /** To the thread that is to answer, and to none that came after it. */
  readonly say: (said: Said) => void
  /** Nobody waits for the answer any more. */
  readonly giveUp: () => void
}
export type KeptThread<Said, Done> = {
  /** Throws where nobody may ask now. The answer is an error when the thread breaks off; asking again starts a new one. */
  readonly ask: () => Asking<Said, Done>
  /** What is no question: only if it is there. */
  readonly tell: (said: Said) => void
  readonly close: () => Promise<void>
}

type ThreadOptions = {
  readonly start: () => Thread
  /** What whoever waits is told when it has ended by itself. */
  readonly ended: string
  /** So many at once are somebody else's, and are told this. */
  readonly most?: { readonly atOnce: number; readonly busy: () => Error }
  /** It has broken off while it was wanted. */
  readonly onLost?: (error: Error) => void
}
type Waiting<Done> = { readonly done: (answered: Done) => void; readonly failed: (error: Error) => void }

/** One thread for all gatherings, started when it is first asked something. */
export function keepThread<Said, Done extends Numbered>(options: ThreadOptions): KeptThread<Said, Done> {
  const { start, ended, most, onLost } = options
  const waiting = new Map<number, Waiting<Done>>()
  let thread: Thread | null = null
  let asked = 0
  let closed = false

  function ask(): Asking<Said, Done> {
    if (closed) throw new Error('the server is closing')
    if (most && waiting.size >= most.atOnce) throw most.busy()
    const number = ++asked
    thread ??= started()
    const worker = thread
    const answer = new Promise<Done>((done, failed) => waiting.set(number, { done, failed }))
    // Whoever asked hears of it when they listen; until then nothing is left hanging.
    answer.catch(() => undefined)
    const say = (said: Said) => worker.postMessage(said)
    return { number, answer, say, giveUp: () => void waiting.delete(number) }
  }

  function started(): Thread {
    const worker = start()
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', (answered: Done | Failed) => {
      const who = waiting.get(answered.number)
      waiting.delete(answered.number)
      if (answered.ok) who?.done(answered)
      else who?.failed(new Error(answered.message))
    })
    worker.on('error', (error: Error) => lost(worker, error))
    worker.on('exit', () => lost(worker, new Error(ended)))
    return worker
  }

  /** Whoever waits is told, and the next to ask gets a new one. */
  function lost(worker: Thread, error: Error): void {
    if (thread !== worker) return
    thread = null
    if (!closed) onLost?.(error)
    for (const { failed } of waiting.values()) failed(error)
    waiting.clear()
  }

  return {
    ask,
    tell: (said) => thread?.postMessage(said),
    async close() {
      closed = true
      await thread?.terminate()
    },
  }
}

/** Built, it lies beside the server; the builder may put what several parts share one folder further in. `source`: under server/. */
export function startWorker(built: string, source: string): Worker {
  const folder = dirname(fileURLToPath(import.meta.url))
  const there = [folder, dirname(folder)].map((each) => join(each, built)).find(existsSync)
  if (there) return new Worker(there)
  const written = pathToFileURL(join(dirname(folder), source)).href
  return new Worker(join(folder, 'worker-from-source.mjs'), { workerData: written })
}
