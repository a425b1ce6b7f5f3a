import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { QrCode } from '#client/ui/QrCode.tsx'
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
  const code = createMemo(() => (props.qr ? qrPath(props.href) : null))
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
      <Show when={code()}>
        {(is) => (
          // Behind a fold: whoever sees it may steer.
          <details>
            <summary>{words().links.showQr}</summary>
            <QrCode is={is()} label={words().links.qr(props.heading)} />
          </details>
        )}
      </Show>
      <span class="xs" role="status">
        <Show when={said()}>{(is) => <>{words().links[is()]}</>}</Show>
      </span>
    </section>
  )
}
