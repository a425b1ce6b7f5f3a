import type { Lang } from './io.ts'
import type { FileWords } from './read-one-file.ts'

/** What a place of the file should have been. */
export type FormWords = {
  readonly missing: string
  readonly object: string
  readonly list: string
  readonly number: string
  readonly text: string
  readonly id: string
  readonly whole: string
  readonly least: (least: string) => string
  readonly most: (most: string) => string
  readonly empty: string
  readonly long: (most: string) => string
  readonly other: string
}

export type SeatWords = FileWords & {
  readonly manyFiles: string
  readonly number: (option: string, from: number, to: number) => string
  readonly notJson: (file: string, place: string) => string
  readonly notThatForm: (file: string, path: string, why: string) => string
  readonly form: FormWords
  readonly table: (table: number) => string
  readonly round: (round: number) => string
  readonly colleagues: (pairs: number, least: number) => string
  readonly repeats: (repeats: number, least: number) => string
  readonly roles: (excess: number) => string
  readonly proven: string
  readonly open: string
  readonly apart: (pairs: number) => string
  readonly again: (seed: number, moves: number) => string
  readonly look: (count: number) => string
}

const nb: SeatWords = {
  help: `samling seat FIL|-  [--rounds N] [--seed N] [--time MS | --moves N] [--json] [--lang nb|nn|en]

Fordeler folk på bord: like store bord, så få som mulig fra samme kommune sammen, og så få som mulig som har møttes før.
Filen er JSON: {"people": [{"id": 1, "org": "Voss", "role": "…"}], "tables": [8, 8], …}, og kan ha history, pins, together,
apart, locked og absent. Bord og runder telles fra 0. «-» leser fra standard inn.

  --rounds N   så mange runder planlegges sammen; ellers som i filen, eller 1
  --seed N     annet tall, annen trekning; samme tall gir samme bord for samme antall trekk
  --time MS    så lenge letes det etter noe bedre, høyst (1000)
  --moves N    så mange trekk prøves, i stedet for en tid; gir nøyaktig det samme igjen
  --json       skriv ett JSON-dokument
  --lang       språk for meldingene: nb, nn eller en
  --help       vis denne hjelpen

Avslutter med 0 når alle har fått bord, 1 når filen ikke lar seg bruke, 2 ved feil bruk.
`,
  noFile: 'mangler filnavn; skriv «samling seat bord.json», eller «-» for standard inn',
  manyFiles: 'leser én fil om gangen',
  usage: (what) => `samling seat: ${what}\nSe «samling seat --help».\n`,
  lang: '--lang må være nb, nn eller en',
  number: (option, from, to) => `--${option} må være et helt tall fra ${from} til ${to}`,
  unreadable: (file, why) =>
    `samling seat: ${file}: filen lar seg ikke åpne (${why}). Oppgi en fil som finnes, og som du har lov til å lese.\n`,
  notJson: (file, place) => `${file}:${place}: her slutter det å være JSON. Rett tegnet på dette stedet.\n`,
  notThatForm: (file, path, why) => `${file}: ${path}: ${why}. Se «samling seat --help» for formen.\n`,
  form: {
    missing: 'mangler',
    object: 'skal være et objekt, som i {"id": 1}',
    list: 'skal være en liste',
    number: 'skal være et tall',
    text: 'skal være en tekst',
    id: 'skal være et tall eller en tekst',
    whole: 'skal være et helt tall',
    least: (least) => `skal være minst ${least}`,
    most: (most) => `skal være høyst ${most}`,
    empty: 'kan ikke være tom',
    long: (most) => `er for lang; høyst ${most}`,
    other: 'passer ikke her',
  },
  table: (table) => `bord ${table}`,
  round: (round) => `Runde ${round}`,
  colleagues: (pairs, least) => `par fra samme kommune: ${pairs} (minst mulig: ${least})`,
  repeats: (repeats, least) => `gjensyn: ${repeats} (bevist minst: ${least})`,
  roles: (excess) => `par med samme rolle ut over det minste: ${excess}`,
  proven: 'Kan ikke bli bedre.',
  open: 'Det beste som ble funnet; det er ikke bevist at det ikke finnes bedre.',
  apart: (pairs) => `par som skulle sitte hver for seg, og ikke gjør det: ${pairs}`,
  again: (seed, moves) => `Samme bord igjen: --seed ${seed} --moves ${moves}`,
  look: (count) => (count === 1 ? 'Én ting å se på:' : `${count} ting å se på:`),
}

