import { createComputed, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Point } from '#client/notes/board.model.ts'
import { themeName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import type { ThemePart } from '#shared/views/notes.ts'
import { PointRow } from './PointRow.tsx'
import { ThemeMark } from './ThemeMark.tsx'

const MOST = 60

/** What has been gathered under one theme. */
export function ThemeColumn(props: {
  readonly theme: ThemePart
  readonly points: readonly Point[]
  /** Null while nothing is being picked. */
  readonly picked: readonly string[] | null
  readonly onOpen: (card: string) => void
  readonly onPick: (card: string) => void
}): JSX.Element {
  const heading = createUniqueId()
  const [all, setAll] = createSignal(false)
  const [is, setIs] = createStore<{ points: readonly Point[] }>({ points: [] })
  const shown = () => (all() ? props.points : props.points.slice(0, MOST))
  createComputed(() => setIs('points', reconcile(shown(), { key: 'id' })))
  return (
    <section class="col" aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>
          <ThemeMark shape={props.theme.shape} />
          <span>{themeName(words(), props.theme)}</span>
        </h2>
        <span class="sm mut">{words().points(props.points.length)}</span>
      </div>
      <Show when={props.points.length > 0} fallback={<p class="mut pad">{words().noPoints}</p>}>
        <ul>
          <For each={is.points}>
            {(point) => (
              <PointRow
                point={point}
                picked={props.picked === null ? null : props.picked.includes(point.id)}
                onOpen={() => props.onOpen(point.id)}
                onPick={() => props.onPick(point.id)}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={shown().length < props.points.length}>
        <button type="button" class="btn" onClick={() => setAll(true)}>
          {words().showAll(props.points.length)}
        </button>
      </Show>
    </section>
  )
}
