import { common } from './common.ts'

/** The check page: on a phone, and on the leader's machine. */
export const words = {
  common,
  title: 'Prøv nettet',
  intro: 'Denne siden ser etter om telefonen når Samling gjennom nettet her.',
  trying: 'Prøver …',
  allWell: 'Denne telefonen kommer gjennom',
  allWellHelp: 'Alt virker på dette nettet. Du kan lukke siden.',
  wellEnough: 'Denne telefonen kommer gjennom, med en omvei',
  wellEnoughHelp: 'Det går an å bruke Samling her.',
  notThrough: 'Denne telefonen kommer ikke gjennom',
  notThroughHelp: 'Siden er hentet, men den direkte linjen til Samling slipper ikke fram.',
  number: (number: number) => `Telefon ${number} på lederens liste`,
  ok: 'virker',
  no: 'virker ikke',
  rows: {
    websocket: {
      name: 'Direkte linje',
      yes: 'Det du ser, kommer med en gang.',
      no: 'Nettet slipper ikke den raske linjen gjennom. Samling bruker en omvei, og alt kommer fram litt senere.',
    },
    polling: {
      name: 'Omvei, når den direkte linjen er stengt',
      yes: 'Samling klarer seg også på strenge nett.',
      no: 'Omveien er stengt. Går den direkte linjen, gjør det ingenting.',
    },
    clock: {
      name: 'Felles klokke',
      yes: 'Telefonen viser samme tid som lerretet.',
      no: 'Svarene bruker for lang tid gjennom nettet, så nedtellingen kan være noen sekunder feil.',
    },
    storage: {
      name: 'Lagring på telefonen',
      yes: 'Det du skriver, ligger trygt også om siden lukkes.',
      no: 'Nettleseren lagrer ikke, trolig fordi den er i privat modus. Åpne siden i et vanlig vindu.',
    },
  },
  what: 'Hva kan gjøres',
  tips: [
    'Se etter at telefonen er på det samme nettet som maskinen som kjører Samling, og ikke på mobilnettet.',
    'Slå av VPN og reklamefilter på telefonen, og prøv igjen.',
    'Mange hotellnett hindrer at gjester når hverandre. Bruk et nett av egen ruter, eller del nett fra en telefon.',
  ],
  again: 'Prøv igjen',
  deskTitle: 'Prøv nettet med en telefon',
  deskIntro:
    'Skann koden med en telefon som er på nettet i salen. Kommer den gjennom, står den på listen her.',
  qr: (url: string) => `QR-kode til ${url}`,
  address: 'Adressen telefonene bruker',
  addressHelp: 'Koden her, på lerretet og i konsollen følger det du velger.',
  virtual: (card: string) => `${card}, virtuelt nett: telefoner når den sjelden`,
  fixed: 'Adressen er valgt ved oppstart (--url).',
  none: 'Maskinen er ikke på noe nett. Koble den til det trådløse nettet i salen.',
  phones: 'Telefoner som er kommet gjennom',
  nobody: 'Ingen ennå.',
  notYet: 'Kommer siden ikke opp på telefonen',
  deskTips: [
    'Er telefonen på samme trådløse nett som denne maskinen?',
    'Prøv en annen adresse i listen, om det er flere.',
    'Brannmuren på denne maskinen kan stenge. Tillat Samling (Node.js) på private nett.',
    'Stenger nettet mellom gjester, hjelper bare et annet nett: egen ruter, eller nett delt fra en telefon.',
  ],
  phone: (number: number) => `Telefon ${number}`,
  all: 'alt virker',
  detour: 'med omvei',
  blocked: 'linjen er stengt',
  noStore: 'lagrer ikke',
  slowClock: 'treg klokke',
  failed: 'Vi får ikke kontakt med Samling. Siden prøver igjen av seg selv.',
  home: 'Til forsiden',
}
export type CheckWords = typeof words
