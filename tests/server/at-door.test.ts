import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry
let leader: TestClient

beforeEach(async () => {
  running = await start()
  entry = await prepared(running.app)
  leader = await call(running.url, linkHello('leader', entry))
})

const visits = (token = nanoid(24)) => call(running.url, phoneHello(entry.code, token))
const leads = async (command: GatheringCommand) =>
  expect(await leader.send(command)).toMatchObject({ ok: true })
const join = (name: string) => ({ type: 'Join', name, municipality: null, title: '' }) as const
const told = (phone: TestClient) => phone.welcome()?.door?.is
const waiting = () => leader.view('leader').door.waiting

test('[PE50] a locked door says so in three languages to who stands there and to who comes, and opens by itself', async () => {
  const token = nanoid(24)
  const inside = await visits(token)
  await inside.send(join('Ane'))
  const outside = await visits()
  expect(told(outside)).toBeUndefined()
  await leads({ type: 'SetDoor', door: 'locked' })
  await eventually(() => told(outside) === 'locked')
  expect(Object.keys(outside.welcome()?.door?.words ?? {})).toEqual(['nb', 'nn', 'en'])
  expect(told(await visits())).toBe('locked')
  expect(await outside.send(join('Bo'))).toMatchObject({ ok: false, code: 'door-shut' })
  // Who is in stays, comes back, and goes on by another phone.
  expect((await visits(token)).welcome()).toMatchObject({ role: 'participant' })
  const offer = (await inside.ask('offer-handover', { person: null })) as { code: string }
  const other = await visits()
  expect(await other.ask('take-handover', { code: offer.code })).toMatchObject({ ok: true })
  await leads({ type: 'SetDoor', door: 'open' })
  await eventually(() => told(outside) === undefined)
  expect(await outside.send(join('Bo'))).toMatchObject({ ok: true, welcome: { role: 'participant' } })
})

test('[PE51] who waits is told so on every tab, also after coming back, and comes in by itself when let in', async () => {
  await leads({ type: 'SetDoor', door: 'ask' })
  const token = nanoid(24)
  const [phone, tab] = [await visits(token), await visits(token)]
  expect(told(phone)).toBeUndefined()
  const id = nanoid(10)
  expect(await phone.send(join('Ane'), id)).toMatchObject({
    ok: true,
    welcome: { role: 'visitor', door: { is: 'waiting' } },
  })
  await eventually(() => told(tab) === 'waiting')
  expect(await phone.send(join('Ane'), id)).toMatchObject({ ok: true })
  phone.close()
  const back = await visits(token)
  expect(told(back)).toBe('waiting')
  const [row] = await eventually(waiting, (rows) => rows.length === 1)
  expect(row).toMatchObject({ name: 'Ane', isTurnedAway: false })
  // Nobody but who leads hears of it, and nobody else may let in.
  for (const client of [back, await call(running.url, linkHello('observer', entry))])
    expect(await client.send({ type: 'LetIn', person: null })).toMatchObject({ ok: false })
  await leads({ type: 'LetIn', person: row?.id ?? '' })
  await eventually(() => [back, tab].every((each) => each.welcome()?.person === row?.id))
  expect(back.view('own').person?.name).toBe('Ane')
  await eventually(() => waiting().length === 0)
})

test('[PE52] who is turned away is told so, and comes in if the leader thinks again', async () => {
  await leads({ type: 'SetDoor', door: 'ask' })
  const phone = await visits()
  await phone.send(join('Ane'))
  const [row] = await eventually(waiting, (rows) => rows.length === 1)
  await leads({ type: 'TurnAway', person: null })
  await eventually(() => told(phone) === 'turned-away')
  await eventually(() => leader.view('leader').undo?.command === 'TurnAway')
  await leads({ type: 'Undo', step: leader.view('leader').undo?.step ?? 0 })
  await eventually(() => told(phone) === 'waiting')
  await leads({ type: 'TurnAway', person: row?.id ?? '' })
  await eventually(() => told(phone) === 'turned-away')
  await leads({ type: 'LetIn', person: row?.id ?? '' })
  await eventually(() => phone.welcome()?.role === 'participant')
})
