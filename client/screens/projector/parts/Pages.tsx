import { Index, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/projector/words.ts'

type PagesProps = {
  readonly count: number
  readonly page: number
  /** What this page is called. */
  readonly name: string
  /** Seconds until the next. */
  readonly left: number
}

/** More marks than these are no longer told apart, and take the room of what stands beside them. */
const MOST_MARKS = 12

/** The hall screen never scrolls: it turns pages, says which one this is and when the next comes. */
export function Pages(props: PagesProps): JSX.Element {
  return (
    <Show when={props.count > 1}>
      <p class="pages">
        <Index each={Array.from({ length: props.count })}>
          {(_, at) => (
            <Show when={at === props.page} fallback={props.count <= MOST_MARKS && <i />}>
              <b>{props.name}</b>
            </Show>
          )}
        </Index>
        <span class="num">{words().nextPage(props.left)}</span>
      </p>
    </Show>
  )
}
