import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** What the page of a replay tells the hall screen within it. */
export type Picture = { readonly view: ScreenView | null; readonly now: Instant }

/** What the hall screen says when it listens. */
export const READY = 'samling-wall-ready'

export function isPicture(told: unknown): told is Picture {
  return typeof told === 'object' && told !== null && 'view' in told && 'now' in told
}
