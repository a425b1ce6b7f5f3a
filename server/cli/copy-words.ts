import type { Lang } from './io.ts'

type Words = {
  readonly help: string
  readonly twoPlaces: string
  readonly notEmpty: (place: string) => string
  readonly notThere: (place: string) => string
  readonly done: (streams: number, records: number, place: string) => string
}

const nb: Words = {
  help: `samling copy – flytter alt som er lagret fra en mappe til PostgreSQL, eller tilbake

  samling copy --from data --to postgresql://BRUKER@MASKIN/DATABASE
  samling copy --from postgresql://BRUKER@MASKIN/DATABASE --to data
               [--json] [--lang nb|nn|en]

Ordet database, i stedet for en adresse, er den i SAMLING_DATABASE_URL. Serveren må være stoppet.
Postene blir de samme, byte for byte; lenker, koder og nøkler følger med, og det det kopieres fra, blir
ikke rørt. Målet må være tomt. Blir kopieringen avbrutt, er det fortsatt tomt.
Slutter med 0 når alt er kopiert, 1 når noe er i veien, 2 når kommandoen ikke ble forstått.
`,
  twoPlaces: 'Gi --from og --to: den ene en mappe, den andre en database.',
  notEmpty: (place) => `Det er noe i ${place} fra før. Ingenting er kopiert.`,
  notThere: (place) => `Det er ingen lagrede samlinger i ${place}.`,
  done: (streams, records, place) =>
    `${streams} samlinger og programmer med ${records} poster er kopiert til ${place}.`,
}

const nn: Words = {
  help: `samling copy – flyttar alt som er lagra frå ei mappe til PostgreSQL, eller attende

  samling copy --from data --to postgresql://BRUKAR@MASKIN/DATABASE
  samling copy --from postgresql://BRUKAR@MASKIN/DATABASE --to data
               [--json] [--lang nb|nn|en]

Ordet database, i staden for ei adresse, er den i SAMLING_DATABASE_URL. Tenaren må vere stoppa.
Postane blir dei same, byte for byte; lenkjer, kodar og nøklar følgjer med, og det som blir kopiert frå,
blir ikkje rørt. Målet må vere tomt. Blir kopieringa avbroten, er det framleis tomt.
Sluttar med 0 når alt er kopiert, 1 når noko er i vegen, 2 når kommandoen ikkje vart forstått.
`,
  twoPlaces: 'Gje --from og --to: den eine ei mappe, den andre ein database.',
  notEmpty: (place) => `Det er noko i ${place} frå før. Ingenting er kopiert.`,
  notThere: (place) => `Det er ingen lagra samlingar i ${place}.`,
  done: (streams, records, place) =>
    `${streams} samlingar og program med ${records} postar er kopierte til ${place}.`,
}

const en: Words = {
  help: `samling copy – moves everything that is stored from a folder to PostgreSQL, or back

  samling copy --from data --to postgresql://USER@HOST/DATABASE
  samling copy --from postgresql://USER@HOST/DATABASE --to data
               [--json] [--lang nb|nn|en]

The word database, instead of an address, is the one in SAMLING_DATABASE_URL. The server must be stopped.
The records become the same, byte for byte; links, codes and keys come along, and what is copied from is
left as it is. The target must be empty. If the copying is broken off, it is still empty.
Exits with 0 when everything is copied, 1 when something is in the way, 2 when the command was not understood.
`,
  twoPlaces: 'Give --from and --to: one of them a folder, the other a database.',
  notEmpty: (place) => `There is something in ${place} already. Nothing has been copied.`,
  notThere: (place) => `There are no stored gatherings in ${place}.`,
  done: (streams, records, place) =>
    `${streams} gatherings and programmes with ${records} records have been copied to ${place}.`,
}

const words: Readonly<Record<Lang, Words>> = { nb, nn, en }

export function copyWords(lang: Lang): Words {
  return words[lang]
}
