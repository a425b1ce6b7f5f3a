import { describe, expect, test } from 'vitest'
import { planWithin } from '#shared/seating/plan.ts'
import type { SeatingTask } from '#shared/seating/seating.ts'
import { type SeatingProblem, settle } from '#shared/seating/settle.ts'
import { seatingProblem } from '#shared/words/seating-problems.ts'
import { checkSeating } from '#tests/support/check-seating.ts'
import { hall, municipalities, tablesOf } from '#tests/support/halls.ts'

const twelve = municipalities(3, 3, 3, 3)

const cases: readonly (readonly [string, Partial<SeatingTask>, SeatingProblem])[] = [
  [
    'fewer chairs than people',
    { chairs: [3, 3, 3] },
    { type: 'too-few-chairs', round: 0, people: 12, chairs: 9 },
  ],
  [
    'more tables than people',
    { chairs: tablesOf(4, 4), rounds: [{ absent: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], locked: [] }] },
    { type: 'more-tables-than-people', round: 0, closed: [2, 3] },
  ],
  [
    'nobody there',
    { rounds: [{ absent: twelve.map((_, person) => person), locked: [] }] },
    { type: 'nobody', round: 0 },
  ],
  ['no table', { chairs: [] }, { type: 'no-tables' }],
  [
    'a pin to a table that is gone',
    { pins: [{ person: 4, table: 9 }] },
    { type: 'no-such-table', table: 9, people: [4] },
  ],
  [
    'a lock of a table that is gone',
    { rounds: [{ absent: [], locked: [{ table: 7, people: [1, 2] }] }] },
    { type: 'no-such-table', table: 7, people: [1, 2] },
  ],
  [
    'pinned to two tables',
    {
      pins: [
        { person: 4, table: 0 },
        { person: 4, table: 1 },
      ],
    },
    { type: 'pinned-twice', person: 4, tables: [0, 1] },
  ],
  [
    'more pinned than there are chairs',
    { chairs: [2, 6, 6], pins: [0, 1, 2].map((person) => ({ person, table: 0 })) },
    { type: 'too-many-held', table: 0, people: [2], chairs: 2 },
  ],
  [
    'locked at two tables',
    {
      chairs: [5, 5, 12],
      rounds: [
        {
          absent: [],
          locked: [
            { table: 0, people: [1, 2] },
            { table: 1, people: [2, 3] },
          ],
        },
      ],
    },
    { type: 'locked-twice', round: 0, person: 2, tables: [0, 1] },
  ],
  [
    'pinned here and locked there',
    { pins: [{ person: 1, table: 0 }], rounds: [{ absent: [], locked: [{ table: 2, people: [1, 5] }] }] },
    { type: 'locked-elsewhere', person: 1, pinned: 0, locked: 2 },
  ],
  [
    'pinned to a table that is locked for others',
    { pins: [{ person: 1, table: 2 }], rounds: [{ absent: [], locked: [{ table: 2, people: [4, 5] }] }] },
    { type: 'locked-elsewhere', person: 1, pinned: 2, locked: null },
  ],
  [
    'locked and away',
    { rounds: [{ absent: [5], locked: [{ table: 2, people: [4, 5, 6] }] }] },
    { type: 'locked-absent', round: 0, table: 2, people: [5] },
  ],
  [
    'together and apart at once',
    {
      together: [
        [0, 4],
        [4, 8],
      ],
      apart: [[0, 8]],
    },
    { type: 'together-and-apart', people: [0, 8] },
  ],
  [
    'apart, but both pinned to one table',
    {
      apart: [[0, 4]],
      pins: [
        { person: 0, table: 1 },
        { person: 4, table: 1 },
      ],
    },
    { type: 'held-though-apart', people: [0, 4], table: 1 },
  ],
  [
    'together, but pinned to two tables',
    {
      together: [[0, 4]],
      pins: [
        { person: 0, table: 1 },
        { person: 4, table: 2 },
      ],
    },
    { type: 'held-though-together', people: [0, 4], tables: [1, 2] },
  ],
  [
    'more together than a table holds',
    {
      together: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [4, 5],
      ],
    },
    { type: 'too-many-together', people: [0, 1, 2, 3, 4, 5], largest: 4 },
  ],
  [
    'chairs that cannot be even',
    { chairs: [2, 5, 6] },
    { type: 'uneven', round: 0, smallest: 2, largest: 5 },
  ],
  ['one municipality', { municipalities: new Array<number>(12).fill(0) }, { type: 'one-municipality' }],
]

describe('[SE4] what contradicts itself', () => {
  test.each(cases)('[SE4] %s is told, and the rest is seated as well as can be', (_, more, problem) => {
    const settled = settle(hall(twelve, [5, 5, 5], 1, more))
    expect(settled.problems).toContainEqual(problem)
    if (problem.type === 'nobody' || problem.type === 'no-tables') return
    const plan = planWithin(settled.task, 1, 5000)
    const { wrong } = checkSeating(settled.task, plan.rounds)
    expect(
      problem.type === 'too-few-chairs' ? wrong.filter((line) => !line.includes('at a table of')) : wrong,
    ).toEqual([])
  })

  test('[SE4] a hall without contradictions is left as it is', () => {
    const task = hall(twelve, tablesOf(3, 4), 2, {
      pins: [{ person: 0, table: 1 }],
      together: [[1, 4]],
      apart: [[2, 5]],
    })
    expect(settle(task)).toEqual({ task, problems: [] })
  })

  test.each(['nb', 'nn', 'en'] as const)(
    '[SE4] every one has a text in %s that names people and tables',
    (lang) => {
      const names = { person: (person: number) => `P${person}`, table: (table: number) => `T${table}` }
      for (const [, , problem] of cases) {
        const text = seatingProblem(lang, problem, names)
        expect(text).not.toMatch(/undefined|NaN|\[object/)
        if ('people' in problem && typeof problem.people !== 'number')
          for (const person of problem.people) expect(text).toContain(`P${person}`)
        if ('table' in problem && problem.type !== 'no-such-table')
          expect(text).toContain(`T${problem.table}`)
      }
    },
  )
})
