import { onCleanup } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'

/**
 * The leader closed while somebody wrote: sent even so, the words come back refused, and are there to be copied. `handIn` is
 * called when the question goes from the page because it is asked no more; leaving the gathering takes no decision for anybody.
 */
export function createHandIn(phone: Phone, activity: string, handIn: () => void): void {
  onCleanup(() =>
    queueMicrotask(() => {
      if (phone.views.hall?.activities.every(({ id, phase }) => id !== activity || phase !== 'open')) handIn()
    }),
  )
}
