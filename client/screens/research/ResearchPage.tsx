import { createEffect, createMemo, createResource, type JSX, Show } from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import { gateOf } from '#client/screens/programme/page.model.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'
import { LinkGate } from '#client/ui/LinkGate.tsx'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import type { ProgrammeResearchView } from '#shared/views/programme-research.ts'
import { type AskResearch, askResearch } from './ask-research.ts'
import { Consent } from './parts/Consent.tsx'
import { Fetch } from './parts/Fetch.tsx'
import { Goes } from './parts/Goes.tsx'
import { Holds } from './parts/Holds.tsx'
import { Is } from './parts/Is.tsx'
import { words } from './words.ts'

/** What whoever studies a programme sees by their own link, and the export they may fetch. */
export function ResearchPage(props: {
  readonly line: ProgrammeLine
  readonly ask?: AskResearch
}): JSX.Element {
  const seen = (): ProgrammeResearchView | null => {
    const is = props.line.view()
    return is?.as === 'researcher' ? is : null
  }
  const gate = () => gateOf(props.line.status(), props.line.refusal()?.code ?? null, seen() !== null)
  const shown = createMemo(() => (gate().show === 'page' ? (seen()?.id ?? null) : null))
  const why = () => {
    const is = props.line.refusal()
    return is === null ? '' : refusalText(words().refusals, is)
  }
  return (
    <Show when={shown()} keyed fallback={<LinkGate is={gate()} why={why()} says={words()} />}>
      {(id) => (
        <Open line={props.line} ask={props.ask ?? askResearch(id)} first={seen() as ProgrammeResearchView} />
      )}
    </Show>
  )
}

function Open(props: {
  readonly line: ProgrammeLine
  readonly ask: AskResearch
  readonly first: ProgrammeResearchView
}): JSX.Element {
  // On its way out the page is what it last was.
  const view = createMemo<ProgrammeResearchView>((last) => {
    const is = props.line.view()
    return is?.as === 'researcher' ? is : last
  }, props.first)
  const title = () => view().title || words().untitled
  const [about] = createResource(() => props.ask.about())
  const known = () => {
    const is = about()
    return is?.ok ? is.body : null
  }
  const wrong = () => {
    const is = about()
    return is && !is.ok ? refusalText(words().refusals, { code: is.code as RefusalCode }) : null
  }
  createEffect(() => {
    document.title = `${words().heading} · ${title()}`
  })
  return (
    <div class="study">
      <header>
        <p>
          <b>{words().product}</b> <span class="mut">{words().heading}</span>
        </p>
        <LanguageSelect label={words().common.language} />
      </header>
      <Show when={props.line.status() !== 'online'}>
        <p class="banner offline" role="status">
          {words().offline}
        </p>
      </Show>
      <Show when={view().phase === 'closed'}>
        <p class="banner">{words().closed}</p>
      </Show>
      <main>
        <h1>{title()}</h1>
        <Is view={view()} />
        <Consent view={view()} counts={known()?.consent ?? null} />
        <Holds about={known()} />
        <Note tone="err" text={wrong()} live />
        <Fetch ask={props.ask} />
        <Goes view={view()} />
      </main>
    </div>
  )
}
