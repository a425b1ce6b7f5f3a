import { createSignal, Show, Suspense } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words } from '#client/screens/console/words.ts'
import { codeText } from '#client/screens/projector/times.ts'
import { LinkIcon } from '#client/ui/more-icons.ts'
import { withWords } from '#client/ui/with-words.ts'
import { Municipalities } from './parts/Municipalities.tsx'

/** Reading lists, spreadsheets among them, is loaded when somebody looks here. */
const People = withWords(
  async () => (await import('#client/screens/console/people/People.tsx')).People,
  () => import('#client/screens/console/people/words.ts'),
)

const Preflight = withWords(
  async () => (await import('#client/screens/console/preflight/Preflight.tsx')).Preflight,
  () => import('#client/screens/console/preflight/words.ts'),
)

const Rehearsal = withWords(
  async () => (await import('#client/screens/console/rehearsal/Rehearsal.tsx')).Rehearsal,
  () => import('#client/screens/console/rehearsal/words.ts'),
)

const Report = withWords(
  async () => (await import('#client/screens/console/report/ReportDesk.tsx')).ReportDesk,
  () => import('#client/screens/console/report/words.ts'),
)

/** What the gathering is called, who takes part, what it takes home, and its end. */
export function About(props: { readonly onLinks: () => void; readonly isChecking?: boolean }) {
  const desk = useDesk()
  const isClosed = () => desk.view.gathering.phase === 'closed'
  return (
    <main class="about">
      <h1 class="sr">{words().head.about}</h1>
      <Names />
      <section aria-labelledby="end">
        <div class="head">
          <h2 id="end">{words().head.links}</h2>
        </div>
        <p class="mut">{words().links.joinHelp}</p>
        <div class="row">
          <span class="code num">{codeText(desk.view.join.code)}</span>
          <button type="button" class="btn" onClick={() => props.onLinks()}>
            <LinkIcon />
            {words().head.links}
          </button>
        </div>
      </section>
      <Municipalities />
      <Suspense>
        <People />
      </Suspense>
      <Suspense>
        <Preflight onLinks={() => props.onLinks()} isWanted={props.isChecking} />
      </Suspense>
      <Suspense>
        <Rehearsal />
      </Suspense>
      <Suspense>
        <Report />
      </Suspense>
      <section class="all" aria-labelledby="close">
        <div class="head">
          <h2 id="close">{words().about.end}</h2>
        </div>
        <p class="mut">{words().about.endHelp}</p>
        <div class="row">
          <Show
            when={isClosed()}
            fallback={
              <button
                type="button"
                class="btn"
                disabled={!desk.online()}
                onClick={() => void desk.ask('end', { type: 'CloseGathering' })}
              >
                {words().about.close}
              </button>
            }
          >
            <button
              type="button"
              class="btn"
              disabled={!desk.online()}
              onClick={() => void desk.ask('end', { type: 'ReopenGathering' })}
            >
              {words().about.reopen}
            </button>
          </Show>
          <Said at="end" quiet />
        </div>
      </section>
    </main>
  )
}

function Names() {
  const desk = useDesk()
  const [title, setTitle] = createSignal<string | null>(null)
  const [place, setPlace] = createSignal<string | null>(null)
  const titleNow = () => title() ?? desk.view.gathering.title
  const placeNow = () => place() ?? desk.view.gathering.place
  async function save(event: SubmitEvent) {
    event.preventDefault()
    const outcome = await desk.ask('names', { type: 'NameGathering', title: titleNow(), place: placeNow() })
    if (!outcome.ok) return
    setTitle(null)
    setPlace(null)
  }
  return (
    <section aria-labelledby="names">
      <div class="head">
        <h2 id="names">{words().about.heading}</h2>
      </div>
      <form class="ask" onSubmit={save}>
        <div class="field">
          <label for="about-title">{words().about.title}</label>
          <input
            id="about-title"
            class="inp"
            value={titleNow()}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="about-place">{words().about.place}</label>
          <input
            id="about-place"
            class="inp"
            value={placeNow()}
            onInput={(event) => setPlace(event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button
            type="submit"
            class="btn"
            disabled={!desk.online() || (title() === null && place() === null)}
          >
            {words().about.save}
          </button>
          <Said at="names" />
        </div>
      </form>
    </section>
  )
}
