import { type Accessor, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createTurnSounds } from '#client/activities/presentation-round/turn-sounds.ts'
import { words } from '#client/screens/projector/words.ts'
import { createSounds, wakeByPress } from '#client/sound/create-sounds.ts'
import { makeChime } from '#client/sound/make-chime.ts'
import { NoSoundIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/**
 * What the hall hears when time is up. A browser is silent until somebody has pressed something on the page (F is enough);
 * where a sound is to come and cannot, that is said before it is missed.
 */
export function HallSound(props: {
  readonly view: ScreenView
  readonly now: Accessor<Instant>
}): JSX.Element {
  const chime = makeChime()
  onMount(() => onCleanup(wakeByPress(chime, () => true)))
  onCleanup(() => chime.close())
  const wanted = () => (props.view.gathering.phase === 'open' ? props.view.sounds : 'none')
  createSounds({ run: () => props.view.run, now: props.now, wanted, chime })
  createTurnSounds({ round: () => props.view.round, now: props.now, wanted, chime })
  return (
    <Show when={wanted() !== 'none' && !chime.canPlay()}>
      <p class="silent" role="status">
        <NoSoundIcon />
        {words().silent}
      </p>
    </Show>
  )
}
