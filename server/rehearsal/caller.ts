import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { PASSING } from '#shared/protocol/refusals.ts'
import { type Line, openLine } from './line.ts'
import type { Meter } from './meter.ts'

/** Something a client has to say, kept until the server has said that it is safe. */
type Waiting = {
  readonly id: string
  readonly command: GatheringCommand
  readonly manner: Manner
  readonly settle: (outcome: CommandOutcome) => void
  tried: boolean
}
/** `twice`: two of the same at once. `unheard`: the first acknowledgement is lost together with the line. */
export type Manner = 'once' | 'twice' | 'unheard'

/** A client that is simulated: what it has to say waits in an outbox, in order, and is sent again under the same id until it is safe. */
export type Caller = {
  readonly line: Line
  /** Comes on, or back. */
  readonly come: () => Promise<void>
  /** Loses its line; what it is asked to say meanwhile waits. */
  readonly lose: () => void
  /** Goes, once everything it has said is safe. */
  readonly leave: () => void
  /** Whether it means to be on. */
  readonly isAway: () => boolean
  readonly say: (id: string, command: GatheringCommand, manner?: Manner) => Promise<CommandOutcome>
  readonly close: () => void
}
export type CallerOptions = {
  readonly url: string
  readonly hello: Readonly<Record<string, unknown>>
  readonly meter: Meter
  readonly heard?: (data: string) => void
}

/** Before a passing no is tried again, and before a lost line is opened again; on the wall. */
const AGAIN = 150
/** A refusal that keeps passing is no passing one. */
const MOST_TRIES = 40

export function makeCaller({ url, hello, meter, heard }: CallerOptions): Caller {
  const line = openLine({
    url,
    hello,
    load: meter.phone(),
    lost: () => void comeBack(),
    ...(heard ? { heard } : {}),
  })
  const outbox: Waiting[] = []
  let sending = false
  let away = true
  let closed = false
  let came = false
  let leaving = false
  /** What `come` has made of it, until it is lost. */
  let isOn = false

  async function come(): Promise<void> {
    away = false
    leaving = false
    for (let tries = 1; !away && !closed && !line.isOn(); tries++) {
      const failed = await line.open().then(
        () => null,
        (error: unknown) => ({ error }),
      )
      if (failed === null) break
      if (tries === MOST_TRIES) throw failed.error
      await wall(AGAIN)
    }
    if (away || closed || isOn) return
    isOn = true
    if (came) meter.reconnected()
    came = true
    void send()
  }

  /** The line broke by itself, as far as the client knows, and it is not meant to be away. */
  async function comeBack(): Promise<void> {
    isOn = false
    if (away || closed) return
    await wall(AGAIN)
    if (!away && !closed) await come().catch(() => undefined)
  }

  /** The oldest first, one at a time, so that order is kept. */
  async function send(): Promise<void> {
    if (sending) return
    sending = true
    let refusals = 0
    for (let first = outbox[0]; first !== undefined && line.isOn(); first = outbox[0]) {
      const outcome = await attempt(first)
      if (outcome === null) break
      if (!outcome.ok && PASSING.includes(outcome.code) && refusals++ < MOST_TRIES) await wall(AGAIN)
      else {
        outbox.shift()
        first.settle(outcome)
      }
    }
    sending = false
    if (leaving && outbox.length === 0) lose()
  }

  async function attempt(waiting: Waiting): Promise<CommandOutcome | null> {
    const { id, command, manner, tried } = waiting
    if (tried) meter.resent()
    waiting.tried = true
    const from = performance.now()
    const second = manner === 'twice' && !tried ? line.ask(id, command) : null
    if (second) meter.resent()
    const outcome = await line.ask(id, command)
    if (outcome === null) return null
    if (manner === 'unheard' && !tried) {
      line.drop()
      return null
    }
    meter.acknowledged(performance.now() - from)
    const other = await second
    return other?.ok === false ? other : outcome
  }

  function lose(): void {
    away = true
    line.drop()
  }

  return {
    line,
    come,
    lose,
    leave() {
      leaving = true
      if (outbox.length === 0) lose()
    },
    isAway: () => away,
    say(id, command, manner = 'once') {
      return new Promise((settle) => {
        outbox.push({ id, command, manner, settle, tried: false })
        void send()
      })
    },
    close() {
      closed = true
      line.close()
    },
  }
}

function wall(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
