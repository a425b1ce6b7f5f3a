import type { Duty } from '#shared/people/people.ts'
import type { Lang } from './io.ts'

export type RosterWords = {
  readonly help: string
  readonly noFile: string
  readonly manyFiles: string
  readonly usage: (what: string) => string
  readonly lang: string
  readonly unreadable: (file: string, why: string) => string
  readonly summary: (people: number, municipalities: number) => string
  readonly guests: string
  readonly row: string
  readonly duty: Readonly<Record<Duty, string>>
  readonly reports: (count: number) => string
  readonly more: (count: number) => string
}

const nb: RosterWords = {
  help: `samling roster FIL|-  [--json] [--sheet ARK] [--lang nb|nn|en]

Leser en deltakerliste (CSV, XLSX eller tekst) og viser hvem som står på den, kommune for kommune, og alt som ikke ble
tatt med eller bør ses på. «-» leser fra standard inn.

  --json       skriv ett JSON-dokument i stedet for en liste
  --sheet ARK  les dette arket i et regneark med flere
  --lang       språk for meldingene: nb, nn eller en
  --help       vis denne hjelpen

Avslutter med 0 når listen er lest, 1 når ingen lar seg lese av den, 2 ved feil bruk.
`,
  noFile: 'mangler filnavn; skriv «samling roster deltakere.xlsx», eller «-» for standard inn',
  manyFiles: 'leser én fil om gangen',
  usage: (what) => `samling roster: ${what}\nSe «samling roster --help».\n`,
  lang: '--lang må være nb, nn eller en',
  unreadable: (file, why) =>
    `samling roster: ${file}: filen lar seg ikke åpne (${why}). Oppgi en fil som finnes, og som du har lov til å lese.\n`,
  summary: (people, municipalities) =>
    `${people} ${people === 1 ? 'person' : 'personer'} fra ${municipalities} ${municipalities === 1 ? 'kommune' : 'kommuner'}`,
  guests: 'Uten kommune',
  row: 'rad',
  duty: { observer: 'observatør', panel: 'panelmedlem', 'project-leader': 'prosjektleder' },
  reports: (count) => (count === 1 ? 'Én ting å se på:' : `${count} ting å se på:`),
  more: (count) => `… og ${count} til; --json viser alle.`,
}

const nn: RosterWords = {
  help: `samling roster FIL|-  [--json] [--sheet ARK] [--lang nb|nn|en]

Les ei deltakarliste (CSV, XLSX eller tekst) og viser kven som står på henne, kommune for kommune, og alt som ikkje vart
teke med eller bør sjåast på. «-» les frå standard inn.

  --json       skriv eitt JSON-dokument i staden for ei liste
  --sheet ARK  les dette arket i eit rekneark med fleire
  --lang       språk for meldingane: nb, nn eller en
  --help       vis denne hjelpa

Avsluttar med 0 når lista er lesen, 1 når ingen lèt seg lese av henne, 2 ved feil bruk.
`,
  noFile: 'manglar filnamn; skriv «samling roster deltakarar.xlsx», eller «-» for standard inn',
  manyFiles: 'les éi fil om gongen',
  usage: (what) => `samling roster: ${what}\nSjå «samling roster --help».\n`,
  lang: '--lang må vere nb, nn eller en',
  unreadable: (file, why) =>
    `samling roster: ${file}: fila lèt seg ikkje opne (${why}). Oppgi ei fil som finst, og som du har lov til å lese.\n`,
  summary: (people, municipalities) =>
    `${people} ${people === 1 ? 'person' : 'personar'} frå ${municipalities} ${municipalities === 1 ? 'kommune' : 'kommunar'}`,
  guests: 'Utan kommune',
  row: 'rad',
  duty: { observer: 'observatør', panel: 'panelmedlem', 'project-leader': 'prosjektleiar' },
  reports: (count) => (count === 1 ? 'Éin ting å sjå på:' : `${count} ting å sjå på:`),
  more: (count) => `… og ${count} til; --json viser alle.`,
}

const en: RosterWords = {
  help: `samling roster FILE|-  [--json] [--sheet SHEET] [--lang nb|nn|en]

Reads a list of participants (CSV, XLSX or text) and shows who is on it, municipality by municipality, and everything that
was left out or should be looked at. “-” reads standard input.

  --json         print one JSON document instead of a listing
  --sheet SHEET  read this sheet of a spreadsheet that has several
  --lang         language of the messages: nb, nn or en
  --help         show this help

Exits with 0 when the list was read, 1 when nobody can be read from it, 2 on wrong usage.
`,
  noFile: 'no file given; write “samling roster participants.xlsx”, or “-” for standard input',
  manyFiles: 'reads one file at a time',
  usage: (what) => `samling roster: ${what}\nSee “samling roster --help”.\n`,
  lang: '--lang must be nb, nn or en',
  unreadable: (file, why) =>
    `samling roster: ${file}: the file cannot be opened (${why}). Name a file that exists and that you may read.\n`,
  summary: (people, municipalities) =>
    `${people} ${people === 1 ? 'person' : 'people'} from ${municipalities} ${municipalities === 1 ? 'municipality' : 'municipalities'}`,
  guests: 'No municipality',
  row: 'row',
  duty: { observer: 'observer', panel: 'panel member', 'project-leader': 'project leader' },
  reports: (count) => (count === 1 ? 'One thing to look at:' : `${count} things to look at:`),
  more: (count) => `… and ${count} more; --json shows them all.`,
}

const tables: Readonly<Record<Lang, RosterWords>> = { nb, nn, en }

export function rosterWords(lang: Lang): RosterWords {
  return tables[lang]
}
