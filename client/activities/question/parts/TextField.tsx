import type { JSX } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { textsIn } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import { Personal } from './Personal.tsx'

/** From here on the writer is told how much room is left. */
const NEAR_THE_END = 200

/** An answer in one's own words. The question is its name. */
export function TextField(props: InputProps<Asked<'text'>>): JSX.Element {
  const text = () => textsIn(props.sketch)[0] ?? ''
  const left = () => TEXT_LIMITS.point - [...text()].length
  const nearEnd = () => (left() < 0 || left() > NEAR_THE_END ? null : words().text.left(left()))
  return (
    <div class="field">
      <textarea
        rows="2"
        aria-label={props.question.text}
        aria-invalid={props.bad || undefined}
        aria-describedby={`${props.name}-wrong`}
        disabled={props.disabled}
        value={text()}
        onInput={(event) => props.set({ type: 'typed', texts: [event.currentTarget.value] })}
      />
      <Note tone="help" text={nearEnd()} live />
      <Personal text={text()} glance={props.glance} />
    </div>
  )
}
