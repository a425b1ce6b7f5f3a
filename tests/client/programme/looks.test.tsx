import { createRoot, createSignal } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { createProgrammeLine } from '#client/connection/create-programme-line.ts'
import type { Connection, Listener } from '#client/connection/make-connection.ts'
import type { ProgrammeLook, ProgrammeOpened } from '#shared/views/programme-looked.ts'

/** A line whose other end is the test. */
function madeUp() {
  const listeners = new Set<Listener>()
  const asked: string[][] = []
  const connection = {
    ask: (event: string, message: { readonly looks: readonly ProgrammeLook[] }) => {
      asked.push([event, ...message.looks.map((look) => JSON.stringify(Object.values(look)))])
      return new Promise(() => undefined)
    },
    listen(listener: Listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    resync: () => undefined,
  } as unknown as Connection
  const show = (view: unknown) => {
    for (const each of listeners)
      each.view({ slot: 'opened', version: 1, at: 0, view: view as ProgrammeOpened })
  }
  const welcome = () => {
    for (const each of listeners) each.welcome?.({ role: 'owner', views: [] } as never)
  }
  return { connection, asked, show, welcome }
}
const look = (planned: string) => ({ look: 'gathering', planned }) as const

test('[PV70] parts that open and close are said as one, and the same is said once', async () => {
  const { connection, asked, show } = madeUp()
  const [planned, setPlanned] = createSignal('one')
  const { seen, dispose } = createRoot((end) => {
    const line = createProgrammeLine(connection)
    const own = line.createLook(() => look(planned()))
    return { seen: [own, line.createLook(() => look('one'))] as const, dispose: end }
  })
  await vi.waitFor(() => expect(asked).toEqual([['programme-open', '["gathering","one"]']]))
  expect(seen[0]()).toBeUndefined()
  show({ 'gathering one': { look: 'gathering', replies: {} } })
  expect(seen.map((each) => each()?.look)).toEqual(['gathering', 'gathering'])
  setPlanned('two')
  await vi.waitFor(() => expect(asked).toHaveLength(2))
  expect(asked[1]).toEqual(['programme-open', '["gathering","one"]', '["gathering","two"]'])
  expect(seen[0]()).toBeUndefined()
  show({ 'gathering one': { look: 'gathering', replies: {} }, 'gathering two': null })
  expect(seen[0]()).toBeNull()
  dispose()
  await vi.waitFor(() => expect(asked.at(-1)).toEqual(['programme-open']))
})

test('[PV70] a new line is told what is looked at, and what was left is not shown as it was', async () => {
  const { connection, asked, show, welcome } = madeUp()
  const [open, setOpen] = createSignal(true)
  const { again, dispose } = createRoot((end) => {
    const line = createProgrammeLine(connection)
    const first = line.createLook(() => look(open() ? 'one' : 'two'))
    return { again: first, dispose: end }
  })
  await vi.waitFor(() => expect(asked).toHaveLength(1))
  welcome()
  expect(asked).toHaveLength(2)
  expect(asked[1]).toEqual(asked[0])
  show({ 'gathering one': { look: 'gathering', replies: {} } })
  setOpen(false)
  await vi.waitFor(() => expect(asked).toHaveLength(3))
  setOpen(true)
  await vi.waitFor(() => expect(asked).toHaveLength(4))
  expect(again()).toBeUndefined()
  dispose()
})
