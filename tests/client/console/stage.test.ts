import { expect, test } from 'vitest'
import {
  activityFor,
  atHand,
  inFocus,
  pickRow,
  picksFor,
  type StagePart,
  whyNot,
} from '#client/screens/console/run/stage.model.ts'
import { notStarted, type Run } from '#shared/agenda/agenda.ts'
import { noExtras, noGoals, nothingPractical } from '#shared/showing/showing.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { noSeating } from '#shared/views/seating-part.ts'
import { plainStep } from '#tests/support/step-samples.ts'

const poll = (id: string, phase: LeaderActivity['phase'], item: string | null = null): LeaderActivity => ({
  kind: 'poll',
  id,
  item,
  phase,
  question: { type: 'text', text: id },
  anonymous: true,
  results: 'hidden',
  answered: 0,
  tally: null,
  breakdown: null,
})
const talk = (id: string, phase: LeaderActivity['phase'], item: string | null = null): LeaderActivity => ({
  kind: 'conversation',
  id,
  item,
  phase,
  steps: [plainStep('s', id)],
  talk: null,
  points: [],
})
const onItem = (item: string): Run => ({
  ...notStarted,
  now: { phase: 'running', day: 'd', item, startedAt: 0, allotted: null, pausedFor: 0 },
})
const view = (activities: readonly LeaderActivity[], more: Partial<StagePart> = {}): StagePart => ({
  activities,
  stage: { scene: 'now', activity: null, theme: 'light' },
  run: notStarted,
  agenda: { revision: 0, title: '', days: [] },
  goals: noGoals,
  practical: nothingPractical,
  extras: {},
  seating: noSeating,
  plenary: null,
  figures: [],
  summary: { title: '', picks: [], candidates: [] },
  reporting: { phase: 'draft', form: { intro: '', profiles: [], measures: [] }, reports: [] },
  ...more,
})

test('[KO30] a question that nobody has opened cannot be shown, and the same for points and the programme', () => {
  const drafts = view([poll('a', 'draft'), talk('b', 'draft')])
  expect(whyNot('question', drafts)).toBe('noQuestion')
  expect(whyNot('points', drafts)).toBe('noPoints')
  expect(whyNot('now', drafts)).toBe('noProgramme')
  expect(whyNot('welcome', drafts)).toBeNull()
  expect(whyNot('black', drafts)).toBeNull()
})

test('[KO31] the open question of the live item comes before other open ones, and those before closed ones', () => {
  const all = [
    poll('closed', 'closed'),
    poll('live', 'open', 'i'),
    poll('newer', 'open'),
    poll('draft', 'draft'),
  ]
  expect(activityFor('question', view(all, { run: onItem('i') }))?.id).toBe('live')
  expect(activityFor('question', view(all))?.id).toBe('newer')
  expect(activityFor('question', view([poll('old', 'closed'), poll('new', 'closed')]))?.id).toBe('new')
})

test('[KO31] what is on the screen stays, when it fits the scene', () => {
  const stage = { scene: 'question', activity: 'old', theme: 'light' } as const
  const all = [poll('old', 'closed'), poll('new', 'open'), talk('talk', 'open')]
  expect(activityFor('question', view(all, { stage }))?.id).toBe('old')
  expect(activityFor('points', view(all, { stage }))?.id).toBe('talk')
  expect(activityFor('now', view(all, { stage }))).toBeNull()
})

test('[KO32] at hand is what belongs to the live item, and what is open', () => {
  const all = [
    poll('mine', 'draft', 'i'),
    poll('other', 'draft', 'j'),
    talk('open', 'open', 'j'),
    poll('loose', 'draft'),
  ]
  expect(atHand(view(all, { run: onItem('i') })).map(({ id }) => id)).toEqual(['mine', 'open', 'loose'])
})

test('[KO32] in focus is the picked one, else the one on the screen, else an open one, else a draft', () => {
  const all = [poll('draft', 'draft', 'i'), talk('open', 'open', 'i'), poll('shown', 'closed', 'i')]
  const stage = { scene: 'question', activity: 'shown', theme: 'light' } as const
  const live = { run: onItem('i') }
  expect(inFocus(view(all, { ...live, stage }), 'draft')?.id).toBe('draft')
  expect(inFocus(view(all, { ...live, stage }), null)?.id).toBe('shown')
  expect(inFocus(view(all, live), null)?.id).toBe('open')
  expect(inFocus(view(all.slice(0, 1), live), 'gone')?.id).toBe('draft')
  const closed = [poll('draft', 'draft', 'i'), poll('shown', 'closed', 'i')]
  expect(inFocus(view(closed, live), null, 'shown')?.id).toBe('shown')
  expect(inFocus(view([]), null)).toBeNull()
})

