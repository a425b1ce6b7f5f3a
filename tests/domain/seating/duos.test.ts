import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf } from '#shared/kernel/chance.ts'
import { drawDuos } from '#shared/seating/duo-draw.ts'
import { joinDuos, leaveDuos } from '#shared/seating/duo-repair.ts'
import { costOf, type DuoTask, duoCosts } from '#shared/seating/duos.ts'
import { leastMatching } from '#shared/seating/matching.ts'
import type { Pair } from '#shared/seating/seating.ts'

type Groups = readonly (readonly number[])[]

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

function duoTask(count: number, more: Partial<DuoTask> = {}): DuoTask {
  return {
    people: upTo(count),
    municipalities: upTo(count).map((person) => person % 5),
    earlier: [],
    met: [],
    apart: [],
    tables: [],
    where: 'anywhere',
    trios: [],
    ...more,
  }
}

function pairs(group: readonly number[]): Pair[] {
  return group.flatMap((a, at) => group.slice(at + 1).map((b): Pair => [a, b]))
}

/** All ways to make duos, with one trio when the number is odd. */
function* allDuos(people: readonly number[]): Generator<number[][]> {
  const [first, ...rest] = people
  if (first === undefined) {
    yield []
    return
  }
  for (const other of rest)
    for (const more of allDuos(rest.filter((person) => person !== other))) {
      if (more.every((group) => group.length > 1)) yield [[first, other], ...more]
    }
  if (people.length % 2 === 1)
    for (const [a, b] of pairs(rest))
      for (const more of allDuos(rest.filter((person) => person !== a && person !== b)))
        yield [[first, a, b], ...more]
}

/** What is worse, in order: apart, own table, trio out of turn, earlier duos, then municipality and tables. */
function worth(task: DuoTask, groups: Groups): number[] {
  const all = groups.flatMap(pairs)
  const is = (a: number, b: number) => (pair: Pair) => pair.includes(a) && pair.includes(b) && a !== b
  const count = (of: (a: number, b: number) => number) => all.reduce((sum, [a, b]) => sum + of(a, b), 0)
  const turns = task.people.map((person) => task.trios[person] ?? 0)
  const trio = groups.find((group) => group.length === 3) ?? []
  return [
    count((a, b) => (task.apart.some(is(a, b)) ? 1 : 0)),
    count((a, b) =>
      task.where === 'across' && task.tables.some((table) => table.includes(a) && table.includes(b)) ? 1 : 0,
    ),
    trio.reduce((sum, person) => sum + (task.trios[person] ?? 0) - Math.min(...turns), 0),
    count((a, b) => task.earlier.filter(is(a, b)).length),
    count((a, b) => {
      const of = task.municipalities[a]
      const met = task.met.filter(({ pair }) => is(a, b)(pair))
      return (
        (of !== -1 && of === task.municipalities[b] ? 400 : 0) +
        10 * met.reduce((sum, { weight }) => sum + weight, 0)
      )
    }),
  ]
}

function less(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, place) => value !== b[place])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

const smallHall = fc
  .record({
    count: fc.integer({ min: 2, max: 8 }),
    municipalities: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 8, maxLength: 8 }),
    earlier: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 24 }),
    met: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1, max: 40 })), { maxLength: 12 }),
    apart: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 4 }),
    trios: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
    across: fc.boolean(),
    tableOf: fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
  })
  .map(({ count, municipalities, earlier, met, apart, trios, across, tableOf }): DuoTask => {
    const real = ([a, b]: readonly [number, number]) => a !== b && a < count && b < count
    return duoTask(count, {
      municipalities,
      earlier: earlier.filter(real),
      met: met.filter(([a, b]) => real([a, b])).map(([a, b, weight]) => ({ pair: [a, b], weight })),
      apart: apart.filter(real),
      trios,
      where: across ? 'across' : 'anywhere',
      tables: upTo(3).map((table) => upTo(count).filter((person) => tableOf[person] === table)),
    })
  })

/** Round after round, as a gathering would; what everybody has been in so far counts. */
function rounds(count: number, many: number, seed: number, more: Partial<DuoTask> = {}) {
  const earlier: Pair[] = []
  const trios = upTo(count).map(() => 0)
  return upTo(many).map((round) => {
    const duos = drawDuos(duoTask(count, { earlier, trios, ...more }), seed + round)
    for (const group of duos.groups) {
      earlier.push(...pairs(group))
      if (group.length === 3) for (const person of group) trios[person] = (trios[person] ?? 0) + 1
    }
    return { repeats: duos.quality.repeats, groups: duos.groups, trios: [...trios] }
  })
}

