import type { RoomCommand } from '#shared/gathering/gathering.ts'

export const [NAMED, SECRET, TALK] = ['named', 'secret', 'talk'] as const
export const CHOICES = ['yes', 'no', 'perhaps'] as const
export const SECOND = 1_000

const question = {
  type: 'choice' as const,
  text: 'Temadag?',
  choices: CHOICES.map((id) => ({ id, text: id })),
}

const HOUR = 60
export const ITEMS = ['welcome', 'first', 'coffee', 'second', 'end'].map((id, nth) => ({
  ...{ id, title: `Punkt ${nth + 1}`, kind: 'talk' as const, speakers: [], details: [], pinned: false },
  ...{ start: 9 * HOUR + nth * HOUR, end: 10 * HOUR + nth * HOUR },
}))

/** What the gathering is when the first phone comes. */
export const PREPARED: readonly RoomCommand[] = [
  {
    type: 'NameMunicipalities',
    municipalities: [
      { id: 'vefsn', name: 'Vefsn' },
      { id: 'sund', name: 'Sund' },
    ],
  },
  { type: 'PreparePoll', activity: NAMED, item: null, question, anonymous: false },
  { type: 'PreparePoll', activity: SECRET, item: null, question, anonymous: true },
  {
    type: 'PrepareConversation',
    activity: TALK,
    item: null,
    steps: [{ id: 'one', prompt: 'Hva tar vi med hjem?', who: 'municipality', capture: 'points' }],
  },
  { type: 'OpenPoll', activity: NAMED },
  { type: 'OpenPoll', activity: SECRET },
  { type: 'OpenConversation', activity: TALK },
  {
    type: 'ReviseAgenda',
    base: 0,
    title: 'Simulert samling',
    source: '',
    days: [{ id: 'd1', date: '2012-09-12', label: 'Dag 1', items: ITEMS }],
  },
]
