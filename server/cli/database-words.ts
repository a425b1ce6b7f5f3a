import type { DatabaseTrouble, DatabaseTroubleCode } from '#server/store/postgres/database-errors.ts'
import type { Lang } from './io.ts'

type Told = (place: string, detail: string) => string
type Words = Readonly<Record<DatabaseTroubleCode, Told>>

const nb: Words = {
  'bad-url': () =>
    'Adressen til databasen må se slik ut: postgresql://BRUKER:PASSORD@MASKIN:5432/DATABASE. Gi den i SAMLING_DATABASE_URL eller med --database-url.',
  'no-client': () =>
    'Pakken pg, som snakker med PostgreSQL, er ikke installert. Kjør npm ci uten --omit=optional.',
  unreachable: (place, detail) => `Får ikke kontakt med databasen ${place}: ${detail}`,
  'not-let-in': (place, detail) =>
    `Databasen ${place} slipper oss ikke inn: ${detail}. Se etter bruker og passord i adressen.`,
  'no-database': (place) => `Det er ingen database på ${place}. Lag den først: createdb NAVN.`,
  'not-utf8': (place, detail) =>
    `Databasen ${place} er lagd med tegnsettet ${detail}. Lag en ny med UTF8: createdb --encoding UTF8 --template template0 NAVN.`,
  'no-schema': (place) =>
    `Tabellene i ${place} er ikke lagd. Kjør samling migrate med en rolle som kan lage tabeller.`,
  'old-schema': (place, detail) =>
    `Tabellene i ${place} er eldre enn programmet (${detail}). Kjør samling migrate med en rolle som kan endre tabeller.`,
  'newer-schema': (place, detail) =>
    `Tabellene i ${place} er nyere enn programmet (${detail}). Bruk en nyere Samling; ingenting er endret.`,
  'changed-schema': (place, detail) =>
    `Tabellene i ${place} er lagd på en annen måte enn programmet kjenner (utgave ${detail}). Ingenting er endret.`,
  'no-right': (place, detail) =>
    `Rollen i adressen til ${place} mangler en rettighet: ${detail}. samling migrate --grant ROLLE gir den det serveren trenger.`,
  'read-only': (place) =>
    `Databasen ${place} kan bare leses: den er en kopi som følger en annen (standby), eller default_transaction_read_only er på. Gi adressen til den som kan skrives til.`,
  'no-room': (place, detail) =>
    `Det er ikke plass til mer i databasen ${place}: ${detail}. Be den som har ansvar for den om mer plass, og start igjen. Det som er lagret, er trygt.`,
  'no-line': (place, detail) =>
    `Databasen ${place} tar ikke imot flere forbindelser: ${detail}. Hver Samling bruker opptil 15; øk max_connections eller grensen for rollen, eller stopp noe annet.`,
  pooled: (place) =>
    `Mellom Samling og databasen ${place} står noe som lar flere dele forbindelser (PgBouncer i transaction mode). Gi adressen til PostgreSQL selv, eller sett pool_mode = session.`,
  'in-use': (place) =>
    `En annen Samling bruker databasen ${place} nå. Stopp den først, eller gi begge samme SAMLING_REDIS_URL så de arbeider sammen.`,
  'another-cluster': (place) =>
    `Databasen ${place} er i bruk av Samling-servere på en annen Redis. To slike kan ikke dele database: se etter SAMLING_DATABASE_URL og SAMLING_REDIS_URL.`,
}

