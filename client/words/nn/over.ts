import type { OverWords } from '#client/words/nb/over.ts'

const NUMBERS = [
  'null',
  'éin',
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

export const over: OverWords = {
  days: (count) => (count === 1 ? 'éin dag' : `${many(count)} dagar`),
  weeks: (count) => `${many(count)} veker`,
  months: (count) => `${many(count)} månader`,
  years: 'meir enn eit år',
  lasting: (span) => `i ${span}`,
  since: (date, span) => `Fristen gjekk ut ${date}, for ${span} sidan`,
}
