import {
  createComputed,
  createEffect,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { minutesToSay, type Point } from '#client/notes/board.model.ts'
import { useBoard } from '#client/notes/board-desk.tsx'
import {
  draggedOver,
  liftIn,
  moveOf,
  type OrderLift,
  orderWith,
  steppedBy,
} from '#client/notes/lift.model.ts'
import { whoName } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { makeDrag } from '#client/screens/console/seating/make-drag.ts'
import { GripIcon, ScreenIcon } from '#client/ui/icons.tsx'
import { PLENARY_MINUTES } from '#shared/plenary/plenary.ts'
import { PointNews } from './PointRow.tsx'
import { Presenting } from './Presenting.tsx'
import { ThemeMark } from './ThemeMark.tsx'

/** How long the order stands as it was dropped, until the server's own is here. */
const SETTLES = 1_500

/** What goes to plenary, in speaking order: dragged, or lifted and moved by keys. */
export function ChosenList(props: { readonly onOpen: (card: string) => void }): JSX.Element {
  const desk = useBoard()
  const heading = createUniqueId()
  const help = createUniqueId()
  const [lift, setLift] = createSignal<OrderLift | null>(null)
  /** Dropped, and on its way. */
  const [dropped, setDropped] = createSignal<OrderLift | null>(null)
  const [told, tell] = createSignal('')
  const [is, setIs] = createStore<{ points: readonly Point[] }>({ points: [] })
  let list: HTMLOListElement | undefined
  /** What the keys have hold of, or have just let go. */
  let handled: string | null = null
  let settles: ReturnType<typeof setTimeout> | undefined

  const chosen = () => desk.board().chosen.map(({ id }) => id)
  const order = () => orderWith(chosen(), lift() ?? dropped())
  createComputed(() => {
    const points = new Map(desk.board().chosen.map((point) => [point.id, point]))
    setIs(
      'points',
      reconcile(
        order().flatMap((id) => points.get(id) ?? []),
        { key: 'id' },
      ),
    )
  })
  createEffect(
    on(
      () => chosen().join(' '),
      () => setDropped(null),
      { defer: true },
    ),
  )
  // A line that changes places in the page loses the focus on its way, also when the server's own order comes.
  createEffect(
    on(
      () => order().join(' '),
      () => {
        if (handled !== null && document.activeElement === document.body) gripOf(handled)?.focus()
      },
      { defer: true },
    ),
  )
  // Somebody else has taken it out while it was held.
  createEffect(() => {
    const held = lift()
    if (held === null || chosen().includes(held.card)) return
    setLift(null)
    tell(words().liftGone)
  })
  onCleanup(() => clearTimeout(settles))

  const textOf = (card: string) => desk.board().chosen.find(({ id }) => id === card)?.text ?? ''
  const numberOf = (card: string) => order().indexOf(card) + 1
  const gripOf = (card: string) => list?.querySelector<HTMLElement>(`[data-seat="${card}"] [data-grip]`)

  function take(card: string): boolean {
    if (!desk.online() || !chosen().includes(card)) return false
    setLift(liftIn(chosen(), card))
    tell(words().lifted(textOf(card), numberOf(card), chosen().length))
    return true
  }
  function drop() {
    const held = lift()
    setLift(null)
    if (held === null) return
    const move = moveOf(chosen(), held)
    if (move === null) {
      tell(words().cancelled)
      return
    }
    setDropped(held)
    tell(words().dropped(textOf(held.card), numberOf(held.card)))
    clearTimeout(settles)
    settles = setTimeout(() => {
      setDropped(null)
      handled = null
    }, SETTLES)
    void desk.ask('order', { type: 'MoveCard', activity: null, ...move }).then((outcome) => {
      if (!outcome.ok) setDropped(null)
    })
  }
  function cancel() {
    if (lift() === null) return
    setLift(null)
    tell(words().cancelled)
  }
  function onKeyDown(event: KeyboardEvent, card: string) {
    const held = lift()
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault()
      handled = card
      if (held === null) take(card)
      else drop()
      return
    }
    if (held === null) return
    if (event.key === 'Escape') {
      // A dialog that the board may stand in stays open.
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    setLift(steppedBy(chosen(), held, by))
    tell(words().steppedTo(numberOf(held.card), chosen().length))
    gripOf(held.card)?.focus()
  }

  onMount(() => {
    if (list === undefined) return
    onCleanup(
      makeDrag(list, () => list?.closest<HTMLElement>('.plenum') ?? undefined, {
        begin: take,
        over(at) {
          const held = lift()
          if (held !== null && at?.person) setLift(draggedOver(chosen(), held, at.person))
        },
        drop,
        cancel,
        at: () => undefined,
      }),
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
      <ol
        data-table="order"
        aria-label={words().order}
        ref={(element) => {
          list = element
        }}
      >
        <For each={is.points}>
          {(point, place) => (
            <li data-seat={point.id} classList={{ lifted: lift()?.card === point.id }}>
              <button
                type="button"
                class="grip"
                data-grip
                aria-label={words().grip(place() + 1, point.text)}
                aria-describedby={help}
                aria-pressed={lift()?.card === point.id}
                disabled={!desk.online()}
                onKeyDown={(event) => onKeyDown(event, point.id)}
                onFocusOut={(event) => {
                  // Somewhere else on purpose; a line on its way to another place goes nowhere.
                  if (event.relatedTarget !== null && lift()?.card === point.id) cancel()
                }}
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
        {told()}
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
