import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bus, Message } from '#server/cluster/bus.ts'

export type BusSetup = {
  /** Three nodes, by the names `a`, `b` and `c`. */
  readonly a: Bus
  readonly b: Bus
  readonly c: Bus
  /** Nobody hears anybody, and whoever looks knows; then again as before. */
  readonly cut: (isCut: boolean) => void | Promise<void>
  readonly teardown: () => Promise<void>
}

/** What every bus must do; the titles' numbers are those of docs/spec/nodes.md. */
export function busContract(name: string, setup: () => Promise<BusSetup>): void {
  describe(`${name} keeps the contract of the bus`, () => {
    let given: BusSetup
    beforeEach(async () => {
      given = await setup()
    })
    afterEach(() => given.teardown())

    /** What a node hears from now on, with who said it. */
    function ears(bus: Bus, topic: string) {
      const heard: (readonly [Message, string])[] = []
      const stop = bus.subscribe(topic, (message, from) => void heard.push([message, from]))
      return { heard, stop }
    }
    /** Subscribing takes effect a moment later, so it is said until it is heard. */
    async function untilHeard(bus: Bus, ...topics: readonly (readonly [string, readonly unknown[]])[]) {
      await expect
        .poll(() => {
          for (const [topic] of topics) bus.publish(topic, 'are you there')
          return topics.every(([, heard]) => heard.length > 0)
        })
        .toBe(true)
    }

    test('[ND4] what one node tells the others hear, in order and whole, and it does not hear itself', async () => {
      const { a, b, c } = given
      const [atA, atB, atC] = [ears(a, 'g1'), ears(b, 'g1'), ears(c, 'g1')]
      await untilHeard(a, ['g1', atB.heard], ['g1', atC.heard])
      const said = [{ text: 'Bålplass på Rødøy 🔥\u2028', n: null }, [1, 'to'], 'x'.repeat(100_000)]
      for (const message of said) a.publish('g1', message)
      await expect.poll(() => atB.heard.slice(-3)).toEqual(said.map((message) => [message, 'a']))
      await expect.poll(() => atC.heard.slice(-3)).toEqual(said.map((message) => [message, 'a']))
      expect(atA.heard).toEqual([])
    })

    test('[ND4] a node hears only what it listens to, and only while it does', async () => {
      const { a, b } = given
      const [g1, g2] = [ears(b, 'g1'), ears(b, 'g2')]
      await untilHeard(a, ['g1', g1.heard], ['g2', g2.heard])
      g1.stop()
      const before = g1.heard.length
      a.publish('g1', 'late')
      a.publish('g2', 'end')
      await expect.poll(() => g2.heard.at(-1)).toEqual(['end', 'a'])
      expect(g1.heard.length).toBe(before)
      expect(g2.heard.map(([message]) => message)).not.toContain('late')
    })

    test('[ND5] a question is answered by the node that is asked, and a mistake there is told as one', async () => {
      const { a, b, c } = given
      for (const bus of [b, c])
        bus.answer(async (question, from) => {
          if (question === 'bad') throw new Error(`${bus.node} cannot`)
          return { question, from, by: bus.node }
        })
      await expect
        .poll(() => a.ask('b', [1], 1_000).catch(() => null))
        .toEqual({ question: [1], from: 'a', by: 'b' })
      const all = await Promise.all([a.ask('c', 'x', 5_000), c.ask('b', 'y', 5_000), a.ask('b', 'z', 5_000)])
      expect(all).toEqual([
        { question: 'x', from: 'a', by: 'c' },
        { question: 'y', from: 'c', by: 'b' },
        { question: 'z', from: 'a', by: 'b' },
      ])
      await expect(a.ask('b', 'bad', 5_000)).rejects.toThrow('b cannot')
    })

    test('[ND5] who asks a node that is not there knows at once; who gets no answer is told so in time', async () => {
      const { a, b } = given
      await expect(a.ask('nobody', 1, 60_000)).rejects.toMatchObject({ why: 'unreachable' })
      b.answer(() => new Promise(() => undefined))
      await expect
        .poll(() => a.ask('b', 1, 50).catch((error: { readonly why: string }) => error.why))
        .toBe('silent')
      await b.close()
      await expect
        .poll(() => a.ask('b', 1, 1_000).catch((error: { readonly why: string }) => error.why))
        .toBe('unreachable')
    })

    test('[ND6] a bus that is cut says so, loses what is told meanwhile, and heals by itself', async () => {
      const { a, b, cut } = given
      const { heard } = ears(b, 'g1')
      b.answer(async (question) => question)
      await untilHeard(a, ['g1', heard])
      const changes: boolean[] = []
      a.onChange((isUp) => void changes.push(isUp))
      expect(a.isUp()).toBe(true)
      await cut(true)
      await expect.poll(() => a.isUp()).toBe(false)
      a.publish('g1', 'lost')
      await expect(a.ask('b', 1, 60_000)).rejects.toMatchObject({ why: 'unreachable' })
      await cut(false)
      await expect.poll(() => a.isUp(), { timeout: 10_000 }).toBe(true)
      await expect.poll(() => a.ask('b', 'now', 500).catch(() => null), { timeout: 10_000 }).toBe('now')
      const before = heard.length
      await expect
        .poll(() => {
          a.publish('g1', 'again')
          return heard.length > before
        })
        .toBe(true)
      expect(heard.map(([message]) => message)).not.toContain('lost')
      expect(changes).toEqual([false, true])
    })
  })
}
