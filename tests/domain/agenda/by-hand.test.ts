import { describe, expect, test } from 'vitest'
import { byHand, type HandChange } from '#shared/agenda/by-hand.ts'
import type { Handled } from '#shared/agenda/hand-days.ts'

const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** `09:00-09:30 Welcome`; a `*` stands fast. */
function item(line: string): Handled {
  const [, start = '', end, pin, title = ''] = /^(\d\d:\d\d)(?:-(\d\d:\d\d))? (\*)?(.+)$/.exec(line) ?? []
  const plain = { speakers: [], details: [], kind: 'talk', pinned: pin === '*' } as const
  return { key: title, start: at(start), end: end === undefined ? null : at(end), title, ...plain }
}
const day = (...lines: readonly string[]) => ({ items: lines.map(item) })
const written = ({ start, end, title, pinned }: Handled) =>
  `${clock(start)}${end === null ? '' : `-${clock(end)}`} ${pinned ? '*' : ''}${title}`

const first = day(
  '09:00 Welcome',
  '09:45 Talk',
  '10:20 Break',
  '10:40 Panel',
  '12:00-13:00 *Lunch',
  '13:00 Duo',
  '13:30 End',
)
const second = day('09:00-10:00 Song', '10:15-11:00 Plan', '11:30 *Bus')

function done(change: HandChange, begun: readonly string[] = [], days = [first, second]) {
  const result = byHand(days, new Set(begun), change, (plain) => plain)
  return result.ok ? result.days.map(({ items }) => items.map(written)) : `${result.code}: ${result.title}`
}
const talk = { type: 'insert', key: 'new', title: 'New', kind: 'talk', minutes: 15 } as const
const lines = ({ items }: { readonly items: readonly Handled[] }) => items.map(written)

describe('an item put in', () => {
  test('[KO80] begins where the one before ends, and those after give way', () => {
    expect(done({ ...talk, at: { day: 0, index: 2 } })).toEqual([
      [
        '09:00 Welcome',
        '09:45 Talk',
        '10:20-10:35 New',
        '10:35 Break',
        '10:55-12:15 Panel',
        '12:00-13:00 *Lunch',
        '13:00 Duo',
        '13:30 End',
      ],
      lines(second),
    ])
  })

  test('[KO81] a gap takes it up before anything moves', () => {
    expect(done({ ...talk, at: { day: 1, index: 1 } })?.[1]).toEqual([
      '09:00-10:00 Song',
      '10:00-10:15 New',
      '10:15-11:00 Plan',
      '11:30 *Bus',
    ])
  })

  test('[KO80] at the head of a day it ends where the day began; on an empty day it is nine o’clock', () => {
    expect(done({ ...talk, at: { day: 1, index: 0 } })?.[1]).toContain('08:45-09:00 New')
    expect(done({ ...talk, at: { day: 0, index: 0 } }, [], [day()])).toEqual([['09:00-09:15 New']])
  })

  test('[KO82] never before what is on or over', () => {
    expect(done({ ...talk, at: { day: 0, index: 1 } }, ['Welcome', 'Talk'])).toBe('before-begun: Talk')
    expect(done({ ...talk, at: { day: 0, index: 2 } }, ['Welcome', 'Talk'])).toHaveLength(2)
  })
})

describe('an item moved', () => {
  test('[KO80] to another day: it keeps its length, and nothing is stretched over the hole that it leaves', () => {
    expect(done({ type: 'move', key: 'Talk', to: { day: 1, index: 1 } })).toEqual([
      ['09:00-09:45 Welcome', '10:20 Break', '10:40 Panel', '12:00-13:00 *Lunch', '13:00 Duo', '13:30 End'],
      ['09:00-10:00 Song', '10:00 Talk', '10:35-11:20 Plan', '11:30 *Bus'],
    ])
  })

  test('[KO81] past what stands fast, which stays where it is', () => {
    expect(done({ type: 'move', key: 'Panel', to: { day: 0, index: 4 } })?.[0]).toEqual([
      '09:00 Welcome',
      '09:45 Talk',
      '10:20-10:40 Break',
      '12:00-13:00 *Lunch',
      '13:00 Panel',
      '14:20 Duo',
      '14:50 End',
    ])
  })

  test('[KO82] not what stands fast, not what has begun, and nothing to before it', () => {
    expect(done({ type: 'move', key: 'Lunch', to: { day: 1, index: 0 } })).toBe('stands-fast: Lunch')
    expect(done({ type: 'move', key: 'Talk', to: { day: 1, index: 0 } }, ['Talk'])).toBe('has-begun: Talk')
    expect(done({ type: 'move', key: 'Panel', to: { day: 0, index: 1 } }, ['Talk'])).toBe(
      'before-begun: Talk',
    )
    expect(done({ type: 'move', key: 'Duo', to: { day: 0, index: 9 } })).toBe('unknown-item: Duo')
  })
})

