import { keepThread, startWorker, type Thread } from '#server/thread/kept-thread.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { takesBack } from '#shared/replay/facts.ts'
import type { ReelJob } from './reels.ts'
import type { Done, Said } from './worker.ts'

/** Folds what is stored into what the wall showed, without keeping the hall waiting. Rejects when the thread broke off. */
export type Replayer = {
  readonly course: (job: ReelJob) => Promise<Uint8Array>
  readonly views: (job: ReelJob, version: number, stretch: number) => Promise<Uint8Array | null>
  /** What was folded before something was erased or taken back is folded anew, should anybody ask. */
  readonly published: (gathering: GatheringId, events: readonly GatheringEvent[]) => void
  readonly forget: (gathering: GatheringId) => void
  readonly close: () => Promise<void>
}
/** Somebody who drags along a whole day asks for one stretch after another; a hundred at once are somebody else's. */
const MOST_AT_ONCE = 16

export class ReplayBusy extends Error {}

type Unnumbered<Each> = Each extends unknown ? Omit<Each, 'number'> : never

export function makeReplayer(
  start: () => Thread = () => startWorker('replay-worker.js', 'replay/worker.ts'),
): Replayer {
  const thread = keepThread<Said, Done>({
    ...{ start, ended: 'the replay has ended' },
    most: { atOnce: MOST_AT_ONCE, busy: () => new ReplayBusy('too many at once') },
  })

  async function ask(said: Unnumbered<Said>): Promise<Uint8Array | null> {
    const { number, answer, say } = thread.ask()
    say({ ...said, number })
    return (await answer).body
  }

  const forget = (gathering: GatheringId) => thread.tell({ number: 0, say: 'forget', gathering })

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
    close: thread.close,
  }
}
