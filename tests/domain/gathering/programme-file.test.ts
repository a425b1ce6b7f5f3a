import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { DEMO_PEOPLE } from '#server/demo/demo-people.ts'
import { fileDays, PROGRAMME_FILE_LIMIT } from '#shared/gathering/file-days.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'
import { readProgrammeFile } from '#shared/gathering/programme-file.ts'
import { whereNotJson } from '#shared/kernel/json-place.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { type Act, makeIds, play, stateAfter, TEN } from '#tests/support/given.ts'

const prepared = play(
  emptyGathering('demo'),
  ...demoCommands(makeIds(), TEN).map((command): Act => [command, { by: { role: 'server' } }]),
)
const firstItem = prepared.agenda.days[0]?.items[0]?.id ?? ''
const CANARY = 'kanarifugl'

/** The demo as it is in the middle of the day: people, phones, answers, points, notes, a clock that runs. */
function lived(): Gathering {
  const inOrder = prepared.order.map((id) => prepared.activities.get(id))
  const poll = inOrder.find((each) => each?.kind === 'poll')?.id ?? ''
  const talk = inOrder.find((each) => each?.kind === 'conversation')
  const step = talk?.kind === 'conversation' ? (talk.steps[0]?.id ?? '') : ''
  const municipality = prepared.people.municipalities[0]?.id ?? null
  const lead = { by: { role: 'leader' } } as const
  const joined = play(prepared, [
    { type: 'Join', name: `${CANARY} Åse`, municipality, title: CANARY },
    { by: { role: 'visitor' }, device: `${CANARY}-phone` },
  ])
  const person = joined.people.devices.get(`${CANARY}-phone`) ?? ''
  const me = { by: { role: 'participant', person } } as const
  return play(
    joined,
    [{ type: 'SetGoals', heading: 'Mål', goals: ['Flere på jobb'] }, lead],
    [
      {
        type: 'SetPractical',
        wifi: { name: CANARY, password: CANARY, hidden: false },
        contact: CANARY,
        lines: [],
      },
      lead,
    ],
    [
      {
        type: 'SetExtras',
        item: firstItem,
        note: `${CANARY}: ring henne`,
        text: 'Se heftet',
        links: [{ label: 'Heftet', url: 'https://example.org/hefte' }],
        slides: false,
      },
      lead,
    ],
    [{ type: 'StartItem', item: firstItem, from: null }, lead],
    [{ type: 'OpenConversation', activity: talk?.id ?? '' }, lead],
    [{ type: 'AddPoint', activity: talk?.id ?? '', step, point: 'p1', text: `${CANARY} punkt` }, me],
    [{ type: 'OpenPoll', activity: poll }, lead],
  )
}

const remade = (commands: readonly RoomCommand[]): Gathering =>
  play(emptyGathering('new'), ...commands.map((command): Act => [command, { by: { role: 'server' } }]))

function taken(text: string): Gathering {
  const reading = readProgrammeFile(text)
  if (!reading.ok) throw new Error(`${reading.code} ${reading.where} ${reading.found}`)
  return remade(reading.commands)
}

test('[HO1] a programme file has what was prepared, and nothing of people, answers or how the day went', () => {
  const text = JSON.stringify(toProgrammeFile(lived()))
  expect(text).not.toContain(CANARY)
  for (const people of Object.values(DEMO_PEOPLE))
    for (const { name } of people) expect(text).not.toContain(`"name":"${name}"`)
  expect(Object.keys(toProgrammeFile(lived())).sort()).toEqual([
    'activities',
    'calls',
    'clocks',
    'extras',
    'figures',
    'format',
    'goals',
    'municipalities',
    'place',
    'programme',
    'tables',
    'title',
    'version',
    'zone',
  ])
  expect(text).toContain('Se heftet')
  expect(text).toContain('Flere på jobb')
  expect(text).toContain('Midt i rommet')
})

