import type { UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ReadProgramme } from '#shared/agenda/programme-reading.ts'

/** An item that stands in the programme and not in its text. */
export type Added = {
  /** `+` and the id that it has, or is to have, in the programme in use. */
  readonly key: string
  /** The day of the reading that it stands on. */
  readonly day: number
  /** While that day is gone from the text: the titles that it is known by when it comes back. */
  readonly waits: readonly string[] | null
  readonly item: UnnamedItem
}

export const addedKey = (id: string) => `+${id}`
export const isAdded = (key: string) => key.startsWith('+')
export const idOfAdded = (key: string) => key.slice(1)

/** So many titles of a day are enough to know it by. */
const MOST_TITLES = 20

/**
 * What was put in by hand, in the next reading: on its day wherever that now stands, until the text itself says it. `news` are the
 * titles that each day of the text did not have before.
 */
export function carriedAdded(
  added: readonly Added[],
  dayOf: readonly (number | null)[],
  after: ReadProgramme,
  news: readonly (readonly string[])[],
  before: ReadProgramme,
): readonly Added[] {
  return added.flatMap((each): readonly Added[] => {
    const day = each.waits === null ? (dayOf[each.day] ?? null) : dayKnownBy(each.waits, after)
    if (day === null) {
      const titles = before.days[each.day]?.items.map(({ title }) => title) ?? []
      return [{ ...each, waits: each.waits ?? titles.slice(0, MOST_TITLES) }]
    }
    return news[day]?.includes(each.item.title) ? [] : [{ ...each, day, waits: null }]
  })
}

function dayKnownBy(titles: readonly string[], { days }: ReadProgramme): number | null {
  const day = days.findIndex(({ items }) => items.some(({ title }) => titles.includes(title)))
  return day < 0 ? null : day
}
