import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { silentLog } from '#server/log.ts'
import { type GatheringRoom, openRoom, type Published } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import { type EventStore, type NewRecord, type StoredRecord, StoreError } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { Answer, Question } from '#shared/activities/poll/poll.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { makeTestClock } from '#tests/support/start-app.ts'

afterEach(() => void vi.useRealTimers())

const MANY = Array.from({ length: 30 }, (_, n) => ({
  id: `choice-${n}-${'x'.repeat(20)}`,
  text: `valg ${n}`,
}))
const LEADER = { by: { role: 'leader' }, device: '' } as const
const clock = makeTestClock()

async function roomOn(
  store: EventStore,
  publish: (published: Published) => void = () => undefined,
): Promise<GatheringRoom> {
  let made = 0
  return await openRoom({
    id: 'g',
    store,
    clock,
    newId: () => `id-${++made}-${Math.random()}`,
    log: silentLog,
    solver: makeSolver(silentLog),
    publish,
  })
}

async function open(store = makeMemoryStore()) {
  const room = await roomOn(store)
  const lead = (command: RoomCommand, id: string | null = null) =>
    room.submit(command, { ...LEADER, command: id })
  return { store, room, lead }
}

const FIVE = ['ana', 'bo', 'cato', 'dina', 'eli']
const POLL = {
  type: 'PreparePoll',
  activity: 'p',
  item: null,
  question: { type: 'scale', text: 'Hvor langt har dere kommet?', steps: 5, low: '', high: '' },
} as const
const joined = (device: string) => ({ by: { role: 'visitor' }, device, command: `join-${device}` }) as const
const participant = (room: GatheringRoom, device: string, command: string) =>
  ({
    by: { role: 'participant', person: room.gathering().people.devices.get(device) ?? '' },
    device,
    command,
  }) as const
const value = (value: number): RoomCommand => ({
  type: 'CastBallot',
  activity: 'p',
  answer: { type: 'scale', value },
})

async function withPoll(anonymous: boolean, people: readonly string[]) {
  const opened = await open()
  const { room, lead } = opened
  await lead({ ...POLL, anonymous })
  await lead({ type: 'OpenPoll', activity: 'p' })
  for (const device of people)
    await room.submit({ type: 'Join', name: device, municipality: null, title: '' }, joined(device))
  return opened
}

test('[SV2] the same command twice is one fact, with the first outcome', async () => {
  const { room, store } = await withPoll(false, ['ana'])
  const first = await room.submit(value(3), participant(room, 'ana', 'c1'))
  clock.advance(5_000)
  const { version } = await store.load('g')
  expect(await room.submit(value(3), participant(room, 'ana', 'c1'))).toEqual(first)
  expect((await store.load('g')).version).toBe(version)
})

test('[SV2] a command sent twice before the first is stored is done once', async () => {
  const { room } = await withPoll(false, ['ana'])
  const sent = [1, 2, 3].map(() => room.submit(value(3), participant(room, 'ana', 'c1')))
  const outcomes = await Promise.all(sent)
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
})

test('[SV2] [R-07] a command that was refused is not stored when its second sending comes after what it waited for', async () => {
  const { room, lead } = await withPoll(false, ['ana'])
  await lead({ type: 'ClosePoll', activity: 'p' })
  const no = await room.submit(value(3), participant(room, 'ana', 'c1'))
  expect(no).toMatchObject({ ok: false, code: 'poll-closed' })
  await lead({ type: 'OpenPoll', activity: 'p' })
  expect(await room.submit(value(3), participant(room, 'ana', 'c1'))).toEqual(no)
  expect(await room.submit(value(3), participant(room, 'ana', 'c2'))).toMatchObject({ ok: true })
})

