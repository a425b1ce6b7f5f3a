import { monitorEventLoopDelay } from 'node:perf_hooks'
import { nanoid } from 'nanoid'
import { makeClock } from '#server/clock.ts'
import { silentLog } from '#server/log.ts'
import { type GatheringRoom, openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver, type Solver } from '#server/seating/solver.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { Begun } from '#shared/activities/conversation/conversation.ts'
import { decide } from '#shared/gathering/decide.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Row } from './report.ts'
import { median } from './stats.ts'

const ACTIVITY = 'talk'
const ROUNDS = 7
const HOMES = Array.from({ length: 12 }, (_, nth) => ({ id: `m${nth}`, name: `Kommune ${nth}` }))

/**
 * How long a room stands still while a step of a conversation gets its groups: the longest time the event loop did not turn, from
 * the leader's command until the step is stored. The floor is the same step drawn in the room, as it was before there was a thread
 * for it. The thread is started beforehand, as it is once on each server.
 */
export async function standstill(): Promise<readonly Row[]> {
  const solver = makeSolver(silentLog)
  try {
    await (await talking(14, solver)).draw('duo')
    return [...(await measured(61, solver)), ...(await measured(1_000, solver))]
  } finally {
    await solver.close()
  }
}

async function measured(people: number, solver: Solver): Promise<readonly Row[]> {
  const talk = await talking(people, solver)
  const duos: Standing[] = []
  for (let round = 0; round < ROUNDS; round += 1) duos.push(await talk.draw('duo'))
  const fours: Standing[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await talk.draw('duo')
    fours.push(await talk.draw('four'))
  }
  const tables: Standing[] = []
  for (let round = 0; round < ROUNDS; round += 1) tables.push(await talk.draw('table'))
  await talk.close()
  const many = people.toLocaleString('en')
  return [
    row(`${many} people, duos drawn: the room stands still, longest`, duos),
    row(`${many} people, fours drawn: the room stands still, longest`, fours),
    row(`${many} people, tables drawn: the room stands still, longest`, tables),
  ]
}

/** Of so many draws the middle one: other work on the machine only ever adds. */
function row(what: string, draws: readonly Standing[]): Row {
  return {
    bench: 'duos',
    what,
    unit: 'ms',
    floor: median(draws.map(({ inRoom }) => inRoom)),
    samling: median(draws.map(({ longest }) => longest)),
    limit: { of: 'value', most: 50 },
  }
}

type Standing = { readonly longest: number; readonly inRoom: number }

/** A hall where everybody has come and tables stand, in the middle of a conversation. */
async function talking(people: number, solver: Solver) {
  const room = await openRoom({
    id: 'g',
    store: makeMemoryStore(),
    clock: makeClock(),
    newId: () => nanoid(12),
    log: silentLog,
    solver,
    publish: () => undefined,
  })
  const give = (command: GatheringCommand) =>
    room.submit(command, { by: { role: 'server' }, device: '', command: null })
  await give({ type: 'NameMunicipalities', municipalities: HOMES })
  await give({
    type: 'ExpectPeople',
    people: Array.from({ length: people }, (_, nth) => ({
      name: `Person ${nth}`,
      municipality: `m${nth % HOMES.length}`,
      title: '',
      duties: [],
    })),
  })
  const ids = [...room.gathering().people.roster.keys()]
  await Promise.all(ids.map((person) => give({ type: 'MarkArrived', person })))
  await give({
    type: 'SetTables',
    tables: Array.from({ length: Math.ceil(people / 8) }, (_, nth) => ({
      id: `t${nth}`,
      name: `${nth}`,
      chairs: 8,
      note: '',
      place: null,
    })),
  })
  await give({ type: 'ShowHomeTables' })
  const steps = ['plenary', 'duo', 'four', 'table'] as const
  await give({
    type: 'PrepareConversation',
    activity: ACTIVITY,
    item: null,
    steps: steps.map((who) => ({
      id: who,
      prompt: 'Snakk',
      who,
      capture: 'points',
      minutes: 10,
      ...(who === 'duo' ? { turns: 'phases' as const } : {}),
      ...(who === 'table' ? { turns: 'round' as const, roles: ['moderator' as const] } : {}),
    })),
  })
  await give({ type: 'OpenConversation', activity: ACTIVITY })
  return { draw: (step: 'duo' | 'four' | 'table') => drawn(room, give, step), close: () => room.close() }
}

async function drawn(
  room: GatheringRoom,
  give: (command: GatheringCommand) => Promise<unknown>,
  step: string,
): Promise<Standing> {
  const { step: on, run } = talkIn(room)
  const command: GatheringCommand =
    on === step
      ? { type: 'RepeatStep', activity: ACTIVITY, run: run.run }
      : { type: 'BeginStep', activity: ACTIVITY, step }
  const inRoom = timed(() =>
    decide(room.gathering(), command, {
      by: { role: 'server' },
      now: Date.now(),
      newId: () => nanoid(12),
      device: '',
      tag: () => '',
    }),
  )
  globalThis.gc?.()
  await new Promise((resolve) => setTimeout(resolve, 20))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // Only between two turns of its own can it see how long the loop stood.
  await new Promise((resolve) => setTimeout(resolve, 10))
  await give(command)
  while (talkIn(room).run.run === run.run) await new Promise((resolve) => setTimeout(resolve, 2))
  await new Promise((resolve) => setTimeout(resolve, 10))
  delay.disable()
  return { longest: delay.max / 1e6, inRoom }
}

function talkIn(room: GatheringRoom): Begun {
  const talk = room.gathering().activities.get(ACTIVITY)
  if (talk?.kind !== 'conversation' || talk.phase === 'draft') throw new Error('no conversation')
  return talk
}

function timed(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}
