import { type JSX, Show } from 'solid-js'
import { answerTo, type FormState } from '#client/activities/evaluation/form-phone.model.ts'
import { words as says } from '#client/activities/evaluation/phone-words.ts'
import { GivenLines } from '#client/activities/question/parts/GivenLines.tsx'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { EvaluationCard } from '#shared/views/evaluation-part.ts'

/** What has been sent, or waits to be: one's own to read, and to change as long as it can be found. */
export function FormSent(props: {
  readonly card: EvaluationCard
  readonly state: FormState
  readonly change: () => void
}): JSX.Element {
  const text = () => {
    switch (props.state.is) {
      case 'sending':
        return says().sending
      case 'waits':
        return says().waits
      case 'counted':
        return says().counted
      default:
        return says().sent
    }
  }
  const given = () => ('answers' in props.state ? props.state.answers : undefined)
  return (
    <div class="inner">
      <Note tone={props.state.is === 'waits' ? 'hold' : 'ok'} text={text()} live />
      <Show when={given()}>
        {(answers) => (
          <>
            <p class="sm mut">{says().changeable}</p>
            <button type="button" class="btn" onClick={() => props.change()}>
              {says().change}
            </button>
            <details>
              <summary>{says().yours}</summary>
              <GivenForm card={props.card} answerTo={(id) => answerTo(answers(), id)} />
            </details>
          </>
        )}
      </Show>
    </div>
  )
}

/** Question by question what one has answered, without what was passed over. */
export function GivenForm(props: {
  readonly card: EvaluationCard
  readonly answerTo: (question: string) => ReturnType<typeof answerTo>
}): JSX.Element {
  return (
    <Each of={props.card.questions}>
      {(each) => (
        <Show when={props.answerTo(each().id)}>
          {(answer) => (
            <div class="field">
              <p class="lab">{each().question.text}</p>
              <GivenLines question={each().question} answer={answer()} />
            </div>
          )}
        </Show>
      )}
    </Each>
  )
}