test('[SV2] [SV4] after a restart a resend is still the same command, and the answer is there', async () => {
  const { room, store } = await withPoll(true, ['ana'])
  const first = await room.submit(value(4), participant(room, 'ana', 'c1'))
  const again = await roomOn(store)
  const { version } = await store.load('g')
  expect(await again.submit(value(4), participant(again, 'ana', 'c1'))).toEqual(first)
  expect((await store.load('g')).version).toBe(version)
  const poll = again.gathering().activities.get('p')
  expect(
    poll?.kind === 'poll' && poll.phase === 'open' && poll.box.kind === 'anonymous' && poll.box.tagged.size,
  ).toBe(1)
})

test('[SV4] [R-07] a snapshot and the records after it give the same gathering as the records alone', async () => {
  const { room, store } = await withPoll(true, ['ana', 'bo', 'cato'])
  const first = await room.submit(value(2), participant(room, 'ana', 'c1'))
  await room.close()
  const second = await roomOn(store)
  const { snapshot, records, version } = await store.load('g')
  expect([snapshot === null, records.length]).toEqual([false, 0])
  // What has been done is known though no record tells of it any more.
  clock.advance(1_000)
  expect(await second.submit(value(3), participant(second, 'ana', 'c1'))).toEqual(first)
  expect((await store.load('g')).version).toBe(version)
  await second.submit(value(5), participant(second, 'bo', 'c2'))
  const third = await roomOn(store)
  expect(JSON.stringify(third.gathering())).toBe(JSON.stringify(second.gathering()))
})

/** A store that says no while `trouble` is set. */
function troubled(store: EventStore) {
  const state: { trouble: 'full' | 'failed' | null } = { trouble: null }
  const append = async (stream: string, version: number, records: readonly NewRecord[]) => {
    if (state.trouble) throw new StoreError(state.trouble, 'told to fail')
    return await store.append(stream, version, records)
  }
  const recover = async () => state.trouble ?? ('ok' as const)
  return { state, store: { ...store, append, recover } }
}

test('[SV5] [R-04] a full disk acknowledges nothing, shows nothing, and heals by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { state, store } = troubled(makeMemoryStore())
  const told: Published[] = []
  const room = await roomOn(store, (published) => told.push(published))
  const lead = (command: RoomCommand, id: string) => room.submit(command, { ...LEADER, command: id })
  state.trouble = 'full'
  expect(await lead({ ...POLL, anonymous: false }, 'c1')).toEqual({ ok: false, code: 'storage-full' })
  expect(room.gathering().activities.size).toBe(0)
  expect(told.at(-1)).toMatchObject({ storage: 'full', events: [] })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(room.storage()).toBe('full')
  state.trouble = null
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told.at(-1)).toMatchObject({ storage: 'ok', urgent: true })
  expect(await lead({ ...POLL, anonymous: false }, 'c1')).toMatchObject({ ok: true })
  expect(room.gathering().activities.size).toBe(1)
})

test('[SV56] [R-04] on a full disk phones are told to wait, whoever leads goes on, and nobody asks a phone twice', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { room: first, store: disk } = await withPoll(false, ['ana'])
  await first.close()
  const written: (boolean | undefined)[] = []
  let state: 'ok' | 'full' = 'full'
  const store: EventStore = {
    ...disk,
    async append(stream, version, records, options) {
      written.push(options?.reserve)
      if (state === 'full' && !options?.reserve) throw new StoreError('full', 'told to fail')
      return await disk.append(stream, version, records, options)
    },
    recover: async () => state,
  }
  const told: Published[] = []
  const room = await roomOn(store, (published) => told.push(published))
  const answer = () => room.submit(value(3), participant(room, 'ana', 'c1'))
  const [phone, leader] = await Promise.all([
    answer(),
    room.submit({ type: 'NameGathering', title: 'Videre', place: '' }, { ...LEADER, command: 'n1' }),
  ])
  expect(phone).toEqual({ ok: false, code: 'storage-full' })
  expect(leader).toMatchObject({ ok: true })
  expect(written).toEqual([false, true])
  expect(await answer()).toEqual({ ok: false, code: 'storage-full' })
  expect(written).toEqual([false, true])
  expect(await room.submit({ type: 'SetTheme', theme: 'dark' }, { ...LEADER, command: 'n2' })).toMatchObject({
    ok: true,
  })
  expect(room.gathering()).toMatchObject({ title: 'Videre', stage: { theme: 'dark' } })
  expect(told.at(-1)).toMatchObject({ storage: 'full' })
  state = 'ok'
  await vi.advanceTimersByTimeAsync(5_000)
  expect(told.at(-1)).toMatchObject({ storage: 'ok', urgent: true })
  expect(await answer()).toMatchObject({ ok: true })
  expect(written.at(-1)).toBe(false)
  await room.close()
  expect((await roomOn(disk)).gathering()).toMatchObject({ title: 'Videre' })
})

