/** What a phone says when observers ask whether they have understood its municipality right. */
export const readBack = {
  title: 'Har vi forstått dere rett?',
  from: (municipality: string) => `Observatørene har skrevet dette om ${municipality}:`,
  yes: 'Ja',
  notQuite: 'Ikke helt',
  word: 'Hva er ikke helt rett?',
  wordHelp:
    'Observatørene og nettverkslederen ser svaret og hvilken kommune det kommer fra, ikke hvem som skrev.',
  send: 'Send svaret',
  back: 'Tilbake',
  answered: { yes: 'Du svarte ja. Takk.', 'not-quite': 'Du svarte ikke helt. Takk.' },
  change: 'Endre svaret',
  needsNet: 'Svaret kan sendes når nettet er tilbake.',
}

export type ReadBackWords = typeof readBack
