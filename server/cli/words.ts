import type { Lang } from './io.ts'

type Words = {
  readonly usage: string
  readonly unknownCommand: (given: string) => string
  readonly badPort: (given: string) => string
  readonly leader: string
  readonly screen: string
  readonly observer: string
  readonly join: (code: string) => string
  readonly phones: string
  readonly otherAddresses: (addresses: string) => string
  readonly demoClock: string
  readonly noNetwork: string
  readonly stop: string
  readonly stopping: string
  readonly mended: (what: string) => string
  readonly portInUse: (port: number) => string
  readonly portForbidden: (port: number) => string
  readonly badHost: (host: string) => string
  readonly folderInUse: (dir: string, detail: string) => string
  readonly corrupt: (detail: string) => string
  readonly diskFull: (dir: string) => string
  readonly diskFailed: (dir: string, detail: string) => string
}

const nb: Words = {
  usage: `samling – kjører nettverkssamlinger

  samling serve    starter serveren og skriver ut lenkene
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADRESSE] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   leser en programtekst: samling agenda FIL|- [--json]
  samling verify   kontrollerer alt som er lagret: samling verify [--data data] [--json]

samling KOMMANDO --help sier mer om hver av dem.
`,
  unknownCommand: (given) => `Det finnes ingen kommando «${given}». Se samling --help.\n`,
  badPort: (given) => `--port må være et tall fra 0 til 65535, ikke «${given}».\n`,
  leader: 'Leder (behold lenken for deg selv)',
  screen: 'Lerret',
  observer: 'Observatører',
  join: (code) => `Bli med, kode ${code}`,
  phones: 'Telefoner på samme nett',
  otherAddresses: (addresses) =>
    `Maskinen har også disse adressene: ${addresses}. Velg med --url http://ADRESSE:PORT.`,
  demoClock: 'Demoen har sin egen klokke, så første dag begynner omtrent nå.',
  noNetwork: 'Maskinen er ikke på noe nett, så telefoner når den ikke ennå.',
  stop: 'Ctrl+C stopper. Alt er lagret hele tiden.',
  stopping: 'Stopper. Alt er lagret.',
  mended: (what) => `Satt i stand ved oppstart: ${what}`,
  portInUse: (port) =>
    `Port ${port} er i bruk av et annet program. Er Samling startet fra før? Velg ellers en annen: --port ${port + 1}.\n`,
  portForbidden: (port) =>
    `Port ${port} kan bare brukes av systemet selv. Velg en over 1023, for eksempel --port 3000.\n`,
  badHost: (host) =>
    `Maskinen har ikke adressen ${host}. Bruk --host 0.0.0.0 for alle, eller --host 127.0.0.1.\n`,
  folderInUse: (dir, detail) =>
    `Mappa ${dir} er i bruk av en annen Samling (${detail}). Stopp den først, eller velg en annen mappe med --data.\n`,
  corrupt: (detail) => `Noe av det lagrede kan ikke leses: ${detail}\nKjør samling verify for å se hvor.\n`,
  diskFull: (dir) => `Disken er full, så ingenting kan lagres i ${dir}. Rydd plass og start igjen.\n`,
  diskFailed: (dir, detail) => `Kan ikke lagre i ${dir}: ${detail}\n`,
}