test('[HO2] a file that was saved prepares the same gathering, and saves as the same file', () => {
  const day = lived()
  const file = toProgrammeFile(day)
  const again = taken(JSON.stringify(file))
  expect(again.agenda.days).toEqual(day.agenda.days)
  expect(again.title).toBe(day.title)
  expect(again.people.municipalities).toEqual(day.people.municipalities)
  expect(again.order).toEqual(day.order)
  expect(again.seating.tables).toEqual(day.seating.tables)
  expect([...again.activities.values()].every(({ phase }) => phase === 'draft')).toBe(true)
  expect(again.people.roster.size).toBe(0)
  expect(again.run.now.phase).toBe('before')
  expect(toProgrammeFile(again)).toEqual(file)
  expect(toProgrammeFile(taken(`\uFEFF${JSON.stringify(file, null, 2)}`))).toEqual(file)
})

test('[HO2] times around and after midnight are written and read as on the wall', () => {
  const item = { id: 'i', title: 'x', speakers: [], details: [], kind: 'meal', pinned: true } as const
  const [day] = fileDays([{ id: 'd', date: null, label: '', items: [{ ...item, start: 1_425, end: 1_470 }] }])
  expect(day?.items[0]).toMatchObject({ start: '23:45', end: '24:30' })
  const text = JSON.stringify(small({ programme: { days: [day] } }))
  expect(taken(text).agenda.days[0]?.items[0]).toMatchObject({ start: 1_425, end: 1_470 })
})

test('[HO2] whatever a gathering has been through, what was prepared can be taken along', () => {
  const house = stateAfter(fullHouse)
  const file = toProgrammeFile(house)
  expect(JSON.stringify(file)).not.toContain('name of')
  expect(toProgrammeFile(taken(JSON.stringify(file)))).toEqual(file)
})

const small = (more: object = {}) => ({
  format: 'samling-programme',
  version: 1,
  title: 'Samling',
  place: '',
  programme: { days: [] },
  ...more,
})
const withItem = (more: object, rest: object = {}) => {
  const item = {
    id: 'i',
    start: '09:00',
    end: null,
    title: 'x',
    speakers: [],
    details: [],
    kind: 'talk',
    pinned: false,
  }
  return small({
    programme: { days: [{ id: 'd', date: null, label: '', items: [{ ...item, ...more }] }] },
    ...rest,
  })
}
const poll = (more: object = {}) => ({
  kind: 'poll',
  id: 'a',
  item: 'i',
  question: { type: 'text', text: 'Hva?' },
  anonymous: false,
  ...more,
})

test('[HO3] what is wrong with a file is said with the place and what stands there', () => {
  const wrong: readonly (readonly [unknown, string, string, string])[] = [
    ['{"format": "samling-programme",\n "title": }', 'file-not-json', '2:11', ''],
    ['', 'file-not-json', '1:1', ''],
    ['PK\u0003\u0004', 'file-not-json', '1:1', ''],
    [[], 'file-not-programme', 'format', ''],
    [null, 'file-not-programme', 'format', ''],
    [{ format: 'other' }, 'file-not-programme', 'format', 'other'],
    [small({ version: 2 }), 'file-too-new', 'version', '2'],
    [small({ version: 0 }), 'file-wrong', 'version', '0'],
    [small({ title: 7 }), 'file-wrong', 'title', '7'],
    [small({ title: 'x'.repeat(201) }), 'file-wrong', 'title', `${'x'.repeat(60)}…`],
    [small({ people: [] }), 'file-wrong', 'people', 'people'],
    [small({ programme: undefined }), 'file-wrong', 'programme', ''],
    [withItem({ start: '9.30' }), 'file-wrong', 'programme.days.1.items.1.start', '9.30'],
    [withItem({ start: '99:00' }), 'file-wrong', 'programme.days.1.items.1.start', '99:00'],
    [withItem({ kind: 'party' }), 'file-wrong', 'programme.days.1.items.1.kind', 'party'],
    [withItem({ id: '__proto__' }), 'file-wrong', 'programme.days.1.items.1.id', '__proto__'],
    [small({ zone: 'Mars/Olympus' }), 'file-refused', 'zone', 'unknown-zone'],
    [withItem({}, { activities: [poll({ item: 'gone' })] }), 'file-wrong', 'activities.1.item', 'gone'],
    [
      withItem({}, { activities: [poll({ question: { type: 'text', text: ' ' } })] }),
      'file-refused',
      'activities.1',
      'question-empty',
    ],
    [withItem({}, { activities: [poll({ kind: 'dance' })] }), 'file-wrong', 'activities.1.kind', 'dance'],
  ]
  for (const [file, code, where, found] of wrong) {
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    expect(readProgrammeFile(text)).toMatchObject({ ok: false, code, where, found })
  }
  expect(readProgrammeFile(' '.repeat(PROGRAMME_FILE_LIMIT + 1))).toMatchObject({ code: 'file-too-large' })
})

