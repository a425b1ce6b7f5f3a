import type { IsoDate, MinuteOfDay } from '#shared/kernel/instant.ts'
import type { ItemKind } from './agenda.ts'

/** Lines count from 1, as an editor shows them; `endLine` is the last line that belongs to the item. */
export type ReadItem = {
  readonly line: number
  readonly endLine: number
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay | null
  readonly title: string
  readonly speakers: readonly string[]
  readonly details: readonly string[]
  readonly kind: ItemKind
  readonly pinned: boolean
}

export type ReadDay = {
  readonly line: number
  readonly date: IsoDate | null
  /** As written; empty when the programme names no day. */
  readonly label: string
  readonly items: readonly ReadItem[]
}

/** What each warning tells. Times are minutes of the day, so that every language writes them its own way. */
export type WarningParams = {
  /** Nothing but space. */
  empty: Record<never, never>
  /** Not text at all: a Word file, a picture. */
  binary: Record<never, never>
  /** Text, but no line begins with a time. */
  'no-times': { lines: number }
  /** A line that stands like an item of its own, but has no time. */
  'missing-time': { text: string; start: MinuteOfDay }
  /** A line with its time at the end instead of in front. */
  'time-last': { text: string }
  /** A line between two items that belongs to neither; kept under the first. */
  'not-understood': { text: string; title: string }
  /** A line between a day's heading and its first item. */
  'before-first-item': { text: string }
  /** Looks like a time, but no clock shows it. */
  'impossible-time': { written: string }
  'missing-title': { start: MinuteOfDay }
  /** Starts before the item above. */
  backwards: { start: MinuteOfDay; before: MinuteOfDay; title: string }
  /** Starts with the item above, and neither says when it ends. */
  'same-time': { start: MinuteOfDay; title: string; other: string }
  'end-before-start': { start: MinuteOfDay; end: MinuteOfDay; title: string }
  /** Still on when the next begins. */
  overlap: { end: MinuteOfDay; title: string; next: string; nextStart: MinuteOfDay }
  /** The same day stands in the text once more; the first is used. */
  'day-repeated': { day: string; first: number; differing: number; titles: string }
  /** A time far away from the programme; not read as an item. */
  'stray-time': { start: MinuteOfDay; text: string }
  'year-missing': { day: string }
  'impossible-date': { day: string }
  /** Weekdays from 1, Monday, to 7. */
  'weekday-mismatch': { day: string; date: IsoDate; said: number; is: number }
}

export type WarningCode = keyof WarningParams

export type ProposedItem = {
  readonly start: MinuteOfDay
  readonly minutes: number
  readonly title: string
  readonly kind: ItemKind
}

/** Replacing the line with the text mends what the warning is about; `item` is then what stands there. */
export type Proposal = { readonly line: number; readonly text: string; readonly item: ProposedItem }

export type WarningOf<C extends WarningCode> = {
  readonly line: number
  readonly code: C
  readonly params: Readonly<WarningParams[C]>
  readonly proposal: Proposal | null
}
export type ProgrammeWarning = { [C in WarningCode]: WarningOf<C> }[WarningCode]

export type ReadProgramme = {
  readonly title: string
  readonly days: readonly ReadDay[]
  readonly warnings: readonly ProgrammeWarning[]
  readonly lineCount: number
  /** How many lines with text stand outside of the programme (before, after, slides in between). */
  readonly outside: number
}
