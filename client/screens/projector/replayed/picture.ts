import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** What the page of a replay tells the hall screen within it. */
export type Picture = { readonly view: ScreenView | null; readonly now: Instant }
