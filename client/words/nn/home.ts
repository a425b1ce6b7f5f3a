import type { HomeWords } from '#client/words/nb/home.ts'
import { common } from './common.ts'
import { refusals } from './refusals.ts'

export const words: HomeWords = {
  common,
  refusals,
  join: {
    heading: 'Bli med i ei samling',
    label: 'Kode',
    help: 'Koden står på lerretet. Han har seks teikn.',
    notACode: 'Ein kode har seks bokstavar og tal, som K7M 4PX. Han har aldri 0, O, 1, I eller L.',
    go: 'Hald fram',
  },
  own: {
    way: 'Sjå det du har gitt',
    none: 'Det er ikkje lagra noko frå deg her.',
    anonymous:
      'Svar utan namn står ikkje her. Ingen kan finne ut kva for nokre som er dine, så dei kan ikkje slettast for seg.',
    save: 'Last ned',
    erase: 'Slett det eg har gitt …',
    sure: 'Ja, slett for godt',
    goes: 'Namnet ditt, svara og tekstane dine blir borte for alle, også det du har skrive for kommunen din. Du er ikkje lenger med. Trykk ein gong til for å slette.',
    studied: 'Svara mine kan brukast i forsking',
    studiedHelp:
      'Forskarane får svar og tekstar utan namnet ditt. Utan krysset er ingenting av det med, bortsett frå svar utan namn, som er ingen sine. Du kan ombestemme deg; det som alt er henta ut, kan ikkje hentast tilbake.',
    studiedNow: 'Lagra: svara dine kan brukast i forsking.',
    notStudiedNow: 'Lagra: svara dine blir ikkje brukte i forsking.',
    purposeChanged:
      'Du sa ja til noko anna enn det som står her no. Ja-et ditt gjeld ikkje før du seier det igjen.',
    saidTo: 'Dette sa du ja til',
    purposeMoved: 'Føremålet er nett endra. Opne sida på nytt og les det før du svarer.',
    kinds: { person: 'Kven du er', answer: 'Svar', note: 'Notat', text: 'Skrive' },
    done: (title) => `Det du gav i «${title}», er sletta.`,
  },
  erase: {
    soon: (days) =>
      days === 0
        ? 'Blir sletta av seg sjølv i dag.'
        : `Blir sletta av seg sjølv om ${days} ${days === 1 ? 'dag' : 'dagar'}. Hent rapporten først.`,
    way: 'Slett for godt …',
    heading: (title) => `Slett «${title}» for godt`,
    goes: 'Dette blir borte: programmet, namna, svara, punkta, notata, borda, kodane og lenkjene. Ingen kan hente det tilbake.',
    stays:
      'Dette blir ikkje borte: filer du eller andre har lagra eller skrive ut, og tryggingskopiar av tenaren. Dei må de slette sjølve.',
    open: 'Samlinga er open. Dei som er inne no, blir kopla frå.',
    label: (code) => `Skriv koden ${code} for å slette`,
    wrong: 'Det er ikkje koden til denne samlinga.',
    go: 'Slett alt',
    done: (title) => `«${title}» er sletta.`,
  },
  mine: {
    heading: 'Samlingane dine',
    none: 'Her står samlingane du har leidd eller vore med på i denne nettlesaren.',
    loading: 'Ser etter samlingane dine …',
    failed: 'Vi får ikkje kontakt med Samling. Er programmet i gang?',
    noName: 'Utan namn',
    leads: 'Leiar',
    joined: 'Deltakar',
    closed: 'Avslutta',
    noDate: 'Utan dato',
    code: (code) => `kode ${code}`,
    ofProgramme: (title) => `i programmet ${title}`,
    openConsole: 'Opne konsollen',
    openPhone: 'Opne',
    more: (title) => `Meir om ${title}`,
    copy: 'Kopier til ei ny samling',
    save: 'Lagre programmet som fil',
    close: 'Avslutt samlinga',
    reopen: 'Opne igjen',
    remove: 'Ta bort frå lista',
    leave: 'Forlat på denne telefonen',
    removedLeader: (title) =>
      `«${title}» er teken bort frå denne nettlesaren. Samlinga er der framleis. For å leie ho herifrå igjen treng du leiarlenkja.`,
    removedPhone: (title) =>
      `Denne nettlesaren har ikkje lenger noko frå «${title}». Svara dine er der, men du er ikkje lenger deg når du kjem inn herifrå.`,
    dead: (count) =>
      count === 1
        ? 'Nettlesaren har enno noko frå ei samling som ikkje finst her.'
        : `Nettlesaren har enno noko frå ${count} samlingar som ikkje finst her.`,
    forgetDead: 'Ta det bort',
    closedNow: (title) => `«${title}» er avslutta. Ingen kan bli med eller svare.`,
    reopenedNow: (title) => `«${title}» er open igjen.`,
    copyHelp:
      'Program, spørsmål, oppdrag og kommunar blir med. Svar og personar blir ikkje med. Det kommunane har lova, kan du hente til forpliktingane i kopien.',
    copyOf: (title) => `Kopi av ${title}`,
    only: 'Samlingar blir laga på maskina der Samling køyrer, eller med eigarlenkja derifrå.',
  },
  create: {
    new: 'Ny samling',
    demo: 'Prøv demosamlinga',
    fromFile: 'Opne ei programfil',
    check: 'Prøv nettet i salen',
    back: 'Tilbake',
    ways: 'Slik vil du byrje',
    way: { text: 'Lim inn tekst', template: 'Vel ein mal' },
    template: 'Mal',
    firstDay: 'Første dag',
    noDay: 'Vel ein dag som finst i kalenderen.',
    look: 'Slik blir dagane',
    dayLater: 'Når du har valt den første dagen, står datoane her.',
    paste: 'Programmet',
    pasteHelp: 'Lim det inn slik det står i e-posten eller dokumentet. Du kan òg gjere det seinare.',
    title: 'Tittel',
    place: 'Stad',
    make: 'Lag samlinga',
    making: 'Vent litt …',
    read: 'Slik er det lese',
    nothing: 'Når programmet er limt inn, står dagar og postar her.',
    unread: 'Det er ingen klokkeslett i teksten, så ingen postar er lesne. Teksten blir med likevel.',
    found: (days, items) =>
      `${days === 1 ? '1 dag' : `${days} dagar`}, ${items === 1 ? '1 post' : `${items} postar`}`,
    toLookAt: (count) =>
      count === 1
        ? 'Éin stad bør sjåast på. Han står i konsollen.'
        : `${count} stader bør sjåast på. Dei står i konsollen.`,
    day: (number) => `Dag ${number}`,
    tooLong: (limit) => `Det er plass til ${limit} teikn.`,
    tooMuch: (limit) => `Programteksten er for lang. Det er plass til ${limit} teikn.`,
    moreItems: (count) => (count === 1 ? 'og 1 til' : `og ${count} til`),
  },
  file: {
    'file-too-large': 'Fila er for stor til å vere eit program frå Samling. Ho kan vere på 1 MB.',
    'file-not-json': (where) =>
      `Fila kan ikkje lesast: noko er gale med skrivemåten (JSON) ved linje ${where}. Er ho blitt endra for hand?`,
    'file-not-programme':
      'Dette er ikkje ei programfil frå Samling. Eit program i eit dokument eller ein e-post limer du inn under «Ny samling».',
    'file-too-new': (found) =>
      `Fila er laga av ei nyare utgåve av Samling (format ${found}). Oppdater Samling og prøv igjen.`,
    'template-too-new':
      'Sida er nyare enn Samling på maskina, som ikkje kjenner denne utgåva av malane. Start Samling på nytt, og last sida inn igjen.',
    'template-unknown': (found) =>
      `Samling på maskina har ingen mal som heiter «${found}». Last sida inn på nytt og vel ein annan.`,
    'no-such-day': 'Den første dagen finst ikkje i kalenderen.',
    'file-wrong': (where, found) =>
      found === ''
        ? `Noko manglar eller er gale i fila: ${where}.`
        : `Noko er gale i fila: ${where}. Der står «${found}».`,
    'file-refused': (where, why) => `Noko i fila går ikkje: ${where}. ${why}`,
  },
}
