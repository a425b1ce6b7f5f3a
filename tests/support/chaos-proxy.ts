import { createServer, connect as dial, type Socket } from 'node:net'
import type { Millis } from '#shared/kernel/instant.ts'

/**
 * What the line between phone and server does.
 * `whole`: everything passes.
 * `cut`: both ends are told at once (RST), and every new attempt ends at once.
 * `silent`: nothing passes either way and nobody is told; a new attempt finds an open port that never answers.
 * `orphaned`: the phone is told, the server is not; every new attempt ends at once.
 */
export type Line = 'whole' | 'cut' | 'silent' | 'orphaned'

export type ChaosProxy = {
  readonly port: number
  readonly become: (line: Exclude<Line, 'whole'>) => void
  /**
   * Whole again for what comes now. What fell silent stays so for ever, as when a router has forgotten it; with `resume` it
   * goes on where it stopped, as when nothing but time was lost.
   */
  readonly mend: (old?: 'forget' | 'resume') => void
  /** Every byte takes this long, each way. */
  readonly delay: (by: Millis) => void
  readonly close: () => Promise<void>
}

/** The two ends of one connection; `far` is missing when it was made while the line was silent. */
type Pair = { readonly near: Socket; far: Socket | null; silent: boolean }

/** A line on this machine that can be cut, silenced and slowed (trust.md R-16). */
export async function startChaosProxy(target: number): Promise<ChaosProxy> {
  const pairs = new Set<Pair>()
  let line: Line = 'whole'
  let delay: Millis = 0

  const server = createServer({ noDelay: true }, (near) => {
    near.on('error', () => undefined)
    if (line === 'cut' || line === 'orphaned') return void near.resetAndDestroy()
    const pair: Pair = { near, far: null, silent: line === 'silent' }
    pairs.add(pair)
    if (pair.silent) near.pause()
    else join(pair)
  })

  function join(pair: Pair): void {
    const far = dial({ host: '127.0.0.1', port: target, noDelay: true })
    pair.far = far
    pass(pair, pair.near, far)
    pass(pair, far, pair.near)
  }

  function pass(pair: Pair, from: Socket, to: Socket): void {
    from.on('data', (bytes) => later(() => to.write(bytes)))
    from.on('error', () => undefined)
    from.on('close', () => {
      if (pair.silent) return
      pairs.delete(pair)
      later(() => to.destroy())
    })
  }

  function later(act: () => void): void {
    if (delay === 0) act()
    else setTimeout(act, delay)
  }

  function become(to: Exclude<Line, 'whole'>): void {
    line = to
    for (const pair of pairs) {
      const wasSilent = pair.silent
      if (to === 'cut') {
        pairs.delete(pair)
        for (const end of [pair.near, pair.far]) end?.resetAndDestroy()
      } else if (!wasSilent) {
        pair.silent = true
        for (const end of [pair.near, pair.far]) end?.pause()
        if (to === 'orphaned') pair.near.resetAndDestroy()
      }
    }
  }

  function mend(old: 'forget' | 'resume' = 'forget'): void {
    line = 'whole'
    if (old === 'forget') return
    for (const pair of pairs) {
      if (!pair.silent) continue
      pair.silent = false
      if (pair.far === null) join(pair)
      for (const end of [pair.near, pair.far]) end?.resume()
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    become,
    mend,
    delay: (by) => {
      delay = by
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const { near, far } of pairs) for (const end of [near, far]) end?.destroy()
      await closed
    },
  }
}
