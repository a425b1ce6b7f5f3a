import { type JSX, Show } from 'solid-js'
import { words as says } from '#client/activities/commitments/phone-words.ts'
import { whyNot } from '#client/activities/commitments/why-not.ts'
import type { Shared } from '#client/connection/create-shared.ts'
import { Note } from '#client/ui/Note.tsx'
import type { GroupField } from '#shared/views/commitments-part.ts'

export type FieldProps = {
  readonly id: string
  readonly label: string
  readonly shared: Shared
  readonly field: GroupField | undefined
  readonly me: string
  readonly online: boolean
  /** What is said of it while it is empty: it was to be confirmed. */
  readonly lack: string | null
}

/** A text that all of the municipality's phones write in. */
export function SharedField(
  props: FieldProps & { readonly limit: number; readonly rows?: number; readonly help?: string },
): JSX.Element {
  const length = () => [...props.shared.text()].length
  const isBad = () => props.shared.refusal() !== null || length() > props.limit || lackOf(props) !== null
  return (
    <div class="field" classList={{ bad: isBad() }}>
      <label class="lab" for={props.id}>
        {props.label}
      </label>
      <Show
        when={(props.rows ?? 1) > 1}
        fallback={
          <input
            id={props.id}
            value={props.shared.text()}
            aria-invalid={isBad()}
            aria-describedby={`${props.id}-note`}
            onInput={(event) => props.shared.write(event.currentTarget.value)}
            onFocus={() => props.shared.enter()}
            onBlur={() => props.shared.leave()}
            autocomplete="off"
          />
        }
      >
        <textarea
          id={props.id}
          value={props.shared.text()}
          aria-invalid={isBad()}
          aria-describedby={`${props.id}-note`}
          onInput={(event) => props.shared.write(event.currentTarget.value)}
          onFocus={() => props.shared.enter()}
          onBlur={() => props.shared.leave()}
          rows={props.rows}
        />
      </Show>
      <FieldNote {...props} />
    </div>
  )
}

/** Gone as soon as something stands there. */
export function lackOf({ lack, shared }: Pick<FieldProps, 'lack' | 'shared'>): string | null {
  return shared.text() === '' ? lack : null
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
    return is ? whyNot(is) : lackOf(props)
  }
  const isClash = () => props.shared.refusal()?.code === 'text-changed'
  const writer = () => {
    const field = props.field
    if (!field || field.text === '' || field.by === props.me) return null
    return says().wrote(field.by === '' ? says().leader : field.name)
  }
  const isFirst = () => props.help === undefined && (props.limit === undefined || length() === 0)
  const after = (text: string) => (isFirst() ? text : ` · ${text}`)
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
          <Show when={calm()}>{(text) => <span role="status">{after(text())}</span>}</Show>
          <Show when={calm() === null && writer()}>{(text) => <span>{after(text())}</span>}</Show>
        </small>
      </Show>
      <Show when={props.field?.own}>{(own) => <small>{says().yours(own())}</small>}</Show>
    </div>
  )
}
