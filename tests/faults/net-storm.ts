import { nanoid } from 'nanoid'
import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { NAMED } from '#tests/sim/prepared.ts'
import { startChaosProxy } from '#tests/support/chaos-proxy.ts'
import { countBallots } from './journal.ts'
import { dial, type Place, prepare, say, within } from './people.ts'
import { held, type Row } from './report.ts'
import { freePort, makeFolder, serve } from './served.ts'

const PEOPLE = Number(process.env.SAMLING_STORM ?? 2_000)
const BACK = 8_000
/** Between two who arrive, in milliseconds. */
const ARRIVING = 12
/** A machine with other work is not to end the test; what is promised is measured. */
const PATIENCE = 60_000

/** A phone as far as coming back goes: the waits are those of client/connection/make-connection.ts. */
class Phone {
  readonly #token = nanoid(24)
  #line: LightClient | null = null
  /** When it was shown everything again; null while it is not. */
  current: number | null = null
  refusals = 0
  #ended = false

  async join(place: Place, name: string, municipality: string): Promise<void> {
    // Arriving is not what is tried here; on a machine with other work it may take a second attempt.
    for (let left = 20; this.current === null && left > 0; left--)
      await this.#dial(place).catch(() => pause(Math.random() * 2_000))
    await this.#ask({ type: 'Join', name, municipality, title: '' })
  }

  /** Its line has ended: it comes back by itself, at a moment of its own. */
  async comeBack(place: Place): Promise<void> {
    this.#line?.close()
    this.current = null
    for (let attempt = 0; !this.#ended && this.current === null; attempt++) {
      await pause(Math.min(Math.random() * 500 * 2 ** Math.min(attempt, 2), 1_200))
      await this.#dial(place).catch(async (error) => {
        if (!`${error}`.includes('too-many')) return
        this.refusals++
        await pause(2_000 + Math.random() * 4_000)
      })
    }
  }

  /** What waited on the phone while it was away. */
  answer(choice: string, id: string) {
    return this.#ask({ type: 'CastBallot', activity: NAMED, answer: { type: 'choice', choice } }, id)
  }

  whenLost(act: () => void): void {
    this.#line?.onEnd(act)
  }

  end(): void {
    this.#ended = true
    this.#line?.close()
  }

  async #ask(command: Parameters<typeof say>[1], id?: string) {
    if (!this.#line) throw new Error('no line')
    return await within(PATIENCE, say(this.#line, command, id))
  }

  async #dial(place: Place): Promise<void> {
    let shown: () => void = () => undefined
    const welcomed = new Promise<void>((resolve) => {
      shown = resolve
    })
    const line = await within(
      PATIENCE,
      dial(place, this.#token, (packet) => {
        if (packet.toString('latin1', 0, 13) === '42["welcome",') shown()
      }),
    )
    this.#line = line
    await within(PATIENCE, welcomed)
    this.current = performance.now()
  }
}

export async function storm(): Promise<readonly Row[]> {
  const [data, port] = [makeFolder(), await freePort()]
  let server = await serve(data, { port })
  await prepare(server)
  const proxy = await startChaosProxy(port)
  const behind = { ...server, port: proxy.port }
  const phones = Array.from({ length: PEOPLE }, () => new Phone())
  await Promise.all(
    phones.map(async (phone, nth) => {
      await pause(nth * ARRIVING)
      await phone.join(behind, `Person ${nth}`, nth % 2 ? 'sund' : 'vefsn')
    }),
  )
  const rows: Row[] = []
  rows.push(
    await comingBack(phones, behind, 'all lines cut at once, the server alive', () => {
      proxy.become('cut')
      proxy.mend()
    }),
  )
  const killed = await comingBack(phones, behind, 'the server killed and started again', async () => {
    await server.kill()
    server = await serve(data, { port })
  })
  rows.push(killed)
  const ids = phones.map(() => nanoid(10))
  const outcomes = await Promise.all(
    phones.map((phone, nth) => phone.answer(nth % 2 ? 'yes' : 'no', ids[nth] ?? '').catch(() => null)),
  )
  const stored = outcomes.filter((outcome) => outcome?.ok).length
  for (const phone of phones) phone.end()
  await proxy.close()
  await server.kill()
  const counted = await countBallots(data, server.gathering.id)
  rows.push({
    promise: 'R-17',
    what: 'what waited on the phones is sent when they are back',
    figure: `${stored} of ${PEOPLE} stored, ${counted} counted`,
    verdict: held(stored === PEOPLE && counted === PEOPLE),
  })
  return rows
}

async function comingBack(
  phones: readonly Phone[],
  place: Place,
  what: string,
  breakIt: () => unknown,
): Promise<Row> {
  const lost = phones.map((phone) => new Promise<void>((resolve) => phone.whenLost(resolve)))
  const breaking = Promise.resolve(breakIt())
  await Promise.all(lost)
  const from = performance.now()
  const back = Promise.all(phones.map((phone) => phone.comeBack(place)))
  await breaking
  const ready = performance.now()
  await within(120_000, back)
  const times = phones.map(({ current }) => (current ?? Number.POSITIVE_INFINITY) - Math.max(from, 0))
  const last = Math.max(...times)
  const refused = phones.reduce((sum, { refusals }) => sum + refusals, 0)
  const restarting =
    ready - from > 100 ? `, of which the start took ${((ready - from) / 1_000).toFixed(1)} s` : ''
  return {
    promise: 'R-17',
    what: `${phones.length} phones: ${what}`,
    figure: `half current after ${(quantile(times, 0.5) / 1_000).toFixed(1)} s, all after ${(last / 1_000).toFixed(1)} s${restarting}; ${refused} told to wait`,
    verdict: held(last <= BACK),
  }
}
