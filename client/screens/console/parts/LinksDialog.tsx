import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { codeText } from '#client/screens/projector/times.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { qrPath } from '#client/ui/qr.ts'
import { Dialog } from './Dialog.tsx'

/** The ways in: for everybody by code, for screen and observers by a link that gives access. */
export function LinksDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const desk = useDesk()
  const join = () => desk.view.join
  const here = (path: string) => new URL(path, location.origin).href
  // The observer sits at another machine, which knows the server only by the address that phones use.
  const shared = (path: string) => new URL(path, new URL(join().url, location.origin).origin).href
  return (
    <Dialog open={props.open} wide heading={words().links.heading} onClose={() => props.onClose()}>
      <div class="joining">
        <svg
          class="qr"
          role="img"
          aria-label={words().links.qr(join().url)}
          viewBox={`-4 -4 ${join().qr.size + 8} ${join().qr.size + 8}`}
          shape-rendering="crispEdges"
        >
          <path d={join().qr.path} />
        </svg>
        <div>
          <h3>{words().links.join}</h3>
          <p class="mut">{words().links.joinHelp}</p>
          <p class="host">{join().host}</p>
          <p class="xs mut">{words().links.code}</p>
          <p class="code num">{codeText(join().code)}</p>
        </div>
      </div>
      <Show when={desk.links()} fallback={<p class="mut">{words().links.missing}</p>}>
        {(links) => (
          <>
            <Link heading={words().links.screen} help={words().links.screenHelp} href={here(links().screen)}>
              <a class="btn pri" href={links().screen} target="_blank" rel="noopener">
                <ScreenIcon />
                {words().links.openScreen}
              </a>
            </Link>
            <Link
              heading={words().links.observer}
              help={words().links.observerHelp}
              href={shared(links().observer)}
            />
            <Link
              heading={words().links.remote}
              help={words().links.remoteHelp}
              href={shared(links().remote)}
              qr
            />
            <p class="xs mut">{words().links.secret}</p>
          </>
        )}
      </Show>
    </Dialog>
  )
}

function Link(props: {
  readonly heading: string
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
          aria-label={props.heading}
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
