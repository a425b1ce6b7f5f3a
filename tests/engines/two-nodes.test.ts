import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { openNodes } from '#server/cli/open-nodes.ts'
import { silentLog } from '#server/log.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { type RedisServer, startRedis } from '#tests/support/ensure-redis.ts'
import { prepared, startApp, type TestApp } from '#tests/support/start-app.ts'
import { hasPostgres, makeDatabase, sql } from './a-database.ts'

describe.skipIf(!hasPostgres || inject('redis') === '')(
  'two nodes on a real PostgreSQL and a real Redis',
  () => {
    let redis: RedisServer
    let database = ''
    const running: TestApp[] = []
    const lines: TestClient[] = []

    beforeAll(async () => {
      redis = await startRedis(inject('redis'))
      database = await makeDatabase()
    })
    afterAll(async () => {
      for (const line of lines) line.close()
      for (const { app } of running) await app.close()
      await redis.stop()
    })

    async function start(restAfter?: number): Promise<TestApp> {
      const store = await openPostgresStore({ url: database, now: () => Date.now(), bus: redis.url })
      const nodes = await openNodes({ database, redis: redis.url }, store, silentLog)
      const started = await startApp({ store, nodes, restAfter })
      running.push(started)
      return started
    }
    async function call({ url }: TestApp, hello: Record<string, unknown>): Promise<TestClient> {
      const line = await connect(url, hello)
      lines.push(line)
      return line
    }
    /** As a phone does: what was not acknowledged is sent again under the same id. */
    async function untilStored(send: () => Promise<{ readonly ok: boolean }>): Promise<void> {
      const until = performance.now() + 30_000
      for (;;) {
        const outcome = await send().catch(() => ({ ok: false }))
        if (outcome.ok) return
        if (performance.now() > until) throw new Error(`not stored: ${JSON.stringify(outcome)}`)
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    }

    test('[ND24] [R-20] [R-21] answers at one node, leader at the other: through a lost lease, a killed Redis and a closed node each answer is there once', async () => {
      const a = await start()
      const entry = await prepared(a.app)
      const leader = await call(a, linkHello('leader', entry))
      const b = await start()
      const phones: TestClient[] = []
      for (let nth = 0; nth < 9; nth++) {
        const phone = await call(b, phoneHello(entry.code, `device-${nth}-${'x'.repeat(16)}`))
        const join = { type: 'Join', name: `n${nth}`, municipality: null, title: '' } as const
        await untilStored(() => phone.send(join, `join-${nth}-xxxx`))
        phones.push(phone)
      }
      const question = { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' } as const
      await leader.send({ type: 'PreparePoll', activity: 'p', item: null, anonymous: true, question })
      await leader.send({ type: 'OpenPoll', activity: 'p' })
      const answered = (line: TestClient) => {
        const poll = line.view('leader').activities.find(({ id }) => id === 'p')
        return poll?.kind === 'poll' ? poll.answered : null
      }
      const answer = (from: number, to: number) =>
        Promise.all(
          phones.slice(from, to).map((phone, at) => {
            const given = { type: 'scale', value: (at % 5) + 1 } as const
            const cast = { type: 'CastBallot', activity: 'p', answer: given } as const
            return untilStored(() => phone.send(cast, `answer-${from + at}`))
          }),
        )
      await answer(0, 3)
      await eventually(() => answered(leader) === 3)

      // The node that leads loses its line to the database, and with it every lease.
      const taken = answer(3, 5)
      await sql(database, `SELECT pg_terminate_backend(pid, 1000) FROM samling.node`)
      await taken
      await eventually(() => answered(leader) === 5)

      // While Redis is away the leader's node goes on, and the other looks on; then what waits is heard.
      await redis.kill()
      await eventually(() => leader.view('leader').apart === true)
      await untilStored(() => leader.send({ type: 'NameGathering', title: 'Kyst', place: '' }, 'name-kyst'))
      await eventually(() => phones[0]?.view('hall').gathering.title === 'Kyst')
      const waiting = answer(5, 7)
      await redis.start()
      await waiting
      await eventually(() => answered(leader) === 7)

      // Told to stop in the middle: no word is lost.
      const last = answer(7, 9)
      await a.app.close()
      running.splice(running.indexOf(a), 1)
      await last
      const again = await call(b, linkHello('leader', entry))
      await eventually(() => answered(again) === 9)
      const records = await openPostgresRecords(entry.id)
      expect(records.filter(({ type }) => type === 'v1.AnonymousBallotCast')).toHaveLength(9)
      expect(records.filter(({ type }) => type === 'v1.PersonJoined')).toHaveLength(9)
    })

    test('[ND36] left by everybody a gathering is asleep at both nodes, its lock is free, and the other node may wake it', async () => {
      const a = await start(300)
      const b = await start(300)
      const entry = await prepared(a.app)
      const leader = await call(a, linkHello('leader', entry))
      const phone = await call(b, phoneHello(entry.code, `device-s-${'x'.repeat(16)}`))
      const join = { type: 'Join', name: 'ana', municipality: null, title: '' } as const
      await untilStored(() => phone.send(join, 'join-s-xxxxxxx'))
      for (const line of [leader, phone]) line.close()
      await eventually(() => a.app.rooms.awake() + b.app.rooms.awake() === 0)
      const locks = `SELECT FROM pg_locks JOIN samling.lease USING (pid)
        WHERE locktype = 'advisory' AND stream = '${entry.id}'
        AND (classid::bigint << 32 | objid::bigint) = ('x' || substr(encode(sha256(convert_to('samling ' || stream, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint`
      // It counts as asleep from when it begins to go; the lock is given back when it has gone.
      await vi.waitFor(async () => expect(await sql(database, locks)).toEqual([]), { timeout: 15_000 })
      const again = await call(b, linkHello('leader', entry))
      expect(again.view('leader').people).toHaveLength(1)
      expect(await sql(database, locks)).toHaveLength(1)
    })

    async function openPostgresRecords(stream: string) {
      const store = await openPostgresStore({ url: database, now: () => 0, bus: redis.url })
      const records = await store.records(stream)
      await store.close()
      return records
    }
  },
)
