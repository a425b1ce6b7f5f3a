import type { NodeId } from '#server/store/leases.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Bus } from './bus.ts'

/** Who is on line at one node. */
export type Present = {
  readonly online: readonly string[]
  readonly screens: number
  /** By which links those lead who do; empty for the main leader's. */
  readonly leading: readonly string[]
  readonly observing: readonly string[]
}
export type PresenceOptions = { readonly own: () => Present; readonly changed: () => void }
export type Presence = {
  /** Of each other node that has said so lately. */
  readonly elsewhere: () => readonly Present[]
  /** Somebody came or went here. */
  readonly cameOrWent: () => void
  readonly close: () => void
}

const SOONEST: Millis = 1_000
const AGAIN: Millis = 5_000
/** A node that has said nothing for so long is taken to be gone, and its people with it. */
const HOLDS: Millis = 12_000

const NOBODY: Present = { online: [], screens: 0, leading: [], observing: [] }

export function isNobody({ online, screens, leading, observing }: Present): boolean {
  return online.length + screens + leading.length + observing.length === 0
}

type Heard = { readonly present: Present; readonly forget: NodeJS.Timeout }

/** Says who is on line here, and knows it of the others: at most once a second, and every five. */
export function makePresence(bus: Bus, stream: string, { own, changed }: PresenceOptions): Presence {
  const topic = `present:${stream}`
  const heard = new Map<NodeId, Heard>()
  let timer: NodeJS.Timeout | undefined
  let saidAt = Number.NEGATIVE_INFINITY
  let isDue = false
  const deaf = bus.subscribe(topic, (message, from) => {
    const present = message as Present
    const known = heard.get(from)
    clearTimeout(known?.forget)
    heard.set(from, { present, forget: setTimeout(() => gone(from), HOLDS).unref() })
    if (JSON.stringify(known?.present) !== JSON.stringify(present)) changed()
    // It has just come, and knows nothing of who is here.
    if (!known) cameOrWent()
  })
  cameOrWent()

  function gone(node: NodeId): void {
    heard.delete(node)
    changed()
  }

  function cameOrWent(): void {
    if (isDue) return
    isDue = true
    clearTimeout(timer)
    timer = setTimeout(say, Math.max(0, saidAt + SOONEST - performance.now())).unref()
  }

  function say(): void {
    isDue = false
    saidAt = performance.now()
    bus.publish(topic, own())
    timer = setTimeout(say, AGAIN).unref()
  }

  return {
    elsewhere: () => [...heard.values()].map(({ present }) => present),
    cameOrWent,
    close() {
      // Whoever was here is counted where they come next, and not twice.
      if (saidAt > 0) bus.publish(topic, NOBODY)
      deaf()
      clearTimeout(timer)
      for (const { forget } of heard.values()) clearTimeout(forget)
      heard.clear()
    },
  }
}