const nn: SeatWords = {
  help: `samling seat FIL|-  [--rounds N] [--seed N] [--time MS | --moves N] [--json] [--lang nb|nn|en]

Fordeler folk på bord: like store bord, så få som råd frå same kommune saman, og så få som råd som har møtt kvarandre før.
Fila er JSON: {"people": [{"id": 1, "org": "Voss", "role": "…"}], "tables": [8, 8], …}, og kan ha history, pins, together,
apart, locked og absent. Bord og rundar blir talde frå 0. «-» les frå standard inn.

  --rounds N   så mange rundar blir planlagde saman; elles som i fila, eller 1
  --seed N     anna tal, anna trekning; same tal gir same bord for same talet på trekk
  --time MS    så lenge blir det leita etter noko betre, høgst (1000)
  --moves N    så mange trekk blir prøvde, i staden for ei tid; gir nøyaktig det same om att
  --json       skriv eitt JSON-dokument
  --lang       språk for meldingane: nb, nn eller en
  --help       vis denne hjelpa

Avsluttar med 0 når alle har fått bord, 1 når fila ikkje lèt seg bruke, 2 ved feil bruk.
`,
  noFile: 'manglar filnamn; skriv «samling seat bord.json», eller «-» for standard inn',
  manyFiles: 'les éi fil om gongen',
  usage: (what) => `samling seat: ${what}\nSjå «samling seat --help».\n`,
  lang: '--lang må vere nb, nn eller en',
  number: (option, from, to) => `--${option} må vere eit heilt tal frå ${from} til ${to}`,
  unreadable: (file, why) =>
    `samling seat: ${file}: fila lèt seg ikkje opne (${why}). Oppgi ei fil som finst, og som du har lov til å lese.\n`,
  notJson: (file, place) => `${file}:${place}: her sluttar det å vere JSON. Rett teiknet på denne staden.\n`,
  notThatForm: (file, path, why) => `${file}: ${path}: ${why}. Sjå «samling seat --help» for forma.\n`,
  form: {
    missing: 'manglar',
    object: 'skal vere eit objekt, som i {"id": 1}',
    list: 'skal vere ei liste',
    number: 'skal vere eit tal',
    text: 'skal vere ein tekst',
    id: 'skal vere eit tal eller ein tekst',
    whole: 'skal vere eit heilt tal',
    least: (least) => `skal vere minst ${least}`,
    most: (most) => `skal vere høgst ${most}`,
    empty: 'kan ikkje vere tom',
    long: (most) => `er for lang; høgst ${most}`,
    other: 'passar ikkje her',
  },
  table: (table) => `bord ${table}`,
  round: (round) => `Runde ${round}`,
  colleagues: (pairs, least) => `par frå same kommune: ${pairs} (minst mogleg: ${least})`,
  repeats: (repeats, least) => `gjensyn: ${repeats} (prova minst: ${least})`,
  roles: (excess) => `par med same rolle ut over det minste: ${excess}`,
  proven: 'Kan ikkje bli betre.',
  open: 'Det beste som vart funne; det er ikkje prova at det ikkje finst betre.',
  apart: (pairs) => `par som skulle sitje kvar for seg, og ikkje gjer det: ${pairs}`,
  again: (seed, moves) => `Same bord om att: --seed ${seed} --moves ${moves}`,
  look: (count) => (count === 1 ? 'Éin ting å sjå på:' : `${count} ting å sjå på:`),
}

const en: SeatWords = {
  help: `samling seat FILE|-  [--rounds N] [--seed N] [--time MS | --moves N] [--json] [--lang nb|nn|en]

Seats people at tables: even tables, as few as possible from one municipality together, and as few as possible who have
met before. The file is JSON: {"people": [{"id": 1, "org": "Voss", "role": "…"}], "tables": [8, 8], …}, and may have history,
pins, together, apart, locked and absent. Tables and rounds are counted from 0. "-" reads standard input.

  --rounds N   so many rounds are planned together; otherwise as in the file, or 1
  --seed N     another number, another draw; the same number gives the same tables for the same number of moves
  --time MS    how long to look for something better, at most (1000)
  --moves N    try so many moves instead of a time; gives exactly the same again
  --json       write one JSON document
  --lang       language of the messages: nb, nn or en
  --help       show this help

Exits with 0 when everybody has a table, 1 when the file cannot be used, 2 on wrong usage.
`,
  noFile: 'the file name is missing; write "samling seat tables.json", or "-" for standard input',
  manyFiles: 'reads one file at a time',
  usage: (what) => `samling seat: ${what}\nSee "samling seat --help".\n`,
  lang: '--lang must be nb, nn or en',
  number: (option, from, to) => `--${option} must be a whole number from ${from} to ${to}`,
  unreadable: (file, why) =>
    `samling seat: ${file}: the file cannot be opened (${why}). Give a file that exists and that you may read.\n`,
  notJson: (file, place) => `${file}:${place}: this stops being JSON here. Correct the sign at this place.\n`,
  notThatForm: (file, path, why) => `${file}: ${path}: ${why}. See "samling seat --help" for the form.\n`,
  form: {
    missing: 'is missing',
    object: 'must be an object, as in {"id": 1}',
    list: 'must be a list',
    number: 'must be a number',
    text: 'must be a text',
    id: 'must be a number or a text',
    whole: 'must be a whole number',
    least: (least) => `must be at least ${least}`,
    most: (most) => `must be at most ${most}`,
    empty: 'must not be empty',
    long: (most) => `is too long; at most ${most}`,
    other: 'does not fit here',
  },
  table: (table) => `table ${table}`,
  round: (round) => `Round ${round}`,
  colleagues: (pairs, least) => `pairs from one municipality: ${pairs} (least possible: ${least})`,
  repeats: (repeats, least) => `meeting again: ${repeats} (proven least: ${least})`,
  roles: (excess) => `pairs of one role beyond the least: ${excess}`,
  proven: 'Cannot be better.',
  open: 'The best that was found; it is not proven that there is no better.',
  apart: (pairs) => `pairs that should be apart and are not: ${pairs}`,
  again: (seed, moves) => `The same tables again: --seed ${seed} --moves ${moves}`,
  look: (count) => (count === 1 ? 'One thing to look at:' : `${count} things to look at:`),
}

const languages: Readonly<Record<Lang, SeatWords>> = { nb, nn, en }

export function seatWords(lang: Lang): SeatWords {
  return languages[lang]
}
