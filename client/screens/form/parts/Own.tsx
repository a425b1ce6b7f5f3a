import { For, type JSX, Show } from 'solid-js'
import type { Form } from '#client/screens/form/create-form.ts'
import { words } from '#client/screens/form/words.ts'
import { CrossIcon, PlusIcon } from '#client/ui/more-icons.ts'
import { REPORTING_LIMITS } from '#shared/reporting/reporting.ts'
import { Text } from './Text.tsx'

/** What they do that nobody has thought of asking. */
export function Own(props: { readonly form: Form }): JSX.Element {
  let list: HTMLUListElement | undefined
  let button: HTMLButtonElement | undefined
  const isFull = () => props.form.own().length >= REPORTING_LIMITS.own
  function add() {
    props.form.addOwn()
    queueMicrotask(() => [...(list?.querySelectorAll('input') ?? [])].at(-1)?.focus())
  }
  function remove(id: string) {
    props.form.removeOwn(id)
    queueMicrotask(() => button?.focus())
  }
  return (
    <fieldset class="field">
      <legend>{words().own}</legend>
      <small class="mut">{words().ownHelp}</small>
      <ul class="ownlist" ref={list}>
        <For each={props.form.own()}>
          {(id, at) => (
            <li>
              <Text
                label={words().ownOne(at() + 1)}
                unseen
                text={props.form.ownText(id)}
                limit={REPORTING_LIMITS.name}
                onEnter={() => props.form.enterOwn(id)}
                onLeave={() => props.form.leaveOwn(id)}
              />
              <button type="button" class="btn quiet out" onClick={() => remove(id)}>
                <CrossIcon label={words().removeOwn(props.form.ownText(id).text())} />
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={!isFull()} fallback={<small class="mut">{words().ownFull(REPORTING_LIMITS.own)}</small>}>
        <button type="button" class="btn md add" ref={button} onClick={add}>
          <PlusIcon />
          {words().addOwn}
        </button>
      </Show>
    </fieldset>
  )
}
