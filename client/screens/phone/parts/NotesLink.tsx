import { type JSX, Show } from 'solid-js'
import { countKept } from '#client/connection/count-kept.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnView } from '#shared/views/own.ts'

/** An observer's way to the page where notes are written; who was one, and has notes left there that were not sent, has it too. */
export function NotesLink(props: {
  readonly phone: Phone
  readonly hall: HallView
  readonly own: OwnView
}): JSX.Element {
  const gathering = () => props.hall.gathering.id
  const observes = () => props.own.person?.duties.includes('observer') ?? false
  // Read anew with every view: notes are sent from their own page, not while this one is looked at.
  const unsent = () => countKept(`samling/notes/${gathering()}/outbox`)
  return (
    <Show when={observes() || unsent() > 0}>
      <nav class="row">
        <a class="btn" href={`/observer/${gathering()}?phone=${encodeURIComponent(props.phone.code)}`}>
          {later().notes.write}
        </a>
        <Show when={unsent()}>{(count) => <span class="sm">{later().notes.unsent(count())}</span>}</Show>
      </nav>
    </Show>
  )
}