test('[SV56] [R-05] after a sync that failed everybody waits until the disk has been mended, and it is tried again and again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { state, store } = troubled(makeMemoryStore())
  let tried = 0
  async function counted() {
    tried++
    return await store.recover()
  }
  const room = await roomOn({ ...store, recover: counted })
  const lead = () => room.submit({ type: 'SetTheme', theme: 'dark' }, { ...LEADER, command: 'c1' })
  state.trouble = 'failed'
  expect(await lead()).toEqual({ ok: false, code: 'storage-failed' })
  // Pressing on does not put off the next look at the disk.
  for (let nth = 0; nth < 20; nth++) {
    await vi.advanceTimersByTimeAsync(500)
    expect(await lead()).toEqual({ ok: false, code: 'storage-failed' })
  }
  expect(tried).toBeGreaterThan(3)
  state.trouble = null
  await vi.advanceTimersByTimeAsync(5_000)
  expect(room.storage()).toBe('ok')
  expect(await lead()).toMatchObject({ ok: true })
  await room.close()
  const after = tried
  await vi.advanceTimersByTimeAsync(60_000)
  expect(tried).toBe(after)
})

test('[SV5] when a batch fails, every command in it is refused and none of it remains', async () => {
  const { state, store } = troubled(makeMemoryStore())
  const room = await roomOn(store)
  state.trouble = 'failed'
  const names = ['a', 'b', 'c'].map((title, n) =>
    room.submit({ type: 'NameGathering', title, place: '' }, { ...LEADER, command: `c${n}` }),
  )
  expect(await Promise.all(names)).toEqual(Array(3).fill({ ok: false, code: 'storage-failed' }))
  expect(room.gathering().title).toBe('')
  expect((await store.load('g')).version).toBe(0)
})

test('[SV13] [P-04] an anonymous ballot is stored apart from person, time and command, and sealed', async () => {
  const { room, store, lead } = await withPoll(true, FIVE)
  for (const person of FIVE) await room.submit(value(4), participant(room, person, `c-${person}`))
  const ballots = async () =>
    (await store.load('g')).records.filter(({ type }) => type === 'v1.AnonymousBallotCast')
  const [ballot] = await ballots()
  expect(ballot).toMatchObject({ at: null, by: null, command: null, public: { activity: 'p', round: 1 } })
  expect(JSON.stringify(ballot)).not.toContain('scale')
  expect(store.keys.get('g', 'p/1')).toBeDefined()
  await lead({ type: 'ClosePoll', activity: 'p' })
  expect(store.keys.get('g', 'p/1')).toBeUndefined()
  const after = await roomOn(store)
  const poll = after.gathering().activities.get('p')
  if (poll?.kind !== 'poll' || poll.phase !== 'closed' || poll.box.kind !== 'anonymous')
    throw new Error('no poll')
  expect(poll.box.settled).toEqual(FIVE.map(() => ({ type: 'scale', value: 4 })))
  expect(poll.box.tagged.size).toBe(0)
})

