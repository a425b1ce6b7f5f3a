import { expect, test } from 'vitest'
import { hindrance, type Situation } from '#client/screens/console/key-reasons.model.ts'
import { actionOf, ECHO, type Focus, isEcho, type KeyAction } from '#client/screens/console/keys.model.ts'
import { whole } from '#client/screens/console/run/run.model.ts'
import { PICKS } from '#client/screens/console/run/stage.model.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { notStarted } from '#shared/agenda/agenda.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

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
  ['5', { type: 'scene', scene: 'goals' }],
  ['M', { type: 'scene', scene: 'goals' }],
  ['6', { type: 'scene', scene: 'practical' }],
  ['7', { type: 'scene', scene: 'item' }],
  ['8', { type: 'scene', scene: 'seating' }],
  ['o', { type: 'scene', scene: 'panel' }],
  ['f', { type: 'scene', scene: 'plenary' }],
  ['u', { type: 'scene', scene: 'summary' }],
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

test('[KO27] every picture has a key, and the list names it', async () => {
  await ready()
  for (const { scene, key } of PICKS) {
    expect(act(key ?? '')).toEqual({ type: 'scene', scene })
    expect(words().keys.list.flatMap(([keys]) => keys.split(' · '))).toContain(key)
  }
})

test('[PS27] the list of keys names the one of the closing round', async () => {
  await ready()
  expect(words().keys.list.map(([keys]) => keys)).toContain('W')
})

const next: KeyAction = { type: 'next' }

test('[KO23] the same step again within a moment is an echo, later it is a step', () => {
  const last = { action: next, at: 1_000 }
  expect(isEcho(next, last, 1_000 + ECHO - 1)).toBe(true)
  expect(isEcho(next, last, 1_000 + ECHO)).toBe(false)
  expect(isEcho(next, null, 1_000)).toBe(false)
})

test('[KO23] another step, and a minute more, are as fast as one presses', () => {
  const last = { action: next, at: 1_000 }
  expect(isEcho({ type: 'back' }, last, 1_001)).toBe(false)
  expect(isEcho({ type: 'plus' }, { action: { type: 'plus' }, at: 1_000 }, 1_001)).toBe(false)
})

function situation(more: Partial<LeaderView> = {}, online = true): Situation {
  const view = leaderView(more)
  const { phase, zone } = view.gathering
  return {
    online,
    view,
    focus: null,
    moment: { agenda: whole(view.agenda), run: view.run, phase, now: 30_000, zone },
  }
}

const base = leaderView()
const closed = { gathering: { ...base.gathering, phase: 'closed' as const } }
const clock = base.run.now.phase === 'running' ? base.run.now : null
const at = (item: string, allotted: number | null) => {
  if (clock === null) throw new Error('nothing is on')
  return { run: { ...base.run, now: { ...clock, item, allotted } } }
}

test.each<readonly [KeyAction, string | null, Situation]>([
  [next, null, situation()],
  [next, 'offline', situation({}, false)],
  [next, 'closed', situation(closed)],
  [next, 'emptyProgramme', situation({ run: notStarted, agenda: { revision: 0, title: '', days: [] } })],
  [next, 'closeByHand', situation({ run: { ...base.run, now: { phase: 'between', after: 'd1' } } })],
  [{ type: 'back' }, null, situation()],
  [{ type: 'back' }, 'nothingBefore', situation(at('velkommen', 60_000))],
  [{ type: 'back' }, 'closed', situation(closed)],
  [{ type: 'toggle-clock' }, 'nothingOn', situation({ run: notStarted })],
  [{ type: 'plus' }, 'nothingOn', situation({ run: notStarted })],
  [{ type: 'plus' }, 'noLimit', situation(at('samtale', null))],
  [{ type: 'minus' }, null, situation()],
  [{ type: 'minus' }, 'noTimeLeft', situation(at('samtale', 10_000))],
  [{ type: 'plus' }, null, situation(at('samtale', 10_000))],
  [{ type: 'undo' }, 'nothingToUndo', situation()],
  [{ type: 'undo' }, null, situation({ undo: { step: 1, command: 'StartItem' } })],
  [{ type: 'scene', scene: 'now' }, 'shownAlready', situation()],
  [{ type: 'scene', scene: 'question' }, 'noQuestion', situation()],
  [{ type: 'scene', scene: 'points' }, 'noPoints', situation()],
  [{ type: 'scene', scene: 'black' }, null, situation()],
  [{ type: 'open-close' }, 'nothingAsked', situation()],
  [{ type: 'help' }, null, situation({}, false)],
])('[KO24] %o is hindered by %s', (action, why, now) => {
  expect(hindrance(action, now)).toBe(why)
})
