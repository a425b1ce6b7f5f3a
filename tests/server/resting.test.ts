import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { silentLog } from '#server/log.ts'
import { isAtRest } from '#server/rooms/at-rest.ts'
import { makeRooms } from '#server/rooms/room-directory.ts'
import { play, stateAfter, TEN } from '#tests/support/given.ts'
import { hall, pollOpened, pollPrepared } from '#tests/support/samples.ts'

const AFTER = 1_000

/** Rooms that note what is done to them, and close when they are let. */
function house() {
  const done: string[] = []
  const busy = new Set<string>()
  let letClose: (() => void) | null = null
  const slow = { is: false }
  let woken = 0
  const rooms = makeRooms(
    async (id: string) => {
      done.push(`woke ${id}`)
      const nth = ++woken
      return {
        ...{ id, nth },
        async close() {
          if (slow.is)
            await new Promise<void>((resolve) => {
              letClose = resolve
            })
          done.push(`closed ${id}`)
        },
        leaveNothing: async () => void done.push(`left ${id}`),
      }
    },
    {
      after: AFTER,
      mayRest: ({ id }) => !busy.has(id),
      rests: (id) => void done.push(`rests ${id}`),
      log: silentLog,
    },
  )
  return { rooms, done, busy, slow, letClose: () => letClose?.() }
}

describe('a room that nobody needs', () => {
  beforeEach(
    () => void vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] }),
  )
  afterEach(() => void vi.useRealTimers())
  const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

  test('[OP4] goes to sleep after a while, and is woken by whoever asks for it', async () => {
    const { rooms, done } = house()
    const first = await rooms.open('g')
    await pass(AFTER * 0.9)
    expect(rooms.awake()).toBe(1)
    await pass(AFTER * 0.4)
    expect(done).toEqual(['woke g', 'rests g', 'closed g'])
    expect(rooms.awake()).toBe(0)
    expect(await rooms.open('g')).not.toBe(first)
    expect(rooms.awake()).toBe(1)
    await rooms.close()
  })

  test('[OP4] stays awake for as long as it is needed or asked for, and for a while after that', async () => {
    const { rooms, done, busy } = house()
    busy.add('g')
    await rooms.open('g')
    await pass(AFTER * 5)
    expect(done).toEqual(['woke g'])
    busy.delete('g')
    await pass(AFTER * 0.7)
    await rooms.open('g')
    await pass(AFTER * 0.9)
    expect(done).toEqual(['woke g'])
    await pass(AFTER)
    expect(done).toEqual(['woke g', 'rests g', 'closed g'])
    await rooms.close()
  })

  test('[OP4] asked for while it goes to sleep it is woken once it has written itself down, and never there twice', async () => {
    const { rooms, done, slow, letClose } = house()
    await rooms.open('g')
    slow.is = true
    await pass(AFTER * 1.3)
    const again = rooms.open('g')
    await pass(10)
    expect(done).toEqual(['woke g', 'rests g'])
    letClose()
    await again
    expect(done).toEqual(['woke g', 'rests g', 'closed g', 'woke g'])
    slow.is = false
    await rooms.close()
  })

  test('[OP4] ended while it goes to sleep it writes nothing after that', async () => {
    const { rooms, done, slow, letClose } = house()
    await rooms.open('g')
    slow.is = true
    await pass(AFTER * 1.3)
    let ended = false
    const ending = rooms.end('g').then(() => {
      ended = true
    })
    await pass(10)
    expect(ended).toBe(false)
    letClose()
    await ending
    expect(done.at(-1)).toBe('closed g')
    await expect(rooms.open('g')).rejects.toThrow('erased')
    await rooms.close()
  })
})

test('[OP4] a gathering that waits for an hour, seeks seats or has something unsaved does not sleep', () => {
  const poll = stateAfter([...hall, pollPrepared(), pollOpened])
  const isResting = (gathering: typeof poll, storage: 'ok' | 'full' = 'ok') =>
    isAtRest({ gathering: () => gathering, storage: () => storage })
  expect(isResting(poll)).toBe(true)
  expect(isResting(poll, 'full')).toBe(false)
  const timed = play(poll, [{ type: 'SetPollEnd', activity: 'poll', at: TEN + 60_000 }])
  expect(isResting(timed)).toBe(false)
  expect(isResting(play(timed, [{ type: 'ClosePoll', activity: 'poll' }]))).toBe(true)
})
