import { expect, test } from 'vitest'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import { emptyProgramme, type Programme } from '#shared/programme/programme.ts'
import { MORNING } from '#tests/support/reported.ts'
import {
  anonymousPoll,
  asked,
  gatheringOf,
  namedPoll,
  peopleEvents,
  rowsOf,
  type Somebody,
  sourceOf,
  YESNO,
} from '#tests/support/researched.ts'

const yes: Answer = { type: 'yesno', value: 'yes' }
const no: Answer = { type: 'yesno', value: 'no' }
const people = (count: number, studied = true, from = 0): readonly Somebody[] =>
  Array.from({ length: count }, (_, nth) => ({ id: `p${from + nth}`, home: 'sund', studied, answer: 'yes' }))
const DAY: GatheringEvent = {
  type: 'v1.AgendaRevised',
  at: MORNING,
  revision: 1,
  title: 'Nærvær',
  source: '',
  days: [
    {
      ...{ id: 'd1', date: '2027-03-01', label: '' },
      items: [
        {
          id: 'i1',
          start: 540,
          end: 600,
          title: 'Velkommen',
          speakers: ['Ordføreren'],
          details: [],
          kind: 'opening',
          pinned: false,
        },
        {
          id: 'i2',
          start: 600,
          end: null,
          title: 'Spørsmål',
          speakers: [],
          details: [],
          kind: 'poll',
          pinned: false,
        },
      ],
    },
  ],
} as GatheringEvent

test('[RS1] one row for each answer, with where it comes from and when its phase began, and never when it came', () => {
  const all = people(6)
  const started: GatheringEvent = {
    type: 'v1.ItemStarted',
    item: 'i2',
    day: 'd1',
    date: '2027-03-01',
    at: MORNING + 61_000,
    allotted: null,
  } as GatheringEvent
  const poll = namedPoll(
    'spurt',
    YESNO,
    all.map(({ id }) => [id, yes]),
  ).map((event) => (event.type === 'v1.PollPrepared' ? { ...event, item: 'i2' } : event))
  const gathering = gatheringOf('spring', [...peopleEvents(all), DAY, started, ...poll])
  const rows = rowsOf(sourceOf([gathering]), 'answers')
  expect(rows).toHaveLength(6)
  expect(new Set(rows.map(({ person }) => person)).size).toBe(6)
  const [{ person: _, began, ...row } = { person: '', began: '' }] = rows
  expect(row).toEqual({
    ...{
      gathering: 'spring',
      day: '1',
      item: 'i2',
      activity: 'spurt',
      prompt: '1',
      step: '0',
      table: '-8',
      round: '1',
    },
    ...{ level: 'named', value: 'yes' },
  })
  expect(began).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  expect(new Set(rows.map((each) => each.began)).size).toBe(1)
})

test('[RS1] both rounds of a question stand apart, and one that is open still is not there', () => {
  const all = people(6)
  const answers = all.map(({ id }) => [id, yes] as const)
  const again: readonly GatheringEvent[] = [
    { type: 'v1.SecondRoundBegun', activity: 'spurt', at: MORNING },
    ...all.map(
      ({ id }): GatheringEvent => ({ type: 'v1.BallotCast', activity: 'spurt', person: id, answer: no }),
    ),
  ]
  const events = [...peopleEvents(all), ...namedPoll('spurt', YESNO, answers), ...again]
  expect(rowsOf(sourceOf([gatheringOf('g', events)]), 'answers')).toEqual([])
  const closed = gatheringOf('g', [...events, { type: 'v1.PollClosed', activity: 'spurt', at: MORNING }])
  const rounds = rowsOf(sourceOf([closed]), 'answers').map(({ round, value }) => `${round} ${value}`)
  expect(rounds).toEqual([...Array(6).fill('1 yes'), ...Array(6).fill('2 no')])
})

test('[RS2] whoever has not said yes is in no file, nor whoever has taken it back', () => {
  const all = [...people(10), ...people(6, false, 10)]
  const gathering = asked('g', all)
  expect(rowsOf(sourceOf([gathering]), 'people')).toHaveLength(10)
  const back = gatheringOf('g', [
    ...peopleEvents(all),
    ...all.map(({ id }): GatheringEvent => ({ type: 'v1.ResearchAllowed', person: id, allowed: false })),
    ...namedPoll(
      'spurt',
      YESNO,
      all.map(({ id }) => [id, yes]),
    ),
  ])
  for (const table of ['people', 'answers', 'texts', 'seatings'])
    expect(rowsOf(sourceOf([back]), table)).toEqual([])
})

