import type { Log } from '#server/log.ts'
import type { TakeGroups } from '#shared/activities/conversation/running.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import {
  type GroupsAsked,
  groupsAsked,
  groupsJob,
  isAsked,
  isSameDraw,
  takeGroups,
} from '#shared/gathering/groups-job.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { Solver } from './solver.ts'

export type GroupKeeperOptions = {
  readonly gathering: () => Gathering
  readonly submit: (command: TakeGroups) => Promise<CommandOutcome>
  readonly solver: Pick<Solver, 'draw'>
  readonly log: Log
}
export type GroupKeeper = {
  /** The gathering is not what it was: does a step wait for its groups? */
  readonly look: () => void
  readonly close: () => void
}

/** Duos of so many people are matched in about a millisecond; an odd number more may take more than a room should stand still. */
export const MATCHED_AT_ONCE = 12
/** People come and go while a search runs. So often it is done again; then whoever is left joins as a late comer does. */
const MOST_TRIES = 3

/**
 * Finds the groups that steps wait for. As with seatings, what is asked stands in the gathering until it is answered, so that a
 * search that a restart broke off begins again when the gathering wakes.
 */
export function makeGroupKeeper({ gathering, submit, solver, log }: GroupKeeperOptions): GroupKeeper {
  let working = false
  let closed = false

  function look(): void {
    if (working || closed || groupsAsked(gathering()) === null) return
    working = true
    void answer()
  }

  async function answer(): Promise<void> {
    try {
      for (
        let asked = groupsAsked(gathering());
        asked !== null && !closed;
        asked = groupsAsked(gathering())
      ) {
        const found = await find(asked)
        if (found === null || closed) continue
        const { ok } = await submit(found)
        // Not stored, since the disk was full: it is tried again at the next thing that is. Refused, since nobody waits for it any
        // more, it keeps nobody else waiting.
        if (!ok && isAsked(gathering(), asked)) return
      }
    } catch (error) {
      log('groups-failed', { gathering: gathering().id, message: String(error) })
    } finally {
      // In one breath with the last look: what is asked from now on finds nobody at work.
      working = false
    }
  }

  /** Null: something else is asked now. */
  async function find(asked: GroupsAsked): Promise<TakeGroups | null> {
    for (let tries = 1; ; tries += 1) {
      const before = gathering()
      const job = groupsJob(before, asked)
      if (job === null) return null
      const groups = await solver.draw(job).catch(tellLost)
      const now = gathering()
      if (!isAsked(now, asked)) return null
      // People wait for this: without a thread the groups are drawn where the step is decided, however long that takes.
      if (groups === null || isSameDraw(before, now) || tries >= MOST_TRIES) return takeGroups(asked, groups)
    }
  }

  function tellLost(error: unknown): null {
    if (!closed) log('groups-failed', { gathering: gathering().id, message: String(error) })
    return null
  }

  return {
    look,
    close() {
      closed = true
    },
  }
}
