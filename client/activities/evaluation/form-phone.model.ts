import type { Sender } from '#client/connection/create-outbox.ts'
import type { Refusal } from '#client/connection/lifecycle.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { Form } from '#shared/activities/evaluation/evaluation.ts'
import type { Answer } from '#shared/activities/poll/question.ts'
import type { ActivityCard } from '#shared/views/activity-part.ts'
import type { EvaluationCard } from '#shared/views/evaluation-part.ts'
import type { OwnView } from '#shared/views/own.ts'

type Seen = {
  readonly hall: { readonly activities: readonly ActivityCard[] }
  readonly own: Pick<OwnView, 'forms'>
}

export function formsIn({ activities }: Seen['hall']): readonly EvaluationCard[] {
  return activities.filter((card) => card.kind === 'evaluation')
}

/** What shows them is not fetched before. */
export function showsFormResults({ hall }: Pick<Seen, 'hall'>): boolean {
  return formsIn(hall).some(({ results }) => results !== null)
}

/** How it stands with one person's form. */
export type FormState =
  | { readonly is: 'unsent' }
  /** Where it can no longer be told from the others, it can neither be changed nor sent again. */
  | { readonly is: 'counted' }
  | { readonly is: 'sent'; readonly answers: Form }
  | { readonly is: 'sending' | 'waits'; readonly answers: Form }
  | { readonly is: 'refused'; readonly answers: Form; readonly entry: string; readonly refusal: Refusal }

type Outbox = Pick<Sender, 'entries' | 'saved' | 'slow' | 'trouble'>

/** The latest that was sent wins: what waits here, then what has just been stored, then what the server knows. */
export function formState(id: string, own: Seen['own'], outbox: Outbox, online: boolean): FormState {
  const isIt = ({ command }: Entry) => command.type === 'SendForm' && command.activity === id
  const waiting = outbox.entries().findLast(isIt)
  const answersIn = ({ command }: Entry) => (command.type === 'SendForm' ? command.answers : [])
  if (waiting) {
    const answers = answersIn(waiting)
    if (waiting.refusal) return { is: 'refused', answers, entry: waiting.id, refusal: waiting.refusal }
    return { is: online && !outbox.slow() && outbox.trouble() === null ? 'sending' : 'waits', answers }
  }
  const stored = outbox.saved().findLast(({ entry }) => isIt(entry))
  if (stored) return { is: 'sent', answers: answersIn(stored.entry) }
  const form = own.forms?.find((each) => each.id === id)
  if (!form) return { is: 'unsent' }
  return form.answers === null ? { is: 'counted' } : { is: 'sent', answers: form.answers }
}

export function answerTo(form: Form, question: string): Answer | null {
  return form.find((each) => each.question === question)?.answer ?? null
}

/** In the order of the form, without what was passed over. */
export function formOf(
  questions: EvaluationCard['questions'],
  answers: Readonly<Record<string, Answer | null>>,
): Form {
  return questions.flatMap(({ id }) => {
    const answer = answers[id] ?? null
    return answer === null ? [] : [{ question: id, answer }]
  })
}

/** What can be taken back with no way to do so in the field itself. */
export function isTapped({ type }: EvaluationCard['questions'][number]['question']): boolean {
  return type === 'choice' || type === 'scale' || type === 'yesno'
}
