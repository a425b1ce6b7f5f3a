import { expect, test } from 'vitest'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { givenState, play, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { begunIn, circlesIn, hallOf, opened, repeat } from '#tests/support/talks.ts'

/** The same tables sit down to the same step again: their circles keep their ids, and only the run is another. */
function twice(): { readonly again: Gathering; readonly circle: string; readonly person: string } {
  const steps = [{ who: 'table' as const, turns: 'round' as const, pace: 'own' as const }]
  const state = opened(hallOf(8, { tables: [4, 4] }), steps)
  const again = repeat(state, TEN + 60_000)
  const [before] = circlesIn(state)
  const circle = before?.id ?? ''
  expect(circlesIn(again).map(({ id }) => id)).toContain(circle)
  expect([begunIn(state).run.run, begunIn(again).run.run]).toEqual([1, 2])
  return { again, circle, person: before?.people[0] ?? '' }
}

const on = { activity: 'talk' }

test('[SA49] a turn, a call or a break that was meant for an earlier run does nothing to the one that is on', () => {
  const { again, circle, person } = twice()
  const called = play(again, [{ type: 'CallLeader', ...on, circle }, as(person)])
  const late: readonly (readonly [Gathering, RoomCommand])[] = [
    [again, { type: 'TakeTurn', ...on, circle, run: 1, from: 0, to: 1 }],
    [again, { type: 'CallLeader', ...on, circle, run: 1 }],
    [called, { type: 'AnswerCall', ...on, circle, run: 1 }],
    [again, { type: 'LeaveStep', ...on, person, run: 1, gone: true }],
    // Its group may be gone by now: that is no mistake of whoever pressed.
    [again, { type: 'TakeTurn', ...on, circle: '1-9', run: 1, from: 0, to: 1 }],
  ]
  for (const [state, command] of late) givenState(state).when(command, as(person)).thenNothing()
})

test('[SA49] the same of the run that is on is done, and so is what an older page sends, which names none', () => {
  const { again, circle, person } = twice()
  for (const run of [{ run: 2 }, {}]) {
    const turned = play(again, [{ type: 'TakeTurn', ...on, circle, ...run, from: 0, to: 1 }, as(person)])
    expect(circlesIn(turned).find(({ id }) => id === circle)?.turn.place).toBe(1)
    const called = play(again, [{ type: 'CallLeader', ...on, circle, ...run }, as(person)])
    expect(circlesIn(called).find(({ id }) => id === circle)?.called).not.toBeNull()
    const answered = play(called, [{ type: 'AnswerCall', ...on, circle, ...run }, as(person)])
    expect(circlesIn(answered).find(({ id }) => id === circle)?.called).toBeNull()
    const out = play(again, [{ type: 'LeaveStep', ...on, person, ...run, gone: true }, as(person)])
    expect(begunIn(out).run.left).toEqual([person])
  }
})
