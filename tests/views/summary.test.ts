import { expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Source } from '#shared/summary/summary.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { allViews } from '#tests/support/all-views.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { about, wrote } from '#tests/support/noted.ts'
import { as, live } from '#tests/support/samples.ts'

/** Everything that is picked has a word of its own, and so has everybody's name. */
const note: Source = { of: 'card', activity: null, card: 'n1' }
const answer: Source = { of: 'point', activity: 'w', point: 'w1' }
const pick = (id: string, source: Source): Act => [
  { type: 'PickForSummary', pick: id, source: source as never, before: null },
]
const show = (scene: 'summary' | 'now'): Act => [{ type: 'ShowScene', scene, activity: null }]
const choice = (id: string) => ({ id, text: `canary-choice-${id}` })

const HOMES = { ane: 'bomlo', bo: 'bomlo', cato: 'bomlo', dina: 'sund', fia: 'vefsn' } as const
const FIVE = ['ane', 'bo', 'cato', 'dina', 'fia'] as const
const begun = play(
  stateAfter(fullHouse),
  ...FIVE.map(
    (person): Act => [
      {
        type: 'EditPerson',
        ...{
          person,
          name: `name-of-${person}`,
          municipality: HOMES[person],
          title: '',
          duties: [],
          stands: 1,
        },
      },
    ],
  ),
  wrote('n1', 'canary-note', { about: about('bomlo') }),
  wrote('n2', 'canary-other', {}),
  [
    {
      type: 'SendWondering',
      ...{ activity: 'w', item: null, from: null, text: 'Hvem?', who: 'municipality', minutes: null },
    },
  ],
  [{ type: 'AddPoint', activity: 'w', step: 'wondering', point: 'w1', text: 'canary-answer' }, as('ane')],
  [
    {
      type: 'PreparePoll',
      ...{ activity: 'q', item: null, anonymous: false },
      question: { type: 'choice', text: 'canary-question', choices: [choice('a'), choice('b')] },
    },
  ],
  [{ type: 'OpenPoll', activity: 'q' }],
  ...FIVE.map(
    (id): Act => [{ type: 'CastBallot', activity: 'q', answer: { type: 'choice', choice: 'a' } }, as(id)],
  ),
  [{ type: 'SetResults', activity: 'q', results: 'live' }],
  [{ type: 'ClosePoll', activity: 'q' }],
  [{ type: 'CloseConversation', activity: 'w' }],
  show('now'),
)
const picked = play(
  begun,
  pick('s1', note),
  pick('s2', answer),
  pick('s3', { of: 'poll', activity: 'q' }),
  [{ type: 'WriteSummaryLine', pick: 's4', text: 'canary-line', before: null }],
  [{ type: 'EditSummaryTitle', title: 'canary-title' }],
)
const shown = play(picked, show('summary'))
const after = play(shown, show('now'))
const later = play(after, [{ type: 'WriteSummaryLine', pick: 's5', text: 'canary-later', before: null }])

/** Which of the summary's words each audience is told; what a view says of anything else is left out. */
function said(state: Gathering, audience: string): readonly string[] {
  const view = allViews(state)[audience]
  return [...new Set(JSON.stringify(view).match(/canary-[a-z-]*[a-z]/g) ?? [])].sort()
}
/** But for the step that a remote control would take back. */
function still(state: Gathering, audience: string) {
  return { ...(allViews(state)[audience] as object), undo: null }
}
const audiences = Object.keys(allViews(begun))
const quiet = audiences.filter((each) => !['leader', 'notes', 'hall', 'screen'].includes(each))

test('[SU11] before it is shown nothing of it reaches anybody but the leader', () => {
  for (const audience of audiences.filter((each) => each !== 'leader'))
    expect(still(picked, audience), audience).toEqual(still(begun, audience))
  expect(said(picked, 'leader')).toEqual(
    expect.arrayContaining(['canary-note', 'canary-line', 'canary-title']),
  )
})

test('[SU11] while it is shown the hall screen has it, and phones what the leader has shown on phones', () => {
  const all = ['canary-answer', 'canary-choice-a', 'canary-choice-b', 'canary-line', 'canary-note']
  expect(said(shown, 'screen')).toEqual([...all, 'canary-question', 'canary-title'])
  expect(said(shown, 'hall')).toEqual(['canary-answer', 'canary-line', 'canary-note', 'canary-title'])
  for (const audience of quiet) expect(said(shown, audience), audience).toEqual(said(begun, audience))
})

test('[SU11] afterwards phones look it up, and nothing that was picked since', () => {
  expect(said(later, 'screen')).toEqual([])
  expect(said(later, 'hall')).toEqual(said(shown, 'hall'))
  expect(said(play(later, show('summary')), 'hall')).toContain('canary-later')
})

test('[SU12] a result reaches phones once it is shown on phones', () => {
  const open = play(shown, [{ type: 'SetResults', activity: 'q', results: 'shown' }])
  expect(said(open, 'hall')).toContain('canary-choice-a')
  const hidden = play(open, [{ type: 'SetResults', activity: 'q', results: 'hidden' }])
  for (const audience of ['hall', 'screen', ...quiet])
    expect(said(hidden, audience).join(' '), audience).not.toMatch(/question|choice/)
})

test('[SU12] nobody goes by name or id in it, and phones are told of no marks', () => {
  const { summary } = hallView(shown)
  const views = allViews(shown)
  const parts = [summary, (views.screen as { summary?: unknown }).summary, leaderView(shown, live).summary]
  for (const part of parts) {
    expect(part).not.toBeNull()
    expect(JSON.stringify(part)).not.toMatch(/name-of-|"(?:ane|bo|cato|dina|fia)"/)
  }
  expect(summary?.points.map(({ from }) => from)).toEqual([['bomlo'], ['bomlo'], []])
  expect(JSON.stringify(summary)).not.toContain('support')
})

test('[SU2] observers’ other notes are no part of it, and are told to nobody with it', () => {
  for (const audience of audiences.filter((each) => each !== 'notes'))
    expect(said(shown, audience), audience).not.toContain('canary-other')
})

test('[SU24] what there is to pick from a conversation stays the very same while others write, so that nothing of it is compared', () => {
  const add = (person: 'ane' | 'bo', point: string): Act => [
    { type: 'AddPoint', activity: 'w', step: 'wondering', point, text: `says-${point}` },
    as(person),
  ]
  const of = (gathering: Gathering) =>
    new Map(leaderView(gathering, live).summary.candidates.map((each) => [each.id, each]))
  const before = play(begun, add('bo', 'w2'))
  const after = play(before, add('ane', 'w3'))
  const [old, now] = [of(before), of(after)]
  const fromTalk = [...old].filter(([, { source }]) => source.of === 'point')
  expect(fromTalk.map(([, { text }]) => text)).toEqual(['canary-answer', 'says-w2'])
  for (const [id, candidate] of fromTalk) expect(now.get(id)).toBe(candidate)
  expect([...now.values()].map(({ text }) => text)).toContain('says-w3')
})
