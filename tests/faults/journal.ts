import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { NAMED, TALK } from '#tests/sim/prepared.ts'
import type { Writer } from './people.ts'

/** What a copy of the folder says, read as a server reads it. */
export async function readFolder(data: string, id: string) {
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
    const commands = records.flatMap(({ command }) =>
      command ? [command.slice(command.indexOf('.') + 1)] : [],
    )
    return { records, commands, gathering }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export type Counted = { readonly acknowledged: number; readonly lost: number; readonly doubled: number }

/** How often what was acknowledged is there. */
export async function countAll(data: string, id: string, writers: readonly Writer[]): Promise<Counted> {
  const { commands, gathering } = await readFolder(data, id)
  const times = new Map<string, number>()
  for (const command of commands) times.set(command, (times.get(command) ?? 0) + 1)
  const texts = textsOf(gathering)
  const [total, lost, doubled] = [{ n: 0 }, { n: 0 }, { n: 0 }]
  for (const { acknowledged } of writers)
    for (const [command, text] of acknowledged) {
      total.n++
      if (!times.has(command) || !texts.has(text)) lost.n++
      if ((times.get(command) ?? 0) > 1 || (texts.get(text) ?? 0) > 1) doubled.n++
    }
  return { acknowledged: total.n, lost: lost.n, doubled: doubled.n }
}

function textsOf({ activities }: Gathering): ReadonlyMap<string, number> {
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
