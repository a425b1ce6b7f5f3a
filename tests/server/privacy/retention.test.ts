import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultPrivacy } from '#shared/gathering/privacy.ts'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import { connect, linkHello } from '#tests/support/clients.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { placesOf, startOnDisk } from './given.ts'

const DAY = 86_400_000
let disk: Awaited<ReturnType<typeof startOnDisk>>
let running: TestApp

beforeEach(async () => {
  disk = await startOnDisk(() => undefined)
  running = await disk.start()
})
afterEach(async () => {
  await running.app.close()
  await disk.remove()
})

const closedOne = (mark: string, hold = false) =>
  running.app.create(mark, [
    { type: 'NameGathering', title: mark, place: mark },
    { type: 'SetPrivacy', ...defaultPrivacy, days: 10, hold },
    { type: 'CloseGathering' },
  ])

test('[P-10] what has had its time is erased by the clock, over a restart, and nothing else is', async () => {
  const gone = await closedOne('kanarifugl')
  const held = await closedOne('gråspurv', true)
  const open = await running.app.create('linerle', [{ type: 'NameGathering', title: 'linerle', place: '' }])
  disk.clock.advance(10 * DAY - 1)
  await running.app.sweep()
  expect(running.app.registry.get(gone.id)).toBeDefined()
  await running.app.close()
  disk.clock.advance(2)
  running = await disk.start()
  await running.app.sweep()
  expect(running.app.registry.get(gone.id)).toBeUndefined()
  expect(await placesOf('kanarifugl', disk.dir)).toEqual([])
  expect(
    running.app.registry
      .list()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([held.id, open.id].sort())
})

test('[PV51] a programme goes when its last day is over, over a restart, and leaves its gatherings; one that is held does not', async () => {
  const made = async (id: string, title: string, until: string | null, hold: boolean) => {
    await running.app.programmes.links.create(id, title)
    const room = await running.app.programmes.rooms.open(id)
    const say = (command: ProgrammeCommand) => room.submit(command, { by: { role: 'owner' }, command: null })
    expect(await say({ type: 'NameProgramme', title, organiser: '', contact: '' })).toMatchObject({
      ok: true,
    })
    expect(await say({ type: 'SetKeeping', until, hold })).toMatchObject({ ok: true })
  }
  const today = new Date(disk.clock.now()).toISOString().slice(0, 10)
  await made('programme-kanari', 'kanarifugl', today, false)
  await made('programme-spurv', 'gråspurv', today, true)
  const gathering = await running.app.create('linerle', [
    { type: 'NameGathering', title: 'linerle', place: '' },
  ])
  await running.app.registry.belongsTo(gathering.id, 'programme-kanari')
  await running.app.sweep()
  const ids = () => running.app.programmes.links.list().map(({ id }) => id)
  expect(ids().sort()).toEqual(['programme-kanari', 'programme-spurv'])
  await running.app.close()
  disk.clock.advance(DAY)
  running = await disk.start()
  await running.app.sweep()
  expect(ids()).toEqual(['programme-spurv'])
  expect(await placesOf('kanarifugl', disk.dir)).toEqual([])
  expect(running.app.registry.get(gathering.id)?.programme).toBeUndefined()
})

test('[P-10] the leader is told the last seven days, where the gatherings are listed and in the console', async () => {
  const entry = await closedOne('gråspurv')
  const leader = await connect(running.url, linkHello('leader', entry))
  const { session = '' } = leader.welcome() ?? {}
  expect(leader.view('leader').privacy.erasesAt).toBe(disk.clock.now() + 10 * DAY)
  leader.close()
  const row = async () => {
    const response = await fetch(`${running.url}/api/home`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: running.url },
      body: JSON.stringify({ mine: [{ role: 'leader', gathering: entry.id, session }] }),
    })
    return ((await response.json()) as { mine: { daysLeft?: number }[] }).mine[0]
  }
  expect((await row())?.daysLeft).toBeUndefined()
  disk.clock.advance(4 * DAY)
  expect((await row())?.daysLeft).toBe(6)
})
