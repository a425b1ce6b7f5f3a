import type { Status } from '#client/connection/make-connection.ts'
import { daysUntil } from '#shared/gathering/privacy.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'

export const PARTS = [
  'run',
  'programme',
  'seating',
  'polls',
  'reporting',
  'figures',
  'summary',
  'about',
] as const
export type Part = (typeof PARTS)[number]

/** The gathering's id in `/console/<id>`; empty when the address has none. */
export function gatheringIn(path: string): string {
  return decodeURIComponent(/^\/(?:console|observer)\/([^/?#]+)/.exec(path)?.[1] ?? '')
}

export function partIn(search: string): Part {
  const wanted = new URLSearchParams(search).get('part')
  return PARTS.find((part) => part === wanted) ?? 'run'
}

export function addressOf(part: Part, path: string): string {
  return part === 'run' ? path : `${path}?part=${part}`
}

export type Gate =
  | { readonly show: 'console' }
  | { readonly show: 'loading'; readonly slow: boolean }
  | { readonly show: 'unknown-link' | 'too-old' }
  | { readonly show: 'refused' }

/** What to show instead of the console. What was there stays through a lost connection; a withdrawn link takes it away. */
export function gateOf(status: Status, code: string | null, hasView: boolean): Gate {
  if (status === 'refused') {
    if (code === 'client-too-old') return { show: 'too-old' }
    return { show: code === 'unknown-link' ? 'unknown-link' : 'refused' }
  }
  if (hasView) return { show: 'console' }
  return { show: 'loading', slow: status === 'offline' }
}

export type BannerKind =
  | 'storage-failed'
  | 'storage-full'
  | 'offline'
  | 'apart'
  | 'closed'
  | 'erases'
  | 'waiting'
  | 'locked'

export function countWaiting({ door }: Pick<LeaderView, 'door'>): number {
  return door.waiting.filter(({ isTurnedAway }) => !isTurnedAway).length
}

/** The worst first; each stands until it is no longer so. */
export function bannersOf(
  online: boolean,
  view: Pick<LeaderView, 'storage' | 'apart' | 'gathering' | 'door' | 'privacy'>,
  now: Instant,
): readonly BannerKind[] {
  const banners: BannerKind[] = []
  if (view.storage === 'failed') banners.push('storage-failed')
  if (view.storage === 'full') banners.push('storage-full')
  if (!online) banners.push('offline')
  else if (view.apart) banners.push('apart')
  if (daysUntil(view.privacy.erasesAt, now) !== null) banners.push('erases')
  if (view.gathering.phase === 'closed') banners.push('closed')
  else if (countWaiting(view) > 0) banners.push('waiting')
  else if (view.door.is === 'locked') banners.push('locked')
  return banners
}
