import { createSignal, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { LibraryDialog } from '#client/screens/console/library/for-programme.tsx'
import { words } from '#client/screens/console/words.ts'
import type { ProgrammeDesk } from './create-programme.ts'
import { Conflict } from './parts/Conflict.tsx'
import { Editor, type EditorHandle } from './parts/Editor.tsx'
import { Invite } from './parts/Invite.tsx'
import { Reading } from './parts/Reading.tsx'
import './programme.css'

/** The text at left as it was pasted, and at right how it is read. */
export function Programme(props: {
  readonly programme: ProgrammeDesk
  readonly onAsk: (item: string | null) => void
  readonly onEdit: (activity: string) => void
}) {
  const desk = useDesk()
  /** The item that the library is open for; undefined: it has not been asked for yet. */
  const [libraryFor, setLibraryFor] = createSignal<string | null>()
  const [library, setLibrary] = createSignal(false)
  let editor: EditorHandle | undefined
  const conflict = () => {
    const said = desk.said('programme')
    const refused = said?.state === 'refused' && said.code === 'agenda-changed'
    return refused || props.programme.hasNewer()
  }
  const isEmpty = () => props.programme.text().trim() === ''
  return (
    <main class="plan">
      <Editor
        programme={props.programme}
        ref={(handle) => {
          editor = handle
        }}
      />
      <section class="reading" aria-label={words().programme.reading}>
        <Show when={conflict()}>
          <Conflict programme={props.programme} />
        </Show>
        <Show when={!isEmpty()} fallback={<Invite programme={props.programme} />}>
          <Reading
            programme={props.programme}
            conflict={conflict()}
            onLine={(line) => editor?.goTo(line)}
            onAsk={(item) => props.onAsk(item)}
            onEdit={(activity) => props.onEdit(activity)}
            onLibrary={(item) => {
              setLibraryFor(item)
              setLibrary(true)
            }}
          />
        </Show>
      </section>
      <Show when={libraryFor() !== undefined}>
        <LibraryDialog open={library()} item={libraryFor() ?? null} onClose={() => setLibrary(false)} />
      </Show>
    </main>
  )
}
