import { Show } from 'solid-js'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { GripIcon } from '#client/ui/icons.tsx'

/** What follows the pointer. It is moved by whoever drags, once in a frame, and draws nothing anew. */
export function Lifted(props: { readonly person: string; readonly ref?: (element: HTMLElement) => void }) {
  const seating = useSeating()
  const sitter = () => seating.hall().sitters.get(props.person)
  return (
    <div class="st lift" aria-hidden="true" ref={props.ref}>
      <GripIcon />
      <span class="whom">
        <b>{sitter()?.place || seatingWords().guest}</b>
        <Show when={sitter()}>{(is) => <span class="clip">{is().name}</span>}</Show>
      </span>
    </div>
  )
}
