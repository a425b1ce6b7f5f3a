import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraft } from '#client/connection/create-draft.ts'
import { createNow } from '#client/connection/create-now.ts'
import { connectByLink, readSecret } from '#client/connection/link-secret.ts'
import { forget, keep, recall } from '#client/connection/storage.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

const WELCOME: WelcomeMessage = {
  protocol: PROTOCOL_VERSION,
  role: 'leader',
  gathering: 'g',
  person: null,
  session: null,
  links: null,
  run: 'r1',
  at: 0,
  views: [],
}
const line = vi.hoisted(
  () => ({}) as { hello?: () => unknown; setWelcome: (message: WelcomeMessage) => void },
)
vi.mock('#client/connection/make-connection.ts', () => ({
  makeConnection({ hello }: { hello: () => unknown }) {
    const [welcome, setWelcome] = createSignal<WelcomeMessage | null>(null)
    Object.assign(line, { hello, setWelcome })
    return { welcome, close: () => undefined }
  },
}))

beforeEach(() => vi.useFakeTimers({ now: 1_000_250 }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

test('[CL9] the time turns at whole seconds, and at once when the clock is set right or the page wakes', () => {
  const [offset, setOffset] = createSignal(0)
  const { now, dispose } = createRoot((dispose) => ({
    now: createNow({ now: () => Date.now() + offset(), offset }),
    dispose,
  }))
  expect(now()).toBe(1_000_250)
  vi.advanceTimersByTime(751)
  expect(now()).toBe(1_000_250)
  vi.advanceTimersByTime(2)
  expect(Math.floor(now() / 1_000)).toBe(1_001)
  setOffset(60_000)
  expect(Math.floor(now() / 1_000)).toBe(1_061)
  // Asleep for six minutes: no timer ran, the clock did.
  vi.setSystemTime(1_361_500)
  expect(Math.floor(now() / 1_000)).toBe(1_061)
  window.dispatchEvent(new Event('pageshow'))
  expect(Math.floor(now() / 1_000)).toBe(1_421)
  dispose()
  vi.advanceTimersByTime(5_000)
  expect(Math.floor(now() / 1_000)).toBe(1_421)
})

const draftOf = (place: string) => createRoot((dispose) => ({ ...createDraft(place), dispose }))

test('[CL25] a draft is kept after 400 ms of rest and is there after a reload', () => {
  const draft = draftOf('samling/draft/1')
  expect(draft.state()).toBe('empty')
  draft.write('Vi ring')
  vi.advanceTimersByTime(399)
  draft.write('Vi ringer')
  vi.advanceTimersByTime(399)
  expect([draft.state(), localStorage.length]).toEqual(['typing', 0])
  vi.advanceTimersByTime(1)
  expect(draft.state()).toBe('saved')
  const reloaded = draftOf('samling/draft/1')
  expect([reloaded.text(), reloaded.state()]).toEqual(['Vi ringer', 'saved'])
  reloaded.clear()
  expect([reloaded.text(), localStorage.length]).toEqual(['', 0])
  draft.clear()
})

test('[CL25] a draft is kept when the page goes out of sight or its field goes away', () => {
  const draft = draftOf('samling/draft/2')
  draft.write('halv')
  window.dispatchEvent(new Event('pagehide'))
  expect(localStorage.getItem('samling/draft/2')).toBe('halv')
  draft.write('halvferdig')
  draft.dispose()
  expect(localStorage.getItem('samling/draft/2')).toBe('halvferdig')
})

test('[CL25] where the browser keeps nothing, the draft lives as long as the page, and says so', () => {
  vi.stubGlobal('localStorage', undefined)
  const draft = draftOf('samling/draft/3')
  draft.write('tekst')
  vi.advanceTimersByTime(400)
  expect(draft.state()).toBe('here')
  expect(recall('samling/draft/3')).toBe('tekst')
  forget('samling/draft/3')
  expect(recall('samling/draft/3')).toBeNull()
  expect(keep('samling/x', 'y')).toBe(false)
})

test("[CL26] a link's secret is read from the address bar, and one that cannot be read is none", () => {
  history.replaceState(null, '', '/console/g?lang=nn#s%C3%A5-hemmelig')
  expect(readSecret()).toBe('så-hemmelig')
  history.replaceState(null, '', '/console/g#%E0')
  expect(readSecret()).toBeNull()
})

test('[CL26] [S-10] the secret leaves the address bar once the session is kept, and stays where nothing is kept', () => {
  for (const keeps of [true, false]) {
    localStorage.clear()
    history.replaceState(null, '', '/console/g?lang=nn#hemmelig')
    if (!keeps) vi.stubGlobal('localStorage', undefined)
    const connection = connectByLink('leader', 'g')
    expect(location.hash).toBe('#hemmelig')
    line.setWelcome({ ...WELCOME, session: 'session' })
    expect(location.hash).toBe(keeps ? '' : '#hemmelig')
    expect(line.hello?.()).toMatchObject({ secret: keeps ? null : 'hemmelig', session: 'session' })
    connection.close()
  }
})

test('[PG82] a new link opens in a tab that has the old one, and a page that is gone listens no more', () => {
  history.replaceState(null, '', '/municipality/p')
  const connection = connectByLink('leader', 'g')
  const reload = vi.fn()
  const at = (hash: string) => {
    vi.stubGlobal('location', { hash, pathname: '/municipality/p', search: '', reload })
    window.dispatchEvent(new Event('hashchange'))
  }
  at('')
  expect(reload).not.toHaveBeenCalled()
  at('#ny')
  expect(reload).toHaveBeenCalledTimes(1)
  connection.close()
  at('#enda-en')
  expect(reload).toHaveBeenCalledTimes(1)
})
