import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, DeskProvider } from '#client/screens/console/desk.tsx'
import { Roster } from '#client/screens/console/people/parts/Roster.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { leaderView } from './leader-view.ts'

beforeEach(ready)
afterEach(cleanup)

/** The list, pasted and read, and what the server says of it in hand. */
async function pasted() {
  let answer = (_: CommandOutcome): void => undefined
  const desk = {
    view: leaderView(),
    online: () => true,
    said: () => null,
    ask: () => new Promise<CommandOutcome>((resolve) => (answer = resolve)),
  } as unknown as Desk
  render(() => (
    <DeskProvider desk={desk}>
      <Roster />
      <button type="button">elsewhere</button>
    </DeskProvider>
  ))
  const field = screen.getByLabelText<HTMLTextAreaElement>(words().about.peopleLabel)
  fireEvent.input(field, { target: { value: 'Navn;Kommune\nRådgiver;Vefsn\nHR-leder;Rana' } })
  const add = await screen.findByRole('button', { name: words().about.addPeople(2) })
  add.focus()
  fireEvent.submit(add.closest('form') as HTMLFormElement, { submitter: add })
  return {
    field,
    elsewhere: screen.getByRole('button', { name: 'elsewhere' }),
    async answered(outcome: CommandOutcome) {
      answer(outcome)
      await new Promise((resolve) => setTimeout(resolve, 0))
    },
  }
}

test('[RO30] a list that is saved leaves its field empty and in focus, for the next', async () => {
  const { field, answered } = await pasted()
  await answered({ ok: true, at: 1 })
  expect(field.value).toBe('')
  expect(document.activeElement).toBe(field)
})

test('[RO30] whoever has gone on while a list was saved is left where they are', async () => {
  const { field, elsewhere, answered } = await pasted()
  elsewhere.focus()
  await answered({ ok: true, at: 1 })
  expect(field.value).toBe('')
  expect(document.activeElement).toBe(elsewhere)
})

test('[RO30] a list that is refused stays in its field', async () => {
  const { field, answered } = await pasted()
  await answered({ ok: false, code: 'text-too-long' })
  expect(field.value).toContain('HR-leder;Rana')
})
