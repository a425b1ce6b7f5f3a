import type { Lang } from './io.ts'

type Words = {
  readonly usage: string
  readonly unknownCommand: (given: string) => string
  readonly badPort: (given: string) => string
  readonly badUrl: (given: string) => string
  readonly halfTls: string
  readonly badHops: (given: string) => string
  readonly badTls: (detail: string) => string
  readonly leadHere: string
  readonly httpLeaders: string
  readonly leader: string
  readonly screen: string
  readonly observer: string
  readonly join: (code: string) => string
  readonly phones: string
  readonly check: string
  readonly home: string
  readonly owner: string
  readonly programme: (title: string, isNew: boolean) => string
  readonly otherAddresses: (addresses: string) => string
  readonly demoClock: string
  readonly noNetwork: string
  readonly stop: string
  readonly stopping: string
  readonly mended: (what: string) => string
  readonly portInUse: (port: number) => string
  readonly portForbidden: (port: number) => string
  readonly badHost: (host: string) => string
  readonly folderInUse: (dir: string, pid: string) => string
  readonly corrupt: (detail: string) => string
  readonly diskFull: (dir: string) => string
  readonly diskFailed: (dir: string, detail: string) => string
}

const nb: Words = {
  usage: `samling – kjører nettverkssamlinger

  samling serve    starter serveren og skriver ut lenkene
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADRESSE] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   leser en programtekst: samling agenda FIL|- [--json]
  samling roster   leser en deltakerliste: samling roster FIL|- [--json]
  samling seat     fordeler folk på bord: samling seat FIL|- [--rounds N] [--json]
  samling rehearse spiller en hel samling med simulerte telefoner: samling rehearse [FIL] [--people N] [--json]
  samling export   skriver rapporten fra en samling: samling export SAMLING --format xlsx|docx|html|csv|json|ics|all
  samling verify   kontrollerer alt som er lagret: samling verify [--data data] [--json]
  samling copy     flytter alt mellom en mappe og PostgreSQL: samling copy --from data --to postgresql://…
  samling migrate  lager og oppdaterer tabellene i PostgreSQL: samling migrate [--grant ROLLE]
  samling restore  henter samlinger tilbake fra en kopi: samling restore KOPI [--data data] [--replace]

samling KOMMANDO --help sier mer om hver av dem. samling --version sier hvilken utgave dette er.
`,
  unknownCommand: (given) => `Det finnes ingen kommando «${given}». Se samling --help.\n`,
  badPort: (given) => `--port må være et tall fra 0 til 65535, ikke «${given}».\n`,
  badUrl: (given) =>
    `--url må være en adresse som http://192.168.1.20:3000 eller https://samling.example, ikke «${given}».\n`,
  halfTls: '--tls-cert og --tls-key hører sammen: gi begge, eller ingen av dem.\n',
  badHops: (given) =>
    `--trust-proxy må være antall egne servere som står foran, fra 0 til 9, ikke «${given}».\n`,
  badTls: (detail) =>
    `Sertifikatet eller nøkkelen kan ikke brukes: ${detail}\nBegge må være i PEM, og nøkkelen må høre til sertifikatet.\n`,
  leadHere:
    'Samlingen ledes fra denne maskinen. Fra en annen trengs https (--tls-cert og --tls-key, eller en server foran med --trust-proxy), eller --allow-http-leaders på et nett der ingen andre er.',
  httpLeaders:
    'Ledere slippes inn over vanlig http: andre på nettet kan lese lenkene, se svarene og ta over samlingen.',
  leader: 'Leder (behold lenken for deg selv)',
  screen: 'Lerret',
  observer: 'Observatører',
  join: (code) => `Bli med, kode ${code}`,
  phones: 'Telefoner på samme nett',
  check: 'Prøv nettet med én telefon',
  home: 'Samlingene dine, ny samling, prøv nettet (på denne maskinen)',
  owner: 'Lag samlinger fra en annen maskin (behold lenken for deg selv)',
  programme: (title, isNew) =>
    `Eieren av programmet ${title} (${isNew ? 'ny lenke' : 'behold lenken for deg selv'})`,
  otherAddresses: (addresses) =>
    `Maskinen har også disse adressene: ${addresses}. Velg på siden «Prøv nettet», eller med --url http://ADRESSE:PORT.`,
  demoClock: 'Demoen har sin egen klokke: samlingen begynner omtrent nå, og programmet er i februar 2017.',
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
  folderInUse: (dir, pid) =>
    `Mappa ${dir} er i bruk av en annen Samling (prosess ${pid}). Stopp den først, eller velg en annen mappe med --data.\n`,
  corrupt: (detail) =>
    `Noe av det lagrede kan ikke leses: ${detail}\nKjør samling verify for å se hvor, og samling restore for å sette inn en tidligere kopi.\n`,
  diskFull: (dir) => `Disken er full, så ingenting kan lagres i ${dir}. Rydd plass og start igjen.\n`,
  diskFailed: (dir, detail) => `Kan ikke lagre i ${dir}: ${detail}\n`,
}

