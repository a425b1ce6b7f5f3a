/** Tables on paper: cards to stand on them, and a list by the door. */
export const words = {
  cards: 'Skriv ut bordkort',
  list: 'Skriv ut bordliste',
  cardsTitle: 'Bordkort',
  listTitle: 'Hvem sitter hvor',
  table: 'Bord',
  guests: 'Gjester',
  guest: 'Gjest',
  people: (people: number, tables: number) =>
    `${people === 1 ? 'Én person' : `${people} personer`} ved ${tables === 1 ? 'ett bord' : `${tables} bord`}`,
  join: 'Bli med på telefonen',
  nobody: 'Ingen sitter ved noe bord ennå.',
}

export type TablesPrintWords = typeof words
