import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forget, keep } from '#client/connection/storage.ts'
import { createDesk, DeskProvider } from '#client/screens/console/desk.tsx'
import type { PreflightDesk } from '#client/screens/console/preflight/create-preflight.ts'
import { Checking, Preflight } from '#client/screens/console/preflight/Preflight.tsx'
import { leftToDo, rowsOf } from '#client/screens/console/preflight/preflight.model.ts'
import { preflightWords, ready } from '#client/screens/console/preflight/words.ts'
import { ready as consoleReady } from '#client/screens/console/words.ts'
import { sessionPlace } from '#client/screens/home/mine.model.ts'
import { at, running } from '#client/screens/sheet/samples/gathering.ts'
import { madeUpLine } from '#client/screens/sheet/samples/line.ts'
import { preflightDesk } from '#client/screens/sheet/samples/preflight.ts'
import { leaderOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Preflight as Found } from '#shared/protocol/preflight.ts'

beforeEach(async () => {
  setLanguage('nb')
  await Promise.all([ready(), consoleReady()])
  await vi.waitFor(() => expect(preflightWords().heading).toBe('Før dørene åpner'))
})
afterEach(cleanup)

const works = { websocket: true, polling: true, clock: true, storage: true }
const phone = (parts: Partial<typeof works>) => ({ id: 'x', number: 1, at: 0, ...works, ...parts })
const well: Found = {
  at: 1_000_000,
  in: 'folder',
  free: 5e9,
  write: { usual: 1, slowest: 2 },
  phones: [phone({})],
  copied: 999_000,
  bus: null,
}
const around = { screens: 1, dates: ['2012-09-12'], today: '2012-09-12', here: 1_000_500 }
const marks = (server: Partial<Found>, more: Partial<typeof around> = {}) =>
  Object.fromEntries(rowsOf({ ...well, ...server }, { ...around, ...more }).map(({ of, mark }) => [of, mark]))

test('[PF1] each thing is judged by what a gathering needs of it', () => {
  expect(leftToDo(rowsOf(well, around))).toBe(0)
  expect(marks({ free: 999e6 }).space).toBe('mind')
  expect(marks({ free: 199e6 }).space).toBe('bad')
  expect(marks({ write: { usual: 20.1, slowest: 30 } }).write).toBe('mind')
  expect(marks({ write: { usual: 101, slowest: 300 } }).write).toBe('bad')
  expect(marks({ write: null }).write).toBe('mind')
  expect(marks({ phones: [phone({ websocket: false })] }).phone).toBe('mind')
  expect(marks({ phones: [phone({ websocket: false, polling: false })] }).phone).toBe('bad')
  expect(marks({ phones: [phone({ websocket: false, polling: false }), phone({})] }).phone).toBe('good')
  expect(marks({}, { here: 1_002_001 }).clock).toBe('mind')
  expect(marks({}, { here: 998_000 }).clock).toBe('good')
  expect(marks({}, { today: '2012-09-11' }).day).toBe('mind')
  expect(marks({}, { today: '2012-09-11', dates: [] }).day).toBe('good')
  expect(marks({ copied: 1_000_000 - 86_400_001 }).copy).toBe('mind')
})

test('[PF2] what nobody has tried is left to do, and no error', () => {
  const found = rowsOf({ ...well, phones: [], copied: null, free: null }, { ...around, screens: 0 })
  expect(found.filter(({ mark }) => mark === 'ask').map(({ of }) => of)).toEqual([
    'phone',
    'screen',
    'space',
    'copy',
  ])
  expect(leftToDo(found)).toBe(4)
})

function shown(server: Partial<Found> | null, more: Partial<PreflightDesk> = {}) {
  cleanup()
  const desk = createDesk(
    madeUpLine(),
    () => leaderOf(running),
    () => at(8, 45),
  )
  render(() => (
    <DeskProvider desk={desk}>
      <Checking of={preflightDesk(server, more)} onLinks={() => undefined} />
    </DeskProvider>
  ))
  return screen.getByRole('region', { name: 'Før dørene åpner' })
}
const rows = () => screen.queryAllByRole('listitem').map((row) => row.textContent ?? '')

test('[PF2] each row says how it stands in words, and what to do stands beside it', () => {
  expect(shown(null).textContent).toContain('Ser etter')
  expect(rows()).toEqual([])
  shown({ phones: [], copied: null })
  expect(rows()[0]).toMatch(/Telefon på nettet i salen: gjenstår.*skann koden.*Åpne prøvesiden/)
  shown({})
  expect(rows()[0]).toMatch(/: i orden.*Telefon 1 kom gjennom kl\. 08:41/)
  const amiss = { at: at(8, 43, 12), free: 120e6 }
  expect(shown(amiss, { copying: () => 'refused' }).textContent).toContain('Bare den som har hovedlenken')
  expect(rows()[2]).toMatch(/Plass på disken: må ordnes.*120\u00a0MB/)
  expect(rows()[4]).toMatch(/108 sekunder foran/)
})

test('[ST50] of a database it is said how long a commit takes and whether the servers hear each other, and nothing of a disk', () => {
  const there = { in: 'database', free: null, bus: true } as const
  expect(marks(there)).toMatchObject({ write: 'good', bus: 'good' })
  expect(marks(there)).not.toHaveProperty('space')
  expect(leftToDo(rowsOf({ ...well, ...there }, around))).toBe(0)
  expect(marks({ ...there, bus: null })).not.toHaveProperty('bus')
  expect(marks({ ...there, bus: false, write: null })).toMatchObject({ write: 'mind', bus: 'mind' })
  shown({ ...there, bus: false, copied: null, write: { usual: 140, slowest: 300 } })
  expect(rows().join(' ')).toMatch(/140 ms.*databasen.*Redis svarer ikke.*Svarer ikke databasen/)
  shown({ ...there, write: null })
  expect(rows().join(' ')).toContain('skrive i databasen')
  for (const amiss of [{ write: null }, { write: { usual: 50, slowest: 60 } }, { copied: null }])
    expect(shown({ ...there, ...amiss }).textContent).not.toMatch(/disk|mapp/)
})

test('[PF3] the server is asked once each time it is looked at, and shown as soon as it has answered', async () => {
  const asked = vi.fn(async () => Response.json({ ...well, at: Date.now(), copied: null }))
  vi.stubGlobal('fetch', asked)
  keep(sessionPlace('sheet'), 'a-session')
  history.replaceState(null, '', '/console/sheet')
  try {
    const desk = createDesk(
      madeUpLine(),
      () => leaderOf(running),
      () => at(8, 45),
    )
    render(() => (
      <DeskProvider desk={desk}>
        <Preflight onLinks={() => undefined} />
      </DeskProvider>
    ))
    await vi.waitFor(() => expect(rows()).toHaveLength(7))
    expect(asked).toHaveBeenCalledTimes(1)
  } finally {
    vi.unstubAllGlobals()
    forget(sessionPlace('sheet'))
    history.replaceState(null, '', '/')
  }
})
