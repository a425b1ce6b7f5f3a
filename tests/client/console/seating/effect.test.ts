import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashOf, countsOf, type Effect, effectOf } from '#client/screens/console/seating/effect.model.ts'
import {
  afterMove,
  type Hall,
  meetingsOf,
  type SeatMove,
} from '#client/screens/console/seating/hall.model.ts'
import { hallAndMove, hallOf, sitter, table } from './halls.ts'

const told = (hall: Hall, move: SeatMove): Effect => effectOf(hall, move, countsOf(hall))
const move = (person: string, to: string, swap: string | null = null): SeatMove => ({
  person,
  table: to,
  swap,
})

const HALL = hallOf(
  [
    table('1', ['vefsn1', 'rana1', 'alta1']),
    table('2', ['vefsn2', 'rana2', 'alta2']),
    table('3', ['vefsn3', 'vefsn4', 'guest1', 'guest2'], { chairs: 4 }),
  ],
  { met: meetingsOf([['vefsn1', 'rana2', 'guest1']]) },
)

test('[KB1] pairs of one municipality and pairs who have met are counted, each at one place', () => {
  expect(countsOf(HALL)).toEqual({ colleagues: 1, again: 0 })
  const met = meetingsOf([['vefsn3', 'vefsn4', 'guest1']])
  expect(countsOf({ ...HALL, met })).toEqual({ colleagues: 1, again: 2 })
  const twice = meetingsOf([
    ['vefsn3', 'guest1'],
    ['vefsn3', 'guest1'],
  ])
  expect(countsOf({ ...HALL, met: twice })).toEqual({ colleagues: 1, again: 2 })
})

test('[KB1] a move is told with what it comes to before it is made', () => {
  expect(told(HALL, move('vefsn1', '2'))).toEqual({
    type: 'moves',
    before: { colleagues: 1, again: 0 },
    after: { colleagues: 2, again: 1 },
    remarks: [{ type: 'uneven', smallest: 2, largest: 4 }],
  })
  expect(told(HALL, move('vefsn4', '1', 'rana1'))).toMatchObject({ after: { colleagues: 1, again: 0 } })
  expect(told(HALL, move('vefsn4', '1', 'vefsn1'))).toMatchObject({
    after: { colleagues: 1, again: 1 },
    remarks: [],
  })
})

test('[KB1] what is told is what is there afterwards', () => {
  fc.assert(
    fc.property(hallAndMove, ({ hall, move: made }) => {
      const effect = told(hall, made)
      const after = afterMove(hall.tables, made)
      if (effect.type === 'nothing') expect(after).toBe(hall.tables)
      if (effect.type !== 'moves') return
      expect(effect.before).toEqual(countsOf(hall))
      expect(effect.after).toEqual(countsOf({ ...hall, tables: after }))
    }),
    { numRuns: 2_000 },
  )
})

test('[KB1] a move keeps everybody, and keeps tables that it does not touch', () => {
  fc.assert(
    fc.property(hallAndMove, ({ hall, move: made }) => {
      const after = afterMove(hall.tables, made)
      const seated = (tables: Hall['tables']) => tables.flatMap(({ people }) => people).sort()
      const before = seated(hall.tables)
      const came = before.includes(made.person) || after === hall.tables ? [] : [made.person]
      expect(seated(after)).toEqual([...before, ...came].sort())
      const from = hall.tables.find(({ people }) => people.includes(made.person))
      after.forEach((each, at) => {
        if (each.id !== made.table && each.id !== from?.id) expect(each).toBe(hall.tables[at])
      })
    }),
  )
})

test('[KB1] a way back has the opposite effect', () => {
  fc.assert(
    fc.property(hallAndMove, ({ hall, move: made }) => {
      const from = hall.tables.find(({ people }) => people.includes(made.person))
      const there = told(hall, made)
      if (there.type !== 'moves' || from === undefined) return
      const moved = { ...hall, tables: afterMove(hall.tables, made) }
      const back = told(moved, { person: made.person, table: from.id, swap: made.swap })
      if (back.type !== 'moves') return
      expect(back.before).toEqual(there.after)
      expect(back.after).toEqual(there.before)
    }),
  )
})

const why = (hall: Hall, made: SeatMove) => {
  const effect = told(hall, made)
  return effect.type === 'stopped' ? effect.why : effect.type
}