/** Everybody once, in duos and no more than one trio in each circle of people. */
function expectWhole(people: readonly number[], groups: Groups, alone: readonly number[]): void {
  expect([...groups.flat(), ...alone].sort((a, b) => a - b)).toEqual([...people].sort((a, b) => a - b))
  for (const group of groups) expect([2, 3]).toContain(group.length)
}

describe('duos', () => {
  test('[SE20] everybody is in one duo, and an odd hall has one trio', () => {
    for (const count of [2, 3, 4, 5, 24, 25, 60, 61, 301, 302]) {
      const { groups, alone } = drawDuos(duoTask(count), 4)
      expectWhole(upTo(count), groups, alone)
      expect(alone).toEqual([])
      expect(groups.filter((group) => group.length === 3)).toHaveLength(count % 2)
    }
  })

  test('[SE20] nobody there gives no duos, one person is alone, and both are told without fault', () => {
    expect(drawDuos(duoTask(0), 1)).toMatchObject({ groups: [], alone: [], cost: 0, proven: true })
    expect(drawDuos(duoTask(3, { people: [2] }), 1)).toMatchObject({ groups: [], alone: [2], proven: true })
  })

  test('[SE20] within tables each table has its own duos, and those at no table theirs', () => {
    const tables = [[0, 1, 2, 3, 4], [5, 6, 7, 8], [9], [10, 11, 12]]
    const { groups, alone } = drawDuos(duoTask(15, { tables, where: 'within' }), 7)
    expectWhole(upTo(15), groups, alone)
    expect(alone).toEqual([9])
    for (const group of groups) {
      const at = [...tables, [13, 14]].filter((table) => group.some((person) => table.includes(person)))
      expect(at).toHaveLength(1)
    }
    expect(groups.filter((group) => group.length === 3)).toHaveLength(2)
  })

  test('[SE21] no duos of a small hall are better, looked through one by one', () => {
    fc.assert(
      fc.property(smallHall, fc.nat(1_000), (task, seed) => {
        const duos = drawDuos(task, seed)
        expectWhole(task.people, duos.groups, duos.alone)
        const reached = worth(task, duos.groups)
        for (const other of allDuos(task.people)) expect(less(worth(task, other), reached)).toBe(false)
        const { quality } = duos
        expect([quality.apartBroken, quality.ownTable]).toEqual(reached.slice(0, 2))
        expect(quality.repeats).toBe(reached[3])
        expect(400 * quality.sameMunicipality + 10 * quality.metAtTable).toBe(reached[4])
        expect(duos.proven).toBe(true)
        expect(duos.bound).toBe(duos.cost)
      }),
      { numRuns: 400 },
    )
  })

  test('[SE21] with a trio none are better either in a hall where nearly everybody has met, held against every trio', () => {
    for (const seed of [1, 2, 3, 4]) {
      const people = upTo(27)
      const chance = chanceOf(seed)
      const task = duoTask(27, {
        municipalities: people.map((person) => (person < 9 ? 0 : 1 + chance.below(6))),
        earlier: pairs(people).filter(() => chance.below(100) < 93),
        met: pairs(people).flatMap((pair) => (chance.below(4) === 0 ? [{ pair, weight: 1 }] : [])),
      })
      const costs = duoCosts(task, people)
      const least = pairs(people)
        .flatMap(([a, b]) => people.flatMap((c) => (c > b ? [[a, b, c]] : [])))
        .reduce((best, trio) => {
          const rest = people.filter((person) => !trio.includes(person))
          const mates = leastMatching(rest.length, (a, b) => costs.of(rest[a] ?? 0, rest[b] ?? 0))
          const groups = [...mates].flatMap((mate, at) =>
            at < mate ? [[rest[at] ?? 0, rest[mate] ?? 0]] : [],
          )
          return Math.min(best, costOf([trio, ...groups], costs))
        }, Number.POSITIVE_INFINITY)
      expect(drawDuos(task, seed).cost, `seed ${seed}`).toBe(least)
    }
  })

  test('[SE21] an earlier duo costs 4,000, a colleague 400 and a shared table 10 for each that it weighs', () => {
    const task = duoTask(2, {
      municipalities: [3, 3],
      earlier: [[0, 1]],
      met: [{ pair: [1, 0], weight: 2 }],
    })
    expect(drawDuos(task, 1).cost).toBe(4_420)
  })

  test('[SE22] nobody meets again through round n / 2', () => {
    for (const count of [4, 6, 8, 10, 12, 14, 16, 20, 24, 32, 60])
      for (const seed of [1, 2]) {
        const met = rounds(count, Math.floor(count / 2), seed * 100)
        expect(
          met.map(({ repeats }) => repeats),
          `${count} people`,
        ).toEqual(met.map(() => 0))
      }
    for (const count of [9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 31]) {
      const met = rounds(count, Math.floor(count / 2), 500)
      expect(
        met.map(({ repeats }) => repeats),
        `${count} people`,
      ).toEqual(met.map(() => 0))
    }
  })

  test('[SE23] nobody is in the trio twice before everybody was', () => {
    for (const count of [5, 7, 9, 15, 25, 31])
      for (const { trios } of rounds(count, count, 11))
        expect(Math.max(...trios) - Math.min(...trios), `${count} people`).toBeLessThanOrEqual(1)
  })

  test('[SE24] a table of up to ten meets in all its n − 1 rounds before anybody meets again', () => {
    for (const count of [4, 6, 8, 10])
      for (let seed = 0; seed < 25; seed += 1) {
        const met = rounds(count, count - 1, seed * 31, { tables: [upTo(count)], where: 'within' })
        expect(met.map(({ repeats }) => repeats)).toEqual(met.map(() => 0))
      }
  })

  test('[SE25] across tables nobody talks to their own table unless they must, and then it is told', () => {
    const tables = [upTo(5), [5, 6, 7], [8, 9]]
    const fair = drawDuos(duoTask(10, { tables, where: 'across' }), 3)
    expect(fair.quality.ownTable).toBe(0)
    for (const group of fair.groups)
      expect(tables.some((table) => group.every((person) => table.includes(person)))).toBe(false)
    const crowded = drawDuos(duoTask(10, { tables: [upTo(7), [7, 8, 9]], where: 'across' }), 3)
    expect(crowded.quality.ownTable).toBe(2)
  })

  test('[SE25] two who are not to talk do not, unless there is nobody else, and then it is told', () => {
    const apart: Pair[] = [
      [0, 1],
      [0, 2],
    ]
    expect(drawDuos(duoTask(4, { apart }), 3).groups.some((g) => g.includes(0) && g.includes(3))).toBe(true)
    expect(drawDuos(duoTask(2, { apart }), 3).quality.apartBroken).toBe(1)
  })

  test('[SE26] large halls are at their bound: a thousand people after four rounds, and one municipality of 600', () => {
    const chance = chanceOf(8)
    const earlier = upTo(2_000).map((): Pair => [chance.below(1_000), chance.below(1_000)])
    const drawn = (person: number) => person % 31
    const easy = drawDuos(duoTask(1_000, { earlier, municipalities: upTo(1_000).map(drawn) }), 5)
    expect(easy).toMatchObject({ cost: 0, bound: 0, proven: true })
    const municipalities = upTo(1_000).map((person) => (person < 600 ? 0 : 1 + (person % 9)))
    const crowded = drawDuos(duoTask(1_000, { earlier, municipalities }), 5)
    expect(crowded.quality).toMatchObject({ repeats: 0, sameMunicipality: 100 })
    expect(crowded.proven).toBe(true)
  })

  test('[SE26] what is not at its bound is not called proven', () => {
    // All of one municipality: a trio has one pair more than duos alone can have.
    const duos = drawDuos(duoTask(301, { municipalities: upTo(301).map(() => 0) }), 5)
    expect(duos.quality.sameMunicipality).toBe(152)
    expect(duos.bound).toBeLessThan(duos.cost)
    expect(duos.proven).toBe(false)
  })

  test('[SE27] the same task and seed give the same duos, another seed others', () => {
    for (const count of [24, 25, 302]) {
      expect(drawDuos(duoTask(count), 9)).toEqual(drawDuos(duoTask(count), 9))
      expect(drawDuos(duoTask(count), 9).groups).not.toEqual(drawDuos(duoTask(count), 10).groups)
    }
  })
})

