import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { joinEvent, splitEvent } from '#shared/gathering/private-parts.ts'
import { seatingJob, takeSeating } from '#shared/gathering/seating-job.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { solve } from '#shared/seating/solve.ts'
import { tablesOf } from '#shared/seating/tables-now.ts'
import { allViews } from '#tests/support/all-views.ts'
import { tableHistory } from '#tests/support/arbitraries.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { play, stateAfter, TEN } from '#tests/support/given.ts'
import { endOf, live, plain } from '#tests/support/history.ts'

const start = stateAfter(fullTables)
const eventsOf = (deeds: Parameters<typeof live>[0]): readonly GatheringEvent[] => [
  ...fullTables,
  ...live(deeds, start).flatMap(({ decision }) => (decision.ok ? decision.events : [])),
]

test('[GA21] whatever is done at the tables, the events played again give the same gathering', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(tableHistory, (deeds) => {
      const events = eventsOf(deeds)
      for (const { type } of events) seen.set(type, (seen.get(type) ?? 0) + 1)
      expect(plain(stateAfter(events))).toEqual(plain({ ...endOf(live(deeds, start), start), id: 'g' }))
    }),
    { numRuns: 200 },
  )
  const kinds = [
    ...['TablesSet', 'PersonPinned', 'TableLocked', 'PairsKept', 'RoundsAheadSet', 'SeatingAsked'],
    ...['SeatingFound', 'SeatingNotFound', 'DraftDropped', 'SeatMoved', 'LateSeated', 'SeatingShown'],
    ...['HomeTablesShown', 'LastRoundShown', 'TablesCleared', 'KnownWell', 'GatheringRemembered'],
    ...['GatheringForgotten'],
  ]
  for (const kind of kinds) expect(seen.get(`v1.${kind}`), kind).toBeGreaterThan(3)
})

test('[GA20] tables are the same after JSON and back, and what is decided from there', () => {
  fc.assert(
    fc.property(tableHistory, tableHistory, (before, after) => {
      const state = endOf(live(before, start), start)
      const revived = reviveGathering(JSON.parse(JSON.stringify(packed(state))) as PlainGathering)
      expect(plain(revived)).toEqual(plain(state))
      const [here, there] = [live(after, state), live(after, revived)]
      expect(there.map(({ decision }) => decision)).toEqual(here.map(({ decision }) => decision))
    }),
    { numRuns: 60 },
  )
})

test('[GA18] with whatever has been erased, tables can be looked at, and nobody knows the unnamed', () => {
  fc.assert(
    fc.property(tableHistory, fc.infiniteStream(fc.boolean()), (deeds, erase) => {
      const erased = eventsOf(deeds).map((event) => {
        const { public: open, private: hidden } = splitEvent(event)
        return joinEvent(event.type, open, hidden !== null && erase.next().value ? 'erased' : hidden)
      })
      const state = erased.reduce(evolve, emptyGathering('g'))
      expect(Object.keys(allViews(state))).toContain('leader')
      expect([...state.seating.known.values()].flat()).not.toContain('')
    }),
    { numRuns: 60 },
  )
})

test('[BO3] from whatever state, a search gives everybody here one seat, or says why there is none', () => {
  let found = 0
  fc.assert(
    fc.property(tableHistory, fc.boolean(), (deeds, mend) => {
      const state = endOf(live(deeds, start), start)
      const { seating, people } = state
      const here = [...people.roster.values()].filter(({ presence }) => presence === 'arrived')
      const round = seating.draft?.id ?? seating.rounds.at(-1)?.id ?? ''
      fc.pre(here.length > 0 && seating.tables.some(({ chairs }) => chairs > 0))
      fc.pre(!mend || seating.draft !== null)
      const asked = play(state, [
        mend
          ? { type: 'SeatLateComers', asked: 'last', round }
          : { type: 'DrawSeating', asked: 'last', seed: 3 },
      ])
      const numbered = seatingJob(asked, TEN)
      if (numbered === null) throw new Error('nothing is asked for')
      const after = play(asked, [
        takeSeating(numbered, 'last', solve(numbered.job, 500)),
        { by: { role: 'server' } },
      ])
      const { draft } = after.seating
      expect(draft?.id).toBe('last')
      expect(draft?.late).toEqual([])
      const seated = draft?.tables.flatMap((table) => table.people) ?? []
      const isOpen = seating.tables.some(({ id, chairs }) => chairs > 0 && !seating.locked.includes(id))
      // Where all tables are locked, those who are locked out are told of.
      if (isOpen) expect(seated.toSorted()).toEqual(here.map(({ id }) => id).toSorted())
      else if (seated.length < here.length) expect(draft?.problems.length).toBeGreaterThan(0)
      expect(new Set(seated).size).toBe(seated.length)
      // Nobody is mended away who could stay: a mending names exactly who sits elsewhere than before.
      const drafted = mend && state.seating.draft ? tablesOf(seating.tables, state.seating.draft, people) : []
      const before = new Map(drafted.flatMap(({ id: table, people: at }) => at.map((id) => [id, table])))
      for (const { table, people: at } of mend ? (draft?.tables ?? []) : [])
        for (const id of at)
          if (before.has(id) && before.get(id) !== table)
            expect(draft?.moves.some(({ person, to }) => person === id && to === table)).toBe(true)
      found += 1
    }),
    { numRuns: 150 },
  )
  expect(found).toBeGreaterThan(50)
})