test('[KB2] a locked table and a pin stop a move', () => {
  const locked = { ...HALL, tables: HALL.tables.map((each) => ({ ...each, locked: each.id === '2' })) }
  expect(why(locked, move('vefsn1', '2'))).toMatchObject({ type: 'locked', table: { id: '2' } })
  expect(why(locked, move('rana2', '1'))).toMatchObject({ type: 'locked', table: { id: '2' } })
  const pins = new Map([['vefsn1', '1']])
  expect(why({ ...HALL, pins }, move('vefsn1', '2'))).toMatchObject({ type: 'pinned', person: 'vefsn1' })
  expect(why({ ...HALL, pins }, move('rana2', '1', 'vefsn1'))).toMatchObject({ person: 'vefsn1' })
})

test('[KB2] a chair too few, a table left empty and uneven tables are told and stop nothing', () => {
  expect(told(HALL, move('vefsn1', '3'))).toMatchObject({
    remarks: [
      { type: 'no-chair', table: { id: '3' }, missing: 1 },
      { type: 'uneven', smallest: 2, largest: 5 },
    ],
  })
  expect(told(HALL, move('vefsn1', '3', 'guest1'))).toMatchObject({ remarks: [] })
  const alone = hallOf([table('1', ['vefsn1']), table('2', ['rana1'])])
  expect(told(alone, move('vefsn1', '2'))).toMatchObject({
    remarks: [{ type: 'emptied', table: { id: '1' } }],
  })
})

test('[KB2] a pin to another table lets its person go there, and nowhere else', () => {
  const hall = { ...HALL, pins: new Map([['vefsn1', '2']]) }
  expect(told(hall, move('vefsn1', '2')).type).toBe('moves')
  expect(told(hall, move('vefsn1', '3', 'guest1')).type).toBe('stopped')
})

test('[KB2] a pair that ends apart though together, or together though apart, is told and not stopped', () => {
  const hall: Hall = { ...HALL, together: [['vefsn1', 'rana1']], apart: [['vefsn1', 'alta2']] }
  expect(told(hall, move('vefsn1', '2', 'rana2'))).toMatchObject({
    remarks: [
      { type: 'apart', people: ['vefsn1', 'alta2'], table: { id: '2' } },
      { type: 'together', people: ['vefsn1', 'rana1'] },
    ],
  })
  expect(told(hall, move('alta2', '3', 'guest1'))).toMatchObject({ remarks: [] })
})

test('[KB2] nowhere, one’s own table and nobody come to nothing', () => {
  for (const made of [move('vefsn1', '1'), move('vefsn1', 'gone'), move('stranger', '1')])
    expect(told(HALL, made)).toEqual({ type: 'nothing' })
})

test('[KB1] somebody who sits nowhere yet is told the same way, and takes nobody’s seat', () => {
  const hall: Hall = {
    ...HALL,
    sitters: new Map([...HALL.sitters, ['rana9', sitter('rana9', 'rana')]]),
  }
  const effect = told(hall, move('rana9', '1', 'vefsn1'))
  expect(effect).toMatchObject({ after: { colleagues: 2, again: 0 } })
  expect(afterMove(hall.tables, move('rana9', '1', 'vefsn1'))[0]?.people).toContain('vefsn1')
})

test('[KB3] a seat is marked with whom it clashes with: colleagues, and those met before', () => {
  expect(clashOf(HALL, 'vefsn3', HALL.tables[2]?.people ?? [])).toEqual({
    colleagues: ['vefsn4'],
    again: [],
  })
  expect(clashOf(HALL, 'guest1', ['guest1', 'guest2', 'vefsn1'])).toEqual({
    colleagues: [],
    again: ['vefsn1'],
  })
})

test('[KB3] marks come in pairs, and what is marked is what is counted', () => {
  fc.assert(
    fc.property(hallAndMove, ({ hall }) => {
      const marks = hall.tables.flatMap(({ people }) => people.map((one) => clashOf(hall, one, people)))
      const { colleagues, again } = countsOf(hall)
      expect(marks.flatMap((mark) => mark.colleagues)).toHaveLength(2 * colleagues)
      expect(marks.flatMap((mark) => mark.again).length > 0).toBe(again > 0)
      expect(marks.flatMap((mark) => mark.again).length).toBeLessThanOrEqual(2 * again)
    }),
  )
})
