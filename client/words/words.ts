import { type Accessor, createEffect, createRoot, createSignal, on } from 'solid-js'
import { patiently } from './patiently.ts'

export const LANGUAGES = ['nb', 'nn', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Each language in its own words. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
}

const PLACE = 'samling/language'

function languageOf(tag: string | null): Language | null {
  const main = tag?.toLowerCase().split('-')[0]
  return LANGUAGES.find((each) => each === main || (each === 'nb' && main === 'no')) ?? null
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(PLACE)
  } catch {
    return null
  }
}

function firstLanguage(): Language {
  const asked = languageOf(new URLSearchParams(location.search).get('lang'))
  const wanted = asked ?? languageOf(keptLanguage())
  if (wanted) return wanted
  for (const tag of navigator.languages ?? []) {
    const known = languageOf(tag)
    if (known) return known
  }
  return 'nb'
}

const [language, set] = createSignal<Language>(firstLanguage())
document.documentElement.lang = language()

export { language }

export function setLanguage(to: Language): void {
  document.documentElement.lang = to
  set(to)
  try {
    localStorage.setItem(PLACE, to)
  } catch {
    // It holds for as long as the page lives.
  }
}

type Loaders<Words> = Readonly<Record<Language, () => Promise<{ readonly words: Words }>>>

/**
 * A surface's words: only its own, only in one language, fetched when needed. `ready` resolves when there are words to show;
 * after that `words()` follows the language, and keeps the old one on the page until the new one is here.
 */
export function makeWords<Words>(loaders: Loaders<Words>): {
  words: Accessor<Words>
  ready: () => Promise<void>
} {
  const [loaded, setLoaded] = createSignal<Words>()
  async function load(wanted: Language) {
    const { words } = await patiently(loaders[wanted])
    // Late words of a language that was left again are better than none at all.
    if (wanted === language() || loaded() === undefined) setLoaded(() => words)
  }
  const loading = load(language())
  createRoot(() => createEffect(on(language, (wanted) => void load(wanted), { defer: true })))
  return {
    words() {
      const words = loaded()
      if (words === undefined) throw new Error('words() before ready()')
      return words
    },
    ready: () => loading,
  }
}
