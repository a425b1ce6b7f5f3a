import { nanoid } from 'nanoid'
import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { openClient } from '#tests/bench/light-client.ts'
import { pause } from '#tests/bench/stats.ts'
import { PREPARED, TALK } from '#tests/sim/prepared.ts'
import type { Served } from './served.ts'

export type Place = Pick<Served, 'port' | 'gathering'>

export function leads(
  { port, gathering: { id, secret } }: Place,
  hear?: (packet: Buffer) => void,
): Promise<LightClient> {
  const hello = { as: 'leader', protocol: PROTOCOL_VERSION, gathering: id, secret, session: null }
  return openClient(port, hello, hear)
}

export function dial({ port, gathering: { code } }: Place, token: string, hear?: (packet: Buffer) => void) {
  return openClient(port, { as: 'phone', protocol: PROTOCOL_VERSION, code, token }, hear)
}

export async function say(client: LightClient, command: RoomCommand, id = nanoid(10)) {
  const [outcome] = JSON.parse(await client.ask('command', { id, command })) as [CommandOutcome]
  return outcome
}

/** Two municipalities, two polls and a conversation, open. */
export async function prepare(place: Place): Promise<void> {
  const leader = await leads(place)
  for (const command of PREPARED) {
    const outcome = await say(leader, command)
    if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
  }
  leader.close()
}

/** What one writes: short, with letters of many bytes, and long. */
const ENDS = ['æøå 🚤', 'ÆØÅ og noe mer om det', 'lang tekst med 🙂 '.repeat(12)]

/** Somebody who goes on writing whatever happens to the line, each thing under one id until it is answered. */
export class Writer {
  readonly name: string
  /** By id of command: the text that the server said it has. */
  readonly acknowledged = new Map<string, string>()
  readonly refused: string[] = []
  /** How long each took from its first sending. */
  readonly took: Millis[] = []
  /** What the server last said on its own account before the line ended. */
  farewells = 0
  readonly #token = nanoid(24)
  #place: Place
  #line: LightClient | null = null
  #stopped = false
  #written = 0
  readonly #rest: Millis
  readonly #done: Promise<void>

  constructor(name: string, place: Place, rest: Millis = 0) {
    this.#rest = rest
    this.name = name
    this.#place = place
    this.#done = this.#write()
  }

  /** The server is there again, perhaps on another port. */
  goOn(place: Place): void {
    this.#place = place
  }

  /** Sends nothing new; resolves when what was on its way is answered. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#done
    this.#line?.close()
  }

  async #write(): Promise<void> {
    await this.#until({ type: 'Join', name: this.name, municipality: 'sund', title: '' }, `j${nanoid(9)}`)
    while (!this.#stopped) {
      const point = `${nanoid(9)}-`
      const text = `${this.name} ${++this.#written} ${ENDS[this.#written % ENDS.length]}`.trim()
      const id = `a${nanoid(9)}`
      const from = performance.now()
      const outcome = await this.#until({ type: 'AddPoint', activity: TALK, step: 'one', point, text }, id)
      this.took.push(performance.now() - from)
      if (outcome.ok) this.acknowledged.set(id, text)
      else this.refused.push(outcome.code)
      if (this.#rest > 0) await pause(this.#rest)
    }
  }

  async #until(command: GatheringCommand, id: string): Promise<CommandOutcome> {
    for (;;) {
      try {
        this.#line ??= await this.#dial()
        const outcome = await within(3_000, say(this.#line, command, id))
        if (outcome.ok || !PASSING.has(outcome.code)) return outcome
        await pause(200)
      } catch {
        this.#line?.close()
        this.#line = null
        await pause(20 + Math.random() * 60)
      }
    }
  }

  async #dial(): Promise<LightClient> {
    const line = await within(
      3_000,
      dial(this.#place, this.#token, (packet) => {
        if (packet.toString('latin1', 0, 14) === '42["farewell",') this.farewells++
      }),
    )
    line.onEnd(() => {
      if (this.#line === line) this.#line = null
    })
    return line
  }
}

const PASSING: ReadonlySet<string> = new Set(['storage-full', 'storage-failed', 'too-many', 'server-error'])

export async function within<T>(time: Millis, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), time)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
