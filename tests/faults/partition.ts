import { createServer, connect as dial, type Socket } from 'node:net'
import { portsOf } from './ports-of.ts'

/** Before an engine that several processes share: one of them can be parted from it, and nobody is told. */
export type Partition = {
  readonly port: number
  /** Nothing passes any more, either way, on the lines of this process, those that are still to come included. */
  readonly part: (pid: number) => void
  /** Whole again for what comes now; what had fallen silent has been forgotten by whoever stood in between. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}
type Pair = { readonly near: Socket; readonly far: Socket | null }

export async function startPartition(target: number): Promise<Partition> {
  const pairs = new Set<Pair>()
  let parted: number | null = null

  const server = createServer({ noDelay: true }, (near) => {
    near.on('error', () => undefined)
    if (parted !== null && portsOf(parted).has(near.remotePort ?? 0)) {
      near.pause()
      return void keep({ near, far: null })
    }
    const far = dial({ host: '127.0.0.1', port: target, noDelay: true })
    far.on('error', () => near.destroy())
    near.pipe(far)
    far.pipe(near)
    keep({ near, far })
  })

  function keep(pair: Pair): void {
    pairs.add(pair)
    const { near, far } = pair
    near.on('close', () => {
      // A line that has fallen silent tells the other end nothing, this least of all.
      if (far !== null && !isSilent(pair)) far.destroy()
      if (!isSilent(pair)) pairs.delete(pair)
    })
    far?.on('close', () => {
      if (!isSilent(pair)) near.destroy()
    })
  }

  const silent = new WeakSet<Pair>()
  const isSilent = (pair: Pair) => silent.has(pair)

  return {
    port: await listening(server),
    part(pid) {
      parted = pid
      const theirs = portsOf(pid)
      for (const pair of pairs) {
        const { near, far } = pair
        if (!theirs.has(near.remotePort ?? 0)) continue
        silent.add(pair)
        if (far === null) continue
        near.unpipe(far)
        far.unpipe(near)
        near.pause()
        far.pause()
      }
    },
    mend() {
      parted = null
      for (const pair of pairs) {
        if (!isSilent(pair) && pair.far !== null) continue
        pairs.delete(pair)
        for (const end of [pair.near, pair.far]) end?.resetAndDestroy()
      }
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const { near, far } of pairs) for (const end of [near, far]) end?.destroy()
      await closed
    },
  }
}

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
