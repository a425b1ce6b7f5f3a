import type { Day } from '#shared/agenda/agenda.ts'
import { endMinuteOf } from '#shared/agenda/plan.ts'
import { asksOf, type GroupSize, groupsOf } from '#shared/library/groups.ts'
import { LIBRARY, LIBRARY_IDS, type Setup, setupOf } from '#shared/library/library.ts'
import { lackOf, minutesOf } from '#shared/library/minutes.ts'
import type { Own } from '#shared/library/own-file.ts'
import type { LibraryTexts } from '#shared/library/texts.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'

/** Something that can be put on an item, with all that there is to read of it. */
export type Card = {
  readonly key: string
  readonly title: string
  readonly setup: Setup
  readonly minutes: number
  readonly groups: readonly GroupSize[]
  readonly asks: readonly string[]
  /** Null: one's own, of which nothing more is written. */
  readonly text: {
    readonly purpose: string
    readonly when: string
    readonly needs: string
    readonly steps: readonly string[]
    readonly least: number
  } | null
}

function cardOf(key: string, title: string, setup: Setup, municipalities: number): Omit<Card, 'text'> {
  const minutes = minutesOf(setup, municipalities)
  return { key, title, setup, minutes, groups: groupsOf(setup), asks: asksOf(setup) }
}

export function readyCards({ activities }: LibraryTexts, municipalities: number): readonly Card[] {
  return LIBRARY_IDS.map((id) => {
    const { title, purpose, when, needs, steps } = activities[id]
    const text = { purpose, when, needs, steps, least: LIBRARY[id].least }
    return { ...cardOf(id, title, setupOf(id, activities[id]), municipalities), text }
  })
}

/** `unnamed`: what one is called that has no name and asks nothing. */
export function ownCard(own: Own, at: number, municipalities: number, unnamed: string): Card | null {
  if (own.setup === null) return null
  const title = own.name || asksOf(own.setup)[0] || unnamed
  return { ...cardOf(`own-${at}`, title, own.setup, municipalities), text: null }
}

/** `minutes`: at most so many; beyond the last of `LENGTHS`: more than that. Null: any. */
export type Filter = {
  readonly search: string
  readonly minutes: number | 'more' | null
  readonly group: GroupSize | null
}
export const LENGTHS = [10, 20, 40] as const
const LONGEST = 40

export function fits(card: Card, { search, minutes, group }: Filter): boolean {
  if (group !== null && !card.groups.includes(group)) return false
  if (minutes === 'more' && card.minutes <= LONGEST) return false
  if (typeof minutes === 'number' && card.minutes > minutes) return false
  const { title, asks, text } = card
  const read = plain(
    [title, ...asks, text?.purpose, text?.when, text?.needs, ...(text?.steps ?? [])].join(' '),
  )
  return plain(search)
    .split(' ')
    .every((word) => read.includes(` ${word}`))
}

/** Words with one space before each: one looks for how a word begins, and does not find «alene» in «samtalene». */
function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`.trimEnd()
}

/** An item of the programme that something can be put on; `lasts` is null where nothing bounds it. */
export type Place = { readonly id: string; readonly title: string; readonly lasts: number | null }

export function placesIn(days: readonly Day[]): readonly Place[] {
  return days.flatMap(({ items }) =>
    items.map(({ id, title, start }, at) => {
      const end = endMinuteOf(items, at)
      return { id, title, lasts: end === null ? null : Math.max(0, end - start) }
    }),
  )
}

/** How many minutes the place would lack with the setup on it, besides what stands there; `put` is the setup itself, put already. */
export function lackOn(
  place: Place | null,
  setup: Setup,
  activities: readonly LeaderActivity[],
  put: string | null,
  municipalities: number,
): number {
  if (place === null) return 0
  const others = activities.filter(({ id, item }) => item === place.id && id !== put)
  return lackOf(place.lasts, [...others, setup], municipalities)
}
