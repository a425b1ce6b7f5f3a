import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keep } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { Studied } from '#client/screens/home/parts/Studied.tsx'
import { ready, words } from '#client/screens/home/words.ts'
import { setLanguage } from '#client/words/words.ts'

const asked: { path: string; body: unknown }[] = []
let answer: object = { ok: true }

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().own.save).toBe('Last ned'), { timeout: 20_000 })
})
beforeEach(() => {
  asked.length = 0
  answer = { ok: true }
  keep(tokenPlace('K7M4PX'), 'a token')
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) })
    return new Response(JSON.stringify(answer), { status: 200 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const boxOf = (page: ReturnType<typeof render>) =>
  page.getByRole('checkbox', { name: 'Svarene mine kan brukes i forskning' }) as HTMLInputElement

test('[PE60] on their own page nobody has said yes until they do, and they take it back with another press', async () => {
  const page = render(() => <Studied code="K7M4PX" studied={false} />)
  expect(boxOf(page).checked).toBe(false)
  fireEvent.click(boxOf(page))
  expect(await page.findByText('Lagret: svarene dine kan brukes i forskning.')).toBeTruthy()
  expect(asked).toEqual([
    { path: '/api/mine/research', body: { code: 'K7M4PX', token: 'a token', allowed: true } },
  ])
  fireEvent.click(boxOf(page))
  expect(await page.findByText('Lagret: svarene dine brukes ikke i forskning.')).toBeTruthy()
  expect(asked[1]?.body).toMatchObject({ allowed: false })
})

test('[PE60] what could not be saved is said, and the box stands as it was', async () => {
  answer = { ok: false, code: 'not-allowed' }
  const page = render(() => <Studied code="K7M4PX" studied />)
  fireEvent.click(boxOf(page))
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  await vi.waitFor(() => expect(boxOf(page).checked).toBe(true))
  expect(page.queryByText(/^Lagret/)).toBeNull()
})

test('[PP78] who said yes to another purpose is told so with what it was, and says it again to what was read', async () => {
  const notice = { nb: 'Et universitet forsker på noe.', nn: '', en: '' }
  const was = { nb: 'Et annet forsker på noe annet.', nn: '', en: '' }
  const page = render(() => (
    <Studied code="K7M4PX" studied={false} notice={notice} purpose="mark" before={{ to: was }} />
  ))
  expect(page.getByText(words().own.purposeChanged)).toBeTruthy()
  expect(page.getByText(was.nb)).toBeTruthy()
  expect(boxOf(page).checked).toBe(false)
  answer = { ok: false, code: 'purpose-changed' }
  fireEvent.click(boxOf(page))
  expect(await page.findByText(words().own.purposeMoved)).toBeTruthy()
  expect(boxOf(page).checked).toBe(false)
  answer = { ok: true }
  fireEvent.click(boxOf(page))
  expect(await page.findByText(words().own.studiedNow)).toBeTruthy()
  expect(asked.at(-1)?.body).toEqual({ code: 'K7M4PX', token: 'a token', allowed: true, purpose: 'mark' })
  expect(page.queryByText(words().own.purposeChanged)).toBeNull()
})
