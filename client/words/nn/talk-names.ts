import type { TalkNames } from '#client/words/nb/talk-names.ts'

export const talkNames: TalkNames = {
  steps: {
    alone: 'Åleine',
    duo: 'To og to',
    reflecting: 'Reflekterande duo',
    four: 'Fire og fire',
    table: 'Ved bordet',
    round: 'Rundt bordet',
    municipality: 'I kommunen',
    role: 'Etter rolle',
    plenary: 'I plenum',
  },
  minutes: (minutes) => `${minutes} min`,
  time: (figures) => `${figures} min`,
  stepOf: (place, of) => `steg ${place} av ${of}`,
  twoLeft: 'To minutt att',
  up: 'Tida er ute',
  paused: 'Klokka står',
  drawing: 'Gruppene blir trekte …',
  guest: 'Gjest',
  supports: (count) => (count === 1 ? '1 støttar' : `${count} støttar`),
  lifted: 'Løfta fram',
}
