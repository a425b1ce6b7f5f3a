import type { Gate } from '#server/rehearsal/load/gates.ts'
import type { Count, LoadReport } from '#server/rehearsal/load/load-report.ts'
import type { Lang } from './io.ts'

export type LoadWords = {
  readonly help: string
  readonly usage: (what: string) => string
  readonly lang: string
  readonly number: (option: string, from: number, to: number) => string
  readonly badUrl: (url: string) => string
  readonly metricsForEach: string
  readonly eitherOr: string
  readonly badEngines: string
  readonly needsEngines: string
  readonly badOwner: string
  readonly notAllowed: string
  readonly notPrivate: string
  readonly unreachable: (where: string, why: string) => string
  readonly failed: (why: string) => string
  readonly stopped: string
  /** What the gatherings of a load are called, should somebody see one. */
  readonly title: (number: number) => string
  readonly begins: (people: number) => string
  readonly people: (count: number) => string
  readonly columns: readonly string[]
  readonly ok: string
  readonly invalid: string
  readonly gate: Readonly<Record<Gate | 'driver', string>>
  readonly setting: (report: LoadReport) => string
  readonly limits: (gates: Readonly<Record<Gate, number>>, driver: number) => string
  readonly lagUnknown: string
  readonly counted: (answers: number) => string
  readonly wrong: (count: Count) => string
  readonly errors: (list: string) => string
  readonly found: (people: number, over: number | null, gates: string) => string
  readonly nothingHeld: (people: number, gates: string) => string
  readonly held: (people: number) => string
  readonly tripped: (people: number, gates: string) => string
}

