import { describe, expect, test } from 'vitest'
import { ballotTag, open, seal } from '#server/store/seal.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { diskWith, JOURNAL, journalOf, linesOf, openOn, places, wordsIn } from './given.ts'

const canary = 'kanarifugl-æøå-🐤'

/** Whether these bytes stand in any file, snapshots and leftovers too. */
function anywhere(disk: FaultyDisk, bytes: string): readonly string[] {
  return disk.paths().filter((path) => disk.peek(path)?.includes(bytes))
}

describe('erasure', () => {
  test('[ST11] what was erased is in no file of the folder, and every record still verifies', async () => {
    const disk = await diskWith(['a', canary, 'c', canary])
    const store = await openOn(disk)
    await store.snapshot('g1', { seq: 3, state: { canary } })
    await store.snapshot('g1', { seq: 4, state: { canary } })
    expect(anywhere(disk, canary)).toHaveLength(3)
    await store.erase('g1', [2, 4])
    expect(anywhere(disk, canary)).toEqual([])
    expect(await store.append('g1', 4, [aRecord('e')])).toBe(5)
    await store.close()
    const again = await openOn(disk)
    expect(await wordsIn(again)).toEqual(['a', 'erased', 'c', 'erased', 'e'])
    expect((await again.load('g1')).mended).toEqual([])
  })

  test('[ST11] envelope and checksum of an erased record stay as they were, byte for byte', async () => {
    const disk = await diskWith(['a', canary, 'c'])
    const before = journalOf(disk)
    const store = await openOn(disk)
    await store.erase('g1', [2])
    const [start = 0, next = 0] = [linesOf(before)[2], linesOf(before)[3]]
    const line = before.subarray(start, next)
    const kept = line.subarray(0, line.lastIndexOf(9) + 1)
    const expected = Buffer.concat([
      before.subarray(0, start),
      kept,
      Buffer.from('\n'),
      before.subarray(next),
    ])
    expect(journalOf(disk)).toEqual(expected)
  })

  test('[ST11] the digest that stays does not betray the words: the same words never give the same one', async () => {
    const disk = await diskWith([canary, canary])
    const digests = [
      ...journalOf(disk)
        .toString()
        .matchAll(/"p":"([\w-]{22})"/g),
    ].map(([, digest]) => digest)
    expect(new Set(digests).size).toBe(2)
  })

  test('[ST11] a power cut in the middle of erasing never leaves a journal without the words beside a snapshot with them', async () => {
    const whole = await diskWith(['a', canary])
    const before = await openOn(whole)
    await before.snapshot('g1', { seq: 2, state: { canary } })
    await before.close()
    for (const at of places()) {
      const disk = whole.copy()
      disk.fail = (_, nth) => {
        if (nth === at) disk.powerOff()
        return undefined
      }
      const done = await openOn(disk)
        .then((store) => store.erase('g1', [2]))
        .then(
          () => true,
          () => false,
        )
      for (const names of ['lost', 'kept'] as const) {
        const after = disk.afterCrash({ unsynced: 'lost', names, chance: () => 0 })
        const erased = !journalOf(after).includes(canary)
        const traces = anywhere(after, canary).filter((path) => path.includes('snapshot-'))
        if (erased) expect(traces, `power off before ${at}, names ${names}`).toEqual([])
        if (done) expect(anywhere(after, canary)).toEqual([])
      }
      if (done) break
    }
  })

  test('[ST11] a snapshot that was set aside for being ahead is erased too', async () => {
    const disk = await diskWith(['a', 'b'])
    const store = await openOn(disk)
    await store.snapshot('g1', { seq: 2, state: { canary } })
    await store.close()
    disk.put(JOURNAL, journalOf(disk).subarray(0, linesOf(journalOf(disk))[2]))
    const again = await openOn(disk)
    expect((await again.load('g1')).mended).toEqual([
      '/data/gatherings/g1/snapshot-2.json: set aside, the journal ends before it',
    ])
    expect(anywhere(disk, canary)).toEqual(['/data/gatherings/g1/snapshot-2.ahead.json'])
    await again.erase('g1', [1])
    expect(anywhere(disk, canary)).toEqual([])
  })
})

