import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StoredRecord } from '#server/store/event-store.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { buildChild, type Child, makeFolder, start } from './children.ts'
import { seeded } from './given.ts'

const ROUNDS = Number(process.env.SAMLING_KILL_ROUNDS ?? 30)
const MINUTES = 60_000

let built: Awaited<ReturnType<typeof buildChild>>
let dir: string
const children: Child[] = []

function run(args: readonly string[], prefix?: string): Child {
  const child = start(built.file, args, prefix)
  children.push(child)
  return child
}

beforeAll(async () => {
  built = await buildChild()
}, MINUTES)

afterAll(async () => {
  for (const child of children) await child.kill()
  await built.remove()
})

beforeEach(async () => {
  dir = await makeFolder()
  return () => rm(dir, { recursive: true, force: true })
})

function ackedBy(lines: readonly string[]): Map<number, string> {
  const acked = new Map<number, string>()
  for (const line of lines) {
    const found = /^acked (\d+) (.*)$/.exec(line)
    if (found !== null) acked.set(Number(found[1]), found[2] ?? '')
  }
  return acked
}

async function stored(): Promise<{ records: readonly StoredRecord[]; mended: readonly string[] }> {
  const store = await openJournalStore({ dir, now: Date.now })
  const { records, mended } = await store.load('g1')
  await store.close()
  return { records, mended }
}

function wordOf({ private: words }: StoredRecord): unknown {
  return words === null || words === 'erased' ? words : words.said
}

describe('real processes on a real disk', () => {
  test(
    `[ST19] [R-02] killed ${ROUNDS} times while it writes, nothing acknowledged is ever missing or twice`,
    async () => {
      const chance = seeded(20)
      const acked = new Map<number, string>()
      for (let round = 0; round < ROUNDS; round++) {
        const child = run(['append', dir, `${1 + (round % 8)}`, `${round % 3 === 0 ? 9000 : 20}`])
        await child.said('acked')
        await pause(chance() * 40)
        for (const [seq, word] of ackedBy(await child.kill())) acked.set(seq, word)
        const { records } = await stored()
        expect(records.map(({ seq }) => seq)).toEqual(records.map((_, at) => at + 1))
        for (const [seq, word] of acked) {
          const record = records[seq - 1]
          expect(record === undefined ? 'missing' : wordOf(record), `round ${round}, record ${seq}`).toBe(
            word,
          )
        }
        const words = records.map(wordOf)
        expect(new Set(words).size).toBe(words.length)
      }
      expect(acked.size).toBeGreaterThan(ROUNDS)
    },
    10 * MINUTES,
  )

  test(
    '[ST10] [R-06] a second process on the folder is told who holds it, and the first goes on',
    async () => {
      const first = run(['hold', dir])
      await first.said('ready')
      const second = run(['hold', dir])
      const told = await second.said('error')
      expect(told).toContain('error in-use')
      expect(told).toContain(`process ${first.pid} `)
      expect(await second.ended()).toBe(3)
      await expect(openJournalStore({ dir, now: Date.now })).rejects.toMatchObject({ code: 'in-use' })
      first.send('fremdeles her')
      expect(await first.said('acked')).toBe('acked 1')
      await first.kill()
      expect((await stored()).records.map(wordOf)).toEqual(['fremdeles her'])
    },
    MINUTES,
  )

  test(
    '[ST10] [R-06] of several that start at once after a kill exactly one takes over',
    async () => {
      for (let round = 0; round < 3; round++) {
        const dead = run(['hold', dir])
        await dead.said('ready')
        await dead.kill()
        const starters = Array.from({ length: 5 }, () => run(['hold', dir]))
        const outcomes = await Promise.all(
          starters.map((child) =>
            Promise.race([child.said('ready'), child.said('error')].map((said) => said.catch(() => 'none'))),
          ),
        )
        expect(outcomes.map((line) => line.split(' ', 2).join(' ')).sort()).toEqual([
          'error in-use',
          'error in-use',
          'error in-use',
          'error in-use',
          'ready',
        ])
        for (const child of starters) await child.kill()
      }
    },
    MINUTES,
  )

  test(
    '[ST10] [R-06] a lock whose number now belongs to another process is taken over',
    async () => {
      const first = run(['hold', dir])
      await first.said('ready')
      const lock = JSON.parse(await readFile(`${dir}/lock`, 'utf8'))
      await first.kill()
      // This very test runs, so its number is taken; but the lock was written by one that started at another time.
      await writeFile(`${dir}/lock`, JSON.stringify({ ...lock, pid: process.pid, start: '1' }))
      const known = lock.start !== null
      const opening = openJournalStore({ dir, now: Date.now })
      if (known) await (await opening).close()
      else await expect(opening).rejects.toMatchObject({ code: 'in-use' })
    },
    MINUTES,
  )

  test.skipIf(process.platform === 'win32')(
    '[ST7] [R-04] at the file size limit of a real disk appends fail as full, and all that was acknowledged is there',
    async () => {
      const child = run(['append', dir, '4', '9000'], 'ulimit -f 256;')
      expect(await child.said('error')).toContain('error full')
      expect(await child.ended()).toBe(3)
      const acked = ackedBy(child.lines)
      expect(acked.size).toBeGreaterThan(3)
      const { records } = await stored()
      for (const [seq, word] of acked) expect(wordOf(records[seq - 1] ?? ({} as StoredRecord))).toBe(word)
    },
    MINUTES,
  )

  test.skipIf(process.platform === 'win32')('[ST17] folders and files are for their owner only', async () => {
    const inner = `${dir}/data`
    const store = await openJournalStore({ dir: inner, now: Date.now })
    await store.append('g1', 0, [
      { type: 'v1.X', at: null, by: null, command: null, public: {}, private: null },
    ])
    await store.snapshot('g1', { seq: 1, state: {} })
    await store.keys.ensure('g1', 'poll')
    const modes = async (...paths: string[]) =>
      Promise.all(paths.map(async (path) => ((await stat(`${inner}${path}`)).mode & 0o777).toString(8)))
    expect(await modes('', '/gatherings', '/gatherings/g1')).toEqual(['700', '700', '700'])
    const files = ['journal.jsonl', 'snapshot-1.json', 'keys.json'].map((name) => `/gatherings/g1/${name}`)
    expect(await modes('/lock', '/catalogue.json', ...files)).toEqual(Array(5).fill('600'))
    await store.close()
  })
})
