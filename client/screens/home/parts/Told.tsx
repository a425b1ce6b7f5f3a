import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'

/** What was done last, and the way back where there is one. */
export function Told(props: {
  readonly failed: boolean
  readonly text: string
  readonly undo: (() => void) | null
}): JSX.Element {
  return (
    <div class="said" role="status">
      <Note tone={props.failed ? 'err' : 'ok'} text={props.text} />
      <Show when={props.undo}>
        {(take) => (
          <button type="button" class="btn" onClick={() => take()()}>
            {words().common.undo}
          </button>
        )}
      </Show>
    </div>
  )
}

/** What this browser holds keys to that is not here any more. */
export function Dead(props: {
  readonly count: number
  readonly text: string
  readonly forget: string
  readonly onForget: () => void
}): JSX.Element {
  return (
    <Show when={props.count > 0}>
      <div class="ways">
        <Note tone="hold" text={props.text} />
        <button type="button" class="btn" onClick={() => props.onForget()}>
          {props.forget}
        </button>
      </div>
    </Show>
  )
}

/** Opens a file of that kind. */
export function FromFile(props: {
  readonly accept: string
  readonly disabled: boolean
  readonly text: string
  readonly onFile: (file: File) => void
}): JSX.Element {
  return (
    <label class="btn file">
      <input
        type="file"
        class="sr"
        accept={props.accept}
        disabled={props.disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file can be chosen again after something has been put right, or erased.
          event.currentTarget.value = ''
          if (file) props.onFile(file)
        }}
      />
      {props.text}
    </label>
  )
}
