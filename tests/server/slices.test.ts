import { expect, test } from 'vitest'
import { makeLane } from '#server/gateway/lane.ts'
import { makeSlices } from '#server/gateway/slices.ts'
import { aTurn } from '#server/rooms/a-turn.ts'

test('[SV67] of all that is told in a process one slice goes in a turn of the event loop, in the order in which it was asked for', async () => {
  const slices = makeSlices()
  const done: string[] = []
  for (const hall of ['a', 'b', 'c']) slices(() => void done.push(hall))
  const takeBack = slices(() => void done.push('taken back'))
  slices(() => void done.push('d'))
  takeBack()
  const perTurn: number[] = []
  while (done.length < 4) {
    await aTurn()
    perTurn.push(done.length)
  }
  expect(done).toEqual(['a', 'b', 'c', 'd'])
  expect(perTurn).toEqual([1, 2, 3, 4])
})

test('[SV67] two halls whose leaders have acted tell in turns, and a hall that is closed is passed over', async () => {
  const slices = makeSlices()
  const told: string[] = []
  const busy = (until: number) => {
    while (performance.now() < until);
  }
  const hall = (name: string) =>
    makeLane<string>({
      every: 100,
      slices,
      tell(key) {
        told.push(`${name}${key}`)
        // Longer than a slice.
        busy(performance.now() + 2)
      },
    })
  const [a, b, closed] = [hall('a'), hall('b'), hall('c')]
  for (const each of [a, b, closed]) {
    for (const key of ['1', '2', '3']) each.add(key)
    each.now()
  }
  closed.close()
  await expect.poll(() => told.length).toBe(7)
  expect(told).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'b3'])
  for (const each of [a, b]) each.close()
})
