import type { Lang } from './io.ts'

type Words = {
  readonly help: string
  readonly none: string
  readonly upToDate: (place: string, version: number) => string
  readonly done: (place: string, from: number, to: number) => string
  readonly granted: (role: string) => string
  readonly badRole: (role: string) => string
}

const nb: Words = {
  help: `samling migrate – lager og oppdaterer tabellene i PostgreSQL

  samling migrate [--database-url ADRESSE] [--grant ROLLE] [--json] [--lang nb|nn|en]

  --database-url  databasen, som postgresql://BRUKER@MASKIN:5432/DATABASE; ellers SAMLING_DATABASE_URL.
                  Rollen må kunne lage og endre tabeller
  --grant ROLLE   gir denne rollen det serveren trenger for å kjøre, og ikke mer

Alt eller ingenting blir gjort, én gang, også når flere kjører den samtidig. Slutter med 0 når tabellene
passer til programmet, 1 når noe er i veien, 2 når kommandoen ikke ble forstått.
`,
  none: 'Si hvilken database: SAMLING_DATABASE_URL eller --database-url.',
  upToDate: (place, version) => `Tabellene i ${place} passer til programmet (utgave ${version}).`,
  done: (place, from, to) => `Tabellene i ${place} er brakt fra utgave ${from} til ${to}.`,
  granted: (role) => `${role} kan nå kjøre serveren.`,
  badRole: (role) => `Det finnes ingen rolle «${role}» i databasen.`,
}

const nn: Words = {
  help: `samling migrate – lagar og oppdaterer tabellane i PostgreSQL

  samling migrate [--database-url ADRESSE] [--grant ROLLE] [--json] [--lang nb|nn|en]

  --database-url  databasen, som postgresql://BRUKAR@MASKIN:5432/DATABASE; elles SAMLING_DATABASE_URL.
                  Rolla må kunne lage og endre tabellar
  --grant ROLLE   gir denne rolla det tenaren treng for å køyre, og ikkje meir

Alt eller ingenting blir gjort, éin gong, òg når fleire køyrer han samstundes. Sluttar med 0 når tabellane
høver til programmet, 1 når noko er i vegen, 2 når kommandoen ikkje vart forstått.
`,
  none: 'Sei kva database: SAMLING_DATABASE_URL eller --database-url.',
  upToDate: (place, version) => `Tabellane i ${place} høver til programmet (utgåve ${version}).`,
  done: (place, from, to) => `Tabellane i ${place} er førte frå utgåve ${from} til ${to}.`,
  granted: (role) => `${role} kan no køyre tenaren.`,
  badRole: (role) => `Det finst inga rolle «${role}» i databasen.`,
}

const en: Words = {
  help: `samling migrate – makes and updates the tables in PostgreSQL

  samling migrate [--database-url ADDRESS] [--grant ROLE] [--json] [--lang nb|nn|en]

  --database-url  the database, as postgresql://USER@HOST:5432/DATABASE; otherwise SAMLING_DATABASE_URL.
                  Its role must be able to make and change tables
  --grant ROLE    gives this role what the server needs to run, and nothing more

All of it is done or nothing, once, also when several run it at the same time. Exits with 0 when the tables
fit the program, 1 when something is in the way, 2 when the command was not understood.
`,
  none: 'Say which database: SAMLING_DATABASE_URL or --database-url.',
  upToDate: (place, version) => `The tables in ${place} fit the program (version ${version}).`,
  done: (place, from, to) => `The tables in ${place} went from version ${from} to ${to}.`,
  granted: (role) => `${role} can now run the server.`,
  badRole: (role) => `There is no role "${role}" in the database.`,
}

const words: Readonly<Record<Lang, Words>> = { nb, nn, en }

export function migrateWords(lang: Lang): Words {
  return words[lang]
}
