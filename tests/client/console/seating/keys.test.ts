import { expect, test } from 'vitest'
import { besideOf, type SeatFocus, seatKeyOf } from '#client/screens/console/seating/keys.model.ts'
import { table } from './halls.ts'

type More = {
  readonly focus?: SeatFocus
  readonly lifted?: boolean
  readonly singleKeys?: boolean
  readonly command?: boolean
  readonly alt?: boolean
}
const does = (key: string, { focus = 'seat', lifted = false, singleKeys = true, ...more }: More = {}) =>
  seatKeyOf({ key, command: false, alt: false, ...more }, focus, { lifted, singleKeys })?.type ?? null

test('[KB8] on a seat keys lift, go and pin; while somebody is lifted they steer, drop and put back', () => {
  expect([' ', 'Enter', 'ArrowDown', 'l', 'L', 'r'].map((key) => does(key))).toEqual([
    'lift',
    'lift',
    'go',
    'pin',
    'pin',
    'draw',
  ])
  const lifted = (key: string, focus: SeatFocus) => does(key, { lifted: true, focus })
  expect(['ArrowLeft', ' ', 'Enter', 'Escape', 'l', 'r'].map((key) => lifted(key, 'seat'))).toEqual([
    'steer',
    'drop',
    'drop',
    'put-back',
    null,
    null,
  ])
  // A button is pressed by Space as ever; arrows go on from wherever the focus is.
  expect([lifted(' ', 'button'), lifted('ArrowUp', 'button'), lifted('ArrowUp', 'page')]).toEqual([
    null,
    'steer',
    'steer',
  ])
})

test('[KB8] a field has its keys for itself, and so has the browser those with Alt or Ctrl but for Ctrl+Z', () => {
  for (const key of [' ', 'r', 'l', 'ArrowLeft', 'Escape'])
    for (const lifted of [false, true]) expect(does(key, { focus: 'field', lifted })).toBeNull()
  expect(does('z', { focus: 'field', command: true })).toBeNull()
  expect([does('z', { command: true }), does('Z', { command: true, focus: 'page' })]).toEqual([
    'undo',
    'undo',
  ])
  expect([does('r', { command: true }), does('ArrowLeft', { alt: true })]).toEqual([null, null])
})

test('[KB8] with single keys off R draws nothing, and L still pins who has the focus', () => {
  expect(does('r', { singleKeys: false })).toBeNull()
  expect(does('r', { focus: 'page' })).toBe('draw')
  expect(does('l', { singleKeys: false })).toBe('pin')
  expect(does('l', { focus: 'page' })).toBeNull()
})

test('[KB4] arrows between seats pass tables where nobody sits, and stop at the edges', () => {
  const tables = [table('1', ['a', 'b', 'c']), table('2', []), table('3', ['d'])]
  expect(besideOf(tables, 'b', 'right')).toBe('d')
  expect(besideOf(tables, 'd', 'left')).toBe('a')
  expect(besideOf(tables, 'b', 'up')).toBe('a')
  expect([
    besideOf(tables, 'c', 'down'),
    besideOf(tables, 'd', 'right'),
    besideOf(tables, 'x', 'up'),
  ]).toEqual([null, null, null])
})
