import { appendFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { LANGUAGES } from '#server/cli/io.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { verifyWords } from '#server/cli/verify-words.ts'
import { type JournalStore, openJournalStore } from '#server/store/journal-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { makeFolder } from './children.ts'
import { linesOf } from './given.ts'

let dir: string
let journal: string

async function verify(...args: readonly string[]) {
  let [out, err] = ['', '']
  const code = await verifyCommand(args, {
    lang: 'nb',
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

async function verifyJson() {
  const { code, out } = await verify('--data', dir, '--json')
  return { code, ...JSON.parse(out) }
}

async function open(): Promise<JournalStore> {
  return openJournalStore({ dir, now: Date.now })
}

/** Every file with its size and time, to see that nothing was touched. */
async function everything(): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true })
  const told = names.map(async (name) => {
    const found = await stat(`${dir}/${name}`)
    return found.isDirectory() ? name : `${name} ${found.size} ${found.mtimeMs}`
  })
  return (await Promise.all(told)).sort()
}

beforeEach(async () => {
  dir = await makeFolder()
  journal = `${dir}/gatherings/g1/journal.jsonl`
  const store = await open()
  for (const id of ['g1', 'g2']) {
    await store.catalogue.update(({ gatherings }) => {
      const secrets = { leader: 'l', screen: 's', observer: 'o' }
      gatherings[id] = { id, title: id, code: id, createdAt: 0, closedAt: null, secrets }
    })
    for (const [at, word] of ['Rødøy', 'Træna', 'Lurøy', 'Herøy'].entries())
      await store.append(id, at, [aRecord(word)])
    await store.snapshot(id, { seq: 3, state: { id } })
  }
  await store.keys.ensure('g1', 'poll')
  await store.erase('g1', [4])
  await store.close()
  return () => rm(dir, { recursive: true })
})

describe('samling verify', () => {
  test('[ST18] a good folder: counts what there is and what was erased, and exits 0', async () => {
    const before = await everything()
    const { code, out, err } = await verify('--data', dir)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      'g1: 4 poster, 1 av dem slettet innhold, 1 øyeblikksbilder\n' +
        'g2: 4 poster, 0 av dem slettet innhold, 1 øyeblikksbilder\n' +
        'Alt er i orden: 8 poster stemmer.\n',
    )
    expect(await everything()).toEqual(before)
  })

  test('[ST18] names file, line, record and byte of each record that is wrong, and exits 1', async () => {
    const bytes = await readFile(journal)
    const offset = linesOf(bytes)[2] ?? 0
    bytes[offset + 9] = 0x23
    await writeFile(journal, bytes)
    const { code, out } = await verify('--data', dir)
    expect(code).toBe(1)
    expect(out).toContain(
      `gatherings/g1/journal.jsonl: linje 3, post 2, byte ${offset}: stemmer ikke med kontrollsummen sin\n`,
    )
    expect(await verifyJson()).toMatchObject({
      code: 1,
      ok: false,
      findings: [
        { kind: 'record', file: 'gatherings/g1/journal.jsonl', line: 3, seq: 2, offset, what: 'checksum' },
      ],
    })
    expect(await readFile(journal)).toEqual(bytes)
  })

  test('[ST18] a torn tail is wrong when nobody writes, and on its way when a server does', async () => {
    await truncate(journal, (await stat(journal)).size - 3)
    const before = await everything()
    expect(await verifyJson()).toMatchObject({
      code: 1,
      findings: [{ kind: 'torn', seq: 4, line: 5, wrong: true }],
    })
    expect(await everything()).toEqual(before)
    const store = await open()
    await appendFile(journal, '{"s":5,"t"')
    const { code, server, findings } = await verifyJson()
    expect({ code, server }).toEqual({ code: 0, server: process.pid })
    expect(findings).toMatchObject([{ kind: 'torn', wrong: false }])
    expect((await verify('--data', dir)).out).toContain(
      `En server har mappa åpen nå (prosess ${process.pid}).`,
    )
    await store.close()
  })

  test('[ST18] snapshots, keys and the catalogue are checked too', async () => {
    const snapshot = `${dir}/gatherings/g1/snapshot-3.json`
    await writeFile(snapshot, (await readFile(snapshot, 'utf8')).replace('g1', 'g9'))
    await truncate(`${dir}/gatherings/g2/journal.jsonl`, 500)
    await writeFile(`${dir}/gatherings/g1/keys.json`, '{')
    await writeFile(`${dir}/catalogue.json`, '{}')
    const { code, findings } = await verifyJson()
    expect(code).toBe(1)
    expect(findings.map(({ kind, file }: { kind: string; file: string }) => `${kind} ${file}`)).toEqual([
      'snapshot gatherings/g1/snapshot-3.json',
      'keys gatherings/g1/keys.json',
      'torn gatherings/g2/journal.jsonl',
      'snapshot-ahead gatherings/g2/snapshot-3.json',
      'catalogue catalogue.json',
    ])
  })

  test('[ST18] a lost catalogue, a lost journal and one in the wrong folder are told', async () => {
    await writeFile(`${dir}/gatherings/g2/journal.jsonl`, await readFile(journal))
    await rm(journal)
    const { findings } = await verifyJson()
    expect(findings.map(({ kind }: { kind: string }) => kind)).toEqual(['missing-journal', 'foreign-journal'])
    await rm(`${dir}/catalogue.json`)
    expect((await verifyJson()).findings.at(-1).kind).toBe('missing-catalogue')
  })

  test('[ST18] a gathering that the catalogue lacks is told', async () => {
    const catalogue = JSON.parse(await readFile(`${dir}/catalogue.json`, 'utf8'))
    delete catalogue.gatherings.g2
    await writeFile(`${dir}/catalogue.json`, JSON.stringify(catalogue))
    expect((await verifyJson()).findings).toMatchObject([{ kind: 'unlisted', file: 'gatherings/g2' }])
  })

  test('[ST18] a folder with nothing in it is said to be so, and stays empty', async () => {
    const empty = await makeFolder()
    const { code, err } = await verify('--data', empty)
    expect(code).toBe(1)
    expect(err).toContain(empty)
    expect(await readdir(empty)).toEqual([])
    await mkdir(`${empty}/gatherings`)
    await rm(empty, { recursive: true })
  })

  test('[ST18] wrong usage exits 2 with the help, and --help exits 0', async () => {
    for (const args of [['--nope'], ['extra'], ['--lang', 'se']]) {
      const { code, out, err } = await verify(...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain('samling verify [--data data | --database-url ADRESSE]')
    }
    expect(await verify('--help')).toMatchObject({ code: 0, err: '' })
  })

  test('[ST18] speaks bokmål, nynorsk and English, each in its own words', async () => {
    const told = await Promise.all(LANGUAGES.map((lang) => verify('--data', dir, '--lang', lang)))
    expect(told.map(({ out }) => out.split('\n').at(-2))).toEqual([
      'Alt er i orden: 8 poster stemmer.',
      'Alt er i orden: 8 postar stemmer.',
      'All is well: 8 records verify.',
    ])
    for (const lang of LANGUAGES) {
      const { plain, wrong } = verifyWords(lang)
      const texts = [...Object.values(plain), ...Object.values(wrong)]
      expect(new Set(texts).size, lang).toBe(texts.length)
    }
  })
})
