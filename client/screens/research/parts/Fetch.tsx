import { createSignal, For, type JSX } from 'solid-js'
import { saveFile } from '#client/screens/home/save-as.ts'
import type { AskResearch } from '#client/screens/research/ask-research.ts'
import { words } from '#client/screens/research/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import { language } from '#client/words/words.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'

const LANGUAGES = ['nb', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** The export, made when it is asked for. */
export function Fetch(props: { readonly ask: AskResearch }): JSX.Element {
  const says = () => words().fetch
  const [chosen, choose] = createSignal<Language | null>(null)
  const [busy, setBusy] = createSignal(false)
  const [came, setCame] = createSignal<{ readonly tone: 'ok' | 'err'; readonly text: string } | null>(null)
  const lang = (): Language => chosen() ?? (language() === 'en' ? 'en' : 'nb')

  async function fetchIt() {
    if (busy()) return
    setBusy(true)
    setCame(null)
    const reply = await props.ask.file(lang())
    setBusy(false)
    if (reply.ok) {
      saveFile(lang() === 'en' ? 'research.zip' : 'forskning.zip', reply.body)
      return void setCame({ tone: 'ok', text: says().done })
    }
    setCame({ tone: 'err', text: whyText(reply.code) })
  }
  function whyText(code: string): string {
    if (code === 'no-answer') return says().failed
    if (code === 'too-many') return says().again
    return refusalText(words().refusals, { code: code as RefusalCode })
  }
  return (
    <section>
      <h2>{says().heading}</h2>
      <p>{says().help}</p>
      <p>{says().care}</p>
      <fieldset class="row">
        <legend class="sm b">{says().language}</legend>
        <For each={LANGUAGES}>
          {(each) => (
            <label class="pick">
              <input
                type="radio"
                name="language-of-tables"
                value={each}
                checked={lang() === each}
                onChange={() => choose(each)}
              />
              {says().languages[each]}
            </label>
          )}
        </For>
      </fieldset>
      <p>
        <button type="button" class="btn pri lg" disabled={busy()} onClick={() => void fetchIt()}>
          {says().go}
        </button>
      </p>
      <Note tone="hold" text={busy() ? says().making : null} live />
      <Note tone={came()?.tone ?? 'ok'} text={came()?.text} live />
    </section>
  )
}
