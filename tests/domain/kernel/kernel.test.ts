import fc from 'fast-check'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import { memo } from '#shared/kernel/memo.ts'
import { emptyTable, inKeyOrder, tableOf } from '#shared/kernel/table.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'

test('a decision is accepted with its events, or refused with a code and data for its text', () => {
  expect(accepted(1, 2)).toEqual({ ok: true, events: [1, 2] })
  expect(refused('full')).toEqual({ ok: false, code: 'full' })
  expect(refused('full', '5')).toEqual({ ok: false, code: 'full', detail: '5' })
  expect(() => unreachable({ odd: 1 } as never)).toThrow('{"odd":1}')
})

test('a text is measured in code points', () => {
  expect(tooLong('😀'.repeat(10), 10)).toBe(false)
  expect(tooLong('😀'.repeat(11), 10)).toBe(true)
  expect(tooLong('\ud800'.repeat(11), 10)).toBe(true)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat({ max: 30 }), (text, limit) => {
      expect(tooLong(text, limit)).toBe(Array.from(text).length > limit)
    }),
  )
})

test('outer space of every kind goes, and what no screen can show; what was typed stays', () => {
  expect(tidy('\u00a0\ufeff\u2003 KS å\u0000b \r\n')).toBe('KS åb')
  expect(tidy('\u202een\u0007\r\nto\ttre \ud800👩‍🏫')).toBe('en\nto\ttre 👩‍🏫')
  expect(tidy('\u0000\u202e')).toBe('')
})

test('what was made of a value is the same object for as long as the value is', () => {
  let made = 0
  const make = memo((value: { readonly n: number }) => ({ twice: value.n * 2, number: ++made }))
  const value = { n: 4 }
  expect(make(value)).toBe(make(value))
  expect(make(value)).toEqual({ twice: 8, number: 1 })
  expect(make({ n: 4 })).not.toBe(make(value))
})

test('a table in key order remembers nothing of how it came about', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 20 })
  fc.assert(
    fc.property(keys, fc.infiniteStream(fc.nat()), (names, shuffle) => {
      const shuffled = names
        .map((name) => [shuffle.next().value, name] as const)
        .sort(([a], [b]) => a - b)
        .map(([, name]) => name)
      const put = (list: readonly string[]) =>
        list.reduce((table, name) => inKeyOrder(table.set(name, 1)), emptyTable<number>())
      expect([...put(shuffled).keys()]).toEqual([...put(names).keys()])
    }),
  )
})

test('a table is the same after JSON and back', () => {
  const table = tableOf({ b: 1, a: 2, '10': 3 })
  expect(tableOf(JSON.parse(JSON.stringify(table))).toJS()).toEqual(table.toJS())
})
