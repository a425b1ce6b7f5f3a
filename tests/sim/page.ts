import { createRoot } from 'solid-js'
import { createOutbox, type Sender } from '#client/connection/create-outbox.ts'
import { createViews, type PhoneViews } from '#client/connection/create-views.ts'
import { type Connection, makeConnection } from '#client/connection/make-connection.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { OutboxStorage } from '#client/connection/outbox-storage.ts'
import type { CommandMessage, CommandOutcome } from '#shared/protocol/command.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { ClientEnd, SimWire } from './wire.ts'

/** What a browser keeps over a reload. */
export class Browser {
  readonly outbox = new Map<string, Entry>()
  readonly token: string
  constructor(token: string) {
    this.token = token
  }

  readonly storage: OutboxStorage = {
    load: () => [...this.outbox.values()],
    save: (entry) => {
      this.outbox.set(entry.id, structuredClone(entry))
      return true
    },
    remove: (id) => void this.outbox.delete(id),
    listen: () => () => undefined,
  }
}

/** One life of the phone's page: the client's own connection, views and outbox. */
export type Page = {
  readonly end: () => ClientEnd | null
  readonly connection: Connection
  readonly views: PhoneViews
  readonly outbox: Sender
  readonly close: () => void
}

export function openPage(
  wire: SimWire,
  code: string,
  browser: Browser,
  answered: (message: CommandMessage, outcome: CommandOutcome) => void,
): Page {
  let end: ClientEnd | null = null
  return createRoot((dispose) => {
    const connection = makeConnection({
      hello: () => ({ as: 'phone', protocol: PROTOCOL_VERSION, code, token: browser.token }),
      open(hello) {
        const socket = wire.dial(hello)
        end = socket as unknown as ClientEnd
        return socket
      },
    })
    async function post(message: CommandMessage): Promise<CommandOutcome> {
      const outcome = await connection.post(message)
      answered(message, outcome)
      return outcome
    }
    return {
      end: () => end,
      connection,
      views: createViews(connection),
      outbox: createOutbox({ ...connection, post }, browser.storage),
      close() {
        dispose()
        connection.close()
      },
    }
  })
}
