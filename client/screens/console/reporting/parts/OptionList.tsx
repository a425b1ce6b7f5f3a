import { createUniqueId, type JSX, Show } from 'solid-js'
import { words as orderWords } from '#client/notes/words.ts'
import { createOptionRows } from '#client/screens/console/parts/create-option-rows.ts'
import { words } from '#client/screens/console/reporting/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'
import type { Option } from '#shared/reporting/reporting.ts'

/** What is picked from, in the order it is shown. */
export function OptionList(props: {
  readonly heading: string
  readonly name: (number: number) => string
  readonly options: readonly Option[]
  readonly onChange: (options: readonly Option[]) => void
}): JSX.Element {
  const help = createUniqueId()
  const list = createOptionRows({
    options: () => props.options,
    onChange: (options) => props.onChange(options),
    scroller: '.reportingpg > *',
  })
  const { order } = list

  return (
    <div class="field">
      <span class="lab" id={`${help}-head`}>
        {props.heading}
      </span>
      <ol class="opts" aria-labelledby={`${help}-head`} ref={list.list}>
        <Each of={list.rows()}>
          {(row, at) => (
            <li data-seat={row().id} classList={{ lifted: order.lifted() === row().id }}>
              <Show when={!list.isNext(row().id)} fallback={<span />}>
                <button
                  type="button"
                  class="grip"
                  data-grip
                  aria-label={orderWords().grip(at() + 1, row().text || props.name(at() + 1))}
                  aria-describedby={`${help}-grip`}
                  aria-pressed={order.lifted() === row().id}
                  onKeyDown={(event) => order.onKeyDown(event, row().id)}
                  onFocusOut={(event) => order.onFocusOut(event, row().id)}
                >
                  <GripIcon />
                </button>
              </Show>
              <input
                class="inp"
                value={row().text}
                placeholder={props.name(at() + 1)}
                aria-label={props.name(at() + 1)}
                onInput={(event) => list.write(row().id, event.currentTarget.value)}
                onKeyDown={(event) => list.onKeyDown(event, row().id, at())}
                onPaste={(event) => list.onPaste(event, row().id)}
              />
              <Show when={!list.isNext(row().id)} fallback={<span class="out" />}>
                <button type="button" class="btn quiet out" onClick={() => list.remove(row().id, at())}>
                  <CrossIcon label={words().remove(row().text || props.name(at() + 1))} />
                </button>
              </Show>
            </li>
          )}
        </Each>
      </ol>
      <p class="sr" id={`${help}-grip`}>
        {orderWords().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
    </div>
  )
}
