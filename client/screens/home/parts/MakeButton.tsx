import type { JSX } from 'solid-js'
import type { Making } from '#client/screens/home/create-making.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'

/** Makes the gathering, and says why when it was not made. */
export function MakeButton(props: { readonly of: Making }): JSX.Element {
  return (
    <>
      <Note tone="err" text={props.of.why()} live />
      <button type="submit" class="btn pri lg" disabled={props.of.busy()}>
        {props.of.busy() ? words().create.making : words().create.make}
      </button>
    </>
  )
}
