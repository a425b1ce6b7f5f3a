import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { joinEvent, splitEvent } from '#shared/gathering/private-parts.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { history } from '#tests/support/arbitraries.ts'
import { stateAfter } from '#tests/support/given.ts'
import { endOf, eventsOf, live, plain } from '#tests/support/history.ts'

const often = { numRuns: 200 }

test('[GA21] whatever comes in whatever order, nothing throws, and the events played again give the same gathering', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      const moments = live(deeds)
      expect(plain(stateAfter(eventsOf(moments)))).toEqual(plain({ ...endOf(moments), id: 'g' }))
    }),
    often,
  )
})

test('[GA21] most commands of such a history are accepted, and every kind of event comes up', () => {
  const accepted = new Map<string, number>()
  let asked = 0
  let done = 0
  for (const deeds of fc.sample(history, { numRuns: 200, seed: 2012 }))
    for (const { decision } of live(deeds)) {
      asked++
      if (!decision.ok || decision.events.length === 0) continue
      done++
      for (const { type } of decision.events) accepted.set(type, (accepted.get(type) ?? 0) + 1)
    }
  expect(done / asked).toBeGreaterThan(0.2)
  expect(accepted.size).toBeGreaterThanOrEqual(31)
})

test('[GA20] a gathering is the same after JSON and back, and decides the same from there', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const state = endOf(live(before))
      const revived = reviveGathering(JSON.parse(JSON.stringify(state)) as PlainGathering)
      expect(plain(revived)).toEqual(plain(state))
      const [here, there] = [live(after, state), live(after, revived)]
      expect(there.map(({ decision }) => decision)).toEqual(here.map(({ decision }) => decision))
      expect(plain(there.at(-1)?.after ?? null)).toEqual(plain(here.at(-1)?.after ?? null))
    }),
    { numRuns: 100 },
  )
})

function throughJson(event: GatheringEvent): GatheringEvent {
  const parts = JSON.parse(JSON.stringify(splitEvent(event)))
  return joinEvent(event.type, parts.public, parts.private)
}

test('[GA17] every event of every history is the same after it was split, written, read and joined', () => {
  fc.assert(
    fc.property(history, (deeds) => {
      for (const event of eventsOf(live(deeds))) {
        expect(JSON.parse(JSON.stringify(event))).toEqual(event)
        expect(throughJson(event)).toEqual(event)
      }
    }),
    { numRuns: 100 },
  )
})

test('[GA18] whichever private parts are erased, evolving never throws and everything can be looked at', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.boolean()), (deeds, erase) => {
      const erased = eventsOf(live(deeds)).map((event) => {
        const { public: open, private: hidden } = splitEvent(event)
        return joinEvent(event.type, open, hidden !== null && erase.next().value ? 'erased' : hidden)
      })
      const state = erased.reduce(evolve, emptyGathering('g'))
      expect(plain(reviveGathering(plain(state) as PlainGathering))).toEqual(plain(state))
    }),
    { numRuns: 100 },
  )
})

test('[GA21] events in an order that no gathering had change something or nothing, but never throw', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat()), (deeds, shuffle) => {
      const events = [...eventsOf(live(deeds))].sort(() => (shuffle.next().value % 2 === 0 ? 1 : -1))
      expect(() => events.reduce(evolve, emptyGathering('g'))).not.toThrow()
    }),
    { numRuns: 100 },
  )
})
