import type { FaultKind } from '#server/store/journal-scan.ts'
import type { Lang } from './io.ts'
import { verifyWords } from './verify-words.ts'

export type RestoreWords = {
  readonly help: string
  readonly noCopy: string
  readonly badAt: (given: string) => string
  readonly sameFolder: string
  readonly nothing: (from: string) => string
  readonly notThere: (id: string, from: string) => string
  readonly takes: (name: string, takes: number, of: number, until: string) => string
  readonly damaged: (place: string, wrong: string) => string
  readonly points: (seqs: string) => string
  readonly erased: (words: number) => string
  readonly isNew: string
  readonly replaces: (records: number, until: string) => string
  readonly loses: (records: number) => string
  readonly losesNone: string
  readonly skipped: (id: string, why: string) => string
  readonly why: Readonly<Record<string, string>>
  readonly refused: string
  readonly looked: string
  readonly done: (gatherings: number, to: string) => string
  readonly next: string
}

const nb: RestoreWords = {
  help: `samling restore – henter samlinger tilbake fra en kopi av datamappa

  samling restore KOPI [--data data | --database-url ADRESSE] [--gathering ID] [--at N] [--look] [--replace] [--json] [--lang nb|nn|en]

Sier hva som hentes og hva som går tapt. Finnes samlingen fra før, skjer ingenting uten --replace.
Serveren som bruker mappa, må være stoppet; en kopi som ble tatt mens den gikk, er god nok.

  --data data      mappa samlingene hentes tilbake til, eller databasen (--database-url eller SAMLING_DATABASE_URL)
  --gathering ID   bare denne samlingen, eller dette programmet
  --at N           bare til og med post N, for eksempel et av øyeblikksbildene i kopien
  --look           si hva som ville skjedd, og gjør ingenting
  --replace        erstatt det som er der nå; det som ikke er i kopien, blir borte for godt
  --json           skriv svaret som ett JSON-dokument

Slutter med 0 når alt ble hentet, 1 når noe ikke ble det, 2 når kommandoen ikke ble forstått.
`,
  noCopy: 'Si hvilken kopi: samling restore KOPI',
  badAt: (given) => `--at må være et tall fra 1, ikke «${given}».`,
  sameFolder: 'Kopien og mappa er den samme. Kopier mappa først, og hent tilbake fra kopien.',
  nothing: (from) => `Det er ingen samlinger i ${from}.`,
  notThere: (id, from) => `Samlingen ${id} er ikke i ${from}.`,
  takes: (name, takes, of, until) => `${name}: henter ${takes} av ${of} poster, til og med ${until}`,
  damaged: (place, wrong) => `kopien er skadet: ${place} ${wrong}. Den og alt etter den er ikke med.`,
  points: (seqs) => `øyeblikksbilder i kopien ved post ${seqs} (velg med --at)`,
  erased: (words) => `${words} poster er slettet siden kopien ble tatt, og forblir slettet`,
  isNew: 'finnes ikke der fra før, så ingenting går tapt',
  replaces: (records, until) => `der nå: ${records} poster, til og med ${until}`,
  loses: (records) => `${records} av dem er ikke i det som hentes, og går tapt`,
  losesNone: 'alle er med i det som hentes',
  skipped: (id, why) => `${id}: hentes ikke, ${why}`,
  why: { 'no-journal': 'journalen mangler', 'not-readable': 'begynnelsen på journalen kan ikke leses' },
  refused: 'Ingenting er endret. Kjør igjen med --replace for å erstatte det som er der nå.',
  looked: 'Ingenting er endret.',
  done: (gatherings, to) =>
    `Hentet tilbake til ${to}: ${gatherings === 1 ? 'én samling' : `${gatherings} samlinger`}.`,
  next: 'Start serveren som vanlig. Telefoner som er åpne, henter alt på nytt og sender det de ikke har fått bekreftet.',
}

