/** Why one's own are not kept, or a file not taken. */
type Trouble = 'tooLarge' | 'notActivities' | 'tooNew' | 'tooMany' | 'emptyFile' | 'full' | 'newer' | 'failed'

const trouble: Readonly<Record<Trouble, (found: number, most: number) => string>> = {
  tooLarge: () => 'Filen er for stor. Den kan være på 1 MB.',
  notActivities: () => 'Dette er verken en fil med aktiviteter eller en programfil fra Samling.',
  tooNew: (found) =>
    `Filen er laget av en nyere utgave av Samling (format ${found}). Ingenting er endret. Oppdater Samling og prøv igjen.`,
  tooMany: (found, most) => `Filen har ${found} aktiviteter. Det er plass til ${most} om gangen.`,
  emptyFile: () => 'Det er ingen aktiviteter i filen.',
  full: (_, most) => `Det er plass til ${most} egne. Ta bort noen først.`,
  newer: (found) =>
    `Aktivitetene dine er lagret av en nyere utgave av Samling (format ${found}). De ligger urørt. Oppdater Samling for å bruke dem.`,
  failed: () => 'Nettleseren tar ikke vare på noe. Det blir borte når du lukker siden.',
}

/** The library of activities, on the leader's page for the programme. */
export const words = {
  search: 'Søk',
  searchHelp: 'Pil opp og ned går mellom aktivitetene. Enter legger til.',
  time: 'Tid',
  anyTime: 'Alle lengder',
  upTo: (minutes: number) => `Inntil ${minutes} min`,
  over: (minutes: number) => `Over ${minutes} min`,
  together: 'Hvem sammen',
  anyGroup: 'Alle grupper',
  groups: {
    alone: 'Alene',
    duo: 'To og to',
    four: 'Fire og fire',
    table: 'Ved bordet',
    municipality: 'I kommunen',
    hall: 'Hele salen',
  },
  item: 'Legges på',
  noItem: 'Ingen post ennå',
  found: (count: number) =>
    count === 0
      ? 'Ingen aktiviteter passer. Prøv et annet ord eller flere minutter.'
      : count === 1
        ? '1 aktivitet'
        : `${count} aktiviteter`,
  minutes: (minutes: number) => `${minutes} min`,
  each: (minutes: number) => `${minutes} min per kommune`,
  least: (count: number) => `fra ${count} personer`,
  steps: 'Slik går det',
  when: 'Når',
  needs: 'Trenger',
  asks: 'Det de blir spurt om',
  put: 'Legg til',
  putOn: (title: string, item: string) => `Legg til ${title} på ${item}`,
  putNowhere: (title: string) => `Legg til ${title}`,
  done: (item: string) => `Lagt på «${item}».`,
  doneNowhere: 'Lagt til uten post.',
  undo: 'Angre',
  undoOf: (title: string) => `Angre ${title}`,
  lackWith: (has: number, lack: number) => `Posten varer ${has} min. Med denne på mangler det ${lack} min.`,
  lack: (has: number, lack: number) =>
    `Posten varer ${has} min. Det mangler ${lack} min til alt som ligger på den.`,
  mine: 'Mine',
  mineHelp: 'Aktiviteter du har tatt vare på, i denne nettleseren. De følger deg til andre samlinger.',
  noneMine: 'Du har ingen egne ennå. Velg «Ta vare på» ved en aktivitet i programmet.',
  keeping: 'Å ta vare på aktiviteter',
  ready: 'Klare aktiviteter',
  keep: 'Ta vare på',
  keepOf: (name: string) => `Ta vare på ${name}`,
  kept: 'Tatt vare på',
  rename: 'Nytt navn',
  renameOf: (name: string) => `Nytt navn på ${name}`,
  forget: 'Ta bort',
  forgetOf: (name: string) => `Ta bort ${name} fra Mine`,
  forgotten: (name: string) => `«${name}» er tatt bort.`,
  unknown: (kind: string) =>
    kind === ''
      ? 'Samling forstår ikke denne aktiviteten. Den blir liggende som den er.'
      : `Samling forstår ikke denne aktiviteten («${kind}»). Den kan være laget i en nyere utgave, og blir liggende som den er.`,
  unnamed: 'Uten navn',
  saveFile: 'Lagre mine som fil',
  openFile: 'Hent fra en fil',
  fileName: 'aktiviteter',
  taken: (count: number) => (count === 1 ? '1 aktivitet er hentet.' : `${count} aktiviteter er hentet.`),
  takenNone: 'Alt i filen hadde du fra før.',
  trouble,
}
export type LibraryWords = typeof words
