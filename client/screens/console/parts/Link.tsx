import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { qrPath } from '#client/ui/qr.ts'

/** A link that gives access, to be copied and passed on. */
export function Link(props: {
  readonly heading: string
  /** Names the field where the heading alone would not. */
  readonly label?: string
  readonly help: string
  readonly href: string
  /** For a phone's camera. */
  readonly qr?: boolean
  readonly children?: JSX.Element
}) {
  const [said, say] = createSignal<'copied' | 'copyFailed' | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.href)
      say('copied')
    } catch {
      // Without https there is no clipboard; the link stands in the field to be marked.
      say('copyFailed')
    }
  }
  return (
    <section class="link">
      <h3>{props.heading}</h3>
      <p class="sm mut">{props.help}</p>
      <div class="row">
        <input
          class="inp"
          readonly
          aria-label={props.label ?? props.heading}
          value={props.href}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="btn" onClick={copy}>
          {words().links.copy}
        </button>
        {props.children}
      </div>
      <Show when={props.qr}>
        <details>
          <summary>{words().links.showQr}</summary>
          <Code text={props.href} label={props.heading} />
        </details>
      </Show>
      <span class="xs" role="status">
        <Show when={said()}>{(is) => <>{words().links[is()]}</>}</Show>
      </span>
    </section>
  )
}

/** Behind a fold: whoever sees it may steer. */
function Code(props: { readonly text: string; readonly label: string }) {
  const code = createMemo(() => qrPath(props.text))
  return (
    <svg
      class="qr"
      role="img"
      aria-label={words().links.qr(props.label)}
      viewBox={`-4 -4 ${code().size + 8} ${code().size + 8}`}
      shape-rendering="crispEdges"
    >
      <path d={code().path} />
    </svg>
  )
}
