/** The leader's page where the summary is picked. */
export const words = {
  collected: 'Å velge blant',
  origins: {
    panel: 'Panelet',
    observers: 'Observatørene',
    notes: 'Observatørenes tavle, ikke valgt',
    points: 'Samtaler',
    ideas: 'Ideer',
    wonderings: 'Svar på undringer',
    polls: 'Avstemninger',
    figures: 'Tall',
    commitments: 'Forpliktelser',
  },
  /** Under the heading of what nobody but the observers has seen. */
  notYet: 'Dette har salen ikke sett. Det du velger, vises først når du viser oppsummeringen.',
  count: (count: number) => (count === 1 ? '1 å velge' : `${count} å velge`),
  picked: (count: number) => (count === 1 ? '1 valgt' : `${count} valgt`),
  pick: (text: string) => `Ta med i oppsummeringen: ${text}`,
  unpick: (number: number, text: string) => `Nummer ${number} i oppsummeringen, ta ut: ${text}`,
  nothing: 'Det er ikke samlet inn noe ennå',
  nothingHelp:
    'Her kommer det som kan være med: det panelet har lagt fram eller sendt ut, det observatørene har valgt, det gruppene har satt øverst, ideer med støtte, svar på undringer, avstemninger med resultat som er vist, funn i tall som er vist, og det kommunene har lovet. Egne setninger kan skrives når som helst.',
  heading: 'Oppsummering',
  order: 'Rekkefølgen i oppsummeringen',
  none: 'Trykk på pluss ved det som skal være med, eller skriv en egen setning.',
  title: 'Overskrift',
  own: 'Egen setning',
  line: 'Ny egen setning',
  add: 'Legg til',
  change: 'Endre setningen',
  save: 'Lagre',
  gone: 'Ikke lenger å vise',
  goneHelp:
    'Det er tatt bort, skjult eller slått sammen med noe som ikke er valgt. Kommer det tilbake, står det her igjen.',
  takeOut: (text: string) => `Ta ut: ${text}`,
  hidden: 'Resultatet er ikke vist på telefonene, så der står det ikke.',
  preview: 'Slik blir det på lerretet',
  pageOf: (page: number, count: number) => `Side ${page} av ${count}`,
  before: 'Forrige side',
  next: 'Neste side',
  show: 'Vis på lerretet',
  shown: 'På lerretet nå',
  print: 'Skriv ut',
  printed: (date: string) => `Skrevet ut ${date}`,
}

export type SummaryConsoleWords = typeof words