const nn: Words = {
  usage: `samling – køyrer nettverkssamlingar

  samling serve    startar tenaren og skriv ut lenkjene
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADRESSE] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   les ein programtekst: samling agenda FIL|- [--json]
  samling verify   kontrollerer alt som er lagra: samling verify [--data data] [--json]

samling KOMMANDO --help seier meir om kvar av dei.
`,
  unknownCommand: (given) => `Det finst ingen kommando «${given}». Sjå samling --help.\n`,
  badPort: (given) => `--port må vere eit tal frå 0 til 65535, ikkje «${given}».\n`,
  leader: 'Leiar (behald lenkja for deg sjølv)',
  screen: 'Lerret',
  observer: 'Observatørar',
  join: (code) => `Bli med, kode ${code}`,
  phones: 'Telefonar på same nett',
  otherAddresses: (addresses) =>
    `Maskina har òg desse adressene: ${addresses}. Vel med --url http://ADRESSE:PORT.`,
  demoClock: 'Demoen har si eiga klokke, så første dag byrjar om lag no.',
  noNetwork: 'Maskina er ikkje på noko nett, så telefonar når ho ikkje enno.',
  stop: 'Ctrl+C stoppar. Alt er lagra heile tida.',
  stopping: 'Stoppar. Alt er lagra.',
  mended: (what) => `Sett i stand ved oppstart: ${what}`,
  portInUse: (port) =>
    `Port ${port} er i bruk av eit anna program. Er Samling starta frå før? Vel elles ein annan: --port ${port + 1}.\n`,
  portForbidden: (port) =>
    `Port ${port} kan berre brukast av systemet sjølv. Vel ein over 1023, til dømes --port 3000.\n`,
  badHost: (host) =>
    `Maskina har ikkje adressa ${host}. Bruk --host 0.0.0.0 for alle, eller --host 127.0.0.1.\n`,
  folderInUse: (dir, detail) =>
    `Mappa ${dir} er i bruk av ei anna Samling (${detail}). Stopp den først, eller vel ei anna mappe med --data.\n`,
  corrupt: (detail) => `Noko av det lagra kan ikkje lesast: ${detail}\nKøyr samling verify for å sjå kvar.\n`,
  diskFull: (dir) => `Disken er full, så ingenting kan lagrast i ${dir}. Rydd plass og start igjen.\n`,
  diskFailed: (dir, detail) => `Kan ikkje lagre i ${dir}: ${detail}\n`,
}

const en: Words = {
  usage: `samling – runs network gatherings

  samling serve    starts the server and prints the links
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADDRESS] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   reads a programme text: samling agenda FILE|- [--json]
  samling verify   checks everything that is stored: samling verify [--data data] [--json]

samling COMMAND --help says more about each of them.
`,
  unknownCommand: (given) => `There is no command "${given}". See samling --help.\n`,
  badPort: (given) => `--port must be a number from 0 to 65535, not "${given}".\n`,
  leader: 'Leader (keep this link to yourself)',
  screen: 'Hall screen',
  observer: 'Observers',
  join: (code) => `Join, code ${code}`,
  phones: 'Phones on the same network',
  otherAddresses: (addresses) =>
    `This machine also has the addresses ${addresses}. Choose one with --url http://ADDRESS:PORT.`,
  demoClock: 'The demo has a clock of its own, so its first day begins about now.',
  noNetwork: 'This machine is not on a network, so phones cannot reach it yet.',
  stop: 'Ctrl+C stops. Everything is saved all the time.',
  stopping: 'Stopping. Everything is saved.',
  mended: (what) => `Put right at start: ${what}`,
  portInUse: (port) =>
    `Port ${port} is used by another program. Is Samling running already? Otherwise choose another: --port ${port + 1}.\n`,
  portForbidden: (port) =>
    `Port ${port} is for the system only. Choose one above 1023, such as --port 3000.\n`,
  badHost: (host) =>
    `This machine does not have the address ${host}. Use --host 0.0.0.0 for all, or --host 127.0.0.1.\n`,
  folderInUse: (dir, detail) =>
    `The folder ${dir} is used by another Samling (${detail}). Stop that one first, or choose another folder with --data.\n`,
  corrupt: (detail) => `Some of what is stored cannot be read: ${detail}\nRun samling verify to see where.\n`,
  diskFull: (dir) => `The disk is full, so nothing can be saved in ${dir}. Make room and start again.\n`,
  diskFailed: (dir, detail) => `Cannot save in ${dir}: ${detail}\n`,
}

const ALL: Readonly<Record<Lang, Words>> = { nb, nn, en }

export function cliWords(lang: Lang): Words {
  return ALL[lang]
}
