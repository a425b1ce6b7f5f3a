import { clockOf } from '#shared/agenda/countdown.ts'
import { currentItem } from '#shared/agenda/position.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import {
  type ClockShown,
  type HallSounds,
  type ItemClock,
  ordinaryClock,
  soundsOf,
} from '#shared/showing/item-clock.ts'
import type { Extras, Goals, ItemLink, Practical } from '#shared/showing/showing.ts'

/** What the item that is on has to show; the leader's note is not among it. */
export type SlidePart = {
  readonly item: string
  readonly title: string
  readonly text: string
  readonly links: readonly ItemLink[]
}

export const goalsPart = memo(({ heading, goals }: Goals): Goals => ({ heading, goals }))

export const practicalPart = memo(
  ({ wifi, contact, lines }: Practical): Practical => ({
    wifi: wifi && { name: wifi.name, password: wifi.password, hidden: wifi.hidden },
    contact,
    lines: lines.map(({ label, text }) => ({ label, text })),
  }),
)

export const extrasPart = memo(
  (extras: Gathering['extras']): Readonly<Record<string, Extras>> =>
    Object.fromEntries(
      [...extras.entries()].map(([item, { note, text, links, slides }]) => [
        item,
        { note, text, links: links.map(linkPart), slides },
      ]),
    ),
)

/** The leader's notes and nothing else of what items have. */
export const notesPart = memo(
  (extras: Gathering['extras']): Readonly<Record<string, Extras>> =>
    Object.fromEntries(
      [...extras.entries()].map(([item, { note }]) => [item, { note, text: '', links: [], slides: false }]),
    ),
)

export const clocksPart = memo(
  (clocks: Gathering['clocks']): Readonly<Record<string, ItemClock>> =>
    Object.fromEntries([...clocks.entries()].map(([item, { shown, sounds }]) => [item, { shown, sounds }])),
)

function linkPart({ label, url }: ItemLink): ItemLink {
  return { label, url }
}

export function slidePart({ agenda, run, extras }: Gathering): SlidePart | null {
  const item = currentItem(agenda, run)
  if (item === null) return null
  const has = extras.get(item.id)
  return { item: item.id, title: item.title, text: has?.text ?? '', links: (has?.links ?? []).map(linkPart) }
}

/** Where the item that is on leads, for everybody's own phone. */
export function linksPart({ agenda, run, extras }: Gathering): readonly ItemLink[] {
  const item = currentItem(agenda, run)
  return item === null ? [] : (extras.get(item.id)?.links ?? []).map(linkPart)
}

/** Who sees the time of what is on; also of an item that a revision has taken out while its clock goes on. */
export function clockPart({ run, clocks }: Gathering): ClockShown {
  return (clocks.get(clockOf(run)?.item ?? '') ?? ordinaryClock).shown
}

/** What the hall screen is to sound during what is on. */
export function soundsPart({ agenda, run, clocks }: Gathering): HallSounds {
  const item = clockOf(run)?.item
  if (item === undefined) return 'none'
  return soundsOf(clocks.get(item) ?? ordinaryClock, currentItem(agenda, run)?.kind === 'energiser')
}

/** Whether whoever speaks now shows slides of their own. */
export function showsSlides({ agenda, run, extras }: Gathering): boolean {
  const item = currentItem(agenda, run)
  return item !== null && extras.get(item.id)?.slides === true
}
