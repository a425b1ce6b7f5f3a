import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { WHERE } from '#shared/activities/conversation/steps.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Act, play, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { add, begunIn, circlesIn, circleWith, hallOf, opened, pairsIn, repeat } from '#tests/support/talks.ts'

const out = (person: string, now = TEN): Act => [
  { type: 'LeaveStep', activity: 'talk', person, gone: true },
  { now },
]
const back = (person: string, now = TEN): Act => [
  { type: 'LeaveStep', activity: 'talk', person, gone: false },
  { now },
]
const joining = (nth: number): Act => [
  { type: 'Join', name: `Ny ${nth}`, municipality: 'sund', title: '' },
  { by: { role: 'visitor' }, device: `device ${nth}` },
]

const matesOf = (state: Gathering, person: string): readonly string[] =>
  circlesIn(state)
    .filter(({ people }) => people.includes(person))
    .flatMap(({ people }) => people.filter((other) => other !== person))

test.each([4, 6, 12])(
  '[SA48] whoever goes out of a duo among %i and comes back finds it as it was, and so do all others, at any time',
  (count) => {
    for (const later of [5_000, 2 * MINUTE]) {
      const state = opened(hallOf(count), [{ who: 'duo', minutes: 10, turns: 'phases', each: 3 }])
      for (const { people } of circlesIn(state))
        for (const person of people) {
          const without = play(state, out(person, TEN + later))
          expect(circlesIn(without).some((circle) => circle.people.includes(person))).toBe(false)
          const again = circlesIn(play(without, back(person, TEN + later + 1_000)))
          const groups = (circles: typeof again) => circles.map((circle) => circle.people).sort()
          expect(groups(again)).toEqual(groups(circlesIn(state)))
          expect(again.map(({ id }) => id).sort()).toEqual(
            circlesIn(state)
              .map(({ id }) => id)
              .sort(),
          )
        }
    }
  },
)

test('[SA48] a duo that is one again has its points and nobody else’s', () => {
  const state = opened(hallOf(6), [{ who: 'duo', sees: 'group' }])
  const [one = '', other = ''] = circlesIn(state)[0]?.people ?? []
  const written = play(state, [add('s1', 'a'), as(one)], out(one))
  expect(circleWith(written, other).id).not.toBe(circleWith(state, other).id)
  const again = play(written, back(one))
  expect(circleWith(again, other)).toEqual(circleWith(state, other))
  expect(begunIn(again).points.get('a')?.circle).toBe(circleWith(again, other).id)
})

test('[SA48] whose partner has been made one of another duo comes to them as the third, and parts nobody', () => {
  const state = opened(hallOf(7), [{ who: 'duo' }])
  const duo = circlesIn(state).find(({ people }) => people.length === 2)?.people ?? []
  const [one = '', other = ''] = duo
  const without = play(state, out(one))
  const now = circleWith(without, other).people
  expect(now).toHaveLength(2)
  const again = play(without, back(one))
  expect([...circleWith(again, one).people].sort()).toEqual([...now, one].sort())
  const rest = (of: Gathering) => circlesIn(of).filter(({ people }) => !people.includes(other))
  expect(rest(again)).toEqual(rest(without))
})

test('[SA48] one who goes and comes over and over re-pairs nobody: each other pair talked before, or talks on', () => {
  for (const count of [6, 7, 9, 12]) {
    const state = opened(hallOf(count), [{ who: 'duo', minutes: 10 }])
    const seen = new Set<string>()
    let now = state
    for (let nth = 0; nth < 40; nth++) {
      const act = nth % 2 === 0 ? out : back
      now = play(now, act('p0', TEN + nth * MINUTE))
      seen.add(
        circlesIn(now)
          .map(({ people }) => [...people].sort().join(' '))
          .sort()
          .join(', '),
      )
    }
    // As it began, without them, and where they were as they came back.
    expect(seen.size, [...seen].join('\n')).toBeLessThanOrEqual(3)
    expect(begunIn(now).run.parted.length).toBeLessThanOrEqual(3)
  }
})

