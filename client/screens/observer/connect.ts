import { connectByLink } from '#client/connection/link-secret.ts'
import { type Connection, makeConnection } from '#client/connection/make-connection.ts'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { gatheringIn } from '#client/screens/console/console.model.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'

/** The join code, where the page was opened from the phone of somebody who takes part; null: by the observers' link. */
export function phoneIn(search: string): string | null {
  return new URLSearchParams(search).get('phone')
}

/** The observer's page on a phone is that phone: the same person, by the secret that its own page has kept. */
export function connectObserver(): Connection {
  const code = phoneIn(location.search)
  const token = code === null ? null : recall(tokenPlace(code))
  if (code === null || token === null) return connectByLink('observer', gatheringIn(location.pathname))
  return makeConnection({
    hello: () => ({ as: 'phone', protocol: PROTOCOL_VERSION, code, token, notes: true }),
  })
}
