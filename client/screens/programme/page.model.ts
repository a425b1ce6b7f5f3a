import type { Status } from '#client/connection/make-connection.ts'

export const PARTS = ['overview', 'gatherings', 'municipalities', 'measures', 'figures'] as const
const PLACES = [...PARTS, 'about', 'research'] as const
/** What the programme is, and what research is told of it, have places of their own, beside those that are gone between. */
export type Part = (typeof PLACES)[number]
/** Where on the page one is: a part of it, and what is open there. */
export type Place = { readonly part: Part; readonly of: string | null }

/** The programme’s id in `/programme/<id>`, `/municipality/<id>` or `/research/<id>`; empty when the address has none. */
export function programmeIn(path: string): string {
  return decodeURIComponent(/^\/(?:programme|municipality|research)\/([^/?#]+)/.exec(path)?.[1] ?? '')
}

export function placeIn(search: string): Place {
  const asked = new URLSearchParams(search)
  return { part: PLACES.find((part) => part === asked.get('part')) ?? 'overview', of: asked.get('of') }
}

export function addressOf({ part, of }: Place, path: string): string {
  const asked = new URLSearchParams({
    ...(part === 'overview' ? {} : { part }),
    ...(of === null ? {} : { of }),
  })
  return asked.size === 0 ? path : `${path}?${asked}`
}

export type Gate =
  | { readonly show: 'page' | 'unknown-link' | 'too-old' | 'refused' }
  | { readonly show: 'loading'; readonly slow: boolean }

/** A link that was renewed takes the page away, also from whoever has it open. */
export function gateOf(status: Status, code: string | null, hasView: boolean): Gate {
  if (status === 'refused') {
    if (code === 'client-too-old') return { show: 'too-old' }
    return { show: code === 'unknown-link' ? 'unknown-link' : 'refused' }
  }
  return hasView ? { show: 'page' } : { show: 'loading', slow: status === 'offline' }
}
