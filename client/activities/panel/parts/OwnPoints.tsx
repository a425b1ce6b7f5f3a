import { type JSX, Show } from 'solid-js'
import { createAsk } from '#client/activities/panel/create-ask.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Each } from '#client/ui/Each.tsx'
import { Note } from '#client/ui/Note.tsx'
import type { OwnPanel } from '#shared/views/own-panel.ts'

/** Who has left the panel keeps what they wrote, and may take it back. */
export function OwnPoints(props: { readonly phone: Phone; readonly panel: OwnPanel }): JSX.Element {
  const { ask, wrong, offline } = createAsk(props.phone)
  const gone = () => props.panel.withdrawn ?? []
  return (
    <Show when={props.panel.points.length + gone().length > 0}>
      <details class="ownpoints">
        <summary>{says().youWrote(props.panel.points.length)}</summary>
        <ul class="rows">
          <Each of={props.panel.points}>
            {(point) => (
              <li class="mine">
                <span>{point().text}</span>
                <small>
                  <button
                    type="button"
                    class="btn quiet tight"
                    disabled={offline()}
                    aria-label={says().withdrawThis(point().text)}
                    onClick={() =>
                      void ask({ type: 'RemovePoint', activity: props.panel.activity, point: point().id })
                    }
                  >
                    {says().withdraw}
                  </button>
                </small>
              </li>
            )}
          </Each>
          <Each of={gone()}>
            {(point) => (
              <li class="mine">
                <s>{point().text}</s>
                <small>
                  <button
                    type="button"
                    class="btn quiet tight"
                    disabled={offline()}
                    aria-label={says().bringBackThis(point().text)}
                    onClick={() =>
                      void ask({ type: 'BringBackCard', activity: props.panel.activity, card: point().id })
                    }
                  >
                    {says().bringBack}
                  </button>
                </small>
              </li>
            )}
          </Each>
        </ul>
        <Note tone="err" text={wrong()} live />
      </details>
    </Show>
  )
}
