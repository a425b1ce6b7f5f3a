import { type JSX, Show } from 'solid-js'
import type { Ask } from '#client/activities/panel/create-ask.ts'
import type { ChosenRow } from '#client/activities/panel/panel-phone.model.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { Each } from '#client/ui/Each.tsx'

/** What the panel will say, in order; a button for a step up and one for a step down. */
export function ChosenOrder(props: {
  readonly activity: string
  readonly rows: readonly ChosenRow[]
  readonly doing: Ask
  readonly locked: boolean
}): JSX.Element {
  const off = () => props.locked || props.doing.offline()
  const move = (card: string, before: string | null) =>
    void props.doing.ask({ type: 'MoveCard', activity: props.activity, card, before })
  return (
    <Show when={props.rows.length > 0}>
      <section aria-label={says().chosen}>
        <h2 class="head">
          {says().chosen} <span class="mut num">({props.rows.length})</span>
        </h2>
        <p class="sm">{says().chosenTold}</p>
        <ol class="order">
          <Each of={props.rows}>
            {(row) => (
              <li>
                <b class="num">{row().place}</b>
                <span>{row().text}</span>
                <span class="steps">
                  <button
                    type="button"
                    class="btn quiet"
                    disabled={off() || row().up === undefined}
                    aria-label={says().moveUp(row().text)}
                    onClick={() => move(row().id, row().up ?? null)}
                  >
                    {says().up}
                  </button>
                  <button
                    type="button"
                    class="btn quiet"
                    disabled={off() || row().down === undefined}
                    aria-label={says().moveDown(row().text)}
                    onClick={() => move(row().id, row().down ?? null)}
                  >
                    {says().down}
                  </button>
                </span>
              </li>
            )}
          </Each>
        </ol>
      </section>
    </Show>
  )
}
