type Cell = { readonly place: string; readonly text: string } | null

/** The leader's page where figures are made. */
export const words = {
  heading: 'Tall',
  none: 'Ingen figurer ennå',
  noneHelp:
    'Hent inn tall fra en fil (CSV, Excel eller JSON-stat fra Statistisk sentralbyrå), eller lim dem inn. Velg hva som skal vises, og skriv funnet som overskrift.',
  list: 'Figurene, i den rekkefølgen de vises',
  add: 'Ny figur',
  change: 'Endre',
  remove: (heading: string) => `Ta bort: ${heading}`,
  up: (heading: string) => `Flytt opp: ${heading}`,
  down: (heading: string) => `Flytt ned: ${heading}`,
  show: 'Vis på lerretet',
  shown: 'På lerretet nå',
  print: 'Skriv ut',
  look: 'Se på',
  numbers: 'Tallene',
  file: 'Velg en fil med tall',
  fileHelp:
    'CSV, XLSX eller JSON-stat 2. Høyst 12 MB. Filen blir på denne maskinen; bare det du velger, lagres. Du kan også slippe filen her.',
  paste: 'Lim inn tallene fra et regneark',
  again: 'Bytt tall',
  sheet: 'Ark',
  shows: 'Vis som',
  showsAs: { chart: 'Kurve', ranking: 'Rangering', both: 'Kurve og rangering' },
  along: 'Langs bunnen',
  across: 'Linjer og rader',
  nothing: 'Ingen',
  lines: (most: number) => `Linjer (høyst ${most})`,
  first: 'Den første linja er den overskriften handler om.',
  fixed: (dimension: string) => `Hvilken ${dimension || 'kolonne'}`,
  columns: 'kolonne',
  words: 'Det som skal stå',
  finding: 'Overskrift',
  findingHelp: 'Funnet, ikke navnet på tabellen: «Fraværet går ned, men målet er ikke nådd».',
  subtitle: 'Undertittel',
  subtitleHelp:
    'Blir til av seg selv når feltet er tomt. At skalaen ikke starter på null, og at tall mangler, sies uansett.',
  source: 'Kilde',
  sourceHelp: 'Hvem som har talt, og hvor det står. Skriv «Eksempeltall» hvis de ikke er ekte.',
  unit: 'Enhet',
  unitHelp: '% eller et ord, som «dager».',
  decimals: 'Desimaler',
  target: 'Mål',
  targetHelp: 'Tegnes som en prikket linje.',
  mean: 'Tegn snittet av fire kvartaler',
  ranked: 'Overskrift på rangeringen',
  best: 'Best er',
  bests: { low: 'lavest', high: 'høyest' },
  save: 'Lagre',
  cancel: 'Avbryt',
  preview: 'Slik blir den',
  needs: {
    numbers: 'Hent inn tall først.',
    heading: 'Skriv en overskrift.',
    source: 'Skriv kilden.',
    unit: 'Skriv enheten.',
    target: 'Målet er ikke et tall.',
    lines: 'Velg minst en linje.',
    empty: 'Det du har valgt, har ingen tall. Velg noe annet.',
  },
  notes: {
    macros: 'Arbeidsboka har makroer. De blir ikke kjørt; bare tallene er lest.',
    merged: (sheet: string, places: string) =>
      `Arket ${sheet} har sammenslåtte celler: ${places}. Se etter at tallene står der de skal.`,
    sheet: (sheet: string, others: string) => `Leste arket ${sheet}. Det er tall i ${others} også.`,
    text: (place: string, text: string, more: number) =>
      `${place} er ikke et tall: «${text}»${more > 0 ? `, og ${more} til` : ''}. Det regnes som manglende.`,
    missing: (count: number) =>
      count === 1
        ? 'Ett tall mangler. Det blir et hull i kurven.'
        : `${count} tall mangler. De blir hull i kurven.`,
    cutPeriods: (count: number) => `De ${count} første periodene fikk ikke plass.`,
    cutRows: (count: number) => `De ${count} siste radene fikk ikke plass.`,
  },
  problems: {
    kept: 'Tallene du hadde, står som før.',
    empty: 'Det er ingen tall her.',
    binary: 'Dette er verken tekst eller et regneark.',
    'old-workbook': 'Regnearket er fra før 2007 eller har passord. Lagre det som XLSX uten passord.',
    damaged: 'Regnearket lar seg ikke åpne. Lagre det på nytt, eller lim inn cellene.',
    'too-much':
      'Regnearket rommer mer enn det er plass til. Behold arket med tallene, eller lim inn cellene.',
    notJsonStat: (part: string) =>
      `Dette er ikke en JSON-stat-tabell${part === '' ? '' : `: «${part}» mangler eller er skrevet på en annen måte`}. Velg JSON-stat 2 når du laster ned.`,
    brokenJson: (line: number, sign: number) =>
      `Filen er ikke hel: den bryter av i linje ${line}, tegn ${sign}. Last den ned på nytt.`,
    noNumbers: (cell: Cell) =>
      `Fant ingen tall. ${cell === null ? '' : `I ${cell.place} står «${cell.text}», der et tall kunne stått. `}Det trengs en rad med overskrifter og minst en rad med et navn eller en periode og et tall, som «2012; 7,3».`,
    collection: 'Dette er en liste over tabeller. Last ned tabellen selv.',
    tooLarge: (megabytes: number, most: number) =>
      `Filen er på ${megabytes} MB; det er plass til ${most}. Velg færre tall.`,
    tooMany: (cells: string, most: string, dimensions: string) =>
      `Tabellen har ${cells} tall; det er plass til ${most}. Velg færre der du henter den: ${dimensions}.`,
    twice: (place: string, first: string) =>
      `${place} og ${first} handler om det samme. Bare ett av tallene kan gjelde.`,
  },
}
export type FiguresConsoleWords = typeof words
