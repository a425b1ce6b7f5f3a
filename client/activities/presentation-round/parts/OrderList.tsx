import { type Accessor, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { movedBefore } from '#client/activities/presentation-round/round-console.model.ts'
import { words } from '#client/screens/console/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { GripIcon } from '#client/ui/icons.tsx'

export type OrderRow = {
  readonly id: string
  readonly name: string
  /** It has been or is on, and is not moved. */
  readonly isFixed: boolean
}

/**
 * Rows that are put in order with a hand or with keys. While one is lifted the list shows where it would stand, and nothing has been
 * done yet; Escape, or letting go outside, leaves all as it was.
 */
export function OrderList<Row extends OrderRow>(props: {
  readonly label: string
  readonly rows: readonly Row[]
  readonly locked: boolean
  readonly onMove: (id: string, before: string | null) => void
  readonly children: (row: Accessor<Row>) => JSX.Element
}): JSX.Element {
  const [lifted, setLifted] = createSignal<string | null>(null)
  const [before, setBefore] = createSignal<string | null>(null)
  const [said, say] = createSignal('')
  let list: HTMLOListElement | undefined

  const ids = () => props.rows.map(({ id }) => id)
  const shown = (): readonly Row[] => {
    const up = lifted()
    if (up === null) return props.rows
    return movedBefore(ids(), up, before()).flatMap((id) => props.rows.find((row) => row.id === id) ?? [])
  }
  const nameOf = (id: string) => props.rows.find((row) => row.id === id)?.name ?? ''
  const placeOf = (id: string) => shown().findIndex((row) => row.id === id) + 1
  const movable = () => shown().filter(({ isFixed }) => !isFixed)

  function lift(id: string) {
    const rest = ids()
    setBefore(rest[rest.indexOf(id) + 1] ?? null)
    setLifted(id)
    say(words().round.lifted(nameOf(id), placeOf(id), props.rows.length))
  }
  function drop() {
    const up = lifted()
    if (up === null) return
    const [place, target] = [placeOf(up), before()]
    const stands = shown().every((row, at) => row.id === props.rows[at]?.id)
    setLifted(null)
    say(
      stands ? words().round.stays(nameOf(up)) : words().round.dropped(nameOf(up), place, props.rows.length),
    )
    if (!stands) props.onMove(up, target)
    refocus(up)
  }
  function leave() {
    const up = lifted()
    if (up === null) return
    setLifted(null)
    say(words().round.stays(nameOf(up)))
    refocus(up)
  }
  /** The row is another element in another place; the hand stays on what it holds. */
  function refocus(id: string) {
    queueMicrotask(() =>
      list
        ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .grip`)
        ?.focus({ preventScroll: false }),
    )
  }
  function shift(by: -1 | 1) {
    const up = lifted()
    if (up === null) return
    const free = movable().map(({ id }) => id)
    const to = free.indexOf(up) + by
    if (to < 0 || to >= free.length) return
    const rest = free.filter((id) => id !== up)
    setBefore(rest[to] ?? null)
    say(words().round.at(nameOf(up), placeOf(up), props.rows.length))
    refocus(up)
  }

  function onKeyDown(event: KeyboardEvent, id: string) {
    const isUp = lifted() === id
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      if (isUp) drop()
      else lift(id)
      return
    }
    if (!isUp) return
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step === null && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (step === null) leave()
    else shift(step)
  }

  /** Heard on the page: the row that is held moves about in the list, and what is moved loses what it had captured. */
  let letGo: (() => void) | undefined
  onCleanup(() => letGo?.())
  function onPointerDown(event: PointerEvent, id: string) {
    if (event.button !== 0 || props.locked) return
    event.preventDefault()
    letGo?.()
    const hand = new AbortController()
    letGo = () => hand.abort()
    const end = (what: () => void) => () => {
      hand.abort()
      what()
    }
    const { signal } = hand
    window.addEventListener('pointermove', (move) => hold(id, move.clientY), { signal })
    window.addEventListener('pointerup', end(drop), { signal })
    window.addEventListener('pointercancel', end(leave), { signal })
    window.addEventListener('keydown', (key) => key.key === 'Escape' && end(leave)(), { signal })
    lift(id)
  }
  function hold(id: string, y: number) {
    if (lifted() !== id) return
    const below = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((row) => {
      const { top, height } = row.getBoundingClientRect()
      return row.dataset.fixed === undefined && row.dataset.row !== id && y < top + height / 2
    })
    setBefore(below?.dataset.row ?? null)
  }

  return (
    <>
      <ol class="roundorder" ref={list} aria-label={props.label}>
        <Each of={shown()}>
          {(row) => (
            <li
              data-row={row().id}
              data-fixed={row().isFixed ? '' : undefined}
              classList={{ lifted: lifted() === row().id }}
            >
              <Show when={!row().isFixed} fallback={<span class="grip" />}>
                <button
                  type="button"
                  class="grip"
                  aria-label={words().round.grip(row().name)}
                  aria-pressed={lifted() === row().id}
                  disabled={props.locked}
                  onKeyDown={(event) => onKeyDown(event, row().id)}
                  onPointerDown={(event) => onPointerDown(event, row().id)}
                >
                  <GripIcon />
                </button>
              </Show>
              {props.children(row)}
            </li>
          )}
        </Each>
      </ol>
      <p class="sr" role="status">
        {said()}
      </p>
    </>
  )
}
