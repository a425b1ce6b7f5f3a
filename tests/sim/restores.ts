import { openJournalStore } from '#server/store/journal-store.ts'
import { restoreFolder } from '#server/store/restore.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { type Chance, makeChance } from './chance.ts'
import { SECOND } from './prepared.ts'
import { FOLDER } from './server-life.ts'
import type { World } from './world.ts'

const COPY = '/copy'
const alone = { me: () => ({ pid: 998, boot: 'sim', start: '998' }), isAlive: () => false }

/** Of one gathering in four a copy is made, and later put back (trust.md R-12). Chance of its own: the others go on as they did. */
export class Restores {
  readonly #chance: Chance
  readonly #wanted: boolean
  #copied: { readonly disk: FaultyDisk; readonly answered: number } | null = null
  #next: number

  constructor(seed: number, now: number) {
    this.#chance = makeChance(seed ^ 0xc0_b1)
    this.#wanted = this.#chance.once(4)
    this.#next = now + this.#chance.between(5, 30) * SECOND
  }

  async look(world: World): Promise<void> {
    if (!this.#wanted || world.time.now < this.#next) return
    this.#next = world.time.now + this.#chance.between(5, 40) * SECOND
    const copied = this.#copied
    if (copied === null) this.#copied = { disk: world.alive().disk.copy(), answered: world.answered.length }
    else await this.#putBack(world, copied)
  }

  async #putBack(
    world: World,
    { disk: copy, answered }: { disk: FaultyDisk; answered: number },
  ): Promise<void> {
    const { time, counters } = world
    counters.count('restored')
    const { app, disk } = world.alive()
    await time.until(app.close())
    const folder = disk.copy()
    for (const path of copy.paths()) {
      const to = path.replace(FOLDER, COPY)
      await folder.files.makeFolder(to.slice(0, to.lastIndexOf('/')))
      folder.put(to, copy.peek(path) ?? Buffer.alloc(0))
    }
    const wish = { from: COPY, to: FOLDER, gathering: null, at: null, look: false, replace: true }
    const { did } = await time.until(restoreFolder(wish, { files: folder.files, processes: alone }))
    if (did !== 'restored') world.violations.push(`R-12: the copy was not put back but ${did}`)
    for (const path of folder.paths()) if (path.startsWith(COPY)) folder.drop(path)
    const there = await time.until(commandsIn(folder, world.entry?.id ?? ''))
    // What was confirmed since the copy is gone, and whoever restores is told so.
    const since = world.answered.splice(answered)
    world.answered.push(...since.filter(({ message }) => there.has(message.id)))
    world.end(folder, this.#chance.once(2))
    await time.runFor(this.#chance.between(0.2, 12) * SECOND)
    await world.start()
  }
}

async function commandsIn(disk: FaultyDisk, id: string): Promise<ReadonlySet<string>> {
  const copy = disk.copy()
  for (const path of copy.paths()) if (path.includes('/snapshot-')) copy.drop(path)
  const store = await openJournalStore({ dir: FOLDER, now: () => 0, files: copy.files, processes: alone })
  const { records } = await store.load(id)
  await store.close()
  return new Set(
    records.flatMap(({ command }) => (command === null ? [] : [command.slice(command.indexOf('.') + 1)])),
  )
}
