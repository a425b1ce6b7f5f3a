import { createSignal, type JSX, Show } from 'solid-js'
import { answerTo, type FormState } from '#client/activities/evaluation/form-phone.model.ts'
import { words as says } from '#client/activities/evaluation/phone-words.ts'
import { readSketch, sketchFrom } from '#client/activities/question/sketch.model.ts'
import { forget, recall } from '#client/connection/storage.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import type { EvaluationCard } from '#shared/views/evaluation-part.ts'
import { draftPlace } from './FormFields.tsx'
import { GivenForm } from './FormSent.tsx'

/** A form that has closed: whether this phone's got in. What did not is there to be read and copied until it is taken away. */
export function FormLeft(props: {
  readonly phone: Phone
  readonly card: EvaluationCard
  readonly state: FormState
}): JSX.Element {
  const place = (question: string) => draftPlace(props.phone.code, props.card.id, question)
  const drafted = () =>
    props.card.questions.flatMap(({ id, question }) => {
      const sketch = sketchFrom(question, recall(place(id)) ?? '')
      const reading = sketch && readSketch(question, sketch)
      return reading?.is === 'answer' ? [{ question: id, answer: reading.answer }] : []
    })
  const [left, setLeft] = createSignal(drafted())
  const refused = () => (props.state.is === 'refused' ? props.state : undefined)
  const lost = () => refused()?.answers ?? left()
  function drop() {
    const is = refused()
    if (is) props.phone.outbox.discard(is.entry)
    for (const { id } of props.card.questions) forget(place(id))
    setLeft([])
  }
  const stood = () => {
    const { is } = props.state
    if (is === 'waits' || is === 'sending') return says().waits
    return is === 'sent' || is === 'counted' ? says().counted : ''
  }
  return (
    <div class="inner">
      <Show when={lost().length > 0} fallback={<p role="status">{stood()}</p>}>
        <p role="status">{says().tooLate}</p>
        <GivenForm card={props.card} answerTo={(id) => answerTo(lost(), id)} />
        <button type="button" class="btn" onClick={drop}>
          {says().drop}
        </button>
      </Show>
    </div>
  )
}
