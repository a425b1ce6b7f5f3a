import { readdirSync, readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { silentLog } from '#server/log.ts'
import { openRoom } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { NewRecord, StoredRecord } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { encodeHeader, encodeRecord } from '#server/store/record.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { makeTestClock } from '#tests/support/start-app.ts'
import { alone, DATA } from './store/given.ts'

const REPLAY = new URL('../replay/', import.meta.url)
const linesOf = (name: string) => readFileSync(new URL(name, REPLAY), 'utf8').trim().split('\n')
const releases = readdirSync(REPLAY).flatMap((name) => /^(.+)\.log\.jsonl$/.exec(name)?.[1] ?? [])

const open = (disk: FaultyDisk) =>
  openJournalStore({ dir: DATA, now: () => 0, files: disk.files, processes: alone })

async function roomOn(disk: FaultyDisk, id = 'demo') {
  const store = await open(disk)
  const options = { id, store, clock: makeTestClock(), newId: () => 'id-1', log: silentLog }
  const opening = openRoom({ ...options, solver: makeSolver(silentLog), publish: () => undefined })
  return { store, room: await opening.catch((error) => store.close().then(() => Promise.reject(error))) }
}

const folderOf = (id: string) => `${DATA}/gatherings/${id}`
function put(disk: FaultyDisk, path: string, text: string): void {
  disk.put(path, Buffer.from(text))
}

/** A data folder as that release left it, from what is kept of it in the repository. */
async function folderBy(
  release: string,
  withSnapshot: boolean,
): Promise<{ disk: FaultyDisk; records: number }> {
  const disk = new FaultyDisk()
  const store = await open(disk)
  const records = linesOf(`${release}.log.jsonl`).map((line): StoredRecord => JSON.parse(line))
  const lines = records.map((record, nth) =>
    encodeRecord(record as NewRecord, { seq: nth + 1, flush: nth + 1, more: 0 }),
  )
  await store.close()
  await disk.files.makeFolder(folderOf('demo'))
  put(disk, `${folderOf('demo')}/journal.jsonl`, encodeHeader('demo', 0) + lines.join(''))
  const hex: Record<string, string> = JSON.parse(linesOf(`${release}.keys.jsonl`)[0] ?? '{}')
  const boxes = Object.fromEntries(
    Object.entries(hex).map(([box, key]) => [box, Buffer.from(key, 'hex').toString('base64url')]),
  )
  put(disk, `${folderOf('demo')}/keys.json`, JSON.stringify({ v: 1, boxes }))
  if (withSnapshot) {
    const again = await open(disk)
    const state = JSON.parse(linesOf(`${release}.snapshot.jsonl`)[0] ?? '')
    await again.snapshot('demo', { seq: records.length, state: { applied: [], ...state } })
    await again.close()
  }
  return { disk, records: records.length }
}

const leader = { by: { role: 'leader' }, device: '', command: null } as const
const name = (title: string): RoomCommand => ({ type: 'NameGathering', title, place: '' })

test.each(
  releases.flatMap((release) => [true, false].map((withSnapshot) => [release, withSnapshot] as const)),
)(
  '[R-22] a data folder of %s opens, with its snapshot or without (%s), goes on, and is the same after another start',
  async (release, withSnapshot) => {
    const { disk, records } = await folderBy(release, withSnapshot)
    const { store, room } = await roomOn(disk)
    expect(room.version()).toBeGreaterThanOrEqual(records)
    expect(room.gathering().people.roster.size).toBeGreaterThan(0)
    expect(await room.submit(name('Videre'), leader)).toMatchObject({ ok: true })
    await room.close()
    await store.close()
    const again = await roomOn(disk)
    expect(again.room.gathering().title).toBe('Videre')
    await again.room.close()
    await again.store.close()
  },
)

const LATER: readonly [what: string, harm: (disk: FaultyDisk) => void, says: RegExp][] = [
  [
    'journal',
    (disk) => {
      const path = `${folderOf('demo')}/journal.jsonl`
      const [, ...rest] = String(disk.peek(path)).split('\n')
      const other = encodeHeader('demo', 0)
      // The checksum is right: nothing is damaged, it is merely not ours.
      put(disk, path, [...withVersion(other, 2).split('\n').slice(0, 1), ...rest].join('\n'))
    },
    /journal\.jsonl is the journal of "demo", version 2/,
  ],
  [
    'event',
    (disk) => {
      const path = `${folderOf('demo')}/journal.jsonl`
      const lines = String(disk.peek(path)).split('\n')
      const record = { type: 'v7.Unheard', at: 1, by: 'leader', command: null, public: {}, private: null }
      const seq = lines.length - 1
      put(
        disk,
        path,
        `${lines.slice(0, -1).join('\n')}\n${encodeRecord(record, { seq, flush: seq, more: 0 })}`,
      )
    },
    /record \d+ is of type v7\.Unheard, which this version of Samling does not know; start the newer version/,
  ],
  [
    'catalogue',
    (disk) =>
      put(
        disk,
        `${DATA}/catalogue.json`,
        String(disk.peek(`${DATA}/catalogue.json`)).replace('"version": 1', '"version": 2'),
      ),
    /catalogue\.json cannot be understood/,
  ],
]

function withVersion(header: string, version: number): string {
  const envelope = JSON.parse(header.split('\t')[0] ?? '')
  const text = JSON.stringify({ ...envelope, v: version })
  return `${text}\t${crc32(text).toString(16).padStart(8, '0')}\t\n`
}

test.each(LATER)(
  '[R-22] a %s of a later release is refused in words, and every byte stays',
  async (_what, harm, says) => {
    const { disk } = await folderBy('0.1.0', false)
    const first = await open(disk)
    await first.close()
    harm(disk)
    const before = disk.paths().map((path) => [path, String(disk.peek(path))])
    await expect(roomOn(disk)).rejects.toThrow(says)
    expect(disk.paths().map((path) => [path, String(disk.peek(path))])).toEqual(before)
  },
)

test('[R-22] a snapshot of a later form is passed over, and what a later release has put into the catalogue stays', async () => {
  const { disk } = await folderBy('0.1.0', true)
  const snapshot = disk.paths().find((path) => path.includes('/snapshot-')) ?? ''
  put(disk, snapshot, String(disk.peek(snapshot)).replace('{"v":1,', '{"v":2,'))
  const path = `${DATA}/catalogue.json`
  const catalogue = JSON.parse(String(disk.peek(path)))
  for (const entry of Object.values(catalogue.gatherings))
    Object.assign(entry as object, { later: { is: 1 } })
  put(disk, path, JSON.stringify({ ...catalogue, alsoLater: ['a'] }))
  const { store, room } = await roomOn(disk)
  expect(room.mended.join()).toContain('passed over')
  await store.catalogue.update((data) => {
    data.address = '192.168.1.20'
  })
  await room.close()
  await store.close()
  const after = JSON.parse(String(disk.peek(path)))
  expect(after).toMatchObject({
    address: '192.168.1.20',
    alsoLater: ['a'],
    gatherings: { demo: { later: { is: 1 } } },
  })
})
