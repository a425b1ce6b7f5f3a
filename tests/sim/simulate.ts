import { act } from './acts.ts'
import { type Chance, makeChance } from './chance.ts'
import { lookThrough } from './check.ts'
import type { Counters } from './counters.ts'
import { harm } from './harms.ts'
import { SECOND } from './prepared.ts'
import { Restores } from './restores.ts'
import { VirtualTime } from './virtual-time.ts'
import { World } from './world.ts'

export type Simulated = {
  readonly seed: number
  readonly violations: readonly string[]
  readonly counters: Counters
  readonly hash: string
  /** Commands that were answered. */
  readonly answered: number
}

/**
 * One gathering, from the first phone to the last word, while lines break, pages are reloaded and the server dies: the real
 * server and the real client over a disk, a wire and a clock that are made up. The same seed gives the same gathering.
 */
export async function simulate(seed: number): Promise<Simulated> {
  const time = new VirtualTime()
  const restore = [time.install(), installChance(makeChance(seed ^ 0x5eed))]
  const world = new World(time, makeChance(seed))
  try {
    await play(world, seed)
  } catch (error) {
    world.violations.push(`it broke off: ${error instanceof Error ? error.stack : error}`)
  } finally {
    for (const undo of restore) undo()
  }
  const { violations, counters, answered } = world
  return { seed, violations, counters, hash: world.hash(), answered: answered.length }
}

async function play(world: World, seed: number): Promise<void> {
  const { time, chance } = world
  await world.prepare()
  const end = time.now + chance.between(60, 150) * SECOND
  let trouble = time.now + chance.between(2, 10) * SECOND
  const restores = new Restores(seed, time.now)
  while (time.now < end) {
    await time.runFor(chance.between(50, 1_200))
    act(world)
    await restores.look(world)
    if (time.now < trouble) continue
    trouble = time.now + chance.between(2, 20) * SECOND
    await harm(world)
  }
  await world.quiet()
  world.violations.push(...(await lookThrough(world)))
  await world.close()
}

/** Ids and pauses that the client makes up by itself. */
function installChance(chance: Chance): () => void {
  const { random } = Math
  const { getRandomValues } = globalThis.crypto
  Math.random = chance.next
  globalThis.crypto.getRandomValues = chance.bytes as typeof getRandomValues
  return () => {
    Math.random = random
    globalThis.crypto.getRandomValues = getRandomValues
  }
}
