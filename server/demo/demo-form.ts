import type { Question } from '#shared/activities/poll/poll.ts'

export type DemoForm = { readonly title: string; readonly questions: readonly DemoFormQuestion[] }
/** A question whose choices have no ids yet. */
type DemoFormQuestion =
  | Extract<Question, { type: 'scale' | 'text' }>
  | { readonly type: 'choice'; readonly text: string; readonly choices: readonly string[] }

const agree = (text: string): DemoFormQuestion => ({
  ...{ type: 'scale', text, steps: 5 },
  ...{ low: 'helt uenig', high: 'helt enig' },
})

/** Ready to be opened as the last thing: of use at home, time to talk, what was best and what was not. */
export const DEMO_FORM: DemoForm = {
  title: 'Hvordan var samlingen for deg?',
  questions: [
    agree('Jeg fikk noe jeg kan bruke hjemme'),
    agree('Det var nok tid til å snakke sammen'),
    agree('Samtalene på tvers var nyttige'),
    {
      type: 'choice',
      text: 'Hva ga deg mest?',
      choices: ['Samtalene ved bordene', 'Panelet', 'Foredragene', 'Det de andre kommunene la fram'],
    },
    { type: 'text', text: 'Hva bør vi gjøre annerledes neste gang?' },
  ],
}
