import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { forget } from '#client/connection/storage.ts'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { SECOND } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { at, screen } from './fixtures.ts'

const heard: { hertz: number; loudest: number }[] = []
/** As much of the browser's sound as a chime uses. */
class FakeAudio extends EventTarget {
  state = 'suspended'
  currentTime = 0
  destination = {}
  async resume() {
    this.state = 'running'
  }
  async close() {
    this.state = 'closed'
  }
  createOscillator() {
    const frequency = { value: 0 }
    let loudest = () => 0
    return {
      frequency,
      connect: (next: { loudest: () => number }) => {
        loudest = next.loudest
        return next
      },
      start: () => heard.push({ hertz: frequency.value, loudest: loudest() }),
      stop: () => undefined,
    }
  }
  createGain() {
    const values: number[] = []
    const note = (value: number) => void values.push(value)
    return {
      gain: { setValueAtTime: note, exponentialRampToValueAtTime: note },
      loudest: () => Math.max(...values),
      connect: () => undefined,
    }
  }
}

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
beforeEach(() => {
  heard.length = 0
  vi.stubGlobal('AudioContext', FakeAudio)
})
afterEach(() => {
  cleanup()
  forget('samling/sounded')
  vi.unstubAllGlobals()
})

function hall(view: ScreenView, isPreview = false) {
  const [now, setNow] = createSignal(at('10:19:58'))
  const { container } = render(() => <Hall view={view} now={now} offline={false} isPreview={isPreview} />)
  const notice = () => container.querySelector('.silent')?.textContent ?? null
  const pass = () => {
    for (let step = 1; step < 6; step++) setNow(at('10:19:58') + step * SECOND)
  }
  return { notice, pass }
}

test('[SC59] where a sound is to come and the browser allows none, that is said until somebody presses', async () => {
  const { notice, pass } = hall(screen({ sounds: 'end' }))
  expect(notice()).toBe('Uten lyd ennå. Klikk på denne skjermen.')
  window.dispatchEvent(new Event('pointerdown'))
  await vi.waitFor(() => expect(notice()).toBeNull())
  pass()
  expect(heard.map(({ hertz }) => hertz)).toEqual([660, 520, 390])
  for (const { loudest } of heard) expect(loudest).toBeLessThanOrEqual(0.25)
})

test('[SC59] without a press nothing sounds, and nothing is said where no sound is to come', () => {
  const silent = hall(screen({ sounds: 'end' }))
  silent.pass()
  expect(heard).toEqual([])
  cleanup()
  expect(hall(screen()).notice()).toBeNull()
  cleanup()
  const closed = screen({ sounds: 'end' })
  expect(hall({ ...closed, gathering: { ...closed.gathering, phase: 'closed' } }).notice()).toBeNull()
})

test('[SC59] the console’s picture of the hall screen is silent, and says nothing of it', async () => {
  const { notice, pass } = hall(screen({ sounds: 'marks' }), true)
  window.dispatchEvent(new Event('pointerdown'))
  await Promise.resolve()
  pass()
  expect(notice()).toBeNull()
  expect(heard).toEqual([])
})
