import { createSignal, type JSX, Show } from 'solid-js'
import { copyOfProgramme, eraseProgramme, type NotDone } from '#client/connection/ask-programme.ts'
import { programmePlace } from '#client/connection/programme-place.ts'
import { forget } from '#client/connection/storage.ts'
import { saveFile } from '#client/screens/home/save-as.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { Field } from '#client/screens/programme/parts/Field.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import { tidyName } from '#shared/kernel/text.ts'

/** A copy to keep elsewhere, and the end of all of it. */
export function Keeping(): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().keeping
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<NotDone | null>(null)
  const [isCopied, setCopied] = createSignal(false)
  const [erases, setErases] = createSignal(false)
  async function copy() {
    setBusy(true)
    setNo(null)
    const got = await copyOfProgramme(desk.view.id)
    setBusy(false)
    if ('file' in got) saveFile(`${desk.view.title || words().untitled}.zip`, got.file)
    else setNo(got)
    setCopied('file' in got)
  }
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <p class="row">
        <button type="button" class="btn" disabled={busy() || !desk.online()} onClick={() => void copy()}>
          {says().copy}
        </button>
        <Show when={!erases()}>
          <button type="button" class="btn quiet" onClick={() => setErases(true)}>
            {says().erase}
          </button>
        </Show>
      </p>
      <Note tone="ok" text={isCopied() ? says().copied : null} live />
      <Note tone="err" text={((is) => is && refusalText(words().refusals, is))(no())} live />
      <Show when={erases()}>
        <EraseForm onClose={() => setErases(false)} />
      </Show>
    </section>
  )
}

/** The name is typed once more before it happens. */
function EraseForm(props: { readonly onClose: () => void }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().keeping
  const [typed, setTyped] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<string | null>(null)
  const isIt = () => tidyName(typed()) === desk.view.title
  async function erase() {
    if (!isIt()) return void setNo(says().otherTitle)
    const { id } = desk.view
    setBusy(true)
    const refused = await eraseProgramme(id, typed())
    setBusy(false)
    if (refused) return void setNo(refusalText(words().refusals, refused))
    forget(programmePlace('owner', id))
    location.assign('/')
  }
  return (
    <form
      class="deskform"
      onSubmit={(event) => {
        event.preventDefault()
        void erase()
      }}
    >
      <p>{says().eraseHelp(desk.view.title)}</p>
      <Field
        label={says().eraseTitle}
        value={typed()}
        onInput={(text) => {
          setNo(null)
          setTyped(text)
        }}
      />
      <Note tone="err" text={no()} live />
      <div class="row">
        <button type="submit" class="btn pri" disabled={busy() || !desk.online()}>
          {says().eraseNow}
        </button>
        <button type="button" class="btn" onClick={() => props.onClose()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
