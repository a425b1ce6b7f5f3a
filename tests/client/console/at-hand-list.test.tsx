import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AtHandList } from '#client/screens/console/run/parts/AtHandList.tsx'
import { ready } from '#client/screens/console/words.ts'
import { SampleDesk } from '#client/screens/sheet/samples/desk.tsx'
import { running } from '#client/screens/sheet/samples/gathering.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

beforeEach(ready)
afterEach(cleanup)

const poll = (id: string): LeaderPoll => ({
  ...{ kind: 'poll', id, item: null, phase: 'draft', question: { type: 'text', text: `Hva med ${id}?` } },
  ...{ anonymous: false, results: 'hidden', answered: 0, breakdown: null },
  tally: { answered: 0, rows: [], texts: [] },
})

function list(ids: readonly string[], alone: boolean) {
  const [activities, setActivities] = createSignal(ids.map(poll))
  const [isAlone, setAlone] = createSignal(alone)
  const picked: string[] = []
  render(() => (
    <SampleDesk of={running}>
      <AtHandList activities={activities()} alone={isAlone()} onPick={(activity) => picked.push(activity)} />
    </SampleDesk>
  ))
  const details = document.querySelector('details') as HTMLDetailsElement
  /** As browsers do it: they open it themselves, and say so afterwards. */
  const toggle = () => {
    details.open = !details.open
    fireEvent(details, new Event('toggle'))
  }
  return {
    details,
    toggle,
    picked,
    setAlone,
    show: (some: readonly string[]) => setActivities(some.map(poll)),
  }
}

test('[KO99] what the leader has opened stays open while what is in it changes, comes and goes', () => {
  const { details, toggle, show } = list(['a', 'b', 'c'], false)
  expect(details.open).toBe(false)
  toggle()
  const button = screen.getByText('Hva med a?').closest('button')
  for (const some of [['a', 'b', 'c'], ['a', 'b', 'c', 'd'], ['a']]) {
    show(some)
    expect(screen.getByText('Hva med a?').closest('button')).toBe(button)
    expect(details.open).toBe(true)
  }
  toggle()
  show(['d'])
  expect(details.open).toBe(false)
})

test('[KO99] two that nothing stands above are open, and do not close as a third comes', () => {
  const { details, show } = list(['a', 'b'], true)
  expect(details.open).toBe(true)
  show(['a', 'b', 'c'])
  expect(details.open).toBe(true)
})

test('[KO99] three that nothing stands above are closed, and what is picked closes it again', () => {
  const { details, toggle, picked, setAlone } = list(['a', 'b', 'c'], true)
  expect(details.open).toBe(false)
  toggle()
  fireEvent.click(screen.getByText('Hva med b?'))
  setAlone(false)
  expect([picked, details.open]).toEqual([['b'], false])
})
