import { createSignal, type JSX, Show } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import type { KeyAction } from '#client/screens/console/keys.model.ts'
import { createKeys } from '#client/screens/console/make-keys.ts'
import { createKeyNote } from '#client/screens/console/parts/KeyNote.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Wheel } from './wheel.ts'

/** Keys and clicker at the hall screen itself. They steer where the leader's session is: opened from the console, in the same browser. */
export function Steering(props: { readonly gathering: string }): JSX.Element {
  const { note, tell } = createKeyNote()
  const [list, setList] = createSignal<(() => JSX.Element) | null>(null)
  let wheel: Promise<Wheel> | null = null
  let pressed = 0
  const maySteer = () => recall(`samling/session/leader/${props.gathering}`) !== null

  async function act(action: KeyAction) {
    if (!maySteer()) {
      tell(words().cannotSteer)
      return
    }
    if (action.type === 'help') {
      await toggleList()
      return
    }
    pressed += 1
    const mine = pressed
    wheel ??= import('./wheel.ts').then(({ takeWheel }) => takeWheel(props.gathering))
    try {
      const { turn } = await wheel
      const said = await turn(action)
      // Steps are answered after they are taken: one that went well takes away nothing that a later key was told.
      if (said !== null || mine === pressed) tell(said)
    } catch {
      // Its files could not be fetched; the next key tries again.
      wheel = null
      tell(words().steerLater)
    }
  }

  async function toggleList() {
    if (list() !== null) {
      setList(null)
      return
    }
    const [{ KeyList }, { ready }] = await Promise.all([
      import('#client/screens/console/parts/KeyList.tsx'),
      import('#client/screens/console/words.ts'),
    ])
    await ready()
    setList(() => KeyList)
  }

  createKeys(
    (action) => void act(action),
    () => false,
  )
  return (
    <>
      <Show when={list()}>{(keys) => <aside class="keys-sheet">{keys()()}</aside>}</Show>
      <p class="told" role="status">
        <Show when={note()}>{(text) => <span>{text()}</span>}</Show>
      </p>
    </>
  )
}
