import { openPostgresStore } from '#server/store/postgres/open.ts'
import { PostgresLeases } from '#server/store/postgres/postgres-leases.ts'
import { eventStoreContract } from '#tests/contracts/event-store.ts'
import { leasesContract } from '#tests/contracts/leases.ts'
import { describeOnPostgres, emptied, makeDatabase, sql } from './a-database.ts'

describeOnPostgres('on a real PostgreSQL', () => {
  let url = ''
  eventStoreContract('the PostgreSQL store', async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    const open = () => openPostgresStore({ url, now: () => 0 })
    let store = await open()
    return {
      store,
      reopen: async () => {
        await store.close()
        store = await open()
        return store
      },
      teardown: () => store.close(),
    }
  })

  leasesContract('PostgreSQL', async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    await (await openPostgresStore({ url, now: () => 0 })).close()
    const [a, b] = await Promise.all([
      PostgresLeases.open({ url, node: 'a' }),
      PostgresLeases.open({ url, node: 'b' }),
    ])
    return {
      a,
      b,
      async loseA() {
        await sql(url, `SELECT pg_terminate_backend(pid, 1000) FROM samling.node WHERE node = 'a'`)
      },
      async teardown() {
        await a.close()
        await b.close()
      },
    }
  })
})