const nb: LoadWords = {
  help: `samling rehearse --load – finner hvor mange som får plass

  samling rehearse --load  [--at ADRESSE]… [--metrics ADRESSE]… [--owner LENKE]  [--people N]  [--json]
  samling rehearse --load  [--nodes N] [--database-url URL] [--redis-url URL]  [--people N]  [--json]

Mange samlinger på én gang: alle kommer i et rykk, alle svarer når noe åpnes, noen linjer kuttes uten farvel og kommer tilbake. Antallet
økes til en grense ryker, og så letes det imellom. Til slutt leses alt tilbake som lederne: er hvert svar der, én gang?
Uten --at startes egne tjenere her, i egne prosesser, som fjernes etterpå. Samlingene lages for anledningen og slettes igjen.

  --at ADRESSE    en tjener som går, f.eks. http://127.0.0.1:3000; flere ganger for flere noder av samme samling tjenere
  --metrics ADR   tallsiden til hver av dem (--metrics-port), i samme rekkefølge; uten den vet ingen om tjeneren henger
  --owner LENKE   eierlenken, når tjeneren ikke er på denne maskinen; hemmelig, så heller i SAMLING_OWNER_LINK
  --nodes N       så mange egne tjenere (1); flere krever PostgreSQL og Redis (SAMLING_DATABASE_URL, SAMLING_REDIS_URL)
  --people N      prøv dette antallet, én gang; uten det finnes antallet
  --from N        begynn med så mange (20 i hver samling)
  --most N        ikke flere enn dette
  --gatherings N  så mange samlinger (12)
  --spread        telefonene i en samling går til alle nodene, ikke til én
  --rush S        alle kommer innen så mange sekunder (10)
  --burst S       alle svarer innen så mange sekunder (6)
  --drops N       av hundre linjer blir så mange kuttet ved hvert spørsmål (10)
  --seed N        annet tall, annen trekning (1)
  --json          skriv rapporten som ett JSON-dokument
  --lang          nb, nn eller en

Prøv mot tjenere som ikke er i bruk: den som er der, merker det. Telefonene kjøres herfra; er det denne maskinen som er treg, gjelder
ikke steget, og det står.

Avslutter med 0 når antallet er funnet (eller --people holdt), 1 når en grense røk ved --people, ingenting holdt, noe gikk tapt eller
det ikke lot seg gjennomføre, 2 ved feil bruk.
`,
  usage: (what) => `samling rehearse --load: ${what}\nSe «samling rehearse --load --help».\n`,
  lang: '--lang må være nb, nn eller en',
  number: (option, from, to) => `--${option} må være et helt tall fra ${from} til ${to}`,
  badUrl: (url) => `«${url}» er ikke en adresse som http://127.0.0.1:3000`,
  metricsForEach: 'oppgi én --metrics for hver --at, i samme rekkefølge',
  eitherOr: 'oppgi enten --at (tjenere som går) eller --nodes, --database-url og --redis-url (egne)',
  badEngines: '--database-url må begynne med postgresql://, --redis-url med redis://',
  needsEngines: 'flere noder må ha både --database-url og --redis-url',
  badOwner: '--owner må være eierlenken, med delen etter #',
  notAllowed:
    'Tjeneren lar ikke noen lage samlinger herfra. Oppgi eierlenken, som står der tjeneren ble startet, i SAMLING_OWNER_LINK eller med --owner.\n',
  notPrivate: 'Tjeneren tar ikke imot ledere over http fra en annen maskin. Bruk adressen med https.\n',
  unreachable: (where, why) => `Når ikke ${where} (${why}). Går tjeneren, og er det adressen?\n`,
  failed: (why) => `Lot seg ikke gjennomføre: ${why}\n`,
  stopped: 'Stoppet. Samlingene er slettet.\n',
  title: (number) => `Belastningsprøve ${number}`,
  begins: (people) => `${people} personer …\n`,
  people: (count) => `${count} personer`,
  columns: [
    'personer',
    'inn p99',
    'svar p99',
    'vist p99',
    'tjener henger p99',
    'prosessor',
    'feil',
    'driver henger',
    '',
  ],
  ok: 'holdt',
  invalid: 'gjelder ikke: driveren var treg',
  gate: {
    errors: 'feil',
    acknowledged: 'lagret for sent',
    lag: 'tjeneren henger',
    driver: 'driveren var treg',
  },
  setting: ({ gatherings, nodes, spread, rush, burst, drops }) =>
    `${gatherings} samlinger på ${nodes === 1 ? 'én node' : `${nodes} noder`}${spread ? ', telefonene spredt' : ''}; alle kommer innen ${rush} s, svarer innen ${burst} s, ${drops} av 100 linjer kuttes ved hvert spørsmål. Hver samling kommer fra sin egen nettadresse der maskinen kan det.`,
  limits: ({ errors, acknowledged, lag }, driver) =>
    `Grenser, i den verste delen av hvert steg: feil høyst ${errors * 100} %, lagret-svar p99 høyst ${acknowledged} ms, tjenerens hendelsesløkke p99 høyst ${lag} ms. Steg der driveren selv henger mer enn ${driver} ms (p99), gjelder ikke.`,
  lagUnknown: 'Om tjeneren henger, er ikke målt: oppgi --metrics.',
  counted: (answers) =>
    `Lest tilbake som lederne, på hver node: ${answers} svar og navn, hvert av dem én gang.`,
  wrong: ({ acknowledged, lost, twice, changed }) =>
    `Lest tilbake som lederne: av ${acknowledged} er ${lost} tapt, ${twice} dobbelt, ${changed} endret.`,
  errors: (list) => `Feil underveis: ${list}.`,
  found: (people, over, gates) =>
    `Holdt ved ${people} personer${over === null ? '; flere ble ikke prøvd' : `. Ved ${over}: ${gates}`}.`,
  nothingHeld: (people, gates) => `Holdt ikke, selv ved ${people} personer: ${gates}.`,
  held: (people) => `Holdt ved ${people} personer.`,
  tripped: (people, gates) => `Holdt ikke ved ${people} personer: ${gates}.`,
}

