import { type Component, createEffect, createSignal, Show } from 'solid-js'
import { words } from '#client/screens/phone/words.ts'
import { patiently } from '#client/words/patiently.ts'

type Fetched<Props extends object> = { readonly Part: Component<Props>; readonly ready: () => Promise<void> }

/**
 * A part that most gatherings have no use for, fetched as soon as there is something for it to show. The view that says so has
 * just come, so the network is there; and what is asked for is asked for until it comes.
 */
export function apart<Props extends object>(
  load: () => Promise<Fetched<Props>>,
  isWanted: (props: Props) => boolean,
): Component<Props> {
  const [here, setHere] = createSignal<Component<Props>>()
  let asked = false
  async function fetchIt() {
    asked = true
    const { Part, ready } = await patiently(load)
    await ready()
    setHere(() => Part)
  }
  return (props) => {
    createEffect(() => {
      if (isWanted(props) && !asked) void fetchIt()
    })
    return (
      <Show when={isWanted(props)}>
        <Show
          when={here()}
          fallback={
            <p class="mut" role="status">
              {words().common.loading}
            </p>
          }
        >
          {(part) => part()(props)}
        </Show>
      </Show>
    )
  }
}
