import { randomBytes } from 'node:crypto'
import {
  type EventStore,
  type KeyRing,
  type Loaded,
  type NewRecord,
  type Snapshot,
  type StoredRecord,
  StoreError,
} from './event-store.ts'

type Stream = { records: StoredRecord[]; snapshots: string[] }

/** What a disk would give back: nobody else's object, and nothing that JSON cannot hold. */
function throughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}

/** `forget` takes away a stream's snapshots, which may hold what a key sealed in the clear. */
function makeMemoryKeys(forget: (stream: string) => void): KeyRing & { forget(stream: string): void } {
  const keys = new Map<string, Uint8Array>()
  const name = (stream: string, box: string) => JSON.stringify([stream, box])
  return {
    async ensure(stream, box) {
      const key = keys.get(name(stream, box)) ?? new Uint8Array(randomBytes(32))
      keys.set(name(stream, box), key)
      return key.slice()
    },
    boxes: (stream) =>
      [...keys.keys()].flatMap((key) => {
        const [of, box] = JSON.parse(key) as [string, string]
        return of === stream ? [box] : []
      }),
    get: (stream, box) => keys.get(name(stream, box))?.slice(),
    async destroy(stream, box) {
      if (keys.delete(name(stream, box))) forget(stream)
    },
    forget(stream) {
      for (const key of keys.keys()) if (JSON.parse(key)[0] === stream) keys.delete(key)
    },
  }
}

/** A store that forgets everything when the process ends: for tests and for trying things out. */
export function makeMemoryStore(): EventStore {
  const streams = new Map<string, Stream>()
  let open = true

  const keys = makeMemoryKeys((id) => {
    streamOf(id).snapshots = []
  })

  function streamOf(id: string): Stream {
    if (!open) throw new StoreError('closed', 'the store is closed')
    return streams.get(id) ?? { records: [], snapshots: [] }
  }

  return {
    keys,

    async list() {
      streamOf('')
      return [...streams.keys()].sort()
    },

    async load(id): Promise<Loaded> {
      const { records, snapshots } = streamOf(id)
      const newest = snapshots.map((text): Snapshot => JSON.parse(text)).sort((a, b) => b.seq - a.seq)[0]
      const tail = records.slice(newest?.seq ?? 0)
      return {
        snapshot: newest ?? null,
        records: throughJson(tail),
        version: records.length,
        epoch: '',
        mended: [],
      }
    },

    async records(id) {
      return throughJson(streamOf(id).records)
    },

    async since(id, seq) {
      return throughJson(streamOf(id).records.slice(seq))
    },

    async append(id, expectedVersion, added: readonly NewRecord[]) {
      const stream = streamOf(id)
      const version = stream.records.length
      if (expectedVersion !== version)
        throw new StoreError('conflict', `${id} is at ${version}, not at ${expectedVersion}`)
      const numbered = added.map((record, at) => ({ seq: version + at + 1, ...throughJson(record) }))
      if (added.length > 0) streams.set(id, { ...stream, records: [...stream.records, ...numbered] })
      return version + added.length
    },

    recover: async () => 'ok',

    async snapshot(id, snapshot) {
      const stream = streamOf(id)
      const version = stream.records.length
      if (snapshot.seq < 1 || snapshot.seq > version)
        throw new StoreError('conflict', `a snapshot at ${snapshot.seq} of ${id}, which is at ${version}`)
      stream.snapshots.push(JSON.stringify(snapshot))
    },

    async erase(id, which) {
      const stream = streamOf(id)
      const seqs = typeof which === 'function' ? which(throughJson(stream.records)) : which
      const missing = seqs.find((seq) => stream.records[seq - 1] === undefined)
      if (missing !== undefined) throw new StoreError('conflict', `${id} has no record ${missing} to erase`)
      const first = Math.min(...seqs)
      stream.snapshots = stream.snapshots.filter((text) => JSON.parse(text).seq < first)
      for (const seq of seqs) {
        const record = stream.records[seq - 1]
        if (record !== undefined && record.private !== null)
          stream.records[seq - 1] = { ...record, private: 'erased' }
      }
    },

    async drop(id) {
      streamOf(id)
      streams.delete(id)
      keys.forget(id)
    },

    async close() {
      open = false
    },
  }
}
