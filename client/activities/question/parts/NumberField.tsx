import { type JSX, Show } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { rangeText } from '#client/activities/question/range-text.ts'
import { textsIn } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'

/** A number with its unit behind it, written as one is used to. */
export function NumberField(props: InputProps<Asked<'number'>>): JSX.Element {
  return (
    <div class="field number">
      <label class="lab" for={`${props.name}-number`}>
        {words().answer}
      </label>
      <span>
        <input
          id={`${props.name}-number`}
          class="num"
          inputmode={props.question.min !== null && props.question.min >= 0 ? 'decimal' : 'text'}
          autocomplete="off"
          enterkeyhint="done"
          disabled={props.disabled}
          aria-invalid={props.bad || undefined}
          aria-describedby={`${props.name}-unit ${props.name}-range ${props.name}-wrong`}
          value={textsIn(props.sketch)[0] ?? ''}
          onInput={(event) => props.set({ type: 'typed', texts: [event.currentTarget.value] })}
        />
        <span id={`${props.name}-unit`}>{props.question.unit}</span>
      </span>
      <Show when={rangeText(props.question)}>
        {(range) => <small id={`${props.name}-range`}>{range()}</small>}
      </Show>
    </div>
  )
}
