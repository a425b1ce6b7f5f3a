import type { SeatNote } from '#shared/seating/seat-file.ts'
import type { SeatingProblem } from '#shared/seating/settle.ts'

export type SeatingLanguage = 'nb' | 'nn' | 'en'

/** How people and tables are called where the text is shown. */
export type Names = { readonly person: (person: number) => string; readonly table: (table: number) => string }

type Words = {
  readonly problem: {
    readonly [T in SeatingProblem['type']]: (
      problem: Extract<SeatingProblem, { type: T }>,
      names: Names,
    ) => string
  }
  readonly note: { readonly [T in SeatNote['type']]: (note: Extract<SeatNote, { type: T }>) => string }
}

const MOST_NAMES = 8

function listed(and: string, all: readonly string[]): string {
  const list = all.length > MOST_NAMES ? [...all.slice(0, MOST_NAMES), `+ ${all.length - MOST_NAMES}`] : all
  const last = list.at(-1) ?? ''
  return list.length < 2 ? last : `${list.slice(0, -1).join(', ')} ${and} ${last}`
}

const peopleNb = (people: readonly number[], names: Names) => listed('og', people.map(names.person))
const tablesNb = (tables: readonly number[], names: Names) => listed('og', tables.map(names.table))
const peopleEn = (people: readonly number[], names: Names) => listed('and', people.map(names.person))
const tablesEn = (tables: readonly number[], names: Names) => listed('and', tables.map(names.table))

const nb: Words = {
  problem: {
    nobody: ({ round }) => `Ingen er til stede i runde ${round + 1}. Merk noen som kommet først.`,
    'no-tables': () => 'Det er ingen bord. Sett opp minst ett bord med stoler.',
    'too-few-chairs': ({ people, chairs }) =>
      `${people} er til stede, men det er ${chairs} stoler. Sett fram ${people - chairs} til; forslaget fordeler dem jevnt.`,
    'more-tables-than-people': ({ closed }, names) =>
      `Det er flere bord enn folk. Disse står tomme og er lukket: ${tablesNb(closed, names)}.`,
    uneven: ({ smallest, largest }) =>
      `Stolene tillater ikke jevne bord: det minste får ${smallest}, det største ${largest}.`,
    'no-such-table': ({ people }, names) =>
      `${peopleNb(people, names)} skulle sitte ved et bord som ikke finnes lenger, og sitter nå fritt.`,
    'pinned-twice': ({ person, tables }, names) =>
      `${names.person(person)} er festet til flere bord: ${tablesNb(tables, names)}. Det første gjelder.`,
    'too-many-held': ({ people, table, chairs }, names) =>
      `${names.table(table)} har ${chairs} ${chairs === 1 ? 'stol' : 'stoler'}. Det er ikke plass til ${peopleNb(people, names)}, som sitter fritt.`,
    'locked-twice': ({ person, tables }, names) =>
      `${names.person(person)} står ved flere låste bord: ${tablesNb(tables, names)}. Det første gjelder.`,
    'locked-elsewhere': ({ person, pinned, locked }, names) =>
      locked === null
        ? `${names.person(person)} er festet til ${names.table(pinned)}, som er låst for andre, og sitter fritt.`
        : `${names.person(person)} er festet til ${names.table(pinned)}, men låst ved ${names.table(locked)}. Låsen gjelder.`,
    'locked-absent': ({ people, table }, names) =>
      `${peopleNb(people, names)} er låst ved ${names.table(table)}, men er ikke til stede.`,
    'together-and-apart': ({ people }, names) =>
      `${peopleNb(people, names)} skulle både sitte sammen og hver for seg. De sitter sammen; fjern den ene regelen.`,
    'held-though-apart': ({ people, table }, names) =>
      `${peopleNb(people, names)} skulle sitte hver for seg, men er begge festet til ${names.table(table)}.`,
    'held-though-together': ({ people, tables }, names) =>
      `${peopleNb(people, names)} skulle sitte sammen, men er festet til ulike bord: ${tablesNb(tables, names)}. De blir der de er festet.`,
    'too-many-together': ({ people, largest }, names) =>
      `${peopleNb(people, names)} skulle sitte sammen, men det er plass til høyst ${largest} ved et bord. De sitter fritt.`,
    'one-municipality': () => 'Alle er fra samme kommune, så bordene kan ikke blandes på tvers.',
  },
  note: {
    twice: ({ people }) =>
      `Står flere ganger blant people, og er tatt med én gang: ${listed('og', people.map(String))}.`,
    unknown: ({ where, people }) =>
      `${where} nevner noen som ikke står blant people, og er lest uten dem: ${listed('og', people.map(String))}.`,
    spelled: ({ as, also }) =>
      `«${as}» er også skrevet ${also.map((name) => `«${name}»`).join(', ')}. De er regnet som én.`,
    rounds: ({ where, rounds }) =>
      `${where} gjelder flere runder enn de ${rounds} som planlegges. Bruk --rounds for å planlegge flere.`,
  },
}

