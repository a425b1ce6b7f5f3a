import { afterEach } from 'vitest'
import { connect, type TestClient } from './clients.ts'
import { startApp, type TestApp } from './start-app.ts'

/** The servers that a file of tests starts and the lines it opens; after each test all of them are closed. */
export function liveServers() {
  const servers: TestApp[] = []
  const lines: TestClient[] = []

  function hangUp(): void {
    for (const line of lines.splice(0)) line.close()
  }
  afterEach(async () => {
    hangUp()
    for (const { app } of servers.splice(0)) await app.close()
  })

  return {
    async start(options: Parameters<typeof startApp>[0] = {}): Promise<TestApp> {
      const server = await startApp(options)
      servers.push(server)
      return server
    },
    async call(url: string, hello: Record<string, unknown>): Promise<TestClient> {
      const line = await connect(url, hello)
      lines.push(line)
      return line
    },
    /** Closes all lines, as when a hall loses its network. */
    hangUp,
    /** A server that the test itself has brought down is not closed again. */
    forget(server: TestApp): void {
      servers.splice(servers.indexOf(server), 1)
    },
  }
}
