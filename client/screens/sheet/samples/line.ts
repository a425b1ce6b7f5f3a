import type { Connection, Status } from '#client/connection/make-connection.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import { at } from './gathering.ts'

export type Line = {
  readonly status?: Status
  readonly refusal?: ReturnType<Connection['refusal']>
  /** Null: no answer ever comes. */
  readonly outcome?: CommandOutcome | null
  readonly now?: Instant
  /** What a question to the server is answered with; without it, no answer ever comes. */
  readonly reply?: unknown
}

/** A line that goes nowhere: it stands as it is told to. */
export function madeUpLine(line: Line = {}): Connection {
  const { status = 'online', refusal = null, now = at(11, 10) } = line
  const outcome = line.outcome === undefined ? { ok: true as const, at: now } : line.outcome
  const answer = () =>
    outcome === null ? new Promise<CommandOutcome>(() => undefined) : Promise.resolve(outcome)
  const nothing = () => undefined
  return {
    status: () => status,
    offlineSince: () => (status === 'offline' ? now - 3 * MINUTE : null),
    welcome: () => ({
      protocol: 1,
      role: 'leader',
      gathering: 'sheet',
      person: null,
      session: null,
      links: { screen: '/screen/sheet#1', observer: '/observer/sheet#2' },
      run: 'sheet',
      at: now,
      views: [],
    }),
    refusal: () => refusal,
    now: () => now,
    offset: () => 0,
    send: answer,
    post: answer,
    handover: {
      offer: () => Promise.resolve({ ok: true, code: 'P4XK7M', until: now + 10 * MINUTE }),
      take: () => Promise.resolve({ ok: false, code: 'unknown-handover' }),
    },
    ask: () =>
      line.reply === undefined ? new Promise(() => undefined) : Promise.resolve(line.reply as never),
    listen: () => nothing,
    resync: nothing,
    door: nothing,
    retry: nothing,
    close: nothing,
  }
}
