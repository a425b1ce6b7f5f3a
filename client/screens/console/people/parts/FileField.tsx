import { createSignal, type JSX, Show } from 'solid-js'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { MOST_PEOPLE } from '#shared/people/roster.ts'

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

/** What can be read; what else is chosen all the same is told in words what it is. */
const KINDS = '.xlsx,.csv,.tsv,.txt'

/** A file chosen with a button of our own (the browser's speaks the browser's language), or dropped. */
export function FileField(props: {
  readonly onFile: (file: ChosenFile) => void
  readonly children: JSX.Element
}): JSX.Element {
  const [over, setOver] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  let input: HTMLInputElement | undefined

  async function take(files: FileList | null | undefined): Promise<void> {
    const [file, second] = files ?? []
    if (!file) return
    if (second) return void setWrong(peopleWords().dropOne)
    try {
      props.onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      setWrong(null)
    } catch {
      // Moved or changed since, or a folder.
      setWrong(peopleWords().unread)
    }
  }
  function drop(event: DragEvent) {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer?.files)
  }

  return (
    // Dropping is a shortcut for the button within; whoever has no mouse misses nothing.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class="roster-drop"
      classList={{ over: over() }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        const { currentTarget, relatedTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      }}
      onDrop={drop}
    >
      {props.children}
      <div class="row">
        <button
          type="button"
          class="btn"
          aria-describedby="about-roster-kinds"
          onClick={() => input?.click()}
        >
          {peopleWords().file}
        </button>
        <input
          id="about-roster-file"
          type="file"
          hidden
          ref={(element) => {
            input = element
          }}
          accept={KINDS}
          onChange={(event) => {
            const { currentTarget } = event
            void take(currentTarget.files).then(() => {
              // The same file, saved anew, can be chosen once more.
              currentTarget.value = ''
            })
          }}
        />
        <span class="xs mut" id="about-roster-kinds">
          {over() ? peopleWords().dropHere : peopleWords().fileKinds} {peopleWords().most(MOST_PEOPLE)}
        </span>
      </div>
      <span role="status">
        <Show when={wrong()}>
          {(why) => (
            <span class="msg err">
              <WarningIcon /> {why()}
            </span>
          )}
        </Show>
      </span>
    </div>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
