import { For, type JSX } from 'solid-js'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import { words } from '#client/screens/home/words.ts'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'

/** The name of the house, and the language. */
export function Top(): JSX.Element {
  return (
    <header class="top">
      <a class="name" href="/">
        <Mark />
        <b>Samling</b>
      </a>
      <fieldset class="langs">
        <legend class="sr">{words().common.language}</legend>
        <For each={LANGUAGES}>
          {(each) => (
            <button
              type="button"
              lang={each}
              aria-pressed={language() === each}
              onClick={() => setLanguage(each)}
            >
              {LANGUAGE_NAMES[each]}
            </button>
          )}
        </For>
      </fieldset>
    </header>
  )
}
