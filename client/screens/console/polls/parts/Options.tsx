import { nanoid } from 'nanoid'
import { createUniqueId, type JSX, Show } from 'solid-js'
import { createOrder } from '#client/notes/create-order.ts'
import { words as orderWords } from '#client/notes/words.ts'
import {
  canBeRight,
  choicesIn,
  movedTo,
  type Option,
  pastedInto,
  type QuestionDraft,
} from '#client/screens/console/polls/draft.model.ts'
import { words } from '#client/screens/console/polls/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'
import { CrossIcon } from '#client/ui/more-icons.ts'

/** So many rows are never drawn as one picture on the hall screen. */
const PAGED = 10

type OptionsProps = {
  readonly draft: QuestionDraft
  readonly onChange: (part: Partial<QuestionDraft>) => void
  readonly invalid: boolean
  readonly described: string
}

/**
 * The choices, each in a field of its own, and always an empty one to go on in. Enter goes to the next, Backspace in an empty one takes
 * it away, and pasted lines become one each.
 */
export function Options(props: OptionsProps): JSX.Element {
  const help = createUniqueId()
  let list: HTMLOListElement | undefined
  // The empty one at the end becomes an option with its first letter, and stays the same field.
  let nextId = nanoid()
  const isFull = () => props.draft.choices.at(-1)?.text !== ''
  const rows = (): readonly Option[] =>
    isFull() ? [...props.draft.choices, { id: nextId, text: '' }] : props.draft.choices
  const order = createOrder({
    ids: () => props.draft.choices.map(({ id }) => id),
    textOf: (id) => props.draft.choices.find((each) => each.id === id)?.text ?? '',
    online: () => true,
    words: orderWords,
    move: async (id, before) => {
      change(movedTo(props.draft.choices, id, before))
      return true
    },
    scroller: (element) => element.closest<HTMLElement>('.pollmid'),
  })
  const ordered = () => {
    const known = new Map(rows().map((row) => [row.id, row]))
    const ids = order.ids()
    return [...ids, ...rows().flatMap(({ id }) => (ids.includes(id) ? [] : [id]))].flatMap(
      (id) => known.get(id) ?? [],
    )
  }
  const change = (choices: readonly Option[]) => props.onChange({ choices })
  const focus = (at: number) => list?.querySelectorAll<HTMLInputElement>('input.inp')[at]?.focus()

  function write(id: string, text: string) {
    if (id === nextId) {
      nextId = nanoid()
      change([...props.draft.choices, { id, text }])
    } else change(props.draft.choices.map((each) => (each.id === id ? { id, text } : each)))
  }
  function remove(id: string, at: number) {
    change(props.draft.choices.filter((each) => each.id !== id))
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
    const there = props.draft.choices
    const isNew = id === nextId
    if (isNew) nextId = nanoid()
    change(pastedInto(isNew ? [...there, { id, text: '' }] : there, id, pasted, nanoid))
    queueMicrotask(() => focus(rows().length - 1))
  }

  return (
    <div class="field">
      <span class="lab" id={`${help}-head`}>
        {props.draft.type === 'dates' ? words().dateOptions : words().options}
      </span>
      <ol
        class="opts"
        data-table="options"
        aria-labelledby={`${help}-head`}
        ref={(element) => {
          list = element
          order.list(element)
        }}
      >
        <Each of={ordered()}>
          {(row, at) => (
            <li
              data-seat={row().id}
              classList={{ lifted: order.lifted() === row().id, right: isRight(props.draft, row().id) }}
            >
              <Show when={row().text !== '' || row().id !== nextId} fallback={<span />}>
                <button
                  type="button"
                  class="grip"
                  data-grip
                  aria-label={orderWords().grip(at() + 1, row().text || words().option(at() + 1))}
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
                placeholder={words().option(at() + 1)}
                aria-label={words().option(at() + 1)}
                aria-invalid={props.invalid}
                aria-describedby={props.invalid ? props.described : undefined}
                onInput={(event) => write(row().id, event.currentTarget.value)}
                onKeyDown={(event) => onKeyDown(event, row().id, at())}
                onPaste={(event) => onPaste(event, row().id)}
              />
              <Show when={row().id !== nextId || row().text !== ''} fallback={<span class="out" />}>
                <Show when={props.draft.right !== null && canBeRight(props.draft.type)}>
                  <label class="check">
                    <input
                      type={props.draft.type === 'choices' ? 'checkbox' : 'radio'}
                      name="poll-right"
                      checked={isRight(props.draft, row().id)}
                      onChange={() => props.onChange({ right: rightWith(props.draft, row().id) })}
                    />
                    <span class="sr">{words().rightOf(row().text)}</span>
                    <span aria-hidden="true" class="xs">
                      {words().right}
                    </span>
                  </label>
                </Show>
                <button type="button" class="btn quiet out" onClick={() => remove(row().id, at())}>
                  <CrossIcon label={words().removeOption(row().text || words().option(at() + 1))} />
                </button>
              </Show>
            </li>
          )}
        </Each>
      </ol>
      <span class="xs mut">
        {choicesIn(props.draft).length > PAGED
          ? words().many(choicesIn(props.draft).length)
          : words().optionsHelp}
      </span>
      <p class="sr" id={`${help}-grip`}>
        {orderWords().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
    </div>
  )
}

function isRight({ right, type }: QuestionDraft, id: string): boolean {
  if (right === null || right.type !== type) return false
  return right.type === 'choice'
    ? right.choice === id
    : right.type === 'choices' && right.choices.includes(id)
}

function rightWith({ right, type }: QuestionDraft, id: string): QuestionDraft['right'] {
  if (type === 'choice') return { type: 'choice', choice: id }
  const chosen = right?.type === 'choices' ? right.choices : []
  return {
    type: 'choices',
    choices: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id],
  }
}
