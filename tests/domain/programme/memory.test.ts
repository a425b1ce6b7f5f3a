import fc from 'fast-check'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import { overTime } from '#shared/programme/over-time.ts'
import type { Programme } from '#shared/programme/programme.ts'
import {
  type Act,
  after,
  ask,
  DAY,
  evaluated,
  inProgramme,
  MUSTER,
  play,
  server,
  underWay,
} from '#tests/support/programme-given.ts'

const by = server
const person = (mark: string, id: string) => ({ mark, person: id, municipality: null, panel: false })
type Told = ReturnType<typeof person>
const told = (planned: string, ...people: readonly Told[]) =>
  ({ type: 'RecognisePeople', planned, people }) as const
const all = ({ known }: Programme) => [...known.values()]
const MARKS = ['hash-1', 'hash-2', 'hash-3', 'hash-4'] as const
const EACH_ALONE = play(underWay, [told('nord', ...MARKS.map((mark) => person(mark, `at ${mark}`))), { by }])

test('[ME1] whatever a gathering takes two for, two who have shown each their own are never one to the programme', () => {
  const seen = fc.record({ mark: fc.constantFrom(...MARKS), person: fc.constantFrom('a', 'b', 'c') })
  const gathering = fc.record({
    planned: fc.constantFrom('nord', 'troms'),
    people: fc.uniqueArray(seen, { selector: ({ mark }) => mark, maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(gathering, { maxLength: 6 }), (gatherings) => {
      const programme = gatherings.reduce((state, { planned, people }) => {
        const each = people.map(({ mark, person: id }) => person(mark, id))
        const alone = planned === 'nord' ? MARKS.map((mark) => person(mark, `at ${mark}`)) : []
        return play(state, [told(planned, ...alone, ...each), { by }])
      }, EACH_ALONE)
      const marks = all(programme).map((each) => each.marks)
      expect(marks.flat().sort()).toEqual([...MARKS])
      for (const held of marks) expect(held).toHaveLength(1)
    }),
    { numRuns: 200 },
  )
})

test('[ME1] a name has no part in it, and who shows something new under the same person is that person', () => {
  const again = play(EACH_ALONE, [told('troms', person('hash-1', 'x'), person('new', 'x')), { by }])
  expect(all(again).find(({ marks }) => marks.includes('new'))?.marks).toEqual(['hash-1', 'new'])
  expect(JSON.stringify(again.known.toObject())).not.toContain('name')
})

test('[ME2] what somebody was known by at a gathering and is no more there, they were not; elsewhere they were', () => {
  const both = play(EACH_ALONE, [told('troms', person('hash-1', 'x')), { by }])
  const left = play(both, [told('troms'), { by }])
  expect(all(left).find(({ marks }) => marks.includes('hash-1'))?.seen).toHaveLength(1)
  // Known from nowhere is not known.
  const fresh = play(underWay, [told('troms', person('only', 'x')), { by }], [told('troms'), { by }])
  expect(all(fresh)).toEqual([])
})

const TABLE = [{ date: '2016-11-15', who: 'table' as const, groups: [[0, 1, 2], [3]] }]
const met = (...people: readonly string[]): Act => [
  { type: 'TakeMeetings', planned: 'nord', people: [...people], rounds: TABLE },
  { by },
]

test('[ME3] of who met, the programme keeps those who wish to be known, by what they are known as, and no name', () => {
  const remembered = play(EACH_ALONE, met('at hash-1', 'a stranger', 'at hash-2', 'at hash-3'))
  const [one, two] = all(EACH_ALONE).map(({ id }) => id)
  const known = (mark: string) => all(EACH_ALONE).find(({ marks }) => marks.includes(mark))?.id
  expect([one, two]).not.toContain(undefined)
  expect(remembered.memory).toEqual([
    {
      ...{ gathering: 'g-nord', planned: 'nord', panel: [], forms: [] },
      people: [known('hash-1'), known('hash-2')],
      rounds: [{ date: '2016-11-15', who: 'table', groups: [[0, 1]] }],
    },
  ])
  inProgramme(remembered)
    .when(...met('at hash-1', 'a stranger', 'at hash-2', 'at hash-3'))
    .thenNothing()
  inProgramme(EACH_ALONE)
    .when({ type: 'TakeMeetings', planned: 'nord', people: [], rounds: [] })
    .thenRefused('not-allowed')
})

test('[ME4] whoever asks to be forgotten is told of no more, and when all have let go of them nothing is left', () => {
  const remembered = play(EACH_ALONE, met('at hash-1', 'at hash-4', 'at hash-2', 'at hash-3'))
  const known = all(remembered).find(({ marks }) => marks.includes('hash-1'))?.id ?? ''
  const leaving = play(remembered, [{ type: 'CloseProgramme' }], [{ type: 'ForgetKnown', known }, { by }])
  expect(leaving.known.get(known)).toMatchObject({ leaving: true })
  expect(leaving.memory[0]?.people).not.toContain(known)
  expect(leaving.memory[0]?.rounds).toEqual(remembered.memory[0]?.rounds)
  inProgramme(leaving).when({ type: 'ForgetKnown', known }, { by }).thenNothing()
  const open = play(leaving, [{ type: 'ReopenProgramme' }])
  // They are not made known anew by what a gathering has not let go of yet.
  inProgramme(open)
    .when(told('nord', ...MARKS.map((mark) => person(mark, `at ${mark}`))), { by })
    .thenNothing()
  const gone = play(open, [{ type: 'LoseKnown', known }, { by }])
  expect(JSON.stringify([gone.known.toObject(), gone.memory])).not.toContain(known)
  expect(all(gone)).toHaveLength(3)
  inProgramme(gone)
    .when({ type: 'LoseKnown', known: all(gone)[0]?.id ?? '' }, { by })
    .thenNothing()
})

test('[ME5] of panels the programme keeps which municipalities had somebody there', () => {
  const kept = play(underWay, [
    { type: 'TakePanel', planned: 'nord', municipalities: ['narvik', 'elsewhere', 'bodo'] },
    { by },
  ])
  expect(kept.memory[0]?.panel).toEqual(['bodo', 'narvik'])
})

const evaluating = (planned: string, ...forms: readonly ReturnType<typeof evaluated>[]): Act => [
  { type: 'TakeEvaluations', planned, forms },
  { by },
]

test('[ME6] the same question stands once, with what it came to at each gathering, the first first', () => {
  const kept = play(
    underWay,
    evaluating('troms', evaluated('q9', [0, 0, 1, 3, 3], { closedAt: MUSTER + 9 * DAY })),
    evaluating(
      'nord',
      evaluated('q1', [0, 1, 1, 2, 1]),
      evaluated('q2', [1, 1, 1, 1, 1], { text: 'Og maten?' }),
    ),
  )
  const [asked, once, ...others] = overTime(kept)
  expect(others).toEqual([])
  expect(asked?.at.map(({ title, came }) => [title, came.answered, came.question])).toEqual([
    ['Fylkesmøte nord', 5, 'q9'],
    ['Fylkesmøte troms', 7, 'q9'],
  ])
  expect(once?.at).toHaveLength(1)
  expect(once?.question.text).toBe('Og maten?')
})

test('[ME6] a question of the ready form is the same in another language, and one with other steps is another', () => {
  const english = evaluated('ready-useful', [0, 1, 1, 2, 1], {
    text: 'How useful was it?',
    closedAt: MUSTER + DAY,
  })
  const kept = play(
    underWay,
    evaluating('nord', evaluated('ready-useful', [1, 1, 1, 1, 1])),
    evaluating('troms', english),
  )
  expect(overTime(kept).map(({ at }) => at.length)).toEqual([2])
  expect(overTime(kept)[0]?.question.text).toBe('How useful was it?')
  const fewer = play(kept, evaluating('troms', evaluated('ready-useful', [2, 2, 1, 2])))
  const other = evaluated('own', [2, 2, 1, 2, 0], { text: 'Hvor nyttig var maten?' })
  expect(overTime(play(fewer, evaluating('troms', other))).map(({ at }) => at.length)).toEqual([1, 1])
})

test('[ME7] what fewer than five have answered is nowhere, and nothing is added over gatherings that it could be taken from', () => {
  const answers = fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(answers, answers, (one, other) => {
      const decided = ask(underWay, evaluating('nord', evaluated('q', one))[0], { by })
      expect(decided.ok).toBe(true)
      const kept = play(
        underWay,
        evaluating('nord', evaluated('q', one)),
        evaluating('troms', evaluated('q', other)),
      )
      const few = [one, other].filter((counts) => counts.reduce((sum, each) => sum + each, 0) < 5).length
      const cells = overTime(kept).flatMap(({ at }) => at)
      expect(cells).toHaveLength(2 - few)
      for (const { came } of cells) expect(came.answered).toBeGreaterThanOrEqual(5)
      // Each cell is of one gathering: no figure in it is of two.
      for (const { gathering, came } of cells) {
        const counts = gathering === 'g-nord' ? one : other
        expect(came.rows.map(({ counts: of }) => of[0])).toEqual(counts)
      }
    }),
    { numRuns: 200 },
  )
})

test('[ME6] the plan stands when its gathering has gone, and with it what it was called', () => {
  const kept = play(underWay, evaluating('nord', evaluated('q', [1, 1, 1, 1, 1])))
  const gone = after(kept, [{ type: 'v1.GatheringUnlinked', planned: 'nord' }])
  expect(overTime(gone)[0]?.at[0]?.title).toBe('Fylkesmøte nord')
})
