/** What the municipalities have told before the gathering, on the hall screen. */
export const words = {
  matrix: 'Dette gjør kommunene',
  profiles: 'Prosjekter etter profil',
  comes: 'Skjemaene kommer her',
  told: (count: number): string => (count === 1 ? ' kommune har svart' : ' kommuner har svart'),
  municipality: 'Kommune',
  own: 'Egne tiltak',
  undecided: 'Ikke bestemt ennå',
  does: 'ja',
  sum: (count: number) => (count === 1 ? '1 kommune' : `${count} kommuner`),
  noProfile: 'Uten profil',
  nobody: 'Ingen ennå',
  fromTo: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
}

export type ReportingHallWords = typeof words
