import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { BeKnown } from '#client/along/BeKnown.tsx'
import { linkIn } from '#client/along/link-in.ts'
import { TakeAlong } from '#client/along/TakeAlong.tsx'
import { WelcomeBack } from '#client/along/WelcomeBack.tsx'
import { ready, words } from '#client/along/words.ts'
import { keepAlong, keptAlong } from '#client/connection/along-kept.ts'
import { forget, keep } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { setLanguage } from '#client/words/words.ts'

type Asked = { readonly path: string; readonly body: Record<string, unknown> }
const asked: Asked[] = []
let answers: Record<string, object> = {}
const SECRET = 'what the phone keeps, long'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().tick).toBe('Kjenn meg igjen neste gang'), { timeout: 20_000 })
})
beforeEach(() => {
  asked.length = 0
  answers = {}
  keep(tokenPlace('K7M4PX'), 'a token')
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) })
    return new Response(JSON.stringify(answers[path] ?? { ok: true }), { status: 200 })
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  forget('samling/along/p1')
  localStorage.clear()
})
const of = { programme: 'p1', title: 'Til stede', organiser: '', known: false, name: 'Ane', post: 'HR-leder' }
const box = (page: ReturnType<typeof render>) => page.findByRole('checkbox') as Promise<HTMLInputElement>

test('[ME17] nobody is known before they say so; yes is kept on the phone alone, and no takes it away', async () => {
  answers['/api/along'] = { of }
  const page = render(() => <BeKnown code="K7M4PX" />)
  expect((await box(page)).checked).toBe(false)
  expect(keptAlong('p1')).toBeNull()
  expect(page.getByText(words().keeps)).toBeTruthy()
  fireEvent.click(await box(page))
  expect(await page.findByText(words().yes)).toBeTruthy()
  const kept = keptAlong('p1')
  expect(kept).toMatchObject({ name: 'Ane', post: 'HR-leder' })
  expect(asked.at(-1)).toEqual({
    path: '/api/along/yes',
    body: { code: 'K7M4PX', token: 'a token', secret: kept?.secret },
  })
  fireEvent.click(await box(page))
  expect(await page.findByText(words().no)).toBeTruthy()
  expect(asked.at(-1)).toEqual({ path: '/api/along/no', body: { code: 'K7M4PX', token: 'a token' } })
  expect(keptAlong('p1')).toBeNull()
})

test('[ME17] what did not come through is said, and nothing is kept; a gathering of no programme asks nothing', async () => {
  answers['/api/along'] = { of }
  answers['/api/along/yes'] = { ok: false, code: 'not-allowed' }
  const page = render(() => <BeKnown code="K7M4PX" />)
  fireEvent.click(await box(page))
  expect(await page.findByText(words().wrong)).toBeTruthy()
  expect((await box(page)).checked).toBe(false)
  expect(keptAlong('p1')).toBeNull()
  cleanup()
  answers['/api/along'] = { of: null }
  const none = render(() => <BeKnown code="K7M4PX" />)
  await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/api/along')).toHaveLength(2))
  expect(none.queryByRole('checkbox')).toBeNull()
})

test('[ME17] the link of one’s own has the secret behind the #, where no server sees it', async () => {
  keepAlong('p1', { secret: SECRET, name: 'Ane', post: '' })
  answers['/api/along'] = { of: { ...of, known: true } }
  const page = render(() => <BeKnown code="K7M4PX" />)
  fireEvent.click(await page.findByRole('button', { name: words().link }))
  expect(page.getByRole('img', { name: words().code })).toBeTruthy()
  expect(linkIn({ pathname: '/along/p1', hash: `#${encodeURIComponent(SECRET)}` })).toEqual({
    programme: 'p1',
    secret: SECRET,
  })
  expect(linkIn({ pathname: '/', hash: '#x' })).toBeNull()
})

test('[ME12] another phone keeps what the link brings when whoever holds it says yes, and not before', async () => {
  const inside = [{ code: 'K7M4PX', title: 'Fylkesmøte i Bodø' }]
  answers['/api/along/take'] = { title: 'Til stede', name: 'Ane', municipality: 'Bodø', post: '', inside }
  const page = render(() => <TakeAlong programme="p1" secret={SECRET} />)
  expect(await page.findByText(/Skal denne telefonen være Ane, Bodø/)).toBeTruthy()
  expect(keptAlong('p1')).toBeNull()
  fireEvent.click(page.getByRole('button', { name: words().take.yes }))
  expect(await page.findByText(words().take.done)).toBeTruthy()
  expect(keptAlong('p1')).toEqual({ secret: SECRET, name: 'Ane', post: '' })
  expect(page.getByRole('link', { name: 'Gå inn i «Fylkesmøte i Bodø»' }).getAttribute('href')).toBe(
    '/K7M4PX',
  )
})

test('[ME12] a link that is worth nothing says so, and keeps nothing', async () => {
  answers['/api/along/take'] = { ok: false, code: 'not-allowed' }
  const page = render(() => <TakeAlong programme="p1" secret="wrong" />)
  expect(await page.findByText(words().take.gone)).toBeTruthy()
  expect(page.queryByRole('button')).toBeNull()
})

test('[ME18] whoever is known is offered to come in as themselves; the form below stays for everybody else', async () => {
  keepAlong('p1', { secret: SECRET, name: 'Ane', post: 'HR-leder' })
  answers['/api/along/welcome'] = {
    back: { programme: 'p1', title: 'Til stede', name: '', municipality: 'Bodø', post: '', home: 'bodo' },
  }
  const come = vi.fn()
  const page = render(() => (
    <WelcomeBack code="K7M4PX" token="a token" come={come} refusal={({ code }) => `no: ${code}`} />
  ))
  fireEvent.click(await page.findByRole('button', { name: 'Bli med som Ane, Bodø' }))
  await vi.waitFor(() => expect(come).toHaveBeenCalled())
  expect(asked.at(-1)).toEqual({
    path: '/api/along/come',
    body: {
      ...{ code: 'K7M4PX', token: 'a token', programme: 'p1', secret: SECRET, name: 'Ane' },
      ...{ post: 'HR-leder', municipality: 'bodo' },
    },
  })
  answers['/api/along/come'] = { ok: false, code: 'already-here' }
  fireEvent.click(page.getByRole('button', { name: 'Bli med som Ane, Bodø' }))
  expect(await page.findByText('no: already-here')).toBeTruthy()
})

test('[ME18] nobody is greeted who is not known', async () => {
  keepAlong('p1', { secret: SECRET, name: 'Ane', post: '' })
  answers['/api/along/welcome'] = { back: null }
  const page = render(() => <WelcomeBack code="K7M4PX" token="t" come={() => {}} refusal={() => ''} />)
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  expect(page.queryByRole('button')).toBeNull()
})
