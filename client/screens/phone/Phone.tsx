import { createEffect, createMemo, type JSX, onCleanup, Show } from 'solid-js'
import { createPhone } from './create-phone.ts'
import { fetchLaterAtLeisure } from './later.tsx'
import { Gate } from './parts/Gate.tsx'
import { Inside } from './parts/Inside.tsx'
import { Join } from './parts/Join.tsx'

/** One gathering on one phone: outside the door, on the threshold, or inside. */
export function Phone(props: {
  readonly code: string
  /** The code was typed on this phone, not followed from a QR code. */
  readonly typed: boolean
  readonly goTo: (code: string) => void
}): JSX.Element {
  const phone = createPhone(props.code)
  const { views, outbox } = phone
  const inside = () => {
    const { hall, own } = views
    return hall && own?.person ? { hall, own } : undefined
  }

  const stands = createMemo(() => views.lobby !== null || inside() !== undefined)
  createEffect(() => stands() && fetchLaterAtLeisure())

  // Leaving is harmless, for everything is kept; unless the browser keeps nothing.
  createEffect(() => {
    if (outbox.entries().length === 0 || outbox.durable()) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    onCleanup(() => window.removeEventListener('beforeunload', stay))
  })

  return (
    <Show when={phone.connection.status() !== 'refused'} fallback={<Gate phone={phone} goTo={props.goTo} />}>
      <Show
        when={inside()}
        fallback={
          <Show when={views.lobby} fallback={<Gate phone={phone} goTo={props.goTo} />}>
            {(lobby) => <Join phone={phone} lobby={lobby()} typed={props.typed} goTo={props.goTo} />}
          </Show>
        }
      >
        {(seen) => <Inside phone={phone} hall={seen().hall} own={seen().own} />}
      </Show>
    </Show>
  )
}
