import { parentPort } from 'node:worker_threads'
import { workBehindTheHall } from '#server/behind-the-hall.ts'
import { drawGroups, type GroupsJob } from '#shared/gathering/groups-job.ts'
import { type SeatingAnswer, type SeatingJob, solve } from '#shared/seating/solve.ts'

/** What can be searched for here, and what is found. */
export type Searches = {
  readonly seating: { readonly job: SeatingJob; readonly answer: SeatingAnswer }
  readonly groups: { readonly job: GroupsJob; readonly answer: ReturnType<typeof drawGroups> }
}
export type Search = keyof Searches

/** One job at a time; what goes wrong ends the worker, and whoever has asked is told so. */
export type Asked = {
  readonly [S in Search]: { readonly number: number; readonly search: S; readonly job: Searches[S]['job'] }
}[Search]
export type Answered = {
  readonly number: number
  readonly ok: true
  readonly answer: Searches[Search]['answer']
}

workBehindTheHall()

parentPort?.on('message', (asked: Asked) => {
  const answer = asked.search === 'seating' ? solve(asked.job) : drawGroups(asked.job)
  const answered: Answered = { number: asked.number, ok: true, answer }
  parentPort?.postMessage(answered)
})
