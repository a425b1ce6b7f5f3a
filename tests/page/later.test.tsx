import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { parts } from '#client/screens/phone/later/parts.ts'
import { fetchLater, fetchLaterAtLeisure, findLater, later, refusal } from '#client/screens/phone/later.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { patiently } from '#client/words/patiently.ts'
import { setLanguage } from '#client/words/words.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await parts.ready()
  // Ready in some language; this one's words follow.
  await vi.waitFor(() => expect(parts.words().seat.you).toBe('Du'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('[PH32] what did not come is asked for until it comes, each time under another address', async () => {
  vi.useFakeTimers()
  const addresses: string[] = []
  const load = vi.fn(() => {
    addresses.push(globalThis.samlingAgain ?? '')
    return addresses.length < 8 ? Promise.reject(new Error('no net')) : Promise.resolve('here')
  })
  const loaded = patiently(load)
  // Whoever asks for something else meanwhile asks for it under its own address.
  expect(globalThis.samlingAgain).toBe('')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await loaded).toBe('here')
  expect(addresses[0]).toBe('')
  expect(new Set(addresses).size).toBe(8)
  expect(globalThis.samlingAgain).toBe('')
})

// One page from its beginning to its end: what has come stays.
test('[PH31] [PH33] a part says that it comes, keeps its surroundings, and is there when the network has brought it', async () => {
  vi.useFakeTimers()
  const load = vi.fn<() => Promise<{ parts: typeof parts }>>(() => Promise.reject(new Error('no net')))
  findLater(load)

  fetchLaterAtLeisure()
  fetchLaterAtLeisure()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(load).not.toHaveBeenCalled()
  expect(refusal({ code: 'gathering-closed' })).toBe(words().refusals['gathering-closed'])
  expect(load).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(9_000)
  const tries = load.mock.calls.length
  expect(tries).toBeGreaterThan(0)

  const [count, setCount] = createSignal(0)
  const Links = later((all) => all.ItemLinks)
  const links = () => [{ label: `Nærvær ${count()}`, url: 'https://example.org/a' }]
  const { container } = render(() => (
    <section>
      <textarea />
      <Links links={links()} />
    </section>
  ))
  const field = container.querySelector('textarea')
  if (!field) throw new Error('no field')
  fireEvent.input(field, { target: { value: 'Vi ringer for' } })
  expect(container.querySelector('[role=status]')?.textContent).toBe(words().common.loading)
  expect(refusal({ code: 'poll-closed' })).toBe(words().common.loading)

  load.mockImplementation(() => Promise.resolve({ parts }))
  await vi.advanceTimersByTimeAsync(20_000)
  await fetchLater()
  expect(container.querySelector('[role=status]')).toBeNull()
  expect(container.querySelector('a')?.textContent).toContain('Nærvær 0')
  setCount(3)
  expect(container.querySelector('a')?.textContent).toContain('Nærvær 3')
  expect(container.querySelector('textarea')).toBe(field)
  expect(field.value).toBe('Vi ringer for')
  expect(refusal({ code: 'poll-closed' })).toBe(parts.words().refusals['poll-closed'])
  expect(refusal({ code: 'never-heard-of' as 'malformed' })).toBe(words().refusals['server-error'])

  const calls = load.mock.calls.length
  fetchLaterAtLeisure()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(load.mock.calls).toHaveLength(calls)
})
