import { expect, test } from 'vitest'
import { emptyProgramme } from '#shared/programme/programme.ts'
import { homeOfKnown, peopleInTwo } from '#shared/programme/two-places.ts'
import { inProgramme, play, server, underWay } from '#tests/support/programme-given.ts'

const by = server
const person = (mark: string, id: string, municipality: string | null, panel = false) => ({
  mark,
  person: id,
  municipality,
  panel,
})
type People = readonly ReturnType<typeof person>[]
const recognising = (planned: string, ...people: People) =>
  ({ type: 'RecognisePeople', planned, people }) as const
const nord = recognising('nord', person('hash-1', 'a', 'bodo', true), person('hash-2', 'b', 'narvik'))
const known = play(underWay, [nord, { by }])
const all = (programme: typeof known) => [...programme.known.values()]

test('[PG31] somebody is known again by the same phone or link, in another gathering and under any id there', () => {
  const again = play(known, [
    recognising('troms', person('hash-1', 'x', 'bodo'), person('hash-9', 'y', null)),
    { by },
  ])
  expect(all(again)).toHaveLength(3)
  expect(all(again)[0]?.seen).toEqual([
    { gathering: 'g-nord', person: 'a', municipality: 'bodo', panel: true },
    { gathering: 'g-troms', person: 'x', municipality: 'bodo', panel: false },
  ])
  // Nobody's name is in the programme, so nobody can be known by it.
  expect(JSON.stringify(again.known.toObject())).not.toContain('name')
})

test('[PG31] the same told again is nothing new; a second phone of one person is one person', () => {
  inProgramme(known).when(nord, { by }).thenNothing()
  const second = person('hash-3', 'a', 'bodo', true)
  const phones = play(known, [{ ...nord, people: [...nord.people, second] }, { by }])
  expect(all(phones)).toHaveLength(2)
  expect(all(phones)[0]?.marks).toEqual(['hash-1', 'hash-3'])
  inProgramme(known).when(nord).thenRefused('not-allowed')
  inProgramme(emptyProgramme('p')).when(nord, { by }).thenRefused('unknown-gathering')
})

test('[PG32] somebody who came from two municipalities is told to the owner, who says where they belong', () => {
  const two = play(known, [recognising('troms', person('hash-1', 'x', 'tromso')), { by }])
  const [one] = peopleInTwo(two)
  expect(one?.seen).toEqual([
    { gathering: 'g-nord', municipality: 'bodo' },
    { gathering: 'g-troms', municipality: 'tromso' },
  ])
  expect(peopleInTwo(known)).toEqual([])
  const settled = play(two, [{ type: 'SettleKnown', known: one?.known ?? '', municipality: 'bodo' }])
  expect(peopleInTwo(settled)).toEqual([])
  expect(all(settled).map(homeOfKnown)).toEqual(['bodo', 'narvik'])
})

test('[PG32] whoever asks to be forgotten is, also when the programme has ended', () => {
  const ended = play(known, [{ type: 'CloseProgramme' }])
  const first = all(known)[0]?.id ?? ''
  const forgotten = play(
    ended,
    [{ type: 'ForgetKnown', known: first }, { by }],
    [{ type: 'LoseKnown', known: first }, { by }],
  )
  expect(all(forgotten).map(({ marks }) => marks)).toEqual([['hash-2']])
})
