import { createHash } from 'node:crypto'
import { createRoot } from 'solid-js'
import { createGathering, type GatheringStore } from '#client/connection/create-gathering.ts'
import { type Connection, makeConnection } from '#client/connection/make-connection.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandMessage, CommandOutcome } from '#shared/protocol/command.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import type { Chance } from './chance.ts'
import { Counters } from './counters.ts'
import { Browser, openPage, type Page } from './page.ts'
import { PREPARED, SECOND } from './prepared.ts'
import { type Life, startLife } from './server-life.ts'
import type { VirtualTime } from './virtual-time.ts'
import { type ClientEnd, SimWire } from './wire.ts'

/** What was said to a page about a command of its own. */
export type Answered = {
  readonly who: string
  readonly message: CommandMessage
  readonly outcome: CommandOutcome
}
export type Someone = {
  readonly name: string
  readonly browser: Browser
  page: Page
  written: number
  /** Ids of the points that they have written and not taken away. */
  points: string[]
}
export type Leader = { readonly connection: Connection; readonly views: GatheringStore }
type Facts = { readonly [key in 'message' | 'type' | 'code']?: string | number }

/** A hall: its people and their pages, the line, the disk, and the server's lives one after the other. */
export class World {
  readonly violations: string[] = []
  readonly counters = new Counters()
  readonly answered: Answered[] = []
  readonly people: Someone[] = []
  readonly leaders: Leader[] = []
  readonly time: VirtualTime
  readonly chance: Chance
  readonly wire: SimWire
  entry: CatalogueEntry | null = null
  readonly #lives: Life[] = []
  readonly #trace = createHash('sha256')
  readonly #numbers = new Map<ClientEnd, number>()
  #life: Life | null = null
  #disk = new FaultyDisk()
  #ids = 0
  #titles = 0

  constructor(time: VirtualTime, chance: Chance) {
    this.time = time
    this.chance = chance
    this.wire = new SimWire(time, chance, this.counters)
    this.wire.trace = (end, event, length) => {
      const number = this.#numbers.get(end) ?? this.#numbers.size
      this.#numbers.set(end, number)
      this.#trace.update(`${time.now.toFixed(3)} ${number} ${event} ${length}\n`)
    }
  }

  /** Of everything that any page was sent, and when. */
  hash(): string {
    return this.#trace.digest('hex').slice(0, 16)
  }

  async prepare(): Promise<void> {
    await this.start()
    this.entry = await this.time.until(this.alive().app.create('Simulert samling', PREPARED))
    for (let nth = 0; nth < 2; nth++) this.leaders.push(this.#lead(this.entry))
    for (let nth = 0; nth < this.chance.between(3, 8); nth++) this.#arrive(nth)
    await this.time.runFor(3 * SECOND)
  }

  alive(): Life {
    if (!this.#life) throw new Error('there is no server')
    return this.#life
  }

  async start(): Promise<void> {
    const skew = this.chance.once(4) ? this.chance.between(-2, 2) * 3_600 * SECOND : 0
    if (skew !== 0 && this.#lives.length > 0) this.counters.count('clock set')
    const life = await this.time.until(
      startLife({
        disk: this.#disk,
        time: this.time,
        wire: this.wire,
        log: (event, facts) => this.#logged(event, facts),
        newId: () => `id${++this.#ids}`.padEnd(12, '-'),
        skew,
        lives: this.#lives,
      }),
    )
    this.#lives.push(life)
    this.#life = life
    if (!this.entry) return
    const { mended } = await this.time.until(life.app.rooms.open(this.entry.id))
    if (mended.length > 0) this.counters.count('torn tail cut')
  }

  /** The server is gone, and this is what it leaves. */
  end(disk: FaultyDisk, silently: boolean): void {
    this.alive().alive = false
    this.#life = null
    this.#disk = disk
    this.wire.down(silently)
  }

  #logged(event: string, facts: Facts = {}): void {
    if (event === 'append-failed') this.counters.count('storage refused')
    if (event === 'storage') this.counters.count(facts.code === 'ok' ? 'writes again' : 'read only')
    // The last words of one that is dying.
    if (`${facts.message}`.includes('the power is off')) return
    if (event === 'unexpected' || event === 'command-failed')
      this.violations.push(`the log says ${event}: ${facts.type ?? ''} ${facts.message ?? ''}`)
  }

  #lead({ id: gathering, secrets }: CatalogueEntry): Leader {
    const hello = { as: 'leader', protocol: PROTOCOL_VERSION, gathering, session: null } as const
    return createRoot(() => {
      const connection = makeConnection({
        hello: () => ({ ...hello, secret: secrets.leader }),
        open: this.wire.dial,
      })
      return { connection, views: createGathering(connection) }
    })
  }

  #arrive(nth: number): void {
    const browser = new Browser(`token-${nth}-${'x'.repeat(24)}`)
    const name = `Deltaker ${nth + 1}`
    const page = this.open(name, browser)
    this.people.push({ name, browser, page, written: 0, points: [] })
    const municipality = nth % 2 ? 'vefsn' : 'sund'
    void page.connection.send({ type: 'Join', name, municipality, title: '' })
  }

  open(name: string, browser: Browser): Page {
    return openPage(this.wire, this.entry?.code ?? '', browser, (message, outcome) => {
      this.answered.push({ who: name, message, outcome })
    })
  }

  reload(someone: Someone): void {
    someone.page.close()
    someone.page = this.open(someone.name, someone.browser)
  }

  nextTitle(): string {
    return `Samling nr. ${++this.#titles}`
  }

  send(leader: Leader, command: GatheringCommand): void {
    const message = { id: `l${String(++this.#ids).padStart(9, '0')}`, command }
    void leader.connection.post(message).then((outcome) => {
      if (!outcome.ok && outcome.code === 'moved-already') this.counters.count('too late')
      this.answered.push({ who: 'leader', message, outcome })
    })
  }

  /** Everything is well again, and there is time for all that waits. */
  async quiet(): Promise<void> {
    this.wire.unreachableUntil = 0
    const { disk } = this.alive()
    disk.fail = () => undefined
    disk.capacity = Number.POSITIVE_INFINITY
    for (const line of this.wire.lines) line.loses = 0
    await this.time.runFor(100 * SECOND)
  }

  async close(): Promise<void> {
    for (const { page } of this.people) page.close()
    for (const { connection } of this.leaders) connection.close()
    if (this.#life) await this.time.until(this.#life.app.close())
  }
}
