import { createComputed, createSignal, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { NoteSender } from '#client/notes/create-note-sender.ts'
import type { Places } from '#client/notes/names.model.ts'
import type { OwnNote } from '#client/notes/own-notes.model.ts'
import { words } from '#client/notes/words.ts'
import type { TimeZone } from '#shared/kernel/instant.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { OwnNoteItem } from './OwnNoteItem.tsx'

const MOST = 40

/** What was written on this device, the latest first, each with how far it has come. */
export function OwnNotes(props: {
  readonly notes: readonly OwnNote[]
  readonly view: Pick<NotesView, 'now' | 'themes'>
  readonly places: Places
  readonly near: Places
  readonly sender: NoteSender
  readonly zone: TimeZone
  /** Where what is being put right is kept. */
  readonly place: string
}): JSX.Element {
  const [is, setIs] = createStore<{ notes: readonly OwnNote[] }>({ notes: [] })
  const [all, setAll] = createSignal(false)
  const [opened, open] = createSignal<string | null>(null)
  const shown = () => (all() ? props.notes : props.notes.slice(0, MOST))
  createComputed(() => setIs('notes', reconcile(shown(), { key: 'id' })))
  const standing = () => props.notes.filter(({ removed }) => !removed).length
  return (
    <section class="own" aria-labelledby="own">
      <div class="head">
        <h2 id="own">{words().own}</h2>
        <span class="mut">{standing()}</span>
      </div>
      <Show when={props.sender.others() > 0}>
        <div class="ownrefused">
          <p class="sm">{words().others(props.sender.others())}</p>
          <button type="button" class="btn tiny" onClick={() => props.sender.takeOver()}>
            {words().takeOver}
          </button>
        </div>
      </Show>
      <Show when={props.notes.length > 0} fallback={<p class="mut pad">{words().ownNone}</p>}>
        <ul>
          <For each={is.notes}>
            {(note) => (
              <OwnNoteItem
                {...props}
                note={note}
                open={opened() === note.id}
                onOpen={(to) => open(to ? note.id : null)}
              />
            )}
          </For>
        </ul>
        <Show when={shown().length < props.notes.length}>
          <button type="button" class="btn" onClick={() => setAll(true)}>
            {words().showAll(props.notes.length)}
          </button>
        </Show>
      </Show>
    </section>
  )
}
