import type { OverTimeWords } from '#client/words/nb/over-time.ts'

export const words: OverTimeWords = {
  heading: 'Dei same spørsmåla over tid',
  lead: 'Det deltakarane har svart på evalueringane, samling for samling. Eit spørsmål er med frå der fem eller fleire har svart.',
  none: 'Inga evaluering er avslutta med fem svar eller fleire enno.',
  gathering: 'Samling',
  answers: 'Svar',
  mean: 'Snitt',
  median: 'Median',
  notRelevant: 'Ikkje aktuelt',
  yes: 'Ja',
  no: 'Nei',
  loading: 'Hentar …',
  again: 'Prøv igjen',
  once: 'Spurt éin gong',
}
