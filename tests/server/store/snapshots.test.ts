import { expect, test } from 'vitest'
import { decodeSnapshot, encodeSnapshot } from '#server/store/snapshots.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { diskWith, JOURNAL, journalOf, linesOf, openOn, wordsIn } from './given.ts'

const snapshotAt = (seq: number) => `/data/gatherings/g1/snapshot-${seq}.json`

test('[ST9] three generations are kept', async () => {
  const disk = await diskWith(['a', 'b', 'c', 'd', 'e'])
  const store = await openOn(disk)
  for (const seq of [1, 2, 3, 4, 5]) await store.snapshot('g1', { seq, state: seq })
  expect(
    disk
      .paths()
      .filter((path) => path.includes('snapshot-'))
      .sort(),
  ).toEqual([3, 4, 5].map(snapshotAt))
})

test('[ST9] a damaged snapshot is reported and passed over, down to the whole journal', async () => {
  const disk = await diskWith(['a', 'b', 'c'])
  const store = await openOn(disk)
  for (const seq of [1, 2]) await store.snapshot('g1', { seq, state: { seq } })
  disk.put(
    snapshotAt(2),
    Buffer.from(disk.peek(snapshotAt(2))?.toString().replace('"state":{"seq":2', '"state":{"seq":3') ?? ''),
  )
  const one = await store.load('g1')
  expect(one.snapshot).toEqual({ seq: 1, state: { seq: 1 } })
  expect(one.mended).toEqual([`${snapshotAt(2)}: damaged, passed over; the journal has it all`])
  disk.put(snapshotAt(1), Buffer.alloc(0))
  const none = await store.load('g1')
  expect(none.snapshot).toBeNull()
  expect(none.mended).toHaveLength(2)
  expect(await wordsIn(store)).toEqual(['a', 'b', 'c'])
})

test('[ST9] a snapshot of records that the journal lost is set aside, and never passes for later ones', async () => {
  const disk = await diskWith(['a', 'b', 'c'])
  const store = await openOn(disk)
  await store.snapshot('g1', { seq: 3, state: 'abc' })
  await store.close()
  disk.put(JOURNAL, journalOf(disk).subarray(0, linesOf(journalOf(disk))[3]))
  const again = await openOn(disk)
  const { snapshot, version, mended } = await again.load('g1')
  expect({ snapshot, version }).toEqual({ snapshot: null, version: 2 })
  expect(mended).toEqual([`${snapshotAt(3)}: set aside, the journal ends before it`])
  await again.append('g1', 2, [aRecord('x'), aRecord('y')])
  await again.close()
  expect((await (await openOn(disk)).load('g1')).snapshot).toBeNull()
})

test('[ST9] any byte changed in a snapshot is noticed', () => {
  const text = encodeSnapshot({ seq: 12, state: { said: 'Rødøy', list: [1, 2, 3] } })
  expect(decodeSnapshot(text, 12)).toEqual({ seq: 12, state: { said: 'Rødøy', list: [1, 2, 3] } })
  expect(decodeSnapshot(text, 13)).toBeUndefined()
  for (let at = 0; at < text.length; at++) {
    const changed = `${text.slice(0, at)}${text[at] === '~' ? '!' : '~'}${text.slice(at + 1)}`
    expect(decodeSnapshot(changed, 12), `at ${at}`).toBeUndefined()
    expect(decodeSnapshot(text.slice(0, at), 12)).toBeUndefined()
  }
})