const deed = fc.record({
  kind: fc.constantFrom('come', 'go', 'leave', 'leave', 'back', 'back', 'arrive'),
  nth: fc.nat({ max: 11 }),
})

test('[SA48] who comes back parts nobody but whom they talked with, whatever has happened', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom('duo' as const, 'four' as const),
      fc.constantFrom(...WHERE),
      fc.constantFrom<readonly number[]>([], [4, 4, 4], [1, 3, 5], [7, 2]),
      fc.array(deed, { minLength: 2, maxLength: 16 }),
      (count, who, where, at, deeds) => {
        let state = opened(hallOf(count, { tables: at }), [{ who, where }])
        const talkedWith = new Map<string, readonly string[]>()
        let come = 0
        let now = TEN
        for (const { kind, nth } of deeds) {
          now += 20_000
          const people = [...state.people.roster.keys()].sort()
          const person = people[nth % people.length] ?? ''
          const isHere = state.people.roster.get(person)?.presence === 'arrived'
          const isOut = !isHere || begunIn(state).run.left.includes(person)
          const before = state
          if (kind === 'come') state = play(state, joining(++come))
          else if (kind === 'go' && isHere) state = play(state, [{ type: 'MarkLeft', person }, { now }])
          else if (kind === 'arrive' && !isHere)
            state = play(state, [{ type: 'MarkArrived', person }, { now }])
          else if (kind === 'leave' && isHere) state = play(state, out(person, now))
          else if (kind === 'back' && isHere) state = play(state, back(person, now))
          else continue
          const were = matesOf(before, person)
          const isBack = isOut && matesOf(state, person).length > 0 && talkedWith.has(person)
          if (matesOf(state, person).length === 0 && were.length > 0) talkedWith.set(person, were)
          if (!isBack) continue
          const mates = talkedWith.get(person) ?? []
          const parted = pairsIn(circlesIn(before)).filter(
            (pair) => !pairsIn(circlesIn(state)).includes(pair) && !mates.some((mate) => pair.includes(mate)),
          )
          if (!canTakeOneMore(before, person, who, where)) continue
          expect(parted, JSON.stringify([circlesIn(before), circlesIn(state)])).toEqual([])
        }
      },
    ),
    { numRuns: 200 },
  )
})

/** Otherwise somebody has to move: at a table with nobody but a trio, and where all fours are five. */
function canTakeOneMore(state: Gathering, person: string, who: 'duo' | 'four', where: string): boolean {
  const groups = circlesIn(state).map(({ people }) => people)
  if (who === 'four') return groups.some(({ length }) => length < 5)
  const tables = state.seating.home?.tables ?? []
  const tableOf = (id: string) => tables.find(({ people }) => people.includes(id))?.table ?? null
  const isNear = (id: string) => where !== 'within' || tableOf(id) === tableOf(person)
  return groups.some((group) => group.length < 3 && group.every(isNear))
}

test('[SA48] whoever comes back to a four has its place while it has fewer than five, and speaks when it was their turn', () => {
  const state = opened(hallOf(12), [{ who: 'four', turns: 'round', minutes: 20 }])
  for (const { people } of circlesIn(state))
    for (const person of people) {
      const again = play(state, out(person), back(person))
      const sorted = (of: Gathering) => circlesIn(of).map((circle) => [circle.id, [...circle.people].sort()])
      expect(sorted(again)).toEqual(sorted(state))
    }
})

test('[SA48] a step that is done again has forgotten who came back to whom', () => {
  const state = opened(hallOf(6), [{ who: 'duo' }])
  const mates = matesOf(state, 'p0')
  const again = repeat(
    play(state, out('p0', TEN + 2 * MINUTE), back('p0', TEN + 3 * MINUTE)),
    TEN + 5 * MINUTE,
  )
  expect(matesOf(again, 'p0')).not.toEqual(mates)
  const other = play(again, out('p0', TEN + 6 * MINUTE), back('p0', TEN + 7 * MINUTE))
  expect(matesOf(other, 'p0')).toEqual(matesOf(again, 'p0'))
})
