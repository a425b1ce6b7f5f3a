import { type JSX, Match, Show, Switch } from 'solid-js'
import type { Gate } from '#client/screens/replay/replay.model.ts'
import { words } from '#client/screens/replay/words.ts'

/** What stands there instead of a course. */
export function Nothing(props: { readonly is: Gate['show']; readonly onAgain: () => void }): JSX.Element {
  const isTriedAgain = () => ['failed', 'empty', 'no-answer'].includes(props.is)
  return (
    <main class="gate">
      <Switch>
        <Match when={props.is === 'loading'}>
          <div role="status">
            <h1>{words().loading}</h1>
          </div>
        </Match>
        <Match when={props.is === 'empty'}>
          <h1>{words().empty}</h1>
          <p>{words().emptyMore}</p>
        </Match>
        <Match when={props.is === 'not-allowed'}>
          <h1>{words().notAllowed}</h1>
          <p>{words().notAllowedMore}</p>
        </Match>
        <Match when={props.is === 'not-private'}>
          <h1>{words().notPrivate}</h1>
          <p>{words().notPrivateMore}</p>
        </Match>
        <Match when={props.is === 'no-answer'}>
          <h1>{words().silent}</h1>
          <p>{words().silentMore}</p>
        </Match>
        <Match when={props.is === 'failed'}>
          <h1>{words().failed}</h1>
          <p>{words().failedMore}</p>
        </Match>
      </Switch>
      <Show when={isTriedAgain()}>
        <button type="button" class="btn pri lg" onClick={() => props.onAgain()}>
          {words().common.tryAgain}
        </button>
      </Show>
    </main>
  )
}
