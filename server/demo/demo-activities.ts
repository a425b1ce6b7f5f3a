import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { Question } from '#shared/activities/poll/poll.ts'
import { DEMO_FORM, type DemoForm } from './demo-form.ts'
import { DEMO_ASSIGNMENTS, type DemoAssignment } from './demo-panel.ts'

/** `on`: the start of the item's title, so that the list can be read beside the programme. */
export type DemoActivity =
  | { readonly on: string; readonly steps: readonly DemoStep[] }
  | { readonly on: string; readonly question: DemoQuestion; readonly anonymous: boolean }
  /** Every municipality presents, for so long each. */
  | { readonly on: string; readonly minutes: number }
  | { readonly on: string; readonly assignments: readonly DemoAssignment[] }
  | { readonly on: string; readonly form: DemoForm }
/** A step that has no id yet. */
export type DemoStep = Omit<StepAsked, 'id'>
/** A question whose choices have no ids yet. */
export type DemoQuestion =
  | { readonly type: 'choice'; readonly text: string; readonly choices: readonly string[] }
  | {
      readonly type: 'choices'
      readonly text: string
      readonly choices: readonly string[]
      readonly min: number
      readonly max: number
    }
  | Extract<Question, { type: 'scale' | 'text' }>

/** A prompt to the municipalities, for as long as the leader likes. */
function ask(prompt: string): readonly DemoStep[] {
  return [{ prompt, who: 'municipality', capture: 'points' }]
}

/** A municipality thinks it over and puts a few points first, which all then talk about. */
function reflect(prompt: string, together: string): readonly DemoStep[] {
  return [
    { prompt, who: 'municipality', capture: 'top', minutes: 15, top: 3 },
    { prompt: together, who: 'plenary', capture: 'points', minutes: 10, brings: 'marked' },
  ]
}

/**
 * What the leader of the demo gathering has prepared: every kind of question, named and anonymous, a round of presentations, a panel,
 * an evaluation, the project leaders' meeting, and conversations in the ways that the source gathering talked in, each where it did.
 */
export const DEMO_ACTIVITIES: readonly DemoActivity[] = [
  { on: 'Velkommen', steps: ask('Hva er målet deres for nærværet – på kort og på lang sikt?') },
  { on: 'Velkommen', minutes: 12 },
  {
    on: 'Velkommen',
    question: {
      type: 'scale',
      text: 'Hvor langt har dere kommet med prosjektet?',
      steps: 5,
      low: 'Så vidt begynt',
      high: 'Godt i gang',
    },
    anonymous: false,
  },
  { on: 'Lunsj', assignments: DEMO_ASSIGNMENTS },
  {
    on: 'Lunsj',
    steps: [
      {
        prompt: 'Prosjektlederne: Hva er vanskeligst akkurat nå, og hvem kan hjelpe med hva?',
        who: 'role',
        role: 'project-leader',
        capture: 'points',
        sees: 'group',
        minutes: 15,
      },
    ],
  },
  { on: 'Dypdykk', steps: ask('Lavere sykefravær: Hva skal til, og hvorfor har dere tro på det?') },
  { on: 'Dypdykk', steps: ask('Hvilket råd vil dere gi de andre om det som kan velte et prosjekt?') },
  {
    on: 'Dypdykk',
    steps: [
      {
        prompt: 'Bordet rundt: Fortell kort om prosjektet hjemme, og hva som er vanskeligst nå',
        who: 'table',
        capture: 'nothing',
        minutes: 15,
        turns: 'round',
        pace: 'common',
        roles: ['timekeeper'],
      },
      {
        prompt: 'Hvilket råd gir du til ett av prosjektene du hørte om? Skriv hvilken kommune det er til',
        who: 'alone',
        capture: 'own',
        minutes: 3,
        sees: 'everybody',
      },
      {
        prompt: 'Hvilke råd er verdt å ta med hjem?',
        who: 'plenary',
        capture: 'points',
        minutes: 10,
        brings: 'all',
        support: 2,
      },
    ],
  },
  {
    on: 'Dypdykk',
    question: {
      type: 'choices',
      text: 'Hva vil dere høre mer om fra de andre? Velg inntil to.',
      choices: [
        'Gradert sykmelding',
        'Tilrettelegging',
        'Lederstøtte',
        'Samarbeid med tillitsvalgte',
        'Arbeidstid',
      ],
      min: 1,
      max: 2,
    },
    anonymous: false,
  },
  { on: 'Foredrag: Slik gjorde Bergen', steps: ask('Hva av det Bergen har gjort, ville virket hos dere?') },
  {
    on: 'Samtaler',
    steps: [
      {
        prompt: 'Hvilke nye ideer vil dere prøve ut hjemme?',
        who: 'table',
        capture: 'points',
        minutes: 20,
        roles: ['moderator', 'notes'],
      },
      {
        prompt: 'Hvilke ideer har du lyst til å være med på? Gi dem din støtte',
        who: 'plenary',
        capture: 'points',
        minutes: 10,
        brings: 'all',
        support: 3,
      },
    ],
  },
  {
    on: 'Foredrag: Å lede tett på',
    steps: [
      {
        prompt: 'Når var en leder nær deg, og hva gjorde det med deg?',
        who: 'duo',
        where: 'within',
        capture: 'nothing',
        minutes: 10,
        turns: 'phases',
        each: 4,
      },
      {
        prompt: 'Bordet rundt: Hva vil du gjøre mer av, og hva kan du slutte med?',
        who: 'table',
        capture: 'top',
        minutes: 12,
        turns: 'round',
        pace: 'own',
        top: 2,
      },
      {
        prompt: 'Hva tar vi med oss inn i prosjektene?',
        who: 'plenary',
        capture: 'points',
        minutes: 8,
        brings: 'marked',
      },
    ],
  },
  {
    on: 'Foredrag: Å lede tett på',
    question: { type: 'text', text: 'Hva kjennetegner en leder som er nær? Svar med noen få ord.' },
    anonymous: true,
  },
  { on: 'Oppsummering', steps: ask('Hva fra disse dagene må med i planene deres?') },
  {
    on: 'Foredrag: Når vanetenkningen',
    steps: reflect('Hvilke gamle tankevaner kan dere legge fra dere her?', 'Hvilke av dem har flere av oss?'),
  },
  {
    on: 'Veien videre',
    question: {
      type: 'scale',
      text: 'Er målene deres dristige nok?',
      steps: 5,
      low: 'Altfor forsiktige',
      high: 'Så det suser',
    },
    anonymous: true,
  },
  {
    on: 'Veien videre',
    question: {
      type: 'choice',
      text: 'Hva skal neste temadag handle om?',
      choices: ['Kultur og holdninger', 'Gradering og tilrettelegging', 'Lederrollen', 'Ingen temadag nå'],
    },
    anonymous: false,
  },
  { on: 'Evaluering', form: DEMO_FORM },
]