describe('duos while they talk', () => {
  test('[SE28] who comes late makes a trio of a duo, and two duos of a trio', () => {
    const four = drawDuos(duoTask(4), 2)
    const five = joinDuos(duoTask(5), four.groups, [], 4)
    expectWhole(upTo(5), five.groups, five.alone)
    expect(five.changed).toHaveLength(3)
    const six = joinDuos(duoTask(6), five.groups, [], 5)
    expectWhole(upTo(6), six.groups, six.alone)
    expect(six.groups.every((group) => group.length === 2)).toBe(true)
    expect(six.changed).toHaveLength(4)
    expect(joinDuos(duoTask(1), [], [], 0)).toEqual({ groups: [], alone: [0], changed: [0] })
    expect(joinDuos(duoTask(2), [], [0], 1)).toEqual({ groups: [[0, 1]], alone: [], changed: [0, 1] })
    expect(joinDuos(duoTask(4), four.groups, [], 3).changed).toEqual([])
  })

  test('[SE28] who comes is placed where it costs least', () => {
    const task = duoTask(5, { municipalities: [0, 1, 2, 3, 0], earlier: [[2, 4]] })
    const joined = joinDuos(
      duoTask(7, { ...task, people: upTo(7), municipalities: [0, 1, 2, 3, 0, 4, 5] }),
      [
        [0, 1],
        [2, 3],
        [5, 6],
      ],
      [],
      4,
    )
    expect(joined.groups).toContainEqual([5, 6, 4])
  })

  test('[SE28] who is left by a partner joins others; a trio goes on as a duo', () => {
    const left = leaveDuos(
      duoTask(4),
      [
        [0, 1],
        [2, 3],
      ],
      [],
      0,
    )
    expect(left.groups).toEqual([[2, 3, 1]])
    expect(
      leaveDuos(
        duoTask(5),
        [
          [0, 1, 4],
          [2, 3],
        ],
        [],
        4,
      ).groups,
    ).toEqual([
      [2, 3],
      [0, 1],
    ])
    const swapped = leaveDuos(
      duoTask(5),
      [
        [0, 1, 4],
        [2, 3],
      ],
      [],
      3,
    )
    expectWhole([0, 1, 2, 4], swapped.groups, swapped.alone)
    expect(swapped.groups.every((group) => group.length === 2)).toBe(true)
    expect(leaveDuos(duoTask(2), [[0, 1]], [], 1)).toEqual({ groups: [], alone: [0], changed: [0] })
  })

  test('[SE28] however people come and go, all are in one duo, one trio at most, and others keep their partners', () => {
    const tables = [upTo(7), [7, 8, 9, 10, 11]]
    const moves = fc.array(fc.nat(11), { maxLength: 30 })
    fc.assert(
      fc.property(moves, fc.constantFrom('anywhere', 'within', 'across'), fc.nat(99), (who, where, seed) => {
        const here = new Set([0, 1, 2, 7, 8])
        const now = () => duoTask(12, { people: [...here], tables, where })
        const first = drawDuos(now(), seed)
        let state = { groups: first.groups, alone: first.alone }
        for (const person of who) {
          const before = state.groups
          const leaves = here.has(person)
          if (leaves) here.delete(person)
          else here.add(person)
          const { changed, ...next } = (leaves ? leaveDuos : joinDuos)(now(), before, state.alone, person)
          state = next
          expectWhole([...here], state.groups, state.alone)
          for (const group of before)
            if (!group.some((one) => one === person || changed.includes(one)))
              expect(state.groups).toContainEqual(group)
          const halls = where === 'within' ? tables : [upTo(12)]
          for (const hall of halls) {
            const inHall = state.groups.filter((group) => group.some((one) => hall.includes(one)))
            expect(inHall.filter((group) => group.length === 3).length).toBeLessThanOrEqual(1)
            const there = [...here].filter((one) => hall.includes(one))
            expect(state.alone.filter((one) => hall.includes(one))).toEqual(there.length === 1 ? there : [])
          }
          if (where === 'within')
            for (const group of state.groups)
              expect(tables.some((table) => group.every((one) => table.includes(one)))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('[SE28] whoever joins is placed the same where no more is known than whom they, and a trio, have met', () => {
  const pair = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })).filter(([a, b]) => a !== b)
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 12 }),
      fc.array(fc.record({ pair, weight: fc.integer({ min: 1, max: 4 }) }), { maxLength: 20 }),
      fc.array(pair, { maxLength: 3 }),
      fc.boolean(),
      fc.boolean(),
      (earlier, met, apart, odd, back) => {
        const groups = odd
          ? [
              [0, 1],
              [2, 3],
              [4, 5, 6],
            ]
          : [
              [0, 1],
              [2, 3],
              [4, 5],
              [6, 7],
            ]
        const person = odd ? 7 : 8
        const whole = { ...duoTask(person + 1), earlier, met, apart }
        const isNear = ([a, b]: readonly [number, number]) =>
          [person, ...(odd ? [4, 5, 6] : [])].some((near) => near === a || near === b)
        const known = {
          ...whole,
          earlier: earlier.filter(isNear),
          met: met.filter((each) => isNear(each.pair)),
        }
        expect(joinDuos(known, groups, [], person, back)).toEqual(joinDuos(whole, groups, [], person, back))
      },
    ),
  )
})