const nn: RestoreWords = {
  help: `samling restore – hentar samlingar tilbake frå ein kopi av datamappa

  samling restore KOPI [--data data | --database-url ADRESSE] [--gathering ID] [--at N] [--look] [--replace] [--json] [--lang nb|nn|en]

Seier kva som blir henta og kva som går tapt. Finst samlinga frå før, skjer ingenting utan --replace.
Tenaren som bruker mappa, må vere stoppa; ein kopi som vart teken medan han gjekk, er god nok.

  --data data      mappa samlingane blir henta tilbake til, eller databasen (--database-url eller SAMLING_DATABASE_URL)
  --gathering ID   berre denne samlinga, eller dette programmet
  --at N           berre til og med post N, til dømes eitt av augneblinksbileta i kopien
  --look           sei kva som ville ha skjedd, og gjer ingenting
  --replace        byt ut det som er der no; det som ikkje er i kopien, blir borte for godt
  --json           skriv svaret som eitt JSON-dokument

Sluttar med 0 når alt vart henta, 1 når noko ikkje vart det, 2 når kommandoen ikkje vart forstått.
`,
  noCopy: 'Sei kva kopi: samling restore KOPI',
  badAt: (given) => `--at må vere eit tal frå 1, ikkje «${given}».`,
  sameFolder: 'Kopien og mappa er den same. Kopier mappa først, og hent tilbake frå kopien.',
  nothing: (from) => `Det er ingen samlingar i ${from}.`,
  notThere: (id, from) => `Samlinga ${id} er ikkje i ${from}.`,
  takes: (name, takes, of, until) => `${name}: hentar ${takes} av ${of} postar, til og med ${until}`,
  damaged: (place, wrong) => `kopien er skadd: ${place} ${wrong}. Han og alt etter han er ikkje med.`,
  points: (seqs) => `augneblinksbilete i kopien ved post ${seqs} (vel med --at)`,
  erased: (words) => `${words} postar er sletta sidan kopien vart teken, og blir verande sletta`,
  isNew: 'finst ikkje der frå før, så ingenting går tapt',
  replaces: (records, until) => `der no: ${records} postar, til og med ${until}`,
  loses: (records) => `${records} av dei er ikkje i det som blir henta, og går tapt`,
  losesNone: 'alle er med i det som blir henta',
  skipped: (id, why) => `${id}: blir ikkje henta, ${why}`,
  why: { 'no-journal': 'journalen manglar', 'not-readable': 'byrjinga på journalen kan ikkje lesast' },
  refused: 'Ingenting er endra. Køyr om att med --replace for å byte ut det som er der no.',
  looked: 'Ingenting er endra.',
  done: (gatherings, to) =>
    `Henta tilbake til ${to}: ${gatherings === 1 ? 'éi samling' : `${gatherings} samlingar`}.`,
  next: 'Start tenaren som vanleg. Telefonar som er opne, hentar alt på nytt og sender det dei ikkje har fått stadfesta.',
}

const en: RestoreWords = {
  help: `samling restore – brings gatherings back from a copy of the data folder

  samling restore COPY [--data data | --database-url ADDRESS] [--gathering ID] [--at N] [--look] [--replace] [--json] [--lang nb|nn|en]

Says what it takes and what is lost. Where the gathering is there already, nothing happens without --replace.
The server that uses the folder must be stopped; a copy that was made while it ran will do.

  --data data      the folder that the gatherings are brought back to, or the database (--database-url or SAMLING_DATABASE_URL)
  --gathering ID   this gathering only, or this programme
  --at N           up to record N only, such as one of the snapshots in the copy
  --look           say what would happen, and do nothing
  --replace        replace what is there now; what is not in the copy is gone for good
  --json           write the answer as one JSON document

Ends with 0 when everything was brought back, 1 when something was not, 2 when the command was not understood.
`,
  noCopy: 'Say which copy: samling restore COPY',
  badAt: (given) => `--at must be a number from 1, not “${given}”.`,
  sameFolder: 'The copy and the folder are the same. Copy the folder first, and restore from the copy.',
  nothing: (from) => `There are no gatherings in ${from}.`,
  notThere: (id, from) => `The gathering ${id} is not in ${from}.`,
  takes: (name, takes, of, until) => `${name}: takes ${takes} of ${of} records, up to ${until}`,
  damaged: (place, wrong) =>
    `the copy is damaged: ${place} ${wrong}. It and everything after it is left out.`,
  points: (seqs) => `snapshots in the copy at record ${seqs} (choose with --at)`,
  erased: (words) => `${words} records have been erased since the copy was made, and stay erased`,
  isNew: 'is not there yet, so nothing is lost',
  replaces: (records, until) => `there now: ${records} records, up to ${until}`,
  loses: (records) => `${records} of them are not in what is taken, and are lost`,
  losesNone: 'all of them are in what is taken',
  skipped: (id, why) => `${id}: not taken, ${why}`,
  why: {
    'no-journal': 'the journal is missing',
    'not-readable': 'the beginning of the journal cannot be read',
  },
  refused: 'Nothing has been changed. Run again with --replace to replace what is there now.',
  looked: 'Nothing has been changed.',
  done: (gatherings, to) =>
    `Brought back to ${to}: ${gatherings === 1 ? 'one gathering' : `${gatherings} gatherings`}.`,
  next: 'Start the server as usual. Phones that are open fetch everything anew and send what nobody has confirmed to them.',
}

const words: Readonly<Record<Lang, RestoreWords>> = { nb, nn, en }

export function restoreWords(lang: Lang): RestoreWords {
  return words[lang]
}

/** What is wrong with a record, as `samling verify` says it. */
export function wrongText(
  lang: Lang,
  what: FaultKind,
  place: readonly [number, number, number],
): [string, string] {
  const { place: placeText, wrong } = verifyWords(lang)
  return [placeText(...place), wrong[what]]
}
