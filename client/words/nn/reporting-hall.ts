import type { ReportingHallWords } from '#client/words/nb/reporting-hall.ts'

export const words: ReportingHallWords = {
  matrix: 'Dette gjer kommunane',
  profiles: 'Prosjekt etter profil',
  comes: 'Skjemaa kjem her',
  told: (count) => (count === 1 ? ' kommune har svart' : ' kommunar har svart'),
  municipality: 'Kommune',
  own: 'Eigne tiltak',
  undecided: 'Ikkje bestemt enno',
  does: 'ja',
  sum: (count) => (count === 1 ? '1 kommune' : `${count} kommunar`),
  noProfile: 'Utan profil',
  nobody: 'Ingen enno',
  fromTo: (first, last) => (first === last ? first : `${first} – ${last}`),
}
