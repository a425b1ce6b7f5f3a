import { talkNames } from './talk-names.ts'

/** What the hall screen says while a conversation goes through its steps. */
export const talkHall = {
  ...talkNames,
  letters: ['A', 'B', 'C'],
  speaks: (who: string) => `${who} snakker`,
  listens: (who: string) => `${who} lytter`,
  listensAsks: (who: string) => `${who} lytter og spør bare «si\u00a0mer om\u00a0det»`,
  together: 'Snakk sammen',
  togetherHelp: 'Begge to, om det dere hørte',
  togetherAll: 'Alle i gruppa, om det dere hørte',
  /** Those who are three have another clock than the hall. */
  three: {
    speaks: (who: string, figures: string) => `Tre sammen: ${who} snakker, ${figures} igjen`,
    together: (figures: string) => `Tre sammen: alle snakker, ${figures} igjen`,
    own: 'Tre sammen: se tiden på telefonen',
  },
  turn: (turn: number, of: number) => `Tur ${turn} av ${of}`,
  turnHelp: 'Én snakker, resten lytter',
  round: 'Én etter én',
  roundHelp: 'Telefonen viser hvem som har ordet',
  allSpoken: 'Alle har hatt ordet',
  allSpokenHelp: 'Snakk sammen om det dere har hørt',
  help: {
    alone: 'Tenk hver for dere',
    duo: 'Snakk sammen to og to',
    reflecting: 'Én snakker, én lytter',
    four: 'To duoer sammen',
    table: 'Snakk sammen ved bordet',
    round: 'Én etter én',
    municipality: 'Snakk sammen i kommunen',
    role: 'Snakk med dem som har samme rolle',
    plenary: 'Hele salen sammen',
  },
  writeOnPhone: 'Skriv på telefonen',
  wholeRound: (figures: string) => `hele steget ${figures}`,
  after: 'Etterpå',
  closed: 'Ferdig',
  noPhone: 'Uten telefon',
  with: (names: string) => `med ${names}`,
  and: ' og ',
  tableNoPoints: 'Ingen punkter fra denne gruppa.',
  marksEach: (n: number) => (n === 1 ? 'Ett støttemerke til hver' : `${n} støttemerker til hver`),
  given: (n: number) => `${n} gitt`,
  marksGiven: (n: number) => (n === 1 ? '1 støttemerke gitt' : `${n} støttemerker gitt`),
  pair: 'Gruppe',
}
export type TalkHall = typeof talkHall
