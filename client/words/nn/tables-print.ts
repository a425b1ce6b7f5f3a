import type { TablesPrintWords } from '#client/words/nb/tables-print.ts'

export const words: TablesPrintWords = {
  cards: 'Skriv ut bordkort',
  list: 'Skriv ut bordliste',
  cardsTitle: 'Bordkort',
  listTitle: 'Kven sit kvar',
  table: 'Bord',
  guests: 'Gjester',
  guest: 'Gjest',
  people: (people, tables) =>
    `${people === 1 ? 'Éin person' : `${people} personar`} ved ${tables === 1 ? 'eitt bord' : `${tables} bord`}`,
  join: 'Bli med på telefonen',
  nobody: 'Ingen sit ved noko bord enno.',
}
