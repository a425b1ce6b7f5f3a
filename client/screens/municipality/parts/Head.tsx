import type { JSX } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'

/** Whose page it is. */
export function Head(): JSX.Element {
  const own = useOwn()
  return (
    <header class="ownhead">
      <p>
        <b>{own.view.municipality?.name}</b> <span class="mut">{own.view.municipality?.countyName}</span>
      </p>
      <LanguageSelect label={words().common.language} />
    </header>
  )
}
