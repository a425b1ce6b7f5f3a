import { createEffect, type JSX, onCleanup, Show } from 'solid-js'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import { words } from '#client/screens/console/words.ts'
import { CrossIcon } from '#client/ui/more-icons.ts'

/** A native dialog: Escape closes it, focus stays inside and goes back to where it was. */
export function Dialog(props: {
  readonly open: boolean
  readonly heading: string
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: JSX.Element
}) {
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.open && dialog?.open === false) dialog.showModal()
    if (!props.open && dialog?.open) {
      dialog.close()
      restFocus()
    }
  })
  onCleanup(() => dialog?.close())
  return (
    <dialog
      ref={(element) => {
        dialog = element
      }}
      classList={{ sheet: true, wide: props.wide === true }}
      aria-label={props.heading}
      // At the key, not when the browser has told that it is closed: the next key may come before that.
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      onClose={() => props.onClose()}
    >
      <Show when={props.open}>
        <div class="head">
          <h2>{props.heading}</h2>
          <button type="button" class="btn quiet tiny" onClick={() => props.onClose()}>
            <CrossIcon label={words().common.close} />
          </button>
        </div>
        {props.children}
      </Show>
    </dialog>
  )
}
