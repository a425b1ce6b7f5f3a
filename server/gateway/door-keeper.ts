import type { IncomingMessage } from 'node:http'
import type { Clock } from '#server/clock.ts'
import { clientAddress, isPrivateLine, networkOf } from '#server/http/client-address.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { makeCodeTries } from './code-tries.ts'
import type { LiveSocket } from './hall.ts'
import { tryLater } from './wait-words.ts'
import { makeLineCount } from './wire-guard.ts'

/** Why a connection is not let in; the code is the error's message, and `data` goes with it. */
export class Refusal extends Error {
  readonly data: { readonly detail: string; readonly text: string } | undefined

  constructor(code: RefusalCode, data?: Refusal['data']) {
    super(code)
    this.data = data
  }
}

/**
 * As long as a no to a code takes, whatever had to be looked up for it: unknown, closed and full cannot be told apart by the time
 * either (trust.md S-01).
 */
const A_NO_TAKES: Millis = 250

type DoorKeeperOptions = {
  readonly clock: Clock
  readonly hops: number
  /** Whoever leads may do so over a line that others can read along (trust.md S-05). */
  readonly httpLeaders: boolean
}
type Connection = Parameters<ReturnType<typeof makeLineCount>['add']>[1]
/** One connection before it stands. */
export type AtDoor = {
  /** Somebody nobody knows yet, with a right code; `isShut`: the gathering takes nobody new. */
  readonly letIn: (isShut: boolean) => Promise<void>
  readonly refuse: (code: RefusalCode) => Promise<Refusal>
  /** Whether somebody may lead over it. */
  readonly mayLead: boolean
}

/** Knows where connections come from, and who has tried too many codes. */
export function makeDoorKeeper({ clock, hops, httpLeaders }: DoorKeeperOptions) {
  const tries = makeCodeTries(clock)
  const lines = makeLineCount()
  const networks = new WeakMap<object, string>()
  const open = new WeakSet<object>()

  function networkFor(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    return networkOf(clientAddress(request, hops))
  }

  /** To be told while the request that opened it is still there. */
  function came(connection: Connection & { readonly request: IncomingMessage }): void {
    const network = networkFor(connection.request)
    networks.set(connection, network)
    if (!httpLeaders && !isPrivateLine(connection.request, hops)) open.add(connection)
    lines.add(network, connection)
  }

  function at(socket: LiveSocket): AtDoor {
    const network = networks.get(socket.conn) ?? ''
    const from = performance.now()

    async function refuse(code: RefusalCode): Promise<Refusal> {
      if (code !== 'unknown-code') return new Refusal(code)
      const wait = tries.wait(network)
      if (wait === 0) tries.failed(network)
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + A_NO_TAKES - performance.now())))
      if (wait === 0) return new Refusal(code)
      return new Refusal('too-many-codes', tryLater(wait, socket.handshake.headers?.['accept-language']))
    }

    async function letIn(isShut: boolean): Promise<void> {
      if (isShut || tries.wait(network) > 0) throw await refuse('unknown-code')
      tries.succeeded(network)
    }

    return { letIn, refuse, mayLead: !open.has(socket.conn) }
  }

  return {
    came,
    at,
    /** Whether one more from there may come. */
    hasRoom: (request: Pick<IncomingMessage, 'headers' | 'socket'>) => lines.hasRoom(networkFor(request)),
  }
}
