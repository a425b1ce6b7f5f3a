import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readGathering } from '#server/rooms/gathering-room.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { inTime, letPass, manyNodes, type NodeRoom, settled } from '#tests/support/many-nodes.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const NAMES = ['a', 'b', 'c'] as const
const node = fc.constantFrom(...NAMES)
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('answer' as const), node, phone: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('resend' as const), node }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), node, for: fc.nat(3_000) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('kill' as const), node }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const), node }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('lose' as const), node }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('forget' as const), node }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cut' as const), node, isCut: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('harm' as const), node, of: fc.nat(100) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** What a phone has sent, and every answer it got to any sending of it. */
type Sent = { readonly phone: number; readonly id: string; readonly outcomes: CommandOutcome[] }

class World {
  readonly many = manyNodes()
  readonly nodes = new Map<string, NodeRoom>()
  readonly sent: Sent[] = []
  readonly #under: Promise<unknown>[] = []
  #lives = 0
  #harm = 0
  #seed = 1

  constructor() {
    this.many.bus.goes(() => (this.#draw() < this.#harm ? (this.#draw() < 50 ? null : this.#draw() * 20) : 0))
  }

  #draw(): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647
    return this.#seed % 100
  }

  async begin(): Promise<void> {
    for (const name of NAMES) await this.#start(name)
    const room = this.#of('a').room
    const leader = { by: { role: 'leader' }, device: '', command: null } as const
    const question = { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' } as const
    await room.submit({ type: 'PreparePoll', activity: 'p', item: null, anonymous: true, question }, leader)
    await room.submit({ type: 'OpenPoll', activity: 'p' }, leader)
    for (let phone = 0; phone < 5; phone++)
      await room.submit(
        { type: 'Join', name: `n${phone}`, municipality: null, title: '' },
        { by: { role: 'visitor' }, device: `d${phone}`, command: `join-${phone}` },
      )
  }

  /** Under a name of its own at every start, as every process has. */
  async #start(place: string): Promise<void> {
    this.nodes.set(place, await this.many.start(`${place}${++this.#lives}`))
  }

  #of(place: string): NodeRoom {
    const found = this.nodes.get(place)
    if (!found) throw new Error(`no node ${place}`)
    return found
  }

  async do(one: Step): Promise<void> {
    const { room, name } = this.#of(one.node)
    switch (one.does) {
      case 'answer': {
        const sent = { phone: one.phone, id: `c${this.sent.length}`, outcomes: [] }
        this.sent.push(sent)
        return this.#send(room, sent)
      }
      case 'resend': {
        const again = this.sent.findLast(({ outcomes }) => !outcomes.some(({ ok }) => ok))
        if (again) this.#send(room, again)
        return
      }
      case 'wait':
        return letPass(one.for, 100)
      case 'kill':
        // It goes on by itself for a while, unheard: what it has under way at the store may still get there.
        this.many.bus.cut(name, true)
        this.many.leases.shutOut(name, true)
        void room.leaveNothing()
        return this.#start(one.node)
      case 'close':
        return this.#restart(one.node, room)
      case 'lose':
        return this.many.leases.lose(name)
      case 'forget':
        // The lease is gone, and nobody says so.
        return void this.many.leases.of(name).close()
      case 'cut':
        return this.many.bus.cut(name, one.isCut)
      case 'harm':
        this.#harm = one.of
    }
  }

  #send(room: NodeRoom['room'], sent: Sent): void {
    const command = {
      type: 'CastBallot',
      activity: 'p',
      answer: { type: 'scale', value: (sent.phone % 5) + 1 },
    } as const
    const person = room.gathering().people.devices.get(`d${sent.phone}`) ?? ''
    const asking = {
      by: { role: 'participant', person },
      device: `d${sent.phone}`,
      command: sent.id,
    } as const
    this.#under.push(room.submit(command, asking).then((outcome) => sent.outcomes.push(outcome)))
  }

  async #restart(place: string, room: NodeRoom['room']): Promise<void> {
    const closing = room.close()
    await letPass(200)
    await closing
    await this.#start(place)
  }

  /** Everything works again, and has time to. */
  async heal(): Promise<void> {
    this.#harm = 0
    for (const { name } of this.nodes.values()) this.many.bus.cut(name, false)
    await letPass(8_000, 100)
    await inTime(Promise.all(this.#under))
    await letPass(3_000, 100)
    await settled()
  }
}

test('[ND15] [R-21] whatever becomes of nodes, leases and messages, what is acknowledged is stored once and every node shows it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = new World()
      await world.begin()
      for (const one of steps) await world.do(one)
      await world.heal()
      const records = await world.many.store.records('g')
      expect(records.map(({ seq }) => seq)).toEqual(records.map((_, at) => at + 1))
      const stored = (id: string) => records.filter(({ command }) => command === id).length
      for (const { id, outcomes } of world.sent) {
        expect(stored(id)).toBeLessThanOrEqual(1)
        if (outcomes.some(({ ok }) => ok)) expect(stored(id)).toBe(1)
      }
      const { state, version } = await readGathering(world.many.store, 'g')
      for (const { room, told } of world.nodes.values()) {
        expect(room.version()).toBe(version)
        expect(room.gathering()).toEqual(state)
        expect(told.at(-1)?.gathering ?? state).toEqual(state)
        const refused = room.submit({ type: 'OpenPoll', activity: 'p' }, LOOKS_ON)
        expect(await inTime(refused)).toMatchObject({ ok: false, code: 'not-allowed' })
      }
    }),
    { numRuns: 12, seed: 20_120_912, endOnFailure: true },
  )
})

const LOOKS_ON = { by: { role: 'screen' }, device: '', command: null } as const
