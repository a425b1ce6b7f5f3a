import { expect, test } from 'vitest'
import { inspectFolder } from '#server/store/inspect.ts'
import { restoreFolder } from '#server/store/restore.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { alone, DATA, diskWith, openOn } from './given.ts'

const KYST = 'programme-kyst'
const FOLDER = `${DATA}/programmes/${KYST}`
const CATALOGUE = `${DATA}/catalogue.json`

const entry = { id: KYST, title: 'Kyst', createdAt: 1, secrets: { owner: 'o', municipalities: 'm' } }

/** A gathering and a programme, as a server leaves them. */
async function withProgramme(): Promise<FaultyDisk> {
  const disk = await diskWith(['a'])
  const store = await openOn(disk)
  await store.catalogue.update((data) => {
    data.programmes = { [KYST]: entry }
    const g1 = data.gatherings.g1
    if (g1) g1.programme = KYST
  })
  await store.append(KYST, 0, [aRecord('b'), aRecord('c')])
  await store.keys.ensure(KYST, 'research')
  await store.close()
  return disk
}

async function catalogueOf(disk: FaultyDisk) {
  const store = await openOn(disk)
  const { data } = store.catalogue
  const { mended } = store
  await store.close()
  return { data, mended }
}

test('[PV1] a programme lies in a folder apart, where nobody takes it for a gathering', async () => {
  const disk = await withProgramme()
  expect(disk.paths().filter((path) => path.includes(KYST))).toEqual([
    `${FOLDER}/journal.jsonl`,
    `${FOLDER}/keys.json`,
  ])
  const { data } = await catalogueOf(disk)
  expect(Object.keys(data.gatherings)).toEqual(['g1'])
})

test('[PV1] what is in the folder of gatherings is none of the programmes, whatever it is called, nor the other way round', async () => {
  const disk = await withProgramme()
  await disk.files.makeFolder(`${DATA}/gatherings/${KYST}2`)
  disk.put(
    `${DATA}/gatherings/${KYST}2/journal.jsonl`,
    disk.peek(`${FOLDER}/journal.jsonl`) ?? Buffer.alloc(0),
  )
  await disk.files.makeFolder(`${DATA}/programmes/g2`)
  disk.put(`${DATA}/programmes/g2/journal.jsonl`, disk.peek(`${FOLDER}/journal.jsonl`) ?? Buffer.alloc(0))
  const store = await openOn(disk)
  expect(await store.list()).toEqual(['g1', KYST])
  expect(store.mended).toEqual([])
  await store.close()
})

test('[PV2] a lost catalogue is made again with the programme too, under links of its own', async () => {
  const disk = await withProgramme()
  await disk.files.remove(CATALOGUE)
  const { data, mended } = await catalogueOf(disk)
  expect(Object.keys(data.gatherings)).toEqual(['g1'])
  expect(data.programmes?.[KYST]).toMatchObject({ id: KYST, title: '' })
  expect(data.programmes?.[KYST]?.secrets.owner).toMatch(/^[\w-]{21}$/)
  expect(mended).toContainEqual(
    `catalogue.json: ${KYST} was missing; taken in from its journal with new code and links`,
  )
})

test('[PV2] a programme that was being erased is gone at the next start, folder and all', async () => {
  const disk = await withProgramme()
  const store = await openOn(disk)
  await store.catalogue.update((data) => {
    delete data.programmes
    data.erasing = [KYST]
  })
  await store.close()
  const { data } = await catalogueOf(disk)
  expect(data.programmes).toBeUndefined()
  expect(disk.paths().filter((path) => path.includes('programme'))).toEqual([])
})

test('[PV2] verifying names what is wrong in a programme’s files, and that it is not in the catalogue', async () => {
  const disk = await withProgramme()
  const looked = () => inspectFolder(DATA, { files: disk.files, processes: alone })
  expect(await looked()).toMatchObject({
    gatherings: [{ id: 'g1' }, { id: KYST, records: 2 }],
    findings: [],
  })
  const journal = Buffer.from(disk.peek(`${FOLDER}/journal.jsonl`) ?? '')
  journal[journal.indexOf(10) + 9] = 0x7f
  disk.put(`${FOLDER}/journal.jsonl`, journal)
  expect((await looked()).findings).toMatchObject([
    { kind: 'record', file: `programmes/${KYST}/journal.jsonl`, seq: 1 },
  ])
  const { programmes: _gone, ...rest } = JSON.parse(String(disk.peek(CATALOGUE)))
  disk.put(CATALOGUE, Buffer.from(JSON.stringify(rest)))
  const whole = await withProgramme()
  disk.put(`${FOLDER}/journal.jsonl`, whole.peek(`${FOLDER}/journal.jsonl`) ?? Buffer.alloc(0))
  expect((await looked()).findings).toEqual([{ kind: 'unlisted', file: `programmes/${KYST}` }])
})

test('[PV2] restoring brings a programme back with its links, and asks its gatherings for what it lost', async () => {
  const source = await withProgramme()
  const now = await diskWith(['a'])
  const store = await openOn(now)
  await store.catalogue.update(({ gatherings }) => {
    if (gatherings.g1) gatherings.g1.programme = KYST
  })
  await store.close()
  for (const path of source.paths()) {
    const to = path.replace(DATA, '/copy')
    await now.files.makeFolder(to.slice(0, to.lastIndexOf('/')))
    now.put(to, source.peek(path) ?? Buffer.alloc(0))
  }
  const wish = { from: '/copy', to: DATA, gathering: KYST, at: null, look: false, replace: false }
  const { did, plan } = await restoreFolder(wish, { files: now.files, processes: alone })
  expect({ did, planned: plan.planned }).toMatchObject({
    did: 'restored',
    planned: [{ id: KYST, title: 'Kyst', takes: 2 }],
  })
  const { data } = await catalogueOf(now)
  expect(data.programmes).toEqual({ [KYST]: entry })
  expect(data.gatherings.g1).toMatchObject({ programme: KYST, unsettled: true })
})

test('[PV3] a catalogue from before there were programmes opens, and what a later one holds beside stays', async () => {
  const disk = await diskWith(['a'])
  expect((await catalogueOf(disk)).data.programmes).toBeUndefined()
  const later = {
    ...JSON.parse(String(disk.peek(CATALOGUE))),
    programmes: { [KYST]: { ...entry, colour: 'blue' } },
    seasons: ['spring'],
  }
  disk.put(CATALOGUE, Buffer.from(JSON.stringify(later)))
  const store = await openOn(disk)
  await store.catalogue.update((data) => {
    const programme = data.programmes?.[KYST]
    if (programme) programme.title = 'Kyst og innland'
  })
  await store.close()
  expect(JSON.parse(String(disk.peek(CATALOGUE)))).toMatchObject({
    programmes: { [KYST]: { title: 'Kyst og innland', colour: 'blue' } },
    seasons: ['spring'],
  })
})
