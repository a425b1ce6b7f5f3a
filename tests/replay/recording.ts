import { demoCommands } from '#server/demo/demo-gathering.ts'
import { toRecords } from '#server/rooms/records.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { ballotTag } from '#server/store/seal.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import {
  emptyGathering,
  type Gathering,
  type GatheringEvent,
  type RoomCommand,
} from '#shared/gathering/gathering.ts'
import { drawGroups, groupsAsked, groupsJob, takeGroups } from '#shared/gathering/groups-job.ts'
import { emptiedBy, sealedIn } from '#shared/gathering/private-parts.ts'
import { story } from './story.ts'

export type Recorded = {
  readonly records: readonly StoredRecord[]
  readonly gathering: Gathering
  /** Of the ballot boxes that have not been emptied. */
  readonly keys: ReadonlyMap<string, Uint8Array>
}

/** The story as a server would have written it down, the same each time. */
export function recordStory(): Recorded {
  let gathering = emptyGathering('demo')
  let now = Date.UTC(2012, 8, 12, 7, 30)
  let made = 0
  const newId = () => `id-${++made}`
  const keys = new Map<string, Uint8Array>()
  const records: StoredRecord[] = []

  function keyOf(box: string): Uint8Array {
    const key = keys.get(box) ?? Uint8Array.from({ length: 32 }, (_, place) => place + keys.size)
    keys.set(box, key)
    return key
  }

  function give(command: RoomCommand, by: Actor, device = ''): void {
    now += 60_000
    const tag = (box: string, person: string) => ballotTag(keyOf(box), person)
    const decision = decide(gathering, command, { by, now, newId, device, tag, matchedAtOnce: 12 })
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
    store(decision.events, by)
    const asked = groupsAsked(gathering)
    const job = asked && groupsJob(gathering, asked)
    if (asked && job) give(takeGroups(asked, drawGroups(job)), { role: 'server' })
  }

  function store(events: readonly GatheringEvent[], by: Actor): void {
    for (const event of events) keyOf(sealedIn(event) ?? 'unused')
    const origin = { by, at: now, command: `command-${now}` }
    for (const record of toRecords(events, origin, keyOf))
      records.push({ seq: records.length + 1, ...record })
    gathering = events.reduce(evolve, gathering)
    for (const event of events) keys.delete(emptiedBy(event) ?? 'unused')
  }

  for (const command of demoCommands(newId, now)) give(command, { role: 'server' })
  story(() => gathering, give)
  keys.delete('unused')
  return { records, gathering, keys }
}
