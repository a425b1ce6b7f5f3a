import { nanoid } from 'nanoid'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { TALK } from '#tests/sim/prepared.ts'
import type { TestClient } from '#tests/support/clients.ts'
import type { Cluster } from './cluster.ts'
import { type Counted, countStored, pointsOf } from './journal.ts'
import { asLeader, asPhone, Onlooker } from './onlookers.ts'
import { leads, type Place, prepare, say, Writer, within } from './people.ts'

const PATIENCE: Millis = 90_000
/** Between two things that one writes: what all write is what a busy hall does. */
const REST: Millis = 200
const NEVER = Number.POSITIVE_INFINITY

/** What a leader's console said of the servers, and when. */
type Said = { readonly at: Millis; readonly storage: string; readonly apart: boolean }
export type Marked = {
  /** From the moment given until it was acknowledged, and until the last phone showed it. */
  readonly stored: Millis
  readonly current: Millis
}

/** One gathering with people at both nodes: some write, some look on, and a console at each. */
export class Hall {
  readonly writers: readonly Writer[]
  readonly #phones: readonly Onlooker[]
  readonly #consoles: readonly Onlooker[]
  readonly #places: readonly Place[]
  readonly #seen = new Map<string, Map<number, Millis>>()
  readonly #said: Said[][] = [[], []]
  readonly #gathering: Place['gathering']
  readonly #counted = new Set<string>()

  private constructor(
    cluster: Cluster,
    gathering: Place['gathering'],
    people: { writers: number; phones: number },
  ) {
    this.#gathering = gathering
    this.#places = cluster.fronts.map(({ port }) => ({ port, gathering }))
    const at = (nth: number) => this.#places[nth % this.#places.length] as Place
    this.writers = Array.from(
      { length: people.writers },
      (_, nth) => new Writer(`Deltaker ${nth + 1}`, at(nth), REST),
    )
    this.#phones = Array.from(
      { length: people.phones },
      (_, nth) => new Onlooker(at(nth), asPhone, (client) => this.#saw(nth, client)),
    )
    // Each at its own node, whatever the proxies make of that: what it says is what that node says.
    this.#consoles = cluster.nodes.map(
      ({ port }, nth) => new Onlooker({ port, gathering }, asLeader, (client) => this.#heard(nth, client)),
    )
  }

