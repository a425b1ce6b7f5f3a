import { createEffect, createMemo, type JSX, Show } from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import { makeOutboxStorage } from '#client/connection/outbox-storage.ts'
import { gateOf } from '#client/screens/programme/page.model.ts'
import { LinkGate } from '#client/ui/LinkGate.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { ProgrammeMunicipalityView } from '#shared/views/programme-municipality.ts'
import { createSending } from './create-sending.ts'
import { type OwnDesk, OwnDeskProvider } from './desk.tsx'
import { Aims } from './parts/Aims.tsx'
import { Contact } from './parts/Contact.tsx'
import { Head } from './parts/Head.tsx'
import { Invitations } from './parts/Invitations.tsx'
import { OwnFigures } from './parts/OwnFigures.tsx'
import { Promises } from './parts/Promises.tsx'
import { Research } from './parts/Research.tsx'
import type { Own } from './sending.model.ts'
import { words } from './words.ts'

/** The page that a municipality’s own link opens: what it is asked to, what it has promised, and nothing of any other. */
export function MunicipalityPage(props: { readonly line: ProgrammeLine }): JSX.Element {
  const view = (): ProgrammeMunicipalityView | null => {
    const is = props.line.view()
    return is?.as === 'municipality' ? is : null
  }
  const gate = () => gateOf(props.line.status(), props.line.refusal()?.code ?? null, view() !== null)
  /** With a view and no municipality in it: it is in the programme no more. */
  const shows = () => {
    const is = gate()
    return is.show === 'page' ? { show: 'gone' } : is
  }
  /** Made anew for another municipality only. */
  const own = createMemo(() => (gate().show === 'page' ? (view()?.municipality?.id ?? null) : null))
  const text = () => {
    const is = props.line.refusal()
    return is === null ? '' : refusalText(words().refusals, is)
  }
  return (
    <Show when={own()} keyed fallback={<LinkGate is={shows()} why={text()} says={words()} />}>
      {(id) => <Open line={props.line} id={id} first={view() as ProgrammeMunicipalityView} />}
    </Show>
  )
}

function Open(props: {
  readonly line: ProgrammeLine
  readonly id: string
  readonly first: ProgrammeMunicipalityView
}): JSX.Element {
  // On its way out the page is what it last was.
  const view = createMemo<ProgrammeMunicipalityView>((last) => {
    const is = props.line.view()
    return is?.as === 'municipality' ? is : last
  }, props.first)
  const place = `samling/municipality/${props.first.id}/${props.id}`
  const desk: OwnDesk = {
    get view() {
      return view()
    },
    id: props.id,
    online: () => props.line.status() === 'online',
    now: () => props.line.now(),
    sending: createSending(props.line, makeOutboxStorage<Own>(place)),
  }
  createEffect(() => {
    document.title = [view().municipality?.name, view().title].filter((text) => text).join(' · ')
  })
  return (
    <OwnDeskProvider desk={desk}>
      <div class="ownpage">
        <Head />
        <Show when={!desk.online()}>
          <p class="banner offline" role="status">
            {words().offline(desk.sending.waiting())}
          </p>
        </Show>
        <Show when={!desk.sending.durable()}>
          <p class="banner">{words().notKept}</p>
        </Show>
        <Show when={view().phase === 'closed'}>
          <p class="banner">{words().closed}</p>
        </Show>
        <main>
          <h1>{view().title || words().untitled}</h1>
          <Invitations />
          <Promises />
          <Aims />
          <OwnFigures />
          <Contact />
          <Research />
        </main>
      </div>
    </OwnDeskProvider>
  )
}
