import { expect, test } from 'vitest'
import { migrateCommand } from '#server/cli/migrate.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { startApp } from '#tests/support/start-app.ts'
import { describeOnPostgres, makeDatabase, sql } from './a-database.ts'

const now = Date.now

/** The tables, and the samples of their columns, that a text stands in. */
async function placesOf(text: string, url: string): Promise<readonly string[]> {
  const tables = await sql(
    url,
    `SELECT 'samling.' || tablename AS name FROM pg_tables WHERE schemaname = 'samling'`,
  )
  const looked = [...tables.map(({ name }) => String(name)), 'pg_stats'].map(
    (name) =>
      `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name} AS t WHERE t::text LIKE '%${text}%')`,
  )
  return (await sql(url, looked.join(' UNION ALL '))).map(({ name }) => String(name))
}

async function did(client: TestClient, command: GatheringCommand): Promise<void> {
  expect(await client.send(command), command.type).toMatchObject({ ok: true })
}

describeOnPostgres('what is erased from a database', () => {
  test('[ST55] [P-11] a person, and then their gathering, is in no row of any table when it has been erased', async () => {
    const url = await makeDatabase()
    const running = await startApp({ store: await openPostgresStore({ url, now }), database: url })
    const entry = await running.app.create('Rødstrupe', [
      {
        type: 'PreparePoll',
        activity: 'named',
        item: null,
        question: { type: 'text', text: 'Hva nå?' },
        anonymous: false,
      },
      { type: 'OpenPoll', activity: 'named' },
    ])
    const leader = await connect(running.url, linkHello('leader', entry))
    const phone = await connect(running.url, phoneHello(entry.code, 'kanarifuglens-telefon-1234'))
    await did(phone, { type: 'Join', name: 'Kanarifugl', municipality: null, title: 'Kanarifugl-leder' })
    const answer = { type: 'text', text: 'Kanarifugl svarer' } as const
    await did(phone, { type: 'CastBallot', activity: 'named', answer })
    const room = await running.app.rooms.open(entry.id)
    const [id = ''] = [...room.gathering().people.roster.keys()]
    await sql(url, 'ANALYZE')
    expect(await placesOf('Kanarifugl', url)).toContain('samling.event')
    await did(phone, { type: 'ErasePerson', person: id })
    await eventually(() => room.gathering().people.erased.get(id) === true)
    expect(await placesOf('anarifugl', url)).toEqual([])
    phone.close()
    leader.close()

    expect(await placesOf(entry.id, url)).not.toEqual([])
    await running.app.erase(entry.id)
    await running.app.close()
    for (const text of ['Rødstrupe', entry.code, entry.secrets.leader, entry.secrets.screen, id])
      expect(await placesOf(text, url)).toEqual([])
    await sql(url, 'ANALYZE')
    expect(await sql(url, `SELECT id, body FROM samling.catalogue WHERE id = '${entry.id}'`)).toEqual([
      { id: entry.id, body: null },
    ])
    for (const table of ['event', 'stream', 'snapshot', 'key', 'lease'])
      expect(await sql(url, `SELECT FROM samling.${table}`)).toEqual([])
  })

  test('[ST54] no sample of what people typed is kept for the planner, and those that an older release left are taken away', async () => {
    const url = await makeDatabase()
    const store = await openPostgresStore({ url, now })
    const words = Array.from({ length: 50 }, (_, at) => aRecord(`Kanarifugl ${at % 3}`))
    await store.append('g1', 0, words)
    await store.snapshot('g1', { seq: 1, state: ['Kanarifugl'] })
    await store.close()
    await sql(url, 'ANALYZE')
    expect(await placesOf('Kanarifugl', url)).not.toContain('pg_stats')

    await sql(
      url,
      `DELETE FROM samling.migration WHERE version > 1; ALTER TABLE samling.event ALTER COLUMN private SET STATISTICS -1;
       ANALYZE`,
    )
    expect(await placesOf('Kanarifugl', url)).toContain('pg_stats')
    const io = { out: () => undefined, err: () => undefined, lang: 'en' } as const
    expect(await migrateCommand(['--database-url', url], io)).toBe(0)
    await sql(url, 'ANALYZE')
    expect(await placesOf('Kanarifugl', url)).not.toContain('pg_stats')
  })

  test('[ST56] records without a place in the catalogue are taken in by a server by itself, and left to the others by one of several', async () => {
    const url = await makeDatabase()
    const first = await openPostgresStore({ url, now, bus: 'redis' })
    await first.append('programme-kyst', 0, [aRecord('plan')])
    await first.close()
    const among = await openPostgresStore({ url, now, bus: 'redis' })
    expect([among.mended, among.catalogue.data.programmes]).toEqual([[], undefined])
    await among.close()
    const alone = await openPostgresStore({ url, now })
    expect(alone.mended).toEqual([expect.stringContaining('programme-kyst was missing')])
    expect(alone.catalogue.data.programmes).toHaveProperty('programme-kyst')
    await alone.close()
  })
})
