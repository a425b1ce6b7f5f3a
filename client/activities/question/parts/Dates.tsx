import type { JSX } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { type Can, missingIn, saidIn } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'

const SAYS = [{ id: 'yes' }, { id: 'maybe' }, { id: 'no' }] as const satisfies readonly { readonly id: Can }[]

/** Who can when, or would like what: yes, maybe or no on every line. */
export function Dates(props: InputProps<Asked<'dates'>>): JSX.Element {
  const said = () => saidIn(props.sketch)
  const missing = () => missingIn(props.question, props.sketch)
  const begun = () => missing() < props.question.choices.length

  return (
    <div class="dates">
      <p class="sm mut">{words().dates.how}</p>
      <Each of={props.question.choices}>
        {(row) => (
          <fieldset>
            <legend>{row().text}</legend>
            <div class="pick three">
              <Each of={SAYS}>
                {(option) => (
                  <label>
                    <input
                      type="radio"
                      name={`${props.name}-${row().id}`}
                      checked={said()[row().id] === option().id}
                      disabled={props.disabled}
                      aria-invalid={props.bad || undefined}
                      onChange={() =>
                        props.set({ type: 'said', how: { ...said(), [row().id]: option().id } })
                      }
                    />
                    <span>{words().dates[option().id]}</span>
                  </label>
                )}
              </Each>
            </div>
          </fieldset>
        )}
      </Each>
      <p class="sm mut" role="status">
        {begun() && missing() > 0 ? words().dates.missing(missing()) : ''}
      </p>
    </div>
  )
}
