import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byHand, type HandChange } from '#shared/agenda/by-hand.ts'
import { type Handled, laidOut } from '#shared/agenda/hand-days.ts'

/** Items one after another, with gaps, overlaps, open ends, and some that stand fast. */
const anyDay = (name: string) =>
  fc
    .array(
      fc.record({
        gap: fc.integer({ min: -10, max: 30 }),
        minutes: fc.integer({ min: 0, max: 90 }),
        isOpen: fc.boolean(),
        pinned: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((list) => {
      let start = 540
      const items = list.map(({ gap, minutes, isOpen, pinned }, index): Handled => {
        const own = Math.max(0, start + Math.max(gap, 0))
        start = own + Math.max(0, minutes + Math.min(gap, 0))
        const title = `${name}${index}`
        const end = isOpen ? null : own + minutes
        return {
          key: title,
          start: own,
          end,
          title,
          speakers: [title],
          details: [title],
          kind: 'talk',
          pinned,
        }
      })
      return { items: items.toSorted((a, b) => a.start - b.start) }
    })
const anyDays = fc.tuple(anyDay('a'), anyDay('b'))
/** How many of the first day's items are over or on. */
const anyBegun = fc.nat({ max: 3 })

const keys = fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'b0', 'b1', 'b2')
const place = fc.record({ day: fc.nat({ max: 1 }), index: fc.nat({ max: 8 }) })
const title = fc.constant('New')
const anyChange: fc.Arbitrary<HandChange> = fc.oneof(
  fc.record({
    type: fc.constant('insert' as const),
    key: fc.constant('new'),
    title,
    kind: fc.constant('talk' as const),
    minutes: fc.integer({ min: 0, max: 60 }),
    at: place,
  }),
  fc.record({ type: fc.constant('move' as const), key: keys, to: place }),
  fc.record({
    type: fc.constant('split' as const),
    key: keys,
    minutes: fc.integer({ min: -1, max: 60 }),
    newKey: fc.constant('new'),
    title,
  }),
  fc.record({
    type: fc.constant('merge' as const),
    key: keys,
    title,
    keep: fc.constantFrom('first' as const, 'second' as const),
  }),
  fc.record({ type: fc.constant('retime' as const), key: keys, start: fc.integer({ min: 0, max: 1_500 }) }),
  fc.record({ type: fc.constant('retime' as const), key: keys, minutes: fc.integer({ min: 0, max: 200 }) }),
  fc.record({ type: fc.constant('pin' as const), key: keys, pinned: fc.boolean() }),
  fc.record({ type: fc.constant('remove' as const), key: keys }),
)

type Days = readonly { readonly items: readonly Handled[] }[]
const all = (days: Days) => days.flatMap(({ items }) => items)
const minutesIn = (days: Days) =>
  new Map(days.flatMap(({ items }) => laidOut(items).map(({ item, minutes }) => [item.key, minutes])))
const scene = fc.tuple(anyDays, anyBegun, anyChange).map(([days, count, change]) => {
  const begun = new Set(days[0].items.slice(0, count).map(({ key }) => key))
  const named =
    change.type === 'insert' ? [change.key] : [change.key, 'newKey' in change ? change.newKey : '']
  const at = days.find(({ items }) => items.some(({ key }) => key === change.key))?.items ?? []
  const next =
    change.type === 'merge' ? at[at.findIndex(({ key }) => key === change.key) + 1]?.key : undefined
  return {
    days,
    begun,
    change,
    named: new Set([...named, next]),
    result: byHand(days, begun, change, (x) => x),
  }
})
const RUNS = { numRuns: 4_000 }

describe('whatever is done by hand', () => {
  test('[KO80] nothing else is lost, renamed, or of another length', () => {
    let done = 0
    fc.assert(
      fc.property(scene, ({ days, named, result }) => {
        if (!result.ok) return
        done++
        const before = minutesIn(days)
        const after = minutesIn(result.days)
        for (const { key, title: was } of all(days)) {
          if (named.has(key)) continue
          const now = all(result.days).filter((item) => item.key === key)
          expect(now.map((each) => each.title)).toEqual([was])
          // What nothing ended may come to have an end; what had a length keeps it.
          if (before.get(key) !== null) expect(after.get(key)).toBe(before.get(key))
        }
        expect(new Set(all(result.days).map(({ key }) => key)).size).toBe(all(result.days).length)
      }),
      RUNS,
    )
    expect(done).toBeGreaterThan(500)
  })

  test('[KO81] what stands fast and what has begun is where it was', () => {
    fc.assert(
      fc.property(scene, ({ days, begun, named, result }) => {
        if (!result.ok) return
        for (const [day, { items }] of days.entries()) {
          for (const { key, start, pinned } of items) {
            if (named.has(key) || !(pinned || begun.has(key))) continue
            expect(result.days[day]?.items.find((item) => item.key === key)?.start).toBe(start)
          }
        }
      }),
      RUNS,
    )
  })

  test('[KO82] what has begun is as it was, word for word, and stands before all that has not', () => {
    fc.assert(
      fc.property(scene, ({ days, begun, change, result }) => {
        if (begun.has(change.key)) expect(result.ok).toBe(false)
        if (!result.ok) return
        const length = minutesIn(days)
        const after = minutesIn(result.days)
        for (const item of all(days).filter(({ key }) => begun.has(key))) {
          expect(all(result.days).find(({ key }) => key === item.key)).toEqual({
            ...item,
            end: expect.toSatisfy((end: unknown) => end === null || typeof end === 'number'),
          })
          if (length.get(item.key) !== null) expect(after.get(item.key)).toBe(length.get(item.key))
        }
        const order = result.days[0]?.items.map(({ key }) => begun.has(key)) ?? []
        const was = days[0].items.map(({ key }) => begun.has(key))
        if (!was.slice(was.lastIndexOf(true)).includes(false) || begun.size === 0) return
        expect(order.slice(0, begun.size).every((is) => is)).toBe(true)
      }),
      RUNS,
    )
  })

  test('[KO83] one split in two and merged again is as long as it was, and all else as it stood', () => {
    let done = 0
    fc.assert(
      fc.property(anyDays, keys, fc.integer({ min: 1, max: 60 }), (days, key, minutes) => {
        const split = byHand(
          days,
          new Set(),
          { type: 'split', key, minutes, newKey: 'new', title: 'New' },
          (x) => x,
        )
        if (!split.ok) return
        const parts = minutesIn(split.days)
        expect((parts.get(key) ?? 0) + (parts.get('new') ?? 0)).toBe(minutesIn(days).get(key))
        // What runs beside it may come to stand between the two.
        const items = split.days.find((day) => day.items.some((item) => item.key === key))?.items ?? []
        if (items[items.findIndex((item) => item.key === key) + 1]?.key !== 'new') return
        done++
        const whole = byHand(
          split.days,
          new Set(),
          { type: 'merge', key, title: key, keep: 'first' },
          (x) => x,
        )
        if (!whole.ok) throw new Error(whole.code)
        expect(minutesIn(whole.days).get(key)).toBe(minutesIn(days).get(key))
        expect(all(whole.days).find((item) => item.key === key)?.start).toBe(
          all(days).find((item) => item.key === key)?.start,
        )
      }),
      RUNS,
    )
    expect(done).toBeGreaterThan(300)
  })
})
