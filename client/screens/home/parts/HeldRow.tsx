import { createSignal, type JSX, Show } from 'solid-js'
import { ChevronDownIcon } from '#client/ui/icons.tsx'
import { Note } from '#client/ui/Note.tsx'

/** What a browser holds a key to, a gathering or a programme: what it is, the way in, and behind "more" what is seldom done. */
export function HeldRow(props: {
  readonly title: string
  readonly href: string
  readonly open: string
  readonly about: string
  /** What one is there, and whether it is over. */
  readonly standing: string
  /** That it is erased soon; null: it is not. */
  readonly soon: string | null
  readonly more: string
  readonly ways: JSX.Element
  /** The words of the way to erasing it; null: whoever it is may not. */
  readonly erase: string | null
  readonly eraser: (leave: () => void) => JSX.Element
  /** Below the ways. */
  readonly below: JSX.Element
  /** Below all of it, seen without opening anything. */
  readonly inside?: JSX.Element
  readonly kind?: string
}): JSX.Element {
  const [erasing, setErasing] = createSignal(false)
  let way: HTMLButtonElement | undefined
  function leave() {
    setErasing(false)
    way?.focus()
  }
  return (
    <li class={props.kind}>
      <div class="what">
        <b>
          <a href={props.href}>{props.title}</a>
        </b>
        <span class="sm mut">{props.about}</span>
        <span class="sm">{props.standing}</span>
        <Show when={props.soon}>{(soon) => <Note tone="hold" text={soon()} />}</Show>
      </div>
      <a class="btn" href={props.href} aria-label={`${props.open}: ${props.title}`}>
        {props.open}
      </a>
      <details>
        <summary aria-label={props.more}>
          <ChevronDownIcon />
        </summary>
        <div class="ways">
          {props.ways}
          <Show when={props.erase}>
            {(text) => (
              <button
                type="button"
                class="btn"
                ref={(button) => {
                  way = button
                }}
                aria-expanded={erasing()}
                onClick={() => setErasing(!erasing())}
              >
                {text()}
              </button>
            )}
          </Show>
        </div>
        <Show when={erasing()}>{props.eraser(leave)}</Show>
        {props.below}
      </details>
      {props.inside}
    </li>
  )
}
