import type { WarningLanguage } from '#shared/words/agenda-warnings.ts'

export type AgendaWords = {
  readonly help: string
  readonly noFile: string
  readonly manyFiles: string
  readonly usage: (what: string) => string
  readonly lang: string
  readonly year: string
  readonly unreadable: (file: string, why: string) => string
  readonly line: string
  readonly pinned: string
  readonly unnamed: (number: number) => string
  readonly warnings: (count: number) => string
  readonly outside: (count: number) => string
}

const nb: AgendaWords = {
  help: `samling agenda FIL|-  [--json] [--lang nb|nn|en] [--year ÅR]

Leser en programtekst (fra e-post, Word, nettside eller regneark) og viser dagene og punktene i den.
«-» leser fra standard inn.

  --json       skriv ett JSON-dokument i stedet for en liste
  --lang       språk for meldingene: nb, nn eller en
  --year ÅR    årstall for datoer som står uten
  --help       vis denne hjelpen

Avslutter med 0 når programmet er lest, 1 når teksten ikke lar seg lese, 2 ved feil bruk.
`,
  noFile: 'mangler filnavn; skriv «samling agenda program.txt», eller «-» for standard inn',
  manyFiles: 'leser én fil om gangen',
  usage: (what) => `samling agenda: ${what}\nSe «samling agenda --help».\n`,
  lang: '--lang må være nb, nn eller en',
  year: '--year må være et årstall på fire sifre, som 2026',
  unreadable: (file, why) =>
    `samling agenda: ${file}: filen lar seg ikke åpne (${why}). Oppgi en tekstfil som finnes, og som du har lov til å lese.\n`,
  line: 'linje',
  pinned: 'fast',
  unnamed: (number) => `Dag ${number}`,
  warnings: (count) => (count === 1 ? 'Én ting å se på:' : `${count} ting å se på:`),
  outside: (count) => (count === 1 ? '1 linje utenfor programmet.' : `${count} linjer utenfor programmet.`),
}

const nn: AgendaWords = {
  help: `samling agenda FIL|-  [--json] [--lang nb|nn|en] [--year ÅR]

Les ein programtekst (frå e-post, Word, nettside eller rekneark) og viser dagane og punkta i han.
«-» les frå standard inn.

  --json       skriv eitt JSON-dokument i staden for ei liste
  --lang       språk for meldingane: nb, nn eller en
  --year ÅR    årstal for datoar som står utan
  --help       vis denne hjelpa

Avsluttar med 0 når programmet er lese, 1 når teksten ikkje lèt seg lese, 2 ved feil bruk.
`,
  noFile: 'manglar filnamn; skriv «samling agenda program.txt», eller «-» for standard inn',
  manyFiles: 'les éi fil om gongen',
  usage: (what) => `samling agenda: ${what}\nSjå «samling agenda --help».\n`,
  lang: '--lang må vere nb, nn eller en',
  year: '--year må vere eit årstal på fire siffer, som 2026',
  unreadable: (file, why) =>
    `samling agenda: ${file}: fila lèt seg ikkje opne (${why}). Oppgi ei tekstfil som finst, og som du har lov til å lese.\n`,
  line: 'line',
  pinned: 'fast',
  unnamed: (number) => `Dag ${number}`,
  warnings: (count) => (count === 1 ? 'Éin ting å sjå på:' : `${count} ting å sjå på:`),
  outside: (count) => (count === 1 ? '1 line utanfor programmet.' : `${count} liner utanfor programmet.`),
}

const en: AgendaWords = {
  help: `samling agenda FILE|-  [--json] [--lang nb|nn|en] [--year YEAR]

Reads a programme text (from a mail, Word, a web page or a spreadsheet) and shows its days and items.
“-” reads standard input.

  --json       print one JSON document instead of a listing
  --lang       language of the messages: nb, nn or en
  --year YEAR  the year of dates that are written without one
  --help       show this help

Exits with 0 when the programme was read, 1 when the text cannot be read, 2 on wrong usage.
`,
  noFile: 'no file given; write “samling agenda programme.txt”, or “-” for standard input',
  manyFiles: 'reads one file at a time',
  usage: (what) => `samling agenda: ${what}\nSee “samling agenda --help”.\n`,
  lang: '--lang must be nb, nn or en',
  year: '--year must be a year of four digits, such as 2026',
  unreadable: (file, why) =>
    `samling agenda: ${file}: the file cannot be opened (${why}). Name a text file that exists and that you may read.\n`,
  line: 'line',
  pinned: 'pinned',
  unnamed: (number) => `Day ${number}`,
  warnings: (count) => (count === 1 ? 'One thing to look at:' : `${count} things to look at:`),
  outside: (count) =>
    count === 1 ? '1 line outside of the programme.' : `${count} lines outside of the programme.`,
}

const tables: Readonly<Record<WarningLanguage, AgendaWords>> = { nb, nn, en }

export function agendaWords(lang: WarningLanguage): AgendaWords {
  return tables[lang]
}