const nn: LoadWords = {
  help: `samling rehearse --load – finn kor mange som får plass

  samling rehearse --load  [--at ADRESSE]… [--metrics ADRESSE]… [--owner LENKE]  [--people N]  [--json]
  samling rehearse --load  [--nodes N] [--database-url URL] [--redis-url URL]  [--people N]  [--json]

Mange samlingar på éin gong: alle kjem i eit rykk, alle svarar når noko blir opna, nokre linjer blir kutta utan farvel og kjem tilbake.
Talet aukar til ei grense ryk, og så blir det leitt imellom. Til slutt blir alt lese tilbake som leiarane: er kvart svar der, éin gong?
Utan --at blir eigne tenarar starta her, i eigne prosessar, som blir fjerna etterpå. Samlingane blir laga for høvet og sletta igjen.

  --at ADRESSE    ein tenar som går, t.d. http://127.0.0.1:3000; fleire gonger for fleire nodar som høyrer saman
  --metrics ADR   talsida til kvar av dei (--metrics-port), i same rekkjefølgje; utan henne veit ingen om tenaren heng
  --owner LENKE   eigarlenkja, når tenaren ikkje er på denne maskina; hemmeleg, så heller i SAMLING_OWNER_LINK
  --nodes N       så mange eigne tenarar (1); fleire krev PostgreSQL og Redis (SAMLING_DATABASE_URL, SAMLING_REDIS_URL)
  --people N      prøv dette talet, éin gong; utan det blir talet funne
  --from N        byrj med så mange (20 i kvar samling)
  --most N        ikkje fleire enn dette
  --gatherings N  så mange samlingar (12)
  --spread        telefonane i ei samling går til alle nodane, ikkje til éin
  --rush S        alle kjem innan så mange sekund (10)
  --burst S       alle svarar innan så mange sekund (6)
  --drops N       av hundre linjer blir så mange kutta ved kvart spørsmål (10)
  --seed N        anna tal, anna trekning (1)
  --json          skriv rapporten som eitt JSON-dokument
  --lang          nb, nn eller en

Prøv mot tenarar som ikkje er i bruk: den som er der, merkar det. Telefonane blir køyrde herifrå; er det denne maskina som er treg, gjeld
ikkje steget, og det står.

Avsluttar med 0 når talet er funne (eller --people heldt), 1 når ei grense rauk ved --people, ingenting heldt, noko gjekk tapt eller det
ikkje lét seg gjennomføre, 2 ved feil bruk.
`,
  usage: (what) => `samling rehearse --load: ${what}\nSjå «samling rehearse --load --help».\n`,
  lang: '--lang må vere nb, nn eller en',
  number: (option, from, to) => `--${option} må vere eit heilt tal frå ${from} til ${to}`,
  badUrl: (url) => `«${url}» er ikkje ei adresse som http://127.0.0.1:3000`,
  metricsForEach: 'oppgi éin --metrics for kvar --at, i same rekkjefølgje',
  eitherOr: 'oppgi anten --at (tenarar som går) eller --nodes, --database-url og --redis-url (eigne)',
  badEngines: '--database-url må byrje med postgresql://, --redis-url med redis://',
  needsEngines: 'fleire nodar må ha både --database-url og --redis-url',
  badOwner: '--owner må vere eigarlenkja, med delen etter #',
  notAllowed:
    'Tenaren lèt ikkje nokon lage samlingar herifrå. Oppgi eigarlenkja, som står der tenaren vart starta, i SAMLING_OWNER_LINK eller med --owner.\n',
  notPrivate: 'Tenaren tek ikkje imot leiarar over http frå ei anna maskin. Bruk adressa med https.\n',
  unreachable: (where, why) => `Når ikkje ${where} (${why}). Går tenaren, og er det adressa?\n`,
  failed: (why) => `Lét seg ikkje gjennomføre: ${why}\n`,
  stopped: 'Stoppa. Samlingane er sletta.\n',
  title: (number) => `Belastingsprøve ${number}`,
  begins: (people) => `${people} personar …\n`,
  people: (count) => `${count} personar`,
  columns: [
    'personar',
    'inn p99',
    'svar p99',
    'vist p99',
    'tenar heng p99',
    'prosessor',
    'feil',
    'drivar heng',
    '',
  ],
  ok: 'heldt',
  invalid: 'gjeld ikkje: drivaren var treg',
  gate: { errors: 'feil', acknowledged: 'lagra for seint', lag: 'tenaren heng', driver: 'drivaren var treg' },
  setting: ({ gatherings, nodes, spread, rush, burst, drops }) =>
    `${gatherings} samlingar på ${nodes === 1 ? 'éin node' : `${nodes} nodar`}${spread ? ', telefonane spreidde' : ''}; alle kjem innan ${rush} s, svarar innan ${burst} s, ${drops} av 100 linjer blir kutta ved kvart spørsmål. Kvar samling kjem frå si eiga nettadresse der maskina kan det.`,
  limits: ({ errors, acknowledged, lag }, driver) =>
    `Grenser, i den verste delen av kvart steg: feil høgst ${errors * 100} %, lagra-svar p99 høgst ${acknowledged} ms, hendingsløkka til tenaren p99 høgst ${lag} ms. Steg der drivaren sjølv heng meir enn ${driver} ms (p99), gjeld ikkje.`,
  lagUnknown: 'Om tenaren heng, er ikkje målt: oppgi --metrics.',
  counted: (answers) =>
    `Lese tilbake som leiarane, på kvar node: ${answers} svar og namn, kvart av dei éin gong.`,
  wrong: ({ acknowledged, lost, twice, changed }) =>
    `Lese tilbake som leiarane: av ${acknowledged} er ${lost} tapte, ${twice} doble, ${changed} endra.`,
  errors: (list) => `Feil undervegs: ${list}.`,
  found: (people, over, gates) =>
    `Heldt ved ${people} personar${over === null ? '; fleire vart ikkje prøvde' : `. Ved ${over}: ${gates}`}.`,
  nothingHeld: (people, gates) => `Heldt ikkje, sjølv ved ${people} personar: ${gates}.`,
  held: (people) => `Heldt ved ${people} personar.`,
  tripped: (people, gates) => `Heldt ikkje ved ${people} personar: ${gates}.`,
}

