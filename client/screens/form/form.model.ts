import type { Status } from '#client/connection/make-connection.ts'
import type { FormView } from '#shared/views/form.ts'

/** The gathering's id in `/form/<id>`; empty when the address has none. */
export function gatheringIn(path: string): string {
  return decodeURIComponent(/^\/form\/([^/?#]+)/.exec(path)?.[1] ?? '')
}

export type Shows =
  | { readonly show: 'loading'; readonly slow: boolean }
  | { readonly show: 'unknown-link' | 'too-old' | 'refused' | 'gone' | 'draft' | 'write' | 'sent' | 'closed' }

/** What the page is just now. A link that was renewed takes the page away, also from whoever writes; what is unsent stays in the browser. */
export function showsOf(status: Status, code: string | null, view: FormView | null): Shows {
  if (status === 'refused') {
    if (code === 'client-too-old') return { show: 'too-old' }
    return { show: code === 'unknown-link' ? 'unknown-link' : 'refused' }
  }
  if (view === null) return { show: 'loading', slow: status === 'offline' }
  if (view.municipality === null) return { show: 'gone' }
  if (view.phase === 'draft') return { show: 'draft' }
  if (view.phase === 'closed') return { show: 'closed' }
  return { show: view.report.sentAt === null ? 'write' : 'sent' }
}
