import type { Instant } from '#shared/kernel/instant.ts'
import type { CheckedPhone } from './home.ts'

/** What the machine says of itself before the doors open (`POST /api/preflight`), for whoever leads. */
export type Preflight = {
  /** The server's time as it answered. */
  readonly at: Instant
  /** Where everything is kept. */
  readonly in: 'folder' | 'database'
  /** Bytes left in the folder; null where the system does not tell, and for a database. */
  readonly free: number | null
  /** Milliseconds that it took to write a few words for good: the usual, and the slowest of them; null when it failed, or is not known. */
  readonly write: { readonly usual: number; readonly slowest: number } | null
  readonly phones: readonly CheckedPhone[]
  /** When a copy was last fetched since the server was started. */
  readonly copied: Instant | null
  /** Whether the servers hear each other; null where there is only this one. */
  readonly bus: boolean | null
}
