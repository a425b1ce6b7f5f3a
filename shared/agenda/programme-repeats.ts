import type { ProgrammeWarning, ReadDay } from './programme-reading.ts'

const MAX_NAMED = 5
const MAX_TITLE = 60

const quoted = (title: string) =>
  `«${title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title}»`

/** Tells which titles are not the same the second time; an item on one side only counts as well. */
export function repeatedDay(first: ReadDay, again: ReadDay): ProgrammeWarning {
  const pairs: string[] = []
  for (const item of again.items) {
    const match = first.items.find(({ start }) => start === item.start)
    if (match?.title.toLowerCase() === item.title.toLowerCase()) continue
    pairs.push(
      match === undefined ? `+ ${quoted(item.title)}` : `${quoted(match.title)} → ${quoted(item.title)}`,
    )
  }
  for (const item of first.items) {
    if (!again.items.some(({ start }) => start === item.start)) pairs.push(`− ${quoted(item.title)}`)
  }
  const titles = pairs.slice(0, MAX_NAMED).join('; ')
  const params = { day: again.label, first: first.line, differing: pairs.length, titles }
  return { line: again.line, code: 'day-repeated', params, proposal: null }
}
