import type { PanelHallWords } from '#client/words/nb/panel-hall.ts'

export const panel: PanelHallWords = {
  title: 'Panel across',
  of: (place, count) => `task ${place} of ${count}`,
  open: (open, count) => `${open} of ${count} tasks are open`,
  count: (count) => (count === 1 ? '1 task' : `${count} tasks`),
  allDone: 'all tasks are done',
  closed: 'the panel is done',
  done: (time) => `Done ${time}`,
  seats: 'In the panel',
  empty: 'Empty seat',
  expected: 'On the way',
  comes: 'The panel is coming',
  panelPresents: 'The panel presents',
  observersPresent: 'The observers present',
  pointsCome: 'The points are coming',
  presented: 'All has been presented',
  place: (place, of) => `${place} of ${of}`,
  sources: 'Heard from',
  presents: (name) => `From ${name}`,
  otherPoints: 'Other points',
  themes: { challenges: 'Challenges', measures: 'Measures', culture: 'Culture', other: 'Other' },
}
