import { For } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'

export function LanguagePick() {
  return (
    <select
      class="lang"
      aria-label={words().language}
      value={language()}
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
