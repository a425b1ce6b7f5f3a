import type { TablesPrintWords } from '#client/words/nb/tables-print.ts'

export const words: TablesPrintWords = {
  cards: 'Print table cards',
  list: 'Print the list of tables',
  cardsTitle: 'Table cards',
  listTitle: 'Who sits where',
  table: 'Table',
  guests: 'Guests',
  guest: 'Guest',
  people: (people, tables) =>
    `${people === 1 ? 'One person' : `${people} people`} at ${tables === 1 ? 'one table' : `${tables} tables`}`,
  join: 'Join on your phone',
  nobody: 'Nobody sits at a table yet.',
}
