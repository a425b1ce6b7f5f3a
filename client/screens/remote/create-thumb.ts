import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { isBusy, type Pressed, REST } from './remote.model.ts'

/**
 * One press at a time. It is on its way until the server has answered and the day stands elsewhere (or it was refused); what falls
 * on the glass meanwhile is not a press.
 */
export function createThumb(standing: () => string, refused: () => boolean) {
  const [pressed, setPressed] = createSignal<Pressed | null>(null)
  const [done, setDone] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  /** What is done, is told for a moment; then the buttons are as before. */
  function answer(confirmed: boolean) {
    const is = pressed()
    if (is === null || is.answered) return
    setPressed({ ...is, answered: true })
    setDone(confirmed)
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        setPressed(null)
        setDone(false)
      },
      Math.max(0, REST - (performance.now() - is.at)),
    )
  }
  createEffect(on(standing, (at) => answer(at !== pressed()?.from), { defer: true }))
  createEffect(on(refused, (is) => is && answer(false), { defer: true }))
  onCleanup(() => clearTimeout(timer))

  return {
    /** Waiting for the server. */
    waiting: () => pressed()?.answered === false,
    /** The server has said so. */
    done,
    /** `act` says whether it has sent something to wait for. */
    press(act: () => boolean) {
      const at = performance.now()
      if (isBusy(pressed(), at)) return
      const from = standing()
      if (!act()) return
      setDone(false)
      setPressed({ from, at, answered: false })
    },
  }
}