test('[RS5] where few have not said yes others are kept back with them, and where few are left the question is', () => {
  const count = (studied: number, others: number) =>
    rowsOf(sourceOf([asked('g', [...people(studied), ...people(others, false, studied)])]), 'answers').length
  expect([count(10, 0), count(10, 1), count(10, 4), count(10, 5), count(8, 1), count(4, 0)]).toEqual([
    10, 6, 9, 10, 0, 0,
  ])
})

test('[RS4] who sat together stands under pseudonyms that no answer has, with how many sat there', () => {
  const all = people(6)
  const seats: readonly GatheringEvent[] = [
    { type: 'v1.TablesSet', tables: [{ id: 't1', name: '1', chairs: 8, note: '', place: null }] },
    {
      type: 'v1.SeatingFound',
      ...{
        asked: 'r1',
        at: MORNING,
        seed: 1,
        mends: null,
        moves: [],
        problems: [],
        plan: null,
        after: null,
        least: null,
      },
      tables: [{ table: 't1', people: ['p0', 'p1', 'p2', 'p9'] }],
    } as unknown as GatheringEvent,
    { type: 'v1.SeatingAsked', asked: 'r1', seed: 1, mends: null, at: MORNING },
  ]
  const [tables, found, sought] = seats
  const events = [
    ...peopleEvents([...all, { id: 'p9', home: null, studied: false }]),
    tables,
    sought,
    found,
  ].filter((event) => event !== undefined)
  const shown = gatheringOf('g', [
    ...events,
    { type: 'v1.SeatingShown', round: 'r1', at: MORNING },
    ...namedPoll(
      'spurt',
      YESNO,
      all.map(({ id }) => [id, yes]),
    ),
  ])
  const source = sourceOf([shown])
  const pairs = rowsOf(source, 'seatings')
  expect(pairs.map(({ round, size }) => [round, size])).toEqual(Array(3).fill(['1', '4']))
  const sitters = new Set(pairs.flatMap(({ one, other }) => [one, other]))
  expect(sitters.size).toBe(3)
  const persons = new Set(rowsOf(source, 'answers').map(({ person }) => person))
  expect([...sitters].filter((each) => persons.has(each))).toEqual([])
})

test('[RS8] an answer without a name has no pseudonym, and a figure is told as the stretch it lies in', () => {
  const question: Question = {
    type: 'number',
    text: 'Hvor mange?',
    unit: '',
    min: null,
    max: null,
    decimals: 0,
  }
  const figures = [3, 17, 21, 22, 40, 999].map((value): Answer => ({ type: 'number', value }))
  const gathering = gatheringOf('g', [
    ...peopleEvents(people(6)),
    ...anonymousPoll('tall', question, figures),
  ])
  const rows = rowsOf(sourceOf([gathering]), 'answers')
  expect(rows.map(({ person, level }) => `${person} ${level}`)).toEqual(Array(6).fill('-8 anonymous'))
  expect(rows.map(({ value }) => value)).toContain('900…1000')
  expect(rows.map(({ value }) => value).join(' ')).not.toContain('999')
  const turned = gatheringOf('g', [
    ...peopleEvents(people(6)),
    ...anonymousPoll('tall', question, figures.toReversed()),
  ])
  expect(rowsOf(sourceOf([turned]), 'answers')).toEqual(rows)
  const few = gatheringOf('g', [
    ...peopleEvents(people(6)),
    ...anonymousPoll('tall', question, figures.slice(0, 4)),
  ])
  expect(rowsOf(sourceOf([few]), 'answers')).toEqual([])
})