describe('keys', () => {
  test('[ST12] a key is synced, folder and all, before anybody gets it', async () => {
    const disk = await diskWith([])
    const store = await openOn(disk)
    const key = await store.keys.ensure('g9', 'poll')
    const after = disk.afterCrash({ unsynced: 'lost', names: 'lost', chance: () => 0 })
    expect((await openOn(after)).keys.get('g9', 'poll')).toEqual(key)
  })

  test('[ST12] a destroyed key is in no file, and what it sealed cannot be opened', async () => {
    const disk = await diskWith(['a'])
    const store = await openOn(disk)
    const key = await store.keys.ensure('g1', 'poll')
    await store.keys.ensure('g1', 'another')
    const sealed = seal(key, { choice: 'ja' })
    expect(open(key, sealed)).toEqual({ choice: 'ja' })
    const text = Buffer.from(key).toString('base64url')
    expect(anywhere(disk, text)).toHaveLength(1)
    await store.keys.destroy('g1', 'poll')
    expect(anywhere(disk, text)).toEqual([])
    const remade = await store.keys.ensure('g1', 'poll')
    expect(open(remade, sealed)).toBeUndefined()
  })

  test('[ST12] nobody can change a key by changing what they got', async () => {
    const store = await openOn(await diskWith([]))
    const key = await store.keys.ensure('g1', 'poll')
    const before = key.slice()
    key.fill(0)
    expect(store.keys.get('g1', 'poll')).toEqual(before)
  })

  test('[ST12] a key file that cannot be read stops its own gathering only, and is not overwritten', async () => {
    const disk = await diskWith(['a'])
    disk.put('/data/gatherings/g1/keys.json', Buffer.from('{"v":1,'))
    const store = await openOn(disk)
    await expect(store.keys.ensure('g1', 'poll')).rejects.toMatchObject({ code: 'corrupt' })
    expect(() => store.keys.get('g1', 'poll')).toThrow('/data/gatherings/g1/keys.json')
    expect(await store.keys.ensure('g2', 'poll')).toHaveLength(32)
    expect(disk.peek('/data/gatherings/g1/keys.json')?.toString()).toBe('{"v":1,')
  })
})

describe('sealing', () => {
  const key = new Uint8Array(32).fill(7)

  test('[ST12] answers of like length seal to the same length, and never to the same bytes', () => {
    const sealed = ['ja', 'nei', 'Begge deler, men helst båt 🚤'].map((choice) => seal(key, { choice }))
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1)
    expect(seal(key, 'ja')).not.toBe(seal(key, 'ja'))
    expect(seal(key, 'ja', 512)).toHaveLength(seal(key, 'x'.repeat(400), 512).length)
  })

  test('[ST12] a sealed answer that was changed anywhere does not open, nor under another key', () => {
    const sealed = Buffer.from(seal(key, { said: 'Rødøy' }), 'base64url')
    expect(open(key, sealed.toString('base64url'))).toEqual({ said: 'Rødøy' })
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(open(key, changed.toString('base64url'))).toBeUndefined()
    }
    expect(open(new Uint8Array(32), sealed.toString('base64url'))).toBeUndefined()
    expect(open(key, '')).toBeUndefined()
  })

  test('[ST12] a person’s tag is the same in one box and another in the next', () => {
    expect(ballotTag(key, 'p1')).toBe(ballotTag(key, 'p1'))
    expect(ballotTag(key, 'p2')).not.toBe(ballotTag(key, 'p1'))
    expect(ballotTag(new Uint8Array(32), 'p1')).not.toBe(ballotTag(key, 'p1'))
  })
})
