import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ready as notesReady, words as noteWords } from '#client/notes/words.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import { ObserverNotes } from '#client/screens/console/run/parts/ObserverNotes.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { leaderView } from '#shared/views/leader.ts'
import { makeRoom, settled } from '#tests/client/observer/room.ts'
import { play } from '#tests/support/given.ts'
import { noted, observing, wrote } from '#tests/support/noted.ts'
import { live } from '#tests/support/samples.ts'

beforeAll(async () => {
  setLanguage('nb')
  await Promise.all([ready(), notesReady()])
  await vi.waitFor(() => expect([words().head.run, noteWords().write]).toEqual(['Kjør', 'Notat']))
})
afterEach(cleanup)

test('[OB17] the leader sees how many notes there are and the latest, and works on the same board', async () => {
  const card = { activity: null, card: 'n3' } as const
  const chosen = play(
    noted(),
    [{ type: 'TagCard', ...card, theme: 'measures' }, observing],
    [{ type: 'ChooseCard', ...card, before: null }, observing],
  )
  const room = makeRoom(chosen)
  const page = room.page({ role: 'leader' })
  const desk = createDesk(page.connection, () => leaderView(room.state(), live), room.now)
  const { container } = render(() => (
    <DeskProvider desk={desk}>
      <ObserverNotes notes={page.notes()} />
    </DeskProvider>
  ))
  const section = within(screen.getByRole('region', { name: 'Notater fra observatørene' }))
  expect(container.querySelector('.head .mut')?.textContent).toBe('3')
  expect(section.getByText('Ring alle første dag')).toBeTruthy()
  expect(section.getByText('Sund')).toBeTruthy()
  expect(section.getByText('1 punkt til plenum')).toBeTruthy()
  const [command, where] = wrote('n4', 'Vikarer faller utenfor')
  room.perform(command as never, where?.by ?? { role: 'leader' })
  expect(container.querySelector('.head .mut')?.textContent).toBe('4')
  expect(section.getByText('Vikarer faller utenfor')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Åpne tavla' }))
  fireEvent.click(screen.getByRole('button', { name: 'Nummer 1 til plenum, ta ut: Ring alle første dag' }))
  await settled()
  expect(room.state().notes.board.chosen).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Lukk' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
