import fc from 'fast-check'
import { type Agenda, type Day, ITEM_KINDS, type Item, notStarted, type Run } from '#shared/agenda/agenda.ts'
import { decideRun, evolveRun, type RunCommand, type RunEvent } from '#shared/agenda/run.ts'
import { instantOf } from '#shared/agenda/zone.ts'
import type { Instant, MinuteOfDay } from '#shared/kernel/instant.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'

export const OSLO = 'Europe/Oslo'
export const DATE = '2025-09-17'

/** "10:24" or "10:23:20" on the sample date in Oslo. */
export function at(time: string, date = DATE): Instant {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return instantOf(date, hour * 60 + minute, OSLO) + second * SECOND
}

export function minute(time: string): MinuteOfDay {
  const [hour = 0, rest = 0] = time.split(':').map(Number)
  return hour * 60 + rest
}

export function item(id: string, start: string, more: Partial<Item> & { until?: string } = {}): Item {
  const { until, ...rest } = more
  const end = until === undefined ? null : minute(until)
  const bare = { title: id, speakers: [], details: [], kind: 'other', pinned: false } as const
  return { id, start: minute(start), end, ...bare, ...rest }
}

export function dayOf(items: readonly Item[], more: Partial<Day> = {}): Day {
  return { id: 'd1', date: DATE, label: 'Dag 1', items, ...more }
}

export function agendaOf(...days: readonly Day[]): Agenda {
  return { revision: 1, title: 'Samling', source: '', days }
}

/** The day of the pictures: P1, P2, F2b, C1. */
export const pictured = dayOf([
  item('velkommen', '09:00', { title: 'Velkommen og mål for nettverket', kind: 'opening' }),
  item('tallene', '09:20', { title: 'Nå-bildet: tallene våre', kind: 'talk' }),
  item('refleksjon', '09:45', { title: 'Refleksjon i kommunegrupper', kind: 'conversation' }),
  item('pause', '10:20', { title: 'Pause', kind: 'break' }),
  item('bord', '10:35', { title: 'Nye bord på tvers', kind: 'seating' }),
  item('duo', '10:45', { title: 'Reflekterende duo', kind: 'duo' }),
  item('panel', '11:15', { title: 'Panel på tvers: tre oppdrag', kind: 'panel' }),
  item('lunsj', '12:00', { title: 'Lunsj', kind: 'meal', pinned: true }),
  item('observatører', '13:00', { title: 'Observatørene oppsummerer', kind: 'summary' }),
  item('avstemning', '13:20', { title: 'Avstemning: hva satser vi på?', kind: 'poll' }),
  item('planlegger', '13:35', { title: 'Kommunene planlegger', kind: 'conversation' }),
  item('pause2', '14:30', { title: 'Pause', kind: 'break' }),
  item('hjemme', '14:45', { title: 'Det første vi gjør hjemme', kind: 'commitments' }),
  item('avslutning', '15:20', { title: 'Avslutning av dag 1', kind: 'closing', until: '15:30' }),
])

type Press = readonly [time: Instant, command: RunCommand]

/** The events that presses lead to, refusals left out. */
export function eventsOf(agenda: Agenda, presses: readonly Press[], zone = OSLO): readonly RunEvent[] {
  let run = notStarted
  const events: RunEvent[] = []
  for (const [now, command] of presses) {
    const decision = decideRun(agenda, run, command, { now, zone })
    if (!decision.ok) continue
    events.push(...decision.events)
    run = decision.events.reduce(evolveRun, run)
  }
  return events
}

export function played(agenda: Agenda, presses: readonly Press[], zone = OSLO): Run {
  return eventsOf(agenda, presses, zone).reduce(evolveRun, notStarted)
}

/** Starts items one after the other: `walk(agenda, ['09:00', 'a'], ['09:20', 'b'])`. */
export function walk(agenda: Agenda, ...steps: readonly (readonly [time: string, item: string])[]): Run {
  return played(
    agenda,
    steps.map(([time, id], index) => {
      const from = steps[index - 1]?.[1] ?? null
      return [at(time), { type: 'StartItem', item: id, from }]
    }),
  )
}

const link = fc.record({
  length: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(0)),
  /** Below zero the next item begins before this one has ended. */
  gap: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 30 })),
  given: fc.boolean(),
  pinned: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  kind: fc.constantFrom(...ITEM_KINDS),
})

function chained(
  links: readonly (typeof link extends fc.Arbitrary<infer T> ? T : never)[],
  from: number,
  id: string,
): Day {
  let start = from
  const items = links.map(({ length, gap, given, pinned, kind }, index): Item => {
    const end = given || gap !== 0 || length === 0 ? start + length : null
    const bare = { title: `${id}${index}`, speakers: [], details: [], kind, pinned }
    const made = { id: `${id}${index}`, start, end, ...bare }
    start += Math.max(0, length + gap)
    return made
  })
  return { id, date: DATE, label: id, items }
}

const firstStart = fc.integer({ min: 6 * 60, max: 23 * 60 })

/** Days whose items follow each other, with gaps but without overlap. */
export const tidyDay = fc
  .tuple(fc.array(link, { minLength: 1, maxLength: 12 }), firstStart)
  .map(([links, from]) => chained(links, from, 'd1'))

const loose = fc.tuple(link, fc.integer({ min: -40, max: 20 })).map(([each, gap]) => ({ ...each, gap }))

/** Days with overlaps, parallel items and the like. */
export const anyDay = fc
  .tuple(fc.array(loose, { maxLength: 12 }), firstStart)
  .map(([links, from]) => chained(links, from, 'd1'))

export const anyAgenda = fc
  .tuple(anyDay, fc.array(loose, { maxLength: 6 }), firstStart)
  .map(([first, links, from]) => agendaOf(first, { ...chained(links, from, 'd2'), date: null }))

const itemId = fc
  .tuple(fc.constantFrom('d1', 'd2'), fc.integer({ min: 0, max: 12 }))
  .map(([day, n]) => `${day}${n}`)

export const anyCommand: fc.Arbitrary<RunCommand> = fc.oneof(
  fc.record({ type: fc.constant('StartItem' as const), item: itemId, from: fc.option(itemId) }),
  fc.constant({ type: 'PauseClock' as const }),
  fc.constant({ type: 'ResumeClock' as const }),
  fc.record({
    type: fc.constant('AdjustTime' as const),
    item: itemId,
    minutes: fc.integer({ min: -250, max: 250 }),
  }),
  fc.record({ type: fc.constant('EndDay' as const), from: fc.option(itemId) }),
)

/** Commands as leaders give them: they know what is on. The time between them is in milliseconds. */
export const presses = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 90 * MINUTE }),
    command: anyCommand,
    informed: fc.constantFrom(true, true, true, false),
  }),
  { maxLength: 15 },
)

type Presses = typeof presses extends fc.Arbitrary<infer T> ? T : never

/** Plays presses from `from` on; an informed leader's command names the item that is on. */
export function play(agenda: Agenda, list: Presses, from: Instant) {
  const events: RunEvent[] = []
  let run = notStarted
  let now = from
  for (const { wait, command, informed } of list) {
    now += wait
    const live = 'item' in run.now ? run.now.item : null
    const known = informed && 'from' in command ? { ...command, from: live } : command
    const aimed = informed && known.type === 'AdjustTime' && live !== null ? { ...known, item: live } : known
    const decision = decideRun(agenda, run, aimed, { now, zone: OSLO })
    if (!decision.ok) continue
    events.push(...decision.events)
    run = decision.events.reduce(evolveRun, run)
  }
  return { run, events, now }
}
