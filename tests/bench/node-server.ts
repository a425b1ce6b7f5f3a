import { fileURLToPath } from 'node:url'
import { createApp } from '#server/app.ts'
import { busName, openNodes } from '#server/cli/open-nodes.ts'
import { makeClock } from '#server/clock.ts'
import { builtSite } from '#server/http/site.ts'
import { silentLog } from '#server/log.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { preparation } from './gathering.ts'
import { answerQuestions } from './measured.ts'

// Samling as one of several nodes, as `samling serve` sets it up with a database and a Redis.

export type Place = { readonly database: string; readonly redis: string }

answerQuestions(notYet())

function notYet() {
  let app: ReturnType<typeof createApp> | null = null
  const served = () => {
    if (!app) throw new Error('not opened')
    return app
  }
  return {
    async open({ database, redis }: Place) {
      const clock = makeClock()
      const store = await openPostgresStore({ url: database, now: clock.now, bus: busName(redis) })
      const nodes = await openNodes({ database, redis }, store, silentLog)
      const site = builtSite(fileURLToPath(new URL('../../dist/client', import.meta.url)))
      app = createApp({ store, nodes, clock, site, log: silentLog })
      return await app.listen(0, '127.0.0.1')
    },
    prepare: () => served().create('', preparation()),
    close: () => app?.close(),
  }
}
