import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { Seating } from '#client/screens/console/seating/Seating.tsx'
import { isLive } from '#client/screens/console/seating/steps.model.ts'
import { ready as seatingReady, seatingWords } from '#client/screens/console/seating/words.ts'
import { words as consoleWords, ready } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import type { SeatingPart } from '#shared/views/seating-part.ts'
import { hallView, roundOf } from './hall-view.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), seatingReady()])
  await vi.waitFor(() => expect(consoleWords().head.run).toBe('Kjør'))
})
afterEach(cleanup)

const TABLES = [
  ['vefsn1', 'vefsn2', 'rana1'],
  ['rana2', 'alta1', 'alta2'],
]
const SHOWN = { shown: 'round', round: roundOf(TABLES, { id: 'r1', at: 60_000 }), draft: null } as const
const step = (id: number, command: string, more: Partial<SeatingPart['done'][number]> = {}) => ({
  ...{ step: id, command, at: id * 60_000, person: null, table: null },
  ...more,
})

function open(first: LeaderView, outcome: CommandOutcome = { ok: true, at: 1 }) {
  const [held, set] = createStore({ view: first })
  const connection = {
    status: () => 'online',
    welcome: () => null,
    handover: {},
    ask: () => new Promise(() => undefined),
    send: async () => outcome,
  } as unknown as Parameters<typeof createDesk>[0]
  const desk = createDesk(
    connection,
    () => held.view,
    () => 30_000,
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Seating isOff={false} />
    </DeskProvider>
  ))
  return { show: (view: LeaderView) => set('view', reconcile(structuredClone(view))) }
}
const steps = () => seatingWords().steps
const button = () => document.querySelector('.seathead .undo')?.textContent
const note = () => document.querySelector('.keynote')?.textContent
const undo = async () => {
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
  await new Promise((resolve) => setTimeout(resolve, 5))
}
const list = () =>
  within(screen.getByRole('region', { name: steps().heading }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('span')?.textContent)

test('[KB24] the button names what Ctrl+Z takes back and that it is on the phones, and afterwards it is said', async () => {
  open(hallView(6, TABLES, { ...SHOWN, done: [step(1, 'DrawSeating'), step(2, 'ShowSeating')] }))
  expect(button()).toContain('Viste bordene')
  expect(button()).toContain(steps().onPhones)
  expect(note()).toBe('')
  await undo()
  expect(note()).toBe(steps().undone('Viste bordene', 1, true))
})

test('[KB24] what only leaders see is not said to be on the phones, and what was refused is not said to be undone', async () => {
  const done = [step(1, 'PinPerson', { person: 'rana1', table: 't1' })]
  open(hallView(6, TABLES, { done }), { ok: false, code: 'nothing-to-undo' })
  expect(button()).toContain('Festet HR-leder 1 (Rana)')
  expect(button()).not.toContain(steps().onPhones)
  await undo()
  expect(note()).toBe('')
})

test('[KB24] several at once are counted', async () => {
  open(hallView(6, TABLES, { done: [step(1, 'SetTables'), step(2, 'KeepPairs')] }))
  fireEvent.click(screen.getByRole('button', { name: steps().undoTo('Endret bordene', 2) }))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(note()).toBe(steps().undone('Endret bordene', 2, false))
})

test('[KB24] a move is on the phones where no draft is on the board', () => {
  const moved = { command: 'MoveSeat' }
  const kinds = ['draft', 'round', 'home', 'nothing'] as const
  expect(kinds.map((kind) => isLive(moved, { kind }))).toEqual([false, true, true, false])
  expect(isLive({ command: 'DrawSeating' }, { kind: 'round' })).toBe(false)
  expect(isLive({ command: 'ClearTables' }, { kind: 'nothing' })).toBe(true)
})

test('[KB25] who has left since is still named, and who is off the list is not called somebody', () => {
  const done = [
    step(1, 'PinPerson', { person: 'rana1', table: 't1' }),
    step(2, 'MoveSeat', { person: 'alta9', table: 't2' }),
  ]
  const view = hallView(6, TABLES, { done })
  const people = view.people.map((person) =>
    person.id === 'rana1' ? { ...person, arrived: false, gone: true } : person,
  )
  open({ ...view, people })
  expect(list()).toEqual([
    `Flyttet ${steps().unlisted} til bord 2`,
    `Festet ${steps().gone('HR-leder 1 (Rana)')}`,
  ])
})

test('[KB25] the first tables were found, later ones are new', () => {
  const { show } = open(hallView(6, TABLES, { done: [step(1, 'DrawSeating'), step(2, 'DrawSeating')] }))
  expect(list()).toEqual(['Fant nye bord', 'Fant bord'])
  // The first is too long ago to be undone, and a round of it holds.
  show(hallView(6, TABLES, { ...SHOWN, done: [step(2, 'DrawSeating')] }))
  expect(list()).toEqual(['Fant nye bord'])
})
