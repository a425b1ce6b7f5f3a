import type { FiguresConsoleWords } from '#client/words/nb/figures-console.ts'

export const words: FiguresConsoleWords = {
  heading: 'Tal',
  none: 'Ingen figurar enno',
  noneHelp:
    'Hent inn tal frå ei fil (CSV, Excel eller JSON-stat frå Statistisk sentralbyrå), eller lim dei inn. Vel kva som skal visast, og skriv funnet som overskrift.',
  list: 'Figurane, i den rekkjefølgja dei blir viste',
  add: 'Ny figur',
  change: 'Endre',
  remove: (heading) => `Ta bort: ${heading}`,
  up: (heading) => `Flytt opp: ${heading}`,
  down: (heading) => `Flytt ned: ${heading}`,
  show: 'Vis på lerretet',
  shown: 'På lerretet no',
  print: 'Skriv ut',
  look: 'Sjå på',
  numbers: 'Tala',
  file: 'Vel ei fil med tal',
  fileHelp:
    'CSV, XLSX eller JSON-stat 2. Høgst 12 MB. Fila blir på denne maskina; berre det du vel, blir lagra. Du kan òg sleppe fila her.',
  paste: 'Lim inn tala frå eit rekneark',
  again: 'Byt tal',
  sheet: 'Ark',
  shows: 'Vis som',
  showsAs: { chart: 'Kurve', ranking: 'Rangering', both: 'Kurve og rangering' },
  along: 'Langs botnen',
  across: 'Linjer og rader',
  nothing: 'Ingen',
  lines: (most) => `Linjer (høgst ${most})`,
  first: 'Den første linja er den overskrifta handlar om.',
  fixed: (dimension) => `Kva for ${dimension || 'kolonne'}`,
  columns: 'kolonne',
  words: 'Det som skal stå',
  finding: 'Overskrift',
  findingHelp: 'Funnet, ikkje namnet på tabellen: «Fråværet går ned, men målet er ikkje nådd».',
  subtitle: 'Undertittel',
  subtitleHelp:
    'Blir til av seg sjølv når feltet er tomt. At skalaen ikkje startar på null, og at tal manglar, blir sagt uansett.',
  source: 'Kjelde',
  sourceHelp: 'Kven som har talt, og kvar det står. Skriv «Eksempeltal» om dei ikkje er ekte.',
  unit: 'Eining',
  unitHelp: '% eller eit ord, som «dagar».',
  decimals: 'Desimalar',
  target: 'Mål',
  targetHelp: 'Blir teikna som ei prikka linje.',
  mean: 'Teikn snittet av fire kvartal',
  ranked: 'Overskrift på rangeringa',
  best: 'Best er',
  bests: { low: 'lågast', high: 'høgast' },
  save: 'Lagre',
  cancel: 'Avbryt',
  preview: 'Slik blir han',
  needs: {
    numbers: 'Hent inn tal først.',
    heading: 'Skriv ei overskrift.',
    source: 'Skriv kjelda.',
    unit: 'Skriv eininga.',
    target: 'Målet er ikkje eit tal.',
    lines: 'Vel minst ei linje.',
    empty: 'Det du har valt, har ingen tal. Vel noko anna.',
  },
  notes: {
    macros: 'Arbeidsboka har makroar. Dei blir ikkje køyrde; berre tala er lesne.',
    merged: (sheet, places) =>
      `Arket ${sheet} har samanslåtte celler: ${places}. Sjå etter at tala står der dei skal.`,
    sheet: (sheet, others) => `Las arket ${sheet}. Det er tal i ${others} òg.`,
    text: (place, text, more) =>
      `${place} er ikkje eit tal: «${text}»${more > 0 ? `, og ${more} til` : ''}. Det blir rekna som manglande.`,
    missing: (count) =>
      count === 1
        ? 'Eitt tal manglar. Det blir eit hol i kurva.'
        : `${count} tal manglar. Dei blir hol i kurva.`,
    cutPeriods: (count) => `Dei ${count} første periodane fekk ikkje plass.`,
    cutRows: (count) => `Dei ${count} siste radene fekk ikkje plass.`,
  },
  problems: {
    kept: 'Tala du hadde, står som før.',
    empty: 'Det er ingen tal her.',
    binary: 'Dette er verken tekst eller eit rekneark.',
    'old-workbook': 'Reknearket er frå før 2007 eller har passord. Lagre det som XLSX utan passord.',
    damaged: 'Reknearket lèt seg ikkje opne. Lagre det på nytt, eller lim inn cellene.',
    'too-much':
      'Reknearket rommar meir enn det er plass til. Ta vare på arket med tala, eller lim inn cellene.',
    notJsonStat: (part) =>
      `Dette er ikkje ein JSON-stat-tabell${part === '' ? '' : `: «${part}» manglar eller er skrive på ein annan måte`}. Vel JSON-stat 2 når du lastar ned.`,
    brokenJson: (line, sign) =>
      `Fila er ikkje heil: ho bryt av i linje ${line}, teikn ${sign}. Last henne ned på nytt.`,
    noNumbers: (cell) =>
      `Fann ingen tal. ${cell === null ? '' : `I ${cell.place} står «${cell.text}», der eit tal kunne stått. `}Det trengst ei rad med overskrifter og minst ei rad med eit namn eller ein periode og eit tal, som «2012; 7,3».`,
    collection: 'Dette er ei liste over tabellar. Last ned tabellen sjølv.',
    tooLarge: (megabytes, most) => `Fila er på ${megabytes} MB; det er plass til ${most}. Vel færre tal.`,
    tooMany: (cells, most, dimensions) =>
      `Tabellen har ${cells} tal; det er plass til ${most}. Vel færre der du hentar han: ${dimensions}.`,
    twice: (place, first) => `${place} og ${first} handlar om det same. Berre eitt av tala kan gjelde.`,
  },
}
