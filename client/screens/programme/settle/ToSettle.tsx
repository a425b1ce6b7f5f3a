import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { PromisePart } from '#shared/views/programme-plan.ts'
import { type InTwoRow, inTwoRows } from './settle.model.ts'

/** What only the owner knows: where somebody belongs, and whose a promise is. */
export function ToSettle(): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().settle
  const people = createMemo(() => inTwoRows(desk.view))
  return (
    <Show when={!desk.locked() && desk.view.toSettle > 0}>
      <section class="phase settle" aria-label={says().title}>
        <div class="head">
          <h2>{says().title}</h2>
          <span class="sm mut">{desk.view.toSettle}</span>
        </div>
        <ul class="rows">
          <Each of={people()}>{(row, at) => <Person row={row()} number={at() + 1} />}</Each>
          <Each of={desk.view.unplaced}>{(promise) => <Promised promise={promise()} />}</Each>
        </ul>
      </section>
    </Show>
  )
}

function Person(props: { readonly row: InTwoRow; readonly number: number }): JSX.Element {
  const asks = createAsk(useDesk())
  const says = () => deskWords().settle
  return (
    <li>
      <p>
        {says().person}{' '}
        {props.row.seen.map(({ municipality, gathering }) => says().seen(municipality, gathering)).join(', ')}
        .
      </p>
      <div class="row">
        <For each={props.row.homes}>
          {({ id, name }) => (
            <button
              type="button"
              class="btn tiny"
              disabled={asks.busy()}
              aria-label={says().belongsOf(name, props.number)}
              onClick={() => void asks.ask({ type: 'SettleKnown', known: props.row.id, municipality: id })}
            >
              {says().belongs(name)}
            </button>
          )}
        </For>
      </div>
      <Note tone="err" text={asks.error()} live />
    </li>
  )
}

function Promised(props: { readonly promise: PromisePart }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().settle
  const asks = createAsk(desk)
  const [chosen, choose] = createSignal('')
  const names = () =>
    desk.view.municipalities.toSorted((one, other) => one.name.localeCompare(other.name, 'nb'))
  const place = (municipality: string) =>
    asks.ask({ type: 'PlacePromise', promise: props.promise.id, municipality })
  return (
    <li>
      <p>
        {says().promise(props.promise.name || says().nobody, props.promise.gathering?.title ?? '')}{' '}
        <b>{props.promise.what}</b>
      </p>
      <div class="row">
        <select
          class="inp"
          aria-label={says().placeOf(props.promise.what)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value="" selected={chosen() === ''}>
            {says().choose}
          </option>
          <For each={names()}>
            {({ id, name }) => (
              <option value={id} selected={chosen() === id}>
                {name}
              </option>
            )}
          </For>
        </select>
        <button
          type="button"
          class="btn tiny"
          disabled={asks.busy() || chosen() === ''}
          aria-label={says().placeNowOf(props.promise.what)}
          onClick={() => void place(chosen())}
        >
          {says().placeNow}
        </button>
      </div>
      <Note tone="err" text={asks.error()} live />
    </li>
  )
}
