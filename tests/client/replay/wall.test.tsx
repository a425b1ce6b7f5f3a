import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { READY } from '#client/screens/projector/replayed/picture.ts'
import { showReplayed } from '#client/screens/projector/replayed/show.tsx'
import { ready as hallReady } from '#client/screens/projector/words.ts'
import { Wall } from '#client/screens/replay/parts/Wall.tsx'
import { ready, words } from '#client/screens/replay/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { screenView } from '#shared/views/screen.ts'
import { live } from '#tests/support/samples.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), hallReady()])
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  document.documentElement.removeAttribute('data-theme')
})

const view = screenView({ ...emptyGathering('g'), title: 'Nettverkssamling' }, live)
const told = (data: unknown, from: Partial<MessageEventInit> = {}) =>
  window.dispatchEvent(
    new MessageEvent('message', { data, source: window, origin: location.origin, ...from }),
  )

test('[RY27] the hall screen shows what the page around it says, and nobody else', () => {
  const root = document.body.appendChild(document.createElement('div'))
  const said = vi.spyOn(window, 'postMessage')
  showReplayed(root)
  expect(said).toHaveBeenCalledWith(READY, location.origin)
  said.mockRestore()
  const now = Date.UTC(2012, 8, 12, 8, 41)
  told({ view, now }, { origin: 'https://elsewhere.example' })
  told({ view, now }, { source: null })
  told('something else')
  expect(root.textContent).toBe('')
  told({ view, now })
  expect(root.textContent).toContain('Nettverkssamling')
  expect(root.textContent).toContain('10:41')
  told({ view: null, now: now + 60_000 })
  expect(root.textContent).toContain('10:42')
})

test('[RY27] the wall is the hall screen’s own page, and says so while its picture is on its way', () => {
  render(() => <Wall gathering="a-b" view={null} now={0} time="10:41:00" />)
  const frame = screen.getByTitle(words().wall('10:41:00'))
  expect([frame.getAttribute('src'), frame.getAttribute('tabindex')]).toEqual(['/screen/a-b?replay=1', '-1'])
  expect(screen.getByRole('status').textContent).toBe(words().picture)
})
