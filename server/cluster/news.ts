import type { StorageState, StoredRecord } from '#server/store/event-store.ts'
import type { CommandId } from '#shared/kernel/ids.ts'

/** What is said of a stream on its topic. */
export type News<Refused = unknown> =
  | {
      readonly is: 'records'
      readonly records: readonly StoredRecord[]
      readonly urgent: boolean
      readonly storage: StorageState
    }
  | { readonly is: 'storage'; readonly storage: StorageState }
  /** A lasting no: the same to whoever sends it again, wherever that is, and whoever leads by then. */
  | { readonly is: 'refused'; readonly command: CommandId; readonly outcome: Refused }
  | { readonly is: 'held' | 'free' | 'rewritten' }
