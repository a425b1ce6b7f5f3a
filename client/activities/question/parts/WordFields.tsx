import { For, type JSX } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { textsIn } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Personal } from './Personal.tsx'

/** Short words, a field for each; the next field comes once there is something in the one before it. */
export function WordFields(props: InputProps<Asked<'words'>>): JSX.Element {
  let box: HTMLDivElement | undefined
  const texts = () => textsIn(props.sketch)
  const filled = () => texts().reduce((last, text, at) => (text.trim() === '' ? last : at + 1), 0)
  const places = () => Array.from({ length: Math.min(props.question.most, filled() + 1) }, (_, at) => at)

  function write(at: number, to: string) {
    const next = Array.from({ length: Math.max(at + 1, filled()) }, (_, place) => texts()[place] ?? '')
    next[at] = to
    props.set({ type: 'typed', texts: next })
  }
  function goOn(at: number, event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.isComposing) return
    const next = box?.querySelectorAll('input')[at + 1]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div class="words" ref={box}>
      <p class="sm mut">{words().words.how(props.question.most)}</p>
      <For each={places()}>
        {(at) => (
          <input
            aria-label={words().words.word(at + 1)}
            aria-invalid={props.bad || undefined}
            aria-describedby={`${props.name}-wrong`}
            autocomplete="off"
            autocapitalize="off"
            enterkeyhint="next"
            disabled={props.disabled}
            value={texts()[at] ?? ''}
            onInput={(event) => write(at, event.currentTarget.value)}
            onKeyDown={(event) => goOn(at, event)}
          />
        )}
      </For>
      <Personal text={texts().join(' \n')} glance={props.glance} />
    </div>
  )
}
