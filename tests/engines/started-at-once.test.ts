import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { App } from '#server/app.ts'
import { startServer } from '#server/cli/serve.ts'
import type { ServeOptions } from '#server/cli/serve-options.ts'
import { type RedisServer, startRedis } from '#tests/support/ensure-redis.ts'
import { hasPostgres, makeDatabase, sql } from './a-database.ts'

const noSite = () => undefined
const noRehearsal = () => ({ result: Promise.resolve(null), stop: () => undefined })

describe.skipIf(!hasPostgres || inject('redis') === '')('two nodes that are started at once', () => {
  let redis: RedisServer
  let options: ServeOptions
  const running: App[] = []

  beforeAll(async () => {
    redis = await startRedis(inject('redis'))
    options = {
      ...{ port: 0, host: '127.0.0.1', data: 'none', redis: redis.url, url: null, tls: null, hops: 0 },
      ...{ httpLeaders: false, renewLinks: false, demo: true, another: false, json: false, lang: 'nb' },
      ...{ metrics: null, database: await makeDatabase() },
    }
  })
  afterAll(async () => {
    for (const app of running) await app.close()
    await redis.stop()
  })

  test('[ND35] with a demo, on a database that has just been made, have one of each between them', async () => {
    const started = await Promise.all(
      [0, 1].map(async () => {
        const { app, entry } = await startServer(options, noSite, noRehearsal)
        running.push(app)
        return entry.id
      }),
    )
    expect(started[1]).toBe(started[0])
    const rows = await sql(
      options.database ?? '',
      `SELECT kind, id FROM samling.catalogue WHERE kind <> 'session' AND body IS NOT NULL ORDER BY kind, id`,
    )
    const made = rows.filter(({ kind }) => kind === 'gathering' || kind === 'programme')
    expect(made.map(({ kind }) => kind)).toEqual(['gathering', 'programme'])
    const [streams] = await sql(options.database ?? '', 'SELECT count(*)::int AS n FROM samling.stream')
    expect(streams?.n).toBe(2)
  })
})
