import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Connection } from '#client/connection/make-connection.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { stepAtTablesIn } from '#client/screens/console/seating/board.model.ts'
import { Seating } from '#client/screens/console/seating/Seating.tsx'
import { ready as seatingReady, seatingWords } from '#client/screens/console/seating/words.ts'
import { ready } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { type LeaderView, leaderView } from '#shared/views/leader.ts'
import { live } from '#tests/support/samples.ts'
import { type Asked, hallOf, opened } from '#tests/support/talks.ts'
import { hallView } from './hall-view.ts'

const talking = (...steps: readonly Asked[]) =>
  leaderView(opened(hallOf(6, { tables: [3, 3] }), steps), live).activities

beforeEach(async () => {
  localStorage.clear()
  await Promise.all([ready(), seatingReady()])
  setLanguage('nb')
  await vi.waitFor(() => expect(seatingWords().guest).toBe('Uten kommune'))
})
afterEach(cleanup)

function open(view: LeaderView) {
  const connection = {
    status: () => 'online',
    welcome: () => null,
    handover: {},
    ask: () => new Promise(() => undefined),
    send: async () => ({ ok: true, at: 1 }),
  } as unknown as Connection
  const desk = createDesk(
    connection,
    () => view,
    () => 30_000,
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Seating isOff={false} />
    </DeskProvider>
  ))
}
const button = (name: string) => screen.getByRole('button', { name })
const TABLES = [
  ['vefsn1', 'rana1'],
  ['alta1', 'vefsn2'],
]

test('[KB23] a step at the tables is one that groups talk in there now', () => {
  const at = (...steps: readonly Asked[]) => stepAtTablesIn({ activities: talking(...steps) })
  expect(at({ who: 'table' })).toEqual({ prompt: 'Oppdrag 1' })
  expect(at({ who: 'duo' }, { who: 'table' })).toBeNull()
  expect(at({ who: 'plenary' })).toBeNull()
  expect(stepAtTablesIn({ activities: [] })).toBeNull()
})

test('[KB23] what other tables come to while a step is on at them is said at the buttons that show them', () => {
  open({ ...hallView(4, TABLES), activities: talking({ who: 'table', prompt: 'Hva tar vi med hjem?' }) })
  const said = seatingWords().stepAtTables('Hva tar vi med hjem?')
  expect(said).toContain('begynner det på nytt')
  const show = button(seatingWords().do.show)
  const id = show.getAttribute('aria-describedby') ?? ''
  expect(document.getElementById(id)?.textContent).toContain(said)
})

test('[KB23] the same holds for home tables and the way back, and nothing is said when nothing is on there', () => {
  const shown = { ...hallView(4, TABLES), activities: talking({ who: 'table' }) }
  const { draft } = shown.seating
  open({ ...shown, seating: { ...shown.seating, draft: null, shown: 'none', round: draft } })
  for (const name of [seatingWords().do.home, seatingWords().do.back])
    expect(button(name).getAttribute('aria-describedby')).toBe('seat-step')
  cleanup()
  open(hallView(4, TABLES))
  expect(document.getElementById('seat-step')).toBeNull()
  expect(button(seatingWords().do.show).getAttribute('aria-describedby')).toBeNull()
})