test('[HO3] the example in the rules is a file that works', () => {
  const example = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/spec/home.md', 'utf8'))?.[1] ?? ''
  const made = taken(example)
  expect(made.agenda.days[0]?.items[0]?.start).toBe(600)
  expect(made.activities.size).toBe(1)
  expect(made.goals.goals).toEqual(['Flere på jobb'])
})

test('[HO3] a file that pretends to be deep or names parts of every object harms nobody', () => {
  const nasty = `{"format":"samling-programme","version":1,"__proto__":{"role":"leader"},"title":"","place":"","programme":{"days":[]}}`
  const reading = readProgrammeFile(nasty)
  expect(reading.ok ? reading.title : reading.where).toMatch(/^$|__proto__/)
  expect(({} as { role?: string }).role).toBeUndefined()
  expect(readProgrammeFile('['.repeat(400_000)).ok).toBe(false)
})

test('[HO3] the place where a text stops being JSON is the first that is wrong, whatever the text', () => {
  const places: readonly (readonly [string, string])[] = [
    ['{"a": 1,}', '1:9'],
    ['{"a" 1}', '1:6'],
    ['[1, 2\n 3]', '2:2'],
    ['{"a": "b\nc"}', '1:7'],
    ['[1] x', '1:5'],
    ['{"a": [}', '1:8'],
    ["{'a': 1}", '1:2'],
    ['{"a": tru}', '1:7'],
    ['{"a": 1', '1:8'],
  ]
  for (const [text, place] of places) expect([text, whereNotJson(text)]).toEqual([text, place])
  // What is JSON is read to its end.
  fc.assert(
    fc.property(fc.json(), (text) => {
      const lines = text.split('\n')
      expect(whereNotJson(text)).toBe(`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`)
    }),
  )
})

test('[FI28] figures are taken along in their order, and one that is wrong is refused with its place', () => {
  const lead = { by: { role: 'leader' } } as const
  const withTwo = play(
    prepared,
    [{ ...commandExamples.SetFigure, figure: 'first', heading: 'Den første' }, lead],
    [{ ...commandExamples.SetFigure, figure: 'second', chart: null }, lead],
  )
  const file = toProgrammeFile(withTwo)
  const read = readProgrammeFile(JSON.stringify(file))
  if (!read.ok) throw new Error(read.where)
  const copy = play(
    emptyGathering('copy'),
    ...read.commands.map((command): Act => [command, { by: { role: 'server' } }]),
  )
  expect(copy.figures).toEqual(withTwo.figures)
  expect(copy.figures.length).toBeGreaterThanOrEqual(2)
  const broken = (change: object) =>
    readProgrammeFile(
      JSON.stringify({ ...file, figures: file.figures?.map((each) => ({ ...each, ...change })) }),
    )
  expect(broken({ source: ' ' })).toMatchObject({
    ok: false,
    code: 'file-refused',
    where: 'figures.1',
    found: 'figure-needs',
    detail: 'source',
  })
  expect(broken({ decimals: 'two' })).toMatchObject({
    ok: false,
    code: 'file-wrong',
    where: 'figures.1.decimals',
  })
  expect(
    broken({
      chart: { by: 'year', periods: ['2011', '2013'], mean: false, series: [{ name: '', values: [1, 2] }] },
    }),
  ).toMatchObject({ ok: false, found: 'figure-uneven', detail: '2013' })
})
