import type { AppOptions } from '#server/app.ts'
import { makeMemoryBus } from '#server/cluster/memory-bus.ts'
import { makeNodes } from '#server/cluster/nodes.ts'
import { silentLog } from '#server/log.ts'
import { makeMemoryLeases } from '#server/store/memory-leases.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { memoryCatalogue, startApp, type TestApp } from './start-app.ts'

/** Several whole servers on one store, in one process. */
export function nodeApps() {
  const store = { ...makeMemoryStore(), catalogue: memoryCatalogue(), close: async () => undefined }
  const leases = makeMemoryLeases()
  const bus = makeMemoryBus()
  const running = new Map<string, TestApp>()

  async function start(name: string, options: Partial<AppOptions> = {}): Promise<TestApp> {
    const nodes = makeNodes({ bus: bus.of(name), leases: leases.of(name), log: silentLog })
    const started = await startApp({ store, nodes, ...options })
    running.set(name, started)
    return started
  }

  /** As SIGKILL would: nobody is told, nothing is finished, and what it held is free as soon as its line to the store is gone. */
  function kill(name: string): void {
    bus.cut(name, true)
    leases.shutOut(name, true)
    running.get(name)?.app.http.closeAllConnections()
    running.get(name)?.app.io.disconnectSockets(true)
  }

  async function close(): Promise<void> {
    for (const { app } of running.values()) await app.close()
  }

  return { store, leases, bus, start, kill, close }
}
