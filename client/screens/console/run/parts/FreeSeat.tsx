import { createSignal, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'

/** Somebody else sits in this seat. Asked twice: no undo could put the right phone back. */
export function FreeSeat(props: { readonly person: { readonly id: string; readonly name: string } }) {
  const desk = useDesk()
  const [sure, setSure] = createSignal(false)
  const place = () => `free ${props.person.id}`
  async function free() {
    setSure(false)
    await desk.ask(place(), { type: 'FreeSeat', person: props.person.id })
  }
  return (
    <span class="offer">
      <Show
        when={sure()}
        fallback={
          <button
            type="button"
            class="btn quiet tiny"
            aria-label={words().people.freeSeatOf(props.person.name)}
            disabled={!desk.online()}
            onClick={() => setSure(true)}
          >
            {words().people.freeSeat}
          </button>
        }
      >
        <span class="xs block">{words().people.freeSeatHelp}</span>
        <button
          type="button"
          class="btn tiny"
          ref={(button) => queueMicrotask(() => button.focus())}
          onClick={() => void free()}
        >
          {words().people.freeSeatSure}
        </button>
        <button type="button" class="btn quiet tiny" onClick={() => setSure(false)}>
          {words().common.cancel}
        </button>
      </Show>
      <Said at={place()} quiet />
    </span>
  )
}
