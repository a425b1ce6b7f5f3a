import { diff, type Json } from '#shared/kernel/diff.ts'
import type { PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import { Written } from './written.ts'

/** Sockets that share a view, and the Socket.IO room they sit in: `hall`, `group:<id>`, `own:<person>` … */
export type AudienceKey = `${Slot}` | `${Slot}:${string}`

export function slotOf(key: AudienceKey): Slot {
  return key.split(':', 1)[0] as Slot
}

/** The part after the slot: a municipality (empty for guests) or a person. */
export function memberOf(key: AudienceKey): string {
  return key.slice(slotOf(key).length + 1)
}

export type Audience = {
  /** The whole view as last told; a newcomer starts there and gets the same patches as everybody. */
  readonly whole: (at: number) => Written<ViewMessage>
  /** What has changed since last told, or null. */
  readonly next: (at: number) => PatchMessage | null
}

/** `cut` builds the view anew from the gathering as it is stored. */
export function makeAudience(key: AudienceKey, cut: () => ViewMessage['view']): Audience {
  const slot = slotOf(key)
  let view = cut()
  let version = 1
  let written: string | null = null

  function whole(at: number): Written<ViewMessage> {
    const text = written ?? JSON.stringify(view)
    // A person's own is asked for once or twice; what many share is worth keeping.
    if (slot !== 'own') written = text
    return new Written(`{"slot":"${slot}","version":${version},"at":${at},"view":${text}}`)
  }

  function next(at: number): PatchMessage | null {
    const after = cut()
    const ops = diff(view as unknown as Json, after as unknown as Json)
    view = after
    if (ops.length === 0) return null
    written = null
    version++
    return { slot, from: version - 1, to: version, at, ops }
  }

  return { whole, next }
}
