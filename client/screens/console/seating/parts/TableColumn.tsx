import { createMemo, createSignal, For, Show } from 'solid-js'
import { type HallTable, headsOf } from '#client/screens/console/seating/hall.model.ts'
import { gatheredIn } from '#client/screens/console/seating/quality.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { LockIcon, WarningIcon } from '#client/ui/icons.tsx'
import { Seat } from './Seat.tsx'

/** So many letters stand as large as a number. */
const LARGE = 3

/** A table and everybody at it. */
export function TableColumn(props: { readonly table: HallTable }) {
  const seating = useSeating()
  const words = () => seatingWords().tables
  const people = createMemo(() => props.table.people, undefined, {
    equals: (a, b) => a.length === b.length && a.every((each, at) => each === b[at]),
  })
  const isGone = () => props.table.name === ''
  // Tab stops once at each table: on whoever was chosen there last, else on the first.
  const stop = createMemo(() => people().find((person) => seating.isChosen(person)) ?? people()[0])
  const isAim = () => seating.isAim(props.table.id, null) && seating.lift()?.from !== props.table.id
  const gathered = createMemo(() => {
    if (seating.board().kind === 'home') return ''
    const { sitters } = seating.hall()
    return gatheredIn({ tables: [props.table], sitters })
      .map(({ count, place }) => words().more(count, place))
      .join(', ')
  })
  const heads = createMemo(() => headsOf(seating.hall().sitters, people()))
  const chairs = () => {
    const [seated, all] = [heads(), props.table.chairs]
    return seated > all && !isGone() ? words().over(seated, all) : words().seats(seated, all)
  }

  function press(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('button, input') !== null) return
    if (seating.lift() !== null) seating.press({ table: props.table.id, swap: null })
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Space do the same, from the seat that is lifted
    <section
      class="tbl"
      classList={{ locked: props.table.locked, gone: isGone() }}
      data-table={props.table.id}
      aria-label={seatingWords().Table(props.table.name)}
      onClick={press}
    >
      <div class="tblhead">
        <Show when={!isGone()} fallback={<b class="goneh">{words().gone}</b>}>
          <Name table={props.table} />
        </Show>
        <small>
          <Show when={heads() > props.table.chairs}>
            <WarningIcon />
          </Show>
          {[chairs(), gathered()].filter((text) => text !== '').join(', ')}
        </small>
        <Show when={!isGone()}>
          <button
            type="button"
            class="btn quiet lock"
            aria-pressed={props.table.locked}
            aria-label={words().lock(props.table.name)}
            title={words().lock(props.table.name)}
            disabled={!seating.canEdit()}
            onClick={() =>
              void seating.ask({ type: 'LockTable', table: props.table.id, locked: !props.table.locked })
            }
          >
            <LockIcon />
          </button>
        </Show>
      </div>
      <Show when={isGone()}>
        <p class="sm mut">{words().goneHelp}</p>
      </Show>
      <ul>
        <For each={people()}>
          {(person) => <Seat person={person} table={props.table} stop={stop() === person} />}
        </For>
      </ul>
      <Show when={people().length === 0 && !isAim()}>
        <p class="sm mut none">{words().empty}</p>
      </Show>
      <Show when={isAim()}>
        <div class="st drop">{words().dropHere(seating.who(seating.lift()?.person ?? ''))}</div>
      </Show>
    </section>
  )
}

/** What stands on the table, put right where it stands. */
function Name(props: { readonly table: HallTable }) {
  const seating = useSeating()
  const [typed, setTyped] = createSignal<string | null>(null)
  async function save() {
    const name = typed()?.trim() ?? ''
    if (name === '' || name === props.table.name) {
      setTyped(null)
      return
    }
    const tables = seating.part().tables.map(({ id, name: was, chairs, note, place }) => ({
      id,
      name: id === props.table.id ? name : was,
      chairs,
      note,
      place: place === null ? null : { x: place.x, y: place.y },
    }))
    const outcome = await seating.ask({ type: 'SetTables', tables })
    if (outcome.ok) setTyped(null)
  }
  return (
    <input
      class="tblname num"
      classList={{ long: props.table.name.length > LARGE }}
      aria-label={seatingWords().tables.name(props.table.name)}
      style={{ '--letters': `${Math.max(1, (typed() ?? props.table.name).length)}` }}
      maxlength={20}
      value={typed() ?? props.table.name}
      disabled={!seating.canEdit()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
