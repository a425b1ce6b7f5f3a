import { createSignal, type JSX, Show } from 'solid-js'
import type { Asked, InputProps } from '#client/activities/question/input.ts'
import { moved, ranked, unranked } from '#client/activities/question/ranking.model.ts'
import { idsIn } from '#client/activities/question/sketch.model.ts'
import { words } from '#client/activities/question/words.ts'
import { Each } from '#client/ui/Each.tsx'
import { ArrowUpIcon, CrossIcon } from '#client/ui/more-icons.ts'

/** Places are filled by pressing, the best first; what has a place is moved by its arrows, or taken out again. */
export function Ranking(props: InputProps<Asked<'ranking'>>): JSX.Element {
  let box: HTMLDivElement | undefined
  const [heard, setHeard] = createSignal('')
  const order = () => idsIn(props.sketch)
  const full = () => order().length >= props.question.top
  const textOf = (id: string) => props.question.choices.find((each) => each.id === id)?.text ?? ''
  const placed = () => order().map((id) => ({ id, text: textOf(id) }))
  const rest = () => props.question.choices.filter(({ id }) => !order().includes(id))

  function change(to: readonly string[], says: string) {
    props.set({ type: 'picked', ids: to })
    setHeard(says)
  }
  function put(id: string, at: number) {
    change(ranked(order(), id, props.question.top), words().ranking.at(textOf(id), order().length + 1))
    // The next to be chosen stands where this one stood; once all have a place, one's hand is on the list.
    focus(
      full() ? `[data-id="${CSS.escape(id)}"] button:not(:disabled)` : `.rest li:nth-child(${at + 1}) button`,
    )
  }
  function move(id: string, by: -1 | 1, button: HTMLButtonElement) {
    change(moved(order(), id, by), words().ranking.at(textOf(id), order().indexOf(id) + 1 + by))
    // What is moved in the page loses its focus; at either end the way on is closed.
    if (button.disabled) focus(`[data-id="${CSS.escape(id)}"] button:not(:disabled)`)
    else button.focus()
  }
  function take(id: string) {
    change(unranked(order(), id), words().ranking.out(textOf(id)))
    focus(`.rest [data-id="${CSS.escape(id)}"] button`)
  }
  function focus(selector: string) {
    const found =
      box?.querySelector<HTMLElement>(selector) ??
      box?.querySelector<HTMLElement>('.rest li:last-child button')
    found?.focus()
  }

  return (
    <div class="ranking" ref={box}>
      <p class="sm mut" id={`${props.name}-how`}>
        {words().ranking.how(props.question.top, props.question.choices.length)}
      </p>
      <ol aria-label={words().ranking.mine}>
        <Each of={placed()}>
          {(row, place) => (
            <li data-id={row().id}>
              <b class="num" aria-hidden="true">
                {place() + 1}
              </b>
              <span>{row().text}</span>
              <button
                type="button"
                class="btn"
                aria-label={words().ranking.up(row().text)}
                disabled={props.disabled || place() === 0}
                onClick={(event) => move(row().id, -1, event.currentTarget)}
              >
                <ArrowUpIcon />
              </button>
              <button
                type="button"
                class="btn"
                aria-label={words().ranking.down(row().text)}
                disabled={props.disabled || place() === order().length - 1}
                onClick={(event) => move(row().id, 1, event.currentTarget)}
              >
                <ArrowUpIcon class="turned" />
              </button>
              <button
                type="button"
                class="btn"
                aria-label={words().ranking.remove(row().text)}
                disabled={props.disabled}
                onClick={() => take(row().id)}
              >
                <CrossIcon />
              </button>
            </li>
          )}
        </Each>
      </ol>
      <Show when={rest().length > 0}>
        <p class="lab">
          {full() ? words().ranking.done : words().ranking.next(order().length + 1, props.question.top)}
        </p>
        <ul class="rest" aria-label={words().ranking.rest}>
          <Each of={rest()}>
            {(row, at) => (
              <li data-id={row().id}>
                <button
                  type="button"
                  class="btn"
                  aria-describedby={`${props.name}-how`}
                  disabled={props.disabled || full()}
                  onClick={() => put(row().id, at())}
                >
                  {row().text}
                </button>
              </li>
            )}
          </Each>
        </ul>
      </Show>
      <p class="sr" role="status">
        {heard()}
      </p>
    </div>
  )
}
