import { createComputed, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import type { Point } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { words } from '#client/notes/words.ts'
import { timeText } from '#client/words/format.ts'
import { PointNews } from './PointRow.tsx'
import { ThemeButtons } from './ThemeButtons.tsx'

const MOST = 12

/** Notes that nobody has given a theme, at the bottom of the board. */
export function Untagged(props: {
  /** Null while nothing is being picked. */
  readonly picked: readonly string[] | null
  readonly onOpen: (card: string) => void
  readonly onPick: (card: string) => void
}): JSX.Element {
  const desk = useBoard()
  const heading = createUniqueId()
  const [all, setAll] = createSignal(false)
  const [is, setIs] = createStore<{ points: readonly Point[] }>({ points: [] })
  const points = () => desk.board().untagged
  const shown = () => (all() ? points() : points().slice(0, MOST))
  createComputed(() => setIs('points', reconcile(shown(), { key: 'id' })))
  const meta = (point: Point) => [...point.municipalities, timeText(point.writtenAt, desk.zone)].join(' · ')
  return (
    <section class="untagged" aria-labelledby={heading}>
      <div class="untaggedhead">
        <h2 id={heading}>{words().untagged}</h2>
        <span class="sm mut">{words().of(points().length, desk.view.count)}</span>
      </div>
      <Show
        when={points().length > 0}
        fallback={<p class="mut pad">{desk.view.count === 0 ? words().noNotes : words().untaggedNone}</p>}
      >
        <ul>
          <For each={is.points}>
            {(point) => (
              <li class="loose" classList={{ picked: props.picked?.includes(point.id) === true }}>
                <button
                  type="button"
                  class="pttext"
                  aria-pressed={props.picked?.includes(point.id)}
                  onClick={() => (props.picked === null ? props.onOpen(point.id) : props.onPick(point.id))}
                >
                  <Show when={props.picked !== null}>
                    <span class="sr">{words().pick}</span>
                  </Show>
                  <span class="ptwords">{point.text}</span>
                  <span class="ptmeta sm mut">{meta(point)}</span>
                  <PointNews point={point} />
                </button>
                <ThemeButtons
                  bare
                  themes={desk.view.themes}
                  value={null}
                  label={`${words().theme}: ${point.text.slice(0, 60)}`}
                  disabled={!desk.online()}
                  onPick={(theme) =>
                    void desk.ask(`card/${point.id}`, {
                      type: 'TagCard',
                      activity: null,
                      card: point.id,
                      theme,
                    })
                  }
                />
                <Show when={desk.said(`card/${point.id}`)}>
                  {(text) => (
                    <p class="msg err sm" role="alert">
                      {text()}
                    </p>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={shown().length < points().length}>
          <button type="button" class="btn" onClick={() => setAll(true)}>
            {words().showAll(points().length)}
          </button>
        </Show>
      </Show>
    </section>
  )
}
