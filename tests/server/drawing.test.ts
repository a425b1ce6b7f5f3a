import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { makeSolver, type Solver } from '#server/seating/solver.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { Thread } from '#server/thread/kept-thread.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import type { GroupsJob } from '#shared/gathering/groups-job.ts'
import type { LeaderRun } from '#shared/views/talk-part.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call, hangUp, forget } = liveServers()

const PEOPLE = 14
const PREPARED: readonly RoomCommand[] = [
  { type: 'NameMunicipalities', municipalities: [{ id: 'sund', name: 'Sund' }] },
  {
    type: 'ExpectPeople',
    people: Array.from({ length: PEOPLE }, (_, nth) => ({
      name: `Person ${nth}`,
      municipality: 'sund',
      title: '',
      duties: [],
    })),
  },
  {
    type: 'PrepareConversation',
    activity: 'talk',
    item: null,
    steps: [
      { id: 's1', prompt: 'Tenk', who: 'alone', capture: 'nothing' },
      { id: 's2', prompt: 'Snakk', who: 'duo', capture: 'nothing', minutes: 10, turns: 'phases' },
    ],
  },
  { type: 'OpenConversation', activity: 'talk' },
]

/** All have come, two of them with a phone; the leader's console and the hall screen are there. */
async function hall(server: TestApp, entry: CatalogueEntry) {
  const leader = await call(server.url, linkHello('leader', entry))
  const screen = await call(server.url, linkHello('screen', entry))
  const people = leader.view('leader').people.map(({ id }) => id)
  const lead = async (command: GatheringCommand) =>
    expect(await leader.send(command)).toMatchObject({ ok: true })
  const [one = '', two = '', ...others] = people
  const phones = await Promise.all(
    [one, two].map(async (person, nth) => {
      const phone = await call(server.url, phoneHello(entry.code, `token-of-phone-${nth}-0123456789`))
      expect(await phone.send({ type: 'JoinAs', person })).toMatchObject({ ok: true })
      return phone
    }),
  )
  for (const person of others) await lead({ type: 'MarkArrived', person })
  const run = () => talkNow(leader)
  return { leader, screen, phones, people, lead, run }
}

function talkNow(leader: TestClient): LeaderRun | null {
  const talk = leader.view('leader').activities.find(({ id }) => id === 'talk')
  return talk?.kind === 'conversation' ? talk.talk : null
}

const begin = { type: 'BeginStep', activity: 'talk', step: 's2' } as const
const cardOf = (phone: TestClient) => phone.view('hall').activities.find(({ id }) => id === 'talk')
const talkOf = (phone: TestClient) => phone.view('own').talks[0]

/** Answers when told to, and with what the real search says. */
function heldSolver(): Solver & { readonly asked: GroupsJob[]; release: () => void } {
  const real = makeSolver(silentLog)
  const asked: GroupsJob[] = []
  let held: (() => void)[] = []
  return {
    asked,
    solve: real.solve,
    draw: async (job) => {
      asked.push(job)
      await new Promise<void>((go) => held.push(go))
      return await real.draw(job)
    },
    release: () => {
      for (const go of held) go()
      held = []
    },
    close: () => real.close(),
  }
}

test('[SA40] the leader is answered at once, every screen says that groups are drawn, and then who talks with whom', async () => {
  const solver = heldSolver()
  const server = await start({ solver })
  const { lead, phones, screen, run, people } = await hall(server, await prepared(server.app, PREPARED))
  await lead(begin)
  expect(run()).toMatchObject({ step: 's1', drawing: 's2' })
  await eventually(() => phones.every((phone) => JSON.stringify(cardOf(phone)).includes('"drawing":true')))
  await eventually(() => screen.view('screen').board?.card.drawing === true)
  solver.release()
  await eventually(() => phones.every((phone) => talkOf(phone)?.circle?.people.length === 2))
  await eventually(() => run()?.step === 's2')
  expect(run()?.drawing).toBeUndefined()
  expect(
    run()
      ?.circles.flatMap(({ people: at }) => at)
      .sort(),
  ).toEqual([...people].sort())
  await eventually(() => screen.view('screen').board?.card.drawing === undefined)
  expect(solver.asked).toHaveLength(1)
})

test('[SA41] a draw that a restart broke off is done when the gathering wakes', async () => {
  const store = { ...makeMemoryStore(), catalogue: memoryCatalogue(), close: async () => undefined }
  const never = heldSolver()
  const first = await start({ store, solver: never })
  const entry = await prepared(first.app, PREPARED)
  const { lead, people } = await hall(first, entry)
  await lead(begin)
  await eventually(() => never.asked.length === 1)
  hangUp()
  forget(first)
  await first.app.close()

  const second = await start({ store })
  const leader = await call(second.url, linkHello('leader', entry))
  const run = await eventually(
    () => talkNow(leader),
    (talk) => talk?.step === 's2',
  )
  expect(run?.circles.flatMap(({ people: at }) => at).sort()).toEqual([...people].sort())
})

test('[SA41] who comes and goes while groups are found is drawn among the others, and a step taken back does not begin', async () => {
  const solver = heldSolver()
  const server = await start({ solver })
  const { lead, run, people, leader } = await hall(server, await prepared(server.app, PREPARED))
  await lead(begin)
  await eventually(() => solver.asked.length === 1)
  const [, , gone = ''] = people
  await lead({ type: 'MarkLeft', person: gone })
  solver.release()
  // Somebody has gone: it is drawn again for those who are here.
  await eventually(() => solver.asked.length === 2)
  expect(run()).toMatchObject({ step: 's1', drawing: 's2' })
  solver.release()
  await eventually(() => run()?.step === 's2')
  expect(
    run()
      ?.circles.flatMap(({ people: at }) => at)
      .sort(),
  ).toEqual(people.filter((person) => person !== gone).sort())

  await lead({ type: 'RepeatStep', activity: 'talk', run: run()?.run ?? 0 })
  await eventually(() => solver.asked.length === 3)
  const before = run()?.circles
  await lead({ type: 'Undo', step: leader.view('leader').undo?.step ?? 0 })
  solver.release()
  await lead({ type: 'LengthenStep', activity: 'talk', step: 's2', minutes: 1 })
  await eventually(() => run()?.drawing === undefined)
  expect(run()).toMatchObject({ run: 2, circles: before })
})

/** A thread that dies at its first job, as one does that runs out of memory. */
function mortal(): Thread {
  const life = new EventEmitter()
  return Object.assign(life, {
    postMessage: () => queueMicrotask(() => life.emit('exit', 1)),
    terminate: async () => 0,
    unref: () => undefined,
  }) as unknown as Thread
}

test('[SA41] a search that dies keeps nobody waiting: the groups are drawn without it', async () => {
  const server = await start({ solver: makeSolver(silentLog, mortal) })
  const { lead, run, people } = await hall(server, await prepared(server.app, PREPARED))
  await lead(begin)
  await eventually(() => run()?.step === 's2')
  expect(
    run()
      ?.circles.flatMap(({ people: at }) => at)
      .sort(),
  ).toEqual([...people].sort())
})
