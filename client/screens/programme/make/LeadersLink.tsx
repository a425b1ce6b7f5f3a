import { createSignal, type JSX, Show } from 'solid-js'
import { daysText } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { CopyLink } from '#client/screens/programme/parts/CopyLink.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { OwnerPlanned } from '#shared/views/programme-owner.ts'

/** The gathering's own leader's link, for whoever is to lead it: fetched when it is asked for, copied or sent by one's own mail. */
export function LeadersLink(props: { readonly planned: OwnerPlanned }): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().leader
  const [url, setUrl] = createSignal<string | null>(null)
  const [no, setNo] = createSignal<string | null>(null)
  async function fetchLink() {
    setNo(null)
    const reply = await desk.links({ do: 'gatherings' })
    if (!reply.ok) return void setNo(refusalText(words().refusals, reply))
    const found = reply.links.find(({ id }) => id === props.planned.id)?.url
    if (found === undefined) setNo(says().gone)
    else setUrl(found)
  }
  const mail = (link: string) => {
    const { title, place, from, to } = props.planned
    const when = from === null ? '' : daysText(words(), from, to, desk.view.today)
    const about = [title, when, place].filter((text) => text !== '').join(', ')
    return `mailto:?subject=${encodeURIComponent(says().subject(title))}&body=${encodeURIComponent(says().letter(about, link))}`
  }
  return (
    <section>
      <h3>{says().title}</h3>
      <p class="mut sm">{says().help}</p>
      <Show
        when={url()}
        fallback={
          <p class="row">
            <button type="button" class="btn" disabled={!desk.online()} onClick={() => void fetchLink()}>
              {says().fetch}
            </button>
          </p>
        }
      >
        {(is) => (
          <CopyLink url={is()} label={says().title} text={says().copy}>
            <a class="btn" href={mail(is())}>
              {deskWords().replies.mail}
            </a>
          </CopyLink>
        )}
      </Show>
      <Note tone="err" text={no()} live />
    </section>
  )
}
