import { type JSX, Match, Show, Switch } from 'solid-js'
import type { Refusal } from '#client/connection/lifecycle.ts'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import type { Gate } from '#client/screens/programme/page.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'
import { refusalText } from '#client/words/refusal-text.ts'

/** What stands there instead of the programme: it is on its way, or it cannot be shown, and what to do then. */
export function GatePage(props: { readonly gate: Gate; readonly refusal: Refusal | null }): JSX.Element {
  const says = () => words().gate
  const isSlow = () => props.gate.show === 'loading' && props.gate.slow
  return (
    <main class="gate">
      <p class="who">
        <Mark /> {words().product}
      </p>
      <Switch>
        <Match when={props.gate.show === 'unknown-link'}>
          <h1>{says().unknownHead}</h1>
          <p>{says().unknownMore}</p>
        </Match>
        <Match when={props.gate.show === 'too-old'}>
          <h1>{says().tooOldHead}</h1>
          <p>{says().tooOldMore}</p>
          <button type="button" class="btn pri lg" onClick={() => location.reload()}>
            {says().reload}
          </button>
        </Match>
        <Match when={props.gate.show === 'refused'}>
          <h1>{says().refusedHead}</h1>
          <Show when={props.refusal}>{(is) => <p>{refusalText(words().refusals, is())}</p>}</Show>
        </Match>
        <Match when={props.gate.show === 'loading'}>
          <div role="status">
            <h1>{says().loading}</h1>
          </div>
          <Show when={isSlow()}>
            <p>{says().slow}</p>
          </Show>
        </Match>
      </Switch>
      <LanguageSelect label={words().common.language} />
    </main>
  )
}
