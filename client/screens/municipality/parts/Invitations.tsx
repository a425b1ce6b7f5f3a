import { createMemo, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { Invitation, isAsked } from './Invitation.tsx'

/** What the municipality is asked to; what is over stands below, folded away. */
export function Invitations(): JSX.Element {
  const own = useOwn()
  const says = () => words().invitations
  const sorted = createMemo(() =>
    own.view.gatherings.toSorted((one, other) => ((one.from ?? '9') < (other.from ?? '9') ? -1 : 1)),
  )
  const coming = () => sorted().filter((each) => each.open && isAsked(each))
  /** For them too, and nobody has written to them yet. */
  const planned = () => sorted().filter((each) => each.open && !isAsked(each))
  const over = () => sorted().filter(({ open }) => !open)
  return (
    <section>
      <h2>{says().title}</h2>
      <Show when={coming().length > 0} fallback={<p class="mut">{says().none}</p>}>
        <ul class="cards">
          <Each of={coming()}>{(gathering) => <Invitation gathering={gathering()} />}</Each>
        </ul>
      </Show>
      <Show when={planned().length > 0}>
        <h3>{says().planned}</h3>
        <ul class="cards">
          <Each of={planned()}>{(gathering) => <Invitation gathering={gathering()} />}</Each>
        </ul>
      </Show>
      <Show when={over().length > 0}>
        <details>
          <summary>{says().over(over().length)}</summary>
          <ul class="cards">
            <Each of={over()}>{(gathering) => <Invitation gathering={gathering()} />}</Each>
          </ul>
        </details>
      </Show>
    </section>
  )
}
