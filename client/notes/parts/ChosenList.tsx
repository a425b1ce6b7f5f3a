import { createComputed, createUniqueId, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { minutesToSay, type Point } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import { createOrder } from '#client/notes/create-order.ts'
import { whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { GripIcon, ScreenIcon } from '#client/ui/icons.tsx'
import { PLENARY_MINUTES } from '#shared/plenary/plenary.ts'
import { PointNews } from './PointRow.tsx'
import { Presenting } from './Presenting.tsx'
import { ThemeMark } from './ThemeMark.tsx'

/** What goes to plenary, in speaking order: dragged, or lifted and moved by keys. */
export function ChosenList(props: { readonly onOpen: (card: string) => void }): JSX.Element {
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

  return (
    <aside class="plenum" aria-labelledby={heading}>
      <div class="head">
        <h2 id={heading}>{words().plenum}</h2>
        <span class="sm mut">{words().points(is.points.length)}</span>
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
      <Foot />
    </aside>
  )
}

function Foot(): JSX.Element {
  const desk = useBoard()
  const texts = () => desk.board().chosen.map(({ text }) => text)
  const presenter = () => desk.view.presenter
  const isListed = () => desk.view.observers.some(({ id }) => id === presenter()?.id)
  return (
    <div class="plenumfoot">
      <Show when={texts().length > 0}>
        <p class="sm mut">
          {words().takes(minutesToSay(texts()))}{' '}
          <Show when={desk.nextIn()}>
            {(minutes) => (
              <>
                {words().nextIn} <b class="nowt">{minutes()} min</b>.
              </>
            )}
          </Show>
        </p>
      </Show>
      <label class="field">
        <span class="lab">{words().presenter}</span>
        <select
          class="inp"
          disabled={!desk.online()}
          onChange={(event) =>
            void desk.ask('order', {
              type: 'NamePresenter',
              presenter: event.currentTarget.value || null,
            })
          }
        >
          <option value="" selected={presenter() === null}>
            {words().nobody}
          </option>
          <For each={desk.view.observers}>
            {({ id }) => (
              <option value={id} selected={id === presenter()?.id}>
                {whoName(words(), desk.view, id, desk.me())}
              </option>
            )}
          </For>
          <Show when={!isListed() && presenter()}>
            {(is) => (
              <option value={is().id} selected>
                {is().name}
              </option>
            )}
          </Show>
        </select>
      </label>
      <Show when={desk.view.plenary}>{(plenary) => <Presenting plenary={plenary()} />}</Show>
      <Show when={desk.view.plenary === null}>
        <Show
          when={desk.opens}
          fallback={
            <Show when={texts().length > 0}>
              <p class="sm mut">{words().readyTold}</p>
            </Show>
          }
        >
          <button
            type="button"
            class="btn pri lg"
            disabled={!desk.online() || texts().length === 0}
            onClick={() =>
              void desk.ask('order', {
                type: 'OpenPlenary',
                activity: null,
                by: 'point',
                minutes: PLENARY_MINUTES,
                presenter: null,
              })
            }
          >
            <ScreenIcon />
            {words().ready}
          </button>
        </Show>
      </Show>
    </div>
  )
}
