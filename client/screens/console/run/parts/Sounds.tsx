import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { chimeFor } from '#client/screens/console/run/chime.model.ts'
import { makeChime } from '#client/screens/console/run/make-chime.ts'
import { words } from '#client/screens/console/words.ts'
import { countdown } from '#shared/agenda/countdown.ts'

/** Sounds at five minutes, at one, and when time is up, on this machine; off until somebody turns them on. */
export function Sounds() {
  const desk = useDesk()
  const chime = makeChime()
  const [isOn, setOn] = createSignal(chime.wasOn())

  function turn(to: boolean) {
    setOn(to)
    chime.turn(to)
    if (to) chime.play([{ after: 0, hertz: 660 }])
  }

  // Turned on earlier: the first press or key of this visit lets the browser be heard.
  const wake = () => {
    if (isOn()) chime.turn(true)
  }
  onMount(() => {
    window.addEventListener('pointerdown', wake, { once: true })
    window.addEventListener('keydown', wake, { once: true })
  })
  onCleanup(() => {
    window.removeEventListener('pointerdown', wake)
    window.removeEventListener('keydown', wake)
    chime.close()
  })

  const left = () => {
    const count = countdown(desk.view.run, desk.now())
    return count === null || count.allotted === null || count.paused ? null : count.left
  }
  createEffect(
    on(left, (after, before) => {
      if (!isOn() || after === null || before === null || before === undefined) return
      const tones = chimeFor(before, after)
      if (tones !== null) chime.play(tones)
    }),
  )
  return (
    <label class="check sm sounds" title={words().transport.soundsHelp}>
      <input type="checkbox" checked={isOn()} onChange={(event) => turn(event.currentTarget.checked)} />
      {words().transport.sounds}
    </label>
  )
}
