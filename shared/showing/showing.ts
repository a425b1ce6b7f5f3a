import * as v from 'valibot'
import { Id, type ItemId } from '#shared/kernel/ids.ts'
import { CLOCK_SHOWN, HALL_SOUNDS, type ItemClock } from './item-clock.ts'

/** What the network is together about. Called up at any moment. */
export type Goals = { readonly heading: string; readonly goals: readonly string[] }

export type Wifi = {
  readonly name: string
  /** Empty for an open network. */
  readonly password: string
  readonly hidden: boolean
}

/** What everybody asks for on the first morning: network, rooms, meals, whom to call. */
export type Practical = {
  readonly wifi: Wifi | null
  readonly contact: string
  readonly lines: readonly PracticalLine[]
}
export type PracticalLine = { readonly label: string; readonly text: string }

/** What the leader has laid by one item: a note to self, and what the item has to show. */
export type Extras = {
  /** For leaders only: it is in no view but theirs. */
  readonly note: string
  readonly text: string
  readonly links: readonly ItemLink[]
  /** A guest shows slides of their own; the hall screen is then title, name and clock. */
  readonly slides: boolean
}
export type ItemLink = { readonly label: string; readonly url: string }

export const noGoals: Goals = { heading: '', goals: [] }
export const nothingPractical: Practical = { wifi: null, contact: '', lines: [] }
export const noExtras: Extras = { note: '', text: '', links: [], slides: false }

/** In code points; how many stand in a list is part of the schema. */
export const SHOWING_LIMITS = {
  heading: 80,
  goal: 300,
  goals: 12,
  wifi: 32,
  password: 63,
  contact: 200,
  label: 60,
  line: 200,
  lines: 12,
  note: 2_000,
  text: 1_000,
  links: 4,
  url: 1_000,
} as const

const line = v.pipe(v.string(), v.maxLength(5_000))

export const showingCommands = [
  v.strictObject({
    type: v.literal('SetGoals'),
    heading: line,
    goals: v.pipe(v.array(line), v.maxLength(SHOWING_LIMITS.goals)),
  }),
  v.strictObject({
    type: v.literal('SetPractical'),
    wifi: v.nullable(v.strictObject({ name: line, password: line, hidden: v.boolean() })),
    contact: line,
    lines: v.pipe(v.array(v.strictObject({ label: line, text: line })), v.maxLength(SHOWING_LIMITS.lines)),
  }),
  /** Whole each time: what is not named is gone. */
  v.strictObject({
    type: v.literal('SetExtras'),
    item: Id,
    note: line,
    text: line,
    links: v.pipe(
      v.array(
        v.strictObject({
          label: line,
          // A link that everybody's phone opens leads to a page and nowhere else.
          url: v.pipe(v.string(), v.maxLength(SHOWING_LIMITS.url), v.regex(/^https?:\/\/[^\s]+$/i)),
        }),
      ),
      v.maxLength(SHOWING_LIMITS.links),
    ),
    slides: v.boolean(),
  }),
  v.strictObject({
    type: v.literal('SetClock'),
    item: Id,
    shown: v.picklist(CLOCK_SHOWN),
    sounds: v.nullable(v.picklist(HALL_SOUNDS)),
  }),
] as const
const ShowingCommand = v.variant('type', showingCommands)
export type ShowingCommand = v.InferOutput<typeof ShowingCommand>

export type ShowingEvent =
  | ({ readonly type: 'v1.GoalsSet' } & Goals)
  | ({ readonly type: 'v1.PracticalSet' } & Practical)
  | ({ readonly type: 'v1.ExtrasSet'; readonly item: ItemId } & Extras)
  | ({ readonly type: 'v1.ClockSet'; readonly item: ItemId } & ItemClock)

export type ShowingRefusal = 'text-too-long' | 'unknown-item'
