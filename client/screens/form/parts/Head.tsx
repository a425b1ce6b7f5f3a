import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/form/words.ts'
import { dateText } from '#client/words/format.ts'
import type { FormView } from '#shared/views/form.ts'
import { LanguagePick } from './LanguagePick.tsx'

/** Whose form it is, and for which gathering. */
export function Head(props: { readonly view: FormView }): JSX.Element {
  const gathering = () => props.view.gathering.title || words().untitled
  return (
    <header class="formhead">
      <p>
        <b>{props.view.municipality?.name}</b> <span>{gathering()}</span>
        <Show when={props.view.date}>{(date) => <span> · {dateText(words().common, date())}</span>}</Show>
      </p>
      <LanguagePick />
    </header>
  )
}
