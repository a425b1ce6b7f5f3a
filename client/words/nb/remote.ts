/** The words of the leader's phone as a remote control; the rest are the console's. Bokmål is the source. */
export const words = {
  remote: 'Fjernkontroll',
  next: 'Neste',
  nothingMore: 'Ikke mer i dag',
  round: 'Runden',
  programme: 'Programmet',
  steers: 'Hva knappene styrer',
  place: (place: number, count: number) => `${place} av ${count}`,
  step: (place: number, of: number) => `steg ${place} av ${of}`,
  point: (place: number, of: number) => `punkt ${place} av ${of}`,
  note: 'Notat til meg',
  noNote: 'Ikke noe notat til denne posten.',
  sending: 'Sender …',
  done: 'Gjort',
  disk: {
    full: 'Disken er full. Ingenting nytt lagres før det er plass på maskinen.',
    failed: 'Disken svarer ikke. Ingenting nytt lagres nå.',
  },
  offline: (since: string) =>
    `Uten nett siden ${since}. Klokka går videre. Knappene virker når forbindelsen er tilbake.`,
  linkHelp: 'Åpne fjernkontrollen på nytt fra konsollen: Lenker, Fjernkontroll.',
  sleeps: 'Slå av automatisk låsing på telefonen, så holder skjermen seg våken.',
}

export type RemoteWords = typeof words
