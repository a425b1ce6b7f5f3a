import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import { makeReporter } from '#server/exports/reporter.ts'
import { builtSite } from '#server/http/site.ts'
import { stderrLog } from '#server/log.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { storeLargeProgramme } from '#tests/support/large-journals.ts'
import { NATIONAL, programmeId } from '#tests/support/large-programme.ts'
import { preparation } from './gathering.ts'
import { watchLoop } from './loop-time.ts'
import { answerQuestions } from './measured.ts'

// Samling with a whole programme on its disk, and with gatherings of others that run.

const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
const clock = makeClock()
const first = await openJournalStore({ dir, now: clock.now })
await storeLargeProgramme(first, NATIONAL)
await first.close()
const researching = makeReporter()
const app = createApp({
  store: await openJournalStore({ dir, now: clock.now }),
  ...{ clock, log: stderrLog, researching, folder: dir },
  site: builtSite(fileURLToPath(new URL('../../dist/client', import.meta.url))),
})
const port = await app.listen(0, '127.0.0.1')
let watched: () => number = () => 0
let rss = 0
const weigh = setInterval(() => {
  rss = Math.max(rss, process.memoryUsage.rss())
}, 20)

answerQuestions({
  port: () => port,
  prepare: () => app.create('', preparation()),
  /** The thread is there, and has read its programs: from their sources, which no server does. */
  warm: async () => void (await researching.study({ place: dir, stream: programmeId, want: 'key' })),
  watch: () => {
    watched()
    watched = watchLoop()
    rss = process.memoryUsage.rss()
    return rss
  },
  watched: () => ({ block: watched(), rss }),
  study: async (want: 'about' | 'file') => {
    const began = performance.now()
    const job = { place: dir, stream: programmeId }
    const { file } = await researching.study(
      want === 'file' ? { ...job, want, lang: 'nb' } : { ...job, want },
    )
    return { ms: performance.now() - began, bytes: file?.bytes.length ?? 0 }
  },
  close: async () => {
    clearInterval(weigh)
    watched()
    await app.close()
    await researching.close()
    await rm(dir, { recursive: true })
  },
})
