import { createSignal, onCleanup, onMount } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { createSounds, wakeByPress } from '#client/sound/create-sounds.ts'
import { makeChime } from '#client/sound/make-chime.ts'

const PLACE = 'samling/console/sounds'

/** Sounds at five minutes, at one, and when time is up, on this machine; off until somebody turns them on. */
export function Sounds() {
  const desk = useDesk()
  const chime = makeChime()
  const [isOn, setOn] = createSignal(recall(PLACE) === 'on')

  function turn(to: boolean) {
    setOn(to)
    keep(PLACE, to ? 'on' : 'off')
    if (to) void chime.wake().then(() => chime.play([{ after: 0, hertz: 660 }]))
  }

  // Turned on earlier: the first press or key of this visit lets the browser be heard.
  onMount(() => onCleanup(wakeByPress(chime, isOn)))
  onCleanup(() => chime.close())
  createSounds({
    run: () => desk.view.run,
    now: desk.now,
    wanted: () => (isOn() ? 'marks' : 'none'),
    chime,
  })
  return (
    <label class="check sm sounds" title={words().transport.soundsHelp}>
      <input type="checkbox" checked={isOn()} onChange={(event) => turn(event.currentTarget.checked)} />
      {words().transport.sounds}
    </label>
  )
}
