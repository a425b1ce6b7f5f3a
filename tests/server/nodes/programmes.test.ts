import { afterEach, expect, test } from 'vitest'
import { loadProgramme } from '#server/rooms/load-programme.ts'
import { ask, asked, hello, links, type Made, made, secretOf, seen } from '#tests/server/programmes/house.ts'
import { connect, eventually, type TestClient } from '#tests/support/clients.ts'
import { nodeApps } from '#tests/support/node-apps.ts'
import type { TestApp } from '#tests/support/start-app.ts'

let nodes = nodeApps()
const lines: TestClient[] = []
afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await nodes.close()
  nodes = nodeApps()
})

async function call({ url }: TestApp, greeting: Record<string, unknown>): Promise<TestClient> {
  const line = await connect(url, greeting)
  lines.push(line)
  return line
}

/** The programme is led at `a`, since that was first to open it. */
async function two() {
  const a = await nodes.start('a')
  const b = await nodes.start('b')
  const programme = await made(a)
  const owner = await call(a, hello(programme, 'owner', programme.secret))
  const other = await call(b, hello(programme, 'owner', programme.secret))
  return { a, b, programme, owner, other }
}
const named = (title: string) => ({ type: 'NameProgramme', title, organiser: '', contact: '' }) as const
const roomAt = ({ app }: TestApp, { programme }: Made) => app.programmes.rooms.open(programme)
const opens = ({ url }: TestApp, { programme }: Made, line: TestClient, planned: string) =>
  asked<{ readonly gathering: string }>(url, '/api/programmes/gathering', {
    ...{ programme, planned, session: line.welcome()?.session ?? '' },
  })

test('[ND34] what is done in a programme at any node is seen at all, and done once', async () => {
  const { a, b, programme, owner, other } = await two()
  expect(await ask(other, named('Kysten'), 'named-once')).toMatchObject({
    ok: true,
  })
  await eventually(() => seen(owner, 'owner').title === 'Kysten' && seen(other, 'owner').title === 'Kysten')
  const { version } = await nodes.store.load(programme.programme)
  expect(await ask(owner, named('Kysten'), 'named-once')).toMatchObject({
    ok: true,
  })
  expect((await nodes.store.load(programme.programme)).version).toBe(version)
  expect((await roomAt(b, programme)).programme()).toEqual((await roomAt(a, programme)).programme())
})

test('[ND34] whoever goes on with a programme whose node has died has all of it', async () => {
  const { b, programme, owner, other } = await two()
  expect(await ask(owner, named('Kysten'))).toMatchObject({ ok: true })
  nodes.kill('a')
  expect(await ask(other, named('Innlandet'))).toMatchObject({ ok: true })
  expect(seen(other, 'owner').title).toBe('Innlandet')
  expect((await roomAt(b, programme)).programme()).toEqual(
    (await loadProgramme(nodes.store, programme.programme)).state,
  )
})

test('[ND34] a gathering that is opened from its programme at two nodes at once is one', async () => {
  const { a, b, programme, owner, other } = await two()
  const [one, second] = await Promise.all([
    opens(a, programme, owner, 'nord'),
    opens(b, programme, other, 'nord'),
  ])
  expect(one.gathering).toMatch(/./)
  expect(second.gathering).toBe(one.gathering)
  await Promise.all([a, b].map(({ app }) => app.programmes.steward.idle()))
  expect(a.app.registry.list().map(({ id }) => id)).toEqual([one.gathering])
})

test('[ND20] a link of a programme that is taken back at one node ends what it has opened at every node', async () => {
  const { b, programme, owner } = await two()
  const { links: sent } = await links(owner, { do: 'municipalities' })
  const secret = secretOf(sent[0]?.url ?? '')
  const reader = await call(b, hello(programme, 'municipality', secret))
  expect(reader.welcome()?.programme?.municipality).toMatch(/./)
  await links(owner, { do: 'renew-municipalities', municipality: null })
  await eventually(() => reader.farewell()?.code === 'unknown-link')
})

test('[ND28] a programme that one node erases is held by none, also where no word of it comes through', async () => {
  const { a, b, programme, owner } = await two()
  nodes.bus.cut('a', true)
  await b.app.programmes.erase(programme.programme)
  await eventually(() => owner.farewell()?.code === 'unknown-link')
  await eventually(() => a.app.programmes.rooms.awake() === 0)
  await expect(roomAt(a, programme)).rejects.toThrow('erased')
  await a.app.close()
  expect(await nodes.store.list()).toEqual([])
})

test('[ND33] a programme that is brought in again after it was erased is there at every node', async () => {
  const { a, b, programme } = await two()
  const id = programme.programme
  const entry = nodes.store.catalogue.data.programmes?.[id]
  if (!entry) throw new Error('no entry')
  const records = await nodes.store.records(id)
  await b.app.programmes.erase(id)
  await eventually(() => a.app.programmes.rooms.awake() === 0)
  await new Promise((resolve) => setTimeout(resolve, 2_100))
  // As a copy is brought in at `b`.
  await nodes.store.append(
    id,
    0,
    records.map(({ seq, private: of, ...rest }) => ({ ...rest, private: of === 'erased' ? null : of })),
  )
  b.app.programmes.rooms.broughtIn(id)
  await b.app.programmes.links.bringIn(entry)
  const there = await call(b, hello(programme, 'owner', programme.secret))
  await eventually(() => seen(there, 'owner').municipalities.length === 3)
  let line: TestClient | null = null
  for (let tries = 0; tries < 50 && line === null; tries++) {
    line = await call(a, hello(programme, 'owner', programme.secret)).catch(() => null)
    if (line === null) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  expect(line && seen(line, 'owner').municipalities.length).toBe(3)
})
