import { For, type JSX } from 'solid-js'
import { words } from '#client/screens/phone/words.ts'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'

/** What is always there and seldom needed: the language, and what the screen puts before it. */
export function Foot(props: { readonly children?: JSX.Element }): JSX.Element {
  return (
    <footer class="foot">
      {props.children}
      <fieldset class="langs">
        <legend class="sr">{words().common.language}</legend>
        <For each={LANGUAGES}>
          {(each) => (
            <button
              type="button"
              class="btn quiet"
              lang={each}
              aria-pressed={language() === each}
              onClick={() => setLanguage(each)}
            >
              {LANGUAGE_NAMES[each]}
            </button>
          )}
        </For>
      </fieldset>
    </footer>
  )
}
