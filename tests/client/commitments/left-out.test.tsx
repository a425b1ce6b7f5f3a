import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommitmentsConsole } from '#client/activities/commitments/CommitmentsConsole.tsx'
import { useDesk } from '#client/screens/console/desk.tsx'
import { ready, words } from '#client/screens/console/words.ts'
import { SampleDesk } from '#client/screens/sheet/samples/desk.tsx'
import { wall } from '#client/screens/sheet/samples/promises.ts'
import type { LeaderCommitments } from '#shared/views/commitments-part.ts'

beforeEach(ready)
afterEach(cleanup)

function Desk() {
  const desk = useDesk()
  const all = desk.view.activities.find(({ kind }) => kind === 'commitments') as LeaderCommitments
  return <CommitmentsConsole all={all} onEdit={() => undefined} />
}

test('[FO25] the calendar’s button says whose commitments are left out, as they are not confirmed', () => {
  render(() => (
    <SampleDesk of={wall}>
      <Desk />
    </SampleDesk>
  ))
  const button = screen.getByRole('button', { name: words().promises.calendar })
  const told = document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
  expect(told.startsWith(words().promises.leftOut(''))).toBe(true)
  const named = [...document.querySelectorAll('.sheets > li')]
    .filter((row) => !row.textContent?.includes(words().promises.states.ready))
    .map((row) => row.querySelector('b')?.textContent ?? '')
  expect(named.length).toBeGreaterThan(0)
  for (const name of named) expect(told).toContain(name)
})
