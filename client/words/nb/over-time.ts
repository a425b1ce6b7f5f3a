/** What the same questions came to over the gatherings of a programme. */
export const words = {
  heading: 'De samme spørsmålene over tid',
  lead: 'Det deltakerne har svart på evalueringene, samling for samling. Et spørsmål er med fra der fem eller flere har svart.',
  none: 'Ingen evaluering er avsluttet med fem svar eller flere ennå.',
  gathering: 'Samling',
  answers: 'Svar',
  mean: 'Snitt',
  median: 'Median',
  notRelevant: 'Ikke aktuelt',
  yes: 'Ja',
  no: 'Nei',
  loading: 'Henter …',
  again: 'Prøv igjen',
  once: 'Spurt én gang',
}
export type OverTimeWords = typeof words
