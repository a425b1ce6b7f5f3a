import fc from 'fast-check'
import '#tests/support/seed.ts'
import { applyPatch, deepClone, type Operation } from 'fast-json-patch'
import { expect, test } from 'vitest'
import { diff, type Json, pointerKeys } from '#shared/kernel/diff.ts'

/** An oracle that nobody here wrote: RFC 6902 as another library reads it. */
function applied(before: Json, after: Json): unknown {
  const operations = deepClone(diff(before, after)) as Operation[]
  return applyPatch(deepClone(before), operations, true).newDocument
}

const key = fc.constantFrom('a', 'b', 'id', 'a/b', 'm~n', '~1', '', '0', '-', 'å', '😀')
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false, 0, 1, '', 'a', 'å', '\ud800', 'x/y'),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

test('[VI13] whatever two values, the operations make the second out of the first', () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      expect(applied(before, after)).toEqual(after)
    }),
    { numRuns: 2_000 },
  )
})

const entry = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), n: fc.nat({ max: 2 }) })

test('[VI13] whatever two lists, the operations make the second out of the first', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 8 }), (before, after) => {
      expect(applied(before, after)).toEqual(after)
    }),
    { numRuns: 1_000 },
  )
})

test('[VI13] nothing changed is nothing to say', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(diff(value, deepClone(value))).toEqual([])
    }),
  )
})

test('[VI14] one entry that comes, goes or changes is one operation, wherever it stands', () => {
  const list = ['a', 'b', 'c', 'd'].map((id) => ({ id, n: 0 }))
  for (const place of list.keys()) {
    const without = list.toSpliced(place, 1)
    expect(diff(list, without)).toEqual([{ op: 'remove', path: `/${place}` }])
    expect(diff(without, list)).toEqual([{ op: 'add', path: `/${place}`, value: list[place] }])
    const changed = list.with(place, { id: list[place]?.id ?? '', n: 1 })
    expect(diff(list, changed)).toEqual([{ op: 'replace', path: `/${place}/n`, value: 1 }])
  }
})

test('[VI14] a change of kind replaces the whole', () => {
  expect(diff([1], { 0: 1 })).toEqual([{ op: 'replace', path: '', value: { 0: 1 } }])
  expect(diff({ a: null }, { a: {} })).toEqual([{ op: 'replace', path: '/a', value: {} }])
})

test('[VI14] paths are RFC 6901 pointers', () => {
  expect(diff({ 'a/b': { 'm~n': 1 } }, { 'a/b': { 'm~n': 2 } })).toEqual([
    { op: 'replace', path: '/a~1b/m~0n', value: 2 },
  ])
  expect(pointerKeys('/a~1b/m~0n/0')).toEqual(['a/b', 'm~n', '0'])
  expect(pointerKeys('/~01')).toEqual(['~1'])
  expect(pointerKeys('')).toEqual([])
})

test('[VI14] a key called like something every object has is a key like any other', () => {
  const odd: Json = JSON.parse('{"__proto__":1,"constructor":2,"toString":3}')
  expect(diff({}, odd)).toEqual([
    { op: 'add', path: '/__proto__', value: 1 },
    { op: 'add', path: '/constructor', value: 2 },
    { op: 'add', path: '/toString', value: 3 },
  ])
  expect(diff(odd, {}).map(({ op }) => op)).toEqual(['remove', 'remove', 'remove'])
})
