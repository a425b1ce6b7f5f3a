import type { Conversation } from '#shared/activities/conversation/conversation.ts'
import type { Answer, Poll, Question } from '#shared/activities/poll/poll.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import type { Live } from '#shared/views/live.ts'

/** A small gathering that tests start from: two municipalities, five people, a day, a poll and a conversation. */
export const municipalities: GatheringEvent = {
  type: 'v1.MunicipalitiesNamed',
  municipalities: [
    { id: 'bomlo', name: 'Bømlo' },
    { id: 'sund', name: 'Sund' },
  ],
}

function expected(person: string, municipality: string | null): GatheringEvent {
  return { type: 'v1.PersonExpected', person, name: nameOf(person), municipality, title: '', duties: [] }
}

function nameOf(person: string): string {
  return person.charAt(0).toUpperCase() + person.slice(1)
}

export function arrived(person: string): GatheringEvent {
  return { type: 'v1.PersonArrived', person, device: `phone of ${person}`, at: 1 }
}

export const PEOPLE = ['ane', 'bo', 'cato', 'dina', 'even'] as const

/** Ane, Bo and Cato are from Bømlo, Dina is from Sund and Even is a guest. */
export const roster: readonly GatheringEvent[] = [
  municipalities,
  expected('ane', 'bomlo'),
  expected('bo', 'bomlo'),
  expected('cato', 'bomlo'),
  expected('dina', 'sund'),
  expected('even', null),
]
export const hall: readonly GatheringEvent[] = [...roster, ...PEOPLE.map(arrived)]

export function as(person: string): { readonly by: Actor } {
  return { by: { role: 'participant', person } }
}

const item = { end: null, speakers: [], details: [], pinned: false } as const
export const day: Day = {
  id: 'd1',
  date: null,
  label: 'Dag 1',
  items: [
    { ...item, id: 'welcome', start: 600, title: 'Velkommen', kind: 'opening' },
    { ...item, id: 'lunch', start: 720, title: 'Lunsj', kind: 'meal', pinned: true },
    { ...item, id: 'talks', start: 780, title: 'Samtaler', kind: 'conversation' },
  ],
}
export const planned: GatheringEvent = {
  type: 'v1.AgendaRevised',
  revision: 1,
  title: 'Samling',
  source: '10.00 Velkommen',
  days: [day],
  at: 1,
}

export const choice = {
  type: 'choice',
  text: 'Temadag?',
  choices: [
    { id: 'yes', text: 'Ja' },
    { id: 'no', text: 'Nei' },
  ],
} as const satisfies Question
export const yes: Answer = { type: 'choice', choice: 'yes' }
export const no: Answer = { type: 'choice', choice: 'no' }

export function pollPrepared(question: Question = mutable(choice), anonymous = false): GatheringEvent {
  return { type: 'v1.PollPrepared', activity: 'poll', item: null, question, anonymous }
}
export const pollOpened: GatheringEvent = { type: 'v1.PollOpened', activity: 'poll', at: 2 }
export const pollClosed: GatheringEvent = { type: 'v1.PollClosed', activity: 'poll', at: 3 }

export function mutable(question: typeof choice): Question {
  return { ...question, choices: question.choices.map((each) => ({ ...each })) }
}

export const step = {
  id: 'one',
  prompt: 'Hva tar vi med hjem?',
  who: 'municipality',
  capture: 'points',
} as const
export const talkPrepared: Extract<GatheringEvent, { type: 'v1.ConversationPrepared' }> = {
  type: 'v1.ConversationPrepared',
  activity: 'talk',
  item: null,
  steps: [step],
}
export const talkOpened: GatheringEvent = { type: 'v1.ConversationOpened', activity: 'talk', at: 2 }
export const talkClosed: GatheringEvent = { type: 'v1.ConversationClosed', activity: 'talk', at: 3 }

export function pointAdded(
  point: string,
  person: string,
  group: string | null,
  text = 'Kaffe',
): Extract<GatheringEvent, { type: 'v1.PointAdded' }> {
  return {
    type: 'v1.PointAdded',
    activity: 'talk',
    step: 'one',
    point,
    person,
    group,
    text,
    at: 2,
    late: false,
  }
}

export const live: Live = {
  online: new Set(),
  screens: 1,
  leaders: [
    { id: '', name: '', online: 1 },
    { id: 'l1', name: 'Prosjektleder', online: 0 },
  ],
  storage: 'ok',
  join: { code: 'ABCDEF', url: 'http://h/ABCDEF', host: 'h', qr: { size: 1, path: 'M0 0' } },
}

export function pollIn(state: Gathering, id = 'poll'): Poll {
  const poll = state.activities.get(id)
  if (poll?.kind !== 'poll') throw new Error(`no poll ${id}`)
  return poll
}

export function talkIn(state: Gathering, id = 'talk'): Conversation {
  const talk = state.activities.get(id)
  if (talk?.kind !== 'conversation') throw new Error(`no conversation ${id}`)
  return talk
}
