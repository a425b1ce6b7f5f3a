import { createEffect, createRoot } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { createGathering } from '#client/connection/create-gathering.ts'
import { createViews } from '#client/connection/create-views.ts'
import type { GatheringViews } from '#client/connection/follow-views.ts'
import type { Listener } from '#client/connection/make-connection.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import type { PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import { WELCOME } from './fake-socket.ts'

function follow(create: typeof createGathering | typeof createViews) {
  const resynced: Slot[] = []
  const listeners: Listener[] = []
  const connection = {
    listen: (listener: Listener) => {
      listeners.push(listener)
      return () => undefined
    },
    resync: (slots: readonly Slot[]) => resynced.push(...slots),
  }
  return createRoot((dispose) => {
    const views = create(connection as never) as Pick<GatheringViews, 'hall' | 'lobby' | 'group' | 'own'>
    return {
      views,
      resynced,
      dispose,
      welcome: (role: WelcomeMessage['role']) => listeners[0]?.welcome?.({ ...WELCOME, role }),
      view: (slot: Slot, version: number, view: unknown) =>
        listeners[0]?.view({ slot, version, at: 0, view } as ViewMessage),
      patch: (slot: Slot, from: number, ops: PatchMessage['ops']) =>
        listeners[0]?.patch({ slot, from, to: from + 1, at: 0, ops }),
      same: (slot: Slot, version: number) =>
        listeners[0]?.patch({ slot, from: version, to: version, at: 0, ops: [] }),
    }
  })
}

const point = (id: string, text: string) => ({ id, text })
const group = { group: 'bomlo', points: [point('a', 'første'), point('b', 'andre')] }

test.each([
  ['a store', createGathering],
  ['plain values', createViews],
] as const)('[CL13] [CL14] [CL16] kept as %s, views follow the server', (_, create) => {
  const { views, resynced, dispose, ...server } = follow(create)
  server.welcome('participant')
  server.view('group', 4, structuredClone(group))
  expect(views.group).toEqual(group)
  server.patch('group', 4, [{ op: 'replace', path: '/points/1/text', value: 'endret' }])
  expect(views.group?.points[1]?.text).toBe('endret')

  // A patch was lost: one question, and nothing more until the answer.
  server.patch('group', 7, [{ op: 'remove', path: '/points/0' }])
  server.patch('group', 8, [{ op: 'remove', path: '/points/0' }])
  expect(resynced).toEqual(['group'])
  expect(views.group?.points).toHaveLength(2)
  server.view('group', 9, { ...group, points: [] })
  server.patch('group', 9, [{ op: 'add', path: '/points/0', value: point('c', 'ny') }])
  expect(views.group?.points).toEqual([point('c', 'ny')])

  // It does not fit.
  server.patch('group', 10, [{ op: 'remove', path: '/points/5' }])
  expect(resynced).toEqual(['group', 'group'])

  // Another run of the server: its versions have nothing to do with the old ones.
  server.welcome('participant')
  server.patch('group', 10, [{ op: 'remove', path: '/points/0' }])
  server.patch('group', 11, [{ op: 'remove', path: '/points/0' }])
  expect(resynced).toHaveLength(3)
  // The view itself never came: asked for once, and followed from there.
  server.patch('own', 3, [{ op: 'remove', path: '/ballots/0' }])
  server.patch('own', 4, [{ op: 'remove', path: '/ballots/0' }])
  expect(resynced.slice(3)).toEqual(['own'])
  server.view('own', 5, { person: null, ballots: [{ id: 'p', answer: null }], seat: null })
  server.patch('own', 5, [{ op: 'remove', path: '/ballots/0' }])
  expect(views.own?.ballots).toEqual([])
  expect(resynced).toHaveLength(4)
  dispose()
})

test.each([
  ['a store', createGathering],
  ['plain values', createViews],
] as const)('[CL16] kept as %s, a visitor holds no view of somebody who has joined', (_, create) => {
  const { views, dispose, ...server } = follow(create)
  server.view('lobby', 1, { title: 'Nærvær' })
  expect(views.lobby?.title).toBe('Nærvær')
  server.welcome('participant')
  server.view('group', 1, structuredClone(group))
  expect(views.lobby).toBeNull()
  server.welcome('visitor')
  expect(views.group).toBeNull()
  dispose()
})

test.each([
  ['a store', createGathering],
  ['plain values', createViews],
] as const)(
  '[R-10] kept as %s, a change that got lost is noticed when it is said how far the view has come, and asked for until it is there',
  (_, create) => {
    vi.useFakeTimers()
    const { views, resynced, dispose, ...server } = follow(create)
    server.welcome('participant')
    server.view('group', 4, structuredClone(group))
    server.same('group', 4)
    expect(resynced).toEqual([])
    server.same('group', 5)
    server.same('group', 5)
    expect(resynced).toEqual(['group'])
    vi.advanceTimersByTime(8_000)
    server.same('group', 5)
    expect(resynced).toEqual(['group', 'group'])
    server.view('group', 5, { ...structuredClone(group), group: 'sund' })
    server.same('group', 5)
    expect(resynced).toHaveLength(2)
    expect(views.group?.group).toBe('sund')
    dispose()
    vi.useRealTimers()
  },
)

test('[CL15] in a store a patch is told only to those who read what it names', () => {
  const { views, dispose, ...server } = follow(createGathering)
  server.view('group', 1, structuredClone(group))
  let told = 0
  createRoot(() =>
    createEffect(() => {
      told++
      return views.group?.points[0]?.text
    }),
  )
  const first = views.group?.points[0]
  server.patch('group', 1, [{ op: 'replace', path: '/points/1/text', value: 'endret' }])
  expect(told).toBe(1)
  server.view('group', 2, structuredClone(group))
  expect(views.group?.points[0]).toBe(first)
  expect(told).toBe(1)
  dispose()
})
