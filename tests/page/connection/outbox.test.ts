import { expect, test } from 'vitest'
import {
  again,
  backoff,
  type Entry,
  head,
  merge,
  type Outbox,
  put,
  type Sendable,
  settle,
  without,
} from '#client/connection/outbox.ts'

let made = 0
function entry(command: Sendable, more: Partial<Entry> = {}): Entry {
  made++
  return { id: `command-${made}`, command, writtenAt: made, order: made, refusal: null, ...more }
}
const add = (point: string, text = point) =>
  ({ type: 'AddPoint', activity: 'talk', step: 's', point, text }) as const
const edit = (point: string, text: string) => ({ type: 'EditPoint', activity: 'talk', point, text }) as const
const remove = (point: string) => ({ type: 'RemovePoint', activity: 'talk', point }) as const
const cast = (activity: string, choice: string) =>
  ({ type: 'CastBallot', activity, answer: { type: 'choice', choice } }) as const
const commands = (outbox: Outbox) => outbox.map(({ command }) => command)
const refused = { refusal: { code: 'text-too-long' } } as const

test('[CL17] the oldest goes first, and goes when it is stored', () => {
  const [first, second] = [entry(add('a')), entry(add('b'))]
  const outbox = put(put([], first, null), second, null)
  expect(head(outbox)).toBe(first)
  const rest = settle(outbox, first.id, { ok: true, at: 1 })
  expect(rest).toEqual([second])
  expect(head(settle(rest, second.id, { ok: true, at: 2 }))).toBeNull()
})

test('[CL19] a passing refusal changes nothing, a lasting one keeps the words and lets the next go', () => {
  const [first, second] = [entry(add('a')), entry(add('b'))]
  const outbox = [first, second]
  expect(settle(outbox, first.id, { ok: false, code: 'storage-full' })).toBe(outbox)
  const after = settle(outbox, first.id, { ok: false, code: 'text-too-long', detail: '2000' })
  expect(after[0]).toEqual({ ...first, refusal: { code: 'text-too-long', detail: '2000' } })
  expect(head(after)).toBe(second)
  expect(without(after, first.id)).toEqual([second])
})

test('[CL19] tries come ever more rarely, and phones not all at once', () => {
  expect(backoff(0, 0)).toBe(500)
  expect(backoff(0, 1)).toBe(1_000)
  expect(backoff(3, 1)).toBeGreaterThan(backoff(2, 1))
  expect(backoff(99, 1)).toBe(backoff(4, 1))
})

test('[CL20] sent again by hand, it is a new command in its old place', () => {
  const [first, second] = [entry(add('a'), refused), entry(add('b'))]
  const outbox = again([first, second], first.id, 'new')
  expect(outbox).toEqual([{ ...first, id: 'new', refusal: null }, second])
  expect(head(outbox)?.id).toBe('new')
})

test('[CL21] a newer answer takes the place of one that waits, never of the one on its way', () => {
  const first = entry(cast('p', 'yes'))
  const other = entry(cast('q', 'yes'))
  const second = entry(cast('p', 'no'))
  expect(put([first, other], second, null)).toEqual([other, second])
  expect(put([first, other], second, first.id)).toEqual([first, other, second])
  expect(put([{ ...first, ...refused }], second, null)).toEqual([second])
})

test('[CL22] an edit waits behind its point; the last edit is enough', () => {
  const point = entry(add('a'))
  const outbox = put(put([point], entry(edit('a', 'b')), null), entry(edit('a', 'c')), null)
  expect(commands(outbox)).toEqual([add('a'), edit('a', 'c')])
})

test('[CL22] an edit of a refused point becomes the point, under a new id', () => {
  const point = entry(add('a', 'too long'), refused)
  const change = entry(edit('a', 'short'))
  expect(put([point], change, null)).toEqual([{ ...change, command: add('a', 'short'), order: point.order }])
})

test('[CL22] of a point that is taken away nothing else waits', () => {
  const outbox = [entry(add('a')), entry(add('b')), entry(edit('a', 'x')), entry(cast('p', 'yes'))]
  const [, other, , ballot] = outbox
  const taken = entry(remove('a'))
  expect(put(outbox, taken, null)).toEqual([other, ballot, taken])
  expect(commands(put(outbox, taken, outbox[0]?.id ?? null))[0]).toEqual(add('a'))
})

test('[CL18] [CL23] what comes from elsewhere falls into the order it was written in, once', () => {
  const [first, second, third] = [entry(add('a')), entry(add('b')), entry(add('c'))]
  expect(merge([first, third], [second, first])).toEqual([first, second, third])
})
