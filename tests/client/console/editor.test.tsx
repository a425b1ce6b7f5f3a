import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Desk, DeskProvider } from '#client/screens/console/desk.tsx'
import { createProgramme } from '#client/screens/console/programme/create-programme.ts'
import { Editor } from '#client/screens/console/programme/parts/Editor.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { leaderView } from './leader-view.ts'

beforeEach(async () => {
  localStorage.clear()
  await ready()
})
afterEach(cleanup)

test('[KO98] the text of the programme shares its form with no other field, and nothing sends that', () => {
  const desk = { view: leaderView(), now: () => 1_772_600_000_000 } as unknown as Desk
  render(() => (
    <DeskProvider desk={desk}>
      <Editor programme={createProgramme(desk)} ref={() => undefined} />
    </DeskProvider>
  ))
  const { form } = screen.getByLabelText<HTMLTextAreaElement>(words().programme.text)
  expect(form?.querySelectorAll('input, select, textarea')).toHaveLength(1)
  expect(fireEvent.submit(form as HTMLFormElement)).toBe(false)
})
