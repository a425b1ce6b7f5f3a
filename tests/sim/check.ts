import { isPassing } from '#client/connection/outbox.ts'
import { loadGathering } from '#server/rooms/load-gathering.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { openPage } from './page.ts'
import { FOLDER } from './server-life.ts'
import type { Answered, World } from './world.ts'

/** What is held of every gathering, whatever has happened to it. The ids are those of the trust model. */
export async function lookThrough(world: World): Promise<readonly string[]> {
  const found: string[] = []
  const { time } = world
  const life = world.alive()
  const id = world.entry?.id ?? ''
  const room = await time.until(life.app.rooms.open(id))
  const gathering = room.gathering()

  const records = await time.until(journalOf(life.disk, id))
  found.push(...answeredOnce(world, records.all))
  if (JSON.stringify(packed(records.gathering)) !== JSON.stringify(packed(gathering)))
    found.push('R-09: what the journal says is not what the server has')
  const withSnapshots = await time.until(reread(life.disk, id, world))
  if (JSON.stringify(packed(withSnapshots)) !== JSON.stringify(packed(gathering)))
    found.push('R-08: what snapshot and journal say is not what the server has')

  found.push(...answersStand(world, gathering), ...ghosts(world, gathering))
  for (const someone of world.people) {
    const { connection, outbox } = someone.page
    if (connection.status() !== 'online') found.push(`R-11: ${someone.name} is ${connection.status()}`)
    const waiting = outbox.entries().filter(({ refusal }) => refusal === null)
    if (waiting.length > 0) found.push(`R-07: ${waiting.length} of ${someone.name} still wait`)
  }
  found.push(...(await sameForAll(world)))
  return found
}

async function journalOf(disk: FaultyDisk, id: string) {
  const copy = disk.copy()
  for (const path of copy.paths()) if (path.includes('/snapshot-') || path.endsWith('/lock')) copy.drop(path)
  const store = await open(copy)
  const { records } = await store.load(id)
  const { gathering } = await loadGathering(store, id)
  await store.close()
  return { all: records, gathering }
}

async function reread(disk: FaultyDisk, id: string, world: World): Promise<Gathering> {
  const copy = disk.copy()
  for (const path of copy.paths()) if (path.endsWith('/lock')) copy.drop(path)
  const store = await open(copy)
  const loaded = await loadGathering(store, id)
  if (copy.paths().some((path) => path.includes('/snapshot-'))) world.counters.count('snapshot read')
  await store.close()
  return loaded.gathering
}

const open = (disk: FaultyDisk) =>
  openJournalStore({
    dir: FOLDER,
    now: () => 0,
    files: disk.files,
    processes: { me: () => ({ pid: 999, boot: 'sim', start: '999' }), isAlive: () => false },
  })

/** Commands are kept under who sent them; the end is the sender's own id. */
const idOf = ({ command }: StoredRecord) => command?.slice(command.indexOf('.') + 1) ?? null

/** what was accepted is there and there once, what was refused is not. */
function answeredOnce(world: World, records: readonly StoredRecord[]): string[] {
  const found: string[] = []
  const byCommand = new Map<string, StoredRecord[]>()
  for (const record of records) {
    const id = idOf(record)
    if (id !== null) byCommand.set(id, [...(byCommand.get(id) ?? []), record])
  }
  for (const { who, message, outcome } of world.answered) {
    const stored = byCommand.get(message.id) ?? []
    const what = `${message.command.type} ${message.id} of ${who}`
    const types = stored.map(({ type }) => type)
    if (new Set(types).size !== types.length) found.push(`R-07: ${what} was done ${types.length} times`)
    const always = ['AddPoint', 'NameGathering', 'StartItem'].includes(message.command.type)
    if (outcome.ok && always && stored.length === 0) found.push(`R-01: ${what} was accepted and is gone`)
    // A passing no is asked again, under the same id.
    if (outcome.ok || isPassing(outcome)) continue
    if (stored.length > 0) found.push(`R-07: ${what} was refused and is stored: ${JSON.stringify(outcome)}`)
    world.counters.count('refused for good')
  }
  return found
}

