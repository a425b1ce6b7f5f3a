import type { JSX } from 'solid-js'
import { words } from '#client/screens/form/words.ts'
import { LanguageSelect } from '#client/ui/LanguageSelect.tsx'

export function LanguagePick(): JSX.Element {
  return <LanguageSelect label={words().common.language} />
}
