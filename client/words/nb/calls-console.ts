import { calls } from './calls.ts'

/** Oppmøtetider, der nettverkslederen skriver dem. */
export const callsConsole = {
  ...calls,
  heading: 'Oppmøtetider',
  help: 'De det gjelder, ser tiden i programmet og blir minnet på den ti minutter og ett minutt før. I måltider og pauser står den på lerretet.',
  add: 'Ny oppmøtetid',
  role: 'Hvem',
  when: 'Når',
  whens: { clock: 'klokkeslett', end: 'minutter før slutt', start: 'minutter etter start' },
  at: 'Klokkeslett',
  minutes: 'Minutter',
  place: 'Sted eller beskjed',
  placeHelp: 'Kan stå tom',
  save: 'Legg til',
  cancel: 'Avbryt',
  proposed: 'Står i programmet',
  takeOf: (text: string) => `Legg til oppmøtetiden: ${text}`,
  remove: 'Ta bort',
  removeOf: (text: string) => `Ta bort oppmøtetiden: ${text}`,
  counted: {
    end: (minutes: number) => (minutes === 0 ? 'ved slutten' : `${minutes} min før slutt`),
    start: (minutes: number) => (minutes === 0 ? 'ved starten' : `${minutes} min etter start`),
  },
  away: 'Utenfor posten nå',
  awayHelp: 'Programmet er flyttet. Telefonene minner om denne tiden likevel: ta den bort, eller sett en ny.',
  short: 'Posten er for kort',
  shortHelp: 'Posten er blitt kortere enn dette. Oppmøtet er lagt så nær det lar seg gjøre.',
  noTime: 'Skriv et klokkeslett.',
  noMinutes: 'Skriv et helt antall minutter.',
}
export type CallsConsoleWords = typeof callsConsole
