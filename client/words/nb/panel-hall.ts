/** A panel at work on the hall screen, and what it or the observers present. */
export const panel = {
  title: 'Panel på tvers',
  of: (place: number, count: number) => `oppdrag ${place} av ${count}`,
  open: (open: number, count: number) => `${open} av ${count} oppdrag er åpne`,
  count: (count: number) => (count === 1 ? '1 oppdrag' : `${count} oppdrag`),
  allDone: 'alle oppdrag er ferdige',
  closed: 'panelet er ferdig',
  done: (time: string) => `Ferdig ${time}`,
  seats: 'I panelet',
  empty: 'Ledig plass',
  expected: 'På vei',
  comes: 'Panelet kommer',
  panelPresents: 'Panelet legger fram',
  observersPresent: 'Observatørene legger fram',
  pointsCome: 'Punktene kommer',
  presented: 'Alt er lagt fram',
  place: (place: number, of: number) => `${place} av ${of}`,
  sources: 'Hørt hos',
  presents: (name: string) => `Fra ${name}`,
  otherPoints: 'Andre punkter',
  themes: { challenges: 'Utfordringer', measures: 'Tiltak', culture: 'Kultur', other: 'Annet' },
}
export type PanelHallWords = typeof panel
