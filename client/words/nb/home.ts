import { common } from './common.ts'
import { refusals } from './refusals.ts'

/** The home page: what is here, and the making of something new. */
export const words = {
  common,
  refusals,
  join: {
    heading: 'Bli med i en samling',
    label: 'Kode',
    help: 'Koden står på lerretet. Den har seks tegn.',
    notACode: 'En kode har seks bokstaver og tall, som K7M 4PX. Den har aldri 0, O, 1, I eller L.',
    go: 'Fortsett',
  },
  own: {
    way: 'Se det du har gitt',
    none: 'Det er ikke lagret noe fra deg her.',
    anonymous:
      'Svar uten navn står ikke her. Ingen kan finne ut hvilke som er dine, så de kan ikke slettes for seg.',
    save: 'Last ned',
    erase: 'Slett det jeg har gitt …',
    sure: 'Ja, slett for godt',
    goes: 'Navnet ditt, svarene og tekstene dine blir borte for alle, også det du har skrevet for kommunen din. Du er ikke lenger med. Trykk en gang til for å slette.',
    studied: 'Svarene mine kan brukes i forskning',
    studiedHelp:
      'Forskerne får svar og tekster uten navnet ditt. Uten krysset er ingenting av det med, bortsett fra svar uten navn, som er ingens. Du kan ombestemme deg; det som alt er hentet ut, kan ikke hentes tilbake.',
    studiedNow: 'Lagret: svarene dine kan brukes i forskning.',
    notStudiedNow: 'Lagret: svarene dine brukes ikke i forskning.',
    purposeChanged:
      'Du sa ja til noe annet enn det som står her nå. Ja-et ditt gjelder ikke før du sier det igjen.',
    saidTo: 'Dette sa du ja til',
    purposeMoved: 'Formålet er nettopp endret. Åpne siden på nytt og les det før du svarer.',
    kinds: { person: 'Hvem du er', answer: 'Svar', note: 'Notat', text: 'Skrevet' },
    done: (title: string) => `Det du ga i «${title}», er slettet.`,
  },
  erase: {
    soon: (days: number) =>
      days === 0
        ? 'Slettes av seg selv i dag.'
        : `Slettes av seg selv om ${days} ${days === 1 ? 'dag' : 'dager'}. Hent rapporten først.`,
    way: 'Slett for godt …',
    heading: (title: string) => `Slett «${title}» for godt`,
    goes: 'Dette blir borte: programmet, navnene, svarene, punktene, notatene, bordene, kodene og lenkene. Ingen kan hente det tilbake.',
    stays:
      'Dette blir ikke borte: filer du eller andre har lagret eller skrevet ut, og sikkerhetskopier av serveren. Dem må dere slette selv.',
    open: 'Samlingen er åpen. De som er inne nå, blir koblet fra.',
    label: (code: string) => `Skriv koden ${code} for å slette`,
    wrong: 'Det er ikke koden til denne samlingen.',
    go: 'Slett alt',
    done: (title: string) => `«${title}» er slettet.`,
  },
  mine: {
    heading: 'Samlingene dine',
    none: 'Her står samlingene du har ledet eller vært med på i denne nettleseren.',
    loading: 'Ser etter samlingene dine …',
    failed: 'Vi får ikke kontakt med Samling. Er programmet i gang?',
    noName: 'Uten navn',
    leads: 'Leder',
    joined: 'Deltaker',
    closed: 'Avsluttet',
    noDate: 'Uten dato',
    code: (code: string) => `kode ${code}`,
    ofProgramme: (title: string) => `i programmet ${title}`,
    openConsole: 'Åpne konsollen',
    openPhone: 'Åpne',
    more: (title: string) => `Mer om ${title}`,
    copy: 'Kopier til en ny samling',
    save: 'Lagre programmet som fil',
    close: 'Avslutt samlingen',
    reopen: 'Åpne igjen',
    remove: 'Ta bort fra listen',
    leave: 'Forlat på denne telefonen',
    removedLeader: (title: string) =>
      `«${title}» er tatt bort fra denne nettleseren. Samlingen er der fortsatt. For å lede den herfra igjen trenger du lederlenken.`,
    removedPhone: (title: string) =>
      `Denne nettleseren har ikke lenger noe fra «${title}». Svarene dine er der, men du er ikke lenger deg når du kommer inn herfra.`,
    dead: (count: number) =>
      count === 1
        ? 'Nettleseren har ennå noe fra en samling som ikke finnes her.'
        : `Nettleseren har ennå noe fra ${count} samlinger som ikke finnes her.`,
    forgetDead: 'Ta det bort',
    closedNow: (title: string) => `«${title}» er avsluttet. Ingen kan bli med eller svare.`,
    reopenedNow: (title: string) => `«${title}» er åpen igjen.`,
    copyHelp:
      'Program, spørsmål, oppdrag og kommuner blir med. Svar og personer blir ikke med. Det kommunene har lovet, kan du hente til forpliktelsene i kopien.',
    copyOf: (title: string) => `Kopi av ${title}`,
    only: 'Samlinger lages på maskinen der Samling kjører, eller med eierlenken derfra.',
  },
  create: {
    new: 'Ny samling',
    demo: 'Prøv demosamlingen',
    fromFile: 'Åpne en programfil',
    check: 'Prøv nettet i salen',
    back: 'Tilbake',
    ways: 'Slik vil du begynne',
    way: { text: 'Lim inn tekst', template: 'Velg en mal' },
    template: 'Mal',
    firstDay: 'Første dag',
    noDay: 'Velg en dag som finnes i kalenderen.',
    look: 'Slik blir dagene',
    dayLater: 'Når du har valgt den første dagen, står datoene her.',
    paste: 'Programmet',
    pasteHelp: 'Lim det inn slik det står i e-posten eller dokumentet. Du kan også gjøre det senere.',
    title: 'Tittel',
    place: 'Sted',
    make: 'Lag samlingen',
    making: 'Vent litt …',
    read: 'Slik er det lest',
    nothing: 'Når programmet er limt inn, står dager og poster her.',
    unread: 'Det er ingen klokkeslett i teksten, så ingen poster er lest. Teksten blir med likevel.',
    found: (days: number, items: number) =>
      `${days === 1 ? '1 dag' : `${days} dager`}, ${items === 1 ? '1 post' : `${items} poster`}`,
    toLookAt: (count: number) =>
      count === 1
        ? 'Ett sted bør ses på. Det står i konsollen.'
        : `${count} steder bør ses på. De står i konsollen.`,
    day: (number: number) => `Dag ${number}`,
    tooLong: (limit: number) => `Det er plass til ${limit} tegn.`,
    tooMuch: (limit: number) => `Programteksten er for lang. Det er plass til ${limit} tegn.`,
    moreItems: (count: number) => (count === 1 ? 'og 1 til' : `og ${count} til`),
  },
  file: {
    'file-too-large': 'Filen er for stor til å være et program fra Samling. Den kan være på 1 MB.',
    'file-not-json': (where: string) =>
      `Filen kan ikke leses: noe er galt med skrivemåten (JSON) ved linje ${where}. Er den blitt endret for hånd?`,
    'file-not-programme':
      'Dette er ikke en programfil fra Samling. Et program i et dokument eller en e-post limer du inn under «Ny samling».',
    'file-too-new': (found: string) =>
      `Filen er laget av en nyere utgave av Samling (format ${found}). Oppdater Samling og prøv igjen.`,
    'template-too-new':
      'Siden er nyere enn Samling på maskinen, som ikke kjenner denne utgaven av malene. Start Samling på nytt, og last siden inn igjen.',
    'template-unknown': (found: string) =>
      `Samling på maskinen har ingen mal som heter «${found}». Last siden inn på nytt og velg en annen.`,
    'no-such-day': 'Den første dagen finnes ikke i kalenderen.',
    'file-wrong': (where: string, found: string) =>
      found === ''
        ? `Noe mangler eller er galt i filen: ${where}.`
        : `Noe er galt i filen: ${where}. Der står «${found}».`,
    'file-refused': (where: string, why: string) => `Noe i filen går ikke: ${where}. ${why}`,
  },
}
export type HomeWords = typeof words
