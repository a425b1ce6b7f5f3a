import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js'
import { makeDrag } from '#client/screens/console/seating/make-drag.ts'
import { draggedOver, liftIn, moveOf, type OrderLift, orderWith, steppedBy } from './lift.model.ts'

/** How long the order stands as it was dropped, until the server's own is here. */
const SETTLES = 1_500

/** What is said, for those who do not see it, of what happens to the order. */
type OrderWords = {
  readonly lifted: (text: string, number: number, of: number) => string
  readonly steppedTo: (number: number, of: number) => string
  readonly dropped: (text: string, number: number) => string
  readonly cancelled: string
  readonly liftGone: string
}
type OrderOf = {
  /** The order as the server has it. */
  readonly ids: Accessor<readonly string[]>
  readonly textOf: (id: string) => string
  readonly online: Accessor<boolean>
  readonly words: Accessor<OrderWords>
  /** Asks for a new place; false when it was refused. */
  readonly move: (card: string, before: string | null) => Promise<boolean>
  /** What scrolls while something is dragged to its edge. */
  readonly scroller: (list: HTMLElement) => HTMLElement | null
}
export type Order = {
  /** As it would be if what is held were dropped. */
  readonly ids: Accessor<readonly string[]>
  readonly lifted: Accessor<string | null>
  readonly told: Accessor<string>
  /** For the list. Its lines carry `data-seat` with their id, and hold a grip with `data-grip`. */
  readonly list: (element: HTMLElement) => void
  readonly onKeyDown: (event: KeyboardEvent, id: string) => void
  readonly onFocusOut: (event: FocusEvent, id: string) => void
}

/** An order that is dragged, or lifted and moved by keys. Nothing is sent before it is dropped. */
export function createOrder(of: OrderOf): Order {
  const { words } = of
  const [lift, setLift] = createSignal<OrderLift | null>(null)
  /** Dropped, and on its way. */
  const [dropped, setDropped] = createSignal<OrderLift | null>(null)
  const [told, tell] = createSignal('')
  let list: HTMLElement | undefined
  /** What the keys have hold of, or have just let go. */
  let handled: string | null = null
  let settles: ReturnType<typeof setTimeout> | undefined

  const order = createMemo(() => orderWith(of.ids(), lift() ?? dropped()))
  createEffect(
    on(
      () => of.ids().join(' '),
      () => setDropped(null),
      { defer: true },
    ),
  )
  // A line that changes places in the page loses the focus on its way, also when the server's own order comes.
  createEffect(
    on(
      () => order().join(' '),
      () => {
        if (handled !== null && document.activeElement === document.body) gripOf(handled)?.focus()
      },
      { defer: true },
    ),
  )
  // Somebody else has taken it out while it was held.
  createEffect(() => {
    const held = lift()
    if (held === null || of.ids().includes(held.card)) return
    setLift(null)
    tell(words().liftGone)
  })
  onCleanup(() => clearTimeout(settles))

  const numberOf = (id: string) => order().indexOf(id) + 1
  const gripOf = (id: string) => list?.querySelector<HTMLElement>(`[data-seat="${id}"] [data-grip]`)

  function take(id: string): boolean {
    if (!of.online() || !of.ids().includes(id)) return false
    setLift(liftIn(of.ids(), id))
    tell(words().lifted(of.textOf(id), numberOf(id), of.ids().length))
    return true
  }
  function drop() {
    const held = lift()
    setLift(null)
    if (held === null) return
    const move = moveOf(of.ids(), held)
    if (move === null) {
      tell(words().cancelled)
      return
    }
    setDropped(held)
    tell(words().dropped(of.textOf(held.card), numberOf(held.card)))
    clearTimeout(settles)
    settles = setTimeout(() => {
      setDropped(null)
      handled = null
    }, SETTLES)
    void of.move(move.card, move.before).then((isMoved) => {
      if (!isMoved) setDropped(null)
    })
  }
  function cancel() {
    if (lift() === null) return
    setLift(null)
    tell(words().cancelled)
  }

  onMount(() => {
    const root = list
    if (root === undefined) return
    onCleanup(
      makeDrag(root, () => of.scroller(root) ?? undefined, {
        begin: take,
        over(at) {
          const held = lift()
          if (held !== null && at?.person) setLift(draggedOver(of.ids(), held, at.person))
        },
        drop,
        cancel,
        at: () => undefined,
      }),
    )
  })

  return {
    ids: order,
    lifted: () => lift()?.card ?? null,
    told,
    list(element) {
      list = element
    },
    onKeyDown(event, id) {
      const held = lift()
      if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault()
        handled = id
        if (held === null) take(id)
        else drop()
        return
      }
      if (held === null) return
      if (event.key === 'Escape') {
        // A dialog that the list may stand in stays open.
        event.preventDefault()
        event.stopPropagation()
        cancel()
      }
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
      if (by === 0) return
      event.preventDefault()
      setLift(steppedBy(of.ids(), held, by))
      tell(words().steppedTo(numberOf(held.card), of.ids().length))
      gripOf(held.card)?.focus()
    },
    onFocusOut(event, id) {
      // Somewhere else on purpose; a line on its way to another place goes nowhere.
      if (event.relatedTarget !== null && lift()?.card === id) cancel()
    },
  }
}
