import { createComputed, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { createOrder } from '#client/notes/create-order.ts'
import { words as orderWords } from '#client/notes/words.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words as hallWords } from '#client/screens/projector/words.ts'
import { metaOf, titleOf } from '#client/summary/summary.model.ts'
import { words } from '#client/summary/words.ts'
import { GripIcon } from '#client/ui/icons.tsx'
import { CrossIcon, HiddenIcon } from '#client/ui/more-icons.ts'
import type { LeaderPick } from '#shared/views/summary-part.ts'
import { LineForm } from './LineForm.tsx'

/** What is in the summary, in its order: dragged, or lifted and moved by keys, taken out with one press. */
export function PickedList(): JSX.Element {
  const desk = useDesk()
  const help = createUniqueId()
  const [is, setIs] = createStore<{ picks: readonly LeaderPick[] }>({ picks: [] })
  const picks = () => desk.view.summary.picks
  const textOf = (id: string) => picks().find((each) => each.id === id)?.point?.text ?? words().gone
  const isOff = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const order = createOrder({
    ids: () => picks().map(({ id }) => id),
    textOf,
    online: () => !isOff(),
    words: orderWords,
    move: async (pick, before) =>
      (await desk.ask('summary/order', { type: 'MoveInSummary', pick, before })).ok,
    scroller: (list) => list.closest<HTMLElement>('.plenum'),
  })
  createComputed(() => {
    const there = new Map(picks().map((pick) => [pick.id, pick]))
    setIs(
      'picks',
      reconcile(
        order.ids().flatMap((id) => there.get(id) ?? []),
        { key: 'id' },
      ),
    )
  })
  return (
    <>
      <Show when={is.picks.length === 0}>
        <p class="mut pad">{words().none}</p>
      </Show>
      <ol data-table="summary" aria-label={words().order} ref={order.list}>
        <For each={is.picks}>
          {(pick, place) => (
            <li data-seat={pick.id} classList={{ lifted: order.lifted() === pick.id }}>
              <button
                type="button"
                class="grip"
                data-grip
                aria-label={orderWords().grip(place() + 1, textOf(pick.id))}
                aria-describedby={help}
                aria-pressed={order.lifted() === pick.id}
                disabled={isOff()}
                onKeyDown={(event) => order.onKeyDown(event, pick.id)}
                onFocusOut={(event) => order.onFocusOut(event, pick.id)}
              >
                <GripIcon />
              </button>
              <b class="ordnr" aria-hidden="true">
                {place() + 1}
              </b>
              <Picked pick={pick} />
              <button
                type="button"
                class="btn quiet tiny sumout"
                disabled={isOff()}
                onClick={() => void desk.ask('summary/order', { type: 'UnpickFromSummary', pick: pick.id })}
              >
                <CrossIcon label={words().takeOut(textOf(pick.id))} />
              </button>
            </li>
          )}
        </For>
      </ol>
      <p class="sr" id={help}>
        {orderWords().gripHelp}
      </p>
      <p class="sr" aria-live="assertive">
        {order.told()}
      </p>
      <Said at="summary/order" quiet />
    </>
  )
}

function Picked(props: { readonly pick: LeaderPick }): JSX.Element {
  const desk = useDesk()
  const [writing, setWriting] = createSignal(false)
  const nameOf = (id: string) => municipalitiesIn(desk.view).find((each) => each.id === id)?.name ?? ''
  return (
    <div class="sumpick">
      <Show
        when={props.pick.point}
        fallback={
          <>
            <p class="sumgone">
              <HiddenIcon /> {words().gone}
            </p>
            <p class="sm mut">{words().goneHelp}</p>
          </>
        }
      >
        {(point) => (
          <Show
            when={writing()}
            fallback={
              <>
                <p class="ptwords">{point().text}</p>
                <p class="ptmeta sm mut">
                  {[
                    props.pick.source === null ? words().own : hallWords().summary.origins[point().origin],
                    titleOf(point(), hallWords().summary),
                    metaOf(point(), nameOf, hallWords().summary),
                  ]
                    .filter((text) => text !== '')
                    .join(' · ')}
                </p>
                <Show when={isKeptFromPhones(desk.view.activities, props.pick)}>
                  <p class="sm mut">{words().hidden}</p>
                </Show>
                <Show when={props.pick.source === null}>
                  <button
                    type="button"
                    class="btn quiet tiny"
                    disabled={!desk.online()}
                    onClick={() => setWriting(true)}
                  >
                    {words().change}
                  </button>
                </Show>
              </>
            }
          >
            <LineForm pick={{ id: props.pick.id, text: point().text }} onDone={() => setWriting(false)} />
          </Show>
        )}
      </Show>
    </div>
  )
}

type Activities = ReturnType<typeof useDesk>['view']['activities']
function isKeptFromPhones(activities: Activities, { source }: LeaderPick): boolean {
  if (source?.of !== 'poll') return false
  const poll = activities.find(({ id }) => id === source.activity)
  return poll?.kind === 'poll' && poll.results !== 'shown'
}
