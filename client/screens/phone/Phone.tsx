import { createEffect, type JSX, Match, onCleanup, Switch } from 'solid-js'
import { createPhone } from './create-phone.ts'
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
  const { connection, views, outbox } = phone
  const inside = () => {
    const { hall, own } = views
    return hall && own?.person ? { hall, own } : undefined
  }
  const refused = () => connection.status() === 'refused'

  // Leaving is harmless, for everything is kept; unless the browser keeps nothing.
  createEffect(() => {
    if (outbox.entries().length === 0 || outbox.durable()) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    onCleanup(() => window.removeEventListener('beforeunload', stay))
  })

  return (
    <Switch fallback={<Gate phone={phone} goTo={props.goTo} />}>
      <Match when={refused()}>
        <Gate phone={phone} goTo={props.goTo} />
      </Match>
      <Match when={inside()}>{(seen) => <Inside phone={phone} hall={seen().hall} own={seen().own} />}</Match>
      <Match when={views.lobby}>
        {(lobby) => <Join phone={phone} lobby={lobby()} typed={props.typed} goTo={props.goTo} />}
      </Match>
    </Switch>
  )
}
