import { expect, test } from 'vitest'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'
import { emptyGathering } from '#shared/gathering/gathering.ts'
import { prepareOf } from '#shared/library/apply.ts'
import { LIBRARY_IDS, setupOf } from '#shared/library/library.ts'
import { texts } from '#shared/library/nb/texts.ts'
import { MOST_OWN, type Own, ownFile, readOwn } from '#shared/library/own-file.ts'
import { makeIds, play } from '#tests/support/given.ts'

const all: readonly Own[] = LIBRARY_IDS.map((id) => ({
  name: texts.activities[id].title,
  setup: setupOf(id, texts.activities[id]),
}))

test('[LI8] own activities are a file, and are read again as they were', () => {
  expect(readOwn(`\uFEFF${ownFile(all)}`)).toEqual({ ok: true, own: all })
})

test('[LI8] the activities of a programme file are read too, and of what comes from people nothing is there', () => {
  const gathering = play(
    emptyGathering('g'),
    [{ type: 'NameMunicipalities', municipalities: [{ id: 'm1', name: 'Vefsn' }] }],
    ...all.flatMap(({ setup }, at) =>
      setup === null ? [] : [[prepareOf(setup, { id: `a${at}`, item: null }, makeIds())] as const],
    ),
    [{ type: 'RevisePresentations', activity: 'a0', minutes: 12, shared: true, order: ['m1'] }],
  )
  const read = readOwn(JSON.stringify(toProgrammeFile(gathering)))
  expect(read.ok && read.own.map(({ setup }) => setup?.kind)).toEqual(all.map(({ setup }) => setup?.kind))
  // Its municipalities are not those of the next gathering.
  expect(read.ok && read.own[0]?.setup).toMatchObject({ kind: 'presentations', order: [] })
})

const file = (more: object) =>
  JSON.stringify({ format: 'samling-activities', version: 1, activities: [], ...more })

test.each([
  ['x'.repeat(1_000_001), 'tooLarge', 1_000_001],
  ['{', 'notActivities', 0],
  ['[]', 'notActivities', 0],
  [JSON.stringify({ format: 'samling-questions', version: 1, questions: [] }), 'notActivities', 0],
  [file({ version: 2, activities: [{}] }), 'tooNew', 2],
  [JSON.stringify({ format: 'samling-programme', version: 2, activities: [{}] }), 'tooNew', 2],
  [file({ activities: Array(MOST_OWN + 1).fill({}) }), 'tooMany', MOST_OWN + 1],
  [file({}), 'emptyFile', 0],
])('[LI8] a file that is none, or too much, is refused whole: %.40s', (text, why, found) => {
  expect(readOwn(text)).toEqual({ ok: false, why, found })
})

test('[LI8] one of a kind or with settings that are not known here is held as it came, and written as it came', () => {
  const odd = { name: 'Speed-date', setup: { kind: 'carousel', rounds: 4 } }
  const newer = { name: 'Ny', setup: { kind: 'commitments', title: '', most: 1, plan: false, colour: 'red' } }
  const [known] = all.filter(({ name }) => name === 'Prikkavstemning')
  const read = readOwn(file({ activities: [odd, { name: known?.name, setup: known?.setup }, newer, 7] }))
  expect(read).toEqual({
    ok: true,
    own: [
      { name: 'Speed-date', setup: null, kind: 'carousel', held: odd },
      known,
      { name: 'Ny', setup: null, kind: 'commitments', held: newer },
      { name: '', setup: null, kind: '', held: 7 },
    ],
  })
  const written = read.ok ? JSON.parse(ownFile(read.own)) : null
  expect(written.activities).toEqual([odd, { name: known?.name, setup: known?.setup }, newer, 7])
})
