import type { Finding } from '#server/store/inspect.ts'
import type { FaultKind } from '#server/store/journal-scan.ts'
import type { Lang } from './io.ts'

type Plain = Exclude<Finding['kind'], 'record' | 'torn' | 'unreadable'>

export type VerifyWords = {
  readonly help: string
  readonly nothing: (dir: string) => string
  readonly server: (pid: number) => string
  readonly gathering: (id: string, records: number, erased: number, snapshots: number) => string
  /** Where a record stands: line, record number, byte offset. */
  readonly place: (line: number, seq: number, offset: number) => string
  readonly wrong: Readonly<Record<FaultKind, string>>
  readonly torn: (bytes: number) => string
  readonly inFlight: string
  readonly unreadable: (detail: string) => string
  readonly plain: Readonly<Record<Plain, string>>
  readonly good: (records: number) => string
  readonly bad: (findings: number) => string
}

const nb: VerifyWords = {
  help: `samling verify – kontrollerer alt som er lagret

  samling verify [--data data | --database-url ADRESSE] [--json] [--lang nb|nn|en]

Leser alle journaler, øyeblikksbilder, nøkler og katalogen, og sier hvilken post i hvilken fil som er feil.
Endrer ingenting, og kan kjøres mens serveren går. Slutter med 0 når alt er i orden, 1 når noe er feil,
2 når kommandoen ikke ble forstått.
`,
  nothing: (dir) => `Det er ingen lagrede samlinger i ${dir}. Velg mappe med --data.`,
  server: (pid) => `En server har mappa åpen nå (prosess ${pid}).`,
  gathering: (id, records, erased, snapshots) =>
    `${id}: ${records} poster, ${erased} av dem slettet innhold, ${snapshots} øyeblikksbilder`,
  place: (line, seq, offset) => `linje ${line}, post ${seq}, byte ${offset}`,
  wrong: {
    'cut-short': 'slutter midt i en post',
    'not-a-record': 'er ikke en post',
    checksum: 'stemmer ikke med kontrollsummen sin',
    digest: 'har en privat del som ikke stemmer med fingeravtrykket sitt',
    sequence: 'har et nummer som mangler eller kommer to ganger',
    header: 'er ikke begynnelsen på en journal',
    incomplete: 'er del av en lagring der resten mangler',
  },
  torn: (bytes) =>
    `${bytes} byte av en avbrutt skriving; de er aldri bekreftet, og klippes bort ved neste oppstart`,
  inFlight: 'serveren skriver, så slutten kan være på vei til disken',
  unreadable: (detail) => `kan ikke leses: ${detail}`,
  plain: {
    'foreign-journal': 'er journalen til en annen samling, eller fra en nyere Samling',
    'missing-journal': 'mangler, enda det er øyeblikksbilder av den',
    snapshot: 'er skadet; journalen har alt, så ingenting er tapt',
    'snapshot-ahead': 'dekker poster som ikke lenger er i journalen',
    catalogue: 'kan ikke forstås; hent den fra en kopi, eller flytt den bort, så lages den på nytt',
    'missing-catalogue': 'mangler; den lages på nytt fra journalene ved neste oppstart',
    keys: 'kan ikke forstås; anonyme svar i åpne avstemninger kan ikke leses uten den',
    unlisted: 'står ikke i katalogen; den tas inn ved neste oppstart',
  },
  good: (records) => `Alt er i orden: ${records} poster stemmer.`,
  bad: (findings) =>
    `${findings} feil. Ta en kopi av mappa før du gjør noe med den. samling restore setter inn en tidligere kopi.`,
}

