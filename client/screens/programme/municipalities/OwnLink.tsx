import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { LASTS } from '#client/screens/console/second-press.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { type QrPath, qrPath } from '#client/ui/qr.ts'
import { refusalText } from '#client/words/refusal-text.ts'

/** A municipality’s own link, fetched as it is asked for: nobody reads one over a shoulder. */
export function OwnLink(props: { readonly id: string; readonly name: string }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().link
  const [told, tell] = createSignal<{ readonly tone: 'ok' | 'err'; readonly text: string } | null>(null)
  const [shown, show] = createSignal<string | null>(null)
  const [code, setCode] = createSignal<QrPath | null>(null)
  /** When it was first pressed; a second press does it. */
  const [first, setFirst] = createSignal<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  async function fetchLink(renew = false): Promise<string | null> {
    const reply = await desk.links(
      renew ? { do: 'renew-municipalities', municipality: props.id } : { do: 'municipalities' },
    )
    if (!reply.ok) {
      tell({ tone: 'err', text: refusalText(words().refusals, reply) })
      return null
    }
    return reply.links.find(({ id }) => id === props.id)?.url ?? null
  }
  async function copy() {
    const url = await fetchLink()
    if (url === null) return
    const isCopied = await copyText(url)
    show(isCopied ? null : url)
    tell(isCopied ? { tone: 'ok', text: says().copied } : { tone: 'err', text: says().copyFailed })
  }
  async function scan() {
    if (code()) return void setCode(null)
    const url = await fetchLink()
    if (url !== null) setCode(qrPath(url))
  }
  async function renew() {
    setCode(null)
    show(null)
    if ((await fetchLink(true)) !== null) tell({ tone: 'ok', text: says().renewed })
  }
  function press() {
    const since = first()
    if (since !== null && performance.now() - since < ECHO) return
    clearTimeout(timer)
    setFirst(since === null ? performance.now() : null)
    if (since !== null) void renew()
    else timer = setTimeout(() => setFirst(null), LASTS)
  }
  return (
    <section>
      <h3>{says().title}</h3>
      <p class="mut sm">{says().help(props.name)}</p>
      <div class="row">
        <button type="button" class="btn" disabled={!desk.online()} onClick={() => void copy()}>
          {says().copy}
        </button>
        <button
          type="button"
          class="btn"
          disabled={!desk.online()}
          aria-expanded={code() !== null}
          onClick={() => void scan()}
        >
          {says().code}
        </button>
        <button type="button" class="btn" disabled={!desk.online()} onClick={press}>
          {first() === null ? says().renew : says().renewNow}
        </button>
      </div>
      <Show when={first() !== null}>
        <p class="sm" role="status">
          {says().renewEnds}
        </p>
      </Show>
      <Show when={code()}>{(is) => <QrCode is={is()} label={says().codeOf(props.name)} />}</Show>
      <Show when={shown()}>
        {(text) => <textarea class="inp" readonly rows={3} aria-label={says().title} value={text()} />}
      </Show>
      <Note tone={told()?.tone ?? 'ok'} text={told()?.text} live />
    </section>
  )
}
