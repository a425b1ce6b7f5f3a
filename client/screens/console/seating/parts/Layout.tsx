import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { Dialog } from '#client/screens/console/parts/Dialog.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { headsOf } from '#client/screens/console/seating/hall.model.ts'
import {
  chairsOf,
  type Flaw,
  flawOf,
  inRows,
  placed,
  savedTables,
  type TypedTable,
  tableCountOf,
  totalChairs,
  typedTables,
  withCount,
  withOneMore,
} from '#client/screens/console/seating/layout.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { WarningIcon } from '#client/ui/icons.tsx'
import { CrossIcon, PlusIcon } from '#client/ui/more-icons.ts'
import { SEAT_LIMITS } from '#shared/seating/seats.ts'
import { MapField } from './MapField.tsx'

function flawText(flaw: Flaw): string {
  const words = seatingWords().layout
  switch (flaw.type) {
    case 'name-empty':
      return words.nameEmpty
    case 'same-name':
      return words.sameName(flaw.name)
    case 'chairs':
      return words.badChairs(flaw.name)
  }
}

/** How many tables, what they are called, their chairs, and where they stand. Saved whole. */
export function Layout(props: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog wide open={props.open} heading={seatingWords().layout.heading} onClose={() => props.onClose()}>
      <Form onClose={() => props.onClose()} />
    </Dialog>
  )
}

