import { readdir, rm, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inspectFolder } from '#server/store/inspect.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { restoreFolder } from '#server/store/restore.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { makeFolder } from './children.ts'
import { alone, DATA, diskWith, JOURNAL, journalOf, linesOf, openOn } from './given.ts'

test('[S-25] whichever byte of a journal somebody changes, samling verify names the record', async () => {
  const whole = await diskWith(['Rødøy', 'stengte avstemningen', '🚤', ''])
  const journal = journalOf(whole)
  const lines = linesOf(journal)
  for (let at = 0; at < journal.length; at++) {
    const disk = whole.copy()
    const bytes = Buffer.from(journal)
    bytes[at] = (bytes[at] ?? 0) ^ 0x15
    disk.put(JOURNAL, bytes)
    const { findings } = await inspectFolder(DATA, { files: disk.files, processes: alone })
    const line = lines.filter((start) => start <= at).length
    expect(findings[0], `byte ${at}`).toMatchObject({
      file: 'gatherings/g1/journal.jsonl',
      line,
      seq: line - 1,
    })
  }
})

test('[S-25] a record says who did it and when', async () => {
  const store = await openOn(await diskWith([]))
  await store.append('g1', 0, [
    aRecord('a', { type: 'v1.PollClosed', by: 'leader.co1', at: 1_347_436_800_000 }),
  ])
  expect((await store.load('g1')).records).toMatchObject([
    { seq: 1, type: 'v1.PollClosed', by: 'leader.co1', at: 1_347_436_800_000 },
  ])
})

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

test.skipIf(process.platform === 'win32')(
  '[S-19] after a hundred writes of every kind all folders and files are for their owner only, whatever the machine’s habit',
  async () => {
    const folder = await makeFolder()
    const habit = process.umask(0)
    try {
      const dir = `${folder}/data`
      const store = await openJournalStore({ dir, now: Date.now, ballast: 4_096 })
      let version = 0
      for (let nth = 1; nth <= 100; nth++) {
        if (nth % 5 === 1) await store.keys.ensure('g1', `box-${nth}`)
        else if (nth % 5 === 2) await store.snapshot('g1', { seq: version, state: nth })
        else if (nth % 5 === 3) await store.catalogue.update(({ sessions }) => void delete sessions[nth])
        else if (nth % 20 === 4) await store.erase('g1', [version])
        else version = await store.append('g1', version, [aRecord(`ord ${nth}`)])
        if (version === 0) version = await store.append('g1', 0, [aRecord('først')])
      }
      await store.recover('g1')
      await restoreFolder({
        from: dir,
        to: `${folder}/back`,
        gathering: null,
        at: null,
        look: false,
        replace: false,
      })
      const found: string[] = []
      for (const [base, least] of [
        ['data', 9],
        ['back', 5],
      ] as const) {
        const names = await readdir(`${folder}/${base}`, { recursive: true, withFileTypes: true })
        expect(names.length).toBeGreaterThanOrEqual(least)
        found.push(`${await modeOf(`${folder}/${base}`)} folder`)
        for (const entry of names)
          found.push(
            `${await modeOf(`${entry.parentPath}/${entry.name}`)} ${entry.isDirectory() ? 'folder' : 'file'}`,
          )
      }
      expect(new Set(found)).toEqual(new Set(['700 folder', '600 file']))
      await store.close()
    } finally {
      process.umask(habit)
      await rm(folder, { recursive: true })
    }
  },
)
