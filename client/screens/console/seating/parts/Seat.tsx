import { createMemo, Show } from 'solid-js'
import { clashOf } from '#client/screens/console/seating/effect.model.ts'
import type { HallTable } from '#client/screens/console/seating/hall.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { GripIcon, PinIcon, RepeatIcon } from '#client/ui/icons.tsx'
import { LinkIcon, PlusIcon } from '#client/ui/more-icons.ts'

/** Somebody at a table: who they are, whether they are held there, and whom they clash with. */
export function Seat(props: { readonly person: string; readonly table: HallTable; readonly stop: boolean }) {
  const seating = useSeating()
  const words = () => seatingWords().seat
  const sitter = createMemo(() => seating.hall().sitters.get(props.person))
  const pinnedTo = createMemo(() => seating.hall().pins.get(props.person) ?? null)
  const clash = createMemo(() => clashOf(seating.hall(), props.person, props.table.people))
  // At home tables everybody is a colleague, and that is what they are for.
  const marked = () => seating.board().kind !== 'home'
  const colleagues = () => marked() && clash().colleagues.length > 0
  const again = () => (marked() ? clash().again : [])
  const lifted = () => seating.isLifted(props.person)
  const isLate = createMemo(() => seating.late().has(props.person))

  function press() {
    if (seating.lift() === null) return seating.choose(props.person)
    seating.press({ table: props.table.id, swap: props.person })
  }

  return (
    <li>
      <button
        type="button"
        class="st"
        classList={{
          pin: pinnedTo() !== null,
          clash: colleagues(),
          moving: lifted(),
          aim: seating.isAim(props.table.id, props.person),
          chosen: seating.isChosen(props.person),
        }}
        data-seat={props.person}
        tabindex={props.stop ? 0 : -1}
        aria-pressed={lifted()}
        aria-describedby="seat-how"
        title={[sitter()?.name, sitter()?.title].filter(Boolean).join(', ')}
        onClick={press}
        onFocus={() => seating.lift() === null && seating.choose(props.person)}
      >
        <span class="grab" data-grip>
          <GripIcon />
        </span>
        <span class="whom">
          <b>{sitter()?.place || seatingWords().guest}</b>{' '}
          <span class="clip">
            <Show when={!lifted()} fallback={seatingWords().tables.moving}>
              {sitter()?.name}
              <Show when={sitter()?.title}>{(title) => <small> {title()}</small>}</Show>
            </Show>
          </span>
        </span>
        <span class="seatmarks">
          <Show when={isLate()}>
            <PlusIcon label={words().late} />
          </Show>
          <Show when={again().length > 0}>
            <RepeatIcon label={words().again(again().map(seating.who).join(', '))} />
          </Show>
          <Show when={colleagues()}>
            <LinkIcon label={words().colleagues(sitter()?.place ?? '')} />
          </Show>
          <Show when={pinnedTo()}>
            {(table) => (
              <PinIcon
                label={
                  table() === props.table.id ? words().pinned : words().pinnedTo(seating.tableName(table()))
                }
              />
            )}
          </Show>
        </span>
      </button>
    </li>
  )
}
