import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { inspectFolder } from '#server/store/inspect.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { placesOf, startOnDisk } from './given.ts'

let disk: Awaited<ReturnType<typeof startOnDisk>>
let running: TestApp
let clients: TestClient[]
let logged: unknown[]

beforeEach(async () => {
  logged = []
  disk = await startOnDisk((event, facts) => void logged.push({ event, ...facts }))
  running = await disk.start()
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.close()
  await running.app.close()
  await disk.remove()
})

const commands = (mark: string): readonly RoomCommand[] => [
  { type: 'NameGathering', title: `Samling ${mark}`, place: mark },
  { type: 'NameMunicipalities', municipalities: [{ id: 'bomlo', name: 'Bømlo' }] },
  {
    type: 'PreparePoll',
    activity: 'poll',
    item: null,
    question: { type: 'text', text: `Hva nå, ${mark}?` },
    anonymous: true,
  },
  { type: 'OpenPoll', activity: 'poll' },
]

/** A gathering in which everything that can be written has the mark in it, and a phone that is in. */
async function gathering(mark: string): Promise<{ entry: CatalogueEntry; phone: TestClient }> {
  const entry = await running.app.create(mark, commands(mark))
  const phone = await connect(running.url, phoneHello(entry.code))
  clients.push(phone)
  await phone.send({ type: 'Join', name: `Ane ${mark}`, municipality: 'bomlo', title: mark })
  const answered = await phone.send({
    type: 'CastBallot',
    activity: 'poll',
    answer: { type: 'text', text: `Svar ${mark}` },
  })
  expect(answered.ok).toBe(true)
  return { entry, phone }
}

async function askErase(entry: CatalogueEntry, session: string, code = entry.code): Promise<number> {
  const response = await fetch(`${running.url}/api/erase`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: running.url },
    body: JSON.stringify({ gathering: entry.id, session, code }),
  })
  const body = (await response.json()) as { ok?: boolean }
  return body.ok === false ? 400 : response.status
}

test('[P-11] an erased gathering is in no byte of the data folder, nor in the log; the others verify and go on', async () => {
  const gone = await gathering('kanarifugl')
  const stays = await gathering('gråspurv')
  const room = await running.app.rooms.open(gone.entry.id)
  const leader = await connect(running.url, linkHello('leader', gone.entry))
  clients.push(leader)
  const session = leader.welcome()?.session ?? ''
  const key = [...(await placesOf('keys.json', disk.dir))]
  expect(key).toHaveLength(2)
  expect(await placesOf('kanarifugl', disk.dir)).not.toEqual([])

  expect(await askErase(gone.entry, session)).toBe(200)

  await eventually(() => gone.phone.farewell()?.code === 'unknown-code')
  await eventually(() => leader.farewell()?.code === 'unknown-link')
  for (const trace of ['kanarifugl', gone.entry.id, gone.entry.code, gone.entry.secrets.leader])
    expect(await placesOf(trace, disk.dir), trace).toEqual([])
  expect(JSON.stringify(logged)).not.toContain('kanarifugl')
  await expect(connect(running.url, phoneHello(gone.entry.code))).rejects.toThrow('unknown-code')
  expect(
    await room.submit({ type: 'CloseGathering' }, { by: { role: 'leader' }, device: '', command: null }),
  ).toMatchObject({ ok: false })

  expect((await stays.phone.send({ type: 'StandFor', stands: 2 })).ok).toBe(true)
  for (const client of clients) client.close()
  await running.app.close()
  expect(await inspectFolder(disk.dir)).toMatchObject({ gatherings: [{ id: stays.entry.id }], findings: [] })
  expect(await placesOf('kanarifugl', disk.dir)).toEqual([])
  running = await disk.start()
  expect(running.app.registry.list().map(({ id }) => id)).toEqual([stays.entry.id])
})

test('[HO19] [P-11] only the main leader erases, and only with the code typed once more', async () => {
  const { entry } = await gathering('gråspurv')
  const leader = await connect(running.url, linkHello('leader', entry))
  clients.push(leader)
  const session = leader.welcome()?.session ?? ''
  await leader.ask('leader-links', { do: 'add', id: 'medleder', name: 'Rådgiver' })
  const [co] = ((await leader.ask('leader-links', { do: 'list' })) as { links: { url: string }[] }).links
  const other = await connect(running.url, {
    as: 'leader',
    gathering: entry.id,
    secret: new URL(co?.url ?? '').hash.slice(1),
    session: null,
  })
  clients.push(other)
  expect(await askErase(entry, other.welcome()?.session ?? '')).toBe(400)
  expect(await askErase(entry, session, 'AAAAAA')).toBe(400)
  expect(await askErase(entry, 'feil')).toBe(400)
  expect(running.app.registry.get(entry.id)).toBeDefined()
  expect(await askErase(entry, session, entry.code.toLowerCase())).toBe(200)
  expect(running.app.registry.get(entry.id)).toBeUndefined()
})
