import { describe, expect, test } from 'vitest'
import { openCatalogue } from '#server/store/catalogue.ts'
import { durableReplace } from '#server/store/durable-replace.ts'
import { FaultyDisk } from '#tests/support/faulty-files.ts'
import { DATA, diskWith, openOn, places, wordsIn } from './given.ts'

const FILE = '/data/catalogue.json'
const entry = {
  id: 'g1',
  title: 'Ung i Vest',
  code: 'ABC234',
  createdAt: 1,
  closedAt: null,
  secrets: { leader: 'l', screen: 's', observer: 'o' },
}

describe('the catalogue', () => {
  test('[ST13] a change survives a power cut once it has resolved', async () => {
    const disk = new FaultyDisk()
    const store = await openOn(disk)
    await store.catalogue.update(({ gatherings }) => Object.assign(gatherings, { g1: entry }))
    const after = disk.afterCrash({ unsynced: 'lost', names: 'lost', chance: () => 0 })
    expect((await openOn(after)).catalogue.data.gatherings.g1).toEqual(entry)
  })

  test('[ST13] changes made at once all last, in few writes', async () => {
    const disk = new FaultyDisk()
    const store = await openOn(disk)
    disk.counts.clear()
    const ids = Array.from({ length: 50 }, (_, at) => `s${at}`)
    await Promise.all(
      ids.map((id) =>
        store.catalogue.update(({ sessions }) => {
          sessions[id] = { gathering: 'g1', role: 'person', createdAt: 0 }
        }),
      ),
    )
    expect(disk.count('rename')).toBeLessThanOrEqual(2)
    await store.close()
    expect(Object.keys((await openOn(disk)).catalogue.data.sessions)).toEqual(ids)
  })

  test('[ST13] a change that throws leaves nothing behind and does not stop the others', async () => {
    const store = await openOn(new FaultyDisk())
    const bad = store.catalogue.update(({ gatherings }) => {
      gatherings.g2 = { ...entry, id: 'g2' }
      throw new Error('no')
    })
    const good = store.catalogue.update(({ gatherings }) => Object.assign(gatherings, { g1: entry }))
    await expect(bad).rejects.toThrow('no')
    await good
    expect(Object.keys(store.catalogue.data.gatherings)).toEqual(['g1'])
  })

  test('[ST13] one that cannot be understood is named, with the way out, and left as it is', async () => {
    for (const text of ['', '{"version":1', '{"version":2,"gatherings":{},"sessions":{}}', 'null']) {
      const disk = new FaultyDisk()
      await disk.files.makeFolder(DATA)
      disk.put(FILE, Buffer.from(text))
      await expect(openOn(disk)).rejects.toMatchObject({ code: 'corrupt', where: { file: FILE } })
      await expect(openCatalogue(DATA, disk.files)).rejects.toThrow(/move it away and start again/)
      expect(disk.peek(FILE)?.toString()).toBe(text)
    }
  })

  test('[ST13] a disk that cannot be read is not taken for a damaged catalogue', async () => {
    const disk = await diskWith([])
    disk.fail = (operation) => (operation === 'read' ? 'EIO' : undefined)
    await expect(openCatalogue(DATA, disk.files)).rejects.toMatchObject({ code: 'failed' })
  })

  test('[ST14] a lost catalogue is made again from the journals, with new code and links, and says so', async () => {
    const disk = await diskWith(['a'])
    disk.drop(FILE)
    const store = await openOn(disk)
    expect(store.mended).toEqual([
      'catalogue.json: g1 was missing; taken in from its journal with new code and links',
    ])
    const { code, secrets } = store.catalogue.data.gatherings.g1 ?? entry
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
    expect(new Set(Object.values(secrets)).size).toBe(3)
    await store.close()
    const again = await openOn(disk)
    expect(again.mended).toEqual([])
    expect(again.catalogue.data.gatherings.g1?.code).toBe(code)
    expect(await wordsIn(again)).toEqual(['a'])
  })

  test('[ST14] a gathering whose journal is damaged is found again too', async () => {
    const disk = await diskWith(['a'])
    disk.drop(FILE)
    disk.put('/data/gatherings/g1/journal.jsonl', Buffer.from('rubbish\nand more\n'))
    expect(Object.keys((await openOn(disk)).catalogue.data.gatherings)).toEqual(['g1'])
  })
})

describe('durable replace', () => {
  test('[ST16] the file is the old or the new one after a power cut at any moment, and the new one once it resolved', async () => {
    const [old, next] = ['old'.repeat(500), 'new and longer '.repeat(200)]
    for (const at of places()) {
      const disk = new FaultyDisk()
      disk.put('/file', Buffer.from(old))
      disk.longestWrite = 1000
      disk.fail = (_, nth) => {
        if (nth === at) disk.powerOff()
        return undefined
      }
      const done = await durableReplace(disk.files, '/file', Buffer.from(next)).then(
        () => true,
        () => false,
      )
      for (const unsynced of ['lost', 'prefix', 'reordered'] as const) {
        for (const names of ['lost', 'kept'] as const) {
          const found = disk
            .afterCrash({ unsynced, names, chance: () => 0.4 })
            .peek('/file')
            ?.toString()
          expect(done ? [next] : [old, next], `power off before ${at}`).toContain(found)
        }
      }
      if (done) break
    }
  })

  test('[ST16] any operation that fails leaves a whole file and no temporary one', async () => {
    for (const at of places()) {
      const disk = new FaultyDisk()
      disk.put('/file', Buffer.from('old'))
      disk.fail = (_, nth) => (nth === at ? 'ENOSPC' : undefined)
      const done = await durableReplace(disk.files, '/file', Buffer.from('new')).then(
        () => true,
        (error: unknown) => {
          expect(error).toMatchObject({ code: 'full', where: { file: '/file' } })
          return false
        },
      )
      expect(['old', 'new']).toContain(disk.peek('/file')?.toString())
      expect(disk.paths()).toEqual(['/file'])
      if (done) break
    }
  })
})
