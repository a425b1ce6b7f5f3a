import { expect, test } from 'vitest'
import { actionOf, type Focus } from '#client/screens/console/keys.model.ts'

const press = (key: string, command = false) => ({ key, command, alt: false })
const act = (key: string, focus: Focus = 'page', single = true) => actionOf(press(key), focus, single)

test.each([
  ['ArrowRight', { type: 'next' }],
  ['PageDown', { type: 'next' }],
  ['ArrowLeft', { type: 'back' }],
  ['PageUp', { type: 'back' }],
  [' ', { type: 'toggle-clock' }],
  ['+', { type: 'plus' }],
  ['-', { type: 'minus' }],
  ['1', { type: 'scene', scene: 'now' }],
  ['2', { type: 'scene', scene: 'question' }],
  ['3', { type: 'scene', scene: 'points' }],
  ['4', { type: 'scene', scene: 'welcome' }],
  ['0', { type: 'scene', scene: 'black' }],
  ['.', { type: 'toggle-black' }],
  ['B', { type: 'toggle-black' }],
  ['D', { type: 'theme' }],
  ['p', { type: 'ask' }],
  ['s', { type: 'open-close' }],
  ['?', { type: 'help' }],
  ['x', null],
  ['__proto__', null],
])('[KO20] %s does what the list of keys says', (key, action) => {
  expect(act(key)).toEqual(action)
})

test('[KO21] keys are off in a field, Ctrl+Z too, which is the field’s own', () => {
  expect(act('ArrowRight', 'field')).toBeNull()
  expect(actionOf(press('z', true), 'field', true)).toBeNull()
})

test('[KO21] with single keys off only Ctrl+Z is left', () => {
  expect(act('ArrowRight', 'page', false)).toBeNull()
  expect(act('p', 'page', false)).toBeNull()
  expect(actionOf(press('Z', true), 'page', false)).toEqual({ type: 'undo' })
})

test('[KO21] the browser keeps its own: Alt and Ctrl with other keys', () => {
  expect(actionOf({ key: 'ArrowLeft', command: false, alt: true }, 'page', true)).toBeNull()
  expect(actionOf(press('p', true), 'page', true)).toBeNull()
})

test('[KO22] Space presses a button, but stops the clock on Next and on the page', () => {
  expect(act(' ', 'button')).toBeNull()
  expect(act(' ', 'next')).toEqual({ type: 'toggle-clock' })
  expect(act('ArrowRight', 'button')).toEqual({ type: 'next' })
})
