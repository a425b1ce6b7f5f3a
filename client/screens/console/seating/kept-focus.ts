import { createEffect, on, onCleanup, onMount } from 'solid-js'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import type { Seating } from './create-seating.ts'

export const seatElement = (page: ParentNode, person: string) =>
  page.querySelector<HTMLElement>(`[data-seat="${CSS.escape(person)}"]`)

/**
 * The focus is never lost to a change: who had it has it at the table they came to (the seat there is another element), who was
 * lifted by a button that is gone gets it on their seat, and anything else leaves it to the heading.
 */
export function createKeptFocus(seating: Seating, page: () => HTMLElement | undefined): void {
  let had: { readonly person: string | null } | null = null
  let lifted: string | null = null

  const isIn = (target: EventTarget | null) => target instanceof Node && page()?.contains(target) === true
  function came({ target }: FocusEvent) {
    had = isIn(target) && target instanceof HTMLElement ? { person: target.dataset.seat ?? null } : null
  }
  function went({ target, relatedTarget }: FocusEvent) {
    if (relatedTarget !== null || !(target instanceof Element)) return
    // It is still there: somebody has pressed beside it, and wants the focus nowhere.
    queueMicrotask(() => {
      if (target.isConnected) had = null
    })
  }
  function mend() {
    const root = page()
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (root === undefined || had === null || !isLost) return
    // Who was moved before who made room.
    const person = lifted ?? had.person
    const seat = person === null ? null : seatElement(root, person)
    if (seat === null) restFocus()
    else seat.focus()
  }

  onMount(() => {
    document.addEventListener('focusin', came)
    document.addEventListener('focusout', went)
    onCleanup(() => {
      document.removeEventListener('focusin', came)
      document.removeEventListener('focusout', went)
    })
  })
  createEffect(
    on([seating.hall, seating.board, seating.lift, () => seating.part().done.length], () => {
      const { person = null } = seating.lift() ?? {}
      const was = lifted
      lifted = person ?? was
      queueMicrotask(() => {
        mend()
        lifted = person
      })
    }),
  )
}
