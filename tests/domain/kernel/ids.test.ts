import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Id } from '#shared/kernel/ids.ts'

test.each(['a', '0', '_', '-', 'V1StGXR8_Z5jdHi6B-myT', 'x'.repeat(40)])('[GA1] “%s” is an id', (id) => {
  expect(v.is(Id, id)).toBe(true)
})

test.each(['', 'x'.repeat(41), 'a/b', 'a~b', '../a', 'a b', 'bømlo', 'a\u0000', 'a\n', '😀', 7, null])(
  '[GA1] %j is no id',
  (id) => {
    expect(v.is(Id, id)).toBe(false)
  },
)

test.each(Object.getOwnPropertyNames(Object.prototype))(
  '[GA1] “%s”, which every object has, is no id',
  (id) => {
    expect(v.is(Id, id)).toBe(false)
  },
)
