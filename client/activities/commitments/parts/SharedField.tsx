import { type JSX, Show } from 'solid-js'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import type { Shared } from '#client/connection/create-shared.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { Note } from '#client/ui/Note.tsx'
import { type CommitmentRefusal, refusalText } from '#client/words/refusal-text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { GroupField } from '#shared/views/commitments-part.ts'

export type FieldProps = {
  readonly id: string
  readonly label: string
  readonly shared: Shared
  readonly field: GroupField | undefined
  readonly me: string
  readonly online: boolean
}

/** What the server said no to, in the words of whoever is writing. */
export function whyNot(why: { readonly code: string; readonly detail?: string }): string {
  const own: Partial<Readonly<Record<string, unknown>>> = says().refusals
  const code = why.code as RefusalCode
  return Object.hasOwn(own, code)
    ? refusalText({ ...says().refusals } as never, { ...why, code: code as CommitmentRefusal })
    : refusal({ ...why, code })
}

/** A text that all of the municipality's phones write in. */
export function SharedField(
  props: FieldProps & { readonly limit: number; readonly rows?: number; readonly help?: string },
): JSX.Element {
  const length = () => [...props.shared.text()].length
  const isBad = () => props.shared.refusal() !== null || length() > props.limit
  const common = {
    get id() {
      return props.id
    },
    get value() {
      return props.shared.text()
    },
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      props.shared.write(event.currentTarget.value),
    onFocus: () => props.shared.enter(),
    onBlur: () => props.shared.leave(),
    get 'aria-invalid'() {
      return isBad()
    },
    get 'aria-describedby'() {
      return `${props.id}-note`
    },
  }
  return (
    <div class="field" classList={{ bad: isBad() }}>
      <label class="lab" for={props.id}>
        {props.label}
      </label>
      <Show when={(props.rows ?? 1) > 1} fallback={<input {...common} autocomplete="off" />}>
        <textarea {...common} rows={props.rows} />
      </Show>
      <FieldNote {...props} />
    </div>
  )
}

/** How it stands with a field: too long, refused, written by another, saved. */
export function FieldNote(
  props: FieldProps & { readonly limit?: number; readonly help?: string },
): JSX.Element {
  const length = () => [...props.shared.text()].length
  const over = () => (props.limit === undefined ? 0 : length() - props.limit)
  const error = () => {
    if (over() > 0) return says().over(over())
    const is = props.shared.refusal()
    return is ? whyNot(is) : null
  }
  const isClash = () => props.shared.refusal()?.code === 'text-changed'
  const writer = () => {
    const field = props.field
    if (!field || field.text === '' || field.by === props.me) return null
    return says().wrote(field.by === '' ? says().leader : field.name)
  }
  const calm = () => {
    const state = props.shared.state()
    if (state === 'sending' || state === 'typing') return props.online ? says().saving : says().waits
    if (state === 'saved') return says().saved
    return null
  }
  return (
    <div id={`${props.id}-note`} class="fieldnote">
      <Note tone="err" text={error()} live />
      <Show when={isClash()}>
        <p class="row">
          <button type="button" class="btn" onClick={() => props.shared.takeTheirs()}>
            {says().takeTheirs}
          </button>
          <button type="button" class="btn" onClick={() => props.shared.keepMine()}>
            {says().keepMine}
          </button>
        </p>
      </Show>
      <Show when={error() === null}>
        <small class="num">
          <Show when={props.limit !== undefined && length() > 0} fallback={props.help}>
            {says().count(length(), props.limit ?? 0)}
          </Show>
          <Show when={calm()}>{(text) => <span role="status"> · {text()}</span>}</Show>
          <Show when={calm() === null && writer()}>{(text) => <span> · {text()}</span>}</Show>
        </small>
      </Show>
      <Show when={props.field?.own}>{(own) => <small>{says().yours(own())}</small>}</Show>
    </div>
  )
}
