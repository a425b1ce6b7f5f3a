import { createEffect, createMemo, type JSX, Match, Show, Switch } from 'solid-js'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { LinkGate } from '#client/ui/LinkGate.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { FormView } from '#shared/views/form.ts'
import { createForm } from './create-form.ts'
import { showsOf } from './form.model.ts'
import { Asked } from './parts/Asked.tsx'
import { Ending } from './parts/Ending.tsx'
import { Head } from './parts/Head.tsx'
import { Read } from './parts/Read.tsx'
import { words } from './words.ts'

export type FormPageProps = {
  readonly connection: Pick<Connection, 'send' | 'status' | 'refusal'>
  readonly gathering: Pick<GatheringStore, 'form'>
}

/** The page that a municipality's link opens: what is asked before the gathering, and what they have told. */
export function FormPage(props: FormPageProps): JSX.Element {
  const view = () => props.gathering.form
  const shows = createMemo(
    () => showsOf(props.connection.status(), props.connection.refusal()?.code ?? null, view()),
    undefined,
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  )
  createEffect(() => {
    const municipality = view()?.municipality?.name
    document.title = [municipality, words().title].filter((each) => each !== undefined).join(' · ')
  })
  const text = () => {
    const is = props.connection.refusal()
    return is === null ? '' : refusalText(words().refusals, is)
  }
  /** Made anew for another municipality only; while it has one, the page stands. */
  const municipality = createMemo(() => {
    const known = !['unknown-link', 'too-old', 'refused', 'loading', 'gone'].includes(shows().show)
    return known ? (view()?.municipality?.id ?? null) : null
  })
  return (
    <Show when={municipality()} keyed fallback={<LinkGate is={shows()} why={text()} says={words()} />}>
      {(id) => <Open {...props} view={view() as FormView} municipality={id} />}
    </Show>
  )
}

function Open(
  props: FormPageProps & { readonly view: FormView; readonly municipality: string },
): JSX.Element {
  // On its way out the page is what it last was.
  const view = createMemo<FormView>((last) => props.gathering.form ?? last, props.view)
  const form = createForm(props.connection, view, props.municipality)
  const show = () => showsOf(props.connection.status(), null, view()).show
  const time = () => view().report.sentAt
  return (
    <div class="formpage">
      <Head view={view()} />
      <Show when={!form.online()}>
        <p class="banner offline" role="status">
          {words().offline}
        </p>
      </Show>
      <main>
        <h1>{words().title}</h1>
        <Switch>
          <Match when={show() === 'draft'}>
            <section class="told">
              <h2>{words().draftHead}</h2>
              <p>{words().draftMore}</p>
            </section>
          </Match>
          <Match when={show() === 'write'}>
            <Asked form={form} />
          </Match>
          <Match when={show() === 'sent'}>
            <section class="told" role="status">
              <h2>{words().sentHead}</h2>
              <p>{words().sentMore}</p>
            </section>
            <Read form={form} />
          </Match>
          <Match when={show() === 'closed'}>
            <section class="told">
              <h2>{words().closedHead}</h2>
              <p>{time() === null ? words().closedUnsent : words().closedSent}</p>
            </section>
            <Read form={form} />
          </Match>
        </Switch>
      </main>
      <Show when={show() === 'write' || show() === 'sent'}>
        <Ending form={form} sentAt={time()} />
      </Show>
    </div>
  )
}
