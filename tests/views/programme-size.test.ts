import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programmeLook } from '#shared/views/programme-look.ts'
import { lookKey } from '#shared/views/programme-looked.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { type HowLarge, largeProgramme, municipalityAt, NATIONAL } from '#tests/support/large-programme.ts'
import { DAY, MUSTER, owner } from '#tests/support/programme-given.ts'

const NOW = MUSTER + 200 * DAY
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length
const opened = (large: HowLarge) => bytesOf(programmeViewFor(largeProgramme(large), owner, NOW))

/** What stands when nobody has said anything yet. */
const silent: HowLarge = { gatherings: 60, promises: 0, said: 0, replies: 0, people: 0, quarters: 0 }

test('[PG39] a programme of 31 municipalities, 60 gatherings and 5,000 people opens with at most 80 kB', () => {
  expect(opened(NATIONAL)).toBeLessThan(80_000)
})

test('[PG39] whatever is said, the first view is larger by no more than what is shown of each municipality and each line', () => {
  const some = fc.record({
    promises: fc.integer({ min: 0, max: 12 }),
    said: fc.nat(6),
    replies: fc.nat(6),
    people: fc.nat(300),
    quarters: fc.constant(0),
  })
  const bare = opened(silent)
  // What is done first; and of those to be settled, promises or people, the first few.
  const most = bare + 31 * 300 + 20 * 250
  fc.assert(
    fc.property(some, (said) => opened({ ...silent, ...said }) <= most),
    { numRuns: 6 },
  )
})

test('[PG39] twice as much said is no more: other words are first, and numbers are longer', () => {
  const once: HowLarge = { ...silent, promises: 10, said: 2, replies: 2, people: 1_000, quarters: 20 }
  const twice: HowLarge = { ...once, promises: 20, said: 4, replies: 4, people: 2_000 }
  expect(opened(twice) - opened(once)).toBeLessThan(2_000)
})

test('[PG39] what is looked at is as large as that one thing: a gathering, a municipality, a line of figures', () => {
  const large = largeProgramme({ ...NATIONAL, people: 0, promises: 30 })
  const looks = [
    [{ look: 'gathering', planned: 'planned-0001' }, 30_000],
    [{ look: 'municipality', municipality: municipalityAt(0).id }, 25_000],
    [{ look: 'promise', promise: `promise-${municipalityAt(0).id}-1` }, 2_000],
    [{ look: 'indicator', indicator: 'indicator-0' }, 40_000],
  ] as const
  for (const [look, most] of looks) {
    const looked = programmeLook(large, owner, look, NOW)
    expect(looked, lookKey(look)).not.toBeNull()
    expect(bytesOf(looked), lookKey(look)).toBeLessThan(most)
  }
})