const nn: Words = {
  problem: {
    nobody: ({ round }) => `Ingen er til stades i runde ${round + 1}. Merk nokon som komne først.`,
    'no-tables': () => 'Det er ingen bord. Set opp minst eitt bord med stolar.',
    'too-few-chairs': ({ people, chairs }) =>
      `${people} er til stades, men det er ${chairs} stolar. Set fram ${people - chairs} til; framlegget fordeler dei jamt.`,
    'more-tables-than-people': ({ closed }, names) =>
      `Det er fleire bord enn folk. Desse står tomme og er lukka: ${tablesNb(closed, names)}.`,
    uneven: ({ smallest, largest }) =>
      `Stolane tillèt ikkje jamne bord: det minste får ${smallest}, det største ${largest}.`,
    'no-such-table': ({ people }, names) =>
      `${peopleNb(people, names)} skulle sitje ved eit bord som ikkje finst lenger, og sit no fritt.`,
    'pinned-twice': ({ person, tables }, names) =>
      `${names.person(person)} er festa til fleire bord: ${tablesNb(tables, names)}. Det første gjeld.`,
    'too-many-held': ({ people, table, chairs }, names) =>
      `${names.table(table)} har ${chairs} ${chairs === 1 ? 'stol' : 'stolar'}. Det er ikkje plass til ${peopleNb(people, names)}, som sit fritt.`,
    'locked-twice': ({ person, tables }, names) =>
      `${names.person(person)} står ved fleire låste bord: ${tablesNb(tables, names)}. Det første gjeld.`,
    'locked-elsewhere': ({ person, pinned, locked }, names) =>
      locked === null
        ? `${names.person(person)} er festa til ${names.table(pinned)}, som er låst for andre, og sit fritt.`
        : `${names.person(person)} er festa til ${names.table(pinned)}, men låst ved ${names.table(locked)}. Låsen gjeld.`,
    'locked-absent': ({ people, table }, names) =>
      `${peopleNb(people, names)} er låst ved ${names.table(table)}, men er ikkje til stades.`,
    'together-and-apart': ({ people }, names) =>
      `${peopleNb(people, names)} skulle både sitje saman og kvar for seg. Dei sit saman; fjern den eine regelen.`,
    'held-though-apart': ({ people, table }, names) =>
      `${peopleNb(people, names)} skulle sitje kvar for seg, men er begge festa til ${names.table(table)}.`,
    'held-though-together': ({ people, tables }, names) =>
      `${peopleNb(people, names)} skulle sitje saman, men er festa til ulike bord: ${tablesNb(tables, names)}. Dei blir der dei er festa.`,
    'too-many-together': ({ people, largest }, names) =>
      `${peopleNb(people, names)} skulle sitje saman, men det er plass til høgst ${largest} ved eit bord. Dei sit fritt.`,
    'one-municipality': () => 'Alle er frå same kommune, så borda kan ikkje blandast på tvers.',
  },
  note: {
    twice: ({ people }) =>
      `Står fleire gonger blant people, og er tekne med éin gong: ${listed('og', people.map(String))}.`,
    unknown: ({ where, people }) =>
      `${where} nemner nokon som ikkje står blant people, og er lese utan dei: ${listed('og', people.map(String))}.`,
    spelled: ({ as, also }) =>
      `«${as}» er òg skrive ${also.map((name) => `«${name}»`).join(', ')}. Dei er rekna som éin.`,
    rounds: ({ where, rounds }) =>
      `${where} gjeld fleire rundar enn dei ${rounds} som blir planlagde. Bruk --rounds for å planleggje fleire.`,
  },
}

