import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf, effectOf } from '#client/screens/console/seating/effect.model.ts'
import type { Hall } from '#client/screens/console/seating/hall.model.ts'
import {
  keptIn,
  type Lift,
  liftOf,
  moveOf,
  steered,
  type Way,
} from '#client/screens/console/seating/lift.model.ts'
import { hallAndMove, hallOf, sitter, table } from './halls.ts'

const HALL = hallOf([
  table('1', ['vefsn1', 'rana1', 'alta1']),
  table('2', ['vefsn2', 'rana2', 'alta2'], { chairs: 3 }),
  table('3', ['vefsn3', 'rana3']),
])
const go = (lift: Lift, ...ways: readonly Way[]) => ways.reduce((at, way) => steered(HALL, at, way), lift)

test('[KB4] what is lifted is over its own table, and dropped there it moves nobody', () => {
  const lift = liftOf(HALL, 'vefsn1')
  expect(lift).toEqual({ person: 'vefsn1', from: '1', over: { table: '1', swap: null } })
  expect(moveOf(lift)).toBeNull()
})

test('[KB4] beside goes to a free chair of the next table, or to somebody in the same row where all are taken', () => {
  expect(go(liftOf(HALL, 'vefsn1'), 'left').over).toEqual({ table: '3', swap: null })
  expect(go(liftOf(HALL, 'vefsn1'), 'right').over).toEqual({ table: '2', swap: 'vefsn2' })
  expect(go(liftOf(HALL, 'vefsn1'), 'right', 'down', 'right').over).toEqual({ table: '3', swap: null })
  expect(go(liftOf(HALL, 'vefsn1'), 'right', 'right', 'right').over).toEqual({ table: '1', swap: null })
})

test('[KB4] where all chairs are taken, one more can be chosen below the people', () => {
  expect(go(liftOf(HALL, 'vefsn1'), 'right', 'up').over).toEqual({ table: '2', swap: null })
})

test('[KB4] up and down go through everybody at the table and its free chair, round and round', () => {
  const there = go(liftOf(HALL, 'vefsn1'), 'left')
  expect(go(there, 'down').over?.swap).toBe('vefsn3')
  expect(go(there, 'down', 'down').over?.swap).toBe('rana3')
  expect(go(there, 'down', 'down', 'down').over?.swap).toBeNull()
  expect(go(there, 'up').over?.swap).toBe('rana3')
  expect(moveOf(go(there, 'down'))).toEqual({ person: 'vefsn1', table: '3', swap: 'vefsn3' })
})

test('[KB4] somebody at no table yet goes to free chairs only', () => {
  const hall: Hall = {
    ...HALL,
    sitters: new Map([...HALL.sitters, ['late', sitter('late', null)]]),
  }
  const first = steered(hall, liftOf(hall, 'late'), 'right')
  expect(first.over).toEqual({ table: '1', swap: null })
  expect(steered(hall, first, 'down').over).toEqual({ table: '1', swap: null })
  expect(steered(hall, liftOf(hall, 'late'), 'left').over).toEqual({ table: '3', swap: null })
})

test('[KB4] arrows reach every table, and what they reach can be told', () => {
  fc.assert(
    fc.property(
      hallAndMove,
      fc.array(fc.constantFrom<Way>('left', 'right', 'up', 'down'), { maxLength: 20 }),
      ({ hall, move }, ways) => {
        const lift = ways.reduce((at, way) => steered(hall, at, way), liftOf(hall, move.person))
        const made = moveOf(lift)
        if (made === null) return
        expect(hall.tables.some(({ id }) => id === made.table)).toBe(true)
        expect(effectOf(hall, made, countsOf(hall)).type).not.toBe('nothing')
        const right = hall.tables.reduce<readonly Lift[]>(
          (seen) => [...seen, steered(hall, seen.at(-1) ?? lift, 'right')],
          [],
        )
        expect(new Set(right.map(({ over }) => over?.table)).size).toBe(hall.tables.length)
      },
    ),
  )
})

test('[KB6] a lift outlives what others do elsewhere', () => {
  const lift = go(liftOf(HALL, 'vefsn1'), 'left', 'down')
  const other = hallOf([
    table('1', ['vefsn1', 'rana1', 'rana2']),
    table('2', ['vefsn2', 'alta1', 'alta2']),
    table('3', ['vefsn3', 'rana3']),
  ])
  expect(keptIn(other, lift)).toEqual({ type: 'held', lift })
})

test('[KB6] it is let go when its person has been moved or taken out, and loses only its aim when the aim has gone', () => {
  const lift = go(liftOf(HALL, 'vefsn1'), 'left', 'down')
  const moved = hallOf([table('1', ['rana1', 'vefsn3']), table('3', ['vefsn1', 'rana3'])])
  expect(keptIn(moved, lift)).toEqual({ type: 'let-go', why: 'moved' })
  expect(keptIn(hallOf([table('1', ['rana1'])]), lift)).toEqual({ type: 'let-go', why: 'gone' })
  const swapGone = hallOf([table('1', ['vefsn1', 'vefsn3']), table('3', ['rana3'])])
  expect(keptIn(swapGone, lift)).toEqual({
    type: 'held',
    lift: { ...lift, over: { table: '3', swap: null } },
  })
  const tableGone = hallOf([table('1', ['vefsn1', 'vefsn3'])])
  expect(keptIn(tableGone, lift)).toEqual({ type: 'held', lift: { ...lift, over: null } })
})
