import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableOf } from '#shared/kernel/table.ts'
import { decidePeople } from '#shared/people/decide.ts'
import { evolvePeople } from '#shared/people/evolve.ts'
import {
  expectedFrom,
  isExpectingFrom,
  namesakes,
  withoutPerson,
  withPerson,
} from '#shared/people/name-index.ts'
import { nobody, type People, type Person } from '#shared/people/people.ts'

const GROUPS = ['bomlo', 'sund', null] as const

const person = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: fc.constantFrom('Ane', 'ANE', 'Bo', 'bo', 'Åse', 'åse'),
  municipality: fc.constantFrom(...GROUPS),
  arrived: fc.boolean(),
})
const made = ({ arrived, ...rest }: typeof person extends fc.Arbitrary<infer P> ? P : never): Person => {
  const identity = { ...rest, title: '', duties: [] }
  return arrived ? { ...identity, presence: 'arrived', arrivedAt: 1 } : { ...identity, presence: 'expected' }
}
const change = fc.oneof(
  person.map((each) => ({ put: made(each) })),
  fc.constantFrom('a', 'b', 'c', 'd', 'e').map((drop) => ({ drop })),
)

test('[PE40] what is carried from one roster to the next is what a look through all of it finds', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let roster: People['roster'] = nobody.roster
      // Asked once, it is carried along from here.
      namesakes(roster, { name: 'Ane', municipality: null })
      for (const each of changes)
        roster = 'put' in each ? withPerson(roster, each.put) : withoutPerson(roster, each.drop)
      const all = [...roster.values()]
      for (const municipality of GROUPS) {
        for (const name of ['ane', 'BO', 'åsE']) {
          const found = namesakes(roster, { name, municipality }).map(({ id }) => id)
          const there = all.filter(
            (each) =>
              each.municipality === municipality &&
              each.name.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb'),
          )
          expect(found).toEqual(there.map(({ id }) => id).sort())
        }
        const awaited = all.filter(
          (each) => each.presence === 'expected' && each.municipality === municipality,
        )
        expect([...expectedFrom(roster, municipality)].map(({ id }) => id).sort()).toEqual(
          awaited.map(({ id }) => id).sort(),
        )
        expect(isExpectingFrom(roster, municipality)).toBe(awaited.length > 0)
      }
    }),
  )
})

/** People who count how often they are looked at. */
function crowd(size: number, looks: { count: number }): People {
  const roster = Object.fromEntries(
    Array.from({ length: size }, (_, at): [string, Person] => {
      const id = `p${at}`
      const expected: Person = {
        id,
        name: `Person ${at}`,
        municipality: `m${at % (size / 20)}`,
        title: '',
        duties: [],
        presence: 'expected',
      }
      const counted = new Proxy(expected, {
        get(target, key) {
          looks.count++
          return Reflect.get(target, key)
        },
      })
      return [id, counted]
    }),
  )
  const municipalities = Array.from({ length: size / 20 }, (_, at) => ({
    id: `m${at}`,
    name: `Kommune ${at}`,
  }))
  return { ...nobody, municipalities, roster: tableOf(roster) }
}

test('[PE40] joining looks at as many people among five thousand as among a hundred', () => {
  const looked = [100, 5_000].map((size) => {
    const looks = { count: 0 }
    let people = crowd(size, looks)
    const joins = (name: string, device: string) => {
      const command = { type: 'Join', name, municipality: 'm1', title: '' } as const
      const decision = decidePeople(people, command, { now: 1, device, newId: () => device, self: null })
      if (decision.ok) people = decision.events.reduce(evolvePeople, people)
      return decision.ok
    }
    expect(joins('Den første', 'd0')).toBe(true)
    const first = looks.count
    // One from the list, one who is not on it, and one whose name is taken.
    expect(joins('person 1', 'd1')).toBe(true)
    expect(joins('En til', 'd2')).toBe(true)
    expect(joins('Person 1', 'd3')).toBe(false)
    return { first, later: looks.count - first }
  })
  expect(looked[1]?.later).toBe(looked[0]?.later)
  // The first one looks through everybody once, so the counting counts.
  expect(looked[1]?.first).toBeGreaterThan(5_000)
})
