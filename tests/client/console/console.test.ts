import { createRoot } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { bannersOf, gateOf, gatheringIn, partIn } from '#client/screens/console/console.model.ts'
import { createDesk } from '#client/screens/console/desk.tsx'
import { makeActs } from '#client/screens/console/run/acts.ts'
import { createDay } from '#client/screens/console/run/create-day.ts'
import { ready, words } from '#client/screens/console/words.ts'
import { words as en } from '#client/words/en/console.ts'
import { words as nb } from '#client/words/nb/console.ts'
import { words as nn } from '#client/words/nn/console.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { leaderView } from './leader-view.ts'

test('[KO50] the console says why it cannot be shown', () => {
  expect(gateOf('connecting', null, false)).toEqual({ show: 'loading', slow: false })
  expect(gateOf('offline', null, false)).toEqual({ show: 'loading', slow: true })
  expect(gateOf('refused', 'unknown-link', true)).toEqual({ show: 'unknown-link' })
  expect(gateOf('refused', 'client-too-old', true)).toEqual({ show: 'too-old' })
  expect(gateOf('refused', 'malformed', false)).toEqual({ show: 'refused' })
})

test('[KO50] the address says which gathering and which part', () => {
  expect(gatheringIn('/console/abc_1-2')).toBe('abc_1-2')
  expect(gatheringIn('/somewhere')).toBe('')
  expect(partIn('?part=programme')).toBe('programme')
  expect(partIn('?part=nothing')).toBe('run')
})

test('[KO51] what was there stays through a lost connection, under a banner', () => {
  expect(gateOf('offline', null, true)).toEqual({ show: 'console' })
  const view = leaderView()
  expect(bannersOf(true, view, 0)).toEqual([])
  expect(
    bannersOf(false, { ...view, storage: 'full', gathering: { ...view.gathering, phase: 'closed' } }, 0),
  ).toEqual(['storage-full', 'offline', 'closed'])
})

test.each([nb, nn, en])(
  '[ND21] servers that cannot hear each other are said to be so, calmly',
  ({ banner }) => {
    const view = leaderView()
    expect(bannersOf(true, { ...view, apart: true }, 0)).toEqual(['apart'])
    // Without a line nobody knows how it is between the servers.
    expect(bannersOf(false, { ...view, apart: true }, 0)).toEqual(['offline'])
    expect(banner.apart).toMatch(/server|tenar/i)
    // What is asked first: whether anything is lost meanwhile.
    expect(banner.apart).toMatch(/lagret som før|lagra som før|saved as before/)
    expect(banner.apart).not.toMatch(/!/)
  },
)

test.each([nb, nn, en])(
  '[KO51] [R-04] what the disk does is said in other words when it is full than when it fails, with what to do',
  ({ banner, refusals }) => {
    const said = [banner.storageFull, banner.storageFailed]
    expect(new Set([...said, refusals['storage-full'], refusals['storage-failed']]).size).toBe(4)
    // Whose file it is, where the answers are, and that the report can be had.
    expect(banner.storageFull).toMatch(/^(Disken|The disk)/)
    for (const text of said) {
      expect(text).toMatch(/telefon|phones/)
      expect(text).toMatch(/rapporten|report/)
    }
    expect(banner.storageFailed).toMatch(/disk/)
    const view = leaderView()
    expect(bannersOf(true, { ...view, storage: 'failed' }, 0)).toEqual(['storage-failed'])
    expect(bannersOf(true, { ...view, storage: 'ok' }, 0)).toEqual([])
  },
)

test.each([nb, nn, en])(
  '[ST50] a database that is full or does not answer is told as that, with whom to call, and no word of a disk or a folder',
  ({ banner, refusals, leaderRefusals }) => {
    for (const text of [banner.databaseFull, banner.databaseFailed]) {
      expect(text).toMatch(/^(?:Databasen|The database)/)
      expect(text).toMatch(/[Rr]ing |[Cc]all /)
      expect(text).toMatch(/telefon|phones/)
      expect(text).toMatch(/rapporten|report/)
      expect(text).not.toMatch(/disk|mapp|folder/)
    }
    for (const code of ['storage-full', 'storage-failed'] as const)
      expect(`${refusals[code]} ${leaderRefusals[code]}`).not.toMatch(/disk|mapp|folder/)
  },
)

function desk(
  answer: (command: GatheringCommand) => CommandOutcome,
  status: 'online' | 'offline' = 'online',
) {
  const sent: GatheringCommand[] = []
  const handover = {
    offer: async () => ({ ok: false, code: 'server-error' }) as const,
    take: async () => ({ ok: false, code: 'server-error' }) as const,
  }
  const connection = {
    status: () => status,
    welcome: () => null,
    handover,
    ask: () => new Promise<never>(() => undefined),
    send: async (command: GatheringCommand) => {
      sent.push(command)
      return answer(command)
    },
  }
  const view = leaderView()
  const made = createRoot(() =>
    createDesk(
      connection,
      () => view,
      () => view.arrivals.arrived,
    ),
  )
  return { desk: made, sent, acts: createRoot(() => makeActs(made, createDay(made), elsewhere)) }
}

