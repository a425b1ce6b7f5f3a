import { parentPort } from 'node:worker_threads'
import { type SeatingAnswer, type SeatingJob, solve } from '#shared/seating/solve.ts'

/** One job at a time; what goes wrong ends the worker, and whoever has asked is told so. */
export type Asked = { readonly number: number; readonly job: SeatingJob }
export type Answered = { readonly number: number; readonly answer: SeatingAnswer }

parentPort?.on('message', ({ number, job }: Asked) => {
  const answered: Answered = { number, answer: solve(job) }
  parentPort?.postMessage(answered)
})
