import { cleanup, render, screen } from '@solidjs/testing-library'
import { createStore, reconcile } from 'solid-js/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BoardPage } from '#client/activities/conversation/conversation-projector.model.ts'
import { PointColumns } from '#client/activities/conversation/parts/PointColumns.tsx'
import { ready, words } from '#client/screens/projector/words.ts'

beforeEach(ready)
afterEach(cleanup)

test('[SF24] marks of support are counted as they come', () => {
  const point = { id: 'p1', text: 'Ring første dag', late: false, newest: false }
  const pageWith = (support: number): BoardPage => {
    const points = [{ ...point, support }]
    const groups = [{ id: 'g1', name: 'Vefsn', count: 1, continued: false, points }]
    return { id: 'one', first: 'Vefsn', last: 'Vefsn', columns: [{ id: 'c1', groups }] }
  }
  const [page, setPage] = createStore(pageWith(1))
  render(() => <PointColumns page={page} />)
  expect(screen.getByText(words().talk.supports(1), { exact: false })).toBeTruthy()
  setPage(reconcile(pageWith(5)))
  expect(screen.getByText(words().talk.supports(5), { exact: false })).toBeTruthy()
})
