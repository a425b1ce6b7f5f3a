import { expect, test } from 'vitest'
import { assignmentOn, clockOf, stateOf } from '#shared/activities/panel/course.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { type Act, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { ASSIGNMENTS, add, begin, begunIn, house, opened, panelIn, prepare, prepared } from './panels.ts'

const lengthen = (assignment: string, minutes: number) =>
  ({ type: 'LengthenAssignment', activity: 'panel', assignment, minutes }) as const
const all = { type: 'OpenAllAssignments', activity: 'panel' } as const
const first = structuredClone(ASSIGNMENTS.slice(0, 1))
const revise = (assignments: typeof first): RoomCommand => ({
  type: 'RevisePanel',
  activity: 'panel',
  assignments,
})

test('[PN10] assignments and sub-questions have words, and every id is one', () => {
  const asked = (change: Partial<(typeof first)[number]>): RoomCommand => ({
    type: 'PreparePanel',
    activity: 'panel',
    item: null,
    assignments: first.map((each) => ({ ...each, ...change })),
  })
  const state = givenState(stateAfter(house))
  state.when(asked({ title: '  ' })).thenRefused('question-empty')
  state.when(asked({ questions: [{ id: 'q1', text: '\n' }] })).thenRefused('question-empty')
  state.when(asked({ title: 'x'.repeat(301) })).thenRefused('text-too-long', '300')
  state
    .when(
      asked({
        questions: [
          { id: 'q1', text: 'A' },
          { id: 'q1', text: 'B' },
        ],
      }),
    )
    .thenRefused('already-exists')
  givenState(prepared()).when(asked({})).thenRefused('already-exists')
})

test('[PN10] outer space goes from titles and sub-questions', () => {
  const state = play(stateAfter(house), [
    {
      type: 'PreparePanel',
      activity: 'panel',
      item: null,
      assignments: [
        { id: 'a1', title: ' Hva? ', minutes: null, questions: [{ id: 'q1', text: ' Hvem?\n' }] },
      ],
    },
  ])
  expect(panelIn(state).assignments).toEqual([
    { id: 'a1', title: 'Hva?', minutes: null, questions: [{ id: 'q1', text: 'Hvem?' }] },
  ])
})

test('[PN10] assignments can be revised while the panel is open, but for what has points under it', () => {
  const state = opened(begin('a2', 'a1'), add('p1', 'ane', 'Ring', 'q3'))
  givenState(state).when(revise(first)).thenRefused('in-use')
  const kept = play(opened(add('p1', 'ane')), [revise(first)])
  expect(panelIn(kept).assignments.map(({ id }) => id)).toEqual(['a1'])
  const gone = structuredClone(ASSIGNMENTS).map((each) => ({
    ...each,
    questions: each.questions.filter(({ id }) => id !== 'q1'),
  }))
  givenState(opened(add('p1', 'ane')))
    .when(revise(gone))
    .thenRefused('in-use')
})

test('[PN11] the next assignment ends the one that was on', () => {
  const state = play(opened(), [begin('a2', 'a1')[0], { now: TEN + MINUTE }])
  const panel = begunIn(state)
  expect(['a1', 'a2'].map((id) => stateOf(panel, id))).toEqual(['done', 'open'])
  expect(panel.opened.find(({ assignment }) => assignment === 'a1')?.doneAt).toBe(TEN + MINUTE)
  expect(assignmentOn(panel)).toBe('a2')
})

test('[PN11] two who go on in the same second take one step', () => {
  const state = opened()
  const next = begin('a2', 'a1')[0]
  givenState(play(state, [next]))
    .when(next)
    .thenNothing()
  givenState(state).when(begin('a2', null)[0]).thenRefused('moved-already')
  givenState(state).when(begin('gone', 'a1')[0]).thenRefused('unknown-assignment')
})

test('[PN11] all at once, and then one alone', () => {
  const state = opened([all])
  const panel = begunIn(state)
  expect(['a1', 'a2'].map((id) => stateOf(panel, id))).toEqual(['open', 'open'])
  givenState(state).when(all).thenNothing()
  const alone = begunIn(play(state, begin('a2', 'a1')))
  expect(['a1', 'a2'].map((id) => stateOf(alone, id))).toEqual(['done', 'open'])
})

test('[PN11] opening one brings the panel onto the hall screen, but not onto a black one', () => {
  const now: Act = [{ type: 'ShowScene', scene: 'now', activity: null }]
  const onPanel = { scene: 'panel', activity: 'panel' }
  const state = opened(now, begin('a2', 'a1'))
  expect(state.stage).toMatchObject(onPanel)
  expect(play(state, [{ type: 'Undo', step: state.stepsTaken }]).stage.scene).toBe('now')
  expect(opened(now, [all]).stage).toMatchObject(onPanel)
  const black = opened([{ type: 'ShowScene', scene: 'black', activity: null }], begin('a2', 'a1'))
  expect(black.stage.scene).toBe('black')
  expect(opened(now, [{ type: 'EndAssignment', activity: 'panel', assignment: 'a1' }]).stage.scene).toBe(
    'now',
  )
})

test('[PN11] an assignment ends by itself, and can be opened again with its time anew', () => {
  const ended = opened([{ type: 'EndAssignment', activity: 'panel', assignment: 'a1' }])
  expect(stateOf(begunIn(ended), 'a1')).toBe('done')
  expect(assignmentOn(begunIn(ended))).toBeNull()
  const [again] = ASSIGNMENTS
  const panel = begunIn(play(ended, [begin('a1')[0], { now: TEN + 5 * MINUTE }]))
  expect(again && clockOf(panel, again)).toEqual({ since: TEN + 5 * MINUTE, allowance: 15 * MINUTE })
})

test('[PN12] an assignment’s time goes from when it is opened, and is given and taken in minutes', () => {
  const [timed, untimed] = ASSIGNMENTS
  const state = opened([lengthen('a1', 5)], [lengthen('a1', -2)])
  expect(timed && clockOf(begunIn(state), timed)).toEqual({ since: TEN, allowance: 18 * MINUTE })
  expect(untimed && clockOf(begunIn(opened([all])), untimed)).toBeNull()
  givenState(state).when(lengthen('a1', -18)).thenRefused('out-of-range', '1–600')
  givenState(state).when(lengthen('a1', 600)).thenRefused('out-of-range', '1–600')
  givenState(state).when(lengthen('a2', 1)).thenRefused('no-clock')
  givenState(state).when(lengthen('gone', 1)).thenRefused('unknown-assignment')
  givenState(state).when(lengthen('a1', 0)).thenNothing()
})

test('[PN11] nothing goes on in a panel that is not open, and an open one is not opened again', () => {
  const draft = givenState(play(stateAfter(house), prepare))
  for (const command of [
    begin('a1')[0],
    all,
    lengthen('a1', 1),
    { type: 'ClosePanel', activity: 'panel' } as const,
  ])
    draft.when(command).thenRefused('panel-not-open')
  givenState(opened()).when({ type: 'OpenPanel', activity: 'panel' }).thenRefused('already-open')
  const closed = opened([{ type: 'ClosePanel', activity: 'panel' }])
  givenState(closed).when(all).thenRefused('panel-not-open')
  expect(panelIn(play(closed, [{ type: 'OpenPanel', activity: 'panel' }])).phase).toBe('open')
  givenState(closed).when({ type: 'OpenPanel', activity: 'gone' }).thenRefused('unknown-activity')
})