const panel = (id: string, phase: LeaderActivity['phase'], item: string, points: number): LeaderActivity => ({
  kind: 'panel',
  ...{ id, item, phase, points, choosing: false, seats: [], assignments: [] },
  chosen: Array.from({ length: points }, (_, nth) => ({
    id: `${id}${nth}`,
    text: 'Et punkt',
    municipalities: [],
    ...{ theme: null, support: 0, sources: 1 },
  })),
})

test('[PS29] a panel that has chosen is at hand when a later item is on, also closed, and takes no focus of itself', () => {
  const all = [
    panel('chose', 'closed', 'lunch', 2),
    panel('silent', 'closed', 'lunch', 0),
    panel('draft', 'draft', 'lunch', 0),
  ]
  const later = view(all, { run: onItem('later') })
  expect(atHand(later).map(({ id }) => id)).toEqual(['chose'])
  expect(inFocus(later, null, 'chose')).toBeNull()
  expect(inFocus(later, 'chose')?.id).toBe('chose')
})

test('[KO38] goals, practical notes and an item’s text can be shown once there are any, and stand among the pictures then', () => {
  const empty = view([], { run: onItem('i') })
  const scenes = (part: StagePart) => picksFor(part).map(({ scene }) => scene)
  expect([whyNot('goals', empty), whyNot('practical', empty), whyNot('item', empty)]).toEqual([
    'noGoals',
    'noPractical',
    'noItemText',
  ])
  expect(scenes(empty)).toEqual(['now', 'question', 'points', 'welcome', 'black'])
  const full = view([], {
    run: onItem('i'),
    goals: { heading: '', goals: ['Én'] },
    practical: { ...nothingPractical, contact: 'Ring' },
    extras: { i: { ...noExtras, text: 'Finn plassen' } },
  })
  expect(scenes(full)).toEqual([
    'now',
    'question',
    'points',
    'welcome',
    'goals',
    'practical',
    'item',
    'black',
  ])
  expect(whyNot('item', { ...full, run: onItem('another') })).toBe('noItemText')
  expect(whyNot('item', { ...full, extras: { i: { ...noExtras, note: 'Bare et notat' } } })).toBe(
    'noItemText',
  )
})

test('[KB15] the picture of the tables stands among the others while tables hold, and its key says why it does not', () => {
  const none = view([])
  expect(whyNot('seating', none)).toBe('noTables')
  expect(picksFor(none).some(({ scene }) => scene === 'seating')).toBe(false)
  const held = view([], { seating: { ...noSeating, shown: 'home' } })
  expect(whyNot('seating', held)).toBeNull()
  expect(picksFor(held).find(({ scene }) => scene === 'seating')?.key).toBe('8')
})

const everything = (more: Partial<StagePart> = {}) =>
  view([poll('a', 'closed'), talk('b', 'open'), ...(more.activities ?? [])], {
    run: onItem('i'),
    goals: { heading: '', goals: ['Én'] },
    practical: { ...nothingPractical, contact: 'Ring' },
    extras: { i: { ...noExtras, text: 'Finn plassen' } },
    agenda: { revision: 0, title: '', days: [day] },
    ...more,
  })
const day = {
  ...{ id: 'd', date: null, start: '10:00', end: null },
  items: [
    { id: 'i', title: 'Post', kind: 'other', start: '10:00', minutes: 30, speakers: [], pinned: false },
  ],
} as unknown as StagePart['agenda']['days'][number]

test('[KO101] more pictures than a row holds leave the likely ones in it, in their order, and the rest in a menu', () => {
  const scenes = (part: StagePart) => pickRow(part).row.map(({ scene }) => scene)
  const few = view([talk('b', 'open')])
  expect(pickRow(few)).toEqual({ row: picksFor(few), rest: [] })
  const all = everything()
  expect(scenes(all)).toEqual(['now', 'question', 'points', 'welcome', 'goals', 'black'])
  expect(pickRow(all).rest.map(({ scene }) => scene)).toEqual(['practical', 'item'])
  const shown = everything({ stage: { scene: 'item', activity: null, theme: 'light' } })
  expect(scenes(shown)).toEqual(['now', 'question', 'points', 'welcome', 'item', 'black'])
  const unasked = everything({ activities: [] })
  const { row, rest } = pickRow({ ...unasked, activities: [talk('b', 'open')] })
  expect(row.map(({ scene }) => scene)).not.toContain('question')
  expect(rest.map(({ scene }) => scene)).toContain('question')
  expect([...row, ...rest].length).toBe(picksFor(unasked).length)
})
