import {
  afterMove,
  areColleagues,
  type Hall,
  type HallTable,
  headsOf,
  type PairOfPeople,
  type SeatMove,
  tableWith,
  timesMet,
} from './hall.model.ts'

/**
 * What is at one table and was to be avoided: pairs of one municipality, and for all other pairs how often they have shared a
 * table before. As `QualityPart` of the leader's view counts them.
 */
export type Counts = { readonly colleagues: number; readonly again: number }

const none: Counts = { colleagues: 0, again: 0 }

export function countsAt(hall: Hall, people: readonly string[]): Counts {
  let colleagues = 0
  let again = 0
  for (const [a, b] of pairsOf(people)) {
    if (areColleagues(hall, a, b)) colleagues += 1
    else again += timesMet(hall.met, a, b)
  }
  return { colleagues, again }
}

export function countsOf(hall: Hall): Counts {
  return hall.tables.map(({ people }) => countsAt(hall, people)).reduce(added, none)
}

const added = (a: Counts, b: Counts): Counts => ({
  colleagues: a.colleagues + b.colleagues,
  again: a.again + b.again,
})

function* pairsOf(people: readonly string[]): Generator<PairOfPeople> {
  for (const [at, a] of people.entries()) for (const b of people.slice(at + 1)) yield [a, b]
}

/** Why it is not done: what has been said to stay is loosed first. */
export type Objection =
  | { readonly type: 'locked'; readonly table: HallTable }
  | { readonly type: 'pinned'; readonly person: string; readonly table: HallTable }
/** What it comes to besides; a leader may have reasons that the program does not know. */
export type Remark =
  | { readonly type: 'apart'; readonly people: PairOfPeople; readonly table: HallTable }
  | { readonly type: 'together'; readonly people: PairOfPeople }
  | { readonly type: 'no-chair'; readonly table: HallTable; readonly missing: number }
  | { readonly type: 'emptied'; readonly table: HallTable }
  | { readonly type: 'uneven'; readonly smallest: number; readonly largest: number }

/** What a drop comes to, told before it is dropped. */
export type Effect =
  | { readonly type: 'nothing' }
  | { readonly type: 'stopped'; readonly why: Objection }
  | {
      readonly type: 'moves'
      readonly before: Counts
      readonly after: Counts
      readonly remarks: readonly Remark[]
    }

function objectionTo(hall: Hall, move: SeatMove, to: HallTable): Objection | null {
  const from = tableWith(hall.tables, move.person)
  if (from?.locked) return { type: 'locked', table: from }
  if (to.locked) return { type: 'locked', table: to }
  for (const person of [move.person, move.swap]) {
    const pin = person === null ? undefined : hall.pins.get(person)
    const table = hall.tables.find(({ id }) => id === pin)
    const goes = person === move.person ? to.id : from?.id
    if (person !== null && table !== undefined && goes !== table.id) return { type: 'pinned', person, table }
  }
  return null
}

function remarksOn(hall: Hall, after: readonly HallTable[], moved: ReadonlySet<string>): readonly Remark[] {
  const tableOf = (person: string) => tableWith(after, person)
  const remarks: Remark[] = []
  for (const people of hall.apart) {
    const table = tableOf(people[0])
    if (table !== undefined && people.some((one) => moved.has(one)) && tableOf(people[1])?.id === table.id)
      remarks.push({ type: 'apart', people, table })
  }
  for (const people of hall.together) {
    const [a, b] = [tableOf(people[0]), tableOf(people[1])]
    if (a !== undefined && b !== undefined && a.id !== b.id && people.some((one) => moved.has(one)))
      remarks.push({ type: 'together', people })
  }
  after.forEach((table, at) => {
    const was = headsOf(hall.sitters, hall.tables[at]?.people ?? [])
    const heads = headsOf(hall.sitters, table.people)
    if (heads > was && heads > table.chairs)
      remarks.push({ type: 'no-chair', table, missing: heads - table.chairs })
    if (heads === 0 && was > 0) remarks.push({ type: 'emptied', table })
  })
  const [before, now] = [spread(hall.tables), spread(after)]
  if (now.largest - now.smallest > Math.max(1, before.largest - before.smallest))
    remarks.push({ type: 'uneven', ...now })
  return remarks
}

function spread(tables: readonly HallTable[]): { readonly smallest: number; readonly largest: number } {
  const sizes = tables.filter(({ people }) => people.length > 0).map(({ people }) => people.length)
  return sizes.length === 0
    ? { smallest: 0, largest: 0 }
    : { smallest: Math.min(...sizes), largest: Math.max(...sizes) }
}

/**
 * Only the two tables that change are counted, so that it can be told at every step of a drag in a hall of any size; `now` are
 * the counts of the whole hall, which the caller has.
 */
export function effectOf(hall: Hall, wanted: SeatMove, now: Counts): Effect {
  const to = hall.tables.find(({ id }) => id === wanted.table)
  const from = tableWith(hall.tables, wanted.person)
  if (to === undefined || to.id === from?.id || !hall.sitters.has(wanted.person)) return { type: 'nothing' }
  const move = from === undefined ? { ...wanted, swap: null } : wanted
  const why = objectionTo(hall, move, to)
  if (why !== null) return { type: 'stopped', why }
  const after = afterMove(hall.tables, move)
  const touched = [to.id, from?.id]
  const sum = (tables: readonly HallTable[]) =>
    tables
      .filter(({ id }) => touched.includes(id))
      .map(({ people }) => countsAt(hall, people))
      .reduce(added, none)
  const [was, is] = [sum(hall.tables), sum(after)]
  const moved = new Set([move.person, ...(move.swap === null ? [] : [move.swap])])
  return {
    type: 'moves',
    before: now,
    after: {
      colleagues: now.colleagues - was.colleagues + is.colleagues,
      again: now.again - was.again + is.again,
    },
    remarks: remarksOn(hall, after, moved),
  }
}

/** What somebody shares a table with that was to be avoided. */
export type Clash = { readonly colleagues: readonly string[]; readonly again: readonly string[] }

export function clashOf(hall: Hall, person: string, people: readonly string[]): Clash {
  const others = people.filter((other) => other !== person)
  const colleagues = others.filter((other) => areColleagues(hall, person, other))
  const again = others.filter((other) => !colleagues.includes(other) && timesMet(hall.met, person, other) > 0)
  return { colleagues, again }
}
