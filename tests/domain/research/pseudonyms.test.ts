import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asked,
  keyedWith,
  recognising,
  rowsOf,
  type Somebody,
  sourceOf,
  tablesOf,
} from '#tests/support/researched.ts'

const COUNT = 12
const ids = Array.from({ length: COUNT }, (_, nth) => nth)
const somebody = (id: string, answer: Somebody['answer']): Somebody => ({
  id,
  home: 'sund',
  studied: true,
  ...(answer ? { answer } : {}),
})
const twoOf = (of: (nth: number) => Somebody['answer']) => ({
  spring: asked(
    'spring',
    ids.map((nth) => somebody(`a${nth}`, of(nth))),
  ),
  autumn: asked(
    'autumn',
    ids.map((nth) => somebody(`b${nth}`, of(nth))),
  ),
})
const known = recognising(
  ids.map((nth) => [
    { gathering: 'spring', person: `a${nth}` },
    { gathering: 'autumn', person: `b${nth}` },
  ]),
)
const answerOf = (nth: number): Somebody['answer'] => (nth < 6 ? 'yes' : 'no')

test('[RS3] whoever is recognised has one pseudonym in both gatherings, and whoever is not has two', () => {
  const { spring, autumn } = twoOf(answerOf)
  const people = (programme: ReturnType<typeof recognising>) =>
    rowsOf(sourceOf([spring, autumn], programme), 'people').length
  expect(people(known)).toBe(COUNT)
  expect(people(recognising([]))).toBe(2 * COUNT)
  const answers = rowsOf(sourceOf([spring, autumn], known), 'answers')
  const of = (gathering: string) =>
    new Map(answers.filter((row) => row.gathering === gathering).map(({ person, value }) => [person, value]))
  expect(of('autumn')).toEqual(of('spring'))
})

test('[RS3] it is the same when somebody is recognised later, and another when the key is another', () => {
  const { spring, autumn } = twoOf(answerOf)
  const before = new Set(rowsOf(sourceOf([spring]), 'people').map(({ person }) => person))
  const after = rowsOf(sourceOf([spring, autumn], known), 'people').map(({ person }) => person ?? '')
  expect(after.every((person) => before.has(person))).toBe(true)
  const renewed = rowsOf(sourceOf([spring, autumn], known), 'people', 'another key').map(
    ({ person }) => person ?? '',
  )
  expect(renewed.some((person) => before.has(person))).toBe(false)
})

test('[RS3] [P-14] without the key no pseudonym can be joined to the list of people', () => {
  // Whoever has the list, all ids and knows how it is made, tries everything they know as what was hashed, with every key they know.
  fc.assert(
    fc.property(
      fc.string({ minLength: 16, maxLength: 32 }),
      fc.shuffledSubarray(ids, { minLength: COUNT }),
      (secret, order) => {
        const { spring, autumn } = twoOf((nth) => ((order[nth] ?? 0) < 6 ? 'yes' : 'no'))
        const source = sourceOf([spring, autumn], known)
        const files = JSON.stringify(tablesOf(source, keyedWith(secret)))
        const traces = ids.flatMap((nth) => [
          `a${nth}`,
          `b${nth}`,
          `Navn a${nth}`,
          `phone of a${nth}`,
          `mark-${nth}`,
          `known-${nth}`,
        ])
        const roots = [...traces, ...ids.flatMap((nth) => [`spring/a${nth}`, `autumn/b${nth}`])]
        const guesses = ['', 'key', 'spring', 'autumn', 'programme-1'].flatMap((key) =>
          roots.flatMap((root) =>
            [keyedWith(key)('person', root), keyedWith(key)('seat', root)].map((hash) => hash.slice(0, 12)),
          ),
        )
        expect(guesses.filter((guess) => files.includes(guess))).toEqual([])
        expect(traces.filter((trace) => files.includes(`"${trace}"`))).toEqual([])
        expect(files).not.toContain('Navn ')
        expect(files).not.toContain('phone of')
      },
    ),
    { numRuns: 20 },
  )
})

test('[RS3] in what order people are, in the list and in the gathering, shows in no file', () => {
  // The same answers from the same people who came in another order: the same files to the letter.
  const people = ids.map((nth) => somebody(`a${nth}`, answerOf(nth)))
  const files = (all: readonly Somebody[]) => tablesOf(sourceOf([asked('spring', all)]), keyedWith('key'))
  expect(files(people.toReversed())).toEqual(files(people))
})

test('[RS3] whose pseudonym stands where follows from the key alone: over many keys the list’s first is first as seldom as anybody', () => {
  const people = ids.map((nth) => somebody(`a${nth}`, nth === 0 ? 'unsure' : answerOf(nth)))
  const source = sourceOf([asked('spring', people)])
  const places = Array.from({ length: 240 }, (_, nth) =>
    rowsOf(source, 'answers', `key ${nth}`).findIndex(({ value }) => value === 'unsure'),
  )
  const counts = ids.map((nth) => places.filter((place) => place === nth).length)
  // Twenty each, were it even; chance and five points, as P-04 has it.
  expect(Math.max(...counts)).toBeLessThan(240 * (1 / COUNT + 0.1))
  expect(Math.min(...counts)).toBeGreaterThan(3)
})
