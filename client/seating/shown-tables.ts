import type { HallSeating } from '#shared/views/seating-part.ts'

/** Somebody at a table, as the hall may know them. */
export type Sitter = {
  /** Only tells rows apart: the hall screen knows nobody's id. */
  readonly id: string
  /** Where they come from, by name; empty: a guest. */
  readonly from: string
  readonly who: string
  /** Came after the tables were made. */
  readonly late: boolean
}
export type ShownTable = {
  readonly id: string
  readonly label: string
  readonly chairs: number
  readonly people: readonly Sitter[]
}

/** What a table is called by: its name, or else its place among the tables, counted from 1. */
export function labelOf({ name }: { readonly name: string }, place: number): string {
  return name.trim() || `${place + 1}`
}

/** “7” and “12B” are drawn as figures; “Fjorden” is a name. */
export function isFigure(label: string): boolean {
  return /\d/.test(label) && label.length <= 3
}

/** Those whom the list calls the same are told apart by what they do. Tables without anybody are not shown. */
export function shownTables({ tables }: Pick<HallSeating, 'tables'>): readonly ShownTable[] {
  const called = new Map<string, number>()
  const key = (person: { readonly municipality: string; readonly name: string }) =>
    `${person.municipality}\n${person.name}`
  for (const { people } of tables)
    for (const person of people) called.set(key(person), (called.get(key(person)) ?? 0) + 1)
  return tables.flatMap((table, place) => {
    const seen = new Map<string, number>()
    const people = table.people.map((person) => {
      const { name, municipality, title, late } = person
      const isAlone = called.get(key(person)) === 1
      const who = name === '' ? title : isAlone || title === '' || title === name ? name : `${name}, ${title}`
      const nth = (seen.get(`${municipality} ${who}`) ?? 0) + 1
      seen.set(`${municipality} ${who}`, nth)
      return { id: `${table.id} ${municipality} ${who} ${nth}`, from: municipality, who, late }
    })
    return people.length === 0
      ? []
      : [{ id: table.id, label: labelOf(table, place), chairs: table.chairs, people }]
  })
}
