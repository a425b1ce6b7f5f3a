import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { openJournalStore } from '#server/store/journal-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { eventStoreContract } from './event-store.ts'

eventStoreContract('the memory store', async () => {
  const store = makeMemoryStore()
  return { store, teardown: () => store.close() }
})

eventStoreContract('the journal store', async () => {
  const dir = await mkdtemp(`${tmpdir()}/samling-contract-`)
  const open = () => openJournalStore({ dir, now: () => 0 })
  let store = await open()
  return {
    store,
    reopen: async () => {
      await store.close()
      store = await open()
      return store
    },
    teardown: async () => {
      await store.close()
      await rm(dir, { recursive: true })
    },
  }
})
