import type { Question } from '#shared/activities/poll/poll.ts'

/** `on`: the start of the item's title, so that the list can be read beside the programme. */
export type DemoActivity =
  | { readonly on: string; readonly prompts: readonly string[] }
  | { readonly on: string; readonly question: DemoQuestion; readonly anonymous: boolean }
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

/** What the leader of the demo gathering has prepared: every kind of question, named and anonymous, and the prompts. */
export const DEMO_ACTIVITIES: readonly DemoActivity[] = [
  { on: 'Velkommen', prompts: ['Hva er målet deres for nærværet – på kort og på lang sikt?'] },
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
  { on: 'Dypdykk', prompts: ['Lavere sykefravær: Hva skal til, og hvorfor har dere tro på det?'] },
  { on: 'Dypdykk', prompts: ['Hvilket råd vil dere gi de andre om det som kan velte et prosjekt?'] },
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
  { on: 'Foredrag: Slik gjorde Bergen', prompts: ['Hva kan vi ta med oss fra det Bergen har gjort?'] },
  { on: 'Samtaler', prompts: ['Hvilke nye ideer vil dere prøve ut hjemme?'] },
  {
    on: 'Foredrag: Å lede tett på',
    question: { type: 'text', text: 'Hva kjennetegner en leder som er nær? Svar med noen få ord.' },
    anonymous: true,
  },
  { on: 'Oppsummering', prompts: ['Hva fra disse dagene må med i planene deres?'] },
  { on: 'Foredrag: Når vanetenkningen', prompts: ['Hvilke gamle tanker klarer dere dere uten?'] },
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
  {
    on: 'Veien videre',
    prompts: ['Hva er det første dere gjør når dere kommer hjem, og hvem svarer for det?'],
  },
  {
    on: 'Evaluering',
    question: {
      type: 'scale',
      text: 'Hvor nyttige har de to dagene vært for deg?',
      steps: 5,
      low: 'Lite nyttige',
      high: 'Svært nyttige',
    },
    anonymous: true,
  },
  {
    on: 'Evaluering',
    question: { type: 'text', text: 'Hva bør vi gjøre annerledes neste gang?' },
    anonymous: true,
  },
]
