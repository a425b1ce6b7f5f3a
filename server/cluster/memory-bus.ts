import type { NodeId } from '#server/store/leases.ts'
import { type Bus, type Message, NoAnswer } from './bus.ts'

type Hear = (message: Message, from: NodeId) => void
type Ear = {
  readonly topics: Map<string, Set<Hear>>
  readonly changed: Set<(isUp: boolean) => void>
  handle: ((question: Message, from: NodeId) => Promise<Message>) | null
}
/** What becomes of one message on its way: never (null), at once (0), or after so many milliseconds. */
export type Way = (from: NodeId, to: NodeId) => number | null

/** What would join several nodes, within one process: for tests, with all that can happen to a message. */
export type MemoryBus = {
  readonly of: (node: NodeId) => Bus
  /** The node hears nobody and nobody hears it, and it knows. */
  readonly cut: (node: NodeId, isCut: boolean) => void
  /** From now on; nobody knows of it. */
  readonly goes: (way: Way) => void
}

/** What the other end would get: nobody else's object. */
function throughJson(message: Message): Message {
  return message === undefined ? undefined : JSON.parse(JSON.stringify(message))
}

export function makeMemoryBus(): MemoryBus {
  const ears = new Map<NodeId, Ear>()
  const apart = new Set<NodeId>()
  let way: Way = () => 0

  /** Calls `arrive` when, and if, it gets there. */
  function send(from: NodeId, to: NodeId, arrive: (ear: Ear) => void): void {
    const wait = apart.has(from) || apart.has(to) ? null : way(from, to)
    if (wait === null) return
    const land = () => {
      const ear = ears.get(to)
      if (ear && !apart.has(to)) arrive(ear)
    }
    if (wait === 0) queueMicrotask(land)
    else setTimeout(land, wait).unref()
  }

  function of(node: NodeId): Bus {
    const own: Ear = { topics: new Map(), changed: new Set(), handle: null }
    ears.set(node, own)
    return {
      node,
      publish(topic, message) {
        const sent = throughJson(message)
        for (const to of ears.keys())
          if (to !== node)
            send(node, to, ({ topics }) => {
              for (const hear of topics.get(topic) ?? []) hear(throughJson(sent), node)
            })
      },
      subscribe(topic, hear) {
        const all = own.topics.get(topic) ?? new Set()
        own.topics.set(topic, all.add(hear))
        return () => void all.delete(hear)
      },
      ask: (to, question, timeout) => ask({ from: node, to, question: throughJson(question), timeout }),
      answer(handle) {
        own.handle = handle
      },
      isUp: () => !apart.has(node),
      onChange(hear) {
        own.changed.add(hear)
        return () => void own.changed.delete(hear)
      },
      async close() {
        if (ears.get(node) === own) ears.delete(node)
      },
    }
  }

  type Asked = {
    readonly from: NodeId
    readonly to: NodeId
    readonly question: Message
    readonly timeout: number
  }
  function ask({ from, to, question, timeout }: Asked): Promise<Message> {
    if (!ears.has(to) || apart.has(to) || apart.has(from))
      return Promise.reject(new NoAnswer('unreachable', to))
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new NoAnswer('silent', to)), timeout)
      const back = (settle: () => void) =>
        send(to, from, () => {
          clearTimeout(late)
          settle()
        })
      send(from, to, ({ handle }) => {
        handle?.(question, from).then(
          (answer) => back(() => resolve(throughJson(answer))),
          (error) => back(() => reject(new Error(error instanceof Error ? error.message : String(error)))),
        )
      })
    })
  }

  return {
    of,
    cut(node, isCut) {
      if (apart.has(node) === isCut) return
      if (isCut) apart.add(node)
      else apart.delete(node)
      for (const hear of ears.get(node)?.changed ?? []) hear(!isCut)
    },
    goes(how) {
      way = how
    },
  }
}
