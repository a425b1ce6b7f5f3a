/** What the steps of a conversation are called, on every surface. */
export const talkNames = {
  steps: {
    alone: 'Alene',
    duo: 'To og to',
    reflecting: 'Reflekterende duo',
    four: 'Fire og fire',
    table: 'Ved bordet',
    round: 'Rundt bordet',
    municipality: 'I kommunen',
    role: 'Etter rolle',
    plenary: 'I plenum',
  },
  minutes: (minutes: number) => `${minutes} min`,
  /** A time that is not whole minutes. */
  time: (figures: string) => `${figures} min`,
  stepOf: (place: number, of: number) => `steg ${place} av ${of}`,
  twoLeft: 'To minutter igjen',
  up: 'Tiden er ute',
  paused: 'Klokka står',
  drawing: 'Gruppene trekkes …',
  guest: 'Gjest',
  supports: (count: number) => (count === 1 ? '1 støtter' : `${count} støtter`),
  lifted: 'Løftet fram',
}
export type TalkNames = typeof talkNames
