import type { Language } from './municipalities.ts'

/** What stands around the matrix where it is a file of its own. */
const nb = {
  name: 'Profil og tiltak',
  county: 'Fylke',
  municipality: 'Kommune',
  project: 'Prosjekt',
  profile: 'Profil',
  own: 'Egne tiltak',
  undecided: 'Ikke avklart',
  sum: 'Sum',
  yes: 'ja',
  countyIs: 'Fylket kommunen ligger i',
  municipalityIs: 'Kommunen som har meldt inn',
  projectIs: 'Hva prosjektet heter',
  profileIs: 'Profilen som er valgt',
  measureIs: 'Tomt: kommunen har ikke dette tiltaket',
  ownIs: 'Tiltak som ikke sto på skjemaet',
  undecidedIs: 'Om kommunen ikke har avklart hva den skal gjøre',
}
export type MatrixWords = typeof nb

const nn: MatrixWords = {
  name: 'Profil og tiltak',
  county: 'Fylke',
  municipality: 'Kommune',
  project: 'Prosjekt',
  profile: 'Profil',
  own: 'Eigne tiltak',
  undecided: 'Ikkje avklart',
  sum: 'Sum',
  yes: 'ja',
  countyIs: 'Fylket kommunen ligg i',
  municipalityIs: 'Kommunen som har meldt inn',
  projectIs: 'Kva prosjektet heiter',
  profileIs: 'Profilen som er vald',
  measureIs: 'Tomt: kommunen har ikkje dette tiltaket',
  ownIs: 'Tiltak som ikkje stod på skjemaet',
  undecidedIs: 'Om kommunen ikkje har avklart kva han skal gjere',
}

const en: MatrixWords = {
  name: 'Profile and measures',
  county: 'County',
  municipality: 'Municipality',
  project: 'Project',
  profile: 'Profile',
  own: 'Measures of their own',
  undecided: 'Not settled',
  sum: 'Sum',
  yes: 'yes',
  countyIs: 'The county the municipality is in',
  municipalityIs: 'The municipality that has told',
  projectIs: 'What the project is called',
  profileIs: 'The profile that was picked',
  measureIs: 'Empty: the municipality does not do this',
  ownIs: 'Measures that were not on the form',
  undecidedIs: 'Whether the municipality has not settled what to do',
}

const all: Readonly<Record<Language, MatrixWords>> = { nb, nn, en }

export function matrixWords(language: Language): MatrixWords {
  return all[language]
}
