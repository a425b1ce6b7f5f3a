import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { makeSeatKeeper } from '#server/seating/seat-keeper.ts'
import { makeSolver, type Solver } from '#server/seating/solver.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { Thread } from '#server/thread/kept-thread.ts'
import type { Gathering, GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Arrangement } from '#shared/seating/seats.ts'
import { type SeatingAnswer, type SeatingJob, solve } from '#shared/seating/solve.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { play, TEN } from '#tests/support/given.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { hallOf, joins, shownRound, tablesWith } from '#tests/support/seated.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call, hangUp, forget } = liveServers()

const HOMES = ['bomlo', 'sund', 'vefsn']
const PEOPLE = 12
const PREPARED: readonly RoomCommand[] = [
  { type: 'NameMunicipalities', municipalities: HOMES.map((id) => ({ id, name: `Kommune ${id}` })) },
  {
    type: 'ExpectPeople',
    people: Array.from({ length: PEOPLE }, (_, nth) => ({
      name: `Person ${nth}`,
      municipality: HOMES[nth % HOMES.length] ?? null,
      title: '',
      duties: [],
    })),
  },
  {
    type: 'SetTables',
    tables: ['1', '2', '3', '4'].map((name) => ({ id: `t${name}`, name, chairs: 4, note: '', place: null })),
  },
]

/** A hall in which everybody expected has come with a phone, and the leader's console. */
async function full(server: TestApp, entry: CatalogueEntry) {
  const leader = await call(server.url, linkHello('leader', entry))
  const people = leader.view('leader').people.map(({ id }) => id)
  const phones = await Promise.all(
    people.map(async (person, nth) => {
      const phone = await call(server.url, phoneHello(entry.code, `token-of-phone-${nth}-0123456789`))
      const outcome = await phone.send({ type: 'JoinAs', person })
      if (!outcome.ok) throw new Error(outcome.code)
      return phone
    }),
  )
  const lead = async (command: GatheringCommand) =>
    expect(await leader.send(command)).toMatchObject({ ok: true })
  const seating = () => leader.view('leader').seating
  const undo = async () => lead({ type: 'Undo', step: leader.view('leader').undo?.step ?? 0 })
  return { leader, phones, people, lead, seating, undo }
}

const everybodyIn = (round: Pick<Arrangement, 'tables'> | null) =>
  round?.tables.flatMap(({ people }) => people).sort() ?? []

test('[BO40] drawn, shown, one more comes, home, back and undone: all on phones, hall screen and console', async () => {
  const server = await start()
  const entry = await prepared(server.app, PREPARED)
  const { phones, people, lead, seating, undo } = await full(server, entry)
  const screen = await call(server.url, linkHello('screen', entry))

  await lead({ type: 'DrawSeating', asked: 'round-1', seed: 7 })
  const draft = await eventually(
    () => seating().draft,
    (found) => found !== null,
  )
  expect(everybodyIn(draft)).toEqual([...people].sort())
  expect(draft?.quality).toMatchObject({ sameMunicipality: 0, repeats: 0, best: true })
  expect(phones.map((phone) => phone.view('own').seat)).toEqual(phones.map(() => null))

  await lead({ type: 'ShowSeating', draft: 'round-1' })
  await eventually(() => phones.every((phone) => phone.view('own').seat?.kind === 'round'))
  const shown = await eventually(
    () => screen.view('screen').seating,
    (hall) => hall !== null,
  )
  expect(shown).toMatchObject({ kind: 'round', seated: PEOPLE, here: PEOPLE })
  const seatOf = (phone: TestClient) => phone.view('own').seat?.table.name
  const before = phones.map(seatOf)

  const late = await call(server.url, phoneHello(entry.code))
  expect(
    await late.send({ type: 'Join', name: 'Kommer sent', municipality: 'sund', title: 'HR-leder' }),
  ).toMatchObject({ ok: true })
  await eventually(() => late.view('own').seat !== null)
  await eventually(() => seating().round?.late.length === 1)
  expect(phones.map(seatOf)).toEqual(before)
  // Their new table hears of them; nobody else does.
  const mates = phones.filter((phone) => seatOf(phone) === seatOf(late))
  for (const phone of mates)
    await eventually(() => phone.view('own').seat?.mates.some(({ name }) => name === 'Kommer sent'))
  expect(mates.length).toBeGreaterThan(1)

  await lead({ type: 'ShowHomeTables' })
  await eventually(() => phones.every((phone) => phone.view('own').seat?.kind === 'home'))
  for (const phone of phones)
    for (const mate of phone.view('own').seat?.mates ?? [])
      expect(mate.municipality).toBe(`Kommune ${phone.view('own').person?.municipality}`)

  await lead({ type: 'ShowLastRound' })
  await eventually(() => phones.every((phone) => phone.view('own').seat?.kind === 'round'))
  expect(phones.map(seatOf)).toEqual(before)

  await undo()
  await eventually(() => phones.every((phone) => phone.view('own').seat?.kind === 'home'))
  await undo()
  await undo()
  await eventually(() => phones.every((phone) => phone.view('own').seat === null))
  expect(seating()).toMatchObject({ shown: 'none', round: null, draft: { id: 'round-1' } })
  // Undone is undone for those, too, who came in between: they have a seat in the draft.
  expect(everybodyIn(seating().draft)).toHaveLength(PEOPLE + 1)
})

