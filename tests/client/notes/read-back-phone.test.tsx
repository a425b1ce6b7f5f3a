import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { ReadBackPhone } from '#client/notes/ReadBackPhone.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { ready } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { groupView } from '#shared/views/group.ts'
import { hallView } from '#shared/views/hall.ts'
import { ownView } from '#shared/views/own.ts'
import { makeRoom, settled } from '#tests/client/observer/room.ts'
import { play, tagIn } from '#tests/support/given.ts'
import { noted, observing } from '#tests/support/noted.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await laterReady()
  findLater(() => import('#client/screens/phone/later/parts.ts'))
  await fetchLater()
  await vi.waitFor(() => expect(later().readBack.yes).toBe('Ja'))
})
afterEach(() => {
  cleanup()
  for (const key of Object.keys(localStorage)) forget(key)
  localStorage.clear()
})

const ANE: Actor = { role: 'participant', person: 'ane' }
const asked = play(noted(), [{ type: 'AskReadBack', card: 'n1' }, observing])

function inHand(first: Gathering) {
  const room = makeRoom(first)
  const [status, setStatus] = createSignal('online')
  const line = room.page(ANE)
  const phone = {
    code: 'K7M4PX',
    now: room.now,
    connection: { ...line.connection, status },
    views: {
      get group() {
        return groupView(room.state(), 'bomlo')
      },
    },
  } as unknown as Phone
  const show = () =>
    render(() => (
      <ReadBackPhone phone={phone} hall={hallView(room.state())} own={ownView(room.state(), 'ane', tagIn)} />
    ))
  return { room, line, setStatus, show, ...show() }
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const answers = ({ notes }: Gathering) =>
  notes.readBacks.get('n1')?.answers.map(({ answer, word }) => [answer, word])

test('[OB16] a phone is asked what the point says of its municipality, and one press says yes', async () => {
  const { room } = inHand(asked)
  expect(screen.getByText('Har vi forstått dere rett?')).toBeTruthy()
  expect(screen.getByText('De ringte alle den første dagen')).toBeTruthy()
  expect(screen.getByText(/om Bømlo/)).toBeTruthy()
  press('Ja')
  await settled()
  expect(answers(room.state())).toEqual([['yes', '']])
  expect(screen.getByText(later().readBack.answered.yes)).toBeTruthy()
})

test('[OB16] not quite takes a word, which survives a reload; the answer can be changed', async () => {
  const { room, unmount, show } = inHand(asked)
  press('Ikke helt')
  expect(screen.getByText(/ikke hvem som skrev/)).toBeTruthy()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Nesten alle' } })
  unmount()
  show()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Nesten alle')
  fireEvent.submit(screen.getByRole('textbox').closest('form') as HTMLFormElement)
  await settled()
  expect(answers(room.state())).toEqual([['not-quite', 'Nesten alle']])
  press('Endre svaret')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Nesten alle')
  press('Tilbake')
  press('Ja')
  await settled()
  expect(answers(room.state())).toEqual([['yes', '']])
})

test('[OB16] a refusal is told and the word stands; without a net nothing is sent', async () => {
  const { room, line, setStatus } = inHand(asked)
  press('Ikke helt')
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'x'.repeat(501) } })
  fireEvent.submit(screen.getByRole('textbox').closest('form') as HTMLFormElement)
  await settled()
  expect(answers(room.state())).toEqual([])
  expect(screen.getByRole('status').textContent).toMatch(/500/)
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toHaveLength(501)
  setStatus('offline')
  expect(screen.getByText('Svaret kan sendes når nettet er tilbake.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send svaret' })).toHaveProperty('disabled', true)
  expect(line.sent).toHaveLength(1)
})

test('[OB16] what was answered before the page came, or has been skipped, is not asked', async () => {
  const answer = { type: 'AnswerReadBack', card: 'n1', answer: 'yes', word: '' } as const
  inHand(play(asked, [answer, { by: ANE }]))
  expect(screen.queryByText('Har vi forstått dere rett?')).toBeNull()
  cleanup()
  const { room } = inHand(asked)
  room.perform({ type: 'SkipReadBack', card: 'n1' }, { role: 'observer', device: 'ob-1' })
  expect(screen.queryByText('Har vi forstått dere rett?')).toBeNull()
})

test('[OB16] what is written on while the word is on its way stands, and can be sent', async () => {
  const { room } = inHand(asked)
  press('Ikke helt')
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox')
  const write = (value: string) => fireEvent.input(box(), { target: { value } })
  write('Nesten')
  fireEvent.submit(box().closest('form') as HTMLFormElement)
  write('Nesten alle')
  await settled()
  expect(answers(room.state())).toEqual([['not-quite', 'Nesten']])
  expect(box().value).toBe('Nesten alle')
  fireEvent.submit(box().closest('form') as HTMLFormElement)
  await settled()
  expect(answers(room.state())).toEqual([['not-quite', 'Nesten alle']])
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('[OB16] who answered before the page came is asked again about other words', async () => {
  const answer = { type: 'AnswerReadBack', card: 'n1', answer: 'not-quite', word: 'Ikke alle' } as const
  const { room } = inHand(play(asked, [answer, { by: ANE }]))
  const observer: Actor = { role: 'observer', device: 'ob-1' }
  room.perform({ type: 'ReviseCard', activity: null, card: 'n1', text: 'De ringte nesten alle' }, observer)
  await settled()
  expect(screen.queryByText('Har vi forstått dere rett?')).toBeNull()
  room.perform({ type: 'AskReadBack', card: 'n1' }, observer)
  await settled()
  expect(screen.getByText('De ringte nesten alle')).toBeTruthy()
  press('Ja')
  await settled()
  expect(answers(room.state())).toEqual([['yes', '']])
  // Answered on this page it stays, to be changed.
  expect(screen.getByText(later().readBack.answered.yes)).toBeTruthy()
})
