import type { TalkNames } from '#client/words/nb/talk-names.ts'

export const talkNames: TalkNames = {
  steps: {
    alone: 'Alone',
    duo: 'In pairs',
    reflecting: 'Reflecting pairs',
    four: 'In fours',
    table: 'At the table',
    round: 'Round the table',
    municipality: 'In municipalities',
    role: 'By role',
    plenary: 'All together',
  },
  minutes: (minutes) => `${minutes} min`,
  time: (figures) => `${figures} min`,
  stepOf: (place, of) => `step ${place} of ${of}`,
  twoLeft: 'Two minutes left',
  up: 'Time is up',
  paused: 'The clock is stopped',
  drawing: 'Groups are being drawn …',
  guest: 'Guest',
  supports: (count) => (count === 1 ? '1 supports this' : `${count} support this`),
  lifted: 'Put first',
}
