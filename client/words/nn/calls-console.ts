import type { CallsConsoleWords } from '#client/words/nb/calls-console.ts'
import { calls } from './calls.ts'

/** Oppmøtetider, der nettverksleiaren skriv dei. */
export const callsConsole: CallsConsoleWords = {
  ...calls,
  heading: 'Oppmøtetider',
  help: 'Dei det gjeld, ser tida i programmet og blir minte på henne ti minutt og eitt minutt før. I måltid og pausar står ho på lerretet.',
  add: 'Ny oppmøtetid',
  role: 'Kven',
  when: 'Når',
  whens: { clock: 'klokkeslett', end: 'minutt før slutt', start: 'minutt etter start' },
  at: 'Klokkeslett',
  minutes: 'Minutt',
  place: 'Stad eller beskjed',
  placeHelp: 'Kan stå tom',
  save: 'Legg til',
  cancel: 'Avbryt',
  proposed: 'Står i programmet',
  takeOf: (text) => `Legg til oppmøtetida: ${text}`,
  remove: 'Ta bort',
  removeOf: (text) => `Ta bort oppmøtetida: ${text}`,
  counted: {
    end: (minutes) => (minutes === 0 ? 'ved slutten' : `${minutes} min før slutt`),
    start: (minutes) => (minutes === 0 ? 'ved starten' : `${minutes} min etter start`),
  },
  away: 'Utanfor posten no',
  awayHelp: 'Programmet er flytta. Telefonane minner om denne tida likevel: ta henne bort, eller set ei ny.',
  short: 'Posten er for kort',
  shortHelp: 'Posten er blitt kortare enn dette. Oppmøtet er lagt så nær det lèt seg gjere.',
  noTime: 'Skriv eit klokkeslett.',
  noMinutes: 'Skriv eit heilt tal minutt.',
}
