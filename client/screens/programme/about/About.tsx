import { type JSX, Show } from 'solid-js'
import { createAsk, useDesk } from '#client/screens/programme/desk.tsx'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { ResearchWay } from '#client/screens/programme/research/ResearchWay.tsx'
import { words } from '#client/screens/programme/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { AboutForm } from './AboutForm.tsx'
import { Keeping } from './Keeping.tsx'
import { OwnersLink } from './OwnersLink.tsx'

/** What the programme is, who owns it, what is kept of it, and its end. */
export function About(): JSX.Element {
  const desk = useDesk()
  return (
    <main class="desk aboutpage">
      <section class="phases">
        <h1>{deskWords().about.edit}</h1>
        <Show when={!desk.locked()}>
          <AboutForm />
        </Show>
        <OwnersLink />
        <ResearchWay />
        <End />
        <Keeping />
      </section>
    </main>
  )
}

function End(): JSX.Element {
  const desk = useDesk()
  const says = () => deskWords().end
  const asks = createAsk(desk)
  return (
    <section class="phase">
      <div class="head">
        <h2>{says().title}</h2>
      </div>
      <p class="mut">{desk.locked() ? says().helpClosed : says().help}</p>
      <p class="row">
        <button
          type="button"
          class="btn"
          disabled={asks.busy() || !desk.online()}
          onClick={() => void asks.ask({ type: desk.locked() ? 'ReopenProgramme' : 'CloseProgramme' })}
        >
          {desk.locked() ? says().reopen : says().close}
        </button>
        <Show when={!desk.online()}>
          <span class="mut sm">{words().needsNet}</span>
        </Show>
      </p>
      <Note tone="err" text={asks.error()} live />
    </section>
  )
}
