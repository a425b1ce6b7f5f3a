import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { ItemId } from '#shared/kernel/ids.ts'
import type { Table } from '#shared/kernel/table.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { type ItemClock, ordinaryClock } from './item-clock.ts'
import {
  type Extras,
  type Goals,
  SHOWING_LIMITS as LIMITS,
  noExtras,
  type Practical,
  type ShowingCommand,
  type ShowingEvent,
  type ShowingRefusal,
} from './showing.ts'

export type Showing = {
  readonly goals: Goals
  readonly practical: Practical
  readonly extras: Table<Extras>
  readonly clocks: Table<ItemClock>
  /** Whether the programme has the item. */
  readonly knows: (item: ItemId) => boolean
}

export function decideShowing(
  showing: Showing,
  command: ShowingCommand,
): Decision<ShowingEvent, ShowingRefusal> {
  switch (command.type) {
    case 'SetGoals':
      return setGoals(showing.goals, command)
    case 'SetPractical':
      return setPractical(showing.practical, command)
    case 'SetExtras':
      return setExtras(showing, command)
    case 'SetClock':
      return setClock(showing, command)
  }
}

const said = (text: string) => text !== ''

function setGoals(known: Goals, command: Extract<ShowingCommand, { type: 'SetGoals' }>) {
  const heading = tidy(command.heading)
  const goals = command.goals.map(tidy).filter(said)
  const long = firstTooLong([
    [[heading], LIMITS.heading],
    [goals, LIMITS.goal],
  ])
  if (long !== null) return refused('text-too-long', `${long}`)
  const goalsNow = { heading, goals }
  return same(known, goalsNow)
    ? accepted<ShowingEvent>()
    : accepted<ShowingEvent>({ type: 'v1.GoalsSet', ...goalsNow })
}

function setPractical(known: Practical, command: Extract<ShowingCommand, { type: 'SetPractical' }>) {
  // A name is what the net is called, letter by letter; spaces around a password may be part of it.
  const wifi = command.wifi !== null && said(tidy(command.wifi.name)) ? command.wifi : null
  const contact = tidy(command.contact)
  const lines = command.lines
    .map(({ label, text }) => ({ label: tidy(label), text: tidy(text) }))
    .filter(({ label, text }) => said(label) || said(text))
  const long = firstTooLong([
    [[wifi?.name ?? ''], LIMITS.wifi],
    [[wifi?.password ?? ''], LIMITS.password],
    [[contact], LIMITS.contact],
    [lines.map(({ label }) => label), LIMITS.label],
    [lines.map(({ text }) => text), LIMITS.line],
  ])
  if (long !== null) return refused('text-too-long', `${long}`)
  const practical = { wifi, contact, lines }
  return same(known, practical)
    ? accepted<ShowingEvent>()
    : accepted<ShowingEvent>({ type: 'v1.PracticalSet', ...practical })
}

function setExtras(
  { knows, extras }: Showing,
  command: Extract<ShowingCommand, { type: 'SetExtras' }>,
): Decision<ShowingEvent, ShowingRefusal> {
  const { item, slides } = command
  if (!knows(item)) return refused('unknown-item')
  const [note, text] = [tidy(command.note), tidy(command.text)]
  const links = command.links.map(({ label, url }) => ({ label: tidy(label), url }))
  const long = firstTooLong([
    [[note], LIMITS.note],
    [[text], LIMITS.text],
    [links.map(({ label }) => label), LIMITS.label],
  ])
  if (long !== null) return refused('text-too-long', `${long}`)
  const now: Extras = { note, text, links, slides }
  return same(extras.get(item) ?? noExtras, now)
    ? accepted()
    : accepted({ type: 'v1.ExtrasSet', item, ...now })
}

function setClock(
  { knows, clocks }: Showing,
  { item, shown, sounds }: Extract<ShowingCommand, { type: 'SetClock' }>,
): Decision<ShowingEvent, ShowingRefusal> {
  if (!knows(item)) return refused('unknown-item')
  const now: ItemClock = { shown, sounds }
  return same(clocks.get(item) ?? ordinaryClock, now)
    ? accepted()
    : accepted({ type: 'v1.ClockSet', item, ...now })
}

/** The limit that is overstepped first; null when none is. */
function firstTooLong(parts: readonly (readonly [readonly string[], number])[]): number | null {
  return parts.find(([texts, limit]) => texts.some((text) => tooLong(text, limit)))?.[1] ?? null
}

type Shown = Goals | Practical | Extras | ItemClock
function same(one: Shown, other: Shown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** Fields in one order, whoever made the object. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  )
}
