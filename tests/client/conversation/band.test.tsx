import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import { talkCard } from '#tests/client/phone/fixtures.ts'
import { at, board, screen } from '#tests/client/projector/fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

function hall(more: Partial<ConversationCard>) {
  const card = talkCard({ phase: 'open', ...more })
  const talk = { circles: [], walk: null, called: [] }
  const view = screen({ scene: 'points', board: { ...board({ Vefsn: [], Rana: [] }), card, talk } })
  const { container } = render(() => <Hall view={view} now={() => at('11:34')} offline={false} />)
  const text = (selector: string) =>
    container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
  return { text, said: container.querySelector('.duo')?.textContent ?? '' }
}

test('[SF20] a step without turns has its name once, and its phase says what to do', () => {
  const { text, said } = hall({ who: 'table', turns: 'none' })
  expect(text('.nowtag')).toContain('Ved bordet')
  expect(text('.ph.live h2')).toBe('Snakk sammen ved bordet')
  expect(text('.ph.live p')).toBe('Skriv på telefonen')
  expect(said.split('Ved bordet')).toHaveLength(2)
  cleanup()
  const none = hall({ who: 'alone', turns: 'none', capture: 'nothing' })
  expect(none.text('.ph.live h2')).toBe('Tenk hver for dere')
  expect(none.text('.ph.live p')).toBe('')
})
