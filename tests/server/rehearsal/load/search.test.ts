import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStep, type SearchOptions, type Tried } from '#server/rehearsal/load/search.ts'

const options = fc
  .record({ unit: fc.integer({ min: 1, max: 30 }), from: fc.nat(3_000), most: fc.nat(20_000) })
  .map(({ unit, from, most }): SearchOptions => ({ unit, from: Math.min(from, most), most }))

/** Asks until it has found; `server` says what comes of each number. */
function search(asked: SearchOptions, server: (people: number, nth: number) => Tried['came']) {
  const tried: Tried[] = []
  for (;;) {
    const next = nextStep(tried, asked)
    if ('found' in next) return { ...next, tried }
    if (tried.length > 400) throw new Error('it never ends')
    tried.push({ people: next.try, came: server(next.try, tried.length) })
  }
}

test('[GP20] where a server holds up to a number and no further, that number is found within a twentieth', () => {
  void fc.assert(
    fc.property(options, fc.nat(25_000), (asked, limit) => {
      const { found, over, tried } = search(asked, (people) => (people <= limit ? 'held' : 'tripped'))
      const top = Math.max(asked.unit, Math.floor(asked.most / asked.unit) * asked.unit)
      expect(found).toBeLessThanOrEqual(limit)
      expect(found % asked.unit).toBe(0)
      if (over === null) expect(found).toBe(top)
      else {
        expect(over).toBeGreaterThan(limit)
        expect(over - found).toBeLessThanOrEqual(Math.max(asked.unit, found * 0.05))
      }
      expect(tried.length).toBeLessThanOrEqual(40)
      // What is found has held twice, and what is called too many has tripped twice.
      if (found > 0) expect(tried.filter(({ people }) => people === found)).toHaveLength(2)
      if (over !== null) expect(tried.filter(({ people }) => people === over)).toHaveLength(2)
    }),
  )
})

test('[GP20] a server that holds one moment and not the next makes no search without end', () => {
  const came = fc.constantFrom('held' as const, 'tripped' as const, 'invalid' as const)
  void fc.assert(
    fc.property(options, fc.infiniteStream(came), (asked, moods) => {
      const { found, over, tried } = search(asked, () => moods.next().value)
      const times = (people: number, what: Tried['came']) =>
        tried.filter((each) => each.people === people && each.came === what).length
      if (found > 0) {
        expect(times(found, 'held')).toBeGreaterThan(times(found, 'tripped'))
        expect(found).toBeLessThan(over ?? Number.POSITIVE_INFINITY)
      }
      for (const { people } of tried) {
        expect(times(people, 'held') + times(people, 'tripped')).toBeLessThanOrEqual(3)
        expect(times(people, 'invalid')).toBeLessThanOrEqual(3)
      }
    }),
    { numRuns: 300 },
  )
})

test('[GP20] one bad moment does not decide: a number that tripped once is tried again', () => {
  const asked = { unit: 12, from: 240, most: 240 }
  const first = [{ people: 240, came: 'tripped' }] as const
  expect(nextStep(first, asked)).toEqual({ try: 240 })
  expect(nextStep([...first, { people: 240, came: 'held' }], asked)).toEqual({ try: 240 })
  const held = [...first, { people: 240, came: 'held' }, { people: 240, came: 'held' }] as const
  expect(nextStep(held, asked)).toEqual({ found: 240, over: null })
})

test('[GP20] it climbs by half, then looks in between, and tries what it found once more', () => {
  const { tried, found, over } = search({ unit: 10, from: 200, most: 9_000 }, (people) =>
    people <= 400 ? 'held' : 'tripped',
  )
  expect(tried.map(({ people }) => people)).toEqual([200, 300, 450, 450, 380, 420, 420, 400, 400])
  expect({ found, over }).toEqual({ found: 400, over: 420 })
})

test('[GP20] what could not be measured has no vote, and is tried again; the third time there is one too many', () => {
  const asked = { unit: 12, from: 240, most: 240 }
  const invalid = { people: 240, came: 'invalid' } as const
  const held = { people: 240, came: 'held' } as const
  expect(nextStep([invalid, invalid], asked)).toEqual({ try: 240 })
  expect(nextStep([invalid, held, invalid, held], asked)).toEqual({ found: 240, over: null })
  expect(nextStep([invalid, invalid, invalid], asked)).toEqual({ try: 120 })
})
