import { Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { codeText } from '#client/screens/projector/times.ts'
import { ScreenIcon } from '#client/ui/icons.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { Dialog } from './Dialog.tsx'
import { Leaders } from './Leaders.tsx'
import { Link } from './Link.tsx'
import { RemoteLink } from './RemoteLink.tsx'

/** The ways in: for everybody by code, for screen, observers and those who lead by links that give access. */
export function LinksDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const desk = useDesk()
  const join = () => desk.view.join
  const here = (path: string) => new URL(path, location.origin).href
  // The observer sits at another machine, which knows the server only by the address that phones use.
  const shared = (path: string) => new URL(path, new URL(join().url, location.origin).origin).href
  return (
    <Dialog open={props.open} wide heading={words().links.heading} onClose={() => props.onClose()}>
      <div class="joining">
        <QrCode is={join().qr} label={words().links.qr(join().url)} />
        <div>
          <h3>{words().links.join}</h3>
          <p class="mut">{words().links.joinHelp}</p>
          <p class="host">{join().host}</p>
          <p class="xs mut">{words().links.code}</p>
          <p class="code num">{codeText(join().code)}</p>
          <p>
            <a class="btn" href="/check" target="_blank" rel="noopener">
              {words().links.tryNetwork}
            </a>
          </p>
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
            <RemoteLink />
            <Leaders />
            <p class="xs mut">{words().links.secret}</p>
          </>
        )}
      </Show>
    </Dialog>
  )
}
