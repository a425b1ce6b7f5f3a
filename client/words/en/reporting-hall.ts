import type { ReportingHallWords } from '#client/words/nb/reporting-hall.ts'

export const words: ReportingHallWords = {
  matrix: 'What the municipalities do',
  profiles: 'Projects by profile',
  comes: 'The forms come here',
  told: (count) => (count === 1 ? ' municipality has answered' : ' municipalities have answered'),
  municipality: 'Municipality',
  own: 'Measures of their own',
  undecided: 'Not decided yet',
  does: 'yes',
  sum: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  noProfile: 'Without a profile',
  nobody: 'Nobody yet',
  fromTo: (first, last) => (first === last ? first : `${first} – ${last}`),
}
