import { expect, test } from 'vitest'
import type { HomeAnswer } from '#shared/protocol/home.ts'
import type { MyProgrammesAnswer } from '#shared/protocol/programme.ts'
import { linkHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { asked, hello, inMemory, type Made, seen } from './house.ts'

const { start, call } = liveServers()
const DAY = 86_400_000
const FULL = {
  ...{ title: ' Til  stede ', organiser: 'Programkontoret', contact: 'Seniorrådgiver' },
  ...{ goals: ['Flere på jobb', ''], phase: { title: 'Fylkesmøter', from: '2012-10-01', to: '2012-12-31' } },
}

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await asked<Made>(running.url, '/api/programmes', FULL)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  const row = async () =>
    (
      await asked<MyProgrammesAnswer>(running.url, '/api/programmes/mine', {
        mine: [{ role: 'owner', programme: programme.programme, session }],
      })
    ).mine[0]
  return { running, programme, owner, session, row }
}

test('[PV4] a programme is made with whose it is, its goals and a first phase, or not at all, with what is wrong in it', async () => {
  const { running, owner, row } = await house()
  expect(seen(owner, 'owner')).toMatchObject({
    ...{ title: 'Til stede', organiser: 'Programkontoret', goals: ['Flere på jobb'] },
    phases: [{ title: 'Fylkesmøter', from: '2012-10-01', to: '2012-12-31' }],
  })
  expect(await row()).toMatchObject({ title: 'Til stede', from: '2012-10-01', to: '2012-12-31' })
  const phase = { ...FULL.phase, to: '2012-09-30' }
  expect(await asked(running.url, '/api/programmes', { ...FULL, phase })).toMatchObject({
    code: 'end-before-start',
  })
  expect(running.app.programmes.links.list()).toHaveLength(1)
})

test('[PV15] the owner ends and reopens a programme from the home page, is told the last thirty days, and nobody else does', async () => {
  const { running, programme, owner, session, row } = await house()
  const ask = (phase: string, as = session) =>
    asked(running.url, '/api/programmes/phase', { programme: programme.programme, session: as, phase })
  expect(await ask('closed', 'x')).toMatchObject({ code: 'not-allowed' })
  expect(await ask('closed')).toEqual({ phase: 'closed' })
  expect(await ask('closed')).toEqual({ phase: 'closed' })
  expect(await row()).toMatchObject({ phase: 'closed' })
  expect(await ask('open')).toEqual({ phase: 'open' })
  const room = await running.app.programmes.rooms.open(programme.programme)
  await room.submit(
    { type: 'SetKeeping', until: '2013-01-31', hold: false },
    { by: { role: 'owner' }, command: null },
  )
  expect((await row())?.daysLeft).toBeUndefined()
  running.clock.advance(Date.UTC(2013, 0, 20) - running.clock.now())
  expect((await row())?.daysLeft).toBe(11)
  expect(owner.farewell()).toBeNull()
  running.clock.advance(-DAY)
})

test('[HO20] whoever leads a gathering is told which programme it is of; a phone is not', async () => {
  const { running, programme } = await house()
  const gathering = await running.app.create('Fylkesmøte', [])
  const leader = await call(running.url, linkHello('leader', gathering))
  const mine = [{ role: 'leader', gathering: gathering.id, session: leader.welcome()?.session ?? '' }]
  const first = async () => (await asked<HomeAnswer>(running.url, '/api/home', { mine })).mine[0]
  expect(await first()).not.toHaveProperty('programme')
  await running.app.registry.belongsTo(gathering.id, programme.programme)
  expect((await first())?.programme).toEqual({ id: programme.programme, title: 'Til stede' })
  await running.app.programmes.erase(programme.programme)
  expect(await first()).not.toHaveProperty('programme')
})
