import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { makeTestClock, startApp, type TestApp } from '#tests/support/start-app.ts'

let running: TestApp
let clients: TestClient[]

beforeEach(async () => {
  running = await startApp({ clock: makeTestClock(Date.UTC(2012, 8, 12, 8)) })
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.close()
  await running.app.close()
})

async function asks(path: string, body: object) {
  const response = await fetch(`${running.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

async function joins(hello: Record<string, unknown>): Promise<TestClient> {
  const client = await connect(running.url, hello)
  clients.push(client)
  return client
}

const activity = 'promises'
const TOKEN = 'token-of-the-phone-from-vefsn-1'

/** Two municipalities have confirmed a promise each, and Vefsn writes another; a phone of Vefsn's is there. */
async function promised() {
  const entry = await running.app.create('Samling', [])
  const leader = await joins(linkHello('leader', entry))
  const municipalities = ['vefsn', 'sund', 'rana'].map((id) => ({ id, name: id }))
  const expected = { name: 'HR-leder', municipality: 'vefsn', title: 'HR-leder', duties: [] }
  const write = (municipality: string, place: number, field: 'what' | 'who' | 'by', words: string) =>
    leader.send({
      ...{ type: 'WriteCommitment', activity, municipality, place, field, base: '', text: words },
    })
  for (const outcome of [
    await leader.send({ type: 'NameMunicipalities', municipalities }),
    await leader.send({ type: 'ExpectPeople', people: [expected] }),
    await leader.send({ type: 'PrepareCommitments', activity, item: null, title: '', most: 1, plan: false }),
    await leader.send({ type: 'OpenCommitments', activity }),
    ...(await Promise.all(
      ['vefsn', 'sund'].flatMap((home) => [
        write(home, 1, 'what', `Ringe i ${home}`),
        write(home, 1, 'who', 'HR-leder'),
        write(home, 1, 'by', '2013-03-01'),
      ]),
    )),
    await write('rana', 1, 'what', 'Ikke bekreftet'),
    await leader.send({ type: 'ConfirmCommitments', activity, municipality: 'vefsn' }),
    await leader.send({ type: 'ConfirmCommitments', activity, municipality: 'sund' }),
  ])
    expect(outcome).toMatchObject({ ok: true })
  const phone = await joins(phoneHello(entry.code, TOKEN))
  const person = await eventually(() => leader.view('leader').people[0]?.id)
  expect(await phone.send({ type: 'JoinAs', person: person ?? '' })).toMatchObject({ ok: true })
  const other = await running.app.create('En annen', [])
  const stranger = (await joins(linkHello('leader', other))).welcome()?.session ?? ''
  const watcher = (await joins(linkHello('observer', entry))).welcome()?.session ?? ''
  return { entry, session: leader.welcome()?.session ?? '', stranger, watcher }
}

const summaries = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((event) => event.getFirstPropertyValue('summary'))

test('[FO19] over http the leader gets everybody’s calendar, a phone its municipality’s, and nobody else any', async () => {
  const { entry, session, stranger, watcher } = await promised()
  const asked = { activity, language: 'nb' }
  const all = await asks('/api/calendar', { gathering: entry.id, session, ...asked })
  expect([all.status, all.type]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(summaries(all.text)).toEqual(['vefsn: Ringe i vefsn', 'sund: Ringe i sund'])
  const own = await asks('/api/calendar', { code: entry.code, token: TOKEN, ...asked })
  expect([own.status, summaries(own.text)]).toEqual([200, ['Ringe i vefsn']])
  for (const wrong of [stranger, watcher, '', entry.secrets.leader])
    expect(await asks('/api/calendar', { gathering: entry.id, session: wrong, ...asked })).toMatchObject({
      status: 403,
    })
  // A phone nobody has joined with, a code there is none of, and a phone that says it is another's.
  for (const wrong of [
    { code: entry.code, token: 'a-token-that-nobody-has-joined-with' },
    { code: 'ZZZZZZ', token: TOKEN },
  ])
    expect(await asks('/api/calendar', { ...wrong, ...asked })).toMatchObject({ status: 403 })
  expect(
    await asks('/api/calendar', { code: entry.code, token: TOKEN, municipality: 'sund', ...asked }),
  ).toMatchObject({ status: 400 })
  expect(
    await asks('/api/calendar', { code: entry.code, token: TOKEN, ...asked, activity: 'another' }),
  ).toMatchObject({ status: 404 })
})

test('[FO12] over http whoever leads a gathering takes along what was confirmed there, and nobody else', async () => {
  const { entry, session, stranger, watcher } = await promised()
  const { status, text } = await asks('/api/commitments', { gathering: entry.id, session })
  expect(status).toBe(200)
  expect(text).toContain('Ringe i vefsn')
  expect(text).toContain('Ringe i sund')
  expect(text).not.toContain('Ikke bekreftet')
  for (const wrong of [stranger, watcher, ''])
    expect(await asks('/api/commitments', { gathering: entry.id, session: wrong })).toMatchObject({
      status: 403,
    })
  expect(await asks('/api/commitments', { code: entry.code, token: TOKEN })).toMatchObject({ status: 400 })
})