/** Answers when told to, and with whatever the real search says. */
function heldSolver(): Solver & { readonly asked: SeatingJob[]; release: () => void } {
  const real = makeSolver(silentLog)
  const asked: SeatingJob[] = []
  let held: (() => void)[] = []
  return {
    asked,
    solve: async (job) => {
      asked.push(job)
      await new Promise<void>((go) => held.push(go))
      return await real.solve(job)
    },
    draw: real.draw,
    release: () => {
      for (const go of held) go()
      held = []
    },
    close: () => real.close(),
  }
}

test('[BO41] a search that a restart broke off begins again when the gathering wakes', async () => {
  // The disk outlives the server.
  const store = { ...makeMemoryStore(), catalogue: memoryCatalogue(), close: async () => undefined }
  const never = heldSolver()
  const first = await start({ store, solver: never })
  const entry = await prepared(first.app, PREPARED)
  const { lead, people } = await full(first, entry)
  await lead({ type: 'DrawSeating', asked: 'round-1', seed: 3 })
  await eventually(() => never.asked.length === 1)
  hangUp()
  forget(first)
  await first.app.close()

  const second = await start({ store })
  const leader = await call(second.url, linkHello('leader', entry))
  const draft = await eventually(
    () => leader.view('leader').seating.draft,
    (found) => found !== null,
  )
  expect(draft?.id).toBe('round-1')
  expect(everybodyIn(draft)).toEqual([...people].sort())
})

test('[BO42] who comes while the search runs has a seat when it ends, and who goes leaves none empty', async () => {
  const solver = heldSolver()
  const server = await start({ solver })
  const entry = await prepared(server.app, PREPARED)
  const { lead, people, seating, leader } = await full(server, entry)
  await lead({ type: 'DrawSeating', asked: 'round-1', seed: 5 })
  await eventually(() => solver.asked.length === 1)
  const late = await call(server.url, phoneHello(entry.code))
  await late.send({ type: 'Join', name: 'Ny', municipality: 'vefsn', title: '' })
  const gone = people.slice(0, 4)
  for (const person of gone) await lead({ type: 'FreeSeat', person })
  solver.release()
  // The second time it is mended for those who are here now.
  await eventually(() => solver.asked.length === 2)
  expect(solver.asked[1]?.mend).not.toBeNull()
  solver.release()
  const draft = await eventually(
    () => seating().draft,
    (found) => found !== null,
  )
  const newcomer = leader.view('leader').people.find(({ name }) => name === 'Ny')?.id ?? ''
  expect(everybodyIn(draft)).toEqual([...people.filter((id) => !gone.includes(id)), newcomer].sort())
  const sizes = draft?.tables.map(({ people: at }) => at.length) ?? []
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
})

