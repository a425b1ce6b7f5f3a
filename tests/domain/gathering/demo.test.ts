import * as v from 'valibot'
import { expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { DEMO_PROGRAMME } from '#server/demo/demo-programme.ts'
import type { Step } from '#shared/activities/conversation/steps.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import { emptyGathering, GatheringCommand } from '#shared/gathering/gathering.ts'
import { groupCommitments, leaderCommitments } from '#shared/views/commitments-part.ts'
import { makeIds, play, TEN } from '#tests/support/given.ts'

const commands = demoCommands(makeIds(), TEN)
const demo = play(emptyGathering('demo'), ...commands.map((command) => [command] as const))

test('[GA16] the demo gathering is the two days of the source, and works any day', () => {
  const days = demo.agenda.days.map(({ label, date, items }) => ({
    label,
    date,
    items: items.map(({ start, kind }) => [start / 60, kind]),
  }))
  expect(days).toEqual([
    {
      label: 'Dag 1',
      date: null,
      items: [
        [10, 'opening'],
        [12, 'meal'],
        [13, 'conversation'],
        [14, 'talk'],
        [15, 'break'],
        [15 + 1 / 3, 'conversation'],
        [16.5, 'closing'],
        [19, 'meal'],
      ],
    },
    {
      label: 'Dag 2',
      date: null,
      items: [
        [8.5, 'opening'],
        [8.75, 'talk'],
        [10.5, 'break'],
        [10 + 5 / 6, 'summary'],
        [12, 'meal'],
        [13, 'talk'],
        [13 + 5 / 6, 'energiser'],
        [14, 'commitments'],
        [14.75, 'evaluation'],
      ],
    },
  ])
})

test('[GA16] the demo programme is read without a warning', () => {
  expect(readProgrammeText(DEMO_PROGRAMME).warnings).toEqual([])
  expect(demo.agenda.source).toBe(DEMO_PROGRAMME)
})

test('[GA16] five people from each of five municipalities, one observer, one panel member and one project leader each', () => {
  const roster = [...demo.people.roster.values()]
  expect(demo.people.municipalities.map(({ name }) => name)).toEqual([
    'Steinkjer',
    'Vefsn',
    'Jondal',
    'Bømlo',
    'Sund',
  ])
  for (const { id } of demo.people.municipalities) {
    const own = roster.filter(({ municipality }) => municipality === id)
    expect(new Set(own.map(({ name }) => name)).size).toBe(5)
    expect(own.flatMap(({ duties }) => duties).sort()).toEqual(['observer', 'panel', 'project-leader'])
  }
})

test('[GA16] an evaluation is ready to be opened as the last thing', () => {
  const forms = [...demo.activities.values()].filter(({ kind }) => kind === 'evaluation')
  const [form] = forms
  const { items } = demo.agenda.days.at(-1) ?? { items: [] }
  expect([forms.length, form?.phase, form?.item]).toEqual([1, 'draft', items.at(-1)?.id])
})

test('[GA16] every kind of question is prepared, named and anonymous, each on an item of the programme', () => {
  const items = new Set(demo.agenda.days.flatMap((day) => day.items.map(({ id }) => id)))
  const activities = demo.order.flatMap((id) => demo.activities.get(id) ?? [])
  const polls = activities.filter((activity) => activity.kind === 'poll')
  expect(activities.every(({ item }) => item !== null && items.has(item))).toBe(true)
  expect(new Set(polls.map(({ question }) => question.type))).toEqual(
    new Set(['choice', 'choices', 'scale', 'text']),
  )
  expect(new Set(polls.map(({ anonymous }) => anonymous))).toEqual(new Set([true, false]))
  expect(activities.length - polls.length).toBeGreaterThanOrEqual(5)
})

test('[GA16] it talks where its source did: presentations, advice, reflection by municipality, ideas with support, a duo and then round the table', () => {
  const titles = new Map(demo.agenda.days.flatMap((day) => day.items.map(({ id, title }) => [id, title])))
  const talks = [...demo.activities.values()].flatMap((activity) =>
    activity.kind === 'conversation' ? [activity] : [],
  )
  const on = (title: string, is: (step: Step) => boolean) =>
    talks.some(({ item, steps }) => titles.get(item ?? '')?.startsWith(title) && steps.some(is))
  const rounds = [...demo.activities.values()].filter(({ kind }) => kind === 'presentations')
  expect(rounds.map(({ item }) => titles.get(item ?? ''))).toEqual(['Velkommen'])
  expect(on('Dypdykk', ({ who, turns }) => who === 'table' && turns === 'round')).toBe(true)
  expect(on('Foredrag: Slik gjorde Bergen', ({ who }) => who === 'municipality')).toBe(true)
  expect(on('Samtaler', ({ who }) => who === 'table')).toBe(true)
  expect(on('Samtaler', ({ support, brings }) => support > 0 && brings === 'all')).toBe(true)
  expect(on('Foredrag: Å lede tett på', ({ who, turns }) => who === 'duo' && turns === 'phases')).toBe(true)
  expect(on('Foredrag: Å lede tett på', ({ who, pace }) => who === 'table' && pace === 'own')).toBe(true)
  expect(
    on('Foredrag: Når vanetenkningen', ({ who, capture }) => who === 'municipality' && capture === 'top'),
  ).toBe(true)
  // As many minutes as there are in the item it is on, and its talk has some of them too.
  const lengths = new Map(
    demo.agenda.days.flatMap((day) =>
      day.items.map(({ id, start }, at) => [id, (day.items[at + 1]?.start ?? start) - start]),
    ),
  )
  for (const { item, steps } of talks) {
    const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
    expect(minutes, steps[0]?.prompt).toBeLessThan(lengths.get(item ?? '') ?? 0)
  }
})

test('[GA16] one from each municipality is asked in three assignments, project leaders meet, and each group is called where it belongs', () => {
  const titles = new Map(demo.agenda.days.flatMap((day) => day.items.map(({ id, title }) => [id, title])))
  const [lunch] = demo.agenda.days[0]?.items.filter(({ kind }) => kind === 'meal') ?? []
  const activities = demo.order.flatMap((id) => demo.activities.get(id) ?? [])
  const panels = activities.filter((activity) => activity.kind === 'panel')
  expect(panels.map(({ item, phase }) => [item, phase])).toEqual([[lunch?.id, 'draft']])
  // As in the source: the first has four sub-questions, and presenting them takes fifteen minutes.
  expect(panels[0]?.assignments.map(({ questions }) => questions.length)).toEqual([4, 2, 2])
  expect(panels[0]?.assignments.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(15)
  const meetings = activities.flatMap((activity) =>
    activity.kind === 'conversation' && activity.steps.some(({ who }) => who === 'role') ? [activity] : [],
  )
  expect(meetings.map(({ item, steps }) => [titles.get(item ?? ''), steps.length])).toEqual([['Lunsj', 1]])
  expect(meetings[0]?.steps[0]).toMatchObject({ role: 'project-leader', sees: 'group', capture: 'points' })
  expect([...demo.calls.keys()]).toEqual([lunch?.id])
  expect(demo.calls.get(lunch?.id ?? '')).toEqual([
    { role: 'panel', when: { of: 'clock', at: 765 }, place: 'Peisestua' },
    { role: 'observer', when: { of: 'end', minutes: 15 }, place: 'Sofaen ved resepsjonen' },
    { role: 'project-leader', when: { of: 'end', minutes: 15 }, place: 'Bord 2' },
  ])
  expect(demo.notes.themes?.map(({ name }) => name)).toEqual(['Utfordringer', 'Tiltak', 'Kultur', 'Annet'])
})

test('[GA16] five tables with a place each have chairs for everybody, and nobody sits there yet', () => {
  const { tables, shown, rounds, ahead } = demo.seating
  expect(tables.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5'])
  expect(tables.reduce((sum, { chairs }) => sum + chairs, 0)).toBeGreaterThan(demo.people.roster.size)
  expect(new Set(tables.map(({ place }) => JSON.stringify(place))).size).toBe(5)
  expect(tables.every(({ place, note }) => place !== null && note !== '')).toBe(true)
  expect([shown, rounds, ahead]).toEqual(['none', [], 3])
})

test('[GA16] there is something to show: goals, practical notes, links, a guest’s slides, an energiser, a clock kept back', () => {
  expect(demo.goals.goals).toHaveLength(3)
  expect(demo.practical.wifi?.name).toBe('Hotellet ved vannet')
  const extras = [...demo.extras.values()]
  expect(extras.some(({ slides }) => slides)).toBe(true)
  expect(extras.flatMap(({ links }) => links).length).toBeGreaterThan(1)
  expect(extras.filter(({ note }) => note !== '').length).toBeGreaterThan(2)
  expect([...demo.clocks.values()]).toEqual([{ shown: 'last', sounds: null }])
  const items = new Set(demo.agenda.days.flatMap((day) => day.items.map(({ id }) => id)))
  expect([...demo.extras.keys(), ...demo.clocks.keys()].every((item) => items.has(item))).toBe(true)
})

test('[GA16] it is prepared with what a leader’s console could have sent', () => {
  for (const command of commands) expect(v.is(GatheringCommand, command)).toBe(true)
})

test('[GA16] what was promised the last time has been answered, and of what is promised now three have confirmed, one writes and one has not begun', () => {
  const sets = demo.order.flatMap((id) => {
    const activity = demo.activities.get(id)
    return activity?.kind === 'commitments' ? leaderCommitments(activity, demo.people) : []
  })
  expect(sets.map(({ phase, most, plan }) => [phase, most, plan])).toEqual([
    ['closed', 0, false],
    ['closed', 2, true],
  ])
  expect(sets[0]?.carried.map(({ status, from }) => [status, from])).toEqual([
    ['done', 'Samling 1'],
    ['under-way', 'Samling 1'],
    ['dropped', 'Samling 1'],
    ['done', 'Samling 1'],
  ])
  expect(sets[1]?.sheets.map(({ state }) => state)).toEqual(['begun', 'none', 'ready', 'ready', 'ready'])
  expect(demo.stage.scene).toBe('welcome')
  const steinkjer = demo.people.municipalities[0]?.id ?? ''
  expect(groupCommitments(demo, steinkjer)).toEqual([])
})
