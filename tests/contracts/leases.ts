import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Leases } from '#server/store/leases.ts'

export type LeasesSetup = {
  /** Two nodes, by the names `a` and `b`. */
  readonly a: Leases
  readonly b: Leases
  /** What `a` holds is taken from it, as when its line to whoever keeps leases goes. */
  readonly loseA: () => void | Promise<void>
  readonly teardown: () => Promise<void>
}

/** What every keeper of leases must do; the titles' numbers are those of docs/spec/nodes.md. */
export function leasesContract(name: string, setup: () => Promise<LeasesSetup>): void {
  describe(`${name} keeps the contract of leases`, () => {
    let given: LeasesSetup
    beforeEach(async () => {
      given = await setup()
    })
    afterEach(() => given.teardown())

    test('[ND2] a stream has one holder among the nodes, and both know who it is', async () => {
      const { a, b } = given
      expect(await b.holder('g1')).toBeNull()
      const lease = await a.take('g1')
      expect(lease).toMatchObject({ stream: 'g1' })
      expect(await b.take('g1')).toBeNull()
      expect([await a.holder('g1'), await b.holder('g1')]).toEqual(['a', 'a'])
      expect(await b.take('g2')).toMatchObject({ stream: 'g2' })
      expect(await a.holder('g2')).toBe('b')
    })

    test('[ND2] of two that take it at once one gets it, and nobody gets twice what is held', async () => {
      const { a, b } = given
      const both = await Promise.all([a.take('g1'), b.take('g1')])
      expect(both.filter((lease) => lease !== null)).toHaveLength(1)
      expect([await a.take('g1'), await b.take('g1')]).toEqual([null, null])
    })

    test('[ND2] what is given back can be taken, and giving back what is another’s by then takes it from nobody', async () => {
      const { a, b } = given
      const first = await a.take('g1')
      await first?.release()
      expect(await b.holder('g1')).toBeNull()
      expect(first?.lost.aborted).toBe(false)
      expect(await b.take('g1')).not.toBeNull()
      await first?.release()
      expect(await a.holder('g1')).toBe('b')
      expect(await a.take('g1')).toBeNull()
    })

    test('[ND3] who loses it hears so, others can take it, and so can the loser again', async () => {
      const { a, b, loseA } = given
      const lost = await a.take('g1')
      const also = await a.take('g2')
      await loseA()
      await expect.poll(() => [lost?.lost.aborted, also?.lost.aborted]).toEqual([true, true])
      await expect.poll(() => b.take('g1')).not.toBeNull()
      await lost?.release()
      expect(await b.holder('g1')).toBe('b')
      await expect.poll(() => a.take('g2')).not.toBeNull()
    })

    test('[ND2] a node that closes gives back all it holds', async () => {
      const { a, b } = given
      const lease = await a.take('g1')
      await a.take('g2')
      await a.close()
      await expect.poll(() => b.take('g1')).not.toBeNull()
      await expect.poll(() => b.take('g2')).not.toBeNull()
      expect(lease?.lost.aborted).toBe(false)
    })
  })
}