test('[BO42] who asks anew, or drops it, never sees the answer to what was asked before', async () => {
  const solver = heldSolver()
  const server = await start({ solver })
  const entry = await prepared(server.app, PREPARED)
  const { lead, seating } = await full(server, entry)
  await lead({ type: 'DrawSeating', asked: 'first', seed: 1 })
  await eventually(() => solver.asked.length === 1)
  await lead({ type: 'DrawSeating', asked: 'second', seed: 2 })
  solver.release()
  await eventually(() => solver.asked.length === 2)
  expect(seating().draft).toBeNull()
  solver.release()
  await eventually(() => seating().draft?.id === 'second')

  await lead({ type: 'DrawSeating', asked: 'third', seed: 3 })
  await eventually(() => solver.asked.length === 3)
  await lead({ type: 'DropDraft' })
  await lead({ type: 'DrawSeating', asked: 'fourth', seed: 4 })
  solver.release()
  await eventually(() => solver.asked.length === 4)
  expect(seating()).toMatchObject({ draft: null, asked: { id: 'fourth' } })
  solver.release()
  await eventually(() => seating().draft?.id === 'fourth')
})

test.each([
  ['as it was', [], 1],
  ['with other tables', [{ type: 'SetTables', tables: tablesWith([6, 6]) }], 2],
  ['with two kept apart', [{ type: 'KeepPairs', together: [], apart: [['m0-0', 'm1-0']] }], 2],
  ['with one gone', [{ type: 'FreeSeat', person: 'm0-0' }], 2],
] satisfies [string, RoomCommand[], number][])(
  '[BO45] what could not be stored is handed in when it can be, and sought again unless the hall is as it was: %s',
  async (_, meanwhile, searches) => {
    let state = play(hallOf({ homes: [4, 4, 4], chairs: [4, 4, 4] }), [
      { type: 'DrawSeating', asked: 'round-1', seed: 2 },
    ])
    let isFull = true
    let tried = 0
    let solved = 0
    const keeper = makeSeatKeeper({
      gathering: () => state,
      clock: { now: () => TEN },
      log: silentLog,
      solver: {
        solve: async (job) => {
          solved += 1
          return solve(job, 5_000)
        },
      },
      submit: async (command) => {
        tried += 1
        if (isFull) return { ok: false, code: 'storage-full' }
        state = play(state, [command, { by: { role: 'server' } }])
        return { ok: true, at: TEN }
      },
    })
    keeper.look()
    await eventually(() => tried === 1)
    isFull = false
    for (const command of meanwhile) state = play(state, [command])
    await eventually(() => {
      keeper.look()
      return state.seating.draft !== null
    })
    keeper.close()
    expect(solved).toBe(searches)
    const seated = state.seating.draft?.tables ?? []
    const here = [...state.people.roster.values()].filter(({ presence }) => presence === 'arrived')
    expect(seated.flatMap(({ people }) => people).sort()).toEqual(here.map(({ id }) => id).sort())
    for (const { table, people } of seated) {
      expect(state.seating.tables.map(({ id }) => id)).toContain(table)
      for (const [a, b] of state.seating.apart) expect(people.includes(a) && people.includes(b)).toBe(false)
    }
  },
)

/** Finds the next round of a hall that sits at its first, while something happens during the first search. */
async function drawnWhile(meanwhile: (before: Gathering) => Gathering) {
  const hall = hallOf({ homes: [5, 5, 5], chairs: [7, 7, 7] })
  let state = play(shownRound(hall, 'first'), [{ type: 'DrawSeating', asked: 'next', seed: 2 }])
  const jobs: SeatingJob[] = []
  const answers: SeatingAnswer[] = []
  const keeper = makeSeatKeeper({
    gathering: () => state,
    clock: { now: () => TEN },
    log: silentLog,
    solver: {
      solve: async (job) => {
        jobs.push(job)
        const answer = solve(job, 5_000)
        answers.push(answer)
        if (jobs.length === 1) state = meanwhile(state)
        return answer
      },
    },
    submit: async (command) => {
      state = play(state, [command, { by: { role: 'server' } }])
      return { ok: true, at: TEN }
    },
  })
  keeper.look()
  await eventually(() => state.seating.draft !== null)
  keeper.close()
  return { jobs, answers, state }
}

test('[BO42] who comes to the round that is shown while the next one is sought is given a seat in what was found, and nobody else moves', async () => {
  const { jobs, answers, state } = await drawnWhile((before) =>
    play(before, joins('Ny', 'm0'), joins('Sen', 'm1')),
  )
  expect(jobs).toHaveLength(2)
  expect(jobs[1]?.mend?.flat()).toHaveLength(15)
  expect(answers[1]?.moves.map(({ from }) => from)).toEqual([null, null])
  expect(state.seating.rounds[0]?.late).toHaveLength(2)
  expect(everybodyIn(state.seating.draft)).toEqual([...state.people.roster.keys()].sort())
})

