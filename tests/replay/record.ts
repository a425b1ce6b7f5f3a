/**
 * Writes the recorded log of this release: `npx tsx tests/replay/record.ts 0.1.0`, once, when a release is made. A log that
 * has been released is never written again: what it holds is what is on people's disks.
 */
import { existsSync, writeFileSync } from 'node:fs'
import type { StoredRecord } from '#server/store/event-store.ts'
import { recordStory } from './recording.ts'

const [release = ''] = process.argv.slice(2)
const file = (name: string) => new URL(`${release}.${name}`, import.meta.url)
if (release === '' || existsSync(file('log.jsonl'))) throw new Error('name a release that has no log yet')

const { records, gathering, keys } = recordStory()
const snapshot = JSON.stringify({ seq: records.length, gathering })
/** One of them has asked to be forgotten. */
const [forgotten] = [...gathering.people.roster.keys()].sort()
const erased = records.map(
  (record): StoredRecord =>
    record.public.person === forgotten && record.private !== null ? { ...record, private: 'erased' } : record,
)
const ring = Object.fromEntries([...keys].map(([box, key]) => [box, Buffer.from(key).toString('hex')]))
writeFileSync(file('log.jsonl'), erased.map((record) => `${JSON.stringify(record)}\n`).join(''))
writeFileSync(file('snapshot.jsonl'), `${snapshot}\n`)
writeFileSync(file('keys.jsonl'), `${JSON.stringify(ring)}\n`)
