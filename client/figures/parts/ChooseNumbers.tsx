import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/figures/console-words.ts'
import { rearranged } from '#client/figures/draft.model.ts'
import type { Choice } from '#shared/figures/choose.ts'
import type { Cube, Dimension } from '#shared/figures/cube.ts'
import { FIGURE_LIMITS } from '#shared/figures/figures.ts'

const SHOWS = ['chart', 'ranking', 'both'] as const

/** Which dimension is what, and which category of the others. */
export function ChooseNumbers(props: {
  readonly cube: Cube
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}): JSX.Element {
  const fixed = () =>
    props.cube.dimensions.filter(
      ({ id, categories }) =>
        id !== props.choice.across &&
        categories.length > 1 &&
        (id !== props.choice.along || props.choice.shows === 'ranking'),
    )
  const lines = () => props.cube.dimensions.find(({ id }) => id === props.choice.across)?.categories ?? []
  const can = (shows: Choice['shows']) =>
    (shows === 'ranking' || props.choice.along !== null) &&
    (shows === 'chart' || props.choice.across !== null)
  const draws = () => props.choice.shows !== 'ranking' && lines().length > 1
  function toggle(id: string) {
    const { lines: before } = props.choice
    const after = before.includes(id) ? before.filter((each) => each !== id) : [...before, id]
    props.onChoose({ ...props.choice, lines: after })
  }
  return (
    <>
      <fieldset class="figpick">
        <legend>{words().shows}</legend>
        <For each={SHOWS}>
          {(shows) => (
            <label class="check">
              <input
                type="radio"
                name="figure-shows"
                checked={props.choice.shows === shows}
                disabled={!can(shows)}
                onChange={() => props.onChoose({ ...props.choice, shows })}
              />
              {words().showsAs[shows]}
            </label>
          )}
        </For>
      </fieldset>
      <div class="figparts">
        <Part
          id="figure-along"
          label={words().along}
          of={props.cube.dimensions}
          value={props.choice.along}
          onPick={(id) => props.onChoose(rearranged(props.cube, props.choice, 'along', id))}
        />
        <Part
          id="figure-across"
          label={words().across}
          of={props.cube.dimensions}
          value={props.choice.across}
          onPick={(id) => props.onChoose(rearranged(props.cube, props.choice, 'across', id))}
        />
        <For each={fixed()}>
          {(dimension) => (
            <div class="field">
              <label for={`figure-fixed-${dimension.id}`}>{words().fixed(dimension.name)}</label>
              <select
                id={`figure-fixed-${dimension.id}`}
                class="inp"
                onChange={(event) => {
                  const { fixed: before } = props.choice
                  const after = { ...before, [dimension.id]: event.currentTarget.value }
                  props.onChoose({ ...props.choice, fixed: after })
                }}
              >
                <For each={dimension.categories}>
                  {({ id, name }) => (
                    <option value={id} selected={props.choice.fixed[dimension.id] === id}>
                      {name}
                    </option>
                  )}
                </For>
              </select>
            </div>
          )}
        </For>
      </div>
      <Show when={draws()}>
        <fieldset class="figpick" aria-describedby="figure-first">
          <legend>{words().lines(FIGURE_LIMITS.series)}</legend>
          <div class="figlines">
            <For each={lines()}>
              {({ id, name }) => {
                const isDrawn = () => props.choice.lines.includes(id)
                return (
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={isDrawn()}
                      disabled={!isDrawn() && props.choice.lines.length >= FIGURE_LIMITS.series}
                      onChange={() => toggle(id)}
                    />
                    {name}
                  </label>
                )
              }}
            </For>
          </div>
          <span class="xs mut" id="figure-first">
            {words().first}
          </span>
        </fieldset>
      </Show>
    </>
  )
}

function Part(props: {
  readonly id: string
  readonly label: string
  readonly of: readonly Dimension[]
  readonly value: string | null
  readonly onPick: (id: string | null) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select id={props.id} class="inp" onChange={(event) => props.onPick(event.currentTarget.value || null)}>
        <option value="" selected={props.value === null}>
          {words().nothing}
        </option>
        <For each={props.of}>
          {({ id, name, categories }) => (
            <option value={id} selected={props.value === id}>
              {name || words().columns} ({categories.length})
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