const nn: Words = {
  usage: `samling – køyrer nettverkssamlingar

  samling serve    startar tenaren og skriv ut lenkjene
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADRESSE] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   les ein programtekst: samling agenda FIL|- [--json]
  samling roster   les ei deltakarliste: samling roster FIL|- [--json]
  samling seat     fordeler folk på bord: samling seat FIL|- [--rounds N] [--json]
  samling rehearse spelar ei heil samling med simulerte telefonar: samling rehearse [FIL] [--people N] [--json]
  samling export   skriv rapporten frå ei samling: samling export SAMLING --format xlsx|docx|html|csv|json|ics|all
  samling verify   kontrollerer alt som er lagra: samling verify [--data data] [--json]
  samling copy     flyttar alt mellom ei mappe og PostgreSQL: samling copy --from data --to postgresql://…
  samling migrate  lagar og oppdaterer tabellane i PostgreSQL: samling migrate [--grant ROLLE]
  samling restore  hentar samlingar tilbake frå ein kopi: samling restore KOPI [--data data] [--replace]

samling KOMMANDO --help seier meir om kvar av dei. samling --version seier kva utgåve dette er.
`,
  unknownCommand: (given) => `Det finst ingen kommando «${given}». Sjå samling --help.\n`,
  badPort: (given) => `--port må vere eit tal frå 0 til 65535, ikkje «${given}».\n`,
  badUrl: (given) =>
    `--url må vere ei adresse som http://192.168.1.20:3000 eller https://samling.example, ikkje «${given}».\n`,
  halfTls: '--tls-cert og --tls-key høyrer saman: gi begge, eller ingen av dei.\n',
  badHops: (given) =>
    `--trust-proxy må vere talet på eigne tenarar som står framfor, frå 0 til 9, ikkje «${given}».\n`,
  badTls: (detail) =>
    `Sertifikatet eller nøkkelen kan ikkje brukast: ${detail}\nBegge må vere i PEM, og nøkkelen må høyre til sertifikatet.\n`,
  leadHere:
    'Samlinga blir leidd frå denne maskina. Frå ei anna trengst https (--tls-cert og --tls-key, eller ein tenar framfor med --trust-proxy), eller --allow-http-leaders på eit nett der ingen andre er.',
  httpLeaders:
    'Leiarar slepp inn over vanleg http: andre på nettet kan lese lenkjene, sjå svara og ta over samlinga.',
  leader: 'Leiar (behald lenkja for deg sjølv)',
  screen: 'Lerret',
  observer: 'Observatørar',
  join: (code) => `Bli med, kode ${code}`,
  phones: 'Telefonar på same nett',
  check: 'Prøv nettet med éin telefon',
  home: 'Samlingane dine, ny samling, prøv nettet (på denne maskina)',
  owner: 'Lag samlingar frå ei anna maskin (behald lenkja for deg sjølv)',
  programme: (title, isNew) =>
    `Eigaren av programmet ${title} (${isNew ? 'ny lenkje' : 'behald lenkja for deg sjølv'})`,
  otherAddresses: (addresses) =>
    `Maskina har òg desse adressene: ${addresses}. Vel på sida «Prøv nettet», eller med --url http://ADRESSE:PORT.`,
  demoClock: 'Demoen har si eiga klokke: samlinga byrjar om lag no, og programmet er i februar 2017.',
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
  folderInUse: (dir, pid) =>
    `Mappa ${dir} er i bruk av ei anna Samling (prosess ${pid}). Stopp den først, eller vel ei anna mappe med --data.\n`,
  corrupt: (detail) =>
    `Noko av det lagra kan ikkje lesast: ${detail}\nKøyr samling verify for å sjå kvar, og samling restore for å setje inn ein tidlegare kopi.\n`,
  diskFull: (dir) => `Disken er full, så ingenting kan lagrast i ${dir}. Rydd plass og start igjen.\n`,
  diskFailed: (dir, detail) => `Kan ikkje lagre i ${dir}: ${detail}\n`,
}

