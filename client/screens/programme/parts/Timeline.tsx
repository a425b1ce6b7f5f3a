import { createMemo, For, type JSX, Show } from 'solid-js'
import { monthsText, shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import {
  calledIn,
  type Stretch,
  type Told,
  timelineOf,
  toldOf,
} from '#client/screens/programme/timeline.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { PlannedBrief } from '#shared/views/programme-owner.ts'

const percent = (part: number) => `${Math.round(part * 1000) / 10}%`

/** Phases in the order of time, with gatherings as rings, and today. */
export function Timeline(): JSX.Element {
  const desk = useDesk()
  const says = () => words().timeline
  const line = createMemo(() => timelineOf(desk.view))
  const columns = () => line().stretches.map(({ weight }) => `minmax(10.25rem, ${weight.toFixed(2)}fr)`)
  return (
    <Show
      when={line().stretches.length > 0}
      fallback={
        <section class="empty" aria-label={says().label}>
          <h2>{says().empty}</h2>
          <p class="mut">{says().emptyMore}</p>
          <button type="button" class="btn" onClick={() => desk.go('gatherings')}>
            {says().begin}
          </button>
        </section>
      }
    >
      <section class="tlbox" aria-label={says().label} tabindex={line().stretches.length > 6 ? 0 : undefined}>
        <ol class="tl" style={{ '--columns': columns().join(' ') }}>
          <Each of={line().stretches}>
            {(stretch) => (
              <li
                class={`ph ${stretch().stands}`}
                style={{ '--gone': percent(stretch().gone), '--rings': stretch().rings.length }}
              >
                <Rings of={stretch()} />
                <Show when={line().pin?.phase === stretch().id && line().pin}>
                  {(pin) => (
                    <span class={`pin ${pin().side}`} style={{ '--at': percent(pin().at) }}>
                      <b>{says().today(shortDate(words(), desk.view.today, desk.view.today))}</b>
                    </span>
                  )}
                </Show>
                <h2>{stretch().phase.title}</h2>
                <Summary of={stretch()} />
              </li>
            )}
          </Each>
        </ol>
      </section>
    </Show>
  )
}

function Rings(props: { readonly of: Stretch }): JSX.Element {
  return (
    <span class="mks" aria-hidden="true">
      <For each={props.of.rings}>
        {(ring) => (
          <i
            class={`mk ${ring.stands}`}
            style={{ '--at': percent(ring.at), '--more': Math.min(2, ring.count) - 1 }}
          />
        )}
      </For>
    </span>
  )
}

function Summary(props: { readonly of: Stretch }): JSX.Element {
  const desk = useDesk()
  const told = createMemo(() => toldOf(props.of, desk.view.today))
  const text = (is: Told) =>
    textOf(is, (gathering) => calledIn(props.of, gathering, desk.view.municipalities), desk.view.today)
  const [first, ...rest] = [() => told()[0], () => told()[1], () => told()[2]] as const
  return (
    <p class="sm mut">
      {monthsText(words(), props.of.phase.from, props.of.phase.to)}
      <Show when={first()}>
        {(is) => (
          <>
            {' · '}
            <Show when={isDone(is())}>
              <CheckIcon />{' '}
            </Show>
            {text(is())}
          </>
        )}
      </Show>
      <For each={rest}>
        {(more) => <Show when={more()}>{(is) => <span class="block">{text(is())}</span>}</Show>}
      </For>
    </p>
  )
}

function isDone(told: Told): boolean {
  return (
    told.is === 'signed-up' ||
    told.is === 'said-yes' ||
    told.is === 'held-one' ||
    (told.is === 'held' && told.count === told.of)
  )
}

type Called = (gathering: PlannedBrief) => string

function textOf(told: Told, called: Called, today: string): string {
  const says = words().timeline
  switch (told.is) {
    case 'none':
      return says.none
    case 'held-one':
      return says.heldOne
    case 'signed-up':
      return says.signedUp(told.count)
    case 'said-yes':
      return says.saidYes(told.count, told.of)
    case 'held':
      return says.held(told.count, told.of)
    case 'dated':
      return says.dated(told.count, told.of)
    case 'next':
      return says.next(named(told.gatherings, called, today))
    case 'running':
      return says.running(told.gatherings.map(called).join(', '))
  }
}

function named(gatherings: readonly PlannedBrief[], called: Called, today: string): string {
  return gatherings
    .map((each) => [called(each), each.from === null ? '' : shortDate(words(), each.from, today)])
    .map((parts) => parts.filter((text) => text !== '').join(' '))
    .join(', ')
}
