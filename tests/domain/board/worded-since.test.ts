import { expect, test } from 'vitest'
import { ownView } from '#shared/views/own.ts'
import { givenState, play, stateAfter, TEN, tagIn } from '#tests/support/given.ts'
import { noted, observing, observingToo } from '#tests/support/noted.ts'
import { panelHouse } from '#tests/support/panel-house.ts'
import { as } from '#tests/support/samples.ts'

const on = { activity: null, card: 'n1' } as const

test('[TA15] of two who word one card, the second is told what the first has said', () => {
  const state = noted()
  const from = state.notes.board.cards.get('n1')?.text ?? ''
  const one = play(state, [{ type: 'ReviseCard', ...on, text: 'Ord fra en', from: ` ${from} ` }, observing])
  givenState(one)
    .when({ type: 'ReviseCard', ...on, text: 'Ord fra to', from }, observingToo)
    .thenRefused('moved-already', 'Ord fra en')
  // The same words are no news, and who has read the others' may write over them.
  givenState(one)
    .when({ type: 'ReviseCard', ...on, text: 'Ord fra en', from }, observingToo)
    .thenNothing()
  const two = play(one, [{ type: 'ReviseCard', ...on, text: 'Ord fra to', from: 'Ord fra en' }, observingToo])
  expect(two.notes.board.cards.get('n1')?.text).toBe('Ord fra to')
})

test('[TA15] a note, too', () => {
  const state = noted()
  const from = state.notes.notes.get('n1')?.text ?? ''
  const one = play(state, [{ type: 'ReviseNote', note: 'n1', text: 'Ord fra en', from }, observing])
  givenState(one)
    .when({ type: 'ReviseNote', note: 'n1', text: 'Ord fra to', from }, observingToo)
    .thenRefused('moved-already', 'Ord fra en')
})

test('[TA8] members of a panel see the earlier deed of two, as observers do', () => {
  const panel = { activity: 'panel', card: 'p4' } as const
  const state = play(
    stateAfter(panelHouse),
    [
      { type: 'MoveCard', ...panel, before: 'p1' },
      { ...as('fia'), now: TEN },
    ],
    [
      { type: 'MoveCard', ...panel, before: null },
      { ...as('ane'), now: TEN + 500 },
    ],
  )
  const card = ownView(state, 'fia', tagIn).panels[0]?.cards.find(({ id }) => id === 'p4')
  expect(card?.last).toMatchObject({ by: 'ane', what: 'moved', over: { by: 'fia', at: TEN, what: 'moved' } })
})
