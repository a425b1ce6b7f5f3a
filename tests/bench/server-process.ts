import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A server under measurement, in a process of its own. */
export type ServerProcess = {
  /** What the process answers to a question; see `answer` in measured.ts and in each server. */
  readonly ask: <T>(question: string, detail?: unknown) => Promise<T>
  readonly close: () => Promise<void>
}
type Reply = { readonly id: number; readonly value?: unknown; readonly problem?: string }

let profileInto: string | null = null
/** Every server started from here on writes a CPU profile into this folder when it ends. */
export function profileServers(folder: string | null): void {
  profileInto = folder
}

export function startProcess(file: string): ServerProcess {
  const profiling = profileInto === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileInto}`]
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: [...process.execArgv, ...profiling],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let asked = 0
  child.on('message', ({ id, value, problem }: Reply) => {
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (problem === undefined) resolve?.(value as never)
    else reject?.(new Error(problem))
  })
  child.on('exit', (code) => {
    process.off('exit', endToo)
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`))
  })
  const endToo = () => child.kill('SIGKILL')
  process.once('exit', endToo)

  function ask<T>(question: string, detail: unknown = null): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = ++asked
      waiting.set(id, { resolve, reject })
      child.send({ id, question, detail })
    })
  }

  async function close(): Promise<void> {
    await ask('close')
    child.disconnect()
    await ended
  }

  return { ask, close }
}

export type Usage = {
  /** Processor time since the process began, all threads, in milliseconds. */
  readonly cpu: number
  readonly rss: number
  readonly heap: number
}
