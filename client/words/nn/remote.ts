import type { RemoteWords } from '#client/words/nb/remote.ts'

export const words: RemoteWords = {
  remote: 'Fjernkontroll',
  next: 'Neste',
  nothingMore: 'Ikkje meir i dag',
  round: 'Runden',
  programme: 'Programmet',
  steers: 'Kva knappane styrer',
  place: (place, count) => `${place} av ${count}`,
  step: (place, of) => `steg ${place} av ${of}`,
  point: (place, of) => `punkt ${place} av ${of}`,
  note: 'Notat til meg',
  noNote: 'Ikkje noko notat til denne posten.',
  sending: 'Sender …',
  done: 'Gjort',
  disk: {
    full: 'Disken er full. Ingenting nytt blir lagra før det er plass på maskina.',
    failed: 'Disken svarer ikkje. Ingenting nytt blir lagra no.',
  },
  offline: (since) =>
    `Utan nett sidan ${since}. Klokka går vidare. Knappane verkar når sambandet er tilbake.`,
  linkHelp: 'Opne fjernkontrollen på nytt frå konsollen: Lenkjer, Fjernkontroll.',
  sleeps: 'Slå av automatisk låsing på telefonen, så held skjermen seg vaken.',
}
