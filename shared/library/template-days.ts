import type { TemplateDays } from './templates.ts'

/** As the network gathering of 2012 went: goals first, a panel over lunch, new tables on the second day, and home with a plan. */
export const TWO_DAYS: TemplateDays = [
  [
    { start: '10:00', kind: 'opening' },
    { start: '10:20', kind: 'presentations', activities: ['goals-round'] },
    { start: '11:45', kind: 'other' },
    {
      ...{ start: '12:00', kind: 'meal', pinned: true, activities: ['panel'] },
      calls: [
        { role: 'panel', when: { of: 'clock', at: '12:45' } },
        { role: 'observer', when: { of: 'end', minutes: 15 } },
        { role: 'project-leader', when: { of: 'end', minutes: 15 } },
      ],
    },
    { start: '13:00', kind: 'panel' },
    { start: '13:20', kind: 'conversation', activities: ['deep-dive'] },
    { start: '14:00', kind: 'talk', pinned: true },
    { start: '14:40', kind: 'conversation', activities: ['take-home'] },
    { start: '15:00', kind: 'break' },
    { start: '15:20', kind: 'conversation', activities: ['wonderings', 'dot-voting'] },
    { start: '16:30', end: '16:40', kind: 'closing' },
    { start: '19:00', end: '22:00', kind: 'meal', pinned: true },
  ],
  [
    { start: '08:30', kind: 'energiser', activities: ['morning-exercise'] },
    { start: '08:35', kind: 'seating', activities: ['new-tables'] },
    { start: '08:45', kind: 'talk', pinned: true },
    { start: '09:55', kind: 'duo', activities: ['reflecting'] },
    { start: '10:30', kind: 'break' },
    { start: '10:50', kind: 'summary' },
    { start: '11:20', kind: 'conversation', activities: ['alone-group-plenary'] },
    { start: '12:00', kind: 'meal', pinned: true },
    { start: '13:00', kind: 'talk', pinned: true },
    { start: '13:35', kind: 'conversation', activities: ['old-thoughts'] },
    { start: '14:00', kind: 'commitments', activities: ['way-forward', 'theme-days'] },
    { start: '14:45', kind: 'evaluation', activities: ['evaluation'] },
    { start: '14:55', end: '15:00', kind: 'closing' },
  ],
]

/** For managers and union representatives of the workplaces of one municipality: new knowledge, a tool, a binding plan. */
export const LOCAL_CONFERENCE: TemplateDays = [
  [
    { start: '08:30', kind: 'break' },
    { start: '09:00', kind: 'opening' },
    { start: '09:15', kind: 'talk', pinned: true },
    { start: '09:50', kind: 'conversation', activities: ['alone-group-plenary'] },
    { start: '10:25', kind: 'break' },
    { start: '10:45', kind: 'talk' },
    { start: '11:10', kind: 'conversation', activities: ['premortem'] },
    { start: '11:45', kind: 'commitments', activities: ['way-forward'] },
    { start: '12:15', kind: 'evaluation', activities: ['evaluation'] },
    { start: '12:25', end: '12:30', kind: 'closing' },
  ],
]

/** For those who are to help the municipalities: one view of goals and set-up, and the wish to begin. */
export const KICK_OFF: TemplateDays = [
  [
    { start: '10:00', kind: 'break' },
    { start: '10:15', kind: 'opening' },
    { start: '10:30', kind: 'talk' },
    { start: '11:00', kind: 'conversation', activities: ['appreciative'] },
    { start: '11:40', kind: 'conversation', activities: ['one-two-four-all'] },
    { start: '12:00', kind: 'meal', pinned: true },
    { start: '12:45', kind: 'conversation', activities: ['world-cafe'] },
    { start: '13:45', kind: 'break' },
    { start: '14:00', kind: 'conversation', activities: ['dot-voting'] },
    { start: '14:20', kind: 'commitments', activities: ['way-forward'] },
    { start: '14:50', kind: 'evaluation', activities: ['evaluation'] },
    { start: '15:00', end: '15:05', kind: 'closing' },
  ],
]

/** Where the effort is anchored in a county, and each municipality plans what it will do in its own workplaces. */
export const COUNTY_MEETING: TemplateDays = [
  [
    { start: '10:00', kind: 'opening' },
    { start: '10:15', kind: 'talk' },
    { start: '10:40', kind: 'presentations', activities: ['goals-round'] },
    { start: '11:45', kind: 'meal', pinned: true },
    { start: '12:30', kind: 'conversation', activities: ['round-robin'] },
    { start: '12:55', kind: 'conversation', activities: ['premortem'] },
    { start: '13:30', kind: 'break' },
    { start: '13:45', kind: 'commitments', activities: ['way-forward'] },
    { start: '14:25', kind: 'poll', activities: ['theme-days'] },
    { start: '14:35', kind: 'evaluation', activities: ['evaluation'] },
    { start: '14:50', end: '15:00', kind: 'closing' },
  ],
]
