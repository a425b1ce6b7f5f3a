import type { Lease, Leases, NodeId } from './leases.ts'

type Held = { readonly node: NodeId; readonly lose: () => void }

/** What would keep leases for several nodes, kept in one process: for tests. */
export type MemoryLeases = {
  readonly of: (node: NodeId) => Leases
  /** The node loses all that it holds, as when its line to the database goes. */
  readonly lose: (node: NodeId) => void
  /** It can take none either, until it is let again. */
  readonly shutOut: (node: NodeId, isOut: boolean) => void
}

export function makeMemoryLeases(): MemoryLeases {
  const held = new Map<string, Held>()
  const out = new Set<NodeId>()

  function assertIn(node: NodeId): void {
    if (out.has(node)) throw new Error(`${node} cannot ask for leases`)
  }

  function give(stream: string, node: NodeId): Lease {
    const lost = new AbortController()
    const own: Held = { node, lose: () => lost.abort() }
    held.set(stream, own)
    return {
      stream,
      lost: lost.signal,
      async release() {
        if (held.get(stream) === own) held.delete(stream)
      },
    }
  }

  function lose(node: NodeId): void {
    for (const [stream, each] of [...held])
      if (each.node === node) {
        held.delete(stream)
        each.lose()
      }
  }

  return {
    of: (node) => ({
      async take(stream) {
        assertIn(node)
        return held.has(stream) ? null : give(stream, node)
      },
      async holder(stream) {
        assertIn(node)
        return held.get(stream)?.node ?? null
      },
      async close() {
        for (const [stream, each] of [...held]) if (each.node === node) held.delete(stream)
      },
    }),
    lose,
    shutOut(node, isOut) {
      if (isOut) out.add(node)
      else out.delete(node)
      if (isOut) lose(node)
    },
  }
}
