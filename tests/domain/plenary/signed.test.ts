import { expect, test } from 'vitest'
import { movesPlenary } from '#shared/gathering/presented.ts'
import { type Act, play, stateAfter } from '#tests/support/given.ts'
import { observingToo } from '#tests/support/noted.ts'
import { panelHouse } from '#tests/support/panel-house.ts'

const observer = { role: 'observer', device: 'ob-2' } as const
const duty: Act = [
  {
    type: 'EditPerson',
    ...{ person: 'dina', name: 'Dina', municipality: 'sund', title: '', duties: ['observer'], stands: 1 },
  },
]
/** A device of the observers' says that it is somebody's who may move the panel's presentation. */
const signed = play(stateAfter(panelHouse), duty, [{ type: 'SignNotes', person: 'dina' }, observingToo])

test.each([
  ['a person', { person: 'dina' }],
  ['a municipality', { municipality: 'sund' }],
])('[PL3][NO13] who has signed as the presenter of a panel, %s, does not move it', (_, presenter) => {
  const named = play(signed, [{ type: 'SetPlenaryPresenter', presenter }])
  expect(movesPlenary(named, { role: 'participant', person: 'dina' })).toBe(true)
  expect(movesPlenary(named, observer)).toBe(false)
})
