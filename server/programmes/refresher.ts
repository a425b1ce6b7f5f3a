import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { ProgrammeDirectory, RoomDirectory } from '#server/rooms/room-directory.ts'
import type { Turns } from '#server/store/turns.ts'
import type { GatheringId, ProgrammeId } from '#shared/kernel/ids.ts'
import type { ProgrammeEvent } from '#shared/programme/programme.ts'
import { refreshing } from './refreshing.ts'

type Options = {
  readonly registry: Pick<Registry, 'get'>
  readonly rooms: Pick<RoomDirectory, 'open'>
  readonly programmes: Pick<ProgrammeDirectory, 'open'>
  readonly programmeOf: (gathering: GatheringId) => ProgrammeId | null
  readonly turns: Turns
  readonly isClosed: () => boolean
  readonly log: Log
}

/** What prepares the round that a gathering opens with is done once and for all: a leader who has taken it away does not get it back. */
export const OPENED_WITH = 'programme.opens-with'

const CHANGES_PLAN: ReadonlySet<ProgrammeEvent['type']> = new Set([
  ...(['v1.PromiseTaken', 'v1.PromiseReworded', 'v1.PromiseGone', 'v1.PromiseStandsAgain'] as const),
  ...(['v1.PromisePlaced', 'v1.PromiseStatusSaid', 'v1.GatheringReplanned'] as const),
])
export function changesPlan(events: readonly ProgrammeEvent[]): boolean {
  return events.some(({ type }) => CHANGES_PLAN.has(type))
}

/** A gathering that somebody is preparing opens with the plan as it is now. */
export function makeRefresher({ registry, rooms, programmes, programmeOf, turns, isClosed, log }: Options) {
  const waiting = new Set<GatheringId>()

  function soon(id: GatheringId): void {
    if (waiting.has(id) || isClosed()) return
    waiting.add(id)
    void turns.run(async () => {
      waiting.delete(id)
      await refresh(id).catch((error) => log('not-refreshed', { gathering: id, message: String(error) }))
    })
  }

  async function refresh(id: GatheringId): Promise<void> {
    const of = programmeOf(id)
    // One that is still being opened is brought what there is when it is.
    if (of === null || registry.get(id)?.planned !== undefined) return
    const programme = (await programmes.open(of)).programme()
    const planned = programme.gatherings.find(({ made }) => made === id)
    if (planned?.stands !== 'made' || programme.phase !== 'open') return
    const room = await rooms.open(id)
    for (const command of refreshing(programme, planned, room.gathering())) {
      const known = command.type === 'PrepareCommitments' ? OPENED_WITH : null
      const outcome = await room.submit(command, { by: { role: 'server' }, device: '', command: known })
      if (!outcome.ok) return
    }
  }

  return { soon }
}