const en: LoadWords = {
  help: `samling rehearse --load – finds how many there is room for

  samling rehearse --load  [--at ADDRESS]… [--metrics ADDRESS]… [--owner LINK]  [--people N]  [--json]
  samling rehearse --load  [--nodes N] [--database-url URL] [--redis-url URL]  [--people N]  [--json]

Many gatherings at once: all come in a rush, all answer when something is opened, some lines are cut without a goodbye and come back. The
number rises until a limit is passed, and is then looked for in between. At the end everything is read back as the leaders: is every
answer there, once? Without --at it starts servers of its own here, in processes of their own, which are gone afterwards. The gatherings
are made for it and erased again.

  --at ADDRESS    a server that is running, such as http://127.0.0.1:3000; several times for several nodes that belong together
  --metrics ADDR  the page of figures of each (--metrics-port), in the same order; without it nobody knows how late the server is
  --owner LINK    the owner's link, when the server is not on this machine; a secret, so rather in SAMLING_OWNER_LINK
  --nodes N       so many servers of its own (1); several need PostgreSQL and Redis (SAMLING_DATABASE_URL, SAMLING_REDIS_URL)
  --people N      try this number, once; without it the number is found
  --from N        begin with so many (20 in each gathering)
  --most N        no more than this
  --gatherings N  so many gatherings (12)
  --spread        the phones of a gathering go to all nodes, and not to one
  --rush S        all come within so many seconds (10)
  --burst S       all answer within so many seconds (6)
  --drops N       of a hundred lines so many are cut at each question (10)
  --seed N        another number, another draw (1)
  --json          write the report as one JSON document
  --lang          nb, nn or en

Try it on servers that are not in use: whoever is there will notice. The phones run from here; where it is this machine that is slow, the
step does not count, and it says so.

Exits with 0 when the number has been found (or --people held), 1 when a limit was passed at --people, nothing held, something was lost
or it could not be carried through, 2 on wrong usage.
`,
  usage: (what) => `samling rehearse --load: ${what}\nSee "samling rehearse --load --help".\n`,
  lang: '--lang must be nb, nn or en',
  number: (option, from, to) => `--${option} must be a whole number from ${from} to ${to}`,
  badUrl: (url) => `"${url}" is no address such as http://127.0.0.1:3000`,
  metricsForEach: 'give one --metrics for each --at, in the same order',
  eitherOr:
    'give either --at (servers that are running) or --nodes, --database-url and --redis-url (its own)',
  badEngines: '--database-url must begin with postgresql://, --redis-url with redis://',
  needsEngines: 'several nodes must have both --database-url and --redis-url',
  badOwner: "--owner must be the owner's link, with the part after #",
  notAllowed:
    "The server lets nobody make gatherings from here. Give the owner's link, which was written where the server was started, in SAMLING_OWNER_LINK or with --owner.\n",
  notPrivate: 'The server takes no leaders over http from another machine. Use its address with https.\n',
  unreachable: (where, why) =>
    `Cannot reach ${where} (${why}). Is the server running, and is that its address?\n`,
  failed: (why) => `Could not be carried through: ${why}\n`,
  stopped: 'Stopped. The gatherings are erased.\n',
  title: (number) => `Load rehearsal ${number}`,
  begins: (people) => `${people} people …\n`,
  people: (count) => `${count} people`,
  columns: [
    'people',
    'in p99',
    'answer p99',
    'shown p99',
    'server late p99',
    'processor',
    'errors',
    'driver late',
    '',
  ],
  ok: 'held',
  invalid: 'does not count: the driver was slow',
  gate: {
    errors: 'errors',
    acknowledged: 'stored too late',
    lag: 'the server is late',
    driver: 'the driver was slow',
  },
  setting: ({ gatherings, nodes, spread, rush, burst, drops }) =>
    `${gatherings} ${gatherings === 1 ? 'gathering' : 'gatherings'} on ${nodes === 1 ? 'one node' : `${nodes} nodes`}${spread ? ', phones spread' : ''}; all come within ${rush} s, answer within ${burst} s, ${drops} of 100 lines are cut at each question. Each gathering comes from a network address of its own where the machine has them.`,
  limits: ({ errors, acknowledged, lag }, driver) =>
    `Limits, in the worst part of each step: errors at most ${errors * 100} %, "saved" p99 at most ${acknowledged} ms, the server's event loop p99 at most ${lag} ms. Steps in which the driver itself is more than ${driver} ms late (p99) do not count.`,
  lagUnknown: 'How late the server was is not measured: give --metrics.',
  counted: (answers) =>
    `Read back as the leaders, at every node: ${answers} answers and names, each of them once.`,
  wrong: ({ acknowledged, lost, twice, changed }) =>
    `Read back as the leaders: of ${acknowledged}, ${lost} are lost, ${twice} double, ${changed} changed.`,
  errors: (list) => `Errors on the way: ${list}.`,
  found: (people, over, gates) =>
    `Held at ${people} people${over === null ? '; no more were tried' : `. At ${over}: ${gates}`}.`,
  nothingHeld: (people, gates) => `Did not hold, even at ${people} people: ${gates}.`,
  held: (people) => `Held at ${people} people.`,
  tripped: (people, gates) => `Did not hold at ${people} people: ${gates}.`,
}

const languages: Readonly<Record<Lang, LoadWords>> = { nb, nn, en }

export function loadWords(lang: Lang): LoadWords {
  return languages[lang]
}
