/** The summary as everybody reads it: on the hall screen, on phones and on paper. */
export const words = {
  summary: 'Oppsummering',
  comes: 'Oppsummeringen kommer',
  origins: {
    panel: 'Panelet',
    observers: 'Observatørene',
    notes: 'Observatørene',
    points: 'Samtaler',
    ideas: 'Ideer',
    wonderings: 'Undringer',
    polls: 'Avstemninger',
    figures: 'Tall',
    commitments: 'Forpliktelser',
    own: '',
  },
  yesNo: { yes: 'Ja', no: 'Nei', unsure: 'Usikker' },
  themes: { challenges: 'Utfordringer', measures: 'Tiltak', culture: 'Kultur', other: 'Annet' },
  and: ' og ',
  table: (name: string) => (/^\d+$/.test(name) ? `Bord ${name}` : name),
  support: (count: number) => (count === 1 ? '1 støtter' : `${count} støtter`),
  answered: (count: number) => (count === 1 ? '1 har svart' : `${count} har svart`),
}

export type SummaryHallWords = typeof words
