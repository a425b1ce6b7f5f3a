import { For, type JSX } from 'solid-js'
import { LANGUAGE_NAMES, LANGUAGES, language, setLanguage } from '#client/words/words.ts'

/** The language of the page, each in its own words. */
export function LanguageSelect(props: { readonly label: string }): JSX.Element {
  return (
    <select
      class="lang"
      aria-label={props.label}
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
