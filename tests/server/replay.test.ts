import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { HELD, makeReels, type ReelJob } from '#server/replay/reels.ts'
import { makeReplayer, type Replayer } from '#server/replay/replayer.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { Thread } from '#server/thread/kept-thread.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import { STRETCH, type Stretch, viewIn } from '#shared/replay/reel.ts'
import { frameAt } from '#shared/replay/sittings.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { eventually, linkHello, phoneHello } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { stored } from '#tests/support/replayed.ts'
import { day, hall, live, planned, step } from '#tests/support/samples.ts'
import { prepared, type TestApp } from '#tests/support/start-app.ts'
import { asked as askedOf, hello, inMemory, made } from './programmes/house.ts'

const servers = liveServers()
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** The same without a thread. */
function inHere(): Replayer {
  const reels = makeReels()
  return {
    course: reels.course,
    views: reels.views,
    published: () => undefined,
    forget: reels.forget,
    close: async () => undefined,
  }
}

const leader: Actor = { role: 'leader' }
const READY: readonly RoomCommand[] = [
  { type: 'NameGathering', title: 'Nettverkssamling', place: 'Bodø' },
  { type: 'NameMunicipalities', municipalities: [{ id: 'sund', name: 'Sund' }] },
  {
    type: 'ReviseAgenda',
    base: 0,
    title: '',
    source: '',
    days: [{ ...day, items: [...day.items] }],
  } as never,
  { type: 'PrepareConversation', activity: 'talk', item: null, steps: [step] },
  { type: 'OpenConversation', activity: 'talk' },
]

async function does({ app }: TestApp, id: string, by: Actor, ...commands: readonly RoomCommand[]) {
  const room = await app.rooms.open(id)
  for (const command of commands) {
    const outcome = await room.submit(command, { by, device: 'd', command: null })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail ?? ''}`)
  }
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/replay`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

type Key = { readonly gathering: string; readonly session: string; readonly programme: string | null }
async function courseOf(url: string, key: Key): Promise<ReplayCourse> {
  return (await (await post(url, { do: 'course', ...key })).json()) as ReplayCourse
}
async function pictureAt(
  url: string,
  key: Key,
  course: ReplayCourse,
  at: number,
): Promise<ScreenView | null> {
  const frame = frameAt(course.frames, at)
  const stretch = course.stretches.findLastIndex((first) => first <= frame)
  const response = await post(url, { do: 'views', ...key, version: course.version, stretch })
  return viewIn((await response.json()) as Stretch, frame)
}

async function led(server: TestApp) {
  const entry = await prepared(server.app, READY)
  const line = await servers.call(server.url, linkHello('leader', entry))
  const key: Key = { gathering: entry.id, session: line.welcome()?.session ?? '', programme: null }
  return { entry, line, key }
}

const startItem = (item: string, from: string | null): RoomCommand => ({ type: 'StartItem', item, from })

test('[RY15] over the wire and from the journal in a folder, each picture is what the screen was told then; what is erased is in none', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'samling-replay-'))
  folders.push(dir)
  const store = await openJournalStore({ dir, now: () => TEN })
  const server = await servers.start({ store, folder: dir })
  const { entry, key } = await led(server)
  const screen = await servers.call(server.url, linkHello('screen', entry))
  const phone = await servers.call(server.url, phoneHello(entry.code))
  await phone.send({ type: 'Join', name: 'Kanarifugl', municipality: 'sund', title: '' })
  await eventually(() => phone.welcome()?.role === 'participant')
  const point = { activity: 'talk', step: 'one', point: 'p1', text: 'Kanarifugl mener noe' }
  const told: [number, ScreenView][] = []
  for (const step of [
    startItem('welcome', null),
    { type: 'ShowScene', scene: 'black', activity: null },
    { type: 'ShowScene', scene: 'now', activity: null },
    { type: 'ShowScene', scene: 'points', activity: 'talk' },
    { type: 'PauseClock' },
  ] as const) {
    server.clock.advance(MINUTE)
    if (step.type === 'PauseClock') await phone.send({ type: 'AddPoint', ...point })
    await does(server, key.gathering, leader, step)
    await eventually(() => {
      const scene = 'scene' in step ? step.scene : screen.view('screen').scene
      const phase = step.type === 'PauseClock' ? 'paused' : 'running'
      return screen.view('screen').scene === scene && screen.view('screen').run.now.phase === phase
    })
    told.push([server.clock.now(), structuredClone(screen.view('screen'))])
  }
  const course = await courseOf(server.url, key)
  expect(course.marks.map(({ kind }) => kind)).toEqual(['step', 'item', 'scene', 'scene', 'step', 'paused'])
  for (const [at, view] of told) expect(await pictureAt(server.url, key, course, at)).toEqual(view)
  const last = told.at(-1)?.[0] ?? 0
  expect(JSON.stringify(await pictureAt(server.url, key, course, last))).toContain('Kanarifugl mener noe')

  const room = await server.app.rooms.open(key.gathering)
  const person = [...room.gathering().people.roster.keys()][0] ?? ''
  expect(await phone.send({ type: 'ErasePerson', person })).toMatchObject({ ok: true })
  await eventually(() => room.gathering().people.erased.get(person) === true)
  const after = await courseOf(server.url, key)
  expect(after.version).toBeGreaterThan(course.version)
  const gone = await pictureAt(server.url, key, after, last)
  expect(gone?.scene).toBe('points')
  expect(JSON.stringify(gone)).not.toContain('Kanarifugl')
  const old = await post(server.url, { do: 'views', ...key, version: course.version, stretch: 0 })
  expect(await old.json()).toEqual({ ok: false, code: 'moved-already' })
}, 60_000)

