import { nanoid } from 'nanoid'
import { type LightClient, startsWith } from '#server/rehearsal/load/light-client.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type GatheringCommand } from '#shared/gathering/gathering.ts'
import { findAlike } from '#shared/notes/alike.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { notesChanges } from '#shared/views/notes-changes.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { manyNotes } from '#tests/support/many-notes.ts'
import { noteCommand } from './gathering.ts'
import { closeAll, give } from './halls.ts'
import { openClient } from './light-client.ts'
import type { Row } from './report.ts'
import { startProcess, type Usage } from './server-process.ts'
import { mean, median, pause, quantile } from './stats.ts'

const OBSERVERS = 12
const FEW = 20
const MANY = 2_000
const ROUNDS = 30
const AT_ONCE = 5
/** A little longer than the server waits before it tells an audience again. */
const BETWEEN = 260
const PATCH = '42["patch",{"slot":"notes"'

/** A board with two thousand notes beside one with twenty (the floor), and twelve observers at work on each. */
export async function board(): Promise<readonly Row[]> {
  const few = await working(FEW)
  const many = await working(MANY)
  const [cheap, dear] = [costOfOne(FEW), costOfOne(MANY)]
  const row = (what: string, unit: string, pick: (of: Working) => number, limit: Row['limit']): Row => ({
    bench: 'board',
    what: `${MANY} notes beside ${FEW}, ${OBSERVERS} observers: ${what}`,
    unit,
    floor: pick(few),
    samling: pick(many),
    limit,
  })
  return [
    row('messages to another, a note', '', (of) => of.messages, { of: 'ratio', most: 1 }),
    row('the largest patch for a note', 'B', (of) => of.bytes, { of: 'value', most: 2_000 }),
    row('written → the last of them has it, p50', 'ms', (of) => quantile(of.last, 0.5), null),
    row('server processor time, a note', 'ms', (of) => of.cpu, { of: 'ratio', most: 2 }),
    row('all write at once: messages to one of them', '', (of) => of.together, { of: 'ratio', most: 1.25 }),
    row('all write at once: the last has everything, p50', 'ms', (of) => quantile(of.all, 0.5), null),
    {
      bench: 'board',
      what: `${MANY} notes beside ${FEW}: a note decided, stored in memory and cut as a patch`,
      unit: 'µs',
      floor: cheap,
      samling: dear,
      limit: { of: 'ratio', most: 2 },
    },
    ...proposing(),
  ]
}

type Working = {
  readonly messages: number
  readonly bytes: number
  readonly last: readonly number[]
  readonly cpu: number
  readonly together: number
  readonly all: readonly number[]
}

async function working(notes: number): Promise<Working> {
  const server = startProcess('product-server.ts')
  const port = await server.ask<number>('port')
  const entry = await server.ask<CatalogueEntry>('prepareNotes', notes)
  const observers: LightClient[] = []
  for (let nth = 0; nth < OBSERVERS; nth++) observers.push(await openObserver(port, entry))
  const heard = observers.map(() => [] as Buffer[])
  for (const [nth, observer] of observers.entries())
    observer.onEvent = (packet) => void (startsWith(packet, PATCH) && heard[nth]?.push(packet))
  let written = notes
  const write = (nth: number) => give(observers[nth % OBSERVERS] as LightClient, noteCommand(written++))
  const everyoneHas = async (count: number) => {
    const has = (packets: readonly Buffer[]) =>
      packets.some((packet) => packet.includes(`"/count","value":${count}`))
    while (!heard.every(has)) await pause(0.5)
  }
  const clear = () => {
    for (const packets of heard) packets.splice(0)
  }

  for (let round = 0; round < 5; round++) await write(round).then(() => everyoneHas(written))
  await pause(BETWEEN)
  const last: number[] = []
  let [messages, bytes, cpu] = [0, 0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    clear()
    const before = await server.ask<Usage>('usage')
    const from = performance.now()
    await write(round)
    await everyoneHas(written)
    last.push(performance.now() - from)
    await pause(BETWEEN)
    cpu += (await server.ask<Usage>('usage')).cpu - before.cpu
    const others = heard.filter((_, nth) => nth !== round % OBSERVERS)
    messages += mean(others.map((packets) => packets.length))
    bytes = Math.max(bytes, ...others.flatMap((packets) => packets.map(({ length }) => length)))
  }
  let together = 0
  const all: number[] = []
  for (let round = 0; round < AT_ONCE; round++) {
    clear()
    const from = performance.now()
    await Promise.all(observers.map((_, nth) => write(nth)))
    await everyoneHas(written)
    all.push(performance.now() - from)
    together += mean(heard.map((packets) => packets.length)) / AT_ONCE
    await pause(BETWEEN)
  }
  await closeAll(server, observers)
  return { messages: messages / ROUNDS, bytes, last, cpu: cpu / ROUNDS, together, all }
}

function openObserver(port: number, { id, secrets }: CatalogueEntry): Promise<LightClient> {
  const link = { gathering: id, secret: secrets.observer, session: null }
  return openClient(port, { as: 'observer', protocol: PROTOCOL_VERSION, ...link })
}

/** Microseconds, without the wire and the disk. */
function costOfOne(notes: number): number {
  let state = emptyGathering('bench')
  for (let nth = 0; nth < notes; nth++) state = given(state, noteCommand(nth)).after
  const costs: number[] = []
  for (let nth = 0; nth < 400; nth++) {
    const command = noteCommand(notes + nth)
    const from = performance.now()
    const { after, events } = given(state, command)
    const touched = events.flatMap((event) => touchedBy(after, event).notes)
    const patch = notesChanges(state, after, touched)
    costs.push((performance.now() - from) * 1_000)
    if (patch.length === 0) throw new Error('nothing changed')
    state = after
  }
  return median(costs)
}

function given(state: Gathering, command: GatheringCommand) {
  const by = { role: 'observer', device: 'ob-1' } as const
  const decision = decide(state, command, { by, now: 1, newId: nanoid, device: '', tag: () => '' })
  if (!decision.ok) throw new Error(decision.code)
  return { after: decision.events.reduce(evolve, state), events: decision.events }
}

/** What might belong together, in the slices that a page gives it. */
function proposing(): readonly Row[] {
  const runs = Array.from({ length: 5 }, () => {
    const steps = findAlike(manyNotes(MANY))
    const before = process.cpuUsage()
    let longest = 0
    for (;;) {
      const from = performance.now()
      const { done } = steps.next()
      longest = Math.max(longest, performance.now() - from)
      if (done) break
    }
    const { user, system } = process.cpuUsage(before)
    return { cpu: (user + system) / 1_000, longest }
  })
  const row = (what: string, samling: number, most: number): Row => ({
    bench: 'board',
    what: `what of ${MANY} notes might belong together: ${what}`,
    unit: 'ms',
    floor: null,
    samling,
    limit: { of: 'value', most },
  })
  return [
    row('processor time', median(runs.map(({ cpu }) => cpu)), 1_000),
    row('the longest block', median(runs.map(({ longest }) => longest)), 50),
  ]
}