const nn: VerifyWords = {
  help: `samling verify – kontrollerer alt som er lagra

  samling verify [--data data | --database-url ADRESSE] [--json] [--lang nb|nn|en]

Les alle journalar, augneblinksbilete, nøklar og katalogen, og seier kva post i kva fil som er feil.
Endrar ingenting, og kan køyrast medan tenaren går. Sluttar med 0 når alt er i orden, 1 når noko er feil,
2 når kommandoen ikkje vart forstått.
`,
  nothing: (dir) => `Det er ingen lagra samlingar i ${dir}. Vel mappe med --data.`,
  server: (pid) => `Ein tenar har mappa open no (prosess ${pid}).`,
  gathering: (id, records, erased, snapshots) =>
    `${id}: ${records} postar, ${erased} av dei sletta innhald, ${snapshots} augneblinksbilete`,
  place: (line, seq, offset) => `linje ${line}, post ${seq}, byte ${offset}`,
  wrong: {
    'cut-short': 'sluttar midt i ein post',
    'not-a-record': 'er ikkje ein post',
    checksum: 'stemmer ikkje med kontrollsummen sin',
    digest: 'har ein privat del som ikkje stemmer med fingeravtrykket sitt',
    sequence: 'har eit nummer som manglar eller kjem to gonger',
    header: 'er ikkje byrjinga på ein journal',
    incomplete: 'er del av ei lagring der resten manglar',
  },
  torn: (bytes) =>
    `${bytes} byte av ei avbroten skriving; dei er aldri stadfesta, og blir klipte bort ved neste oppstart`,
  inFlight: 'tenaren skriv, så slutten kan vere på veg til disken',
  unreadable: (detail) => `kan ikkje lesast: ${detail}`,
  plain: {
    'foreign-journal': 'er journalen til ei anna samling, eller frå ei nyare Samling',
    'missing-journal': 'manglar, endå det er augneblinksbilete av han',
    snapshot: 'er skadd; journalen har alt, så ingenting er tapt',
    'snapshot-ahead': 'dekkjer postar som ikkje lenger er i journalen',
    catalogue: 'kan ikkje forståast; hent han frå ein kopi, eller flytt han bort, så blir han laga på nytt',
    'missing-catalogue': 'manglar; han blir laga på nytt frå journalane ved neste oppstart',
    keys: 'kan ikkje forståast; anonyme svar i opne avstemmingar kan ikkje lesast utan han',
    unlisted: 'står ikkje i katalogen; ho blir teken inn ved neste oppstart',
  },
  good: (records) => `Alt er i orden: ${records} postar stemmer.`,
  bad: (findings) =>
    `${findings} feil. Ta ein kopi av mappa før du gjer noko med henne. samling restore set inn ein tidlegare kopi.`,
}

const en: VerifyWords = {
  help: `samling verify – checks everything that is stored

  samling verify [--data data | --database-url ADDRESS] [--json] [--lang nb|nn|en]

Reads every journal, snapshot, key file and the catalogue, and says which record of which file is wrong.
Changes nothing, and may run while the server does. Ends with 0 when all is well, 1 when something is wrong,
2 when the command was not understood.
`,
  nothing: (dir) => `There are no stored gatherings in ${dir}. Choose a folder with --data.`,
  server: (pid) => `A server has the folder open now (process ${pid}).`,
  gathering: (id, records, erased, snapshots) =>
    `${id}: ${records} records, ${erased} of them with erased content, ${snapshots} snapshots`,
  place: (line, seq, offset) => `line ${line}, record ${seq}, byte ${offset}`,
  wrong: {
    'cut-short': 'ends in the middle of a record',
    'not-a-record': 'is not a record',
    checksum: 'does not match its checksum',
    digest: 'has a private part that does not match its digest',
    sequence: 'has a number that is missing or comes twice',
    header: 'is not the beginning of a journal',
    incomplete: 'is part of an append of which the rest is missing',
  },
  torn: (bytes) => `${bytes} bytes of an interrupted write; never acknowledged, and cut at the next start`,
  inFlight: 'the server is writing, so the end may be on its way to disk',
  unreadable: (detail) => `cannot be read: ${detail}`,
  plain: {
    'foreign-journal': 'is the journal of another gathering, or of a newer Samling',
    'missing-journal': 'is missing though there are snapshots of it',
    snapshot: 'is damaged; the journal has it all, so nothing is lost',
    'snapshot-ahead': 'covers records that are no longer in the journal',
    catalogue: 'cannot be understood; restore it from a copy, or move it away and it is made again',
    'missing-catalogue': 'is missing; it is made again from the journals at the next start',
    keys: 'cannot be understood; anonymous answers in open polls cannot be read without it',
    unlisted: 'is not in the catalogue; it is taken in at the next start',
  },
  good: (records) => `All is well: ${records} records verify.`,
  bad: (findings) =>
    `${findings} wrong. Keep a copy of the folder before you do anything to it. samling restore puts an earlier copy back.`,
}

const words: Readonly<Record<Lang, VerifyWords>> = { nb, nn, en }

export function verifyWords(lang: Lang): VerifyWords {
  return words[lang]
}
