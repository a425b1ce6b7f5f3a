import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { Files, OpenFile } from '#server/store/files.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Question, Results } from '#shared/activities/poll/poll.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { makeTestClock, prepared, type TestApp } from '#tests/support/start-app.ts'
import { alone, DATA } from './store/given.ts'

const { start, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  running = await start()
  entry = await prepared(running.app)
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)

async function joins(name: string): Promise<TestClient> {
  const phone = await enter(phoneHello(entry.code))
  expect(await phone.send({ type: 'Join', name, municipality: null, title: '' })).toMatchObject({ ok: true })
  await eventually(() => phone.view('own'))
  return phone
}

const SCALE: Question = { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' }

/** Opens a poll and waits until the phones have it. */
async function asks(leader: TestClient, phones: readonly TestClient[], results: Results): Promise<string> {
  const activity = nanoid(10)
  const commands: GatheringCommand[] = [
    { type: 'PreparePoll', activity, item: null, question: SCALE, anonymous: false },
    { type: 'SetResults', activity, results },
    { type: 'OpenPoll', activity },
  ]
  // Hidden is how a poll begins.
  for (const command of commands) expect(await leader.send(command)).toMatchObject({ ok: true })
  for (const phone of phones)
    await eventually(() => phone.view('hall').activities.some(({ id }) => id === activity))
  return activity
}

/** What comes in on the wire, acknowledgements and all, until `stop`. */
function listen({ socket }: TestClient) {
  const heard = { messages: 0, bytes: 0, longest: 0, stop: () => void engine.off('packet', hear) }
  const { engine } = socket.io
  const hear = ({ type, data }: { type: string; data?: string }) => {
    // One without changes comes at its own pace, however little goes on.
    if (type !== 'message' || data === undefined || data.endsWith('"ops":[]}]')) return
    heard.messages++
    heard.bytes += data.length
    heard.longest = Math.max(heard.longest, data.length)
  }
  engine.on('packet', hear)
  return heard
}

/** Nothing of the poll is on the phones any more, and nothing on its way to them. */
async function ends(leader: TestClient, phones: readonly TestClient[], activity: string): Promise<void> {
  await leader.send({ type: 'ClosePoll', activity })
  await leader.send({ type: 'ShowScene', scene: 'now', activity: null })
  for (const phone of phones)
    await eventually(
      () => phone.view('hall').activities.length === 0 && phone.view('own').ballots.length === 0,
    )
}

const values = (phones: readonly TestClient[], activity: string) =>
  Promise.all(
    phones.map((phone, n) =>
      phone.send({ type: 'CastBallot', activity, answer: { type: 'scale', value: (n % 5) + 1 } }),
    ),
  )

test('[SV20] what a burst of answers sends grows in proportion to the people, not to their square', async () => {
  const leader = await enter(linkHello('leader', entry))
  const perPerson: number[] = []
  const phones: TestClient[] = []
  for (const people of [8, 16, 48]) {
    while (phones.length < people) phones.push(await joins(`Person ${phones.length}`))
    const activity = await asks(leader, phones, 'hidden')
    const heard = phones.map(listen)
    await values(phones, activity)
    for (const phone of phones)
      await eventually(() => phone.view('own').ballots.some(({ id }) => id === activity))
    perPerson.push(heard.reduce((sum, { bytes }) => sum + bytes, 0) / people)
    for (const { stop } of heard) stop()
    await ends(leader, phones, activity)
  }
  expect(Math.max(...perPerson) / Math.min(...perPerson)).toBeLessThan(1.1)
})

test('[SV21] a phone that does not answer is sent nothing while results are hidden', async () => {
  const leader = await enter(linkHello('leader', entry))
  const phones = await Promise.all(Array.from({ length: 20 }, (_, n) => joins(`Person ${n}`)))
  const onlooker = await joins('Den som ser på')
  const activity = await asks(leader, [...phones, onlooker], 'hidden')
  const heard = listen(onlooker)
  await values(phones, activity)
  await eventually(() => {
    const poll = leader.view('leader').activities.at(-1)
    return poll?.kind === 'poll' && poll.answered === 20
  })
  expect(heard.messages).toBe(0)
})

test('[SV27] a phone that nobody needs anything from hears nothing while an item runs', async () => {
  const leader = await enter(linkHello('leader', entry))
  const idle = await joins('Den som hører etter')
  const others = await Promise.all(Array.from({ length: 12 }, (_, n) => joins(`Person ${n}`)))
  const heard = listen(idle)
  // Three quarters of an hour in which others come, go and come back, and the leader prepares and looks.
  for (let minute = 0; minute < 45; minute += 5) {
    running.clock.advance(5 * 60_000)
    others.shift()?.close()
    others.push(await joins(`Ny ${minute}`))
    const activity = nanoid(10)
    await leader.send({ type: 'PreparePoll', activity, item: null, question: SCALE, anonymous: false })
    leader.socket.emit('resync', { slots: ['leader'] })
  }
  await eventually(
    () => leader.view('leader').online.length,
    (online) => online === 13,
  )
  // Longer than the slowest pace at which anybody is told.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(heard.messages).toBe(0)
})

test('[SV21] while results are shown, a message to a phone is as long for many answers as for few', async () => {
  const leader = await enter(linkHello('leader', entry))
  const phones = await Promise.all(Array.from({ length: 40 }, (_, n) => joins(`Person ${n}`)))
  const onlooker = await joins('Den som ser på')
  const longest: number[] = []
  for (const count of [6, 40]) {
    const activity = await asks(leader, [...phones, onlooker], 'shown')
    const heard = listen(onlooker)
    const before = performance.now()
    await values(phones.slice(0, count), activity)
    const seconds = (performance.now() - before) / 1_000
    await eventually(() => {
      const [poll] = onlooker.view('hall').activities
      return poll?.kind === 'poll' && poll.tally?.answered === count
    })
    expect(heard.messages).toBeLessThanOrEqual(10 * Math.ceil(seconds))
    longest.push(heard.longest)
    heard.stop()
    await ends(leader, [...phones, onlooker], activity)
  }
  const [few = 0, many = 0] = longest
  // Two digits where there was one, in the number answered and in each of five rows.
  expect(many).toBeLessThanOrEqual(few + 6 * 2 + 40)
})

/** A disk whose syncs wait until they are let go. */
function slowSyncs(files: Files) {
  const state = { syncs: 0, go: (): void => undefined, wait: Promise.resolve() }
  const hold = () => {
    state.wait = new Promise((resolve) => {
      state.go = resolve
    })
  }
  const slow = (file: OpenFile): OpenFile => ({
    ...file,
    datasync: async () => {
      state.syncs++
      await state.wait
      await file.datasync()
    },
  })
  const open = async (path: string) => slow(await files.open(path))
  return { state, hold, files: { ...files, open } }
}

test('[SV22] answers that come while a write is synced share the next one', async () => {
  const { state, hold, files } = slowSyncs(new FaultyDisk().files)
  const store = await openJournalStore({ dir: DATA, now: () => 0, files, processes: alone })
  const room = await openRoom({
    id: 'g',
    store,
    clock: makeTestClock(),
    newId: () => nanoid(10),
    log: silentLog,
    solver: makeSolver(silentLog),
    publish: () => undefined,
  })
  const join = (n: number) =>
    room.submit(
      { type: 'Join', name: `Person ${n}`, municipality: null, title: '' },
      { by: { role: 'visitor' }, device: `d${n}`, command: `c${n}` },
    )
  await join(0)
  hold()
  const before = state.syncs
  const first = join(1)
  await eventually(() => state.syncs === before + 1)
  const rest: Promise<unknown>[] = []
  for (let n = 2; n < 300; n++) {
    rest.push(join(n))
    if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  state.go()
  for (const outcome of await Promise.all([first, ...rest])) expect(outcome).toMatchObject({ ok: true })
  expect(state.syncs).toBe(before + 2)
  await room.close()
  await store.close()
})