/** everybody's words and answers are as they were told that they are. */
function answersStand(world: World, gathering: Gathering): string[] {
  const found: string[] = []
  const talk = gathering.activities.get('talk')
  const named = gathering.activities.get('named')
  const secret = gathering.activities.get('secret')
  if (talk?.kind !== 'conversation' || talk.phase === 'draft') return ['the conversation is gone']
  if (named?.kind !== 'poll' || named.phase === 'draft') return ['the poll is gone']
  if (secret?.kind !== 'poll' || secret.phase === 'draft') return ['the secret poll is gone']
  for (const { name } of world.people) {
    const own = world.answered.filter(({ who, outcome }) => who === name && outcome.ok)
    for (const [point, text] of pointsOf(own)) {
      const there = talk.points.get(point)?.text ?? null
      if (there !== text) found.push(`R-01: ${name} has ${point} as “${text}”, the server as “${there}”`)
    }
    const person = [...gathering.people.roster.entries()].find(([, each]) => each.name === name)?.[0]
    const answer = lastAnswer(own, 'named')
    if (named.box.kind === 'named' && person !== undefined) {
      const there = named.box.ballots.get(person)
      if (JSON.stringify(there ?? null) !== JSON.stringify(answer))
        found.push(
          `R-01: ${name} answered ${JSON.stringify(answer)}, the server has ${JSON.stringify(there)}`,
        )
    }
    if (secret.box.kind === 'anonymous' && person !== undefined) {
      const counted = secret.box.answered.has(person)
      if (counted !== (lastAnswer(own, 'secret') !== null))
        found.push(`R-01: whether ${name} has answered in secret is ${counted} on the server`)
    }
  }
  return found
}

/** what a page shows as saved is there. */
function ghosts(world: World, { activities, people }: Gathering): string[] {
  const named = activities.get('named')
  if (named?.kind !== 'poll' || named.phase === 'draft' || named.box.kind !== 'named') return []
  const { ballots } = named.box
  const isThere = (name: string) =>
    [...people.roster].some(([id, each]) => each.name === name && ballots.has(id))
  return world.people
    .filter(({ name, page }) => page.outbox.savedAt('named') !== null && !isThere(name))
    .map(({ name }) => `R-12: the page of ${name} says that an answer is saved which is not there`)
}

/** What a person was told about their points: the text, or null for one that is gone. */
function pointsOf(own: readonly Answered[]): Map<string, string | null> {
  const points = new Map<string, string | null>()
  for (const { message } of own) {
    const { command } = message
    if (command.type === 'AddPoint' || command.type === 'EditPoint') points.set(command.point, command.text)
    if (command.type === 'RemovePoint') points.set(command.point, null)
  }
  return points
}

function lastAnswer(own: readonly Answered[], activity: string) {
  const answers = own.flatMap(({ message: { command } }) =>
    command.type === 'CastBallot' && command.activity === activity ? [command.answer] : [],
  )
  return answers.at(-1) ?? null
}

/** a page that has lived through it all shows what one shows that has just been opened. */
async function sameForAll(world: World): Promise<string[]> {
  const found: string[] = []
  const code = world.entry?.code ?? ''
  const fresh = world.people.map(({ browser }) => openPage(world.wire, code, browser, () => undefined))
  await world.time.runFor(20_000)
  world.people.forEach(({ name, page }, nth) => {
    for (const slot of ['hall', 'group', 'own'] as const) {
      const [old, now] = [page.views[slot], fresh[nth]?.views[slot]]
      if (JSON.stringify(old) !== JSON.stringify(now))
        found.push(`R-09: the ${slot} view of ${name} is not what a fresh page shows`)
    }
  })
  const [one, two] = world.leaders.map(({ views }) => JSON.stringify(views.leader))
  if (one !== two) found.push('R-09: the two leaders do not see the same')
  for (const page of fresh) page.close()
  return found
}
