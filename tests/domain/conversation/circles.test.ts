import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { WHERE } from '#shared/activities/conversation/steps.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Act, given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import {
  begin,
  begunIn,
  circlesIn,
  circleWith,
  hallOf,
  nameOf,
  opened,
  pairsIn,
  repeat,
  stepsOf,
} from '#tests/support/talks.ts'

const who = fc.constantFrom('duo' as const, 'four' as const, 'table' as const)
const tables = fc.constantFrom<readonly number[]>([], [4, 4, 4], [1, 3, 5], [7, 2])
const stands = fc.array(fc.constantFrom(1, 1, 3), { maxLength: 3 })

test('[SA7] everybody who is here is in one group, and nobody is alone while there is anybody to talk to', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 14 }),
      who,
      fc.constantFrom(...WHERE),
      tables,
      stands,
      (count, kind, where, at, many) => {
        const hall = hallOf(count, { tables: at, stands: many.slice(0, count) })
        const state = opened(hall, [{ who: kind, where }])
        const circles = circlesIn(state)
        const all = circles.flatMap(({ people }) => people)
        expect([...all].sort()).toEqual([...state.people.roster.keys()].sort())
        const isSeveral = (person: string) => (state.people.roster.get(person)?.stands ?? 1) > 1
        const singles = all.filter((person) => !isSeveral(person))
        if (kind === 'table' ? all.length < 2 : singles.length < 2) return
        for (const { people } of circles)
          expect(people.length > 1 || people.every(isSeveral), JSON.stringify(circles)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('[SA7] duos are of two, with one of three where the number is odd; fours of three to five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 40 }), (count) => {
      const duos = circlesIn(opened(hallOf(count), [{ who: 'duo' }])).map(({ people }) => people.length)
      expect(duos.filter((size) => size === 2).length).toBe(Math.floor(count / 2) - (count % 2))
      expect(duos.filter((size) => size === 3).length).toBe(count % 2)
      const fours = circlesIn(opened(hallOf(count), [{ who: 'four' }])).map(({ people }) => people.length)
      expect(Math.min(...fours)).toBeGreaterThanOrEqual(3)
      expect(Math.max(...fours)).toBeLessThanOrEqual(5)
      expect(fours.filter((size) => size !== 4).length).toBeLessThanOrEqual(3)
    }),
    { numRuns: 30 },
  )
})

test.each([8, 12, 11, 25])(
  '[SA8] among %i people nobody talks with somebody they have met through round n / 2, whatever conversation it was',
  (count) => {
    let state = opened(hallOf(count), [{ who: 'duo' }])
    const met: string[] = []
    const inTrio: string[] = []
    for (let round = 0; round < Math.floor(count / 2); round++) {
      if (round === 2)
        state = play(
          state,
          [{ type: 'CloseConversation', activity: 'talk' }],
          [{ type: 'PrepareConversation', activity: 'more', item: null, steps: stepsOf({ who: 'duo' }) }],
          [{ type: 'OpenConversation', activity: 'more' }, { now: TEN + round * MINUTE }],
        )
      else if (round > 0)
        state = play(state, [
          {
            type: 'RepeatStep',
            activity: round > 2 ? 'more' : 'talk',
            run: begunIn(state, round > 2 ? 'more' : 'talk').run.run,
          },
          { now: TEN + round * MINUTE },
        ])
      const { circles } = begunIn(state, round >= 2 ? 'more' : 'talk').run
      met.push(...pairsIn(circles))
      inTrio.push(...circles.flatMap(({ people }) => (people.length === 3 ? people : [])))
    }
    expect(new Set(met).size).toBe(met.length)
    // Nobody is in the trio twice before everybody was.
    const round = inTrio.slice(0, count - (count % 3))
    expect(new Set(round).size).toBe(round.length)
  },
)

test('[SA9] duos within tables are of one table, duos across of two', () => {
  const hall = hallOf(12, { tables: [4, 4, 4] })
  const tableOf = (person: string) => Math.floor(Number(person.slice(1)) / 4)
  for (const { people } of circlesIn(opened(hall, [{ who: 'duo', where: 'within' }])))
    expect(new Set(people.map(tableOf)).size).toBe(1)
  for (const { people } of circlesIn(opened(hall, [{ who: 'duo', where: 'across' }])))
    expect(new Set(people.map(tableOf)).size).toBe(2)
})

