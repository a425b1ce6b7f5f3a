import type { LibraryWords } from '#client/words/nb/library.ts'

export const words: LibraryWords = {
  search: 'Søk',
  searchHelp: 'Pil opp og ned går mellom aktivitetane. Enter legg til.',
  time: 'Tid',
  anyTime: 'Alle lengder',
  upTo: (minutes) => `Inntil ${minutes} min`,
  over: (minutes) => `Over ${minutes} min`,
  together: 'Kven saman',
  anyGroup: 'Alle grupper',
  groups: {
    alone: 'Åleine',
    duo: 'To og to',
    four: 'Fire og fire',
    table: 'Ved bordet',
    municipality: 'I kommunen',
    hall: 'Heile salen',
  },
  item: 'Blir lagd på',
  noItem: 'Ingen post enno',
  found: (count) =>
    count === 0
      ? 'Ingen aktivitetar passar. Prøv eit anna ord eller fleire minutt.'
      : count === 1
        ? '1 aktivitet'
        : `${count} aktivitetar`,
  minutes: (minutes) => `${minutes} min`,
  each: (minutes) => `${minutes} min per kommune`,
  least: (count) => `frå ${count} personar`,
  steps: 'Slik går det',
  when: 'Når',
  needs: 'Treng',
  asks: 'Det dei blir spurde om',
  put: 'Legg til',
  putOn: (title, item) => `Legg til ${title} på ${item}`,
  putNowhere: (title) => `Legg til ${title}`,
  done: (item) => `Lagd på «${item}».`,
  doneNowhere: 'Lagd til utan post.',
  undo: 'Angre',
  undoOf: (title) => `Angre ${title}`,
  lackWith: (has, lack) => `Posten varer ${has} min. Med denne på manglar det ${lack} min.`,
  lack: (has, lack) => `Posten varer ${has} min. Det manglar ${lack} min til alt som ligg på han.`,
  mine: 'Mine',
  mineHelp: 'Aktivitetar du har teke vare på, i denne nettlesaren. Dei følgjer deg til andre samlingar.',
  noneMine: 'Du har ingen eigne enno. Vel «Ta vare på» ved ein aktivitet i programmet.',
  keeping: 'Å ta vare på aktivitetar',
  ready: 'Klare aktivitetar',
  keep: 'Ta vare på',
  keepOf: (name) => `Ta vare på ${name}`,
  kept: 'Teken vare på',
  rename: 'Nytt namn',
  renameOf: (name) => `Nytt namn på ${name}`,
  forget: 'Ta bort',
  forgetOf: (name) => `Ta bort ${name} frå Mine`,
  forgotten: (name) => `«${name}» er teken bort.`,
  unknown: (kind) =>
    kind === ''
      ? 'Samling forstår ikkje denne aktiviteten. Han blir liggjande som han er.'
      : `Samling forstår ikkje denne aktiviteten («${kind}»). Han kan vere laga i ei nyare utgåve, og blir liggjande som han er.`,
  unnamed: 'Utan namn',
  saveFile: 'Lagre mine som fil',
  openFile: 'Hent frå ei fil',
  fileName: 'aktivitetar',
  taken: (count) => (count === 1 ? '1 aktivitet er henta.' : `${count} aktivitetar er henta.`),
  takenNone: 'Alt i fila hadde du frå før.',
  trouble: {
    tooLarge: () => 'Fila er for stor. Ho kan vere på 1 MB.',
    notActivities: () => 'Dette er korkje ei fil med aktivitetar eller ei programfil frå Samling.',
    tooNew: (found) =>
      `Fila er laga av ei nyare utgåve av Samling (format ${found}). Ingenting er endra. Oppdater Samling og prøv igjen.`,
    tooMany: (found, most) => `Fila har ${found} aktivitetar. Det er plass til ${most} om gongen.`,
    emptyFile: () => 'Det er ingen aktivitetar i fila.',
    full: (_, most) => `Det er plass til ${most} eigne. Ta bort nokre først.`,
    newer: (found) =>
      `Aktivitetane dine er lagra av ei nyare utgåve av Samling (format ${found}). Dei ligg urørte. Oppdater Samling for å bruke dei.`,
    failed: () => 'Nettlesaren tek ikkje vare på noko. Det blir borte når du lukkar sida.',
  },
}
