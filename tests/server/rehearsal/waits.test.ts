import { expect, test } from 'vitest'
import { countWaits } from '#server/rehearsal/journal-waits.ts'
import type { StoredRecord } from '#server/store/event-store.ts'

let seq = 0
/** Something that happened at a second of the day. */
function record(second: number, type: string, fields: Readonly<Record<string, unknown>>): StoredRecord {
  return { seq: ++seq, type, at: second * 1_000, by: null, command: null, public: fields, private: null }
}
const came = (second: number, person: string) => record(second, 'v1.PersonArrived', { person })
const left = (second: number, person: string) => record(second, 'v1.PersonLeft', { person })
const asked = (second: number, id: string, mends: string | null = null) =>
  record(second, 'v1.SeatingAsked', { asked: id, mends })
const found = (second: number, id: string, people: readonly string[], moves: readonly object[] = []) =>
  record(second, 'v1.SeatingFound', { asked: id, tables: [{ table: 't1', people }], moves })
const shown = (second: number, round: string) => record(second, 'v1.SeatingShown', { round })
const late = (second: number, round: string, person: string) =>
  record(second, 'v1.LateSeated', { round, person, table: 't1' })
const seconds = (waits: ReadonlyMap<string, number>) => [...waits].map(([who, ms]) => [who, ms / 1_000])

test('[GP8] who was here and at no table while tables held is counted, with how long; who came late and had a seat at once is not', () => {
  const { unseated, ...counted } = countWaits(
    [
      came(0, 'p1'),
      came(0, 'p2'),
      asked(5, 'r1'),
      found(10, 'r1', ['p1', 'p2']),
      shown(10, 'r1'),
      came(20, 'p3'),
      late(20, 'r1', 'p3'),
      came(30, 'p4'),
      asked(40, 'm1', 'r1'),
      found(50, 'm1', ['p1', 'p2', 'p3', 'p4'], [{ person: 'p4' }]),
      shown(60, 'm1'),
      // Found, and never shown.
      asked(70, 'r2'),
      found(70, 'r2', ['p1']),
      record(80, 'v1.HomeTablesShown', {
        round: 'h1',
        tables: [{ table: 't1', people: ['p1', 'p2', 'p4'] }],
      }),
      left(90, 'p3'),
      came(100, 'p5'),
      record(110, 'v1.LastRoundShown', {}),
      record(120, 'v1.TablesCleared', {}),
      came(130, 'p6'),
    ],
    new Set(),
  )
  expect(seconds(unseated)).toEqual([
    ['p4', 30],
    ['p3', 10],
    ['p5', 20],
  ])
  expect(counted).toMatchObject({ rounds: 1, mends: 1, moves: 1, homes: 1 })
})

test('[GP8] who was here and in no group while a step was on that leaves nobody alone is counted, after those who came and went', () => {
  const circle = (id: string, ...people: readonly string[]) => ({ id, people })
  const begun = (second: number, step: string, ...circles: readonly object[]) =>
    record(second, 'v1.StepBegun', { activity: 'talk', step, circles })
  const records = [
    came(0, 'p1'),
    came(0, 'p2'),
    begun(10, 'duo', circle('1.1', 'p1', 'p2')),
    came(20, 'p3'),
    record(25, 'v1.CirclesMended', { activity: 'talk', circles: [circle('1.2', 'p1', 'p3')], gone: ['1.1'] }),
    begun(40, 'plenary'),
    begun(60, 'table', circle('2.1', 'p1', 'p2', 'p3')),
    came(70, 'p4'),
    record(80, 'v1.ConversationClosed', { activity: 'talk' }),
    came(90, 'p5'),
  ]
  const { alone } = countWaits(records, new Set(['duo', 'table']))
  expect(seconds(alone)).toEqual([
    ['p3', 5],
    ['p2', 15],
    ['p4', 10],
  ])
  expect(countWaits(records, new Set()).alone.size).toBe(0)
})
