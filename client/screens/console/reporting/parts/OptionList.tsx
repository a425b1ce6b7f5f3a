import { nanoid } from 'nanoid'
import { createUniqueId, type JSX, Show } from 'solid-js'
import { createOrder } from '#client/notes/create-order.ts'
import { words as orderWords } from '#client/notes/words.ts'
import { movedTo, pastedInto } from '#client/screens/console/polls/draft.model.ts'
import { words } from '#client/screens/console/reporting/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'
import type { Option } from '#shared/reporting/reporting.ts'

/** What is picked from, in the order it is shown: dragged or moved by keys. Enter goes on to the next, pasted lines become one each. */
export function OptionList(props: {
  readonly heading: string
  readonly name: (number: number) => string
  readonly options: readonly Option[]
  readonly onChange: (options: readonly Option[]) => void
}): JSX.Element {
  const help = createUniqueId()
  let list: HTMLOListElement | undefined
  // The empty one at the end becomes an option with its first letter, and stays the same field.
  let nextId = nanoid(10)
  const rows = (): readonly Option[] => [...props.options, { id: nextId, text: '' }]
  const order = createOrder({
    ids: () => props.options.map(({ id }) => id),
    textOf: (id) => props.options.find((each) => each.id === id)?.text ?? '',
    online: () => true,
    words: orderWords,
    move: async (id, before) => {
      props.onChange(movedTo(props.options, id, before))
      return true
    },
    scroller: (element) => element.closest<HTMLElement>('.reportingpg > *'),
  })
  const ordered = () => {
    const known = new Map(rows().map((row) => [row.id, row]))
    return [...order.ids(), nextId].flatMap((id) => known.get(id) ?? [])
  }
  const focus = (at: number) => list?.querySelectorAll<HTMLInputElement>('input.inp')[at]?.focus()

  function write(id: string, text: string) {
    if (id !== nextId)
      return props.onChange(props.options.map((each) => (each.id === id ? { id, text } : each)))
    nextId = nanoid(10)
    props.onChange([...props.options, { id, text }])
  }
  function remove(id: string, at: number) {
    props.onChange(props.options.filter((each) => each.id !== id))
    queueMicrotask(() => focus(Math.max(0, at - 1)))
  }
  function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLInputElement }, id: string, at: number) {
    if (event.key === 'Enter' && !event.isComposing && !event.ctrlKey) {
      event.preventDefault()
      focus(at + 1)
    }
    if (event.key === 'Backspace' && event.currentTarget.value === '' && id !== nextId) {
      event.preventDefault()
      remove(id, at)
    }
  }
  function onPaste(event: ClipboardEvent, id: string) {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (!/[\r\n]/.test(pasted.trim())) return
    event.preventDefault()
    const isNew = id === nextId
    if (isNew) nextId = nanoid(10)
    const there = isNew ? [...props.options, { id, text: '' }] : props.options
    props.onChange(pastedInto(there, id, pasted, () => nanoid(10)))
    queueMicrotask(() => focus(rows().length - 1))
  }

  return (
    <div class="field">
      <span class="lab" id={`${help}-head`}>
        {props.heading}
      </span>
      <ol
        class="opts"
        aria-labelledby={`${help}-head`}
        ref={(element) => {
          list = element
          order.list(element)
        }}
      >
        <Each of={ordered()}>
          {(row, at) => (
            <li data-seat={row().id} classList={{ lifted: order.lifted() === row().id }}>
              <Show when={row().id !== nextId} fallback={<span />}>
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
                onInput={(event) => write(row().id, event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(event, row().id, at())}
                onPaste={(event) => onPaste(event, row().id)}
              />
              <Show when={row().id !== nextId} fallback={<span class="out" />}>
                <button type="button" class="btn quiet out" onClick={() => remove(row().id, at())}>
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
