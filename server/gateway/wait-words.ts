import type { Millis } from '#shared/kernel/instant.ts'

type Lang = 'nb' | 'nn' | 'en'

/** For a phone that has nothing but the page yet, and little room there. */
const TRY_LATER: Readonly<Record<Lang, (seconds: number) => string>> = {
  nb: (seconds) =>
    `Det er prøvd mange feil koder fra dette nettet. Vent ${count(seconds, 'sekund', 'sekunder')}, og prøv igjen med koden som står på lerretet.`,
  nn: (seconds) =>
    `Det er prøvd mange feil kodar frå dette nettet. Vent ${count(seconds, 'sekund', 'sekund')}, og prøv igjen med koden som står på lerretet.`,
  en: (seconds) =>
    `Many wrong codes have been tried from this network. Wait ${count(seconds, 'second', 'seconds')}, then try again with the code on the screen in the hall.`,
}

export function tryLater(wait: Millis, acceptLanguage: string | undefined) {
  const seconds = Math.max(1, Math.ceil(wait / 1_000))
  return { detail: `${seconds}`, text: TRY_LATER[languageIn(acceptLanguage)](seconds) }
}

/** The first of ours that the browser names; Bokmål where it names none. */
export function languageIn(acceptLanguage: string | undefined): Lang {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const [language] = part.trim().split(/[-;]/, 1)
    if (language === 'nn' || language === 'en') return language
    if (language === 'nb' || language === 'no') return 'nb'
  }
  return 'nb'
}

function count(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`
}
