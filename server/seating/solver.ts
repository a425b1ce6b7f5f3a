import type { Log } from '#server/log.ts'
import { keepThread, startWorker, type Thread } from '#server/thread/kept-thread.ts'
import type { GroupsJob } from '#shared/gathering/groups-job.ts'
import type { SeatingAnswer, SeatingJob } from '#shared/seating/solve.ts'
import type { Answered, Asked, Searches } from './worker.ts'

/** Finds seatings and groups without keeping anybody waiting. Rejects when the search broke off; asking again starts it anew. */
export type Solver = {
  readonly solve: (job: SeatingJob) => Promise<SeatingAnswer>
  readonly draw: (job: GroupsJob) => Promise<Searches['groups']['answer']>
  readonly close: () => Promise<void>
}

/** One thread for all gatherings, started when the first seating or draw is asked for. */
export function makeSolver(
  log: Log,
  start: () => Thread = () => startWorker('seating-worker.js', 'seating/worker.ts'),
): Solver {
  const thread = keepThread<Asked, Answered>({
    ...{ start, ended: 'the search has ended' },
    onLost: (error) => log('seating-failed', { message: String(error) }),
  })

  async function ask(question: (number: number) => Asked): Promise<Answered['answer']> {
    const { number, answer, say } = thread.ask()
    say(question(number))
    return (await answer).answer
  }

  // The thread answers each search with what belongs to it.
  return {
    solve: (job) => ask((number) => ({ number, search: 'seating', job })) as Promise<SeatingAnswer>,
    draw: (job) =>
      ask((number) => ({ number, search: 'groups', job })) as Promise<Searches['groups']['answer']>,
    close: thread.close,
  }
}
