import { get } from 'node:http'
import { createServer, connect as dial, type Socket } from 'node:net'
import type { Millis } from '#shared/kernel/instant.ts'

/** The one address before several servers, as the proxies of docs/operating are set up. */
export type Front = {
  readonly port: number
  readonly close: () => Promise<void>
}

/** As docs/operating/Caddyfile.nodes: asked so often whether they are ready, and so long is one that is there looked for. */
const LOOK: Millis = 2_000
const PATIENCE: Millis = 3_000
const TRYING: Millis = 5_000
const AGAIN: Millis = 100

/** Whoever comes is sent to the first of these ports that is ready, which is the same one for as long as it is. */
export async function startFront(ports: readonly number[]): Promise<Front> {
  const ready = new Map(ports.map((port) => [port, true]))
  const open = new Set<Socket>()
  let closed = false
  const looking = setInterval(() => {
    for (const port of ports) void isReady(port).then((is) => ready.set(port, is))
  }, LOOK)
  looking.unref()

  const server = createServer({ noDelay: true, pauseOnConnect: true }, (near) => {
    keep(near)
    void sendOn(near)
  })

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => open.delete(socket))
  }

  async function sendOn(near: Socket): Promise<void> {
    const until = performance.now() + TRYING
    while (!closed && !near.destroyed && performance.now() < until) {
      for (const port of ports.filter((each) => ready.get(each))) {
        const far = await reach(port)
        if (far) return join(near, far)
        ready.set(port, false)
      }
      // One that has just been started is found before it is next asked.
      for (const port of ports) if (!ready.get(port)) ready.set(port, await isReady(port))
      await new Promise((resolve) => setTimeout(resolve, AGAIN))
    }
    near.destroy()
  }

  function join(near: Socket, far: Socket): void {
    keep(far)
    near.pipe(far)
    far.pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async close() {
      closed = true
      clearInterval(looking)
      const ended = new Promise((resolve) => server.close(resolve))
      for (const socket of open) socket.destroy()
      await ended
    },
  }
}

function reach(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const far = dial({ host: '127.0.0.1', port, noDelay: true })
    far.once('connect', () => resolve(far))
    far.once('error', () => resolve(null))
  })
}

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get({ host: '127.0.0.1', port, path: '/readyz', timeout: PATIENCE }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(false))
  })
}