const nn: Words = {
  'bad-url': () =>
    'Adressa til databasen må sjå slik ut: postgresql://BRUKAR:PASSORD@MASKIN:5432/DATABASE. Gje ho i SAMLING_DATABASE_URL eller med --database-url.',
  'no-client': () =>
    'Pakken pg, som snakkar med PostgreSQL, er ikkje installert. Køyr npm ci utan --omit=optional.',
  unreachable: (place, detail) => `Får ikkje kontakt med databasen ${place}: ${detail}`,
  'not-let-in': (place, detail) =>
    `Databasen ${place} slepp oss ikkje inn: ${detail}. Sjå etter brukar og passord i adressa.`,
  'no-database': (place) => `Det er ingen database på ${place}. Lag han først: createdb NAMN.`,
  'not-utf8': (place, detail) =>
    `Databasen ${place} er laga med teiknsettet ${detail}. Lag ein ny med UTF8: createdb --encoding UTF8 --template template0 NAMN.`,
  'no-schema': (place) =>
    `Tabellane i ${place} er ikkje laga. Køyr samling migrate med ei rolle som kan lage tabellar.`,
  'old-schema': (place, detail) =>
    `Tabellane i ${place} er eldre enn programmet (${detail}). Køyr samling migrate med ei rolle som kan endre tabellar.`,
  'newer-schema': (place, detail) =>
    `Tabellane i ${place} er nyare enn programmet (${detail}). Bruk ei nyare Samling; ingenting er endra.`,
  'changed-schema': (place, detail) =>
    `Tabellane i ${place} er laga på ein annan måte enn programmet kjenner (utgåve ${detail}). Ingenting er endra.`,
  'no-right': (place, detail) =>
    `Rolla i adressa til ${place} manglar ein rett: ${detail}. samling migrate --grant ROLLE gir ho det tenaren treng.`,
  'read-only': (place) =>
    `Databasen ${place} kan berre lesast: han er ein kopi som følgjer ein annan (standby), eller default_transaction_read_only er på. Gje adressa til den som kan skrivast til.`,
  'no-room': (place, detail) =>
    `Det er ikkje plass til meir i databasen ${place}: ${detail}. Be den som har ansvar for han om meir plass, og start igjen. Det som er lagra, er trygt.`,
  'no-line': (place, detail) =>
    `Databasen ${place} tek ikkje imot fleire samband: ${detail}. Kvar Samling bruker opptil 15; auk max_connections eller grensa for rolla, eller stopp noko anna.`,
  pooled: (place) =>
    `Mellom Samling og databasen ${place} står noko som lèt fleire dele samband (PgBouncer i transaction mode). Gje adressa til PostgreSQL sjølv, eller set pool_mode = session.`,
  'in-use': (place) =>
    `Ei anna Samling bruker databasen ${place} no. Stopp henne først, eller gje begge same SAMLING_REDIS_URL så dei arbeider saman.`,
  'another-cluster': (place) =>
    `Databasen ${place} er i bruk av Samling-tenarar på ein annan Redis. To slike kan ikkje dele database: sjå etter SAMLING_DATABASE_URL og SAMLING_REDIS_URL.`,
}

const en: Words = {
  'bad-url': () =>
    'The address of the database must look like postgresql://USER:PASSWORD@HOST:5432/DATABASE. Give it in SAMLING_DATABASE_URL or with --database-url.',
  'no-client': () =>
    'The package pg, which talks to PostgreSQL, is not installed. Run npm ci without --omit=optional.',
  unreachable: (place, detail) => `The database ${place} cannot be reached: ${detail}`,
  'not-let-in': (place, detail) =>
    `The database ${place} does not let us in: ${detail}. Look at the user and the password in the address.`,
  'no-database': (place) => `There is no database at ${place}. Make it first: createdb NAME.`,
  'not-utf8': (place, detail) =>
    `The database ${place} was made with the encoding ${detail}. Make a new one in UTF8: createdb --encoding UTF8 --template template0 NAME.`,
  'no-schema': (place) =>
    `The tables in ${place} have not been made. Run samling migrate with a role that may make tables.`,
  'old-schema': (place, detail) =>
    `The tables in ${place} are older than the program (${detail}). Run samling migrate with a role that may change tables.`,
  'newer-schema': (place, detail) =>
    `The tables in ${place} are newer than the program (${detail}). Use a newer Samling; nothing has been changed.`,
  'changed-schema': (place, detail) =>
    `The tables in ${place} were made in another way than the program knows (version ${detail}). Nothing has been changed.`,
  'no-right': (place, detail) =>
    `The role in the address of ${place} lacks a right: ${detail}. samling migrate --grant ROLE gives it what the server needs.`,
  'read-only': (place) =>
    `The database ${place} may only be read: it is a copy that follows another (a standby), or default_transaction_read_only is on. Give the address of the one that can be written to.`,
  'no-room': (place, detail) =>
    `There is no room for more in the database ${place}: ${detail}. Ask whoever looks after it for more, and start again. What is stored is safe.`,
  'no-line': (place, detail) =>
    `The database ${place} takes no more connections: ${detail}. Each Samling uses up to 15; raise max_connections or the role's limit, or stop something else.`,
  pooled: (place) =>
    `Between Samling and the database ${place} something lets several share connections (PgBouncer in transaction mode). Give the address of PostgreSQL itself, or set pool_mode = session.`,
  'in-use': (place) =>
    `Another Samling uses the database ${place} now. Stop it first, or give both the same SAMLING_REDIS_URL so that they work together.`,
  'another-cluster': (place) =>
    `The database ${place} is used by Samling servers on another Redis. Two such cannot share a database: look at SAMLING_DATABASE_URL and SAMLING_REDIS_URL.`,
}

const words: Readonly<Record<Lang, Words>> = { nb, nn, en }

/** What is wrong and what would be right. The place has neither user nor password in it. */
export function databaseTroubleText(
  lang: Lang,
  { code, detail }: Pick<DatabaseTrouble, 'code' | 'detail'>,
  place: string,
): string {
  return `${words[lang][code](place, detail)}\n`
}
