import { expect, test } from 'vitest'
import { type MeetingsFile, readMeetings } from '#shared/gathering/meetings-file.ts'
import { meetingsOf } from '#shared/gathering/meetings-of.ts'
import { hallOf, shownRound } from '#tests/support/seated.ts'

const state = shownRound(hallOf({ homes: [2, 2], chairs: [2, 2] }), 'r1')
const FILE: MeetingsFile = meetingsOf(state)
const read = (file: unknown) => readMeetings(JSON.stringify(file))
const person = { id: 'a', name: 'HR-leder', municipality: 'Vefsn', title: '' }

test('[BO54] a file that was saved is read as what it was', () => {
  expect(read(FILE)).toEqual({ ok: true, file: FILE })
  expect(readMeetings(`\uFEFF${JSON.stringify(FILE)}`)).toMatchObject({ ok: true })
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
    { ...FILE, people: [{ ...person, name: 12 }] },
    { where: 'people.1.name', found: '12', right: 'text' },
  ],
  [
    'municipality',
    { ...FILE, people: [person, { ...person, municipality: 5 }] },
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