test('[SV13] sealed answers in words are all of one size, whatever was written', async () => {
  const { room, store, lead } = await open()
  await lead({ ...POLL, question: { type: 'text', text: 'Hva tar dere med hjem?' }, anonymous: true })
  await lead({ type: 'OpenPoll', activity: 'p' })
  for (const [n, length] of [1, 40, 100, 150, 300, 450, 2_000].entries()) {
    await room.submit({ type: 'Join', name: `n${n}`, municipality: null, title: '' }, joined(`n${n}`))
    const answer = { type: 'text', text: '\u0001'.repeat(length - 1).concat('å') } as const
    await room.submit({ type: 'CastBallot', activity: 'p', answer }, participant(room, `n${n}`, `t${n}`))
  }
  const { records } = await store.load('g')
  const sealed = records
    .filter(({ type }) => type === 'v1.AnonymousBallotCast')
    .map((record) => JSON.stringify(record.private).length)
  expect(sealed).toHaveLength(7)
  expect(new Set(sealed).size).toBe(1)
})

test.each([
  [
    { type: 'words', text: 'Hva er nærvær?', most: 5 },
    [['å'], ['KS', 'nærvær'], Array.from({ length: 5 }, (_, n) => `${n}${'\u0001'.repeat(39)}`)].map(
      (words) => ({
        type: 'words',
        words,
      }),
    ),
  ],
  [
    { type: 'choices', text: 'Hvilke?', choices: MANY, min: 1, max: 30 },
    [1, 12, 30].map((count) => ({ type: 'choices', choices: MANY.slice(0, count).map(({ id }) => id) })),
  ],
  [
    { type: 'shares', text: 'Hvor?', choices: MANY, total: 30 },
    [1, 30].map((count) => ({
      type: 'shares',
      given: MANY.slice(0, count).map(({ id }) => ({ choice: id, points: 30 / count })),
    })),
  ],
  [
    { type: 'dates', text: 'Når?', choices: MANY },
    (['no', 'maybe'] as const).map((how) => ({
      type: 'dates',
      can: MANY.map(({ id }) => ({ choice: id, how })),
    })),
  ],
] satisfies [Question, Answer[]][])(
  '[PO42] [P-04] sealed answers to $type are all of one size, whatever was answered',
  async (question, answers) => {
    const { room, store, lead } = await open()
    await lead({ ...POLL, question, anonymous: true })
    await lead({ type: 'OpenPoll', activity: 'p' })
    for (const [n, answer] of answers.entries()) {
      await room.submit({ type: 'Join', name: `n${n}`, municipality: null, title: '' }, joined(`n${n}`))
      await room.submit({ type: 'CastBallot', activity: 'p', answer }, participant(room, `n${n}`, `t${n}`))
    }
    const sealed = (await store.load('g')).records.flatMap((record) =>
      record.type === 'v1.AnonymousBallotCast' ? [JSON.stringify(record.private).length] : [],
    )
    expect(sealed).toHaveLength(answers.length)
    expect(new Set(sealed).size).toBe(1)
  },
)

test('[SV13] a key that outlived its box, because the server died in between, is destroyed at the next start', async () => {
  const { room, store, lead } = await withPoll(true, FIVE)
  for (const person of FIVE) await room.submit(value(4), participant(room, person, `c-${person}`))
  const destroy = store.keys.destroy
  store.keys.destroy = async () => undefined
  await lead({ type: 'ClosePoll', activity: 'p' })
  store.keys.destroy = destroy
  expect(store.keys.get('g', 'p/1')).toBeDefined()
  await roomOn(store)
  expect(store.keys.get('g', 'p/1')).toBeUndefined()
})

