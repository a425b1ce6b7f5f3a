import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournalStore } from '#server/store/journal-store.ts'
import { restoreFolder } from '#server/store/restore.ts'
import { connect, startApp, type TestApp } from '#tests/support/start-app.ts'
import { hello, made, seen } from './house.ts'

let dir: string
let running: TestApp
const startIn = async (folder: string) =>
  await startApp({ store: await openJournalStore({ dir: folder, now: Date.now }), folder })
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samling-programme-'))
  running = await startIn(join(dir, 'one'))
})
afterEach(async () => {
  await running.app.close()
  await rm(dir, { recursive: true, force: true })
})

const copyFor = (programme: string, session: string) =>
  fetch(`${running.url}/api/programmes/copy`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ programme, session }),
  })

test('[PV2] the owner’s copy of a programme is put back on another server, links and all, and nobody else gets one', async () => {
  await running.app.create('En annen samling', [])
  const programme = await made(running)
  const owner = await connect(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  owner.close()
  expect((await copyFor(programme.programme, 'x')).status).toBe(403)
  const reply = await copyFor(programme.programme, session)
  expect(reply.headers.get('content-disposition')).toBe(
    'attachment; filename="samling-programme-2012-09-12.zip"',
  )
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual([
    'catalogue.json',
    `programmes/${programme.programme}/journal.jsonl`,
  ])
  const from = join(dir, 'copy')
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true })
    await writeFile(join(from, name), bytes)
  }
  await running.app.close()
  const to = join(dir, 'two')
  const { did } = await restoreFolder({ from, to, gathering: null, at: null, look: false, replace: false })
  expect(did).toBe('restored')
  running = await startIn(to)
  const back = await connect(running.url, hello(programme, 'owner', programme.secret))
  expect(back.welcome()?.epoch).toMatch(/^[\w-]{10}$/)
  expect(seen(back, 'owner').municipalities.map(({ name }) => name)).toEqual(['Bodø', 'Narvik', 'Tromsø'])
  back.close()
})
