import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Steering } from '#client/screens/projector/steer/Steering.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'

const turn = vi.fn(
  async (action: { readonly type: string }): Promise<string | null> =>
    action.type === 'back' ? 'Det er ingen post før denne.' : null,
)
const takeWheel = vi.fn(async (_gathering: string) => ({ turn }))
vi.mock('#client/screens/projector/steer/wheel.ts', () => ({
  takeWheel: (gathering: string) => takeWheel(gathering),
}))

beforeAll(async () => {
  setLanguage('nb')
  await ready()
})
beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

const press = (key: string) => fireEvent.keyDown(document.body, { key })

test('[SC50] without the leader’s session it says that it cannot steer, and no line is opened', async () => {
  const { container } = render(() => <Steering gathering="g" />)
  press('PageDown')
  await vi.waitFor(() =>
    expect(container.querySelector('[role=status]')?.textContent).toBe(words().cannotSteer),
  )
  expect(takeWheel).not.toHaveBeenCalled()
})

test('[SC49] with it, a clicker sends the step once, and what could not be done is said', async () => {
  localStorage.setItem('samling/session/leader/g', 'a-session')
  const { container } = render(() => <Steering gathering="g" />)
  press('PageDown')
  press('PageDown')
  await vi.waitFor(() => expect(turn).toHaveBeenCalledWith({ type: 'next' }))
  press('PageUp')
  await vi.waitFor(() =>
    expect(container.querySelector('[role=status]')?.textContent).toBe('Det er ingen post før denne.'),
  )
  expect(turn).toHaveBeenCalledTimes(2)
  expect(takeWheel).toHaveBeenCalledTimes(1)
  expect(takeWheel).toHaveBeenCalledWith('g')
})

test('[SC49] a step whose answer comes late takes away nothing that a later key was told, and says itself why it was refused', async () => {
  localStorage.setItem('samling/session/leader/g', 'a-session')
  const { container } = render(() => <Steering gathering="g" />)
  const told = () => container.querySelector('[role=status]')?.textContent
  for (const late of [null, 'En annen gikk videre.']) {
    let answer: (said: string | null) => void = () => undefined
    const answered = new Promise<string | null>((resolve) => {
      answer = resolve
    })
    turn.mockReturnValueOnce(answered)
    press('PageDown')
    await vi.waitFor(() => expect(turn).toHaveBeenLastCalledWith({ type: 'next' }))
    press('PageUp')
    await vi.waitFor(() => expect(told()).toBe('Det er ingen post før denne.'))
    answer(late)
    await new Promise((resolve) => setTimeout(resolve))
    expect(told()).toBe(late ?? 'Det er ingen post før denne.')
  }
})

test('[SC49] ? lists the keys, and takes the list away again', async () => {
  localStorage.setItem('samling/session/leader/g', 'a-session')
  const { container } = render(() => <Steering gathering="g" />)
  press('?')
  await vi.waitFor(() => expect(container.querySelectorAll('.keys-sheet kbd').length).toBeGreaterThan(10))
  press('?')
  await vi.waitFor(() => expect(container.querySelector('.keys-sheet')).toBeNull())
})
