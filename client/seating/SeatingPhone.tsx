import { type JSX, Show } from 'solid-js'
import { words as later } from '#client/screens/phone/later/words.ts'
import type { NowModel } from '#client/screens/phone/now.model.ts'
import { Strip } from '#client/screens/phone/parts/Strip.tsx'
import { Each } from '#client/ui/Each.tsx'
import { ChevronDownIcon, FlagIcon } from '#client/ui/icons.tsx'
import type { OwnSeat, TablesHeld } from '#shared/views/seating-part.ts'
import { HallMap } from './parts/HallMap.tsx'
import { KnowWell, type KnowWellPhone } from './parts/KnowWell.tsx'
import { Ring } from './parts/Ring.tsx'
import { SeatChanged } from './parts/SeatChanged.tsx'
import { type SeatModel, seatModel } from './seating-phone.model.ts'
import { tableText } from './table-text.ts'

export type SeatingPhoneProps = {
  readonly phone: KnowWellPhone
  readonly held: TablesHeld | null
  readonly seat: OwnSeat | null
  readonly now: NowModel
  /** What is on, or the gathering. */
  readonly title: string
  /** Something else comes first: the table is a line that unfolds. */
  readonly folded: boolean
}

/** One's own table: while people look for it, what the page is about; else a line on top. */
export function SeatingPhone(props: SeatingPhoneProps): JSX.Element {
  const model = () => props.held && props.seat && seatModel(props.seat, props.held, later().seat.guest)
  return (
    <>
      <SeatChanged seat={props.seat} />
      <Show when={props.held}>
        <Show when={model()} fallback={<NoSeat folded={props.folded} />}>
          {(seat) => (
            <Show
              when={!props.folded}
              fallback={
                <details class="at-table">
                  <summary>
                    <FlagIcon /> {headingOf(seat())} {seat().label} <ChevronDownIcon />
                  </summary>
                  <div class="seat">
                    <Where seat={seat()} />
                    <Mates seat={seat()} phone={props.phone} />
                  </div>
                </details>
              }
            >
              <Strip title={props.title} model={props.now} />
              <div class="seat">
                <Large seat={seat()} />
                <Where seat={seat()} />
                <Mates seat={seat()} phone={props.phone} />
              </div>
            </Show>
          )}
        </Show>
      </Show>
    </>
  )
}

/** Tables hold, and this person has none yet. */
function NoSeat(props: { readonly folded: boolean }): JSX.Element {
  return (
    <Show
      when={!props.folded}
      fallback={
        <p class="note">
          <FlagIcon />
          <span>{later().seat.none}</span>
        </p>
      }
    >
      <div class="stack">
        <h1 tabIndex={-1}>{later().seat.none}</h1>
        <p class="mut">{later().seat.noneHelp}</p>
      </div>
    </Show>
  )
}

/** Before a number, and before a name. */
function headingOf({ figure }: SeatModel): string {
  return figure ? later().seat.youSit : later().seat.youSitAt
}

type Of = { readonly seat: SeatModel }

/** To be read at arm's length, on the way. */
function Large(props: Of): JSX.Element {
  return (
    <div>
      <h1 tabIndex={-1}>
        {props.seat.kind === 'home' ? later().seat.home : headingOf(props.seat)}{' '}
        <span class="sr">{props.seat.label}</span>
      </h1>
      <div
        class="tabno"
        classList={{ named: !props.seat.figure }}
        style={{ '--letters': props.seat.label.length }}
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
      <Show when={props.seat.note}>
        {(note) => (
          <p class="note">
            <FlagIcon />
            <span>{note()}</span>
          </p>
        )}
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