test('[RY16] the replay is for whoever leads the gathering or owns its programme, over a line that nobody reads along', async () => {
  const server = await servers.start({ store: inMemory(), replayer: inHere() })
  const { entry, key } = await led(server)
  await does(server, key.gathering, leader, startItem('welcome', null))
  const screen = await servers.call(server.url, linkHello('screen', entry))
  const statusOf = async (body: object, headers = {}) => (await post(server.url, body, headers)).status
  const course = { do: 'course', ...key }
  expect(await statusOf(course)).toBe(200)
  expect(await statusOf({ ...course, session: screen.welcome()?.session ?? '' })).toBe(403)
  expect(await statusOf({ ...course, session: 'guessed' })).toBe(403)
  expect(await statusOf({ ...course, gathering: 'other' })).toBe(403)
  expect(await statusOf(course, { Origin: 'http://elsewhere.example' })).toBe(403)
  expect(await statusOf({ ...course, do: 'all' })).toBe(400)

  const programme = await made(server)
  const owner = await servers.call(server.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  const { gathering } = await askedOf<{ gathering: string }>(server.url, '/api/programmes/gathering', {
    ...{ programme: programme.programme, session, planned: 'nord' },
  })
  const own = { do: 'course', gathering, session, programme: programme.programme }
  expect(await statusOf(own)).toBe(200)
  expect(await statusOf({ ...own, gathering: key.gathering })).toBe(403)
  expect(await statusOf({ ...own, programme: null })).toBe(403)
})

test('[RY17] a gathering in which nothing has happened has an empty course and no pictures', async () => {
  const server = await servers.start({ replayer: inHere() })
  const { key } = await led(server)
  const course = await courseOf(server.url, key)
  expect(course).toMatchObject({ frames: [], marks: [], stretches: [], went: [], zone: 'Europe/Oslo' })
  const views = await post(server.url, { do: 'views', ...key, version: course.version, stretch: 0 })
  expect(await views.json()).toEqual({ ok: false, code: 'moved-already' })
})

function jobOf(scenes: number, gathering = 'g'): ReelJob {
  const records = [
    ...stored([...hall, planned], leader, TEN),
    ...Array.from({ length: scenes }, (_, place) =>
      stored(
        [{ type: 'v1.SceneShown', scene: place % 2 === 0 ? 'now' : 'black', activity: null }],
        leader,
        TEN + place * MINUTE,
      ),
    ).flat(),
  ]
  return { gathering, version: records.length, join: live.join, from: records }
}
const unsqueezed = (body: Uint8Array | null) => JSON.parse(gunzipSync(body ?? new Uint8Array()).toString())

test('[RY18] what is held has a bound: beyond it a stretch is folded anew, and is the same', async () => {
  const job = jobOf(5 * STRETCH.frames)
  const wide = makeReels()
  const narrow = makeReels(() => 0, { ...HELD, one: 500 })
  const { stretches } = unsqueezed(await wide.course(job)) as ReplayCourse
  expect(unsqueezed(await narrow.course(job))).toEqual(unsqueezed(await wide.course(job)))
  expect(stretches.length).toBeGreaterThan(4)
  for (const stretch of stretches.keys())
    expect(unsqueezed(await narrow.views(job, job.version, stretch))).toEqual(
      unsqueezed(await wide.views(job, job.version, stretch)),
    )
  expect(await wide.views(job, job.version, stretches.length)).toBeNull()
})

test('[RY19] of one that has gone on since, old pictures are shown until it is read anew or something was taken back', async () => {
  let now = 0
  const reels = makeReels(() => now)
  const [before, after] = [jobOf(4), jobOf(8)]
  const versionOf = async (job: ReelJob) => (unsqueezed(await reels.course(job)) as ReplayCourse).version
  expect(await versionOf(before)).toBe(before.version)
  expect(await versionOf(after)).toBe(before.version)
  expect(await reels.views(after, before.version, 0)).not.toBeNull()
  now = HELD.fresh
  expect(await versionOf(after)).toBe(after.version)
  expect(await reels.views(after, before.version, 0)).toBeNull()
  reels.forget('g')
  expect(await reels.views(jobOf(9), after.version, 0)).toBeNull()
  expect(await versionOf(jobOf(9))).toBe(jobOf(9).version)
})

test('[RY20] a thread that dies takes nobody with it: whoever waited is told, and the next to ask gets a new one', async () => {
  const handlers: Record<string, (value: never) => void>[] = []
  const replayer = makeReplayer(() => {
    const on: Record<string, (value: never) => void> = {}
    handlers.push(on)
    const thread = {
      on: (event: string, act: (value: never) => void) => {
        on[event] = act
        return thread
      },
      postMessage: () => undefined,
      terminate: async () => 0,
      unref: () => undefined,
    }
    return thread as unknown as Thread
  })
  const first = replayer.course(jobOf(1))
  handlers[0]?.error?.(new Error('out of memory') as never)
  await expect(first).rejects.toThrow('out of memory')
  const second = replayer.views(jobOf(1), 1, 0)
  handlers[1]?.message?.({ number: 2, ok: true, body: null } as never)
  expect(await second).toBeNull()
  const many = Array.from({ length: 17 }, () => replayer.course(jobOf(1)))
  await expect(many.at(-1)).rejects.toThrow('too many')
  handlers[1]?.exit?.(0 as never)
  expect((await Promise.allSettled(many)).every(({ status }) => status === 'rejected')).toBe(true)
  await replayer.close()
  await expect(replayer.course(jobOf(1))).rejects.toThrow('closing')
})
