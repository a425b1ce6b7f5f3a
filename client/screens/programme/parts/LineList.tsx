import { createUniqueId, Index, type JSX, Show } from 'solid-js'

/** Lines one below the other, each to be written in or taken away, and room for one more. */
export function LineList(props: {
  readonly legend: string
  readonly help: string
  readonly lines: readonly string[]
  readonly most: number
  readonly limit: number
  readonly name: (number: number) => string
  readonly remove: string
  readonly removeName: (number: number) => string
  readonly add: string
  readonly onWrite: (at: number, text: string) => void
  readonly onAdd: () => void
  readonly onRemove: (at: number) => void
}): JSX.Element {
  const id = createUniqueId()
  let list: HTMLFieldSetElement | undefined
  const focus = (at: number) =>
    list?.querySelectorAll<HTMLInputElement>('.inp')[Math.max(0, at)]?.focus({ preventScroll: false })
  function add() {
    if (props.lines.length >= props.most) return
    props.onAdd()
    focus(props.lines.length - 1)
  }
  function remove(at: number) {
    props.onRemove(at)
    focus(at - 1)
  }
  return (
    <fieldset class="lines" ref={list} aria-describedby={`${id}-help`}>
      <legend class="lab">{props.legend}</legend>
      <small id={`${id}-help`} class="mut">
        {props.help}
      </small>
      <Index each={props.lines}>
        {(line, at) => (
          <div class="line">
            <input
              class="inp"
              aria-label={props.name(at + 1)}
              autocomplete="off"
              maxlength={props.limit}
              value={line()}
              onInput={(event) => props.onWrite(at, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <button
              type="button"
              class="btn quiet"
              aria-label={props.removeName(at + 1)}
              onClick={() => remove(at)}
            >
              {props.remove}
            </button>
          </div>
        )}
      </Index>
      <Show when={props.lines.length < props.most}>
        <button type="button" class="btn tiny" onClick={add}>
          {props.add}
        </button>
      </Show>
    </fieldset>
  )
}
