export const PAGES = ['write', 'board', 'day'] as const
export type Page = (typeof PAGES)[number]

export function pageIn(search: string): Page {
  const wanted = new URLSearchParams(search).get('page')
  return PAGES.find((page) => page === wanted) ?? 'write'
}

/** In the address, so that a reload stays where one is. */
export function showPage(page: Page): void {
  const search = page === 'write' ? '' : `?page=${page}`
  history.replaceState(history.state, '', location.pathname + search + location.hash)
}
