import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { HallColumn, HallSeat } from '#client/activities/panel/hall-seats.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { SeatState } from '#shared/views/panel-part.ts'

/** Who sits in the panel, by municipality and post; a seat that nobody sits in is said, not skipped. */
export function HallSeats(props: {
  readonly hall: HallColumn
  readonly now: Accessor<Instant>
}): JSX.Element {
  const pages = createPages(props.now, () => props.hall.seatPages.length)
  return (
    <section class="seats" style={{ '--size': props.hall.seatSize }}>
      <h2>{words().panel.seats}</h2>
      <ul classList={{ pairs: props.hall.isCompact }}>
        <For each={props.hall.seatPages[pages().page]?.seats}>
          {(seat) => (
            <Show when={props.hall.isCompact} fallback={<Seat seat={seat} />}>
              <li class={seat.state} classList={{ missing: seat.state !== 'seated' }}>
                <Show when={seat.state !== 'seated'}>{seatText(seat.state, '')}: </Show>
                <b>{seat.name}</b>
              </li>
            </Show>
          )}
        </For>
      </ul>
      <Pages
        count={props.hall.seatPages.length}
        page={pages().page}
        left={pages().left}
        name={words().page(pages().page + 1, props.hall.seatPages.length)}
      />
    </section>
  )
}

function Seat(props: { readonly seat: HallSeat }): JSX.Element {
  return (
    <li
      class={props.seat.state}
      classList={{ tall: props.seat.isTall }}
      style={{ '--post': props.seat.postSize }}
    >
      <b>{props.seat.name}</b> <span>{seatText(props.seat.state, props.seat.post)}</span>
    </li>
  )
}

function seatText(state: SeatState, post: string): string {
  if (state === 'empty' || state === 'away') return words().panel.empty
  return state === 'expected' && post === '' ? words().panel.expected : post
}
