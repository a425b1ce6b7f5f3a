import type { ReadBackWords } from '#client/words/nb/read-back.ts'

export const readBack: ReadBackWords = {
  title: 'Har vi forstått dykk rett?',
  from: (municipality) => `Observatørane har skrive dette om ${municipality}:`,
  yes: 'Ja',
  notQuite: 'Ikkje heilt',
  word: 'Kva er ikkje heilt rett?',
  wordHelp:
    'Observatørane og nettverksleiaren ser svaret og kva kommune det kjem frå, ikkje kven som skreiv.',
  send: 'Send svaret',
  back: 'Tilbake',
  answered: { yes: 'Du svarte ja. Takk.', 'not-quite': 'Du svarte ikkje heilt. Takk.' },
  change: 'Endre svaret',
  needsNet: 'Svaret kan sendast når nettet er tilbake.',
}
