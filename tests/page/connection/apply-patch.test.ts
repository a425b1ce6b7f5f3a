import fc from 'fast-check'
import jsonPatch from 'fast-json-patch'
import { createRoot } from 'solid-js'
import { createStore, produce, unwrap } from 'solid-js/store'
import { expect, test } from 'vitest'
import { applyPatch, patched } from '#shared/kernel/apply-patch.ts'
import { diff, type Json } from '#shared/kernel/diff.ts'

const key = fc.oneof(fc.constantFrom('id', 'a/b', '~', '0', ''), fc.string({ maxLength: 4 }))
const json = fc.letrec<{ value: Json; record: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1, 'å', ''),
    fc.array(tie('value'), { maxLength: 5 }),
    tie('record'),
  ),
  record: fc.dictionary(
    key.filter((name) => name !== '__proto__'),
    tie('value'),
    { maxKeys: 5 },
  ),
})).value

const copy = (value: Json): Json => JSON.parse(JSON.stringify(value))

test('[CL13] the difference applied to the first gives the second, in place and without touching the first', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const holder = { slot: copy(before) }
      const operations = diff(before, after)
      applyPatch(holder, 'slot', operations)
      expect(holder.slot).toEqual(after)
      const untouched = copy(before)
      expect(patched(untouched, operations)).toEqual(after)
      expect(untouched).toEqual(before)
    }),
    { numRuns: 500 },
  )
})

test('[CL13] a patch does what another program of the same standard makes of it', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const operations = diff(before, after)
      const theirs = jsonPatch.applyPatch(copy(before), structuredClone([...operations]) as never).newDocument
      expect(patched(before, operations)).toEqual(theirs)
    }),
  )
})

test('[CL13] it holds in a store', () => {
  createRoot((dispose) => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const [store, set] = createStore<{ slot: Json }>({ slot: copy(before) })
        set(produce((draft) => applyPatch(draft as Record<string, unknown>, 'slot', diff(before, after))))
        expect(copy(unwrap(store).slot)).toEqual(after)
      }),
      { numRuns: 60 },
    )
    dispose()
  })
})

test.each([
  [{ op: 'replace', path: '/gone', value: 1 }],
  [{ op: 'remove', path: '/gone' }],
  [{ op: 'remove', path: '/list/2' }],
  [{ op: 'add', path: '/list/9', value: 1 }],
  [{ op: 'add', path: '/list/x', value: 1 }],
  [{ op: 'replace', path: '/list/-1', value: 1 }],
  [{ op: 'add', path: '/name/x', value: 1 }],
  [{ op: 'add', path: '/gone/x', value: 1 }],
  [{ op: 'add', path: '/__proto__', value: { polluted: true } }],
  [{ op: 'add', path: '/__proto__/polluted', value: true }],
  [{ op: 'add', path: '/constructor/x', value: true }],
] as const)('[CL14] %j throws where it does not fit', (operation) => {
  const before = { list: [1, 2], name: 'Ane' }
  expect(() => patched(before, [operation])).toThrow()
  expect(() => applyPatch({ slot: structuredClone(before) }, 'slot', [operation])).toThrow()
  expect('polluted' in {}).toBe(false)
})

test('[CL15] what did not change is the same object', () => {
  const before = { still: { deep: [1] }, list: [{ id: 'a' }, { id: 'b' }] }
  const after = patched(before, [{ op: 'replace', path: '/list/1/id', value: 'c' }]) as typeof before
  expect(after.still).toBe(before.still)
  expect(after.list[0]).toBe(before.list[0])
  expect(after.list[1]).toEqual({ id: 'c' })
  expect(before.list[1]).toEqual({ id: 'b' })
})
