import { type JSX, Show } from 'solid-js'
import { Each } from './Each.tsx'

export type PickChoice = { readonly id: string; readonly name: string; readonly help?: string }

/** One of several, as native radio buttons in rows or a grid. */
export function Pick(props: {
  readonly name: string
  readonly legend: JSX.Element
  readonly choices: readonly PickChoice[]
  readonly chosen: string | null
  readonly choose: (id: string) => void
  readonly grid?: boolean
  readonly describedBy?: string | undefined
  readonly before?: JSX.Element
}): JSX.Element {
  return (
    <fieldset aria-describedby={props.describedBy}>
      <legend class="lab">{props.legend}</legend>
      {props.before}
      <div class="pick" classList={{ two: props.grid ?? false }}>
        <Each of={props.choices}>
          {(choice) => (
            <label>
              <input
                type="radio"
                name={props.name}
                value={choice().id}
                checked={props.chosen === choice().id}
                onChange={() => props.choose(choice().id)}
              />
              <span>
                {choice().name}
                <Show when={choice().help}>
                  <small>{choice().help}</small>
                </Show>
              </span>
            </label>
          )}
        </Each>
      </div>
    </fieldset>
  )
}