const en: Words = {
  problem: {
    nobody: ({ round }) => `Nobody is here in round ${round + 1}. Mark somebody as arrived first.`,
    'no-tables': () => 'There are no tables. Set up at least one table with chairs.',
    'too-few-chairs': ({ people, chairs }) =>
      `${people} are here, but there are ${chairs} chairs. Bring ${people - chairs} more; the proposal spreads them evenly.`,
    'more-tables-than-people': ({ closed }, names) =>
      `There are more tables than people. These stay empty and are closed: ${tablesEn(closed, names)}.`,
    uneven: ({ smallest, largest }) =>
      `The chairs do not allow even tables: the smallest gets ${smallest}, the largest ${largest}.`,
    'no-such-table': ({ people }, names) =>
      `${peopleEn(people, names)} were to sit at a table that is gone, and are now seated freely.`,
    'pinned-twice': ({ person, tables }, names) =>
      `${names.person(person)} is pinned to several tables: ${tablesEn(tables, names)}. The first counts.`,
    'too-many-held': ({ people, table, chairs }, names) =>
      `${names.table(table)} has ${chairs} ${chairs === 1 ? 'chair' : 'chairs'}. There is no room for ${peopleEn(people, names)}, who are seated freely.`,
    'locked-twice': ({ person, tables }, names) =>
      `${names.person(person)} is at several locked tables: ${tablesEn(tables, names)}. The first counts.`,
    'locked-elsewhere': ({ person, pinned, locked }, names) =>
      locked === null
        ? `${names.person(person)} is pinned to ${names.table(pinned)}, which is locked for others, and is seated freely.`
        : `${names.person(person)} is pinned to ${names.table(pinned)}, but locked at ${names.table(locked)}. The lock counts.`,
    'locked-absent': ({ people, table }, names) =>
      `${peopleEn(people, names)} are locked at ${names.table(table)}, but not here.`,
    'together-and-apart': ({ people }, names) =>
      `${peopleEn(people, names)} were to sit both together and apart. They sit together; remove one of the two rules.`,
    'held-though-apart': ({ people, table }, names) =>
      `${peopleEn(people, names)} were to sit apart, but are both pinned to ${names.table(table)}.`,
    'held-though-together': ({ people, tables }, names) =>
      `${peopleEn(people, names)} were to sit together, but are pinned to different tables: ${tablesEn(tables, names)}. They stay where they are pinned.`,
    'too-many-together': ({ people, largest }, names) =>
      `${peopleEn(people, names)} were to sit together, but a table has room for ${largest} at most. They are seated freely.`,
    'one-municipality': () => 'Everybody is from the same municipality, so tables cannot be mixed.',
  },
  note: {
    twice: ({ people }) =>
      `Listed more than once among people, and taken once: ${listed('and', people.map(String))}.`,
    unknown: ({ where, people }) =>
      `${where} mentions somebody who is not among people, and is read without them: ${listed('and', people.map(String))}.`,
    spelled: ({ as, also }) =>
      `“${as}” is also written ${also.map((name) => `“${name}”`).join(', ')}. They count as one.`,
    rounds: ({ where, rounds }) =>
      `${where} goes on after the ${rounds} rounds that are planned. Use --rounds to plan more.`,
  },
}

const words: Readonly<Record<SeatingLanguage, Words>> = { nb, nn, en }

/** What cannot be as it was asked for, with the people and tables that it concerns. */
export function seatingProblem(lang: SeatingLanguage, problem: SeatingProblem, names: Names): string {
  // The type of the problem picks the text that takes it; the compiler does not follow that far.
  const text = words[lang].problem[problem.type] as (problem: SeatingProblem, names: Names) => string
  return text(problem, names)
}

/** What stood in a file of `samling seat` and was read otherwise, or not at all. */
export function seatNote(lang: SeatingLanguage, note: SeatNote): string {
  const text = words[lang].note[note.type] as (note: SeatNote) => string
  return text(note)
}
