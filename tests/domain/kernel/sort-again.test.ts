import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSortAgain } from '#shared/kernel/sort-again.ts'

type Item = { readonly id: string; readonly name: string }
const compare = (a: Item, b: Item) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1)

const lists = fc.array(
  fc.uniqueArray(
    fc.record({ id: fc.nat(30).map(String), name: fc.constantFrom('Åse', 'Bo', 'Ære', 'Øyvind') }),
    {
      selector: ({ id }) => id,
    },
  ),
)

test('[SV63] whatever was sorted before, a list comes out as if it were sorted for the first time', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const sortAgain = makeSortAgain(compare)
      for (const items of all) expect(sortAgain(items)).toEqual([...items].sort(compare))
    }),
  )
})

test('[SV63] a thousand who are known are compared about once each when one comes', () => {
  let compared = 0
  const sortAgain = makeSortAgain<Item>((a, b) => {
    compared++
    return compare(a, b)
  })
  // Spread as names are, so that the first time costs what sorting costs.
  const people = Array.from({ length: 1_000 }, (_, nth) => ({
    id: `p${nth}`,
    name: `${(nth * 617) % 1_000}`,
  }))
  sortAgain(people)
  expect(compared).toBeGreaterThan(5_000)
  compared = 0
  sortAgain([...people, { id: 'new', name: 'Midt' }])
  expect(compared).toBeLessThan(1_300)
})
