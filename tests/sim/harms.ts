import type { Unsynced } from '#tests/support/faulty-files.ts'
import { act } from './acts.ts'
import { SECOND } from './prepared.ts'
import type { World } from './world.ts'

type Harm = (world: World) => void | Promise<void>

const someLine = ({ wire, chance }: World) => [...wire.lines][chance.below(wire.lines.size)]

/** What goes wrong, and how often beside the others. */
const HARMS: readonly (readonly [times: number, harm: Harm])[] = [
  [2, cut],
  [2, silence],
  [2, stall],
  [1, lose],
  [1, turnRouterOff],
  [2, reload],
  [1, (world) => die(world, 'server killed')],
  [1, (world) => die(world, 'power cut')],
  [1, stop],
  [1, fillDisk],
  [1, failSync],
]

export async function harm(world: World): Promise<void> {
  let at = world.chance.below(HARMS.reduce((sum, [times]) => sum + times, 0))
  for (const [times, does] of HARMS) {
    if (at < times) return void (await does(world))
    at -= times
  }
}

function cut(world: World): void {
  world.counters.count('lines cut')
  someLine(world)?.cut()
}

function silence(world: World): void {
  const line = someLine(world)
  if (!line) return
  world.counters.count('lines silent')
  line.silent = true
}

function stall(world: World): void {
  const line = someLine(world)
  if (!line) return
  world.counters.count('lines stalled')
  line.stalledUntil = world.time.now + world.chance.between(1, 15) * SECOND
}

function lose(world: World): void {
  const line = someLine(world)
  if (line) line.loses += 1
}

/** All lines at once; some of them hear of it. */
function turnRouterOff({ wire, chance, counters, time }: World): void {
  counters.count('lines cut', wire.lines.size)
  wire.unreachableUntil = time.now + chance.between(1, 40) * SECOND
  for (const line of [...wire.lines]) {
    if (chance.once(2)) line.cut()
    else line.silent = true
  }
}

function reload(world: World): void {
  const someone = world.people[world.chance.below(world.people.length)]
  if (!someone) return
  world.counters.count('pages reloaded')
  world.reload(someone)
}

/** A process that is killed leaves its writes to the system; a machine without power loses what was not synced. */
async function die(world: World, how: 'server killed' | 'power cut'): Promise<void> {
  const { chance, counters, time } = world
  const { disk } = world.alive()
  if (chance.once(2)) {
    // In the middle of something, whatever that is.
    const last = disk.operations + chance.below(12)
    disk.fail = () => {
      if (disk.operations > last) disk.powerOff()
      return undefined
    }
    act(world)
    await time.runFor(chance.between(5, 500))
  }
  counters.count(how)
  disk.powerOff()
  const unsynced =
    how === 'power cut' ? chance.one<Unsynced>(['lost', 'prefix', 'reordered', 'kept']) : 'kept'
  const names = how === 'power cut' ? chance.one<'lost' | 'kept'>(['lost', 'kept']) : 'kept'
  world.end(disk.afterCrash({ unsynced, names, chance: chance.next }), chance.once(2))
  await time.runFor(chance.between(0.2, 12) * SECOND)
  await world.start()
}

async function stop(world: World): Promise<void> {
  const { chance, counters, time } = world
  counters.count('server stopped')
  const { app, disk } = world.alive()
  await time.until(app.close())
  world.end(disk.copy(), false)
  await time.runFor(chance.between(0.2, 12) * SECOND)
  await world.start()
}

async function fillDisk(world: World): Promise<void> {
  const { chance, counters, time } = world
  counters.count('disk full')
  const { disk } = world.alive()
  const used = disk.paths().reduce((sum, path) => sum + (disk.peek(path)?.length ?? 0), 0)
  disk.capacity = used + chance.below(600)
  for (let acts = chance.below(12); acts > 0; acts--) {
    await time.runFor(chance.between(50, 1_200))
    act(world)
  }
  disk.capacity = Number.POSITIVE_INFINITY
}

/** Nothing is believed after a sync that failed: whoever looks after the laptop starts the server again. */
async function failSync(world: World): Promise<void> {
  const { chance, counters, time } = world
  counters.count('sync failed')
  const { disk } = world.alive()
  let failed = false
  disk.fail = (operation) => {
    if (failed || operation !== 'datasync') return undefined
    failed = true
    return 'EIO'
  }
  for (let acts = 4; acts > 0; acts--) {
    act(world)
    await time.runFor(chance.between(50, 1_200))
  }
  await die(world, 'server killed')
}
