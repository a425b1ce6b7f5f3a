import { createEffect, createMemo, type JSX, on } from 'solid-js'
import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { createSketch } from './create-sketch.ts'
import { QuestionInput } from './parts/QuestionInput.tsx'
import { isSame } from './same.ts'

/**
 * The field of one question in a form, whatever its kind. It stands in a fieldset whose legend is the question. `onAnswer` is told
 * the answer as soon as there is one, and null while there is none: nothing yet, too little, or something wrong.
 * With a `place`, what is being put in is kept as a draft until `answer` says the same; a form that sends all its answers at
 * once leaves `answer` null, and forgets the places when it has sent them.
 */
export function QuestionField(props: {
  readonly question: Question
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer | null) => void
  readonly disabled?: boolean
  /** Said under the field before anything else that is wrong. */
  readonly error?: string | null
  /** Its own on the page. */
  readonly name: string
  readonly place?: string
}): JSX.Element {
  const { sketch, set, reading } = createSketch(props)
  const answer = createMemo(
    () => {
      const is = reading()
      return is.is === 'answer' ? is.answer : null
    },
    undefined,
    { equals: isSame },
  )
  // A draft that was kept is an answer from the start.
  createEffect(on(answer, (is) => props.onAnswer(is), { defer: answer() === null }))
  return (
    <QuestionInput
      question={props.question}
      sketch={sketch()}
      set={set}
      reading={reading()}
      disabled={props.disabled ?? false}
      name={props.name}
      error={props.error ?? null}
    />
  )
}
