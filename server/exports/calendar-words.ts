import type { Language } from '#shared/protocol/home.ts'

export type CalendarWords = {
  readonly who: (role: string) => string
  readonly how: (text: string) => string
  readonly from: (gathering: string) => string
  readonly week: (what: string) => string
  readonly day: (what: string) => string
  readonly name: (gathering: string) => string
}

/** What stands in a calendar that a commitment has been put into. */
export const CALENDAR_WORDS: Readonly<Record<Language, CalendarWords>> = {
  nb: {
    who: (role) => `Ansvar: ${role}`,
    how: (text) => `Slik ser vi det: ${text}`,
    from: (gathering) => `Lovet på ${gathering}`,
    week: (what) => `Om en uke: ${what}`,
    day: (what) => `I morgen: ${what}`,
    name: (gathering) => `Forpliktelser fra ${gathering}`,
  },
  nn: {
    who: (role) => `Ansvar: ${role}`,
    how: (text) => `Slik ser vi det: ${text}`,
    from: (gathering) => `Lova på ${gathering}`,
    week: (what) => `Om ei veke: ${what}`,
    day: (what) => `I morgon: ${what}`,
    name: (gathering) => `Forpliktingar frå ${gathering}`,
  },
  en: {
    who: (role) => `Responsible: ${role}`,
    how: (text) => `How we see it: ${text}`,
    from: (gathering) => `Promised at ${gathering}`,
    week: (what) => `In a week: ${what}`,
    day: (what) => `Tomorrow: ${what}`,
    name: (gathering) => `Commitments from ${gathering}`,
  },
}