test.each([
  [
    'an earlier gathering is brought',
    (state) => {
      const people = [...state.people.roster.keys()].sort()
      const rounds = [{ date: '2012-03-04', who: 'table' as const, groups: [[0, 5]] }]
      return play(state, [{ type: 'RememberGathering', gathering: 'spring', title: 'Vår', people, rounds }])
    },
  ],
  [
    'two change seats in the round that is shown',
    (state) => {
      const [one, other] = state.seating.rounds[0]?.tables ?? []
      const [person = '', swap = ''] = [one?.people[0], other?.people[0]]
      return play(state, [{ type: 'MoveSeat', round: 'first', person, table: other?.table ?? '', swap }])
    },
  ],
] satisfies [string, (state: Gathering) => Gathering][])(
  '[BO42] the search begins again when who has met whom is another matter: %s',
  async (_, meanwhile) => {
    const { jobs } = await drawnWhile(meanwhile)
    expect(jobs).toHaveLength(2)
    expect(jobs[1]?.mend).toBeNull()
    expect(jobs[1]?.hall.history).not.toEqual(jobs[0]?.hall.history)
  },
)

/** A thread that dies at its first job, as one does that runs out of memory. */
function mortal(): Thread {
  const life = new EventEmitter()
  return Object.assign(life, {
    postMessage: () => queueMicrotask(() => life.emit('exit', 1)),
    terminate: async () => 0,
    unref: () => undefined,
  }) as unknown as Thread
}

test('[BO43] a search that dies is told, nothing is lost, and the next one gets a new thread', async () => {
  const threads: string[] = []
  const whole = makeSolver(silentLog)
  const solver = makeSolver(silentLog, () => {
    threads.push('started')
    return mortal()
  })
  let dies = true
  const server = await start({
    solver: {
      solve: (job): Promise<SeatingAnswer> => (dies ? solver : whole).solve(job),
      draw: whole.draw,
      close: async () => void (await Promise.all([solver.close(), whole.close()])),
    },
  })
  const entry = await prepared(server.app, PREPARED)
  const { lead, seating } = await full(server, entry)
  for (const asked of ['one', 'two']) {
    await lead({ type: 'DrawSeating', asked, seed: 1 })
    await eventually(() => seating().unfound?.id === asked)
    expect(seating()).toMatchObject({ asked: null, draft: null, unfound: { why: 'solver' } })
  }
  expect(threads).toHaveLength(2)
  dies = false
  await lead({ type: 'DrawSeating', asked: 'three', seed: 1 })
  await eventually(() => seating().draft?.id === 'three')
  expect(seating().unfound).toBeNull()
})

test('[BO44] the server goes on while a search runs: it turns many times before the answer', async () => {
  const solver = makeSolver(silentLog)
  // Sixty people who have all met: there is no seating at the bound, so all moves are made.
  const people = Array.from({ length: 60 }, (_, person) => person)
  const tables = (shift: number) =>
    Array.from({ length: 8 }, (_, table) =>
      people.filter((person) => (person * shift + person) % 8 === table),
    )
  const job: SeatingJob = {
    hall: {
      municipalities: people.map((person) => person % 7),
      roles: [people.filter((person) => person % 3 === 0)],
      chairs: Array.from({ length: 8 }, () => 8),
      history: [0, 2, 4, 6].map((shift) => ({ tables: tables(shift), weight: 4 })),
      known: people.slice(1).map((person) => ({ pair: [0, person] as const, weight: 4 })),
      again: 4,
      pins: [],
      together: [],
      apart: [],
    },
    round: { absent: [], locked: [] },
    rounds: 3,
    planned: null,
    mend: null,
    seed: 1,
  }
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 1)
  const answer = await solver.solve(job)
  clearInterval(turning)
  await solver.close()
  expect(answer.tables?.flat()).toHaveLength(60)
  // Solved here, there would be no turn at all; with a busy machine there are still dozens.
  expect(turns).toBeGreaterThan(10)
})

test('[BO44] a closed server’s search answers nobody, and no thread is left', async () => {
  const solver = makeSolver(silentLog)
  await solver.close()
  await expect(solver.solve({} as SeatingJob)).rejects.toThrow()
})