test('[RS9] what people wrote stands by itself, by the alphabet, beside the question alone', () => {
  const all = people(6)
  const said = ['ærlig', 'bratt', 'åpent', 'dyrt', 'enkelt', 'fint']
  const texts = all.map(({ id }, nth) => [id, { type: 'text', text: said[nth] ?? '' }] as const)
  const source = sourceOf([
    gatheringOf('g', [...peopleEvents(all), ...namedPoll('ord', { type: 'text', text: 'Hva nå?' }, texts)]),
  ])
  const rows = rowsOf(source, 'texts')
  expect(rows.map(({ text }) => text)).toEqual(said.toSorted())
  expect(Object.keys(rows[0] ?? {})).toEqual(['gathering', 'activity', 'prompt', 'round', 'text'])
  expect(rowsOf(source, 'answers').map(({ value }) => value)).toEqual(Array(6).fill('-5'))
  for (const table of ['answers', 'people', 'values', 'codebook'])
    expect(JSON.stringify(rowsOf(source, table))).not.toContain('ærlig')
})

const promised = (): Programme =>
  (
    [
      {
        ...{
          type: 'v1.MunicipalityAdded',
          municipality: 'sund',
          name: 'Sund',
          county: 'hordaland',
          role: 'HR-leder',
        },
        ...{ address: '', language: 'nb', sectors: [] },
      },
      {
        ...{
          type: 'v1.PromiseTaken',
          promise: 'f1',
          municipality: 'sund',
          name: 'Sund',
          from: null,
          at: MORNING,
        },
        ...{ what: 'Hemmelig ordlyd', who: 'HR-leder', by: '2027-05-01', how: 'Vi ser det' },
      },
      ...(['under-way', 'done'] as const).map((status, nth) => ({
        ...{ type: 'v1.PromiseStatusSaid', promise: 'f1', status, why: 'Hemmelig grunn', learned: '' },
        ...{ by: { role: 'municipality' }, at: MORNING + (nth + 1) * 86_400_000 },
      })),
    ] as unknown as Parameters<typeof evolveProgramme>[1][]
  ).reduce(evolveProgramme, emptyProgramme('programme-1'))

test('[RS10] a commitment stands with every status it has had, and with nobody’s words', () => {
  const source = sourceOf([gatheringOf('g', [DAY])], promised())
  const rows = rowsOf(source, 'commitments')
  expect(rows.map(({ turn, status, municipality }) => `${turn} ${status} ${municipality}`)).toEqual([
    '0 not-begun Sund',
    '1 under-way Sund',
    '2 done Sund',
  ])
  expect(JSON.stringify(rows)).not.toContain('Hemmelig')
})

test('[RS10] the agenda stands as it was promised and as it went, and no speaker by name', () => {
  const started = {
    type: 'v1.ItemStarted',
    item: 'i1',
    day: 'd1',
    date: '2027-03-01',
    at: MORNING,
    allotted: null,
  } as GatheringEvent
  const next = { ...started, item: 'i2', at: MORNING + 42 * 60_000 } as GatheringEvent
  const source = sourceOf([gatheringOf('g', [DAY, started, next])])
  const [first, second] = rowsOf(source, 'agenda')
  expect(first).toMatchObject({
    item: 'i1',
    planned_start: '09:00',
    planned_end: '10:00',
    planned_minutes: '60',
    minutes: '42',
  })
  expect(second).toMatchObject({ item: 'i2', planned_end: '-8', minutes: '-8' })
  expect(JSON.stringify(rowsOf(source, 'agenda'))).not.toContain('Ordføreren')
})

test('[RS11] the codebook has every variable of every file, every code and what a missing value means, and no counts', () => {
  const source = sourceOf([asked('g', people(6))], promised())
  const codebook = rowsOf(source, 'codebook')
  for (const table of [
    'answers',
    'people',
    'texts',
    'seatings',
    'agenda',
    'speaking',
    'commitments',
    'indicators',
    'values',
  ]) {
    const variables = Object.keys(rowsOf(source, table)[0] ?? {})
    for (const variable of variables)
      expect(codebook, `${table}.${variable}`).toContainEqual(
        expect.objectContaining({ file: table, variable, value: '-8' }),
      )
  }
  for (const code of ['-5', '-6', '-7', '-8'])
    expect(codebook).toContainEqual(expect.objectContaining({ file: '*', value: code }))
  const answers = rowsOf(source, 'answers')
  const codes = rowsOf(source, 'values').map(({ activity, code }) => `${activity} ${code}`)
  for (const { activity, value } of answers) expect(codes).toContain(`${activity} ${value}`)
  expect(JSON.stringify(rowsOf(source, 'values'))).not.toMatch(/"6"/)
})
