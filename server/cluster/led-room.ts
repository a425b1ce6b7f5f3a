import type { LoadedStream } from '#server/rooms/load-stream.ts'
import type { AmongNodes, Outcome } from '#server/rooms/writer.ts'
import type { StorageState } from '#server/store/event-store.ts'

/** The room of a stream while it is led from here. */
export type LedRoom<State, Command, Asking, Refusal extends string> = {
  readonly state: () => State
  readonly version: () => number
  readonly storage: () => StorageState
  readonly held: () => LoadedStream<State>
  /** When it is known what has become of what is on its way to the store. */
  readonly settled: () => Promise<void>
  readonly submit: (command: Command, asking: Asking) => Promise<Outcome<Refusal>>
  /** Something has been erased from what is stored, elsewhere. */
  readonly reread: () => Promise<void>
  readonly close: () => Promise<void>
  readonly leaveNothing: () => Promise<void>
}
/** One time of leading, from taking the lease until it is gone. */
export type Term = {
  readonly isOver: () => boolean
  readonly nodes: AmongNodes
  /** How the store is, for those who follow. */
  readonly storageIs: (storage: StorageState) => void
}
