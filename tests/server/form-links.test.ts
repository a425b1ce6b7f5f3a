import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { LeaderLinks } from '#shared/protocol/messages.ts'
import { eventually, linkHello, type TestClient } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const { start: startServer, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  running = await startServer({ store: { ...makeMemoryStore(), catalogue: memoryCatalogue() } })
  entry = await prepared(
    running.app,
    demoCommands(() => nanoid(10), TEN),
  )
})

async function leads(): Promise<TestClient> {
  const leader = await call(running.url, linkHello('leader', entry))
  await eventually(() => leader.view('leader'))
  return leader
}
async function linksOf(leader: TestClient, ask: 'forms' | 'renew-forms' = 'forms') {
  const reply = (await leader.ask('leader-links', { do: ask })) as LeaderLinks
  if (!reply.ok) throw new Error(reply.code)
  return reply.links
}
const helloBy = (url: string, session: string | null = null) => ({
  ...{ as: 'form', gathering: entry.id, session },
  secret: decodeURIComponent(new URL(url).hash.slice(1)),
})
const done = async (client: TestClient, command: GatheringCommand) => await client.send(command)

test('[RP11] [RP12] a municipality’s link opens its own form, writes there and nowhere else, and sees no other', async () => {
  const leader = await leads()
  await done(leader, { type: 'OpenReporting' })
  const [, , first, second] = await linksOf(leader)
  if (!first || !second) throw new Error('no municipalities')
  const one = await call(running.url, helloBy(first.url))
  await eventually(() => one.view('form'))
  expect(one.view('form').municipality).toEqual({ id: first.id, name: first.name })
  const write = (municipality: string, text: string) =>
    done(one, { type: 'WriteReport', municipality, field: 'challenges', base: '', text })
  expect(await write(first.id, 'KANARI')).toMatchObject({ ok: true })
  expect(await write(second.id, 'KANARI')).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(await done(one, { type: 'CloseReporting' })).toMatchObject({ code: 'not-allowed' })
  await eventually(() => expect(one.view('form').report.fields.challenges).toBe('KANARI'))
  await eventually(() => expect(JSON.stringify(leader.view('leader').reporting)).toContain('KANARI'))
  const two = await call(running.url, helloBy(second.url))
  const screen = await call(running.url, linkHello('screen', entry))
  await eventually(() => two.view('form'))
  await eventually(() => screen.view('screen'))
  expect(JSON.stringify([two.view('form'), screen.view('screen')])).not.toContain('KANARI')
})

test('[RP12] the link that was just followed is the one that counts, and a session works without it', async () => {
  const [, , first, second] = await linksOf(await leads())
  if (!first || !second) throw new Error('no municipalities')
  const one = await call(running.url, helloBy(first.url))
  await eventually(() => one.view('form'))
  const session = one.welcome()?.session ?? null
  const again = await call(running.url, { ...helloBy(first.url, session), secret: null })
  await eventually(() => again.view('form'))
  expect(again.view('form').municipality?.id).toBe(first.id)
  const other = await call(running.url, helloBy(second.url, session))
  await eventually(() => other.view('form'))
  expect(other.view('form').municipality?.id).toBe(second.id)
})

test('[RP12] renewed links end the old ones, and what has been written stays', async () => {
  const leader = await leads()
  await done(leader, { type: 'OpenReporting' })
  const [, , before] = await linksOf(leader)
  if (!before) throw new Error('no municipalities')
  const one = await call(running.url, helloBy(before.url))
  await eventually(() => one.view('form'))
  await done(one, {
    ...{ type: 'WriteReport', municipality: before.id, field: 'project', base: '' },
    text: 'Nær og frisk',
  })
  const [, , after] = await linksOf(leader, 'renew-forms')
  expect(after?.url).not.toBe(before.url)
  await eventually(() => expect(one.farewell()?.code).toBe('unknown-link'))
  await expect(call(running.url, helloBy(before.url))).rejects.toThrow('unknown-link')
  const anew = await call(running.url, helloBy(after?.url ?? ''))
  await eventually(() => expect(anew.view('form').report.fields.project).toBe('Nær og frisk'))
})

test('[RP12] a link that is made up opens nothing, and only who leads is told the links', async () => {
  const leader = await leads()
  const [, , first, second] = await linksOf(leader)
  const proof = new URL(first?.url ?? '').hash.split('.')[1] ?? ''
  for (const secret of [`${second?.id}.${proof}`, `${first?.id}.`, `${first?.id}`, '', `.${proof}`])
    await expect(
      call(running.url, { as: 'form', gathering: entry.id, secret, session: null }),
    ).rejects.toThrow('unknown-link')
  const screen = await call(running.url, linkHello('screen', entry))
  expect(await screen.ask('leader-links', { do: 'forms' })).toMatchObject({ ok: false, code: 'not-allowed' })
})
