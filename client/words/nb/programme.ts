import { common } from './common.ts'
import { over } from './over.ts'
import { programmeRefusals } from './programme-refusals.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

/** The page that whoever owns a programme has: how it goes, its gatherings, municipalities and figures. */
export const words = {
  common,
  refusals: { ...refusals, ...programmeRefusals },
  product: 'Samling',
  over,
  untitled: 'Programmet',
  parts: {
    overview: 'Programmet',
    gatherings: 'Samlinger',
    municipalities: 'Kommuner',
    measures: 'Tiltak',
    figures: 'Tall',
    about: 'Om programmet',
    research: 'Forskning og lagring',
  },
  partsLabel: 'Hoveddeler',
  owner: 'Programeier',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day: string, month: string) => `${day}. ${month}`,
  offline: 'Uten nett. Det du gjør nå, sendes så snart det er nett igjen. La siden stå åpen.',
  needsNet: 'Krever nett',
  closed: 'Programmet er avsluttet. Alt står, og ingenting kan endres før det åpnes igjen.',
  goes: (days: number) =>
    days === 0
      ? 'Programmet slettes av seg selv i dag. Ta med en kopi først.'
      : `Programmet slettes av seg selv om ${days} ${days === 1 ? 'dag' : 'dager'}. Ta med en kopi først.`,
  researchHelp:
    'Hvem som forsker og hva for, lenker for forskere, nøkkelen til pseudonymene, og den siste dagen programmet er her.',
  gate: {
    loading: 'Henter programmet …',
    slow: 'Det tar lengre tid enn vanlig. Samling prøver videre av seg selv.',
    unknownHead: 'Lenken gjelder ikke',
    unknownMore: 'Den er byttet ut eller ikke hel. Be den som eier programmet om en ny.',
    tooOldHead: 'Siden er eldre enn serveren',
    tooOldMore: 'Samling er oppdatert. Last siden på nytt. Ingenting er mistet.',
    reload: 'Last siden på nytt',
    refusedHead: 'Programmet kan ikke vises',
  },
  lead: {
    municipalities: (count: number, inCounties: number) =>
      `${many(count, 'kommune', 'kommuner')} i ${many(inCounties, 'fylke', 'fylker')}`,
    noMunicipalities: 'Ingen kommuner ennå',
    goals: 'Alle målene',
    prepare: (what: string) => `Forbered ${what}`,
    goTo: (what: string) => `Gå til ${what}, som pågår`,
    setDate: (what: string) => `Sett dato for ${what}`,
    plan: 'Planlegg en samling',
    settle: (count: number) => (count === 1 ? 'Én ting må avklares' : `${count} ting må avklares`),
    add: 'Legg inn kommunene',
  },
  kinds: {
    muster: 'Mønstring',
    'kick-off': 'Oppstart',
    network: 'Nettverkssamling',
    county: 'Fylkessamling',
    local: 'Lokal konferanse',
    other: 'Annet',
  },
  timeline: {
    label: 'Faser',
    today: (date: string) => `${date}, i dag`,
    held: (count: number, of: number) => `${count} av ${of} holdt`,
    heldOne: 'Holdt',
    signedUp: (count: number) => many(count, 'påmeldt', 'påmeldte'),
    saidYes: (count: number, of: number) => `${count} av ${of} sa ja`,
    dated: (count: number, of: number) => `${count} av ${of} har satt dato`,
    next: (what: string) => `Neste: ${what}`,
    running: (what: string) => `Pågår: ${what}`,
    none: 'Ingen samlinger ennå',
    empty: 'Programmet har ingen faser ennå',
    emptyMore:
      'En fase er et tidsrom, for eksempel oppstart eller fylkessamlinger. Samlingene legges inn i dem.',
    begin: 'Legg inn den første fasen',
  },
  plan: {
    municipality: 'Kommune',
    first: 'Det første vi gjør hjemme',
    by: 'Frist',
    status: 'Status',
    none: 'Har ikke lovet noe ennå',
    more: (count: number) => `og ${count} til`,
    empty: 'Ingen kommuner ennå',
    emptyMore: 'Lim inn en liste over kommunene, så står forpliktelsene deres her.',
    statuses: {
      done: 'Gjort',
      'under-way': 'I gang',
      overdue: 'Over fristen',
      'not-begun': 'Ikke startet',
      dropped: 'Lagt bort',
    },
    noFigure: 'Ingen tall',
  },
  counts: {
    title: 'Forpliktelser fra kommunene',
    all: (count: number) => many(count, 'forpliktelse', 'forpliktelser'),
    dropped: (count: number) => `${count} lagt bort`,
    none: 'Ingen forpliktelser ennå. De kommer fra samlingene, eller skrives under Kommuner.',
  },
  series: {
    pick: 'Velg tallserie',
    table: 'Tabell',
    title: (title: string, per: string, unit: string) =>
      `${title}${per === '' ? '' : ` ${per}`}${unit === '' ? '' : `, ${unit}`}`,
    percent: 'prosent',
    none: 'Ingen tall ennå',
    noneMore: 'Legg inn det dere vil flytte, og hent tallene fra en fil.',
    begin: 'Legg inn tall',
    noFigures: 'Det er ikke hentet inn tall for denne ennå.',
    larger: (difference: string, limit: string) =>
      `Fra samme tid i fjor: ${difference}. Det er mer enn tallet pleier å svinge (${limit}).`,
    within: (difference: string, limit: string) =>
      `Fra samme tid i fjor: ${difference}. Det er innenfor det tallet pleier å svinge (${limit}), så det kan være tilfeldig.`,
    cannot: {
      'too-few': 'Det er for få år med tall til å si om endringen er mer enn tilfeldig.',
      gap: 'Tallet for samme tid i fjor mangler, så endringen kan ikke bedømmes.',
      'other-season': 'Vinter kan ikke sammenlignes med sommer.',
      'no-season': 'Om ett tall i året er det for lite å si om endringen er tilfeldig.',
    },
  },
}

export type ProgrammeWords = typeof words
