import { makeMemoryBus } from '#server/cluster/memory-bus.ts'
import { busContract } from './bus.ts'

busContract('the memory bus', async () => {
  const bus = makeMemoryBus()
  const [a, b, c] = [bus.of('a'), bus.of('b'), bus.of('c')]
  return {
    ...{ a, b, c },
    cut(isCut) {
      for (const node of ['a', 'b', 'c']) bus.cut(node, isCut)
    },
    async teardown() {
      for (const each of [a, b, c]) await each.close()
    },
  }
})