  /** `first`: at which node it is opened, which leads it from then on. */
  static async open(
    cluster: Cluster,
    gathering: Place['gathering'],
    { first = 0, writers = 6, phones = 6 }: { first?: number; writers?: number; phones?: number } = {},
  ): Promise<Hall> {
    await prepare({ port: cluster.nodes[first]?.port ?? 0, gathering })
    const hall = new Hall(cluster, gathering, { writers, phones })
    await within(PATIENCE, Promise.all([...hall.#phones, ...hall.#consoles].map((each) => each.here())))
    await within(PATIENCE, Promise.all(hall.#phones.map((phone, nth) => joined(phone, `Ser på ${nth + 1}`))))
    while (hall.writers.some(({ acknowledged }) => acknowledged.size === 0)) await pause(20)
    return hall
  }

  #saw(nth: number, client: TestClient): void {
    const { title } = client.view('hall').gathering
    const seen = this.#seen.get(title) ?? new Map<number, Millis>()
    this.#seen.set(title, seen)
    if (!seen.has(nth)) seen.set(nth, performance.now())
  }

  #heard(nth: number, client: TestClient): void {
    const { storage, apart = false } = client.view('leader')
    const said = this.#said[nth] ?? []
    const last = said.at(-1)
    if (last?.storage !== storage || last.apart !== apart)
      said.push({ at: performance.now(), storage, apart })
  }

  get phones(): number {
    return this.#phones.length
  }

  /**
   * The leader says something and goes on saying it until it is acknowledged; then every phone is waited for. `from` is when what is
   * measured began; `by` through which node's address.
   */
  async mark({ from = performance.now(), by = 0 }: { from?: Millis; by?: number } = {}): Promise<Marked> {
    const title = `Merke ${nanoid(8)}`
    await this.say({ type: 'NameGathering', title, place: '' }, by)
    const stored = performance.now() - from
    const until = performance.now() + PATIENCE
    while ((this.#seen.get(title)?.size ?? 0) < this.phones && performance.now() < until) await pause(5)
    const seen = [...(this.#seen.get(title)?.values() ?? [])]
    return { stored, current: seen.length < this.phones ? NEVER : Math.max(...seen) - from }
  }

  /** As a page does: under one id until it is answered. */
  async say(command: RoomCommand, by = 0): Promise<void> {
    const id = `l${nanoid(9)}`
    const until = performance.now() + PATIENCE
    for (let nth = by; performance.now() < until; nth++) {
      const place = this.#places[nth % this.#places.length] as Place
      try {
        const line = await within(3_000, leads(place))
        const outcome = await within(5_000, say(line, command, id)).finally(() => line.close())
        if (outcome.ok) return
        nth--
      } catch {
        // The other address, then.
      }
      await pause(100)
    }
    throw new Error(`${command.type} was not stored`)
  }

  /** How long after `from` a console said that something is wrong; null where none did. The last of them, with `all`. */
  toldAfter(from: Millis, is: (said: Said) => boolean): Millis | null {
    const times = this.#said.flatMap((said) => {
      const first = said.find((each) => each.at >= from && is(each))
      return first ? [first.at - from] : []
    })
    return times.length === 0 ? null : Math.min(...times)
  }

  /** Whether each console says that all is well. */
  isWell(): boolean {
    return this.#said.every((said) => said.at(-1)?.storage === 'ok' && said.at(-1)?.apart === false)
  }

  get acknowledged(): number {
    return this.writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  }

  get farewells(): number {
    return this.writers.reduce((sum, { farewells }) => sum + farewells, 0)
  }

  /** Until everybody who writes has had an answer since now. */
  async allWrite(patience = PATIENCE): Promise<Millis> {
    const from = performance.now()
    const before = this.writers.map(({ acknowledged }) => acknowledged.size)
    const isBack = () => this.writers.every(({ acknowledged }, nth) => acknowledged.size > (before[nth] ?? 0))
    while (!isBack() && performance.now() - from < patience) await pause(10)
    return isBack() ? performance.now() - from : NEVER
  }

  /** Of what has been acknowledged since this was last asked, while they go on writing. */
  async count(cluster: Cluster): Promise<Counted> {
    const since = this.writers.map(({ acknowledged }) => {
      const fresh = [...acknowledged].filter(([command]) => !this.#counted.has(command))
      for (const [command] of fresh) this.#counted.add(command)
      return { acknowledged: new Map(fresh) }
    })
    return countStored(await cluster.read(this.#gathering.id), since)
  }

  /** Everybody stops; what each console holds then, and what is stored. */
  async finish(cluster: Cluster): Promise<Counted & { readonly same: boolean }> {
    for (const writer of this.writers) await writer.stop()
    await this.mark()
    const until = performance.now() + PATIENCE
    while (this.#consoles.some(({ client }) => client === null) && performance.now() < until) await pause(20)
    const shown = this.#consoles.map(({ client }) => (client ? pointsShown(client) : ''))
    for (const each of [...this.#phones, ...this.#consoles]) each.end()
    const stored = await cluster.read(this.#gathering.id)
    const points = [...pointsOf(stored.gathering).keys()].sort().join('\n')
    return { ...countStored(stored, this.writers), same: shown.every((each) => each === points) }
  }

  /** How long an answer took from its first sending, of the slowest hundredth. */
  p99(): Millis {
    return quantile(
      this.writers.flatMap(({ took }) => took),
      0.99,
    )
  }
}

/** Who has not said who they are is shown no more than the door. */
async function joined(phone: Onlooker, name: string): Promise<void> {
  const id = `j${nanoid(9)}`
  for (;;) {
    const outcome = await phone.client
      ?.send({ type: 'Join', name, municipality: 'vefsn', title: '' }, id)
      .catch(() => null)
    if (outcome?.ok) return
    await pause(200)
  }
}

function pointsShown(client: TestClient): string {
  const talk = client.view('leader').activities.find(({ id }) => id === TALK)
  if (talk?.kind !== 'conversation') return ''
  return talk.points
    .map(({ text }) => text)
    .sort()
    .join('\n')
}
