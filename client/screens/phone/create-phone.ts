import { nanoid } from 'nanoid'
import type { Accessor } from 'solid-js'
import { onCleanup } from 'solid-js'
import { createNow } from '#client/connection/create-now.ts'
import { createOutbox, type Sender } from '#client/connection/create-outbox.ts'
import { createViews, type PhoneViews } from '#client/connection/create-views.ts'
import { type Connection, makeConnection } from '#client/connection/make-connection.ts'
import { makeOutboxStorage } from '#client/connection/outbox-storage.ts'
import { keep, recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** One phone in one gathering: its line, what it sees, and what it has written. */
export type Phone = {
  readonly code: string
  readonly connection: Connection
  readonly views: PhoneViews
  readonly now: Accessor<Instant>
  readonly outbox: Sender
}

/** The phone's own secret in this gathering, 190 bits. Whoever holds it is that person, so it goes nowhere but to the server. */
function tokenFor(code: string): string {
  const place = tokenPlace(code)
  const known = recall(place)
  if (known !== null) return known
  const token = nanoid(32)
  keep(place, token)
  return token
}

export function createPhone(code: string): Phone {
  const token = tokenFor(code)
  const connection = makeConnection({
    hello: () => ({ as: 'phone', protocol: PROTOCOL_VERSION, code, token }),
  })
  onCleanup(connection.close)
  return {
    code,
    connection,
    views: createViews(connection),
    now: createNow(connection),
    outbox: createOutbox(connection, makeOutboxStorage(`samling/outbox/${code}`)),
  }
}
