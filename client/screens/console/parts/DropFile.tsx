import { createSignal, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'

export type ChosenFile = { readonly name: string; readonly bytes: Uint8Array }

/** A file chosen with a button of our own (the browser's speaks the browser's language), or dropped. */
export function DropFile(props: {
  readonly id: string
  /** As an `accept`; what else is chosen all the same is told in words what it is. */
  readonly kinds: string
  readonly label: string
  readonly help: string
  /** The one that is read now. */
  readonly chosen?: string | null
  /** True of what is too large to be read at all; whoever says so tells why. */
  readonly refuses?: (file: File) => boolean
  readonly onFile: (file: ChosenFile) => void
  readonly children?: JSX.Element
}): JSX.Element {
  const [over, setOver] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  let input: HTMLInputElement | undefined

  async function take(files: FileList | null | undefined): Promise<void> {
    const [file, second] = files ?? []
    if (!file) return
    setWrong(null)
    if (second) return void setWrong(words().file.one)
    if (props.refuses?.(file)) return
    try {
      props.onFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    } catch {
      // Moved or changed since, or a folder.
      setWrong(words().file.unread)
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
      class="filedrop"
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
          aria-describedby={`${props.id}-kinds`}
          onClick={() => input?.click()}
        >
          {props.label}
        </button>
        <input
          id={props.id}
          type="file"
          hidden
          ref={(element) => {
            input = element
          }}
          accept={props.kinds}
          onChange={(event) => {
            const { currentTarget } = event
            void take(currentTarget.files).then(() => {
              // The same file, saved anew, can be chosen once more.
              currentTarget.value = ''
            })
          }}
        />
        <Show when={props.chosen}>
          <span class="sm b">{props.chosen}</span>
        </Show>
        <span class="xs mut" id={`${props.id}-kinds`}>
          {over() ? words().file.here : props.help}
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
