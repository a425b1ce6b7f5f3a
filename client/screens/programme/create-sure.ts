import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { LASTS } from '#client/screens/console/second-press.ts'

/** What ends something is done by the second of two presses; the first says what it ends. */
export type Sure = { readonly waits: Accessor<boolean>; readonly press: (act: () => unknown) => void }

export function createSure(): Sure {
  const [first, setFirst] = createSignal<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  return {
    waits: () => first() !== null,
    press(act) {
      const since = first()
      // The echo of a worn button is no second thought.
      if (since !== null && performance.now() - since < ECHO) return
      clearTimeout(timer)
      setFirst(since === null ? performance.now() : null)
      if (since !== null) act()
      else timer = setTimeout(() => setFirst(null), LASTS)
    },
  }
}
