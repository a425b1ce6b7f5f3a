import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { tagOf } from './given.ts'
import { no, planned, pollPrepared, step, talkPrepared, yes } from './samples.ts'

const HOME = { ane: 'bomlo', bo: 'bomlo', cato: 'bomlo', dina: 'sund', even: 'sund', fia: 'vefsn' } as const
/** Seven people: three from Bømlo, two from Sund, one from Vefsn, one guest. */
export const FULL_HOUSE = ['ane', 'bo', 'cato', 'dina', 'even', 'fia', 'geir'] as const

function homeOf(person: string): string | null {
  return Object.hasOwn(HOME, person) ? HOME[person as keyof typeof HOME] : null
}

/** A step of each kind: by municipality, alone, in duos, at tables, in plenary. */
export const manySteps: readonly StepAsked[] = [
  step,
  { ...step, id: 'two', prompt: 'Og så?' },
  { id: 'alone', prompt: 'Hva tenker du?', who: 'alone', capture: 'own', sees: 'nobody', minutes: 2 },
  { id: 'duo', prompt: 'Fortell', who: 'duo', capture: 'own', sees: 'group', minutes: 10, turns: 'phases' },
  {
    id: 'table',
    prompt: 'Rundt bordet',
    who: 'table',
    capture: 'top',
    sees: 'group',
    minutes: 10,
    turns: 'round',
    roles: ['moderator', 'notes'],
    brings: 'all',
    top: 2,
  },
  { id: 'plenary', prompt: 'Sammen', who: 'plenary', capture: 'points', brings: 'marked', support: 2 },
]

/** What random histories begin with: everybody is in, the programme is there, three polls, a conversation, a round and a panel are open. */
export const fullHouse: readonly GatheringEvent[] = [
  {
    type: 'v1.MunicipalitiesNamed',
    municipalities: ['bomlo', 'sund', 'vefsn'].map((id) => ({ id, name: `kommune ${id}` })),
  },
  ...FULL_HOUSE.flatMap((person, place): GatheringEvent[] => [
    {
      type: 'v1.PersonExpected',
      person,
      name: `name of ${person}`,
      municipality: homeOf(person),
      title: `title of ${person}`,
      duties: place === 0 ? ['panel'] : [],
    },
    { type: 'v1.PersonArrived', person, device: `device of ${person}`, at: place },
  ]),
  planned,
  { ...pollPrepared(), activity: 'named' } as GatheringEvent,
  { ...pollPrepared(undefined, true), activity: 'secret' } as GatheringEvent,
  { ...pollPrepared({ type: 'text', text: 'Hva?' }, true), activity: 'words' } as GatheringEvent,
  { ...talkPrepared, steps: manySteps },
  { type: 'v1.PollOpened', activity: 'named', at: 10 },
  { type: 'v1.PollOpened', activity: 'secret', at: 11 },
  { type: 'v1.ConversationOpened', activity: 'talk', at: 12 },
  {
    type: 'v1.PresentationsPrepared',
    ...{ activity: 'round', item: null, minutes: 5, shared: true, order: ['bomlo', 'sund', 'vefsn'] },
  },
  {
    type: 'v1.PresentationsOpened',
    ...{ activity: 'round', at: 13, order: ['bomlo', 'sund', 'vefsn'], whole: 900_000 },
  },
  {
    type: 'v1.PanelPrepared',
    activity: 'panel',
    item: null,
    assignments: [
      {
        id: 'a1',
        title: 'Hva har virket?',
        minutes: 15,
        questions: [
          { id: 'q1', text: 'Hvem ringer først?' },
          { id: 'q2', text: 'Når kobler vi på flere?' },
        ],
      },
      {
        id: 'a2',
        title: 'Hva tar vi med hjem?',
        minutes: null,
        questions: [{ id: 'q3', text: 'Til hvem?' }],
      },
    ],
  },
  {
    type: 'v1.PanelProposed',
    activity: 'panel',
    seats: [
      { municipality: 'bomlo', person: 'ane', by: 'proposed' },
      { municipality: 'sund', person: 'dina', by: 'proposed' },
      { municipality: 'vefsn', person: 'fia', by: 'leader' },
    ],
  },
  { type: 'v1.PanelOpened', activity: 'panel', at: 14 },
  {
    type: 'v1.CommitmentsPrepared',
    ...{ activity: 'promises', item: null, title: 'Det første vi gjør hjemme', most: 2, plan: true },
  },
  {
    type: 'v1.CommitmentsCarried',
    activity: 'promises',
    gathering: 'earlier',
    carried: ['bomlo', 'sund'].map((municipality) => ({
      ...{ id: `last-${municipality}`, municipality, what: 'Ringe den første dagen', who: 'HR-leder' },
      ...{ by: '2026-01-15', how: '', from: { gathering: 'earlier', title: 'Samling 1' } },
    })),
  },
  { type: 'v1.CommitmentsOpened', activity: 'promises', at: 14 },
  {
    type: 'v1.EvaluationPrepared',
    ...{ activity: 'form', item: null, title: 'Hvordan var det?' },
    questions: [
      { id: 'useful', question: { type: 'scale', text: 'Nyttig', steps: 5, low: 'nei', high: 'ja' } },
      { id: 'else', question: { type: 'text', text: 'Noe annet?' } },
    ],
  },
  { type: 'v1.EvaluationOpened', activity: 'form', at: 14, until: null },
  { type: 'v1.AssignmentsOpened', activity: 'panel', assignments: ['a1'], done: [], at: 15 },
  // Four have answered already, so that a fifth tips the scales.
  ...FULL_HOUSE.slice(0, 4).flatMap((person): GatheringEvent[] => [
    {
      type: 'v1.FormSent',
      ...{ activity: 'form', round: 1, tag: tagOf(person)('form/1') },
      answers: [{ question: 'useful', answer: { type: 'scale', value: 4 } }],
    },
    { type: 'v1.PersonSentForm', activity: 'form', person },
    { type: 'v1.BallotCast', activity: 'named', person, answer: yes },
    {
      type: 'v1.AnonymousBallotCast',
      activity: 'secret',
      round: 1,
      tag: tagOf(person)('secret/1'),
      answer: no,
    },
    { type: 'v1.PersonAnswered', activity: 'secret', person },
  ]),
]
