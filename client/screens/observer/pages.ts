export const PAGES = ['write', 'board', 'day'] as const
export type Page = (typeof PAGES)[number]

export function pageIn(search: string): Page {
  const wanted = new URLSearchParams(search).get('page')
  return PAGES.find((page) => page === wanted) ?? 'write'
}

/** What else the address says stays: whose phone this is. */
export function searchFor(page: Page, search: string): string {
  const is = new URLSearchParams(search)
  if (page === 'write') is.delete('page')
  else is.set('page', page)
  return `?${is}`
}

/** In the address, so that a reload stays where one is. */
export function showPage(page: Page): void {
  const search = searchFor(page, location.search)
  history.replaceState(history.state, '', location.pathname + (search === '?' ? '' : search) + location.hash)
}
