import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { PASSING, type RefusalCode } from '#shared/protocol/refusals.ts'

export type Status = 'connecting' | 'online' | 'offline' | 'refused'
/** `text`: in words of the server's own, where the page has none. */
export type Refusal = {
  readonly code: RefusalCode | 'restarting'
  readonly detail?: string
  readonly text?: string
}

/** Where a connection stands. `since` is the first moment without a net, however many attempts have failed since. */
export type Lifecycle =
  | { readonly status: 'connecting' }
  | { readonly status: 'online' }
  | { readonly status: 'offline'; readonly since: Instant; readonly refusal: Refusal | null }
  | { readonly status: 'refused'; readonly refusal: Refusal }

export type LifecycleEvent =
  | { readonly type: 'welcomed' }
  /** The line broke, or an attempt to connect came to nothing. */
  | { readonly type: 'lost'; readonly at: Instant }
  /** The server said no. */
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly at: Instant }
  /** A new attempt with another hello. */
  | { readonly type: 'restarted' }

export const atFirst: Lifecycle = { status: 'connecting' }

/** The server's own troubles pass by themselves; the page goes on trying, and the user is only offline. */
export function passes(code: Refusal['code']): boolean {
  return code === 'restarting' || PASSING.includes(code)
}

export function next(state: Lifecycle, event: LifecycleEvent): Lifecycle {
  switch (event.type) {
    case 'welcomed':
      return { status: 'online' }
    case 'lost':
      // A refusal stands until somebody does something about it: its last words are followed by a broken line.
      if (state.status === 'refused' || state.status === 'offline') return state
      return { status: 'offline', since: event.at, refusal: null }
    case 'refused':
      if (!passes(event.refusal.code)) return { status: 'refused', refusal: event.refusal }
      if (state.status === 'offline') return { ...state, refusal: event.refusal }
      return { status: 'offline', since: event.at, refusal: event.refusal }
    case 'restarted':
      return atFirst
    default:
      return unreachable(event)
  }
}
