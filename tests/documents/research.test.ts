import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeResearch } from '#server/research/write-research.ts'
import type { Answer } from '#shared/activities/poll/poll.ts'
import { ensureOffice, howToGetThem } from '#tests/support/ensure-office.ts'
import { SPICE } from '#tests/support/reported.ts'
import {
  gatheringOf,
  keyedWith,
  namedPoll,
  peopleEvents,
  researched,
  type Somebody,
  sourceOf,
} from '#tests/support/researched.ts'
import { convert, readFlat } from './office.ts'

let folder: string
beforeAll(() => {
  expect(ensureOffice(), howToGetThem).toEqual([])
  folder = mkdtempSync(join(tmpdir(), 'samling-research-'))
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As many people as there are texts that a program would make something else of. */
const people: readonly Somebody[] = SPICE.map((_, nth) => ({ id: `p${nth}`, home: 'sund', studied: true }))
const texts = people.map(({ id }, nth): readonly [string, Answer] => [
  id,
  { type: 'text', text: SPICE[nth] ?? '' },
])
const choices = people.map(({ id }, nth): readonly [string, Answer] => [
  id,
  { type: 'yesno', value: nth % 2 === 0 ? 'yes' : 'no' },
])

test('[RS11] [P-14] LibreOffice reads both kinds: as many rows, every code and every text as it was written, and no formula', async () => {
  const gathering = gatheringOf('g', [
    ...peopleEvents(people),
    ...namedPoll('ja', { type: 'yesno', text: 'Er målet nådd?' }, choices),
    ...namedPoll('ord', { type: 'text', text: 'Hva nå?' }, texts),
  ])
  const research = researched(sourceOf([gathering]), keyedWith('key'))
  const pieces: Uint8Array[] = []
  writeResearch(research, { programme: null, gatherings: [], version: null }, 'nb', (piece) =>
    pieces.push(piece),
  )
  const files = unzipSync(Buffer.concat(pieces))
  const put = (name: string) => {
    const file = join(folder, `${name.replace('å', 'a')}`)
    writeFileSync(file, files[name] ?? new Uint8Array())
    return file
  }
  const asText = Array.from({ length: 12 }, (_, place) => `${place + 1}/2`).join('/')
  await convert(folder, [put('answers_rå.csv'), put('texts_rå.csv')], 'fods', [
    `--infilter=Text - txt - csv (StarCalc):44,34,76,1,${asText}`,
  ])
  await convert(folder, [put('answers_regneark.csv'), put('texts_regneark.csv')], 'fods', [
    '--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1044,false,true',
  ])
  for (const id of ['answers', 'texts'])
    for (const kind of ['ra', 'regneark']) {
      const { formulas, tables } = await readFlat(join(folder, `${id}_${kind}.fods`))
      expect(formulas, `${id} ${kind}`).toBe(0)
      const table = research.tables.find((each) => each.id === id)
      const [, ...rows] = (tables[0]?.rows ?? []).map((row) => row.map(({ text }) => text))
      const written = [...(table?.rows() ?? [])].map((row) => row.map(String))
      const read = rows.slice(0, written.length).map((row) => row.slice(0, table?.variables.length))
      const plain = (cell: string) => (kind === 'ra' ? cell : cell.replace(/^'/, ''))
      expect(
        read.map((row) => row.map(plain)),
        `${id} ${kind}`,
      ).toEqual(written)
    }
}, 240_000)
