import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { nodeApps } from '#tests/support/node-apps.ts'
import { prepared, startApp, type TestApp } from '#tests/support/start-app.ts'

const SOON = 200
let nodes = nodeApps()
const lines: TestClient[] = []
beforeEach(() => {
  nodes = nodeApps()
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await nodes.close()
})
async function call({ url }: TestApp, hello: Record<string, unknown>): Promise<TestClient> {
  const line = await connect(url, hello)
  lines.push(line)
  return line
}
const join = (line: TestClient, name: string) =>
  line.send({ type: 'Join', name, municipality: null, title: '' }, `join-${name}-${'x'.repeat(8)}`)
const leave = () => {
  for (const line of lines.splice(0)) line.close()
}
const awake = ({ app }: TestApp) => app.rooms.awake()

test('[OP4] left by everybody a gathering sleeps, and whoever comes finds it as it was and goes on', async () => {
  const alone = await startApp({ restAfter: SOON })
  const entry = await prepared(alone.app)
  const leader = await call(alone, linkHello('leader', entry))
  const phone = await call(alone, phoneHello(entry.code, 'device-1-xxxxxxxxxxxxxxxx'))
  expect(await join(phone, 'ana')).toMatchObject({ ok: true })
  expect(await leader.send({ type: 'NameGathering', title: 'Kyst', place: '' })).toMatchObject({ ok: true })
  const { run } = leader.welcome() ?? {}
  await new Promise((resolve) => setTimeout(resolve, SOON * 3))
  expect(awake(alone)).toBe(1)
  leave()
  await eventually(() => awake(alone) === 0)
  const again = await call(alone, linkHello('leader', entry))
  expect(awake(alone)).toBe(1)
  expect(again.welcome()).toMatchObject({ run })
  const same = await call(alone, phoneHello(entry.code, 'device-1-xxxxxxxxxxxxxxxx'))
  expect(same.welcome()?.role).toBe('participant')
  expect(same.view('hall').gathering.title).toBe('Kyst')
  // What was done before it slept is not done twice.
  expect(await join(same, 'ana')).toMatchObject({ ok: true })
  expect(again.view('leader').people).toHaveLength(1)
  leave()
  await alone.app.close()
})

test('[ND36] left by everybody a gathering sleeps at every node: its lease is free, and the store is asked no more', async () => {
  const options = { restAfter: SOON }
  const a = await nodes.start('a', options)
  const b = await nodes.start('b', options)
  const entry = await prepared(a.app)
  const leader = await call(a, linkHello('leader', entry))
  const phone = await call(b, phoneHello(entry.code))
  expect(await join(phone, 'ana')).toMatchObject({ ok: true })
  await eventually(() => leader.view('leader').online.length === 1)
  leader.close()
  // Somebody is there, at the other node: the one that leads stays.
  await new Promise((resolve) => setTimeout(resolve, SOON * 4))
  expect([awake(a), awake(b)]).toEqual([1, 1])
  leave()
  await eventually(() => awake(a) + awake(b) === 0)
  const asked: string[] = []
  const { since } = nodes.store
  nodes.store.since = async (id, seq) => {
    asked.push(id)
    return await since(id, seq)
  }
  expect(await nodes.leases.of('c').holder(entry.id)).toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  expect(asked).toEqual([])
})

test('[ND36] a gathering that sleeps is woken by whoever comes first, at whichever node, and the other follows', async () => {
  const options = { restAfter: SOON }
  const a = await nodes.start('a', options)
  const b = await nodes.start('b', options)
  const entry = await prepared(a.app)
  await call(a, linkHello('leader', entry))
  leave()
  await eventually(() => awake(a) === 0)
  const phone = await call(b, phoneHello(entry.code))
  expect(await nodes.leases.of('c').holder(entry.id)).toBe('b')
  expect(await join(phone, 'ana')).toMatchObject({ ok: true })
  const leader = await call(a, linkHello('leader', entry))
  expect(leader.view('leader').people).toHaveLength(1)
  expect(await leader.send({ type: 'NameGathering', title: 'Kyst', place: '' })).toMatchObject({ ok: true })
  await eventually(() => phone.view('hall').gathering.title === 'Kyst')
})
