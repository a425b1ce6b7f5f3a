import type { StorageState, StoredRecord } from '#server/store/event-store.ts'

/** What is said of a stream on its topic. */
export type News =
  | {
      readonly is: 'records'
      readonly records: readonly StoredRecord[]
      readonly urgent: boolean
      readonly storage: StorageState
    }
  | { readonly is: 'storage'; readonly storage: StorageState }
  | { readonly is: 'held' | 'free' | 'rewritten' }
