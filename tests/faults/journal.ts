import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { NAMED, TALK } from '#tests/sim/prepared.ts'
import type { Writer } from './people.ts'

/** What a copy of the folder says, read as a server reads it. */
export async function readFolder(data: string, id: string): Promise<Stored> {
  const folder = await mkdtemp(join(tmpdir(), 'samling-read-'))
  try {
    await cp(data, folder, { recursive: true })
    await rm(join(folder, 'lock'), { force: true })
    // Without them every record is read, from the first on.
    const inside = join(folder, 'gatherings', id)
    for (const name of await readdir(inside)) if (name.startsWith('snapshot-')) await rm(join(inside, name))
    const store = await openJournalStore({ dir: folder, now: Date.now })
    const { records } = await store.load(id)
    const { gathering } = await loadGathering(store, id)
    await store.close()
    return { records, gathering }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is stored of a gathering, and what that makes of it. */
export type Stored = { readonly records: readonly StoredRecord[]; readonly gathering: Gathering }

export type Counted = { readonly acknowledged: number; readonly lost: number; readonly doubled: number }

/** How often what was acknowledged is there. */
export async function countAll(data: string, id: string, writers: readonly Writer[]): Promise<Counted> {
  return countStored(await readFolder(data, id), writers)
}

export function countStored(
  { records, gathering }: Stored,
  writers: readonly Pick<Writer, 'acknowledged'>[],
): Counted {
  const times = new Map<string, number>()
  for (const { command } of records) {
    if (command === null) continue
    const own = command.slice(command.indexOf('.') + 1)
    times.set(own, (times.get(own) ?? 0) + 1)
  }
  const texts = pointsOf(gathering)
  const [total, lost, doubled] = [{ n: 0 }, { n: 0 }, { n: 0 }]
  for (const { acknowledged } of writers)
    for (const [command, text] of acknowledged) {
      total.n++
      if (!times.has(command) || !texts.has(text)) lost.n++
      if ((times.get(command) ?? 0) > 1 || (texts.get(text) ?? 0) > 1) doubled.n++
    }
  return { acknowledged: total.n, lost: lost.n, doubled: doubled.n }
}

export function pointsOf({ activities }: Gathering): ReadonlyMap<string, number> {
  const talk = activities.get(TALK)
  const texts = new Map<string, number>()
  if (talk?.kind !== 'conversation' || talk.phase === 'draft') return texts
  for (const { text } of talk.points.values()) texts.set(text, (texts.get(text) ?? 0) + 1)
  return texts
}

/** How many have an answer in the named poll. */
export async function countBallots(data: string, id: string): Promise<number> {
  const { gathering } = await readFolder(data, id)
  const poll = gathering.activities.get(NAMED)
  return poll?.kind === 'poll' && poll.phase !== 'draft' && poll.box.kind === 'named'
    ? poll.box.ballots.size
    : -1
}
