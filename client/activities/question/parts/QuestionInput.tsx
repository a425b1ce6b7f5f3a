import { type Component, createMemo, createSignal, type JSX } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import type { Reading, Sketch } from '#client/activities/question/sketch.model.ts'
import { troubleText } from '#client/activities/question/trouble-text.ts'
import { Note } from '#client/ui/Note.tsx'
import type { Question } from '#shared/activities/poll/question.ts'
import { Dates } from './Dates.tsx'
import { NumberField } from './NumberField.tsx'
import { Picks } from './Picks.tsx'
import { Ranking } from './Ranking.tsx'
import { Shares } from './Shares.tsx'
import { TextField } from './TextField.tsx'
import { WordFields } from './WordFields.tsx'

const INPUTS: { readonly [T in Question['type']]: Component<InputProps<Asked<T>>> } = {
  choice: Picks,
  choices: Picks,
  scale: Picks,
  yesno: Picks,
  ranking: Ranking,
  shares: Shares,
  number: NumberField,
  dates: Dates,
  words: WordFields,
  text: TextField,
}

/** The field of a question, whatever its kind, and under it what is wrong. Who writes is not interrupted: it waits until they leave the field. */
export function QuestionInput(props: {
  readonly question: Question
  readonly sketch: Sketch
  readonly set: (to: Sketch) => void
  readonly reading: Reading
  readonly disabled: boolean
  readonly name: string
  readonly error?: string | null
  readonly glance?: boolean | undefined
}): JSX.Element {
  const [writing, setWriting] = createSignal(false)
  const trouble = () => (writing() ? null : troubleText(props.question, props.reading))
  const wrong = () => props.error ?? trouble()
  const type = createMemo(() => props.question.type)
  const field = createMemo(() => {
    const Input = INPUTS[type()] as Component<InputProps>
    return (
      <Input
        question={props.question}
        sketch={props.sketch}
        set={props.set}
        disabled={props.disabled}
        name={props.name}
        bad={wrong() !== null}
        glance={props.glance}
      />
    )
  })
  return (
    <div
      class="qf"
      classList={{ bad: wrong() !== null }}
      onInput={() => setWriting(true)}
      onFocusOut={() => setWriting(false)}
    >
      {field()}
      <Note tone="err" text={wrong()} id={`${props.name}-wrong`} live />
    </div>
  )
}
