import { openPostgresStore } from '#server/store/postgres/open.ts'
import { eventStoreContract } from '#tests/contracts/event-store.ts'
import { describeOnPostgres, emptied, makeDatabase } from './a-database.ts'

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
})
