import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { OwnCalls } from '#client/calls/OwnCalls.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { Day } from '#client/screens/observer/parts/Day.tsx'
import { setLanguage } from '#client/words/words.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { hallView } from '#tests/client/phone/fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().head.run).toBe('Kjør'))
})
afterEach(cleanup)

test('[CT23] the observers’ page has the line on top, and the call in its programme', () => {
  const seen = hallView()
  const [today] = seen.agenda.days
  const meal = today?.items.find(({ kind }) => kind === 'meal')
  if (!meal) throw new Error('a day without a meal')
  const midnight = Date.parse(`${today?.date}T00:00:00+01:00`)
  const now = midnight + (meal.start - 5) * MINUTE
  const calls = [
    { item: meal.id, role: 'observer', when: { of: 'start', minutes: 0 }, place: 'på biblioteket' },
  ] as const
  const { container } = render(() => (
    <>
      <OwnCalls
        calls={calls}
        seen={seen}
        now={() => now}
        words={words().calls}
        place="samling/called/observer"
      />
      <Day view={seen} now={now} />
    </>
  ))
  const line = container.querySelector('.off')?.textContent
  expect(line).toMatch(/^Om 5 minutter: Observatørene møtes \d\d:\d\d, på biblioteket$/)
  const row = container.querySelector('.call')
  expect(row?.closest('tr')?.textContent).toContain(meal.title)
  expect(row?.textContent).toMatch(/^Observatørene møtes \d\d:\d\d, på biblioteket$/)
})
