import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventStore, NewRecord } from '#server/store/event-store.ts'

export type EventStoreSetup = {
  readonly store: EventStore
  /** Closes the store and opens it again on what it kept; left out by a store that keeps nothing. */
  readonly reopen?: () => Promise<EventStore>
  readonly teardown: () => Promise<void>
}

export function aRecord(said: string, extra: Partial<NewRecord> = {}): NewRecord {
  return {
    type: 'v1.PointAdded',
    at: 1_700_000_000_000,
    by: 'p1',
    command: null,
    public: { item: 'i1' },
    private: { said },
    ...extra,
  }
}

/** What every store must do; the titles' numbers are those of docs/spec/storage.md. */
export function eventStoreContract(name: string, setup: () => Promise<EventStoreSetup>): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let given: EventStoreSetup
    let store: EventStore
    beforeEach(async () => {
      given = await setup()
      store = given.store
    })
    afterEach(() => given.teardown())

    const again = async () => {
      if (given.reopen !== undefined) store = await given.reopen()
    }

    test('[ST1] a stream that nobody has written to is empty, and not listed', async () => {
      expect(await store.load('g1')).toEqual({
        snapshot: null,
        records: [],
        version: 0,
        epoch: '',
        mended: [],
      })
      expect(await store.list()).toEqual([])
    })

    test('[ST1] what is appended is loaded again, numbered from 1, in order and unchanged', async () => {
      const first = aRecord('Bålplass på Rødøy 🔥', { command: 'c1' })
      const second = aRecord('', { at: null, by: null, public: {}, private: null })
      expect(await store.append('g1', 0, [first, second])).toBe(2)
      const third = { ...first, command: 'c2' }
      expect(await store.append('g1', 2, [third])).toBe(3)
      await again()
      const { records, version } = await store.load('g1')
      expect(version).toBe(3)
      expect(records).toEqual([
        { seq: 1, ...first },
        { seq: 2, ...second },
        { seq: 3, ...third },
      ])
    })

    test('[ST1] tabs, newlines, NULs and lone surrogates in what people typed come back as they were', async () => {
      const odd = 'a\tb\nc\r\u0000d\u2028\ud800e"\\'
      await store.append('g1', 0, [aRecord(odd, { public: { odd } })])
      await again()
      expect((await store.load('g1')).records[0]).toMatchObject({ public: { odd }, private: { said: odd } })
    })

    test('[ST1] streams do not see one another, and all are listed', async () => {
      await store.append('g2', 0, [aRecord('to')])
      await store.append('g1', 0, [aRecord('en')])
      await again()
      expect(await store.list()).toEqual(['g1', 'g2'])
      expect((await store.load('g2')).records).toMatchObject([{ seq: 1, private: { said: 'to' } }])
    })

    test('[ST3] an append that builds on another version is a conflict and adds nothing', async () => {
      await store.append('g1', 0, [aRecord('a')])
      await expect(store.append('g1', 0, [aRecord('b')])).rejects.toMatchObject({ code: 'conflict' })
      await expect(store.append('g1', 2, [aRecord('b')])).rejects.toMatchObject({ code: 'conflict' })
      expect(await store.append('g1', 1, [aRecord('c')])).toBe(2)
      await again()
      expect((await store.load('g1')).records.map(({ private: said }) => said)).toEqual([
        { said: 'a' },
        { said: 'c' },
      ])
    })

    test('[ST3] of two that append at once on the same version exactly one gets through', async () => {
      const both = await Promise.allSettled([
        store.append('g1', 0, [aRecord('a')]),
        store.append('g1', 0, [aRecord('b')]),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect((await store.load('g1')).version).toBe(1)
    })

    test('[ST3] a record that JSON cannot hold is refused and leaves no gap', async () => {
      const round: Record<string, unknown> = {}
      round.round = round
      await expect(store.append('g1', 0, [aRecord('a'), aRecord('b', { public: round })])).rejects.toThrow()
      expect(await store.append('g1', 0, [aRecord('c')])).toBe(1)
    })

    test('[ST1] an append of nothing changes nothing', async () => {
      expect(await store.append('g1', 0, [])).toBe(0)
      expect(await store.list()).toEqual([])
    })

    test('[ND1] what came after a number is read by itself, in order, whatever a snapshot covers', async () => {
      expect(await store.since('g1', 0)).toEqual([])
      await store.append('g1', 0, [aRecord('a'), aRecord('b'), aRecord('c')])
      await store.snapshot('g1', { seq: 3, state: 'abc' })
      await again()
      expect((await store.since('g1', 1)).map(({ seq, private: said }) => [seq, said])).toEqual([
        [2, { said: 'b' }],
        [3, { said: 'c' }],
      ])
      expect(await store.since('g1', 3)).toEqual([])
      expect(await store.since('g1', 4)).toEqual([])
      expect(await store.since('g1', 0)).toEqual(await store.records('g1'))
    })

    test('[ST9] after a snapshot only the records behind it are loaded', async () => {
      await store.append('g1', 0, [aRecord('a'), aRecord('b'), aRecord('c')])
      await store.snapshot('g1', { seq: 2, state: { words: ['a', 'b'] } })
      await again()
      const loaded = await store.load('g1')
      expect(loaded.snapshot).toEqual({ seq: 2, state: { words: ['a', 'b'] } })
      expect(loaded.records.map(({ seq }) => seq)).toEqual([3])
      expect(loaded.version).toBe(3)
    })

    test('[ST9] the newest snapshot counts, and a snapshot of what is not there is a conflict', async () => {
      await store.append('g1', 0, [aRecord('a'), aRecord('b')])
      await store.snapshot('g1', { seq: 2, state: 'newer' })
      await store.snapshot('g1', { seq: 1, state: 'older' })
      await expect(store.snapshot('g1', { seq: 3, state: 'dream' })).rejects.toMatchObject({
        code: 'conflict',
      })
      expect((await store.load('g1')).snapshot).toEqual({ seq: 2, state: 'newer' })
    })

    test('[ST9] a state is kept as it was when it was handed over', async () => {
      const state = { words: ['a'] }
      await store.append('g1', 0, [aRecord('a')])
      const written = store.snapshot('g1', { seq: 1, state })
      state.words.push('changed')
      await written
      expect((await store.load('g1')).snapshot?.state).toEqual({ words: ['a'] })
    })

    test('[ST11] erasing takes the private part out, says so, and leaves the rest as it was', async () => {
      await store.append('g1', 0, [aRecord('a'), aRecord('b'), aRecord('', { private: null })])
      await store.erase('g1', [1, 3])
      await store.erase('g1', [1])
      expect(await store.append('g1', 3, [aRecord('d')])).toBe(4)
      await again()
      const { records } = await store.load('g1')
      expect(records.map((record) => record.private)).toEqual(['erased', { said: 'b' }, null, { said: 'd' }])
      expect(records[0]).toEqual({ seq: 1, ...aRecord('a'), private: 'erased' })
    })

    test('[ST11] erasing removes the snapshots that may hold the words, and no others', async () => {
      await store.append('g1', 0, [aRecord('a'), aRecord('b')])
      await store.snapshot('g1', { seq: 1, state: ['a'] })
      await store.snapshot('g1', { seq: 2, state: ['a', 'b'] })
      await store.erase('g1', [2])
      await again()
      expect((await store.load('g1')).snapshot?.seq).toBe(1)
      await store.erase('g1', [1])
      expect((await store.load('g1')).snapshot).toBeNull()
    })

    test('[ST11] erasing a record that is not there is a conflict', async () => {
      await store.append('g1', 0, [aRecord('a')])
      await expect(store.erase('g1', [2])).rejects.toMatchObject({ code: 'conflict' })
    })

    test('[ST12] a box has one key of 32 bytes until it is destroyed', async () => {
      const [key, same] = await Promise.all([
        store.keys.ensure('g1', 'poll-1'),
        store.keys.ensure('g1', 'poll-1'),
      ])
      expect(key).toHaveLength(32)
      expect(same).toEqual(key)
      expect(await store.keys.ensure('g1', 'poll-2')).not.toEqual(key)
      await again()
      expect(store.keys.get('g1', 'poll-1')).toEqual(key)
      expect(store.keys.get('g2', 'poll-1')).toBeUndefined()
      await store.keys.destroy('g1', 'poll-1')
      expect(store.keys.get('g1', 'poll-1')).toBeUndefined()
      await again()
      expect(store.keys.get('g1', 'poll-1')).toBeUndefined()
      expect(store.keys.get('g1', 'poll-2')).toHaveLength(32)
    })

    test('[ST12] destroying a key takes away the snapshots that may hold what it sealed in the clear', async () => {
      await store.append('g1', 0, [aRecord('a')])
      await store.keys.ensure('g1', 'poll-1')
      await store.snapshot('g1', { seq: 1, state: 'b' })
      await store.keys.destroy('g1', 'no such box')
      expect((await store.load('g1')).snapshot?.state).toBe('b')
      const late = store.snapshot('g1', { seq: 1, state: 'c' })
      await store.keys.destroy('g1', 'poll-1')
      await late
      await again()
      expect((await store.load('g1')).snapshot).toBeNull()
      expect((await store.load('g1')).version).toBe(1)
    })

    test('[PV1] a programme and a gathering are streams of one form beside each other', async () => {
      const programme = 'programme-kyst'
      await store.append('g1', 0, [aRecord('a')])
      await store.append(programme, 0, [aRecord('b'), aRecord('c')])
      await store.snapshot(programme, { seq: 2, state: 'two' })
      await store.keys.ensure(programme, 'research')
      await again()
      expect(await store.list()).toEqual(['g1', programme])
      expect(await store.load(programme)).toMatchObject({
        version: 2,
        snapshot: { state: 'two' },
        records: [],
      })
      expect(store.keys.boxes(programme)).toEqual(['research'])
      expect(store.keys.boxes('g1')).toEqual([])
      await store.erase(programme, [1])
      await store.drop('g1')
      await again()
      expect(await store.list()).toEqual([programme])
      expect((await store.records(programme)).map((each) => each.private)).toEqual(['erased', { said: 'c' }])
    })

    test('[ST1] nothing can be done with a closed store', async () => {
      await store.close()
      await expect(store.append('g1', 0, [aRecord('a')])).rejects.toMatchObject({ code: 'closed' })
      await expect(store.load('g1')).rejects.toMatchObject({ code: 'closed' })
    })
  })
}