test('[SA10] fours are made of the duos that have just talked', () => {
  const duos = opened(hallOf(16), [{ who: 'duo' }, { who: 'four' }])
  const pairs = pairsIn(circlesIn(duos))
  const fours = pairsIn(circlesIn(play(duos, begin('s2'))))
  expect(pairs.filter((pair) => !fours.includes(pair))).toEqual([])
})

test('[SA10] fours of two duos bring as few together as possible who have talked before', () => {
  const state = opened(hallOf(16), [{ who: 'duo' }, { who: 'four' }])
  const first = play(state, begin('s2', TEN + MINUTE))
  const again = play(first, begin('s1', TEN + 2 * MINUTE), begin('s2', TEN + 3 * MINUTE))
  const before = new Set([...pairsIn(circlesIn(state)), ...pairsIn(circlesIn(first))])
  const newDuos = new Set(
    begunIn(again)
      .past.at(-1)
      ?.circles.flatMap((circle) => pairsIn([circle])),
  )
  const repeats = pairsIn(circlesIn(again)).filter((pair) => before.has(pair) && !newDuos.has(pair))
  expect(repeats.length).toBeLessThanOrEqual(2)
})

test('[SA11] a table is as it sits; who sits nowhere goes to the smallest', () => {
  const hall = hallOf(10, { tables: [4, 3, 2] })
  const circles = circlesIn(opened(hall, [{ who: 'table' }]))
  expect(circles.map(({ of, name, people }) => [of, name, people.length])).toEqual([
    ['t1', '1', 4],
    ['t2', '2', 3],
    ['t3', '3', 3],
  ])
  expect(circles[2]?.people).toContain('p9')
})

test('[SA11] while no tables hold, municipalities sit together, and the only one of theirs with others', () => {
  const circles = circlesIn(opened(hallOf(6, { homes: 5 }), [{ who: 'table' }]))
  expect(circles.map(({ of, people }) => [of, people.length])).toEqual([['bomlo', 6]])
  const two = circlesIn(opened(hallOf(6, { homes: 3 }), [{ who: 'table' }]))
  expect(two.map(({ people }) => people.length)).toEqual([2, 2, 2])
})

test('[SA12] a phone that stands for several is people enough in duos and fours, and has as many turns at a table', () => {
  const hall = hallOf(5, { stands: [6] })
  expect(circlesIn(opened(hall, [{ who: 'duo' }])).map(({ people }) => people.length)).toEqual([1, 2, 2])
  const table = opened(hallOf(4, { homes: 1, stands: [3] }), [{ who: 'table', turns: 'round' }])
  const [circle] = circlesIn(table)
  expect(circle?.order.filter((person) => person === 'p0')).toHaveLength(3)
  expect(circle?.order).toHaveLength(6)
})

test('[SA13] who comes late joins the trio’s hall as two duos, or makes a duo three; nobody else moves', () => {
  const odd = opened(hallOf(5), [{ who: 'duo' }])
  const before = circlesIn(odd)
  const after = circlesIn(
    play(odd, [
      { type: 'Join', name: 'Ny', municipality: 'sund', title: '' },
      { by: { role: 'visitor' }, device: 'x' },
    ]),
  )
  expect(after.map(({ people }) => people.length).sort()).toEqual([2, 2, 2])
  const untouched = before.filter(({ people }) => people.length === 2)
  expect(after).toEqual(expect.arrayContaining([...untouched]))
  const even = opened(hallOf(4), [{ who: 'duo' }])
  const three = circlesIn(
    play(even, [
      { type: 'Join', name: 'Ny', municipality: 'sund', title: '' },
      { by: { role: 'visitor' }, device: 'x' },
    ]),
  )
  expect(three.map(({ people }) => people.length).sort()).toEqual([2, 3])
})

