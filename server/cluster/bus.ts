import type { NodeId } from '#server/store/leases.ts'
import type { Millis } from '#shared/kernel/instant.ts'

/** `unreachable`: nobody can have heard it. `silent`: it may have been heard, and even done, but no answer came. */
export class NoAnswer extends Error {
  readonly why: 'unreachable' | 'silent'
  constructor(why: NoAnswer['why'], node: NodeId) {
    super(`${node} is ${why}`)
    this.why = why
  }
}

/** Plain JSON. */
export type Message = unknown

/**
 * What nodes tell each other; tests/contracts/bus.ts is its behaviour. A short cut and no more: what is told may come late, not at all, or
 * in another order, and whoever needs to know reads the store.
 */
export type Bus = {
  readonly node: NodeId
  /** To every other node that has subscribed to the topic. Never throws; what cannot be told is not. */
  readonly publish: (topic: string, message: Message) => void
  /** Returns how to stop. */
  readonly subscribe: (topic: string, hear: (message: Message, from: NodeId) => void) => () => void
  /** Rejects with `NoAnswer`, or with an error of this message where the other node's answer was one. */
  readonly ask: (node: NodeId, question: Message, timeout: Millis) => Promise<Message>
  /** What the other nodes ask is answered by this. */
  readonly answer: (handle: (question: Message, from: NodeId) => Promise<Message>) => void
  /** Whether what is told can be heard, as far as is known. */
  readonly isUp: () => boolean
  /** Returns how to stop. */
  readonly onChange: (hear: (isUp: boolean) => void) => () => void
  readonly close: () => Promise<void>
}
