import { timeText } from '#client/words/format.ts'
import type { ConsoleWords } from '#client/words/nb/console.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { Consequence, Drift } from '#shared/agenda/drift.ts'
import type { TimeZone } from '#shared/kernel/instant.ts'

export type DriftText = {
  readonly tone: 'behind' | 'ahead'
  readonly heading: string
  readonly lines: readonly string[]
  readonly more: number
}

const MOST_LINES = 4

/** What hurts comes first; what stands fast is good news and comes last. */
const ORDER: readonly Consequence['type'][] = ['collides', 'shrinks', 'moves', 'gap-absorbs', 'stands-fast']

function lineOf(
  each: Consequence,
  title: (id: string) => string,
  zone: TimeZone,
  words: ConsoleWords,
): string {
  const { drift } = words
  switch (each.type) {
    case 'gap-absorbs':
      return drift.absorbs(title(each.before), each.minutes)
    case 'moves':
      return drift.moves(title(each.item), timeText(each.to, zone))
    case 'shrinks':
      return drift.shrinks(title(each.item), each.to)
    case 'stands-fast':
      return drift.standsFast(title(each.item), timeText(each.at, zone))
    case 'collides':
      return drift.collides(title(each.item), each.minutes)
  }
}

/** How far the day is from its plan and what gives way; null when it is as planned. */
export function driftText(
  drift: Drift,
  items: readonly Item[],
  zone: TimeZone,
  words: ConsoleWords,
): DriftText | null {
  if (drift.minutes === 0) return null
  const long = (minutes: number) => words.programme.hoursMinutes(Math.floor(minutes / 60), minutes % 60)
  const title = (id: string) => items.find((item) => item.id === id)?.title ?? ''
  const told = drift.consequences
    .filter(
      (each, index, all) =>
        each.type !== 'stands-fast' || all.findIndex(({ type }) => type === 'stands-fast') === index,
    )
    .toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
  const end = drift.expectedEnd !== null && drift.expectedEnd !== drift.plannedEnd ? drift.expectedEnd : null
  const lines = [
    ...told.map((each) => lineOf(each, title, zone, words)),
    ...(end === null ? [] : [words.drift.endsAt(timeText(end, zone))]),
  ]
  const behind = drift.minutes > 0
  return {
    tone: behind ? 'behind' : 'ahead',
    heading: behind ? words.drift.behind(long(drift.minutes)) : words.drift.ahead(long(-drift.minutes)),
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES),
  }
}
