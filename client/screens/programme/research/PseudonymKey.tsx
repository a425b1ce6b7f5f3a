import { createSignal, type JSX, onMount, Show } from 'solid-js'
import { researchKey } from '#client/connection/research-key.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { researchWords } from './words.ts'

/** The key that pseudonyms are made with, and its end: the title is written once more before it. */
export function PseudonymKey(): JSX.Element {
  const desk = useDesk()
  const says = () => researchWords().key
  const [isMade, setMade] = createSignal<boolean | null>(null)
  const [isOpen, setOpen] = createSignal(false)
  const [isGone, setGone] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<string | null>(null)

  async function ask(title: string | null): Promise<boolean> {
    const reply = await researchKey(desk.view.id, title)
    if ('made' in reply) setMade(reply.made)
    else setNo(refusalText(words().refusals, reply))
    return 'made' in reply
  }
  onMount(() => void ask(null))
  async function destroy() {
    setNo(null)
    if (tidyName(typed()) !== desk.view.title) return void setNo(says().wrong)
    setBusy(true)
    const isDone = await ask(typed())
    setBusy(false)
    if (!isDone) return
    setOpen(false)
    setTyped('')
    setGone(true)
  }
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <Show when={isMade() !== null && !isGone()}>
        <p>{isMade() ? says().made : says().none}</p>
      </Show>
      <Show when={isMade() && !isOpen()}>
        <p class="row">
          <button type="button" class="btn quiet" onClick={() => setOpen(true)}>
            {says().way}
          </button>
        </p>
      </Show>
      <Show when={isOpen()}>
        <form
          class="deskform"
          aria-label={says().title}
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy()) void destroy()
          }}
        >
          <p>{says().goes}</p>
          <Field label={says().label(desk.view.title)} value={typed()} onInput={(text) => setTyped(text)} />
          <div class="row">
            <button type="submit" class="btn pri" disabled={busy() || !desk.online()}>
              {says().go}
            </button>
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {words().common.cancel}
            </button>
          </div>
        </form>
      </Show>
      <Note tone="err" text={no()} live />
      <Note tone="ok" text={isGone() ? says().gone : null} live />
    </section>
  )
}
