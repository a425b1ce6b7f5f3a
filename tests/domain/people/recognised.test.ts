import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { type Known, recognised } from '#shared/people/recognised.ts'

const known = (id: string, name: string, municipality: string | null, title = ''): Known => ({
  id,
  name,
  municipality,
  title,
})

test('[BO53] the same id is the same person whatever they are called now', () => {
  const there = [known('a', 'HR-leder', 'Vefsn')]
  const here = [known('a', 'Personalsjef', 'Alta'), known('b', 'HR-leder', 'Vefsn')]
  expect(recognised(there, here)).toEqual({ here: ['a'], unknown: [], unsure: [] })
})

test('[BO53] the same name in the same municipality is the same person, as both are written', () => {
  const there = [
    known('1', 'HR-leder', 'Vefsn kommune'),
    known('2', 'Rektor  Øst', 'VEFSN'),
    known('3', 'Rådgiver', null),
    known('4', 'Rektor', 'Alta'),
    known('5', 'Rektor', null),
  ]
  const here = [
    known('a', 'hr-leder', 'Vefsn'),
    known('b', 'Rektor Øst', 'Vefsn'),
    known('c', 'Rådgiver', null),
    known('d', 'Rektor', 'Vefsn'),
  ]
  const { here: found, unknown, unsure } = recognised(there, here)
  expect(found).toEqual(['a', 'b', 'c', null, null])
  expect(unknown.map(({ id }) => id)).toEqual(['4', '5'])
  expect(unsure).toEqual([])
})

test('[BO53] several of one name are told apart by titles of their own, and else nobody is guessed', () => {
  const there = [known('1', 'Rektor', 'Vefsn', 'Øst'), known('2', 'Rektor', 'Vefsn', 'Vest')]
  const here = [known('a', 'Rektor', 'Vefsn', 'vest'), known('b', 'Rektor', 'Vefsn', 'Øst')]
  expect(recognised(there, here).here).toEqual(['b', 'a'])
  const bare = [known('a', 'Rektor', 'Vefsn'), known('b', 'Rektor', 'Vefsn')]
  const { here: found, unsure } = recognised([known('1', 'Rektor', 'Vefsn')], bare)
  expect(found).toEqual([null])
  expect(unsure.map(({ id }) => id)).toEqual(['1'])
  // One here, two there: whoever of them has come, it is not known which.
  const two = [known('1', 'Rektor', 'Vefsn'), known('2', 'Rektor', 'Vefsn')]
  expect(recognised(two, [known('a', 'Rektor', 'Vefsn')])).toMatchObject({ here: [null, null] })
  const alike = [known('1', 'Rektor', 'Vefsn', 'Øst'), known('2', 'Rektor', 'Vefsn', 'Øst')]
  expect(recognised(alike, here).unsure).toHaveLength(2)
})

test('[BO53] one who is told by id leaves the name to the other', () => {
  const there = [known('a', 'Rektor', 'Vefsn'), known('2', 'Rektor', 'Vefsn')]
  const here = [known('a', 'Rektor', 'Vefsn'), known('b', 'Rektor', 'Vefsn')]
  expect(recognised(there, here).here).toEqual(['a', 'b'])
})

test('[BO53] nobody is taken for two, and everybody is known, unknown or unsure', () => {
  const person = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    name: fc.constantFrom('Rektor', 'rektor', 'HR-leder'),
    municipality: fc.constantFrom(null, 'Vefsn', 'Vefsn kommune'),
    title: fc.constantFrom('', 'Øst', 'Vest'),
  })
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 5 })
  const renamed = (list: readonly Known[]) =>
    list.map((each, at) => (at % 2 ? each : { ...each, id: `x${each.id}` }))
  fc.assert(
    fc.property(people, people, (there, here) => {
      const told = recognised(renamed(there), here)
      const found = told.here.filter((id) => id !== null)
      expect(new Set(found).size).toBe(found.length)
      expect(found.length + told.unknown.length + told.unsure.length).toBe(there.length)
    }),
  )
})
