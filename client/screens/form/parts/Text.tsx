import { createUniqueId, type JSX, Show } from 'solid-js'
import type { Outcome, Shared } from '#client/connection/create-shared.ts'
import { words } from '#client/screens/form/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

export function whyNot(refused: Extract<Outcome, { ok: false }>): string {
  return refusalText(words().refusals, { ...refused, code: refused.code as RefusalCode })
}

/** Begins to say how much room there is once this much of it is used. */
const NEARLY_FULL = 0.7

/** A text that others with the same link may write in, too. */
export function Text(props: {
  readonly label: JSX.Element
  /** The label is for those who do not see the page. */
  readonly unseen?: boolean
  readonly help?: string
  readonly text: Shared
  readonly limit: number
  readonly rows?: number
  readonly class?: string
  readonly onEnter?: () => void
  readonly onLeave?: () => void
}): JSX.Element {
  const id = createUniqueId()
  const length = () => [...props.text.text()].length
  const over = () => length() - props.limit
  const error = () => {
    if (over() > 0) return words().over(over())
    const is = props.text.refusal()
    return is === null ? null : whyNot(is)
  }
  const hint = () =>
    length() > NEARLY_FULL * props.limit ? words().count(length(), props.limit) : (props.help ?? '')
  const common = {
    id,
    get class() {
      return `inp ${props.class ?? ''}`
    },
    get value() {
      return props.text.text()
    },
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      props.text.write(event.currentTarget.value),
    onFocus() {
      props.onEnter?.()
      props.text.enter()
    },
    onBlur() {
      props.text.leave()
      props.onLeave?.()
    },
    get 'aria-invalid'() {
      return error() !== null
    },
    'aria-describedby': `${id}-note`,
  }
  return (
    <div class="field">
      <label for={id} classList={{ sr: props.unseen }}>
        {props.label}
      </label>
      <Show when={(props.rows ?? 1) > 1} fallback={<input {...common} autocomplete="off" />}>
        <textarea {...common} rows={props.rows} />
      </Show>
      <div id={`${id}-note`}>
        <Note tone="err" text={error()} live />
        <Show when={error() === null && hint() !== ''}>
          <small class="mut num">{hint()}</small>
        </Show>
      </div>
      <Show when={props.text.refusal()?.code === 'written-meanwhile'}>
        <p class="row">
          <button type="button" class="btn md" onClick={() => props.text.keepMine()}>
            {words().keepMine}
          </button>
          <button type="button" class="btn md" onClick={() => props.text.takeTheirs()}>
            {words().takeTheirs}
          </button>
        </p>
      </Show>
    </div>
  )
}
