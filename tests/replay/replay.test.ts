import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toEvent } from '#server/rooms/records.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { allViews } from '#tests/support/all-views.ts'
import { summaryOf } from './summary.ts'

const folder = new URL('.', import.meta.url)
const linesOf = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n')
const releases = readdirSync(folder).flatMap((name) => /^(.+)\.log\.jsonl$/.exec(name)?.[1] ?? [])

/** As the server reads it, with the keys that were on the disk. */
function replayed(release: string) {
  const keys: Record<string, string> = JSON.parse(linesOf(`${release}.keys.jsonl`)[0] ?? '{}')
  const records = linesOf(`${release}.log.jsonl`).map((line): StoredRecord => JSON.parse(line))
  const keyOf = (box: string) => (Object.hasOwn(keys, box) ? Buffer.from(keys[box] ?? '', 'hex') : undefined)
  const events = records.map((record) => toEvent(record, keyOf))
  return { records, events, gathering: events.reduce(evolve, emptyGathering('demo')) }
}

test('[GA23] there is a recorded log of a release', () => {
  expect(releases).toContain('0.1.0')
})

test.each(releases)('[GA23] the log of %s loads and says what it said then', (release) => {
  expect(summaryOf(replayed(release).gathering)).toMatchSnapshot()
})

test.each(releases)('[GA23] everything of %s can be looked at', (release) => {
  const views = allViews(replayed(release).gathering)
  expect(JSON.parse(JSON.stringify(views))).toEqual(views)
})

test.each(releases)(
  '[GA23] the snapshot of %s is the same gathering, but for what was erased since',
  (release) => {
    const plain: { gathering: PlainGathering } = JSON.parse(linesOf(`${release}.snapshot.jsonl`)[0] ?? '')
    const revived = reviveGathering(plain.gathering)
    expect(summaryOf(revived)).toMatchSnapshot()
    expect(Object.keys(allViews(revived))).toEqual(
      expect.arrayContaining(Object.keys(allViews(replayed(release).gathering))),
    )
  },
)

test('[GA23] the log of 0.1.0 holds every kind of event that there was', () => {
  expect([...new Set(replayed('0.1.0').records.map(({ type }) => type))].sort()).toMatchSnapshot()
})
