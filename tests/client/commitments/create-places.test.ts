import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createPlaces } from '#client/activities/commitments/create-places.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

function sheet(...begun: readonly number[]) {
  const all = (places: readonly number[]): Pick<GroupCommitments, 'fields' | 'most'> => ({
    most: 3,
    fields: Object.fromEntries(
      places.map((place) => [`${place}.what`, { text: 'Ringe', by: 'ane', name: '', at: 1 }]),
    ),
  })
  return createRoot(() => {
    const [is, setIs] = createSignal(all(begun))
    return { ...createPlaces(is), write: (...places: readonly number[]) => setIs(all(places)) }
  })
}

test('[FO22] one empty promise to begin with; one more is there when it is asked for, and no third as it is written in', () => {
  const { places, add, write } = sheet()
  expect(places()).toEqual([1])
  write(1)
  add()
  expect(places()).toEqual([1, 2])
  write(1, 2)
  expect(places()).toEqual([1, 2])
})

test('[FO22] the first stays though the second is written before it', () => {
  const { places, add, write } = sheet()
  add()
  write(2)
  expect(places()).toEqual([1, 2])
})

test('[FO22] a promise that one stands in stays while it is emptied, and one that another takes away goes', () => {
  const { places, standIn, write } = sheet(1, 2, 3)
  standIn(2)
  write(1, 3)
  expect(places()).toEqual([1, 2, 3])
  standIn(null)
  write(1)
  expect(places()).toEqual([1, 2])
  const other = sheet(1, 2)
  other.write(1)
  expect(other.places()).toEqual([1])
})

test('[FO22] what one takes away goes, and can be asked for again', () => {
  const { places, add, remove, standIn, write } = sheet(1)
  add()
  standIn(2)
  remove(2)
  expect(places()).toEqual([1])
  add()
  write(1, 2)
  remove(2)
  write(1)
  expect(places()).toEqual([1])
})
