import { createMemo, For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { useSeating } from '#client/screens/console/seating/use-seating.ts'
import { seatingWords } from '#client/screens/console/seating/words.ts'
import { UndoIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'

/** So many steps are shown; older ones come up as newer are taken back. */
const SHOWN = 8

/** What was done last, newest first; each is taken back with all that came after it. */
export function Steps() {
  const seating = useSeating()
  const desk = useDesk()
  const words = () => seatingWords().steps
  const done = createMemo(() => [...seating.part().done].reverse())

  const { textOf } = seating.undo

  return (
    <section aria-labelledby="seat-steps">
      <div class="head">
        <h2 id="seat-steps">{words().heading}</h2>
      </div>
      <Show when={done().length > 0} fallback={<p class="sm mut pad">{words().none}</p>}>
        <ol class="hist" reversed>
          <For each={done().slice(0, SHOWN)}>
            {(step, at) => (
              <li>
                <time>{timeText(step.at, desk.view.gathering.zone)}</time>
                <span>{textOf(step)}</span>
                <button
                  type="button"
                  class="btn quiet"
                  disabled={!seating.canEdit()}
                  title={at() === 0 ? words().undo(textOf(step)) : words().undoTo(textOf(step), at() + 1)}
                  onClick={() => seating.undo.to(step.step)}
                >
                  <UndoIcon
                    label={at() === 0 ? words().undo(textOf(step)) : words().undoTo(textOf(step), at() + 1)}
                  />
                </button>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
