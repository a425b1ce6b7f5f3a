import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import { builtSite } from '#server/http/site.ts'
import { stderrLog } from '#server/log.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { countSyncs } from './counting-files.ts'
import { noteCommand, preparation } from './gathering.ts'
import { answerQuestions } from './measured.ts'

// Samling as `samling serve` sets it up: journal on the disk, everything synced.

const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
const syncs = { count: 0 }
const clock = makeClock()
const store = await openJournalStore({ dir, now: clock.now, files: countSyncs(syncs) })
const app = createApp({
  store,
  clock,
  log: stderrLog,
  site: builtSite(fileURLToPath(new URL('../../dist/client', import.meta.url))),
})
const port = await app.listen(0, '127.0.0.1')

answerQuestions({
  port: () => port,
  prepare: (expected: number) => app.create('', preparation(expected)),
  prepareNotes: (count: number) =>
    app.create('', [...preparation(), ...Array.from({ length: count }, (_, nth) => noteCommand(nth))]),
  syncs: () => syncs.count,
  close: async () => {
    await app.close()
    await rm(dir, { recursive: true })
  },
})
