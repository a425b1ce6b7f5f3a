import { createMemo, Show } from 'solid-js'
import { clashOf } from '#client/screens/console/seating/effect.model.ts'
import { tableWith } from '#client/screens/console/seating/hall.model.ts'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { GripIcon, PinIcon } from '#client/ui/icons.tsx'

/** The one that was chosen last: whom they clash with, and what can be done with them by a press. */
export function Chosen() {
  const seating = useSeating()
  const words = () => seatingWords().chosen
  const person = () => {
    const chosen = seating.chosen()
    return chosen !== null && seating.hall().sitters.has(chosen) ? chosen : null
  }
  const table = createMemo(() => {
    const is = person()
    return is === null ? undefined : tableWith(seating.hall().tables, is)
  })
  const clash = createMemo(() => {
    const is = person()
    const at = table()
    return is === null || at === undefined ? null : clashOf(seating.hall(), is, at.people)
  })
  const names = (people: readonly string[]) => people.map(seating.who).join(', ')
  const isPinned = () => seating.hall().pins.has(person() ?? '')
  return (
    <Show when={seating.lift() === null && person()}>
      {(is) => (
        <section class="chosen" aria-labelledby="seat-chosen">
          <div class="head">
            <h2 id="seat-chosen" class="clip">
              {seating.who(is())}
            </h2>
          </div>
          <Show when={seating.board().kind !== 'home' && clash()}>
            {(clashes) => (
              <p class="sm mut">
                {[
                  clashes().colleagues.length > 0 ? words().colleaguesHere(names(clashes().colleagues)) : '',
                  clashes().again.length > 0 ? words().metHere(names(clashes().again)) : '',
                  clashes().colleagues.length + clashes().again.length === 0 ? words().noneHere : '',
                ].join(' ')}
              </p>
            )}
          </Show>
          <div class="row">
            <button
              type="button"
              class="btn"
              disabled={!seating.canEdit()}
              onClick={() => seating.begin(is())}
            >
              <GripIcon />
              {words().lift}
            </button>
            <Show when={table()}>
              <button
                type="button"
                class="btn"
                disabled={!seating.canEdit()}
                onClick={() => seating.togglePin(is())}
              >
                <PinIcon />
                {isPinned() ? words().unpin : words().pin} <kbd aria-hidden="true">L</kbd>
              </button>
            </Show>
          </div>
        </section>
      )}
    </Show>
  )
}
