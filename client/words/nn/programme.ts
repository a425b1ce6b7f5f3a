import type { ProgrammeWords } from '#client/words/nb/programme.ts'
import { common } from './common.ts'
import { over } from './over.ts'
import { programmeRefusals } from './programme-refusals.ts'
import { refusals } from './refusals.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`

export const words: ProgrammeWords = {
  common,
  refusals: { ...refusals, ...programmeRefusals },
  product: 'Samling',
  over,
  untitled: 'Programmet',
  parts: {
    overview: 'Programmet',
    gatherings: 'Samlingar',
    municipalities: 'Kommunar',
    measures: 'Tiltak',
    figures: 'Tal',
    about: 'Om programmet',
    research: 'Forsking og lagring',
  },
  partsLabel: 'Hovuddelar',
  owner: 'Programeigar',
  monthsShort: [
    ...['jan.', 'feb.', 'mars', 'april', 'mai', 'juni'],
    ...['juli', 'aug.', 'sept.', 'okt.', 'nov.', 'des.'],
  ],
  dayMonth: (day, month) => `${day}. ${month}`,
  offline: 'Utan nett. Det du gjer no, blir sendt så snart det er nett att. La sida stå open.',
  needsNet: 'Krev nett',
  closed: 'Programmet er avslutta. Alt står, og ingenting kan endrast før det blir opna att.',
  goes: (days) =>
    days === 0
      ? 'Programmet blir sletta av seg sjølv i dag. Ta med ein kopi først.'
      : `Programmet blir sletta av seg sjølv om ${days} ${days === 1 ? 'dag' : 'dagar'}. Ta med ein kopi først.`,
  researchHelp:
    'Kven som forskar og kva for, lenkjer for forskarar, nøkkelen til pseudonyma, og den siste dagen programmet er her.',
  gate: {
    loading: 'Hentar programmet …',
    slow: 'Det tek lengre tid enn vanleg. Samling prøver vidare av seg sjølv.',
    unknownHead: 'Lenkja gjeld ikkje',
    unknownMore: 'Ho er bytt ut eller ikkje heil. Be den som eig programmet, om ei ny.',
    tooOldHead: 'Sida er eldre enn tenaren',
    tooOldMore: 'Samling er oppdatert. Last sida på nytt. Ingenting er mist.',
    reload: 'Last sida på nytt',
    refusedHead: 'Programmet kan ikkje visast',
  },
  lead: {
    municipalities: (count, inCounties) =>
      `${many(count, 'kommune', 'kommunar')} i ${many(inCounties, 'fylke', 'fylke')}`,
    noMunicipalities: 'Ingen kommunar enno',
    goals: 'Alle måla',
    prepare: (what) => `Førebu ${what}`,
    goTo: (what) => `Gå til ${what}, som går no`,
    setDate: (what) => `Set dato for ${what}`,
    plan: 'Planlegg ei samling',
    settle: (count: number) => (count === 1 ? 'Éin ting må avklarast' : `${count} ting må avklarast`),
    add: 'Legg inn kommunane',
  },
  kinds: {
    muster: 'Mønstring',
    'kick-off': 'Oppstart',
    network: 'Nettverkssamling',
    county: 'Fylkessamling',
    local: 'Lokal konferanse',
    other: 'Anna',
  },
  timeline: {
    label: 'Fasar',
    today: (date) => `${date}, i dag`,
    held: (count, of) => `${count} av ${of} haldne`,
    heldOne: 'Gjennomført',
    signedUp: (count) => many(count, 'påmeld', 'påmelde'),
    saidYes: (count, of) => `${count} av ${of} sa ja`,
    dated: (count, of) => `${count} av ${of} har sett dato`,
    next: (what) => `Neste: ${what}`,
    running: (what) => `Går no: ${what}`,
    none: 'Ingen samlingar enno',
    empty: 'Programmet har ingen fasar enno',
    emptyMore:
      'Ein fase er eit tidsrom, til dømes oppstart eller fylkessamlingar. Samlingane blir lagde inn i dei.',
    begin: 'Legg inn den første fasen',
  },
  plan: {
    municipality: 'Kommune',
    first: 'Det første vi gjer heime',
    by: 'Frist',
    status: 'Status',
    none: 'Har ikkje lova noko enno',
    more: (count) => `og ${count} til`,
    empty: 'Ingen kommunar enno',
    emptyMore: 'Lim inn ei liste over kommunane, så står forpliktingane deira her.',
    statuses: {
      done: 'Gjort',
      'under-way': 'I gang',
      overdue: 'Over fristen',
      'not-begun': 'Ikkje starta',
      dropped: 'Lagt bort',
    },
    noFigure: 'Ingen tal',
  },
  counts: {
    title: 'Forpliktingar frå kommunane',
    all: (count) => many(count, 'forplikting', 'forpliktingar'),
    dropped: (count) => `${count} lagt bort`,
    none: 'Ingen forpliktingar enno. Dei kjem frå samlingane, eller blir skrivne under Kommunar.',
  },
  series: {
    pick: 'Vel talserie',
    table: 'Tabell',
    title: (title, per, unit) => `${title}${per === '' ? '' : ` ${per}`}${unit === '' ? '' : `, ${unit}`}`,
    percent: 'prosent',
    none: 'Ingen tal enno',
    noneMore: 'Legg inn det de vil flytte, og hent tala frå ei fil.',
    begin: 'Legg inn tal',
    noFigures: 'Det er ikkje henta inn tal for denne enno.',
    larger: (difference, limit) =>
      `Frå same tid i fjor: ${difference}. Det er meir enn talet plar svinge (${limit}).`,
    within: (difference, limit) =>
      `Frå same tid i fjor: ${difference}. Det er innanfor det talet plar svinge (${limit}), så det kan vere tilfeldig.`,
    cannot: {
      'too-few': 'Det er for få år med tal til å seie om endringa er meir enn tilfeldig.',
      gap: 'Talet for same tid i fjor manglar, så ein kan ikkje dømme om endringa.',
      'other-season': 'Vinter kan ikkje jamførast med sommar.',
      'no-season': 'Med eitt tal i året er det for lite til å seie om endringa er tilfeldig.',
    },
  },
}
