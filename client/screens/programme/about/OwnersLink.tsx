import { createSignal, type JSX, Show } from 'solid-js'
import { programmePlace } from '#client/connection/programme-place.ts'
import { keep } from '#client/connection/storage.ts'
import { createSure } from '#client/screens/programme/create-sure.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { CopyLink } from '#client/screens/programme/parts/CopyLink.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'

/** The link that owns the programme, made anew: whoever had the old one is out, and this page goes on. */
export function OwnersLink(): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().owner
  const sure = createSure()
  const [url, setUrl] = createSignal<string | null>(null)
  const [no, setNo] = createSignal<string | null>(null)
  async function renew() {
    setNo(null)
    const reply = await desk.links({ do: 'renew-owner' })
    if (!reply.ok) return void setNo(refusalText(words().refusals, reply))
    if (reply.session !== undefined) keep(programmePlace('owner', desk.view.id), reply.session)
    setUrl(reply.links[0]?.url ?? null)
  }
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{says().help}</p>
      <p class="row">
        <button type="button" class="btn" disabled={!desk.online()} onClick={() => sure.press(renew)}>
          {sure.waits() ? says().renewNow : says().renew}
        </button>
        <Show when={!desk.online()}>
          <span class="mut sm">{words().needsNet}</span>
        </Show>
      </p>
      <p class="sm" role="status">
        <Show when={sure.waits()}>{says().renewEnds}</Show>
      </p>
      <Show when={url()}>
        {(is) => (
          <>
            <Note tone="ok" text={says().renewed} live />
            <CopyLink url={is()} label={says().title} text={says().copy} />
          </>
        )}
      </Show>
      <Note tone="err" text={no()} live />
    </section>
  )
}
