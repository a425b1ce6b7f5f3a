import { nanoid } from 'nanoid'
import { createOrder } from '#client/notes/create-order.ts'
import { words as orderWords } from '#client/notes/words.ts'
import { movedTo, type Option, pastedInto } from '#client/screens/console/polls/draft.model.ts'

type OptionRows = {
  readonly options: () => readonly Option[]
  readonly onChange: (options: readonly Option[]) => void
  /** What scrolls while one is dragged. */
  readonly scroller: string
}

/**
 * Options that are written one under another, each in a field of its own, and always an empty one to go on in. Enter goes to the
 * next, Backspace in an empty one takes it away, pasted lines become one each, and all can be moved by drag and by keys.
 */
export function createOptionRows({ options, onChange, scroller }: OptionRows) {
  let list: HTMLOListElement | undefined
  // The empty one at the end becomes an option with its first letter, and stays the same field.
  let nextId = nanoid(10)
  const isFull = () => options().at(-1)?.text !== ''
  const rows = (): readonly Option[] => (isFull() ? [...options(), { id: nextId, text: '' }] : options())
  const order = createOrder({
    ids: () => options().map(({ id }) => id),
    textOf: (id) => options().find((each) => each.id === id)?.text ?? '',
    online: () => true,
    words: orderWords,
    move: async (id, before) => {
      onChange(movedTo(options(), id, before))
      return true
    },
    scroller: (element) => element.closest<HTMLElement>(scroller),
  })
  const ordered = () => {
    const known = new Map(rows().map((row) => [row.id, row]))
    const ids = order.ids()
    return [...ids, ...rows().flatMap(({ id }) => (ids.includes(id) ? [] : [id]))].flatMap(
      (id) => known.get(id) ?? [],
    )
  }
  const focus = (at: number) => list?.querySelectorAll<HTMLInputElement>('input.inp')[at]?.focus()

  function write(id: string, text: string) {
    if (id === nextId) {
      nextId = nanoid(10)
      onChange([...options(), { id, text }])
    } else onChange(options().map((each) => (each.id === id ? { id, text } : each)))
  }
  function remove(id: string, at: number) {
    onChange(options().filter((each) => each.id !== id))
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
    const there = options()
    const isNew = id === nextId
    if (isNew) nextId = nanoid(10)
    onChange(pastedInto(isNew ? [...there, { id, text: '' }] : there, id, pasted, () => nanoid(10)))
    queueMicrotask(() => focus(rows().length - 1))
  }

  return {
    order,
    rows: ordered,
    /** Whether it is the empty one that one goes on in. */
    isNext: (id: string) => id === nextId,
    list: (element: HTMLOListElement) => {
      list = element
      order.list(element)
    },
    write,
    remove,
    onKeyDown,
    onPaste,
  }
}
