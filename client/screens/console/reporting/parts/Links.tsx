import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ECHO } from '#client/screens/console/keys.model.ts'
import { invitation } from '#client/screens/console/reporting/reporting.model.ts'
import { words } from '#client/screens/console/reporting/words.ts'
import { LASTS } from '#client/screens/console/second-press.ts'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'

type FormLink = { readonly id: string; readonly name: string; readonly url: string }

/** Each municipality's link, fetched as it is asked for: nobody sees one over the leader's shoulder. */
export function createLinks() {
  const desk = useDesk()
  const [told, tell] = createSignal<{ readonly tone: 'ok' | 'err'; readonly text: string } | null>(null)
  /** What could not be copied stands there to be marked. */
  const [shown, show] = createSignal<string | null>(null)
  async function fetchLinks(ask: 'forms' | 'renew-forms'): Promise<readonly FormLink[] | null> {
    const reply = await desk.leaderLinks({ do: ask })
    if (reply.ok) return reply.links
    tell({ tone: 'err', text: refusalText(consoleWords().refusals, reply) })
    return null
  }
  async function copy(text: string, done: string) {
    const isCopied = await copyText(text)
    show(isCopied ? null : text)
    tell(isCopied ? { tone: 'ok', text: done } : { tone: 'err', text: words().copyFailed })
  }
  return {
    told,
    shown,
    async copyOne(id: string) {
      const link = (await fetchLinks('forms'))?.find((each) => each.id === id)
      if (link) await copy(link.url, words().copiedOne(link.name))
    },
    async copyAll() {
      const links = await fetchLinks('forms')
      const title = desk.view.gathering.title || desk.view.agenda.title
      if (links) await copy(invitation(words().invitation(title), links), words().copiedAll(links.length))
    },
    async renew() {
      const links = await fetchLinks('renew-forms')
      if (links) tell({ tone: 'ok', text: words().renewed })
    },
  }
}

export function Links(props: { readonly of: ReturnType<typeof createLinks> }): JSX.Element {
  const desk = useDesk()
  /** When it was first pressed; a second press does it. */
  const [first, setFirst] = createSignal<number | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  function press() {
    const since = first()
    if (since !== null && performance.now() - since < ECHO) return
    clearTimeout(timer)
    setFirst(since === null ? performance.now() : null)
    if (since !== null) void props.of.renew()
    else timer = setTimeout(() => setFirst(null), LASTS)
  }
  return (
    <div class="replinks">
      <p class="row">
        <button type="button" class="btn" disabled={!desk.online()} onClick={() => void props.of.copyAll()}>
          {words().copyAll}
        </button>
        <button type="button" class="btn" disabled={!desk.online()} onClick={press}>
          {first() === null ? words().renew : words().renewNow}
        </button>
      </p>
      <Show when={first() !== null}>
        <p class="sm" role="status">
          {words().renewEnds}
        </p>
      </Show>
      <Note tone={props.of.told()?.tone ?? 'ok'} text={props.of.told()?.text} live />
      <Show when={props.of.shown()}>
        {(text) => <textarea class="inp" readonly rows={5} aria-label={words().links} value={text()} />}
      </Show>
    </div>
  )
}
