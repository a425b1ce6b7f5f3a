import type { CallWords } from '#client/words/nb/calls.ts'

/** Call times, on the phone and on the hall screen. */
export const calls: CallWords = {
  who: { observer: 'The observers', panel: 'The panel', 'project-leader': 'The project leaders' },
  meet: {
    observer: 'The observers meet at',
    panel: 'The panel meets at',
    'project-leader': 'The project leaders meet at',
  },
  somebody: 'Call time',
  inMinutes: (minutes) => (minutes === 1 ? 'In one minute' : `In ${minutes} minutes`),
  now: 'Now',
  list: 'Call times',
}
