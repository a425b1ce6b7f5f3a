import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { type MeetingsFile, readMeetings } from '#shared/gathering/meetings-file.ts'
import { meetingsOf } from '#shared/gathering/meetings-of.ts'
import { HOUR } from '#shared/kernel/instant.ts'
import { person, tableHistory } from '#tests/support/arbitraries.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { stateAfter, TEN } from '#tests/support/given.ts'
import { live as lived } from '#tests/support/history.ts'
import { hallOf, shownRound } from '#tests/support/seated.ts'

const state = shownRound(hallOf({ homes: [2, 2], chairs: [2, 2] }), 'r1')
const FILE: MeetingsFile = meetingsOf(state, TEN)
const read = (file: unknown) => readMeetings(JSON.stringify(file))
const DAY = 24 * HOUR
/** As an event comes that somebody was erased from. */
const nameless = (erased: string): GatheringEvent => ({
  type: 'v1.PersonEdited',
  person: erased,
  name: '',
  municipality: null,
  title: '',
  duties: [],
  stands: 1,
})
const entry = { id: 'a', name: 'HR-leder', municipality: 'Vefsn', title: '' }

test('[BO54] a file that was saved is read as what it was', () => {
  expect(read(FILE)).toEqual({ ok: true, file: FILE })
  expect(readMeetings(`\uFEFF${JSON.stringify(FILE)}`)).toMatchObject({ ok: true })
})

test('[BO55] what is written along every history is read', () => {
  let groups = 0
  fc.assert(
    fc.property(tableHistory, fc.array(person, { maxLength: 3 }), (deeds, erased) => {
      const before = stateAfter(fullTables)
      const after = lived(deeds, before).at(-1)?.after ?? before
      const state = erased.reduce((now, each) => evolve(now, nameless(each)), after)
      const file = meetingsOf(state, TEN + 30 * DAY)
      groups += file.rounds.flatMap((round) => round.groups).length
      expect(read(file)).toEqual({ ok: true, file })
      for (const { name, id } of file.people)
        expect([name, erased]).toEqual([name, expect.not.arrayContaining([id])])
    }),
  )
  expect(groups).toBeGreaterThan(50)
})

test('[BO55] of 3,000 people at their tables everybody is written, of more rounds than a file may hold the latest', () => {
  const crowd = hallOf({ homes: [3_100], chairs: [] })
  const ids = [...crowd.people.roster.keys()]
  const sat = (rounds: number, many: number, tables = many / 5) => ({
    ...crowd,
    seating: {
      ...crowd.seating,
      rounds: Array.from({ length: rounds }, (_, nth) => ({
        id: `r${nth}`,
        at: TEN + nth * DAY,
        late: [],
        least: null,
        tables: Array.from({ length: tables }, (_each, at) => ({
          table: `t${at}`,
          people: ids.slice((at * many) / tables, ((at + 1) * many) / tables),
        })),
      })),
    },
  })
  const last = (rounds: number) => wallClock(TEN + (rounds - 1) * DAY, 'Europe/Oslo').date
  const all = meetingsOf(sat(12, 3_000), TEN)
  expect([all.people.length, all.rounds.length]).toEqual([3_000, 12])
  expect(read(all)).toEqual({ ok: true, file: all })
  const tooMany = meetingsOf(sat(2, 3_100), TEN)
  expect([tooMany.people.length, tooMany.rounds.length]).toEqual([3_000, 2])
  expect(read(tooMany)).toEqual({ ok: true, file: tooMany })
  const often = meetingsOf(sat(120, 10), TEN)
  expect([often.rounds.length, often.rounds.at(-1)?.date]).toEqual([100, last(120)])
  expect(read(often)).toEqual({ ok: true, file: often })
  const long = meetingsOf(sat(100, 3_000), TEN)
  expect(long.rounds.length).toBeGreaterThan(30)
  expect(long.rounds.length).toBeLessThan(100)
  expect(long.rounds.at(-1)?.date).toBe(last(100))
  expect(read(long)).toEqual({ ok: true, file: long })
})

test('[BO55] what is no meetings file is told for what it is', () => {
  expect(readMeetings('x'.repeat(1_000_001))).toEqual({ ok: false, code: 'file-too-large' })
  expect(readMeetings('{"format": "samling-meetings",')).toMatchObject({
    code: 'file-not-json',
    where: '1:31',
  })
  expect(read({ format: 'samling-programme', version: 1 })).toEqual({ ok: false, code: 'file-programme' })
  expect(read({ ...FILE, version: 2 })).toEqual({ ok: false, code: 'file-too-new', found: '2' })
})

test.each([
  ['format', { ...FILE, format: 'other' }, { where: 'format', found: 'other', right: 'format' }],
  ['kind of file', [1], { where: 'format', found: '', right: 'format' }],
  ['kind of value', 5, { where: '', found: '5', right: 'object' }],
  ['version', { ...FILE, version: 'one' }, { where: 'version', found: 'one', right: 'version' }],
  ['id', { ...FILE, gathering: 'with space' }, { where: 'gathering', right: 'id' }],
  ['no people', { ...FILE, people: undefined }, { where: 'people', found: '', right: 'list' }],
  [
    'name',
    { ...FILE, people: [{ ...entry, name: 12 }] },
    { where: 'people.1.name', found: '12', right: 'text' },
  ],
  [
    'municipality',
    { ...FILE, people: [entry, { ...entry, municipality: 5 }] },
    { where: 'people.2.municipality', found: '5', right: 'municipality' },
  ],
  ['a person', { ...FILE, people: ['HR-leder'] }, { where: 'people.1', found: 'HR-leder', right: 'object' }],
  [
    'date',
    { ...FILE, rounds: [{ date: '4. mai', who: 'table', groups: [] }] },
    { where: 'rounds.1.date', found: '4. mai', right: 'date' },
  ],
  [
    'who',
    { ...FILE, rounds: [{ date: '2026-05-04', who: 'four', groups: [] }] },
    { where: 'rounds.1.who', found: 'four', right: 'who' },
  ],
  [
    'group',
    { ...FILE, rounds: [{ date: '2026-05-04', who: 'duo', groups: [[0], 'ab'] }] },
    { where: 'rounds.1.groups.2', found: 'ab', right: 'list' },
  ],
  [
    'place',
    { ...FILE, rounds: [{ date: '2026-05-04', who: 'duo', groups: [[0, 1.5]] }] },
    { where: 'rounds.1.groups.1.2', found: '1.5', right: 'place' },
  ],
  [
    'stray',
    { ...FILE, rounds: [{ date: '2026-05-04', who: 'duo', groups: [[0, 4]] }] },
    { where: 'rounds.1.groups.1.2', found: '4', right: 'place', most: 3 },
  ],
  ['more', { ...FILE, answers: [] }, { where: 'answers', right: 'object' }],
  [
    'many',
    { ...FILE, rounds: Array.from({ length: 101 }, () => ({ date: '2026-05-04', who: 'duo', groups: [] })) },
    { where: 'rounds', right: 'list', most: 100 },
  ],
])(
  '[BO55] a wrong %s is refused with the place, what stands there and what would be right',
  (_, file, expected) => {
    expect(read(file)).toMatchObject({ ok: false, code: 'file-wrong', ...expected })
  },
)
