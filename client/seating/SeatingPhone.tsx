import { createMemo, type JSX, Show } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import type { NowModel } from '#client/screens/phone/now.model.ts'
import { Programme } from '#client/screens/phone/parts/Programme.tsx'
import { Strip } from '#client/screens/phone/parts/Strip.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { FlagIcon } from '#client/ui/more-icons.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnSeat, TablesHeld } from '#shared/views/seating-part.ts'
import { HallMap } from './parts/HallMap.tsx'
import { KnowWell, type KnowWellPhone } from './parts/KnowWell.tsx'
import { Ring } from './parts/Ring.tsx'
import { type SeatModel, seatModel } from './seating-phone.model.ts'
import { tableText } from './table-text.ts'

export type SeatingPhoneProps = {
  readonly phone: KnowWellPhone
  readonly held: TablesHeld | null
  readonly seat: OwnSeat | null
  /** One's own municipality, by name; empty: a guest. */
  readonly from: string
  readonly hall: HallView
  readonly model: NowModel
  readonly now: Instant
  readonly links: () => JSX.Element
  /** Something else comes first: the table is a line that unfolds. */
  readonly folded: boolean
}

/** One's own table: while people look for it, what the page is about; else a line on top. */
export function SeatingPhone(props: SeatingPhoneProps): JSX.Element {
  const order = () => props.hall.municipalities.map(({ name }) => name)
  const model = createMemo(
    () =>
      props.held && props.seat && seatModel(props.seat, props.held, later().seat.guest, order(), props.from),
  )
  return (
    <Show when={props.held}>
      <Show
        when={!props.folded}
        fallback={
          <Show when={model()} fallback={<Note text={later().seat.none} />}>
            {(seat) => <Line seat={seat()} phone={props.phone} />}
          </Show>
        }
      >
        <Strip
          title={props.model.phase === 'live' ? props.model.title : props.hall.gathering.title}
          model={props.model}
        />
        <Show when={model()} fallback={<NoSeat />}>
          {(seat) => (
            <div class="seat">
              <Large seat={seat()} />
              <Where seat={seat()} />
              <Mates seat={seat()} phone={props.phone} />
            </div>
          )}
        </Show>
        {props.links()}
        <details>
          <summary>
            {words().now.programme} <ChevronDownIcon />
          </summary>
          <Programme hall={props.hall} now={props.now} />
        </details>
      </Show>
    </Show>
  )
}

type Of = { readonly seat: SeatModel }

function Note(props: { readonly text: string }): JSX.Element {
  return (
    <p class="note">
      <FlagIcon />
      <span>{props.text}</span>
    </p>
  )
}

/** Folded, while something else comes first. */
function Line(props: Of & { readonly phone: KnowWellPhone }): JSX.Element {
  return (
    <details class="at-table">
      <summary>
        <FlagIcon /> {props.seat.kind === 'home' ? later().seat.homeAt : headingOf(props.seat)}{' '}
        {props.seat.label} <ChevronDownIcon />
      </summary>
      <div class="seat">
        <Where seat={props.seat} />
        <Mates seat={props.seat} phone={props.phone} />
      </div>
    </details>
  )
}

/** Tables hold, and this person has none yet. */
function NoSeat(): JSX.Element {
  return (
    <div class="stack">
      <h1 tabIndex={-1}>{later().seat.none}</h1>
      <p class="mut">{later().seat.noneHelp}</p>
    </div>
  )
}

/** Before a number, and before a name. */
function headingOf({ figure }: SeatModel): string {
  return figure ? later().seat.youSit : later().seat.youSitAt
}

function homeOf({ first }: SeatModel): string {
  return first ? later().seat.firstHome : later().seat.home
}

/** To be read at arm's length, on the way. */
function Large(props: Of): JSX.Element {
  return (
    <div>
      <h1 tabIndex={-1}>
        {props.seat.kind === 'home' ? homeOf(props.seat) : headingOf(props.seat)}{' '}
        <span class="sr">{props.seat.label}</span>
      </h1>
      <div
        class="tabno"
        classList={{ named: !props.seat.figure }}
        style={{ '--letters': Math.max(...props.seat.label.split(' ').map((word) => word.length)) }}
      >
        <b class="num" aria-hidden="true">
          {props.seat.label}
        </b>
        <Show when={props.seat.ring.length > 0}>
          <Ring
            seats={props.seat.ring}
            label={later().seat.ring(props.seat.mates.length + 1)}
            middle={later().seat.you}
            fromBelow
          />
        </Show>
      </div>
    </div>
  )
}

function Where(props: Of): JSX.Element {
  return (
    <>
      <Show when={props.seat.note}>{(note) => <Note text={note()} />}</Show>
      <Show when={props.seat.chairsFor}>
        {(chairs) => <Note text={later().seat.chairsFor(chairs().have, chairs().of)} />}
      </Show>
      <Show when={props.seat.map}>
        {(map) => <HallMap map={map()} label={tableText(props.seat.label)} />}
      </Show>
    </>
  )
}

function Mates(props: Of & { readonly phone: KnowWellPhone }): JSX.Element {
  return (
    <div>
      <h2 class="head">{later().seat.withYou}</h2>
      <Show when={props.seat.mates.length > 0} fallback={<p class="mut">{later().seat.alone}</p>}>
        <ul class="rows mates">
          <Each of={props.seat.mates}>
            {(mate) => (
              <li>
                <b>{mate().lead}</b>
                <span class="mut sm">{mate().rest}</span>
              </li>
            )}
          </Each>
        </ul>
        <KnowWell phone={props.phone} mates={props.seat.mates} />
      </Show>
    </div>
  )
}
