/** In their order, as many on a page as it has room for; one that is higher than a page has it alone. */
export function inPages<Of>(
  all: readonly Of[],
  room: number,
  height: (of: Of) => number,
): readonly (readonly Of[])[] {
  const pages: Of[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const each of all) {
    const own = height(each)
    if (used + own > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(each)
    used += own
  }
  return pages
}
