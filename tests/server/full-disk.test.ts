import { afterEach, expect, test } from 'vitest'
import { openJournalStore } from '#server/store/journal-store.ts'
import { connect, eventually, linkHello, phoneHello } from '#tests/support/clients.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { prepared, startApp, type TestApp } from '#tests/support/start-app.ts'
import { alone, DATA } from './store/given.ts'

let running: TestApp | null = null
afterEach(async () => {
  await running?.app.close()
  running = null
})

const POLL = {
  type: 'PreparePoll',
  activity: 'p',
  item: null,
  question: { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' },
  anonymous: false,
} as const
const value = (chosen: number) =>
  ({ type: 'CastBallot', activity: 'p', answer: { type: 'scale', value: chosen } }) as const

/** A leader, a phone that has answered with 2, and the disk under them. */
async function hall() {
  const disk = new FaultyDisk()
  const options = { dir: DATA, now: () => 0, files: disk.files, processes: alone, ballast: 65_536 }
  const server = await startApp({ store: await openJournalStore(options) })
  running = server
  const entry = await prepared(server.app, [POLL, { type: 'OpenPoll', activity: 'p' }])
  const leader = await connect(server.url, linkHello('leader', entry))
  const phone = await connect(server.url, phoneHello(entry.code))
  await phone.send({ type: 'Join', name: 'Åse', municipality: null, title: '' })
  expect(await phone.send(value(2), 'first-answer')).toMatchObject({ ok: true })
  const session = leader.welcome()?.session ?? ''
  const storage = () => leader.view('leader').storage
  async function report() {
    const question = { gathering: entry.id, session, municipality: null, sections: ['polls'], lang: 'nb' }
    const response = await fetch(`${server.url}/api/report`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...question, format: 'json' }),
    })
    return { status: response.status, said: await response.text() }
  }
  return { disk, server, entry, leader, phone, storage, report }
}

test('[R-04] the disk runs full in the hall: phones wait, the leader is told and goes on to the end, the report is there, and all is well when there is space', async () => {
  const { disk, server, entry, leader, phone, storage, report } = await hall()
  disk.capacity = disk.paths().reduce((sum, path) => sum + (disk.peek(path)?.length ?? 0), 0)
  const answer = () => phone.send(value(4), 'second-answer')
  expect(await answer()).toEqual({ ok: false, code: 'storage-full' })
  await eventually(storage, (state) => state === 'full')
  expect(await answer()).toEqual({ ok: false, code: 'storage-full' })
  // What is there can be read by whoever comes now, and reported.
  const late = await connect(server.url, phoneHello(entry.code))
  expect(late.view('lobby')).toMatchObject({ title: '' })
  const { status, said } = await report()
  expect(status).toBe(200)
  expect(said).toContain('Hvor langt?')
  expect(await leader.send({ type: 'NameGathering', title: 'Til slutt', place: '' })).toMatchObject({
    ok: true,
  })
  expect(storage()).toBe('full')
  disk.capacity = Number.POSITIVE_INFINITY
  await eventually(storage, (state) => state === 'ok')
  for (let times = 0; times < 3; times++) expect(await answer()).toMatchObject({ ok: true })
  await eventually(() => JSON.stringify(phone.view('own')).includes('"value":4'))
  expect(await leader.send({ type: 'CloseGathering' })).toMatchObject({ ok: true })
  for (const client of [leader, phone, late]) client.close()
  const left = disk.afterCrash({ unsynced: 'lost', names: 'lost', chance: () => 0 })
  const journal = String(left.peek(`${DATA}/gatherings/${entry.id}/journal.jsonl`))
  expect(journal.split('second-answer')).toHaveLength(2)
  expect(journal).toContain('Til slutt')
})

test('[R-04] [R-05] a sync fails in the hall: nobody is told that anything is saved, the report is there, and it goes on by itself', async () => {
  const { disk, entry, leader, phone, storage, report } = await hall()
  disk.fail = (operation) => (operation === 'datasync' ? 'EIO' : undefined)
  expect(await phone.send(value(4), 'second-answer')).toEqual({ ok: false, code: 'storage-failed' })
  await eventually(storage, (state) => state === 'failed')
  expect(await leader.send({ type: 'NameGathering', title: 'Nei', place: '' })).toEqual({
    ok: false,
    code: 'storage-failed',
  })
  expect((await report()).status).toBe(200)
  disk.fail = () => undefined
  await eventually(storage, (state) => state === 'ok')
  expect(await phone.send(value(4), 'second-answer')).toMatchObject({ ok: true })
  for (const client of [leader, phone]) client.close()
  const left = disk.afterCrash({ unsynced: 'lost', names: 'lost', chance: () => 0 })
  const journal = String(left.peek(`${DATA}/gatherings/${entry.id}/journal.jsonl`))
  expect(journal.split('second-answer')).toHaveLength(2)
  expect(journal).not.toContain('"Nei"')
})
