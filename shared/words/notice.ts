/** What whoever comes is told before they say who they are: by the server, for the page a phone starts with has no room for it. */
export const NOTICE_LANGUAGES = ['nb', 'nn', 'en'] as const
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number]
export type Notice = Readonly<Record<NoticeLanguage, string>>
/** More than this nobody reads on the way in. */
export const NOTICE_WORDS = 60

type Facts = {
  readonly controller: string
  readonly contact: string
  readonly purpose: string
  readonly days: number
  readonly hold: boolean
  readonly nameless: boolean
}
type Told = {
  readonly [Part in 'who' | 'purpose' | 'kept' | 'named' | 'own' | 'ask']: (facts: Facts) => string
}

const TOLD: Readonly<Record<NoticeLanguage, Told>> = {
  nb: {
    who: ({ controller }) =>
      `${controller || 'Den som holder samlingen'} har ansvaret for det du skriver her.`,
    purpose: ({ purpose }) => `Det brukes til ${purpose || 'samlingen og arbeidet etter den'}.`,
    kept: ({ hold, days }) =>
      hold ? 'Ingen dag er satt for når det slettes.' : `Alt slettes ${days} dager etter slutt.`,
    named: ({ nameless }) =>
      nameless ? 'Du kan være med uten navn.' : 'Der et svar er uten navn, står det.',
    own: () => 'Du kan se, hente og slette det du har gitt.',
    ask: ({ contact }) => (contact ? `Spør ${contact}.` : 'Spør den som leder.'),
  },
  nn: {
    who: ({ controller }) => `${controller || 'Den som held samlinga'} har ansvaret for det du skriv her.`,
    purpose: ({ purpose }) => `Det blir brukt til ${purpose || 'samlinga og arbeidet etter ho'}.`,
    kept: ({ hold, days }) =>
      hold ? 'Ingen dag er sett for når det blir sletta.' : `Alt blir sletta ${days} dagar etter slutt.`,
    named: ({ nameless }) =>
      nameless ? 'Du kan vere med utan namn.' : 'Der eit svar er utan namn, står det.',
    own: () => 'Du kan sjå, hente og slette det du har gitt.',
    ask: ({ contact }) => (contact ? `Spør ${contact}.` : 'Spør den som leier.'),
  },
  en: {
    who: ({ controller }) =>
      `${controller || 'Whoever holds the gathering'} answers for what you write here.`,
    purpose: ({ purpose }) => `It is used for ${purpose || 'the gathering and the work after it'}.`,
    kept: ({ hold, days }) =>
      hold ? 'No day is set for when it goes.' : `All of it goes ${days} days after the end.`,
    named: ({ nameless }) =>
      nameless ? 'You can join without a name.' : 'Where an answer has no name, the page says so.',
    own: () => 'You can see, fetch and erase what you gave.',
    ask: ({ contact }) => (contact ? `Ask ${contact}.` : 'Ask whoever leads.'),
  },
}

export function noticeIn(language: NoticeLanguage, facts: Facts): string {
  const { who, purpose, kept, named, own, ask } = TOLD[language]
  return [who, purpose, kept, named, own, ask].map((part) => part(facts)).join(' ')
}

export function noticeOf(facts: Facts): Notice {
  return { nb: noticeIn('nb', facts), nn: noticeIn('nn', facts), en: noticeIn('en', facts) }
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
