import { createComputed, createUniqueId, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { type Point, USUAL_POINTS } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { createOrder } from '#client/notes/create-order.ts'
import { words } from '#client/notes/words.ts'
import { GripIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { ChosenFoot } from './ChosenFoot.tsx'
import { PointNews } from './PointRow.tsx'
import { ThemeMark } from './ThemeMark.tsx'

/** What goes to plenary, in speaking order: dragged, or lifted and moved by keys. */
export function ChosenList(props: {
  readonly onOpen: (card: string) => void
  readonly narrow: boolean
}): JSX.Element {
  const desk = useBoard()
  const heading = createUniqueId()
  const help = createUniqueId()
  const [is, setIs] = createStore<{ points: readonly Point[] }>({ points: [] })
  const order = createOrder({
    ids: () => desk.board().chosen.map(({ id }) => id),
    textOf: (card) => desk.board().chosen.find(({ id }) => id === card)?.text ?? '',
    online: desk.online,
    words,
    move: async (card, before) =>
      (await desk.ask('order', { type: 'MoveCard', activity: null, card, before })).ok,
    scroller: (list) => list.closest<HTMLElement>('.plenum'),
  })
  createComputed(() => {
    const points = new Map(desk.board().chosen.map((point) => [point.id, point]))
    setIs(
      'points',
      reconcile(
        order.ids().flatMap((id) => points.get(id) ?? []),
        { key: 'id' },
      ),
    )
  })
  /** What comes next is when they are to be presented, until they are. */
  const title = () => {
    const at = desk.view.plenary === null ? desk.nextAt() : null
    return at === null ? words().plenum : words().plenumAt(timeText(at, desk.zone))
  }

  return (
    <aside class="plenum" aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>{title()}</h2>
        <span class="sm mut">{words().chosenOf(is.points.length, USUAL_POINTS)}</span>
      </div>
      <Show when={is.points.length === 0}>
        <p class="mut pad">{words().plenumNone}</p>
      </Show>
      <ol data-table="order" aria-label={words().order} ref={order.list}>
        <For each={is.points}>
          {(point, place) => (
            <li data-seat={point.id} classList={{ lifted: order.lifted() === point.id }}>
              <button
                type="button"
                class="grip"
                data-grip
                aria-label={words().grip(place() + 1, point.text)}
                aria-describedby={help}
                aria-pressed={order.lifted() === point.id}
                disabled={!desk.online()}
                onKeyDown={(event) => order.onKeyDown(event, point.id)}
                onFocusOut={(event) => order.onFocusOut(event, point.id)}
              >
                <GripIcon />
              </button>
              <b class="ordnr" aria-hidden="true">
                {place() + 1}
              </b>
              <button type="button" class="pttext" onClick={() => props.onOpen(point.id)}>
                <span class="ptwords">{point.text}</span>
                <span class="ptmeta sm mut">
                  <Show when={desk.view.themes.find(({ id }) => id === point.theme)}>
                    {(theme) => <ThemeMark shape={theme().shape} />}
                  </Show>{' '}
                  {point.municipalities.join(', ')}
                </span>
                <PointNews point={point} />
              </button>
            </li>
          )}
        </For>
      </ol>
      <p class="sr" id={help}>
        {words().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
      <Show when={desk.said('order')}>
        {(text) => (
          <p class="msg err sm" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <ChosenFoot narrow={props.narrow} />
    </aside>
  )
}
