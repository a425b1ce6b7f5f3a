import { createSignal, type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'

const HandoverCode = later((all) => all.HandoverCode)

/** The way to another phone, folded until somebody wants it. */
export function Handover(props: { readonly phone: Phone; readonly zone: string }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <button type="button" class="btn quiet" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {words().handover.open}
      </button>
      <Show when={open()}>
        <HandoverCode phone={props.phone} zone={props.zone} />
      </Show>
    </>
  )
}
