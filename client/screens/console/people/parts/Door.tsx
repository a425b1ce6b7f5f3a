import { createMemo, For, type JSX, Show } from 'solid-js'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { Segmented } from '#client/screens/console/parts/Segmented.tsx'
import { peopleWords } from '#client/screens/console/people/words.ts'
import { DOORS } from '#shared/people/door.ts'
import type { WaitingPart } from '#shared/views/door-part.ts'

/** Who may come in, and whoever waits for it. */
export function Door(): JSX.Element {
  const desk = useDesk()
  const door = () => desk.view.door
  const says = () => peopleWords().door
  const waiting = createMemo(() => door().waiting.filter(({ isTurnedAway }) => !isTurnedAway))
  const away = createMemo(() => door().waiting.filter(({ isTurnedAway }) => isTurnedAway))
  const names = createMemo(() => new Map(municipalitiesIn(desk.view).map(({ id, name }) => [id, name])))
  const notes = ({ municipality, title }: WaitingPart) =>
    [
      municipality === null ? peopleWords().guests : (names().get(municipality) ?? ''),
      ...(title === '' ? [] : [title]),
    ].join(' · ')
  let heading: HTMLElement | undefined

  async function settle(type: 'LetIn' | 'TurnAway', person: string | null) {
    const outcome = await desk.ask('door', { type, person })
    // The row with the button that was pressed is gone.
    if (outcome.ok && document.activeElement === document.body) heading?.focus()
  }
  const button = (type: 'LetIn' | 'TurnAway', person: WaitingPart, word: string, name: string) => (
    <button
      type="button"
      class={type === 'LetIn' ? 'btn tiny' : 'btn quiet tiny'}
      disabled={!desk.online()}
      aria-label={name}
      onClick={() => void settle(type, person.id)}
    >
      {word}
    </button>
  )
  const row = (person: WaitingPart, buttons: () => JSX.Element) => (
    <li>
      <div class="roster-one">
        <div>
          <span class="b">{person.name}</span>
          <div class="sm mut">{notes(person)}</div>
        </div>
        <div class="row">{buttons()}</div>
      </div>
    </li>
  )

  return (
    <section class="all" aria-labelledby="door">
      <div class="head">
        <h2
          id="door"
          tabIndex={-1}
          ref={(element) => {
            heading = element
          }}
        >
          {says().heading}
        </h2>
        <span class="sm mut" role="status">
          {waiting().length === 0 ? '' : says().waiting(waiting().length)}
        </span>
      </div>
      <div class="roster-search">
        <Segmented
          label={says().heading}
          segments={DOORS.map((value) => ({ value, label: says().is[value] }))}
          value={door().is}
          disabled={!desk.online()}
          onPick={(is) => void desk.ask('door', { type: 'SetDoor', door: is })}
        />
        <Said at="door" />
      </div>
      <p class="sm mut">{says().help[door().is]}</p>
      <Show when={waiting().length > 0}>
        <div class="row">
          <button
            type="button"
            class="btn pri"
            disabled={!desk.online()}
            onClick={() => void settle('LetIn', null)}
          >
            {says().letInAll(waiting().length)}
          </button>
          <Show when={waiting().length > 1}>
            <button
              type="button"
              class="btn quiet"
              disabled={!desk.online()}
              onClick={() => void settle('TurnAway', null)}
            >
              {says().turnAllAway}
            </button>
          </Show>
        </div>
        <ul class="roster-list">
          <For each={waiting()}>
            {(person) =>
              row(person, () => [
                button('LetIn', person, says().letIn, says().letInOf(person.name)),
                button('TurnAway', person, says().turnAway, says().turnAwayOf(person.name)),
              ])
            }
          </For>
        </ul>
      </Show>
      <Show when={away().length > 0}>
        <details class="roster-known">
          <summary>{says().away(away().length)}</summary>
          <ul class="roster-list">
            <For each={away()}>
              {(person) =>
                row(person, () => button('LetIn', person, says().letIn, says().letInOf(person.name)))
              }
            </For>
          </ul>
        </details>
      </Show>
    </section>
  )
}