test('[SV13] a key that could not be destroyed, on a full disk, goes with the next write or the next start', async () => {
  for (const next of ['write', 'start'] as const) {
    const { room, store, lead } = await withPoll(true, FIVE)
    for (const person of FIVE) await room.submit(value(4), participant(room, person, `c-${person}`))
    const destroy = store.keys.destroy
    store.keys.destroy = () => Promise.reject(new StoreError('full', 'told to fail'))
    expect(await lead({ type: 'ClosePoll', activity: 'p' })).toMatchObject({ ok: true })
    // A snapshot covers the record that emptied the box: replaying it is not what reminds anybody of the key.
    await room.close()
    store.keys.destroy = destroy
    expect(store.keys.boxes('g')).toEqual(['p/1'])
    const again = next === 'start' ? await roomOn(store) : room
    if (next === 'write')
      await (await roomOn(store)).submit({ type: 'SetTheme', theme: 'dark' }, { ...LEADER, command: null })
    expect(again.id).toBe('g')
    expect(store.keys.boxes('g')).toEqual([])
  }
})

test('[SV5] a mistake while the others are told costs nobody their answer, and the next command is heard', async () => {
  let mistakes = 0
  const room = await roomOn(makeMemoryStore(), () => {
    mistakes++
    throw new Error('told to fail')
  })
  const name = (title: string) =>
    room.submit({ type: 'NameGathering', title, place: '' }, { ...LEADER, command: title })
  expect(await name('en')).toMatchObject({ ok: true })
  expect(await name('to')).toMatchObject({ ok: true })
  expect(room.storage()).toBe('ok')
  expect(mistakes).toBe(2)
})

test('[SV4] a journal written by a later Samling is refused, not half understood', async () => {
  const store = makeMemoryStore()
  const record: NewRecord = {
    type: 'v9.Unheard',
    at: 1,
    by: 'leader',
    command: null,
    public: {},
    private: null,
  }
  await store.append('g', 0, [record])
  await expect(roomOn(store)).rejects.toMatchObject({ name: 'StoreError' })
})

/** One thing that can happen to an answer on its way. */
const happening = fc.record({
  person: fc.constantFrom('ana', 'bo', 'cato'),
  value: fc.integer({ min: 1, max: 5 }),
  times: fc.integer({ min: 1, max: 3 }),
  next: fc.constantFrom('go on', 'restart', 'disk fails'),
})

test('[SV3] [R-07] each acknowledged answer counts once through repeats, failures and restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 12 }), fc.boolean(), async (happenings, anonymous) => {
      const disk = makeMemoryStore()
      const { state, store } = troubled(disk)
      let room = await roomOn(store)
      const lead = (command: RoomCommand) => room.submit(command, { ...LEADER, command: null })
      await lead({ ...POLL, anonymous })
      await lead({ type: 'OpenPoll', activity: 'p' })
      for (const name of ['ana', 'bo', 'cato'])
        await room.submit({ type: 'Join', name, municipality: null, title: '' }, joined(name))
      const model = new Map<string, number>()
      const acknowledged = new Map<string, number>()
      for (const [n, { person, value: chosen, times, next }] of happenings.entries()) {
        state.trouble = next === 'disk fails' ? 'full' : null
        const sent = Array.from({ length: times }, () =>
          room.submit(value(chosen), participant(room, person, `c${n}`)),
        )
        const outcomes = await Promise.all(sent)
        if (outcomes.some(({ ok }) => ok)) model.set(person, chosen)
        if (outcomes.some(({ ok }) => ok)) acknowledged.set(`c${n}`, n)
        state.trouble = null
        if (next === 'restart') room = await roomOn(store)
      }
      const { records } = await disk.load('g')
      for (const command of acknowledged.keys())
        expect(
          records.filter((record: StoredRecord) => record.command === command).length,
        ).toBeLessThanOrEqual(1)
      await lead({ type: 'ClosePoll', activity: 'p' })
      const poll = (await roomOn(store)).gathering().activities.get('p')
      if (poll?.kind !== 'poll' || poll.phase === 'draft') throw new Error('no poll')
      const { box } = poll
      const counted =
        box.kind === 'named' ? [...box.ballots.values()] : [...box.settled, ...box.tagged.values()]
      const values = counted.map((answer) => (answer.type === 'scale' ? answer.value : 0))
      expect(values.sort()).toEqual([...model.values()].sort())
    }),
    { numRuns: 150 },
  )
})
