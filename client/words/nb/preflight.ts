/** What is looked at before the doors open, and what to do about each. */
export const preflight = {
  heading: 'Før dørene åpner',
  help: 'Se over dette når maskinen står der den skal stå, og er på nettet i salen.',
  ready: 'Alt er på plass.',
  left: (count: number) => (count === 1 ? 'Én ting gjenstår.' : `${count} ting gjenstår.`),
  marks: { good: 'i orden', ask: 'gjenstår', mind: 'se på dette', bad: 'må ordnes' },
  looking: 'Ser etter …',
  noAnswer: 'Serveren svarer ikke. Det blir prøvd igjen.',
  phone: {
    name: 'Telefon på nettet i salen',
    good: (number: number, time: string) => `Telefon ${number} kom gjennom kl. ${time}.`,
    mind: 'Telefonen kom fram, men noe virket ikke helt. Prøvesiden sier hva.',
    bad: 'Siden kom opp, men linjen til Samling slipper ikke fram. Bruk et nett av egen ruter, eller del nett fra en telefon.',
    none: 'Ingen telefon har prøvd ennå. Åpne prøvesiden og skann koden der.',
    act: 'Åpne prøvesiden',
  },
  screen: {
    name: 'Lerretet',
    good: (count: number) => (count === 1 ? 'Ett lerret er åpent.' : `${count} lerreter er åpne.`),
    none: 'Intet lerret er åpent. Åpne lenken til lerretet på skjermen som vises i salen.',
    act: 'Vis lenkene',
  },
  space: {
    name: 'Plass på disken',
    good: (size: string) => `${size} er ledig.`,
    mind: (size: string) => `Bare ${size} er ledig. Det holder til én samling; rydd når dere har tid.`,
    bad: (size: string) =>
      `Bare ${size} er ledig. Slett noe stort før dere begynner, ellers kan lagringen stoppe.`,
    unknown: 'Systemet sier ikke hvor mye som er ledig.',
  },
  write: {
    name: 'Lagring',
    good: (ms: number) => `Et svar er trygt lagret på ${ms} ms.`,
    mind: (ms: number) =>
      `Et svar bruker ${ms} ms på å bli lagret. Mange svar på én gang kan komme litt sent; lukk det som bruker disken.`,
    bad: (ms: number) =>
      `Et svar bruker ${ms} ms på å bli lagret. Legg datamappen på maskinens egen disk, ikke på en minnepinne eller et nettverk.`,
    failed:
      'Det lot seg ikke gjøre å skrive i datamappen. Se etter at disken ikke er full eller skrivebeskyttet.',
    inDatabase: {
      mind: (ms: number) =>
        `Et svar bruker ${ms} ms på å bli lagret i databasen. Mange svar på én gang kan komme litt sent.`,
      bad: (ms: number) =>
        `Et svar bruker ${ms} ms på å bli lagret i databasen. Den har mye å gjøre eller er langt unna; si fra til den som har ansvar for den.`,
      failed:
        'Det lot seg ikke gjøre å skrive i databasen. Den svarer ikke, er full eller kan bare leses; si fra til den som har ansvar for den.',
    },
  },
  bus: {
    name: 'Serverne',
    good: 'Serverne når hverandre.',
    mind: 'Serverne når ikke hverandre. Alt blir lagret, men svar fra en annen server kommer noen sekunder senere. Si fra til den som har ansvar for dem: Redis svarer ikke.',
  },
  clock: {
    name: 'Klokken',
    good: 'Denne maskinen og serveren går likt.',
    ahead: (seconds: number) =>
      `Klokken på denne maskinen er ${seconds} sekunder foran serveren. Nedtellingen er riktig likevel; still klokken om den skal stemme med veggen.`,
    behind: (seconds: number) =>
      `Klokken på denne maskinen er ${seconds} sekunder etter serveren. Nedtellingen er riktig likevel; still klokken om den skal stemme med veggen.`,
  },
  day: {
    name: 'Dagen',
    good: 'Programmet gjelder i dag.',
    mind: (dates: string) => `Programmet gjelder ${dates}, og det er ikke i dag.`,
  },
  copy: {
    name: 'Sikkerhetskopi',
    good: (time: string) => `En kopi ble hentet kl. ${time}.`,
    mind: 'Den siste kopien er eldre enn et døgn.',
    none: 'Hent en kopi og legg den på en minnepinne. Går maskinen i stykker, fortsetter en annen der kopien slapp.',
    noneOfDatabase:
      'Hent en kopi og legg den på en minnepinne. Svarer ikke databasen, fortsetter en bærbar maskin der kopien slapp.',
    inside:
      'Kopien har det som er lagret, også navn og lederlenker. Svar uten navn som ikke er talt opp, er ikke med. Pass på den, og slett den etterpå.',
    act: 'Hent kopi',
    making: 'Henter …',
    refused: 'Bare den som har hovedlenken til samlingen, kan hente en kopi.',
  },
}
export type PreflightWords = typeof preflight
