import type { Question } from '#shared/activities/poll/poll.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import { toDays } from '#shared/agenda/programme-output.ts'
import { readProgrammeText } from '#shared/agenda/read-programme-text.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Municipality } from '#shared/people/people.ts'
import { DEMO_ACTIVITIES, type DemoActivity, type DemoQuestion } from './demo-activities.ts'
import { demoFigure } from './demo-figures.ts'
import { DEMO_CALLS, DEMO_THEMES } from './demo-panel.ts'
import { DEMO_MUNICIPALITIES, DEMO_PEOPLE } from './demo-people.ts'
import { DEMO_PROGRAMME } from './demo-programme.ts'
import { demoPromises } from './demo-promises.ts'
import { demoReporting } from './demo-reporting.ts'
import { DEMO_EXTRAS, DEMO_GOALS, DEMO_PRACTICAL, type DemoExtras } from './demo-showing.ts'
import { DEMO_SEATINGS, DEMO_TABLES } from './demo-tables.ts'

/** What its leader would have done to prepare the demo gathering; to be decided in this order, by the server. */
export function demoCommands(newId: () => string, now: Instant): readonly RoomCommand[] {
  const municipalities = DEMO_MUNICIPALITIES.map((name) => ({ id: newId(), name }))
  const read = readProgrammeText(DEMO_PROGRAMME)
  const { title } = read
  const days = toDays(read, newId)
  return [
    { type: 'NameGathering', title, place: 'Hotellet ved vannet, Bergen' },
    { type: 'NameMunicipalities', municipalities },
    expectPeople(municipalities),
    { type: 'ReviseAgenda', base: 0, title, source: DEMO_PROGRAMME, days: [...days].map(mutableDay) },
    { type: 'SetGoals', heading: DEMO_GOALS.heading, goals: [...DEMO_GOALS.goals] },
    { type: 'SetPractical', ...DEMO_PRACTICAL, lines: [...DEMO_PRACTICAL.lines] },
    demoFigure(newId()),
    ...demoReporting(municipalities, newId),
    { type: 'SetTables', tables: DEMO_TABLES.map((table) => ({ id: newId(), ...table })) },
    { type: 'SetRoundsAhead', rounds: DEMO_SEATINGS },
    { type: 'SetNoteThemes', themes: DEMO_THEMES.map((theme) => ({ ...theme })) },
    ...DEMO_CALLS.map(({ on, calls }): RoomCommand => {
      return { type: 'SetCalls', item: itemOn(days, on), calls: calls.map((call) => ({ ...call })) }
    }),
    ...DEMO_EXTRAS.flatMap((extras) => lay(extras, itemOn(days, extras.on))),
    ...DEMO_ACTIVITIES.map((activity) => prepare(activity, itemOn(days, activity.on), newId)),
    ...demoPromises(
      municipalities,
      { first: itemOn(days, 'Velkommen'), last: itemOn(days, 'Veien videre') },
      newId,
      now,
    ),
  ]
}

function lay(
  { note = '', text = '', links = [], slides = false, clock }: DemoExtras,
  item: string,
): readonly RoomCommand[] {
  const isEmpty = note === '' && text === '' && links.length === 0 && !slides
  const commands: RoomCommand[] = []
  if (!isEmpty)
    commands.push({ type: 'SetExtras', item, note, text, links: links.map((link) => ({ ...link })), slides })
  if (clock !== undefined) commands.push({ type: 'SetClock', item, shown: clock, sounds: null })
  return commands
}

function expectPeople(municipalities: readonly Municipality[]): RoomCommand {
  const named = new Map(municipalities.map(({ id, name }) => [name, id]))
  return {
    type: 'ExpectPeople',
    people: DEMO_MUNICIPALITIES.flatMap((name) =>
      DEMO_PEOPLE[name].map((person) => ({
        ...person,
        municipality: named.get(name) ?? null,
        duties: [...person.duties],
      })),
    ),
  }
}

function prepare(prepared: DemoActivity, item: string, newId: () => string): RoomCommand {
  const activity = newId()
  if ('steps' in prepared) {
    const steps = prepared.steps.map((step) => ({ id: newId(), ...step }))
    return { type: 'PrepareConversation', activity, item, steps }
  }
  if ('minutes' in prepared) {
    const { minutes } = prepared
    return { type: 'PreparePresentations', activity, item, minutes, shared: true, order: [] }
  }
  if ('assignments' in prepared) {
    const assignments = prepared.assignments.map(({ questions, ...rest }) => ({
      id: newId(),
      ...rest,
      questions: questions.map((text) => ({ id: newId(), text })),
    }))
    return { type: 'PreparePanel', activity, item, assignments }
  }
  if ('form' in prepared) {
    const { title, questions } = prepared.form
    const asked = questions.map((question) => ({ id: newId(), question: withIds(question, newId) }))
    return { type: 'PrepareEvaluation', activity, item, title, questions: asked }
  }
  const { question, anonymous } = prepared
  // Nobody is there to let through what is written.
  return { type: 'PreparePoll', activity, item, question: withIds(question, newId), anonymous, glance: false }
}

function withIds(question: DemoQuestion, newId: () => string): Question {
  if (question.type !== 'choice' && question.type !== 'choices') return question
  return { ...question, choices: question.choices.map((text) => ({ id: newId(), text })) }
}

function itemOn(days: readonly Day[], title: string): string {
  const item = days.flatMap(({ items }) => items).find((each) => each.title.startsWith(title))
  if (!item) throw new Error(`the demo programme has no item that begins with “${title}”`)
  return item.id
}

function mutableDay({ items, ...day }: Day) {
  return {
    ...day,
    items: items.map((item) => ({ ...item, speakers: [...item.speakers], details: [...item.details] })),
  }
}
