import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Lang } from '#server/cli/io.ts'
import { rehearseCommand } from '#server/cli/rehearse.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { smallFile } from './small-programme.ts'

const never = new AbortController().signal
const QUICK = ['--people', '6', '--speed', '3000']

async function run(
  args: readonly string[],
  more: {
    readonly stdin?: string
    readonly lang?: Lang
    readonly own?: Parameters<typeof rehearseCommand>[3]
    readonly stop?: AbortController
    readonly heard?: (text: string) => void
  } = {},
) {
  let out = ''
  let err = ''
  const code = await rehearseCommand(
    args,
    {
      readFile,
      stdin: async () => Buffer.from(more.stdin ?? ''),
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
        more.heard?.(text)
      },
      lang: more.lang ?? 'nb',
    },
    more.stop?.signal ?? never,
    more.own,
  )
  return { code, out, err }
}

test('[GP9] samling rehearse plays a programme file and tells a leader what came of it, in three languages', {
  timeout: 120_000,
}, async () => {
  const told = {
    nb: ['Kom for sent', 'hvert av dem lagret én gang'],
    nn: ['Kom for seint', 'kvart av dei lagra éin gong'],
    en: ['Came late', 'each of them stored once'],
  }
  const file = smallFile()
  for (const [lang, words] of Object.entries(told)) {
    const { code, out, err } = await run(['-', ...QUICK, '--lang', lang], { stdin: file })
    expect(err).toContain('Velkommen')
    for (const each of ['En formiddag', 'Hva vil dere prøve?', ...words]) expect(out).toContain(each)
    expect(code).toBe(0)
  }
})

test('[GP9] --json is one document, and the same seed has the same people late', {
  timeout: 120_000,
}, async () => {
  const one = await run(['-', ...QUICK, '--json', '--seed', '9', '--progress'], { stdin: smallFile() })
  const two = await run(['-', ...QUICK, '--json', '--seed', '9'], { stdin: smallFile() })
  const other = await run(['-', ...QUICK, '--json', '--seed', '10'], { stdin: smallFile() })
  const [first, second, third] = [one, two, other].map(({ out }) => JSON.parse(out))
  expect(first).toMatchObject({ ok: true, people: 6, speed: 3_000, seed: 9, wrong: [] })
  expect(first.late).toEqual(second.late)
  expect(first.prompts).toEqual(second.prompts)
  expect(third.late).not.toEqual(first.late)
  expect(
    one.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .at(-1),
  ).toMatchObject({ done: 1 })
  expect(two.err).toBe('')
})

test('[GP9] it ends with 1 when something is lost, and says what and where', {
  timeout: 120_000,
}, async () => {
  const openStore: typeof openJournalStore = async (options) => {
    const store = await openJournalStore(options)
    const append = store.append.bind(store)
    let lost = false
    store.append = async (stream, expected, records) => {
      const at = lost ? -1 : records.findIndex(({ type }) => type === 'v1.PointAdded')
      const record = records[at]
      if (!record) return await append(stream, expected, records)
      lost = true
      const other = { ...record, type: 'v1.ThemeSet', public: { theme: 'light' }, private: null }
      return await append(stream, expected, records.with(at, other))
    }
    return store
  }
  const { code, out } = await run(['-', ...QUICK, '--lang', 'en'], { stdin: smallFile(), own: { openStore } })
  expect(code).toBe(1)
  expect(out).toMatch(/Hva vil dere prøve\? · lost, though the phone was told that it was saved/)
})

test('[GP9] what cannot be played ends with 1, wrong usage with 2, each with what would be right', async () => {
  const wrong: readonly (readonly [readonly string[], number, string])[] = [
    [['--people', '0'], 2, '--people'],
    [['--people', '1001'], 2, '1000'],
    [['--speed', 'fort'], 2, '--speed'],
    [['--seed', '-1'], 2, 'samling rehearse'],
    [['--lang', 'de'], 2, '--lang'],
    [['one', 'two'], 2, 'samling rehearse --help'],
    [['--sped', '1'], 2, 'samling rehearse'],
    [['/nowhere/file.json'], 1, '/nowhere/file.json'],
  ]
  for (const [args, exit, text] of wrong) {
    const { code, err, out } = await run(args)
    expect([args, code, out]).toEqual([args, exit, ''])
    expect(err).toContain(text)
  }
  const files: readonly (readonly [string, string])[] = [
    ['{"format": ', 'JSON'],
    ['{"format": "other"}', 'no programme file'],
    ['{"format": "samling-programme", "version": 99}', 'newer'],
    ['{"format": "samling-programme", "version": 1, "title": 5}', 'title'],
    ['{"format":"samling-programme","version":1,"title":"","place":"","programme":{"days":[]}}', 'no items'],
  ]
  for (const [stdin, text] of files) {
    const { code, err } = await run(['-', '--lang', 'en'], { stdin })
    expect([stdin, code]).toEqual([stdin, 1])
    expect(err).toContain(text)
  }
})

test('[GP9] --help says everything in the language asked for', async () => {
  for (const [lang, text] of [
    ['nb', 'fjernes etterpå'],
    ['nn', 'blir fjerna etterpå'],
    ['en', 'removed afterwards'],
  ] as const) {
    const { code, out } = await run(['--help'], { lang })
    expect(code).toBe(0)
    for (const each of ['--people', '--speed', '--seed', '--json', '--progress', '--lang', text])
      expect(out).toContain(each)
  }
})

test('[GP9] without a file it is the demo gathering, and one that is stopped says so', {
  timeout: 60_000,
}, async () => {
  const stop = new AbortController()
  // Another test plays all of it.
  const heard = (text: string) => {
    if (text.includes('"Lunsj"')) stop.abort()
  }
  const { code, out, err } = await run(['--people', '3', '--speed', '5000', '--progress'], { stop, heard })
  expect(err).toContain('"item":"Lunsj"')
  expect(err).toContain('Stoppet')
  expect([code, out]).toEqual([1, ''])
})
