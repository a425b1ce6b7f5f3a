import { For, type JSX } from 'solid-js'
import { words } from '#client/screens/form/words.ts'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'

export function LanguagePick(): JSX.Element {
  return (
    <select
      class="lang"
      aria-label={words().common.language}
      onChange={(event) => setLanguage(LANGUAGES.find((each) => each === event.currentTarget.value) ?? 'nb')}
    >
      <For each={LANGUAGES}>
        {(each) => (
          <option value={each} lang={each} selected={each === language()}>
            {LANGUAGE_NAMES[each]}
          </option>
        )}
      </For>
    </select>
  )
}
