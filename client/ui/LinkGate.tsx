import { type JSX, Match, Switch } from 'solid-js'
import { LanguageSelect } from './LanguageSelect.tsx'

export type LinkGateWords = {
  readonly product: string
  readonly common: { readonly language: string }
} & Readonly<
  Record<
    | 'goneHead'
    | 'goneMore'
    | 'unknownHead'
    | 'unknownMore'
    | 'tooOldHead'
    | 'tooOldMore'
    | 'reload'
    | 'refusedHead'
    | 'loading'
    | 'slow',
    string
  >
>

/** What stands there instead of a page that is reached by a municipality’s link, and what to do then. */
export function LinkGate(props: {
  readonly is: { readonly show: string; readonly slow?: boolean }
  /** What the server said, in words. */
  readonly why: string
  readonly says: LinkGateWords
}): JSX.Element {
  return (
    <main class="gate">
      <p class="b">{props.says.product}</p>
      <Switch>
        <Match when={props.is.show === 'gone'}>
          <h1>{props.says.goneHead}</h1>
          <p>{props.says.goneMore}</p>
        </Match>
        <Match when={props.is.show === 'unknown-link'}>
          <h1>{props.says.unknownHead}</h1>
          <p>{props.says.unknownMore}</p>
        </Match>
        <Match when={props.is.show === 'too-old'}>
          <h1>{props.says.tooOldHead}</h1>
          <p>{props.says.tooOldMore}</p>
          <button type="button" class="btn pri lg" onClick={() => location.reload()}>
            {props.says.reload}
          </button>
        </Match>
        <Match when={props.is.show === 'refused'}>
          <h1>{props.says.refusedHead}</h1>
          <p>{props.why}</p>
        </Match>
        <Match when={props.is.show === 'loading'}>
          <div role="status">
            <h1>{props.says.loading}</h1>
          </div>
          <p>{props.is.slow ? props.says.slow : ''}</p>
        </Match>
      </Switch>
      <LanguageSelect label={props.says.common.language} />
    </main>
  )
}
