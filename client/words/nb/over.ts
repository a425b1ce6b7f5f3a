const NUMBERS = [
  'null',
  'én',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
]
const many = (count: number) => NUMBERS[count] ?? `${count}`

/** How long something has been over its date. */
export const over = {
  days: (count: number) => (count === 1 ? 'én dag' : `${many(count)} dager`),
  weeks: (count: number) => `${many(count)} uker`,
  months: (count: number) => `${many(count)} måneder`,
  years: 'mer enn et år',
  /** After the word that it is over its date. */
  lasting: (span: string) => `i ${span}`,
  since: (date: string, span: string) => `Fristen gikk ut ${date}, for ${span} siden`,
}

export type OverWords = typeof over