test('[SA13] whoever a partner has gone from is put with others, and who has left can come back', () => {
  const state = opened(hallOf(6), [{ who: 'duo' }])
  const [first] = circlesIn(state)
  const [gone = '', left = ''] = first?.people ?? []
  const without = play(state, [{ type: 'LeaveStep', activity: 'talk', person: gone, gone: true }, as(gone)])
  expect(circlesIn(without).some(({ people }) => people.includes(gone))).toBe(false)
  expect(circleWith(without, left).people.length).toBe(3)
  givenState(without).when({ type: 'LeaveStep', activity: 'talk', person: gone, gone: true }).thenNothing()
  const back = play(without, [{ type: 'LeaveStep', activity: 'talk', person: gone, gone: false }])
  expect(circlesIn(back).map(({ people }) => people.length)).toEqual([2, 2, 2])
  const removed = play(state, [{ type: 'FreeSeat', person: gone }])
  expect(circleWith(removed, left).people.length).toBe(3)
  givenState(state)
    .when({ type: 'LeaveStep', activity: 'talk', person: gone, gone: true }, as(left))
    .thenRefused('not-yours')
})

test('[SA8] who has talked before a partner went has met them, and whom they came to', () => {
  const state = opened(hallOf(12), [{ who: 'duo' }])
  const [gone = '', left = ''] = circlesIn(state)[0]?.people ?? []
  const after = play(state, [
    { type: 'LeaveStep', activity: 'talk', person: gone, gone: true },
    { now: TEN + 3 * MINUTE },
  ])
  const again = repeat(after, TEN + 9 * MINUTE)
  const met = [...pairsIn(circlesIn(state)), ...pairsIn([circleWith(after, left)])]
  expect(met).toContain([gone, left].sort().join(' '))
  expect(pairsIn(circlesIn(again)).filter((pair) => met.includes(pair))).toEqual([])
})

test('[SA8] whoever goes and comes over and over is remembered with each group once, and none of the first minute', () => {
  const state = opened(hallOf(8), [{ who: 'four' }])
  const toggled = (from: number, times: number) =>
    Array.from({ length: times }).reduce<Gathering>(
      (each, _, nth) =>
        play(each, [
          { type: 'LeaveStep', activity: 'talk', person: 'p0', gone: nth % 2 === 0 },
          { now: TEN + from + nth },
        ]),
      state,
    )
  const groups = begunIn(toggled(2 * MINUTE, 40)).run.parted.map((people) => [...people].sort().join(' '))
  expect(groups).toContain([...circleWith(state, 'p0').people].sort().join(' '))
  expect(new Set(groups).size).toBe(groups.length)
  expect(begunIn(toggled(MINUTE - 40, 40)).run.parted).toEqual([])
  expect(begunIn(toggled(MINUTE, 1)).run.parted).toHaveLength(1)
})

test('[SA13] two who turn out to be one are in one group, and undo gives both theirs', () => {
  const state = opened(hallOf(16), [{ who: 'duo' }])
  const merged = play(state, [{ type: 'MergePeople', person: 'p0', twin: 'p1' }, { now: TEN + MINUTE }])
  expect(circlesIn(merged).filter(({ people }) => people.length === 3)).toHaveLength(1)
  expect(circlesIn(merged).flatMap(({ people }) => people)).not.toContain('p1')
  const back = play(merged, [{ type: 'Undo', step: merged.stepsTaken }])
  const all = circlesIn(back).flatMap(({ people }) => people)
  expect(all.sort()).toEqual([...state.people.roster.keys()].sort())
  // Whom either has met, the one has met.
  const one = circlesIn(state).map(({ people }) => ({
    people: people.map((person) => (person === 'p1' ? 'p0' : person)),
  }))
  const met = new Set([...pairsIn(one), ...pairsIn(circlesIn(merged))])
  const next = repeat(merged, TEN + 2 * MINUTE)
  expect(pairsIn(circlesIn(next)).filter((pair) => met.has(pair))).toEqual([])
})

