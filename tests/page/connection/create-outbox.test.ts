import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stateOf as pointState } from '#client/activities/conversation/conversation-phone.model.ts'
import { type Sent, sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import { createOutbox } from '#client/connection/create-outbox.ts'
import type { Status } from '#client/connection/lifecycle.ts'
import { makeOutboxStorage } from '#client/connection/outbox-storage.ts'
import type { CommandMessage, CommandOutcome } from '#shared/protocol/command.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { WELCOME } from './fake-socket.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const PLACE = 'samling/outbox/K7M4PX'
const add = (text: string) =>
  ({ type: 'AddPoint', activity: 'talk', step: 's', point: `p-${text}`, text }) as const

function phone() {
  const posted: { message: CommandMessage; answer: (outcome: CommandOutcome) => void }[] = []
  const [status, setStatus] = createSignal<Status>('online')
  const [welcome, setWelcome] = createSignal<WelcomeMessage | null>(WELCOME)
  return createRoot((dispose) => {
    const connection = {
      status,
      welcome,
      now: () => Date.now(),
      post: (message: CommandMessage) =>
        new Promise<CommandOutcome>((answer) => posted.push({ message, answer })),
    }
    const outbox = createOutbox(connection, makeOutboxStorage(PLACE))
    const texts = () => outbox.entries().map(({ command }) => ('text' in command ? command.text : ''))
    const answer = async (at: number, outcome: CommandOutcome) => {
      posted[at]?.answer(outcome)
      await vi.advanceTimersByTimeAsync(0)
    }
    return { outbox, posted, setStatus, setWelcome, texts, answer, dispose }
  })
}
const stateOf = (sent: Sent) => sent.entries.map((entry) => pointState(entry, sent).is).join()
const stored = { ok: true, at: 5 } as const

test('[CL17] kept before it is sent, one at a time, gone when it is stored', async () => {
  const { outbox, posted, texts, answer, dispose } = phone()
  outbox.put(add('a'))
  outbox.put(add('b'))
  expect(localStorage).toHaveLength(2)
  expect(posted).toHaveLength(1)
  expect(outbox.sending()).toBe(posted[0]?.message.id)
  await answer(0, stored)
  expect(texts()).toEqual(['b'])
  expect(localStorage).toHaveLength(1)
  expect(outbox.saved().map(({ at }) => at)).toEqual([5])
  expect(outbox.savedAt('talk')).toBe(5)
  await answer(1, stored)
  expect(localStorage).toHaveLength(0)
  vi.advanceTimersByTime(4_001)
  expect(outbox.saved()).toEqual([])
  dispose()
})

test('[CL18] it survives a reload in the middle of sending, under the same ids and in the same order', async () => {
  const before = phone()
  before.setStatus('offline')
  for (const text of ['a', 'b', 'c']) before.outbox.put(add(text))
  const ids = before.outbox.entries().map(({ id }) => id)
  before.setStatus('online')
  await vi.advanceTimersByTimeAsync(0)
  expect(before.posted).toHaveLength(1)
  before.dispose()
  const after = phone()
  expect(after.texts()).toEqual(['a', 'b', 'c'])
  for (const at of [0, 1, 2]) await after.answer(at, stored)
  expect(after.posted.map(({ message }) => message.id)).toEqual(ids)
  expect(localStorage).toHaveLength(0)
  after.dispose()
})

test('[CL18] a browser that keeps nothing, or only nonsense, is no hindrance, and the page knows', async () => {
  localStorage.setItem(`${PLACE}/broken`, '{"id":')
  localStorage.setItem(`${PLACE}/other`, '7')
  const { outbox, posted, answer, texts, dispose } = phone()
  expect(texts()).toEqual([])
  vi.stubGlobal('localStorage', undefined)
  outbox.put(add('a'))
  expect(outbox.durable()).toBe(false)
  expect(posted).toHaveLength(1)
  await answer(0, stored)
  expect(outbox.entries()).toEqual([])
  dispose()
})

test('[CL19] what passes is tried again with the same id while the words wait; the line says why', async () => {
  const { outbox, posted, answer, texts, dispose } = phone()
  outbox.put(add('a'))
  await answer(0, { ok: false, code: 'storage-full' })
  expect(outbox.trouble()).toMatchObject({ code: 'storage-full' })
  expect(texts()).toEqual(['a'])
  await vi.advanceTimersByTimeAsync(1_001)
  expect(posted[1]?.message.id).toBe(posted[0]?.message.id)
  await answer(1, stored)
  expect(outbox.trouble()).toBeNull()
  dispose()
})

test('[CL19] [CL20] a lasting refusal keeps the words over a reload, lets the next go, and can be sent anew', async () => {
  const before = phone()
  before.outbox.put(add('a'))
  before.outbox.put(add('b'))
  await before.answer(0, { ok: false, code: 'poll-closed' })
  await before.answer(1, stored)
  before.dispose()
  const { outbox, posted, texts, answer, dispose } = phone()
  expect(texts()).toEqual(['a'])
  expect(outbox.entries()[0]?.refusal).toEqual({ code: 'poll-closed' })
  expect(posted).toHaveLength(0)
  outbox.again(outbox.entries()[0]?.id ?? '')
  expect(posted[0]?.message.id).not.toBe(before.posted[0]?.message.id)
  await answer(0, { ok: false, code: 'poll-closed' })
  outbox.discard(outbox.entries()[0]?.id ?? '')
  expect(localStorage).toHaveLength(0)
  dispose()
})

test('[R-12] what was said to be saved is forgotten when the gathering has been put back from a copy, what waits is sent', async () => {
  const { outbox, posted, setWelcome, setStatus, texts, answer, dispose } = phone()
  outbox.put(add('a'))
  await answer(0, stored)
  setWelcome({ ...WELCOME, run: 'r2' })
  expect(outbox.savedAt('talk')).toBe(5)
  setStatus('offline')
  outbox.put(add('b'))
  setWelcome({ ...WELCOME, run: 'r3', epoch: 'e1' })
  expect(outbox.savedAt('talk')).toBeNull()
  expect(outbox.saved()).toEqual([])
  expect(texts()).toEqual(['b'])
  setStatus('online')
  await vi.advanceTimersByTimeAsync(0)
  expect(posted.map(({ message }) => message.command)).toEqual([add('a'), add('b')])
  await answer(1, stored)
  setWelcome({ ...WELCOME, run: 'r4', epoch: 'e1' })
  expect(outbox.savedAt('talk')).toBe(5)
  setWelcome({ ...WELCOME, run: 'r5', epoch: 'e2' })
  expect(outbox.savedAt('talk')).toBeNull()
  dispose()
})

/** What the browser tells the other tab. */
function tell(key: string, newValue: string | null) {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
}

test('[CL23] what another tab has written shows here and is sent; what it got stored is not sent again', async () => {
  const { outbox, posted, setStatus, texts, dispose } = phone()
  setStatus('offline')
  outbox.put(add('mine'))
  const mine = outbox.entries()[0]
  const theirs = { ...mine, id: 'another-id', command: add('theirs'), order: (mine?.order ?? 0) + 1 }
  tell(`${PLACE}/another-id`, JSON.stringify(theirs))
  expect(texts()).toEqual(['mine', 'theirs'])
  tell(`${PLACE}/${mine?.id}`, null)
  expect(texts()).toEqual(['theirs'])
  tell('samling/outbox/OTHER2/x', JSON.stringify(theirs))
  setStatus('online')
  await vi.advanceTimersByTimeAsync(0)
  expect(posted.map(({ message }) => message.id)).toEqual(['another-id'])
  dispose()
})

test('[CL24] nothing is sent before the phone is somebody', async () => {
  const { outbox, posted, setWelcome, dispose } = phone()
  setWelcome({ ...WELCOME, role: 'visitor', person: null })
  outbox.put(add('a'))
  expect(posted).toHaveLength(0)
  setWelcome(WELCOME)
  await vi.advanceTimersByTimeAsync(0)
  expect(posted).toHaveLength(1)
  dispose()
})

test('[CL30] an answer without a word from the server for 2.5 seconds waits for the net', async () => {
  const { outbox, answer, dispose } = phone()
  outbox.put(add('a'))
  vi.advanceTimersByTime(2_499)
  expect([outbox.slow(), stateOf(sentFrom(outbox, true))]).toEqual([false, 'sending'])
  vi.advanceTimersByTime(2)
  expect([outbox.slow(), stateOf(sentFrom(outbox, true))]).toEqual([true, 'waiting'])
  await answer(0, stored)
  expect(outbox.slow()).toBe(false)
  vi.advanceTimersByTime(5_000)
  expect(outbox.slow()).toBe(false)
  dispose()
})
