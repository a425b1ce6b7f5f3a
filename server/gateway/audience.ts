import { diff, type Json, type PatchOperation } from '#shared/kernel/diff.ts'
import type { GatheringSlot, PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import { SharedEnd, Written } from './written.ts'

/** Sockets that share a view, and the Socket.IO room they sit in: `hall`, `group:<id>`, `own:<person>` … */
export type KeyOf<Some extends Slot> = Some | `${Some}:${string}`
export type AudienceKey = KeyOf<GatheringSlot>

export function slotOf<Some extends Slot>(key: KeyOf<Some>): Some {
  const end = key.indexOf(':')
  return (end === -1 ? key : key.slice(0, end)) as Some
}

/** The part after the slot: a municipality (empty for guests) or a person. */
export function memberOf(key: KeyOf<Slot>): string {
  const end = key.indexOf(':')
  return end === -1 ? '' : key.slice(end + 1)
}

export type Audience = {
  /** The whole view as last told; a newcomer starts there and gets the same patches as everybody. */
  readonly whole: (at: number) => Written<ViewMessage>
  /** What has changed since last told, or null. */
  readonly next: (at: number) => PatchMessage | null
  /** Nothing has changed since last told, and how far that was. */
  readonly same: (at: number) => PatchMessage
}

/** `cut` builds the view anew from the gathering as it is stored. */
export function makeAudience(key: KeyOf<Slot>, cut: () => ViewMessage['view']): Audience {
  let view = cut()

  function changes(): readonly PatchOperation[] {
    const after = cut()
    const operations = diff(view as unknown as Json, after as unknown as Json)
    view = after
    return operations
  }

  return audienceOf(slotOf(key), () => view, changes)
}

/** Of a view that is too large to be built anew for each small change in it. */
export type Changing<State> = {
  readonly slot: Slot
  readonly state: () => State
  readonly cut: (state: State) => ViewMessage['view']
  /** What has changed since the state that was told last. */
  readonly changes: (told: State) => readonly PatchOperation[]
}

export function makeChangingAudience<State>({ slot, state, cut, changes }: Changing<State>): Audience {
  let told = state()
  return audienceOf(
    slot,
    () => cut(told),
    () => {
      const operations = changes(told)
      told = state()
      return operations
    },
  )
}

/** `changes` of what `view` was as it was last asked; from then on it is as it has become. */
function audienceOf(
  slot: Slot,
  view: () => ViewMessage['view'],
  changes: () => readonly PatchOperation[],
): Audience {
  let version = 1
  let written: SharedEnd | null = null

  function whole(at: number): Written<ViewMessage> {
    const end = written ?? new SharedEnd(`${JSON.stringify(view())}}`)
    // A person's own is asked for once or twice; what many share is worth keeping.
    if (slot !== 'own') written = end
    return new Written(`{"slot":"${slot}","version":${version},"at":${at},"view":`, end)
  }

  function next(at: number): PatchMessage | null {
    const ops = changes()
    if (ops.length === 0) return null
    written = null
    version++
    return { slot, from: version - 1, to: version, at, ops }
  }

  return { whole, next, same: (at) => ({ slot, from: version, to: version, at, ops: [] }) }
}
