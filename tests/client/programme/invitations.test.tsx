import { fireEvent, screen, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '#client/connection/storage.ts'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { linkAbout } from '#client/screens/programme/gatherings/letters.model.ts'
import { words } from '#client/screens/programme/words.ts'
import { led, running } from '#client/screens/sheet/samples/programme.ts'
import { button, cleared, inBokmål, open, write } from './owner-page.tsx'

beforeEach(inBokmål)
afterEach(cleared)

const region = (name: string) => within(screen.getByRole('region', { name }))

test('[PP43] a letter has its own link as a code, which opens at the invitation, and the gathering as a calendar file', async () => {
  await open(running, 'gatherings', 'troms')
  fireEvent.click(button(`${deskWords().replies.invite} Målselv`))
  await vi.waitFor(() => screen.getByRole('region', { name: deskWords().replies.letterTo('Målselv') }))
  const letter = region(deskWords().replies.letterTo('Målselv'))
  expect(letter.getByRole<HTMLTextAreaElement>('textbox').value).toContain(
    'http://x/municipality/p?invitation=troms#m',
  )
  expect(letter.getByLabelText(deskWords().replies.codeTo('Målselv')).querySelector('path')).toBeTruthy()
  const files: Blob[] = []
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (file: Blob) => files.push(file) && 'blob:x' }))
  fireEvent.click(letter.getByRole('button', { name: deskWords().gathering.calendar }))
  expect(await files[0]?.text()).toContain('DTSTART;VALUE=DATE:20130312')
  expect(linkAbout('', 'troms')).toBe('')
})

test('[PP44] what somebody says on the telephone is written down for them', async () => {
  const { sent } = await open(running, 'gatherings', 'troms')
  fireEvent.click(button(deskWords().replies.writeFor('Målselv')))
  write(deskWords().replies.howMany, 'noen')
  expect(screen.getByText(deskWords().replies.noNumber)).toBeTruthy()
  expect((button(words().common.save) as HTMLButtonElement).disabled).toBe(true)
  write(deskWords().replies.howMany, '3')
  write(deskWords().replies.whichRoles, 'HR-leder')
  fireEvent.click(button(words().common.save))
  const reply = { type: 'ReplyToInvitation', planned: 'troms', municipality: 'malselv', answer: 'comes' }
  expect(sent).toEqual([{ ...reply, people: 3, who: 'HR-leder', note: '' }])
  await vi.waitFor(() => expect(screen.queryByLabelText(deskWords().replies.howMany)).toBeNull())
  fireEvent.click(button(deskWords().replies.writeFor('Målselv')))
  fireEvent.change(screen.getByLabelText(deskWords().replies.replyOf('Målselv')), {
    target: { value: 'not' },
  })
  expect(screen.queryByLabelText(deskWords().replies.howMany)).toBeNull()
})

test('[PP45] a municipality stands with what it has said to each gathering to come, and its plan is printed, or all of them', async () => {
  const answered = led(running, [{ type: 'MarkInvited', planned: 'troms', municipalities: ['malselv'] }])
  await open(answered, 'municipalities', 'malselv')
  const own = within(screen.getByRole('region', { name: 'Målselv' }))
  const row = own.getByRole('button', { name: 'Troms' }).closest('li')
  expect(row?.textContent).toContain(deskWords().replies.stands.silent)
  const asked: unknown[] = []
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (
    this: HTMLFormElement,
  ) {
    asked.push(JSON.parse((this.elements.namedItem('question') as HTMLInputElement).value))
  })
  keep(`samling/session/owner/${running.id}`, 'owner-session')
  fireEvent.click(own.getByRole('button', { name: deskWords().municipality.printPlan }))
  fireEvent.click(button(deskWords().municipalities.printAll))
  submit.mockRestore()
  const question = { programme: running.id, session: 'owner-session', lang: 'nb' }
  expect(asked).toEqual([
    { ...question, municipality: 'malselv' },
    { ...question, municipality: null },
  ])
  fireEvent.click(own.getByRole('button', { name: 'Troms' }))
  await vi.waitFor(() => expect(screen.getByRole('region', { name: 'Troms' })).toBeTruthy())
})
