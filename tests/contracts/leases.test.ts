import { makeMemoryLeases } from '#server/store/memory-leases.ts'
import { leasesContract } from './leases.ts'

leasesContract('the memory', async () => {
  const leases = makeMemoryLeases()
  return {
    a: leases.of('a'),
    b: leases.of('b'),
    loseA: () => leases.lose('a'),
    teardown: async () => undefined,
  }
})
