/** Oppmøtetider, på telefonen og på lerretet. */
export const calls = {
  who: { observer: 'Observatørene', panel: 'Panelet', 'project-leader': 'Prosjektlederne' },
  meet: {
    observer: 'Observatørene møtes',
    panel: 'Panelet møtes',
    'project-leader': 'Prosjektlederne møtes',
  },
  /** En rolle som denne siden ikke kjenner. */
  somebody: 'Oppmøte',
  inMinutes: (minutes: number) => (minutes === 1 ? 'Om ett minutt' : `Om ${minutes} minutter`),
  now: 'Nå',
  list: 'Oppmøte',
}
export type CallWords = typeof calls
