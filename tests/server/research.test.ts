import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ExportIo, exportCommand, exportIo } from '#server/cli/export.ts'
import { type ResearchManifest, writeResearch } from '#server/research/write-research.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { GatheringEvent } from '#shared/gathering/gathering.ts'
import { MORNING, reported } from '#tests/support/reported.ts'
import { keyedWith, recognising, researched, sourceOf } from '#tests/support/researched.ts'
import { GATHERINGS, hall, PROGRAMME, storeProgramme } from '#tests/support/stored-programme.ts'
import { readStrictCsv } from '#tests/support/strict-csv.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'samling-research-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** The gathering of the report's tests, in which everybody has said yes. */
function studied() {
  const gathering = reported({ each: 6 })
  const said = [...gathering.people.roster.keys()].map(
    (person): GatheringEvent => ({ type: 'v1.ResearchAllowed', person, allowed: true }),
  )
  return said.reduce(evolve, gathering)
}

function written(lang: 'nb' | 'en' = 'nb') {
  const pieces: Uint8Array[] = []
  const source = sourceOf([studied()], recognising([]))
  const origin = { programme: 'programme-1', gatherings: [{ gathering: 'g', version: 1 }], version: 1 }
  const manifest = writeResearch(researched(source, keyedWith('key')), origin, lang, (piece) =>
    pieces.push(piece),
  )
  const zip = Buffer.concat(pieces)
  return { zip, manifest, files: unzipSync(zip) }
}

test('[RS11] every file is strict CSV in two kinds with the same rows, and the list has the fingerprint of each', () => {
  const { manifest, files } = written()
  expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toEqual(manifest)
  expect(Object.keys(files).sort()).toEqual(
    [...manifest.files.map(({ name }) => name), 'manifest.json'].sort(),
  )
  for (const { name, bytes, sha256, rows } of manifest.files) {
    const content = files[name] ?? new Uint8Array()
    expect(content.length).toBe(bytes)
    expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256)
    if (rows === null) continue
    const isRaw = name.endsWith('_rå.csv')
    const text = strFromU8(content)
    const hasMark = Buffer.from([0xef, 0xbb, 0xbf]).equals(content.subarray(0, 3))
    expect(hasMark, name).toBe(!isRaw)
    const read = readStrictCsv(text, isRaw ? ',' : ';')
    expect(read.length - 1, name).toBe(rows)
    for (const row of read) expect(row, name).not.toContain('')
  }
  const answers = readStrictCsv(strFromU8(files['answers_rå.csv'] ?? new Uint8Array()))
  expect(answers.length).toBeGreaterThan(20)
})

