/** A node's own name, another one at every start: a node that comes back has heard nothing of what went on without it. */
export type NodeId = string

/**
 * The right to write to one stream. Whoever holds it is the only writer that there is meant to be; that there is never another in
 * fact is not for the lease to see to but for `append`, which refuses what builds on another version than the last.
 */
export type Lease = {
  readonly stream: string
  /** Aborted once it is held no more and nobody here gave it back: the line to whoever keeps leases has gone, or they took it away. */
  readonly lost: AbortSignal
  /** Others may take it from now on. Once is enough; never rejects. */
  readonly release: () => Promise<void>
}

/** The port of what sees to it that each stream has one writer among the nodes; tests/contracts/leases.ts is its behaviour. */
export type Leases = {
  /** At once, without waiting for others: null where it is held, by this node too. Rejects where whoever keeps leases cannot be asked. */
  readonly take: (stream: string) => Promise<Lease | null>
  /** Who holds it as far as is known; null where nobody does. Rejects as `take` does. */
  readonly holder: (stream: string) => Promise<NodeId | null>
  /** Gives back all of this node's. */
  readonly close: () => Promise<void>
}