describe('an item split and merged', () => {
  test('[KO83] two parts are as long as the whole, and nothing else moves', () => {
    expect(done({ type: 'split', key: 'Panel', minutes: 30, newKey: 'p2', title: 'Panel 2' })?.[0]).toEqual(
      lines(first).toSpliced(4, 0, '11:10 Panel 2'),
    )
  })

  test('[KO83] two are one, as long as both; the free time between them stands after', () => {
    expect(done({ type: 'merge', key: 'Song', title: 'Song and plan', keep: 'first' })?.[1]).toEqual([
      '09:00-10:45 Song and plan',
      '11:30 *Bus',
    ])
  })

  test('[KO82] not what has begun, not the bus, and nothing where nothing follows', () => {
    const merge = { type: 'merge', title: 'Both', keep: 'first' } as const
    expect(done({ ...merge, key: 'Welcome' }, ['Welcome'])).toBe('has-begun: Welcome')
    expect(done({ ...merge, key: 'Plan' })).toBe('stands-fast: Bus')
    expect(done({ ...merge, key: 'Bus' })).toBe('nothing-after: Bus')
    const split = { type: 'split', newKey: 'x', title: 'x' } as const
    expect(done({ ...split, key: 'Talk', minutes: 10 }, ['Talk'])).toBe('has-begun: Talk')
    expect(done({ ...split, key: 'Talk', minutes: 35 })).toBe('too-short: Talk')
    expect(done({ ...split, key: 'End', minutes: 5 })).toBe('too-short: End')
  })
})

describe('another time', () => {
  test('[KO80] a longer item pushes those after it, a shorter one leaves a gap', () => {
    expect(done({ type: 'retime', key: 'Break', minutes: 30 })?.[0]?.slice(2, 5)).toEqual([
      '10:20 Break',
      '10:50-12:10 Panel',
      '12:00-13:00 *Lunch',
    ])
    expect(done({ type: 'retime', key: 'Break', minutes: 5 })?.[0]?.slice(2, 4)).toEqual([
      '10:20-10:25 Break',
      '10:40 Panel',
    ])
  })

  test('[KO80] it stands where its time is, and keeps its length', () => {
    expect(done({ type: 'retime', key: 'Plan', start: at('08:00') })?.[1]).toEqual([
      '08:00-08:45 Plan',
      '09:00-10:00 Song',
      '11:30 *Bus',
    ])
  })

  test('[KO81] what runs out of room stays before what stands fast, and reaches into it', () => {
    expect(done({ type: 'retime', key: 'Break', minutes: 120 })?.[0]?.slice(2, 5)).toEqual([
      '10:20-12:20 Break',
      '12:00-13:20 Panel',
      '12:00-13:00 *Lunch',
    ])
  })

  test('[KO82] not what has begun, and not to before it; nothing beyond the day', () => {
    expect(done({ type: 'retime', key: 'Talk', minutes: 5 }, ['Talk'])).toBe('has-begun: Talk')
    expect(done({ type: 'retime', key: 'Panel', start: at('09:30') }, ['Talk'])).toBe('before-begun: Talk')
    expect(done({ type: 'pin', key: 'Talk', pinned: true }, ['Talk'])).toBe('has-begun: Talk')
    expect(done({ type: 'remove', key: 'Talk' }, ['Talk'])).toBe('has-begun: Talk')
    expect(done({ type: 'retime', key: 'End', start: 2_900 })).toBe('outside-day: End')
  })
})