test('[SA13] whoever comes and goes, everybody is in one group and nobody is alone', () => {
  const deed = fc.record({ kind: fc.constantFrom('come', 'go', 'leave', 'back'), nth: fc.nat({ max: 11 }) })
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 8 }),
      who,
      fc.constantFrom(...WHERE),
      tables,
      fc.array(deed, { maxLength: 12 }),
      (count, kind, where, at, deeds) => {
        let state = opened(hallOf(count, { tables: at }), [
          { who: kind, where, turns: kind === 'duo' ? 'none' : 'round' },
        ])
        let come = 0
        for (const { kind: what, nth } of deeds) {
          const people = [...state.people.roster.keys()].sort()
          const person = people[nth % people.length] ?? ''
          const isHere = state.people.roster.get(person)?.presence === 'arrived'
          if (what === 'come')
            state = play(state, [
              { type: 'Join', name: `Ny ${++come}`, municipality: 'sund', title: '' },
              { by: { role: 'visitor' }, device: `device ${come}` },
            ])
          else if (!isHere) continue
          else if (what === 'go') state = play(state, [{ type: 'FreeSeat', person }])
          else state = play(state, [{ type: 'LeaveStep', activity: 'talk', person, gone: what === 'leave' }])
          const { circles, left } = begunIn(state).run
          const all = circles.flatMap((circle) => circle.people)
          const here = [...state.people.roster.values()]
            .filter(({ id, presence }) => presence === 'arrived' && !left.includes(id))
            .map(({ id }) => id)
          expect([...all].sort()).toEqual(here.sort())
          if (here.length > 1)
            expect(
              circles.every((circle) => circle.people.length > 1),
              JSON.stringify(circles),
            ).toBe(true)
          for (const circle of circles)
            if (kind !== 'duo')
              expect([...circle.order].filter((id) => circle.people.includes(id)).sort()).toEqual(
                [...circle.people].sort(),
              )
        }
      },
    ),
    { numRuns: 200 },
  )
})

test('[SA14] no circle of a conversation has the id of another, also when one is repeated, undone or mended', () => {
  const state = opened(hallOf(6), [{ who: 'duo' }])
  const again = repeat(state, TEN + 10)
  const undone = play(again, [{ type: 'Undo', step: again.stepsTaken }, { now: TEN + 20 }])
  expect(circlesIn(undone)).toEqual(circlesIn(state))
  const third = repeat(undone, TEN + 30)
  const ids = [state, again, third].map((each) => circlesIn(each).map(({ id }) => id))
  expect(new Set(ids.flat()).size).toBe(9)
  const left = play(state, [{ type: 'LeaveStep', activity: 'talk', person: 'p0', gone: true }])
  const back = play(left, [{ type: 'LeaveStep', activity: 'talk', person: 'p0', gone: false }])
  // A duo that is one again is the same one; whoever comes into it makes it another.
  const fresh = circlesIn(back).filter(({ id }) => !circlesIn(left).some((each) => each.id === id))
  expect(fresh).toHaveLength(1)
  expect(circlesIn(state)).toEqual(expect.arrayContaining([...fresh]))
})

test('[SA15] those of a duty talk together, and come to it when they get it', () => {
  const state = opened(hallOf(4), [{ who: 'role', role: 'panel' }])
  expect(circlesIn(state)).toEqual([])
  const edit = (person: string): Act => [
    {
      type: 'EditPerson',
      person,
      name: person,
      municipality: 'sund',
      title: '',
      duties: ['panel'],
      stands: 1,
    },
  ]
  const two = play(state, edit('p1'), edit('p2'))
  expect(circlesIn(two).map(({ people }) => people)).toEqual([['p1', 'p2']])
})

test('[SA15] a municipality with turns has an order; without, it is whoever belongs to it', () => {
  const turns = circlesIn(opened(hallOf(6, { homes: 2 }), [{ who: 'municipality', turns: 'round' }]))
  expect(turns.map(({ of, order }) => [of, order.length])).toEqual([
    ['bomlo', 3],
    ['sund', 3],
  ])
  const plain = circlesIn(opened(hallOf(6, { homes: 2 }), [{ who: 'municipality' }]))
  expect(plain.map(({ of, people }) => [of, people.length])).toEqual([
    ['bomlo', 0],
    ['sund', 0],
    [null, 0],
  ])
})

test('[SA7] nobody there is no group, and one who is there is alone', () => {
  expect(circlesIn(opened(stateAfter([]), [{ who: 'duo' }]))).toEqual([])
  expect(circlesIn(opened(hallOf(1), [{ who: 'four' }])).map(({ people }) => people)).toEqual([[nameOf(0)]])
  given(...hallOf(2))
    .when({ type: 'BeginStep', activity: 'talk', step: 's1' })
    .thenRefused('unknown-activity')
})
