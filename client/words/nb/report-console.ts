import { words as report } from '#shared/report/words/nb.ts'

/** Where the leader takes the report home. */
export const words = {
  heading: 'Rapport',
  help: 'Alt samlingen har gitt, slik det står nå. Den er klar når som helst, og alle filene er av én og samme utgave.',
  whose: 'For hvem',
  leader: 'Lederens rapport, med alt',
  own: (municipality: string) => `${municipality} sin egen`,
  leaderHelp:
    'Det salen ikke har sett, er merket. Resultater med færre enn fem svar er ikke med, og ingen navn står ved svar.',
  ownHelp: 'Bare det som er kommunens eget, og det salen har sett. Trygg å sende dit.',
  language: 'Språk',
  sections: 'Hva som skal være med',
  all: 'Velg alt',
  none: 'Velg bort alt',
  section: report.sections,
  onPaper: 'På papir eller som PDF',
  print: 'Skriv ut eller lagre som PDF',
  printHelp:
    'Rapporten åpnes i en ny fane, klar til utskrift. Chrome og Edge lager en PDF som kan leses høyt.',
  again: 'Om igjen',
  openAgain: 'Se samlingen om igjen',
  againHelp: 'Det salskjermen viste, minutt for minutt. Åpnes i en ny fane.',
  formats: 'Last ned',
  format: {
    html: 'Nettside',
    docx: 'Word',
    xlsx: 'Excel',
    csv: 'CSV',
    json: 'JSON',
    ics: 'Kalender',
    all: 'Alt i én zip',
  },
  formatHelp: {
    html: 'Åpnes i nettleseren, også uten nett.',
    docx: 'Til å skrive videre i.',
    xlsx: 'Ett ark for hver tavle og hvert spørsmål, og en kodebok.',
    csv: 'To utgaver av hvert ark: for regneark, og rå for statistikkprogrammer.',
    json: 'For andre programmer.',
    ics: 'Programmet og forpliktelsene som er bekreftet, til kalenderen. Utkast og dager uten dato er ikke med.',
    all: 'Alle filene, med en liste over hva de er og fingeravtrykkene deres.',
  },
  nothingChosen: 'Velg minst én del.',
  making: 'Lager filen …',
  made: (name: string, size: string) => `Lastet ned: ${name} (${size})`,
  failed: {
    'no-answer': 'Serveren svarer ikke. Prøv igjen.',
    'too-many': 'Det lages flere rapporter samtidig. Prøv igjen om litt.',
    'not-allowed':
      'Bare den som leder samlingen, kan hente rapporten. Åpne konsollen på nytt med lederlenken.',
    other: 'Rapporten kunne ikke lages. Prøv igjen.',
  },
}

export type ReportConsoleWords = typeof words
