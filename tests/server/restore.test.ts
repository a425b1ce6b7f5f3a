import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { restoreCommand } from '#server/cli/restore.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { connect, eventually, phoneHello } from '#tests/support/clients.ts'
import { prepared, startApp, type TestApp } from '#tests/support/start-app.ts'

const folders: string[] = []
const apps: TestApp[] = []
afterEach(async () => {
  for (const { app } of apps.splice(0)) await app.close().catch(() => undefined)
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'samling-restore-'))
  folders.push(made)
  return made
}

async function serve(dir: string): Promise<TestApp> {
  const running = await startApp({ store: await openJournalStore({ dir, now: Date.now }) })
  apps.push(running)
  return running
}

async function restore(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await restoreCommand(args, { ...io, lang: 'nb' })
  return { code, out: out.join(''), err: err.join('') }
}

const POLL = {
  type: 'PreparePoll',
  activity: 'p',
  item: null,
  question: { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' },
  anonymous: false,
} as const
const value = (chosen: number) =>
  ({ type: 'CastBallot', activity: 'p', answer: { type: 'scale', value: chosen } }) as const
const joinAs = (name: string) => ({ type: 'Join', name, municipality: null, title: '' }) as const

test('[R-12] after a restore a phone has the epoch, the whole views and its own place anew, and what nobody confirmed gets in once', async () => {
  const [data, copy] = [await folder(), await folder()]
  const first = await serve(data)
  const entry = await prepared(first.app, [POLL, { type: 'OpenPoll', activity: 'p' }])
  const token = 'a-token-of-this-one-phone'
  const phone = await connect(first.url, phoneHello(entry.code, token))
  await phone.send(joinAs('Åse'))
  await phone.send(value(2), 'before-copy')
  await cp(data, copy, { recursive: true })
  expect(phone.welcome()?.epoch).toBeUndefined()
  await phone.send(value(4), 'after-copy')
  const late = await connect(first.url, phoneHello(entry.code, 'a-token-of-another-phone'))
  await late.send(joinAs('Bo'))
  await first.app.close()
  apps.pop()

  expect((await restore(copy, '--data', data)).code).toBe(1)
  const told = await restore(copy, '--data', data, '--replace')
  expect(told).toMatchObject({ code: 0, err: '' })

  const second = await serve(data)
  const back = await connect(second.url, phoneHello(entry.code, token))
  expect(back.welcome()).toMatchObject({ role: 'participant', epoch: expect.stringMatching(/^[\w-]{10}$/) })
  const mine = () => JSON.stringify(back.view('own'))
  expect(mine()).toContain('"value":2')
  expect(mine()).not.toContain('"value":4')
  // Acknowledged before the copy: the same command again is still the same.
  expect(await back.send(value(2), 'before-copy')).toMatchObject({ ok: true })
  // Sent and not confirmed: it gets in, and once however often it is sent.
  for (let times = 0; times < 3; times++)
    expect(await back.send(value(5), 'unconfirmed')).toMatchObject({ ok: true })
  await eventually(mine, (view) => view.includes('"value":5'))
  // Somebody whom the copy does not know is a stranger, not a ghost.
  const stranger = await connect(second.url, phoneHello(entry.code, 'a-token-of-another-phone'))
  expect(stranger.welcome()).toMatchObject({ role: 'visitor', person: null, epoch: back.welcome()?.epoch })
  expect(await stranger.send(value(1), 'of-a-stranger')).toMatchObject({ ok: false, code: 'not-joined' })
  expect(await stranger.send(joinAs('Bo'))).toMatchObject({ ok: true })
  const { gathering, version } = await second.app.rooms.open(entry.id)
  expect([...gathering().people.roster.values()].map(({ name }) => name).sort()).toEqual(['Bo', 'Åse'])
  const before = version()
  for (const each of [back, stranger]) each.close()
  await second.app.close()
  apps.pop()
  // The epoch is the copy's, not the start's.
  const third = await serve(data)
  const again = await connect(third.url, phoneHello(entry.code, token))
  expect(again.welcome()?.epoch).toBe(back.welcome()?.epoch)
  expect((await third.app.rooms.open(entry.id)).version()).toBe(before)
  again.close()
})

test('[ST23] samling restore says in three languages what it takes and what is lost, and what to do', async () => {
  const [data, copy] = [await folder(), await folder()]
  const { app } = await serve(data)
  const { id } = await prepared(app, [
    { type: 'NameGathering', title: 'Kystmøtet', place: '' },
    { type: 'SetTheme', theme: 'light' },
    { type: 'SetTheme', theme: 'dark' },
  ])
  const room = await app.rooms.open(id)
  await cp(data, copy, { recursive: true })
  const leader = { by: { role: 'leader' }, device: '', command: null } as const
  for (const theme of ['light', 'dark'] as const) await room.submit({ type: 'SetTheme', theme }, leader)
  const inUse = await restore(copy, '--data', data, '--replace')
  expect(inUse).toMatchObject({ code: 1, out: '' })
  expect(inUse.err).toContain('er i bruk av en annen Samling')
  await app.close()
  apps.pop()
  const says = {
    nb: ['Kystmøtet', '4 av dem er ikke i det som hentes, og går tapt', '--replace'],
    nn: ['Kystmøtet', '4 av dei er ikkje i det som blir henta, og går tapt', '--replace'],
    en: ['Kystmøtet', '4 of them are not in what is taken, and are lost', '--replace'],
  }
  for (const [lang, parts] of Object.entries(says)) {
    const { code, out } = await restore(copy, '--data', data, '--lang', lang)
    expect(code).toBe(1)
    for (const part of parts) expect(out).toContain(part)
  }
  const json = await restore(copy, '--data', data, '--json', '--look')
  expect(json.code).toBe(0)
  const [planned] = JSON.parse(json.out).gatherings
  expect(planned).toMatchObject({ id, title: 'Kystmøtet', fault: null, now: { loses: 4 } })
  expect(json.out).not.toContain('secrets')

  const elsewhere = join(await folder(), 'ny')
  expect(await restore(copy, '--data', elsewhere, '--gathering', id)).toMatchObject({ code: 0 })
  expect(await restore(copy, '--data', elsewhere, '--gathering', 'finnes-ikke')).toMatchObject({ code: 1 })
  const journal = join(copy, 'gatherings', id, 'journal.jsonl')
  const lines = (await readFile(journal, 'utf8')).split('\n')
  await writeFile(journal, lines.with(1, (lines[1] ?? '').replace('"s":1', '"s":7')).join('\n'))
  const damaged = await restore(copy, '--data', join(await folder(), 'skadet'))
  expect(damaged.code).toBe(0)
  expect(damaged.out).toMatch(
    /kopien er skadet: linje 2, post 1, byte \d+ stemmer ikke med kontrollsummen sin/,
  )
})

test('[ST23] samling restore is told wrongly', async () => {
  const data = await folder()
  expect(await restore()).toMatchObject({ code: 2 })
  expect(await restore(data, 'to')).toMatchObject({ code: 2 })
  expect(await restore(data, '--at', 'null')).toMatchObject({ code: 2 })
  expect(await restore(data, '--fjern')).toMatchObject({ code: 2 })
  expect((await restore(data, '--data', `${data}/.`)).err).toContain('Kopier mappa først')
  expect((await restore(data, '--data', join(data, 'ny'))).err).toContain('Det er ingen samlinger')
  expect((await restore('--help')).out).toContain('--replace')
})
