import { type App, type AppOptions, createApp } from '#server/app.ts'
import { silentLog } from '#server/log.ts'
import type { CatalogueData, CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'

/** A clock that stands still until it is moved. */
export function makeTestClock(start = Date.UTC(2012, 8, 12, 7, 0)) {
  let now = start
  return {
    now: () => now,
    advance: (by: number) => {
      now += by
    },
  }
}

export function memoryCatalogue(): AppOptions['store']['catalogue'] {
  const data: CatalogueData = { version: 1, gatherings: {}, sessions: {} }
  return {
    data,
    async update(change) {
      change(data)
    },
  }
}

export type TestApp = {
  readonly app: App
  readonly url: string
  readonly clock: ReturnType<typeof makeTestClock>
}

/** The whole server on a free port of this machine, with a store in memory unless another is given. */
export async function startApp(options: Partial<AppOptions> = {}): Promise<TestApp> {
  const clock = makeTestClock()
  const store = options.store ?? { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  const app = createApp({
    store,
    clock,
    log: silentLog,
    site: (_request, response) => response.end(),
    ...options,
  })
  const port = await app.listen(0, '127.0.0.1')
  return { app, url: `http://127.0.0.1:${port}`, clock }
}

export async function prepared(app: App, commands: readonly RoomCommand[] = []): Promise<CatalogueEntry> {
  return await app.create('', commands)
}