const elsewhere = { paste: vi.fn(), close: vi.fn() }

test('[KO19] time that cannot be taken away is told as that', async () => {
  await ready()
  const { desk: leader } = desk(() => ({ ok: false, code: 'out-of-range', detail: '240' }))
  await leader.ask('transport', { type: 'AdjustTime', item: 'samtale', minutes: -1 })
  expect(leader.said('transport')).toMatchObject({ text: words().transport.nothingLeft })
})

test('[KO52] a refusal is told where the command was given, and stands until the next or until it is closed', async () => {
  await ready()
  let ok = false
  const { desk: leader } = desk(() => (ok ? { ok: true, at: 1 } : { ok: false, code: 'in-use' }))
  await leader.ask('here', { type: 'PauseClock' })
  expect(leader.said('here')).toMatchObject({ state: 'refused', code: 'in-use' })
  expect(leader.said('elsewhere')).toBeNull()
  leader.hush('here')
  expect(leader.said('here')).toBeNull()
  ok = true
  await leader.ask('here', { type: 'PauseClock' })
  expect(leader.said('here')).toEqual({ state: 'saved', at: 1 })
})

test('[KO15] the slower of two leaders is told what is on', async () => {
  await ready()
  const { desk: leader, acts, sent } = desk(() => ({ ok: false, code: 'moved-already' }))
  acts.next()
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(sent).toEqual([{ type: 'StartItem', item: 'pause', from: 'samtale' }])
  expect(leader.said('transport')).toMatchObject({
    state: 'refused',
    text: words().said.movedAlready('Samtale'),
  })
})

test.each([
  ['Prosjektlederen', 'Prosjektlederen'],
  ['', words().leaders.main],
])('[KO70] the slower one of two leaders is told who was quicker: %j', async (detail, name) => {
  const { desk: leader } = desk(() => ({ ok: false, code: 'moved-already', detail }))
  await leader.ask('transport', { type: 'StartItem', item: 'pause', from: 'samtale' })
  expect(leader.said('transport')).toMatchObject({ text: words().said.movedBy(name, 'Samtale') })
})

test('[KO14] without a net nothing is sent', () => {
  const { acts, sent } = desk(() => ({ ok: true, at: 1 }), 'offline')
  acts.next()
  acts.toggleClock()
  acts.show('black')
  acts.undo()
  expect(sent).toEqual([])
})

test('[KO13] a key never closes the gathering, and the button asks first', () => {
  const { desk: leader, sent } = desk(() => ({ ok: true, at: 1 }))
  const over = {
    ...leader,
    view: {
      ...leader.view,
      run: {
        now: { phase: 'between', after: 'd1' },
        actuals: leader.view.run.actuals,
        dates: { d1: '2026-03-04' },
      },
    },
  } as const
  const acts = createRoot(() => makeActs(over, createDay(over), elsewhere))
  acts.next({ key: true })
  expect(elsewhere.close).not.toHaveBeenCalled()
  acts.next()
  expect(elsewhere.close).toHaveBeenCalledOnce()
  expect(sent).toEqual([])
})

test('[KO20] black and back again shows what was there before', () => {
  const { acts, sent, desk: leader } = desk(() => ({ ok: true, at: 1 }))
  acts.toggleBlack()
  const black = {
    ...leader,
    view: { ...leader.view, stage: { scene: 'black', activity: null, theme: 'light' } },
  } as const
  createRoot(() => makeActs(black, createDay(black), elsewhere)).toggleBlack()
  expect(sent).toEqual([
    { type: 'ShowScene', scene: 'black', activity: null },
    { type: 'ShowScene', scene: 'now', activity: null },
  ])
})

function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`))
}

test('[KO53] the three languages have the same words, none of them empty', () => {
  const own = ({ common: _, refusals: __, ...rest }: typeof nb) => rest
  const shape = (each: typeof nb) => leaves(own(each), '').map(([path, value]) => `${path} ${typeof value}`)
  expect(shape(nn)).toEqual(shape(nb))
  expect(shape(en)).toEqual(shape(nb))
  for (const each of [nb, nn, en])
    for (const [path, value] of leaves(own(each), ''))
      if (typeof value === 'string') expect(value, path).not.toBe('')
})

test('[P-10] the last seven days of a closed gathering are told on the console, with what to do', () => {
  const day = 24 * 60 * 60_000
  const view = leaderView()
  const ends = { ...view, privacy: { ...view.privacy, erasesAt: 30 * day } }
  expect(bannersOf(true, ends, 22 * day)).toEqual([])
  expect(bannersOf(true, ends, 23 * day)).toEqual(['erases'])
  expect(bannersOf(true, { ...view, privacy: { ...view.privacy, erasesAt: null } }, 29 * day)).toEqual([])
  for (const { banner } of [nb, nn, en])
    for (const days of [0, 1, 7]) {
      expect(banner.erases(days)).toMatch(/rapporten|report/)
      expect(banner.erases(days).includes(`${days}`)).toBe(days > 0)
    }
})
