/** Figures of a programme, brought into one of its gatherings. */
export const words = {
  heading: (programme: string) => `Fra programmet ${programme}`.trim(),
  help: 'Tallene kommer med kilde, enhet og mål. Overskriften er et forslag: skriv funnet med egne ord.',
  none: 'Programmet har ingen tall ennå.',
  loading: 'Henter tallene …',
  failed: 'Tallene kom ikke fram.',
  again: 'Prøv igjen',
  bring: (slide: string) => `Hent: ${slide}`,
  brought: 'Hentet',
  update: 'Hent de nye tallene',
  updated: 'Tallene er nye. Se om overskriften fortsatt stemmer.',
  differs: (change: string) => `Rettet i programmet. ${change}`.trim(),
  onWall: (change: string) => `Tallene på veggen er rettet i programmet. ${change}`.trim(),
  changed: (period: string, was: string, is: string) => `${period}: ${was} er blitt ${is}.`,
  slides: {
    whole: 'alle samlet',
    sectors: 'sektorene',
    counties: 'fylkene',
    places: 'alle samlet, med kommunene ved siden av',
  },
  whole: 'Alle samlet',
  is: (title: string, value: string) => `${title}: ${value}`,
  against: (title: string, value: string, target: string) => `${title}: ${value}, målet er ${target}`,
  noMove: (title: string, value: string) => `${title}: ${value}, ingen sikker endring på et år`,
  down: (title: string) => `${title} går ned`,
  up: (title: string) => `${title} går opp`,
  moved: (move: string, isReached: boolean, isExpected: boolean) =>
    `${move}, ${isExpected ? 'og' : 'men'} målet er ${isReached ? 'nådd' : 'ikke nådd'}`,
  perSector: (title: string) => `${title} i hver sektor`,
  perCounty: (title: string) => `${title} i hvert fylke`,
  perPlace: (title: string) => `${title} i kommunene`,
  stood: (value: string, when: string) => `sto på ${value}${when === '' ? '' : ` (${when})`}`,
  noise: (difference: string, limit: string) =>
    `endring på et år ${difference}, svinger ofte ${limit} av seg selv`,
}
export type FiguresProgrammeWords = typeof words
