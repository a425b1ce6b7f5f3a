import { expect, test } from 'vitest'
import { allViews } from '#tests/support/all-views.ts'
import { fullHouse } from '#tests/support/full-house.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'

const on = { activity: 'guess' } as const
const question = { type: 'number', text: 'Hvor mange?', unit: '', min: null, max: null, decimals: 0 } as const
/** A number that stands nowhere else. */
const RIGHT = 739_155
const asked: Act = [
  {
    ...{ type: 'PreparePoll', ...on, item: null, question, anonymous: false },
    right: { type: 'number', value: RIGHT },
  },
]
const steps: readonly Act[] = [
  asked,
  [{ type: 'OpenPoll', ...on }],
  [
    { type: 'CastBallot', ...on, answer: { type: 'number', value: 3 } },
    { by: { role: 'participant', person: 'ane' } },
  ],
  [{ type: 'SetResults', ...on, results: 'shown' }],
  [{ type: 'ClosePoll', ...on }],
]
const toldTo = (acts: readonly Act[]) =>
  Object.entries(allViews(play(stateAfter(fullHouse), ...acts)))
    .filter(([, view]) => JSON.stringify(view).includes(`${RIGHT}`))
    .map(([audience]) => audience)

test('[VI19] before it is revealed the right answer is in no view but the leader’s', () => {
  for (const count of [1, 2, 3, 4, 5]) expect(toldTo(steps.slice(0, count))).toEqual(['leader'])
})

test('[VI19] revealed, it is in the views of the hall screen and the phones; hidden or opened again it is not', () => {
  const reveal = (revealed: boolean): Act => [{ type: 'RevealAnswer', ...on, revealed }]
  expect(toldTo([...steps, reveal(true)])).toEqual(['hall', 'screen', 'leader'])
  expect(toldTo([...steps, reveal(true), reveal(false)])).toEqual(['leader'])
  expect(toldTo([...steps, reveal(true), [{ type: 'OpenPoll', ...on }]])).toEqual(['leader'])
})
