import type { ReportLanguage } from '#shared/report/report.ts'

export type ExportWords = {
  /** First part of the name of every file. */
  readonly file: string
  readonly csvReadMe: string
  readonly contents: string
  readonly print: {
    readonly button: string
    readonly hint: string
    readonly failed: Readonly<Record<'not-allowed' | 'too-many' | 'unknown-municipality' | 'other', string>>
  }
}

const nb: ExportWords = {
  file: 'rapport',
  contents: 'Innhold',
  print: {
    button: 'Skriv ut eller lagre som PDF',
    hint: 'Velg «Lagre som PDF» der du ellers velger skriver. Chrome og Edge lager en PDF som kan leses høyt.',
    failed: {
      'not-allowed':
        'Bare den som leder samlingen, kan skrive ut rapporten. Åpne konsollen på nytt med lederlenken.',
      'too-many': 'Det lages flere rapporter samtidig. Lukk fanen, og prøv igjen om litt.',
      'unknown-municipality': 'Kommunen er ikke med lenger. Lukk fanen, og velg på nytt.',
      other: 'Rapporten kunne ikke lages. Lukk fanen, og prøv igjen.',
    },
  },
  csvReadMe: `Hvert ark er her i to utgaver.

*_regneark.csv er for Excel, LibreOffice og andre regneark: semikolon mellom, komma som desimaltegn.
  En tekst som regnearket ville gjort om til en formel, et tall eller en dato, har en apostrof foran seg.
  Apostrofen er ikke en del av svaret. Bruk helst XLSX-fila, der trengs den ikke.

*_rå.csv er for statistikkprogrammer og andre programmer (RFC 4180, UTF-8): hver bokstav slik den ble skrevet.
  Ikke åpne disse i et regneark: tekst som begynner med =, +, - eller @ kan bli kjørt som en formel.

Hva hver variabel betyr, står i kodebok_regneark.csv og kodebok_rå.csv.
`,
}

const nn: ExportWords = {
  file: 'rapport',
  contents: 'Innhald',
  print: {
    button: 'Skriv ut eller lagre som PDF',
    hint: 'Vel «Lagre som PDF» der du elles vel skrivar. Chrome og Edge lagar ein PDF som kan lesast høgt.',
    failed: {
      'not-allowed':
        'Berre den som leier samlinga, kan skrive ut rapporten. Opne konsollen på nytt med leiarlenkja.',
      'too-many': 'Det blir laga fleire rapportar samtidig. Lukk fana, og prøv igjen om litt.',
      'unknown-municipality': 'Kommunen er ikkje med lenger. Lukk fana, og vel på nytt.',
      other: 'Rapporten kunne ikkje lagast. Lukk fana, og prøv igjen.',
    },
  },
  csvReadMe: `Kvart ark er her i to utgåver.

*_regneark.csv er for Excel, LibreOffice og andre rekneark: semikolon mellom, komma som desimalteikn.
  Ein tekst som reknearket ville gjort om til ein formel, eit tal eller ein dato, har ein apostrof framfor seg.
  Apostrofen er ikkje ein del av svaret. Bruk helst XLSX-fila, der trengst han ikkje.

*_rå.csv er for statistikkprogram og andre program (RFC 4180, UTF-8): kvar bokstav slik han vart skriven.
  Ikkje opne desse i eit rekneark: tekst som byrjar med =, +, - eller @ kan bli køyrd som ein formel.

Kva kvar variabel tyder, står i kodebok_regneark.csv og kodebok_rå.csv.
`,
}

const en: ExportWords = {
  file: 'report',
  contents: 'Contents',
  print: {
    button: 'Print or save as PDF',
    hint: 'Choose “Save as PDF” where you would choose a printer. Chrome and Edge make a PDF that can be read aloud.',
    failed: {
      'not-allowed':
        'Only the leader of the gathering can print the report. Open the console again with the leader’s link.',
      'too-many': 'Several reports are being made at once. Close this tab and try again in a while.',
      'unknown-municipality':
        'That municipality is no longer part of the gathering. Close this tab and choose again.',
      other: 'The report could not be made. Close this tab and try again.',
    },
  },
  csvReadMe: `Each sheet is here in two kinds.

*_regneark.csv is for Excel, LibreOffice and other spreadsheets: semicolons between.
  A text that a spreadsheet would make a formula, a number or a date of has an apostrophe before it.
  The apostrophe is no part of the answer. Better use the XLSX file, which needs none.

*_rå.csv is for statistics and other programs (RFC 4180, UTF-8): every letter as it was written.
  Do not open these in a spreadsheet: text that begins with =, +, - or @ may be run as a formula.

What each variable means is in kodebok_regneark.csv and kodebok_rå.csv.
`,
}

const all: Readonly<Record<ReportLanguage, ExportWords>> = { nb, nn, en }

export function exportWords(lang: ReportLanguage): ExportWords {
  return all[lang]
}
