import type { PanelHallWords } from '#client/words/nb/panel-hall.ts'

export const panel: PanelHallWords = {
  title: 'Panel på tvers',
  of: (place, count) => `oppdrag ${place} av ${count}`,
  open: (open, count) => `${open} av ${count} oppdrag er opne`,
  count: (count) => (count === 1 ? '1 oppdrag' : `${count} oppdrag`),
  allDone: 'alle oppdraga er ferdige',
  closed: 'panelet er ferdig',
  done: (time) => `Ferdig ${time}`,
  seats: 'I panelet',
  empty: 'Ledig plass',
  expected: 'På veg',
  comes: 'Panelet kjem',
  panelPresents: 'Panelet legg fram',
  observersPresent: 'Observatørane legg fram',
  pointsCome: 'Punkta kjem',
  presented: 'Alt er lagt fram',
  place: (place, of) => `${place} av ${of}`,
  sources: 'Høyrt hos',
  presents: (name) => `Frå ${name}`,
  otherPoints: 'Andre punkt',
  themes: { challenges: 'Utfordringar', measures: 'Tiltak', culture: 'Kultur', other: 'Anna' },
}