function Form(props: { readonly onClose: () => void }) {
  const seating = useSeating()
  const words = () => seatingWords().layout
  const [tables, setTables] = createSignal(typedTables(seating.part().tables))
  const [edited, setEdited] = createSignal(false)
  const [overtaken, setOvertaken] = createSignal(false)
  const [each, setEach] = createSignal(seating.part().tables[0]?.chairs.toString() ?? '6')
  const [typedCount, setTypedCount] = createSignal<string | null>(null)
  const flaw = createMemo(() => flawOf(tables()))
  const people = () => headsOf(seating.hall().sitters, [...seating.hall().sitters.keys()])
  const chairs = createMemo(() => totalChairs(tables()))
  const pinnedToGone = createMemo(() => {
    const ids = new Set(tables().map(({ id }) => id))
    return seating.part().pins.filter(({ table }) => !ids.has(table))
  })
  // Another leader's tables come in as long as nothing is written here.
  createEffect(
    on(
      () => typedTables(seating.part().tables),
      (now) => (edited() ? setOvertaken(true) : setTables(now)),
      { defer: true },
    ),
  )
  function theirs() {
    setTables(typedTables(seating.part().tables))
    setTypedCount(null)
    counted = null
    setOvertaken(false)
    setEdited(false)
  }
  function change(now: readonly TypedTable[]) {
    setEdited(true)
    setTables(now)
  }
  /**
   * A number counts as it is written, from the tables there were before: on the way to 12, table 2 is not lost at 1. What can
   * be no number of tables stays as it was written, and nothing is saved before it is put right.
   */
  let counted: readonly TypedTable[] | null = null
  function countTables(typed: string) {
    const count = tableCountOf(typed)
    setTypedCount(count === null ? typed : null)
    if (count === null) return
    counted ??= tables()
    change(withCount(counted, count, each()))
  }
  const put = (id: string, more: Partial<TypedTable>) =>
    change(tables().map((table) => (table.id === id ? { ...table, ...more } : table)))

  async function save(event: SubmitEvent) {
    event.preventDefault()
    const is = savedTables(tables())
    if (is === null || typedCount() !== null) return
    setEdited(false)
    const outcome = await seating.ask({ type: 'SetTables', tables: [...is] })
    if (outcome.ok) props.onClose()
    else setEdited(true)
  }
  return (
    <form class="layout" onSubmit={(event) => void save(event)}>
      <p class="mut">{words().help}</p>
      <div class="row">
        <label class="field short">
          <span class="lab">{words().count}</span>
          <input
            class="inp"
            type="number"
            min="1"
            max={SEAT_LIMITS.tables}
            aria-invalid={typedCount() !== null}
            value={typedCount() ?? tables().length}
            onInput={(event) => countTables(event.currentTarget.value)}
            onBlur={() => (counted = null)}
          />
        </label>
        <label class="field short">
          <span class="lab">{words().each}</span>
          <input
            class="inp"
            inputmode="numeric"
            value={each()}
            onInput={(event) => setEach(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="btn atend"
          disabled={chairsOf(each()) === null}
          onClick={() => change(tables().map((table) => ({ ...table, chairs: each() })))}
        >
          {words().apply}
        </button>
      </div>
      <div class="both">
        <div class="rows">
          <table class="layoutrows">
            <thead>
              <tr>
                <th scope="col">{words().name}</th>
                <th scope="col">{words().chairs}</th>
                <th scope="col">{words().note}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              <Each of={tables()}>
                {(table, at) => (
                  <tr>
                    <td>
                      <input
                        class="inp"
                        aria-label={`${words().number(at() + 1)}: ${words().name}`}
                        maxlength={SEAT_LIMITS.name}
                        aria-invalid={flaw()?.at === at() && flaw()?.type !== 'chairs'}
                        value={table().name}
                        onInput={(event) => put(table().id, { name: event.currentTarget.value })}
                      />
                    </td>
                    <td>
                      <input
                        class="inp"
                        inputmode="numeric"
                        aria-label={`${words().number(at() + 1)}: ${words().chairs}`}
                        aria-invalid={flaw()?.at === at() && flaw()?.type === 'chairs'}
                        value={table().chairs}
                        onInput={(event) => put(table().id, { chairs: event.currentTarget.value })}
                      />
                    </td>
                    <td>
                      <input
                        class="inp"
                        aria-label={`${words().number(at() + 1)}: ${words().note}`}
                        placeholder={at() === 0 ? words().notePlaceholder : undefined}
                        maxlength={SEAT_LIMITS.note}
                        value={table().note}
                        onInput={(event) => put(table().id, { note: event.currentTarget.value })}
                      />
                    </td>
                    <td>
                      <button
                        type="button"
                        class="btn quiet"
                        onClick={() => change(tables().filter(({ id }) => id !== table().id))}
                      >
                        <CrossIcon label={words().remove(table().name)} />
                      </button>
                    </td>
                  </tr>
                )}
              </Each>
            </tbody>
          </table>
          <button type="button" class="btn" onClick={() => change(withOneMore(tables(), each()))}>
            <PlusIcon />
            {words().add}
          </button>
        </div>
        <fieldset class="map">
          <legend class="lab">{words().map}</legend>
          <p class="sm mut">{words().mapHelp}</p>
          <MapField tables={tables()} onPlace={(id, place) => change(placed(tables(), id, place))} />
          <div class="row">
            <button type="button" class="btn" onClick={() => change(inRows(tables()))}>
              {words().grid}
            </button>
            <button
              type="button"
              class="btn"
              disabled={tables().every(({ place }) => place === null)}
              onClick={() => change(tables().map((table) => ({ ...table, place: null })))}
            >
              {words().noMap}
            </button>
          </div>
        </fieldset>
      </div>
      <p class="sm" role="status">
        {words().total(tables().length, chairs(), people())}
        <Show when={chairs() < people()}>
          {' '}
          <b>{words().tooFew(people() - chairs())}</b>
        </Show>
      </p>
      <Each of={pinnedToGone().map(({ person, table }) => ({ id: person, table }))}>
        {(pin) => (
          <p class="msg sm">
            <WarningIcon />
            {words().pinnedThere(seating.who(pin().id), seating.tableName(pin().table))}
          </p>
        )}
      </Each>
      <Show when={overtaken()}>
        <p class="msg" role="status">
          <WarningIcon />
          <span>
            {words().overtaken}{' '}
            <button type="button" class="btn" onClick={theirs}>
              {words().takeTheirs}
            </button>
          </span>
        </p>
      </Show>
      <Show when={typedCount() !== null}>
        <p class="msg err" role="alert">
          <WarningIcon />
          {words().badCount(SEAT_LIMITS.tables)}
        </p>
      </Show>
      <Show when={flaw()}>
        {(is) => (
          <p class="msg err" role="alert">
            <WarningIcon />
            {flawText(is())}
          </p>
        )}
      </Show>
      <div class="row end">
        <Said at="seating" quiet />
        <button
          type="submit"
          class="btn pri md"
          disabled={!seating.canEdit() || flaw() !== null || typedCount() !== null}
        >
          {words().save}
        </button>
      </div>
    </form>
  )
}
