import { cleanup, render, screen } from '@solidjs/testing-library'
import { createStore } from 'solid-js/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BoardPage } from '#client/activities/conversation/conversation-projector.model.ts'
import { PointColumns } from '#client/activities/conversation/parts/PointColumns.tsx'
import { ready, words } from '#client/screens/projector/words.ts'

beforeEach(ready)
afterEach(cleanup)

test('[SF24] marks of support are counted as they come', () => {
  const point = { id: 'p1', text: 'Ring første dag', late: false, newest: false, support: 1 }
  const [page, setPage] = createStore<BoardPage>({
    id: 'one',
    first: 'Vefsn',
    last: 'Vefsn',
    columns: [
      { id: 'c1', groups: [{ id: 'g1', name: 'Vefsn', count: 1, continued: false, points: [point] }] },
    ],
  })
  render(() => <PointColumns page={page} />)
  expect(screen.getByText(words().talk.supports(1), { exact: false })).toBeTruthy()
  setPage('columns', 0, 'groups', 0, 'points', 0, 'support', 5)
  expect(screen.getByText(words().talk.supports(5), { exact: false })).toBeTruthy()
})
