import type { PreflightWords } from '#client/words/nb/preflight.ts'

export const preflight: PreflightWords = {
  heading: 'Før dørene opnar',
  help: 'Sjå over dette når maskina står der ho skal stå, og er på nettet i salen.',
  ready: 'Alt er på plass.',
  left: (count) => (count === 1 ? 'Éin ting står att.' : `${count} ting står att.`),
  marks: { good: 'i orden', ask: 'står att', mind: 'sjå på dette', bad: 'må ordnast' },
  looking: 'Ser etter …',
  noAnswer: 'Serveren svarar ikkje. Det blir prøvd igjen.',
  phone: {
    name: 'Telefon på nettet i salen',
    good: (number, time) => `Telefon ${number} kom gjennom kl. ${time}.`,
    mind: 'Telefonen kom fram, men noko verka ikkje heilt. Prøvesida seier kva.',
    bad: 'Sida kom opp, men linja til Samling slepp ikkje fram. Bruk eit nett av eigen ruter, eller del nett frå ein telefon.',
    none: 'Ingen telefon har prøvd enno. Opne prøvesida og skann koden der.',
    act: 'Opne prøvesida',
  },
  screen: {
    name: 'Lerretet',
    good: (count) => (count === 1 ? 'Eitt lerret er ope.' : `${count} lerret er opne.`),
    none: 'Ikkje noko lerret er ope. Opne lenkja til lerretet på skjermen som blir vist i salen.',
    act: 'Vis lenkjene',
  },
  space: {
    name: 'Plass på disken',
    good: (size) => `${size} er ledig.`,
    mind: (size) => `Berre ${size} er ledig. Det held til éi samling; rydd når de har tid.`,
    bad: (size) => `Berre ${size} er ledig. Slett noko stort før de byrjar, elles kan lagringa stoppe.`,
    unknown: 'Systemet seier ikkje kor mykje som er ledig.',
  },
  write: {
    name: 'Lagring',
    good: (ms) => `Eit svar er trygt lagra på ${ms} ms.`,
    mind: (ms) =>
      `Eit svar bruker ${ms} ms på å bli lagra. Mange svar på éin gong kan komme litt seint; lukk det som bruker disken.`,
    bad: (ms) =>
      `Eit svar bruker ${ms} ms på å bli lagra. Legg datamappa på den eigne disken til maskina, ikkje på ein minnepinne eller eit nettverk.`,
    failed: 'Det gjekk ikkje å skrive i datamappa. Sjå etter at disken ikkje er full eller skriveverna.',
    inDatabase: {
      mind: (ms) =>
        `Eit svar bruker ${ms} ms på å bli lagra i databasen. Mange svar på éin gong kan komme litt seint.`,
      bad: (ms) =>
        `Eit svar bruker ${ms} ms på å bli lagra i databasen. Han har mykje å gjere eller er langt unna; sei frå til den som har ansvar for han.`,
      failed:
        'Det gjekk ikkje å skrive i databasen. Han svarer ikkje, er full eller kan berre lesast; sei frå til den som har ansvar for han.',
    },
  },
  bus: {
    name: 'Tenarane',
    good: 'Tenarane når kvarandre.',
    mind: 'Tenarane når ikkje kvarandre. Alt blir lagra, men svar frå ein annan tenar kjem nokre sekund seinare. Sei frå til den som har ansvar for dei: Redis svarer ikkje.',
  },
  clock: {
    name: 'Klokka',
    good: 'Denne maskina og serveren går likt.',
    ahead: (seconds) =>
      `Klokka på denne maskina er ${seconds} sekund føre serveren. Nedteljinga er rett likevel; still klokka om ho skal stemme med veggen.`,
    behind: (seconds) =>
      `Klokka på denne maskina er ${seconds} sekund etter serveren. Nedteljinga er rett likevel; still klokka om ho skal stemme med veggen.`,
  },
  day: {
    name: 'Dagen',
    good: 'Programmet gjeld i dag.',
    mind: (dates) => `Programmet gjeld ${dates}, og det er ikkje i dag.`,
  },
  copy: {
    name: 'Tryggingskopi',
    good: (time) => `Ein kopi vart henta kl. ${time}.`,
    mind: 'Den siste kopien er eldre enn eit døgn.',
    none: 'Hent ein kopi og legg han på ein minnepinne. Går maskina sund, held ei anna fram der kopien slapp.',
    noneOfDatabase:
      'Hent ein kopi og legg han på ein minnepinne. Svarer ikkje databasen, held ei berbar maskin fram der kopien slapp.',
    inside:
      'Kopien har det som er lagra, også namn og leiarlenkjer. Svar utan namn som ikkje er talde opp, er ikkje med. Pass på han, og slett han etterpå.',
    act: 'Hent kopi',
    making: 'Hentar …',
    refused: 'Berre den som har hovudlenkja til samlinga, kan hente ein kopi.',
  },
}
