import type { CallWords } from '#client/words/nb/calls.ts'

/** Oppmøtetider, på telefonen og på lerretet. */
export const calls: CallWords = {
  who: { observer: 'Observatørane', panel: 'Panelet', 'project-leader': 'Prosjektleiarane' },
  meet: {
    observer: 'Observatørane møtest',
    panel: 'Panelet møtest',
    'project-leader': 'Prosjektleiarane møtest',
  },
  somebody: 'Oppmøte',
  inMinutes: (minutes) => (minutes === 1 ? 'Om eitt minutt' : `Om ${minutes} minutt`),
  now: 'No',
  list: 'Oppmøte',
}