const en: Words = {
  usage: `samling – runs network gatherings

  samling serve    starts the server and prints the links
                   [--port 3000] [--host 0.0.0.0] [--data data] [--url ADDRESS] [--demo] [--new] [--json] [--lang nb|nn|en]
  samling agenda   reads a programme text: samling agenda FILE|- [--json]
  samling roster   reads a list of participants: samling roster FILE|- [--json]
  samling seat     seats people at tables: samling seat FILE|- [--rounds N] [--json]
  samling rehearse plays a whole gathering with simulated phones: samling rehearse [FILE] [--people N] [--json]
  samling export   writes the report of a gathering: samling export GATHERING --format xlsx|docx|html|csv|json|ics|all
  samling verify   checks everything that is stored: samling verify [--data data] [--json]
  samling copy     moves everything between a folder and PostgreSQL: samling copy --from data --to postgresql://…
  samling migrate  makes and updates the tables in PostgreSQL: samling migrate [--grant ROLE]
  samling restore  brings gatherings back from a copy: samling restore COPY [--data data] [--replace]

samling COMMAND --help says more about each of them. samling --version says which version this is.
`,
  unknownCommand: (given) => `There is no command "${given}". See samling --help.\n`,
  badPort: (given) => `--port must be a number from 0 to 65535, not "${given}".\n`,
  badUrl: (given) =>
    `--url must be an address such as http://192.168.1.20:3000 or https://samling.example, not "${given}".\n`,
  halfTls: '--tls-cert and --tls-key belong together: give both, or neither.\n',
  badHops: (given) =>
    `--trust-proxy must be how many servers of your own stand in front, from 0 to 9, not "${given}".\n`,
  badTls: (detail) =>
    `The certificate or the key cannot be used: ${detail}\nBoth must be PEM, and the key must be the certificate's.\n`,
  leadHere:
    'The gathering is led from this machine. From another it takes https (--tls-cert and --tls-key, or a server in front with --trust-proxy), or --allow-http-leaders on a network where nobody else is.',
  httpLeaders:
    'Leaders are let in over plain http: others on the network can read the links, see the answers and take over.',
  leader: 'Leader (keep this link to yourself)',
  screen: 'Hall screen',
  observer: 'Observers',
  join: (code) => `Join, code ${code}`,
  phones: 'Phones on the same network',
  check: 'Try the network with one phone',
  home: 'Your gatherings, a new one, try the network (on this machine)',
  owner: 'Make gatherings from another machine (keep this link to yourself)',
  programme: (title, isNew) =>
    `The owner of the programme ${title} (${isNew ? 'new link' : 'keep this link to yourself'})`,
  otherAddresses: (addresses) =>
    `This machine also has the addresses ${addresses}. Choose on the page "Try the network", or with --url http://ADDRESS:PORT.`,
  demoClock:
    'The demo has a clock of its own: the gathering begins about now, and its programme is in February 2017.',
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
  folderInUse: (dir, pid) =>
    `The folder ${dir} is used by another Samling (process ${pid}). Stop that one first, or choose another folder with --data.\n`,
  corrupt: (detail) =>
    `Some of what is stored cannot be read: ${detail}\nRun samling verify to see where, and samling restore to put an earlier copy back.\n`,
  diskFull: (dir) => `The disk is full, so nothing can be saved in ${dir}. Make room and start again.\n`,
  diskFailed: (dir, detail) => `Cannot save in ${dir}: ${detail}\n`,
}

const ALL: Readonly<Record<Lang, Words>> = { nb, nn, en }

export function cliWords(lang: Lang): Words {
  return ALL[lang]
}
