import { createSignal, type JSX, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { answerTo, type FormState, formOf, isTapped } from '#client/activities/evaluation/form-phone.model.ts'
import { words as says } from '#client/activities/evaluation/phone-words.ts'
import { QuestionField } from '#client/activities/question/QuestionField.tsx'
import { forget } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Answer } from '#shared/activities/poll/question.ts'
import type { EvaluationCard } from '#shared/views/evaluation-part.ts'

/** Where what is being put into a question is kept until it is sent. */
export const draftPlace = (code: string, form: string, question: string) =>
  `samling/draft/${code}/${form}/${question}`

/** All the questions on one page; nothing leaves the phone before it is sent, and then everything at once. */
export function FormFields(props: {
  readonly phone: Phone
  readonly card: EvaluationCard
  readonly state: FormState
  readonly sent: () => void
  /** Back to what was sent, with nothing changed. */
  readonly stop: (() => void) | undefined
}): JSX.Element {
  const [answers, setAnswers] = createStore<Record<string, Answer | null>>({})
  const [empty, setEmpty] = createSignal(false)
  const place = (question: string) => draftPlace(props.phone.code, props.card.id, question)
  const given = (question: string) =>
    'answers' in props.state ? answerTo(props.state.answers, question) : null
  const form = () => formOf(props.card.questions, answers)
  const wrong = () => {
    if (empty() && form().length === 0) return says().refusals['form-empty'] as string
    const is = props.state
    if (is.is !== 'refused') return null
    const why = Object.hasOwn(says().refusals, is.refusal.code)
      ? refusalText({ ...says().refusals } as Parameters<typeof refusalText>[0], is.refusal)
      : refusal(is.refusal)
    return says().refused(`${why}`)
  }

  function send() {
    const answered = form()
    setEmpty(answered.length === 0)
    if (answered.length === 0) return
    props.phone.outbox.put({ type: 'SendForm', activity: props.card.id, answers: [...answered] })
    props.sent()
    // Once it is in the outbox, that is where it is kept.
    for (const { id } of props.card.questions) forget(place(id))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="inner">
        <Each of={props.card.questions}>
          {(each) => {
            const [taken, take] = createSignal<'no' | 'now' | 'yes'>('no')
            return (
              <fieldset>
                <legend class="lab">{each().question.text}</legend>
                <Show when={taken() !== 'now'}>
                  <QuestionField
                    question={each().question}
                    answer={taken() === 'yes' ? null : given(each().id)}
                    onAnswer={(answer) => setAnswers(each().id, answer)}
                    name={`form-${each().id}`}
                    place={place(each().id)}
                  />
                </Show>
                <Show when={isTapped(each().question) && answers[each().id]}>
                  <button
                    type="button"
                    class="btn quiet"
                    aria-label={says().takeBackOf(each().question.text)}
                    onClick={() => {
                      // The field goes first: on its way out it keeps what was put in.
                      take('now')
                      forget(place(each().id))
                      setAnswers(each().id, null)
                      take('yes')
                    }}
                  >
                    {says().takeBack}
                  </button>
                </Show>
              </fieldset>
            )
          }}
        </Each>
      </div>
      <div class="act">
        <Note tone="err" text={wrong()} live />
        <button type="submit" class="btn pri lg">
          {props.state.is === 'unsent' ? says().send : says().sendAgain}
        </button>
        <Show when={props.stop}>
          {(stop) => (
            <button type="button" class="btn quiet" onClick={() => stop()()}>
              {says().keep}
            </button>
          )}
        </Show>
      </div>
    </form>
  )
}
