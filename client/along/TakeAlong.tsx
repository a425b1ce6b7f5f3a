import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { keepAlong } from '#client/connection/along-kept.ts'
import { Note } from '#client/ui/Note.tsx'
import type { TakeAlongAnswer } from '#shared/protocol/along.ts'
import { askAlong } from './ask-along.ts'
import { words } from './words.ts'

/** What a link of one's own opens on another phone. Nothing is kept before whoever holds the phone has said yes. */
export function TakeAlong(props: { readonly programme: string; readonly secret: string }): JSX.Element {
  const [taken, setTaken] = createSignal<'yes' | 'notKept' | null>(null)
  const [reply] = createResource(() =>
    askAlong<TakeAlongAnswer>('/take', { programme: props.programme, secret: props.secret }),
  )
  const found = () => {
    const is = reply()
    return is?.ok ? is.body : null
  }
  const wrong = () => {
    const is = reply()
    if (is === undefined || is.ok) return ''
    return is.code === 'no-answer' ? words().wrong : words().take.gone
  }
  function take({ name, post }: TakeAlongAnswer) {
    const isKept = keepAlong(props.programme, { secret: props.secret, name, post })
    setTaken(isKept ? 'yes' : 'notKept')
    // Screenshots, history and shoulders see no secrets.
    if (isKept) history.replaceState(history.state, '', location.pathname)
  }
  return (
    <main class="home">
      <section class="stack card">
        <h1 tabIndex={-1}>{words().take.heading}</h1>
        <Note tone="err" live text={wrong()} />
        <Show when={found()}>
          {(is) => (
            <Show
              when={taken() === 'yes'}
              fallback={
                <>
                  <p>
                    {words().take.ask(
                      words().take.who(is().name, is().municipality) || words().take.nameless,
                      is().title,
                    )}
                  </p>
                  <p class="sm mut">{words().keeps}</p>
                  <button type="button" class="btn pri" onClick={() => take(is())}>
                    {words().take.yes}
                  </button>
                  <Note tone="err" live text={taken() === 'notKept' ? words().notKept : ''} />
                </>
              }
            >
              <p role="status">{words().take.done}</p>
              <For each={is().inside}>
                {(inside) => (
                  <a class="btn pri" href={`/${inside.code}`}>
                    {words().take.goOn(inside.title)}
                  </a>
                )}
              </For>
            </Show>
          )}
        </Show>
        <a class="btn" href="/">
          {words().take.home}
        </a>
      </section>
    </main>
  )
}
