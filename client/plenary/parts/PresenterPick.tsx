import { For, Show } from 'solid-js'
import { choiceOf, namedPresenters, presenterIn } from '#client/plenary/presenter.model.ts'
import { municipalitiesIn, useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import type { Presenter } from '#shared/plenary/plenary.ts'

/** Who presents: a person by name, a municipality, or all who have written. */
export function PresenterPick(props: {
  readonly id: string
  readonly activity: string | null
  readonly now: Presenter | null
  readonly disabled?: boolean
  readonly onPick: (presenter: Presenter | null) => void
}) {
  const desk = useDesk()
  const named = () => namedPresenters(desk.view, props.activity, props.now)
  const value = () => choiceOf(props.now)
  return (
    <>
      <label class="sm" for={props.id}>
        {words().panel.presenter}
      </label>
      <select
        id={props.id}
        class="inp tiny"
        disabled={props.disabled}
        value={value()}
        onChange={(event) => props.onPick(presenterIn(event.currentTarget.value))}
      >
        <option value="" selected={value() === ''}>
          {words().panel.allOfThem}
        </option>
        <Show when={named().length > 0}>
          <optgroup label={words().panel.presenterNamed}>
            <For each={named()}>
              {(each) => (
                <option value={each.value} selected={each.value === value()}>
                  {each.label}
                </option>
              )}
            </For>
          </optgroup>
        </Show>
        <Show when={municipalitiesIn(desk.view).length > 0}>
          <optgroup label={words().panel.presenterHome}>
            <For each={municipalitiesIn(desk.view)}>
              {({ id, name }) => {
                const its = choiceOf({ municipality: id })
                return (
                  <option value={its} selected={its === value()}>
                    {name}
                  </option>
                )
              }}
            </For>
          </optgroup>
        </Show>
      </select>
    </>
  )
}
