import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'

export const words: SummaryHallWords = {
  summary: 'Oppsummering',
  comes: 'Oppsummeringa kjem',
  origins: {
    panel: 'Panelet',
    observers: 'Observatørane',
    notes: 'Observatørane',
    points: 'Samtalar',
    ideas: 'Idear',
    wonderings: 'Undringar',
    polls: 'Avrøystingar',
    figures: 'Tal',
    commitments: 'Forpliktingar',
    own: '',
  },
  yesNo: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  themes: { challenges: 'Utfordringar', measures: 'Tiltak', culture: 'Kultur', other: 'Anna' },
  and: ' og ',
  table: (name) => (/^\d+$/.test(name) ? `Bord ${name}` : name),
  support: (count) => (count === 1 ? '1 støttar' : `${count} støttar`),
  answered: (count) => (count === 1 ? '1 har svart' : `${count} har svart`),
}
