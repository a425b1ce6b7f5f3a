import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { singleKeys } from '#client/screens/console/make-keys.ts'
import { KeyNote } from '#client/screens/console/parts/KeyNote.tsx'
import { Each } from '#client/ui/Each.tsx'
import { createSeating, type Seating as SeatingDesk } from './create-seating.ts'
import { createKeptFocus, seatElement } from './kept-focus.ts'
import { besideOf, type SeatFocus, seatKeyOf } from './keys.model.ts'
import { makeDrag, type Spot } from './make-drag.ts'
import { Chosen } from './parts/Chosen.tsx'
import { Earlier } from './parts/Earlier.tsx'
import { Effect } from './parts/Effect.tsx'
import { KeptPairs } from './parts/KeptPairs.tsx'
import { Layout } from './parts/Layout.tsx'
import { Lifted } from './parts/Lifted.tsx'
import { Problems } from './parts/Problems.tsx'
import { Quality } from './parts/Quality.tsx'
import { SeatingHead } from './parts/SeatingHead.tsx'
import { SeatLegend } from './parts/SeatLegend.tsx'
import { Setup } from './parts/Setup.tsx'
import { StartTables } from './parts/StartTables.tsx'
import { Steps } from './parts/Steps.tsx'
import { TableColumn } from './parts/TableColumn.tsx'
import { Unseated } from './parts/Unseated.tsx'
import { WithoutPhone } from './parts/WithoutPhone.tsx'
import './seating.css'
import { SeatingProvider } from './use-seating.ts'
import { seatingWords } from './words.ts'

/** The leader's editor of who sits where. `isOff`: a dialog of the console is open, and has the keys. */
export function Seating(props: { readonly isOff: boolean }) {
  const desk = useDesk()
  const seating = createSeating(desk)
  const [dialog, setDialog] = createSignal<'layout' | 'pairs' | 'earlier' | null>(null)
  const [dragging, setDragging] = createSignal(false)
  let page: HTMLElement | undefined
  let hall: HTMLElement | undefined
  let ghost: HTMLElement | undefined
  let spot: Spot = { x: 0, y: 0 }

  function follow() {
    if (ghost !== undefined) ghost.style.transform = `translate(${spot.x}px, ${spot.y}px) rotate(-1.6deg)`
  }
  onMount(() => {
    if (page === undefined) return
    onCleanup(
      makeDrag(page, () => hall, {
        begin(person) {
          const began = seating.begin(person)
          setDragging(began)
          return began
        },
        at(at) {
          spot = at
          follow()
        },
        over: (at) => seating.aim(at === null ? null : { table: at.table, swap: swapOf(seating, at.person) }),
        drop() {
          setDragging(false)
          if (seating.lift()?.over == null) seating.putBack()
          else seating.drop()
          // What stopped it has been said; a pointer that has let go holds nothing.
          seating.letGo()
        },
        cancel() {
          setDragging(false)
          seating.putBack()
        },
      }),
    )
  })
  createSeatKeys(seating, () => props.isOff || dialog() !== null)
  createKeptFocus(seating, () => page)

  const hasTables = () => seating.hall().tables.length > 0
  return (
    <SeatingProvider value={seating}>
      <main class="seatpg" classList={{ lifting: seating.lift() !== null }} ref={page}>
        <section class="hall" ref={hall} aria-label={seatingWords().tables.label}>
          <SeatingHead />
          <Show when={hasTables()} fallback={<StartTables />}>
            <Show when={seating.board().kind === 'nothing'}>
              <p class="mut pad">
                {seating.hall().sitters.size === 0
                  ? seatingWords().nothing.nobody
                  : seatingWords().nothing.ready}
              </p>
            </Show>
            <div class="tbls">
              <Each of={seating.hall().tables}>{(table) => <TableColumn table={table()} />}</Each>
            </div>
            <SeatLegend />
          </Show>
          <p class="sr" id="seat-how">
            {seatingWords().seat.how}
          </p>
        </section>
        <aside>
          <Problems />
          <Show when={seating.board().kind !== 'nothing'}>
            <Quality />
          </Show>
          <div class="now">
            <p class="sm" classList={{ sr: seating.lift() !== null }} aria-live="assertive">
              {seating.said()}
            </p>
            <Effect dragging={dragging()} />
            <Chosen />
          </div>
          <Unseated />
          <Steps />
          <WithoutPhone />
          <Show when={hasTables()}>
            <Setup onOpen={setDialog} />
          </Show>
        </aside>
        <Show when={dragging() && seating.lift()}>
          {(lift) => (
            <Lifted
              person={lift().person}
              ref={(element) => {
                ghost = element
                follow()
              }}
            />
          )}
        </Show>
        <KeyNote text={seating.undo.note()} />
        <Layout open={dialog() === 'layout'} onClose={() => setDialog(null)} />
        <KeptPairs open={dialog() === 'pairs'} onClose={() => setDialog(null)} />
        <Earlier open={dialog() === 'earlier'} onClose={() => setDialog(null)} />
      </main>
    </SeatingProvider>
  )
}

/** Over oneself, and for somebody without a seat, there is nobody to change places with. */
function swapOf(seating: SeatingDesk, person: string | null): string | null {
  const lift = seating.lift()
  return lift === null || lift.from === null || person === lift.person ? null : person
}

function focusOf(target: EventTarget | null): SeatFocus {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field'
  if (target.matches('[data-seat]')) return 'seat'
  return target.matches('button, a, summary') ? 'button' : 'page'
}

/** Keys hold for the whole part while no dialog is open: somebody lifted goes on by arrows wherever the focus went. */
function createSeatKeys(seating: SeatingDesk, isOff: () => boolean) {
  function act(event: KeyboardEvent) {
    if (isOff() || event.defaultPrevented || event.isComposing) return
    const { key, altKey: alt } = event
    const focus = focusOf(event.target)
    const person = event.target instanceof HTMLElement ? event.target.dataset.seat : undefined
    const press = { key, alt, command: event.ctrlKey || event.metaKey }
    const does = seatKeyOf(press, focus, { lifted: seating.lift() !== null, singleKeys: singleKeys() })
    if (does === null) return
    event.preventDefault()
    if (event.repeat && does.type !== 'steer' && does.type !== 'go') return
    switch (does.type) {
      case 'steer':
        seating.steer(does.way)
        return document.querySelector('.seatpg .aim, .seatpg .drop')?.scrollIntoView({ block: 'nearest' })
      case 'go':
        return go(person ?? '', does.way)
      case 'lift':
        seating.begin(person ?? '')
        return
      case 'drop':
        return seating.drop()
      case 'put-back':
        return seating.putBack()
      case 'pin':
        return seating.togglePin(person ?? '')
      case 'draw':
        return seating.draw()
      case 'undo': {
        const newest = seating.undo.newest()
        if (newest !== null) seating.undo.to(newest.step)
      }
    }
  }
  function go(person: string, way: Parameters<typeof besideOf>[2]) {
    const to = besideOf(seating.hall().tables, person, way)
    if (to !== null) seatElement(document, to)?.focus()
  }
  /** Firefox presses a button when Space comes up again. */
  function up(event: KeyboardEvent) {
    if (event.key === ' ' && focusOf(event.target) === 'seat' && !isOff()) event.preventDefault()
  }
  onMount(() => {
    document.addEventListener('keydown', act)
    document.addEventListener('keyup', up)
    onCleanup(() => {
      document.removeEventListener('keydown', act)
      document.removeEventListener('keyup', up)
    })
  })
}
