import { nanoid } from 'nanoid'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { PASSING } from '#shared/protocol/refusals.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { type Address, type LightClient, openLightClient } from './light-client.ts'
import type { LoadTally } from './load-tally.ts'

/** A client that keeps its line and what it has to say, as a phone does: what is not acknowledged is sent again under the same id. */
export type LoadLine = {
  /** Resolves with whether it is on. */
  readonly come: () => Promise<boolean>
  /** Resolves with whether it is safe. `once`: done when it has been sent for the first time. */
  readonly say: (command: GatheringCommand, once?: () => void) => Promise<boolean>
  /** Cut without a goodbye, and back by itself after so long; by `other` addresses, if there are some. */
  readonly cut: (away: Millis) => void
  readonly close: () => void
}
export type LoadLineOptions = {
  /** Where it comes, the first time and after each cut in turn. */
  readonly addresses: readonly Address[]
  readonly hello: Readonly<Record<string, unknown>>
  readonly tally: LoadTally
  readonly heard: (packet: Buffer) => void
  readonly stop: AbortSignal
}

type Open = { readonly line: LightClient; readonly unanswered: Set<() => void> }

/** After a line or a word that came to nothing. */
const AGAIN: Millis = 400
const MOST_TRIES = 12
/** What has not been answered by then is taken for lost. */
const PATIENCE: Millis = 10_000

export function openLoadLine({ addresses, hello, tally, heard, stop }: LoadLineOptions): LoadLine {
  let client: Open | null = null
  let coming: Promise<boolean> | null = null
  let closed = false
  let comings = 0
  let mayComeAt = 0

  function come(): Promise<boolean> {
    if (client !== null) return Promise.resolve(true)
    coming ??= open().finally(() => {
      coming = null
    })
    return coming
  }

  async function open(): Promise<boolean> {
    for (let tries = 0; tries < MOST_TRIES && !closed && !stop.aborted; tries++) {
      const rest = mayComeAt - performance.now()
      if (rest > 0) await pause(rest)
      if (closed) return false
      const from = performance.now()
      tally.asked()
      const address = addresses[comings % addresses.length] ?? addresses[0]
      if (address === undefined) return false
      const opened = await openLightClient(address, { protocol: PROTOCOL_VERSION, ...hello }, heard).catch(
        (error: Error & { code?: string }) => error.code ?? error.message,
      )
      if (typeof opened !== 'string') {
        tally.opened(performance.now() - from)
        take(opened)
        return true
      }
      tally.failed(/^[a-z-]+$/.test(opened) ? opened : 'no-line')
      await pause(AGAIN)
    }
    return false
  }

  function take(opened: LightClient): void {
    if (closed) return void opened.close()
    const mine: Open = { line: opened, unanswered: new Set() }
    client = mine
    comings++
    opened.onEnd(() => {
      for (const give of [...mine.unanswered]) give()
      if (client !== mine) return
      client = null
      if (closed || stop.aborted) return
      tally.failed('line-lost')
      mayComeAt = performance.now() + AGAIN
      void come()
    })
  }

  async function say(command: GatheringCommand, once?: () => void): Promise<boolean> {
    const id = nanoid(12)
    for (let tries = 0; tries < MOST_TRIES && !closed && !stop.aborted; tries++) {
      if (!(await come()) || client === null) return false
      const from = performance.now()
      tally.asked()
      if (tries > 0) tally.resent()
      const asked = answerOf(client, { id, command })
      if (tries === 0) once?.()
      const reply = await asked
      if (reply?.startsWith('[{"ok":true')) {
        tally.acknowledged(performance.now() - from)
        return true
      }
      if (reply === null) continue
      const code = reply === '' ? 'no-answer' : codeIn(reply)
      tally.failed(code)
      if (reply !== '' && !PASSING.some((each) => each === code)) return false
      await pause(AGAIN)
    }
    return false
  }

  return {
    come,
    say,
    cut(away) {
      const gone = client
      if (gone === null) return
      client = null
      tally.cut()
      mayComeAt = performance.now() + away
      gone.line.close()
      void come()
    },
    close() {
      closed = true
      client?.line.close()
      client = null
    },
  }
}

/** Null when the line was lost first; nothing when nobody answered. */
function answerOf({ line, unanswered }: Open, message: unknown): Promise<string | null> {
  return new Promise((resolve) => {
    const settle = (reply: string | null) => {
      clearTimeout(late)
      unanswered.delete(lost)
      resolve(reply)
    }
    const lost = () => settle(null)
    const late = setTimeout(() => settle(''), PATIENCE)
    unanswered.add(lost)
    line.ask('command', message).then(settle, lost)
  })
}

function codeIn(reply: string): string {
  return /"code":"([\w-]+)"/.exec(reply)?.[1] ?? 'server-error'
}

function pause(ms: Millis): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
