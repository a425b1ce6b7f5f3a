import type { ReportConsoleWords } from '#client/words/nb/report-console.ts'
import { words as report } from '#shared/report/words/nn.ts'

export const words: ReportConsoleWords = {
  heading: 'Rapport',
  help: 'Alt samlinga har gitt, slik det står no. Han er klar når som helst, og alle filene er av éi og same utgåve.',
  whose: 'For kven',
  leader: 'Rapporten til leiaren, med alt',
  own: (municipality: string) => `${municipality} sin eigen`,
  leaderHelp:
    'Det salen ikkje har sett, er merkt. Resultat med færre enn fem svar er ikkje med, og ingen namn står ved svar.',
  ownHelp: 'Berre det som er kommunen sitt eige, og det salen har sett. Trygg å sende dit.',
  language: 'Språk',
  sections: 'Kva som skal vere med',
  all: 'Vel alt',
  none: 'Vel bort alt',
  section: report.sections,
  onPaper: 'På papir eller som PDF',
  print: 'Skriv ut eller lagre som PDF',
  printHelp:
    'Rapporten blir opna i ei ny fane, klar til utskrift. Chrome og Edge lagar ein PDF som kan lesast høgt.',
  again: 'Om att',
  openAgain: 'Sjå samlinga om att',
  againHelp: 'Det salskjermen viste, minutt for minutt. Blir opna i ei ny fane.',
  formats: 'Last ned',
  format: {
    html: 'Nettside',
    docx: 'Word',
    xlsx: 'Excel',
    csv: 'CSV',
    json: 'JSON',
    ics: 'Kalender',
    all: 'Alt i éin zip',
  },
  formatHelp: {
    html: 'Blir opna i nettlesaren, også utan nett.',
    docx: 'Til å skrive vidare i.',
    xlsx: 'Eitt ark for kvar tavle og kvart spørsmål, og ei kodebok.',
    csv: 'To utgåver av kvart ark: for rekneark, og rå for statistikkprogram.',
    json: 'For andre program.',
    ics: 'Programmet og forpliktingane som er stadfesta, til kalenderen. Utkast og dagar utan dato er ikkje med.',
    all: 'Alle filene, med ei liste over kva dei er og fingeravtrykka deira.',
  },
  nothingChosen: 'Vel minst éin del.',
  making: 'Lagar fila …',
  made: (name: string, size: string) => `Lasta ned: ${name} (${size})`,
  failed: {
    'no-answer': 'Tenaren svarer ikkje. Prøv igjen.',
    'too-many': 'Det blir laga fleire rapportar samtidig. Prøv igjen om litt.',
    'not-allowed':
      'Berre den som leier samlinga, kan hente rapporten. Opne konsollen på nytt med leiarlenkja.',
    other: 'Rapporten kunne ikkje lagast. Prøv igjen.',
  },
}