test('[RS11] no file holds anybody’s name, id, phone or post', () => {
  const gathering = studied()
  const { files } = written()
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n')
  for (const { id, name, title } of gathering.people.roster.values())
    for (const trace of [id, name, title].filter((each) => each.length > 3))
      expect(text.split(/[,;\r\n"]/).includes(trace), trace).toBe(false)
  for (const device of gathering.people.devices.keys()) expect(text).not.toContain(device)
})

test('[RS11] what it is, how small cells are closed and what is left out is said in both languages', () => {
  const { files } = written()
  const nb = strFromU8(files['LES-MEG.txt'] ?? new Uint8Array())
  const en = strFromU8(files['README.txt'] ?? new Uint8Array())
  for (const text of [nb, en]) expect(text).toContain('k = 5')
  expect(nb).toContain('Ikke med:')
  expect(en).toContain('Not in it:')
})

test('[RS11] of the same versions with the same key the file is the same to the byte', () => {
  expect(Buffer.compare(written().zip, written().zip)).toBe(0)
  expect(Buffer.compare(written('nb').zip, written('en').zip)).not.toBe(0)
})

const stored = () => storeProgramme(dir)

function cli() {
  const said = { out: '', err: '' }
  const io = cliIo(said)
  const out = join(dir, 'ut.zip')
  const run = (stream: string, ...args: string[]) =>
    exportCommand([stream, '--format', 'research', '--data', dir, '--out', out, ...args], io)
  const rows = (table: string) => {
    const file = unzipSync(readFileSync(out))[`${table}_rå.csv`]
    const [head = [], ...found] = readStrictCsv(strFromU8(file ?? new Uint8Array()))
    return found.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
  }
  return { said, run, rows, out }
}

test('[RS12] samling export writes the files of a whole programme, each person under one pseudonym in both gatherings', async () => {
  await stored()
  const { said, run, rows, out } = cli()
  expect(await run(PROGRAMME, '--json')).toBe(0)
  const manifest = JSON.parse(said.out).manifest as ResearchManifest
  expect(manifest.gatherings.map(({ gathering }) => gathering)).toEqual(GATHERINGS)
  const answers = rows('answers')
  const persons = (gathering: string) =>
    answers.filter((row) => row.gathering === gathering).map(({ person }) => person)
  expect(persons(GATHERINGS[0])).toHaveLength(hall.length)
  expect(persons(GATHERINGS[1])).toEqual(persons(GATHERINGS[0]))
  const before = readFileSync(out)
  expect(await run(PROGRAMME)).toBe(0)
  expect(Buffer.compare(readFileSync(out), before)).toBe(0)
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('[RS12] [P-14] the key lies beside the programme, in no export, and once it is destroyed everybody is another', async () => {
  await stored()
  const { said, run, rows, out } = cli()
  expect(await run(PROGRAMME)).toBe(0)
  const before = new Set(rows('people').map(({ person }) => person))
  const file = join(dir, 'programmes', PROGRAMME, 'research-keys.json')
  const key = (JSON.parse(readFileSync(file, 'utf8')) as { boxes: { pseudonyms: string } }).boxes.pseudonyms
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(Object.values(unzipSync(readFileSync(out))).some((bytes) => strFromU8(bytes).includes(key))).toBe(
    false,
  )
  expect(await run(PROGRAMME, '--destroy-key')).toBe(0)
  expect(said.out).toContain('Nøkkelen er slettet')
  expect(readFileSync(file, 'utf8')).not.toContain(key)
  expect(await run(PROGRAMME)).toBe(0)
  expect(rows('people').filter(({ person }) => before.has(person))).toEqual([])
})

test('[RS12] a gathering by itself has a key of its own, so that it cannot be laid beside the programme’s', async () => {
  await stored()
  const { run, rows } = cli()
  expect(await run(PROGRAMME)).toBe(0)
  const before = new Set(rows('people').map(({ person }) => person))
  expect(await run('K7M 4PX')).toBe(0)
  expect(rows('gatherings').map(({ gathering }) => gathering)).toEqual([GATHERINGS[0]])
  expect(rows('people')).toHaveLength(hall.length)
  expect(rows('people').filter(({ person }) => before.has(person))).toEqual([])
})

test('[RS12] what is not there, cannot be written or makes no sense is told in words', async () => {
  await stored()
  const { said, run } = cli()
  expect(await run('programme-none')).toBe(1)
  expect(said.err).toContain('verken noe program eller noen samling')
  expect(await run(PROGRAMME, '--out', '/no/such/folder/x.zip')).toBe(1)
  expect(said.err).toContain('ENOENT')
  expect(await run(PROGRAMME, '--sections', 'goals')).toBe(2)
  expect(
    await exportCommand([PROGRAMME, '--format', 'csv', '--destroy-key', '--data', dir], cliIo(said)),
  ).toBe(2)
})

const cliIo = (said: { out: string; err: string }): ExportIo => ({
  ...exportIo,
  lang: 'nb',
  out: (text) => {
    said.out += text
  },
  err: (text) => {
    said.err += text
  },
  now: () => MORNING,
  log: () => undefined,
})
