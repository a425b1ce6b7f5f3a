import { expect, test, vi } from 'vitest'
import type { StoreError } from '#server/store/event-store.ts'
import type { Files } from '#server/store/files.ts'
import { acquireLock, lockHolder } from '#server/store/lock.ts'
import { nodeProcesses, type Processes } from '#server/store/process-identity.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { seeded } from './given.ts'

// Thousands of starts each; how long they take depends on what else the machine does.
vi.setConfig({ testTimeout: 120_000 })

/** A machine where processes start, and die when they are told to. */
function aMachine() {
  const dead = new Set<number>([99])
  const as = (pid: number): Processes => ({
    me: () => ({ pid, boot: 'b', start: `${pid}` }),
    isAlive: (other) => !dead.has(other.pid),
  })
  return { dead, as }
}

/** The same disk seen from a process that is slow at random, and dies before its `last` operation. */
function seenFrom(files: Files, chance: () => number, last: number, die: () => void): Files {
  let operations = 0
  const slowly =
    <A extends readonly unknown[], R>(operation: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      for (let turns = Math.floor(chance() * 12); turns > 0; turns--) await Promise.resolve()
      if (++operations >= last) {
        die()
        throw new Error('dead')
      }
      return operation(...args)
    }
  return {
    ...files,
    create: slowly(files.create),
    read: slowly(files.read),
    list: slowly(files.list),
    rename: slowly(files.rename),
    link: slowly(files.link),
    remove: slowly(files.remove),
  }
}

async function diskWithDeadLock(machine: ReturnType<typeof aMachine>): Promise<FaultyDisk> {
  const disk = new FaultyDisk()
  await acquireLock(disk.files, '.', machine.as(99))
  return disk
}

test('[ST10] [R-06] however the starters interleave, exactly one takes over a dead lock', async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const machine = aMachine()
    const disk = await diskWithDeadLock(machine)
    const chance = seeded(seed)
    const pids = [1, 2, 3, 4, 5]
    const outcomes = await Promise.allSettled(
      pids.map((pid) =>
        acquireLock(
          seenFrom(disk.files, chance, 1e9, () => {}),
          '.',
          machine.as(pid),
        ),
      ),
    )
    const winners = pids.filter((_, at) => outcomes[at]?.status === 'fulfilled')
    expect(winners, `seed ${seed}`).toHaveLength(1)
    expect(await lockHolder(disk.files, '.', machine.as(0)), `seed ${seed}`).toBe(winners[0])
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect((outcome.reason as StoreError).code, `seed ${seed}`).toBe('in-use')
    }
    expect(disk.paths(), `seed ${seed}`).toEqual(['./lock'])
  }
})

test('[ST10] [R-06] though some die in the middle of taking over, never two hold the folder, and the next can start', async () => {
  for (let seed = 1; seed <= 400; seed++) {
    const machine = aMachine()
    const disk = await diskWithDeadLock(machine)
    const chance = seeded(seed)
    const pids = [1, 2, 3, 4, 5]
    const outcomes = await Promise.allSettled(
      pids.map((pid) => {
        const last = chance() < 0.6 ? 1 + Math.floor(chance() * 14) : 1e9
        const files = seenFrom(disk.files, chance, last, () => machine.dead.add(pid))
        return acquireLock(files, '.', machine.as(pid))
      }),
    )
    const winners = pids.filter((pid, at) => outcomes[at]?.status === 'fulfilled' && !machine.dead.has(pid))
    expect(winners.length, `seed ${seed}`).toBeLessThanOrEqual(1)
    const next = acquireLock(disk.files, '.', machine.as(6)).then(
      () => 6,
      (error: StoreError) => error.code,
    )
    expect(await next, `seed ${seed}`).toBe(winners.length === 1 ? 'in-use' : 6)
  }
})

test('[ST10] a lock that a power cut left empty or unreadable is taken over', async () => {
  const takeOver = async (content: string) => {
    const disk = new FaultyDisk()
    disk.put('./lock', Buffer.from(content))
    await acquireLock(disk.files, '.', aMachine().as(1))
    expect(await lockHolder(disk.files, '.', aMachine().as(0))).toBe(1)
  }
  await Promise.all(['', 'rubbish', '{"pid":0}'].map(takeOver))
}, 20_000)

test('[ST10] releasing gives the folder free, but never somebody else’s lock', async () => {
  const machine = aMachine()
  const disk = new FaultyDisk()
  const first = await acquireLock(disk.files, '.', machine.as(1))
  await first.release()
  const second = await acquireLock(disk.files, '.', machine.as(2))
  await first.release()
  expect(await lockHolder(disk.files, '.', machine.as(0))).toBe(2)
  await second.release()
  expect(disk.paths()).toEqual([])
})

test('[ST10] a disk without hard links locks too', async () => {
  const machine = aMachine()
  const disk = await diskWithDeadLock(machine)
  disk.fail = (operation) => (operation === 'link' ? 'EPERM' : undefined)
  await acquireLock(disk.files, '.', machine.as(1))
  await expect(acquireLock(disk.files, '.', machine.as(2))).rejects.toMatchObject({ code: 'in-use' })
})

test('[ST10] this process is alive; a number that nobody has is not, nor one from before the last start of the machine', () => {
  const me = nodeProcesses.me()
  expect(nodeProcesses.isAlive(me)).toBe(true)
  expect(nodeProcesses.isAlive({ ...me, pid: 2 ** 22 + 1 })).toBe(false)
  if (me.boot !== null) expect(nodeProcesses.isAlive({ ...me, boot: 'another' })).toBe(false)
  if (me.start !== null) expect(nodeProcesses.isAlive({ ...me, start: '1' })).toBe(false)
  expect(nodeProcesses.isAlive({ ...me, boot: null, start: null })).toBe(true)
})
