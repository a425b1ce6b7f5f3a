import { Match, Show, Switch } from 'solid-js'
import type { Gate } from '#client/screens/console/console.model.ts'
import { words } from '#client/screens/console/words.ts'
import { LanguagePick } from './LanguagePick.tsx'
import { Mark } from './Mark.tsx'

/** What stands there instead of the console: it is on its way, or it cannot be shown, and what to do then. */
export function GatePage(props: {
  readonly gate: Gate
  readonly text: string | null
  readonly linkHelp?: string
}) {
  const isSlow = () => props.gate.show === 'loading' && props.gate.slow
  return (
    <main class="gate">
      <p class="who">
        <Mark /> {words().product}
      </p>
      <Switch>
        <Match when={props.gate.show === 'unknown-link'}>
          <h1>{words().gate.unknownLink}</h1>
          <p>{props.linkHelp ?? words().gate.unknownLinkHelp}</p>
        </Match>
        <Match when={props.gate.show === 'too-old'}>
          <h1>{words().gate.tooOld}</h1>
          <p>{words().gate.tooOldHelp}</p>
          <button type="button" class="btn pri lg" onClick={() => location.reload()}>
            {words().gate.reload}
          </button>
        </Match>
        <Match when={props.gate.show === 'refused'}>
          <h1>{words().gate.refused}</h1>
          <p>{props.text}</p>
        </Match>
        <Match when={props.gate.show === 'loading'}>
          <div role="status">
            <h1>{words().gate.loading}</h1>
          </div>
          <Show when={isSlow()}>
            <p>{props.text ?? words().gate.slow}</p>
          </Show>
        </Match>
      </Switch>
      <LanguagePick />
    </main>
  )
}
