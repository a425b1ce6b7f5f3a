import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectSame } from '#tests/support/expect-same.ts'
import '#tests/support/seed.ts'
import { applyPatch, deepClone, type Operation } from 'fast-json-patch'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { diff } from '#shared/kernel/diff.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { remoteView } from '#shared/views/remote.ts'
import { screenView } from '#shared/views/screen.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { allViews } from '#tests/support/all-views.ts'
import { tableHistory } from '#tests/support/arbitraries.ts'
import { FULL_HOUSE } from '#tests/support/full-house.ts'
import { fullTables } from '#tests/support/full-tables.ts'
import { contextOf, play, stateAfter, tagOf } from '#tests/support/given.ts'
import { live as lived } from '#tests/support/history.ts'
import { as, live } from '#tests/support/samples.ts'
import { hallOf, seatsNow, shownRound } from '#tests/support/seated.ts'
import { hallOf as sitting } from '#tests/support/talks.ts'

const shown = stateAfter(fullTables)
const EVERYBODY: readonly string[] = FULL_HOUSE
const own = (state: Gathering, person: string) => ownView(state, person, tagOf(person))

test('[BO20] a phone has its own table, those who sit there, and nobody else', () => {
  expect(own(shown, 'ane').seat).toEqual({
    kind: 'round',
    round: 'r-first',
    table: { id: 't1', name: '1', note: 'note of t1', chairs: 4 },
    mates: ['dina', 'fia'].map((id) => ({
      id,
      name: `name of ${id}`,
      municipality: `kommune ${id === 'dina' ? 'sund' : 'vefsn'}`,
      title: `title of ${id}`,
      known: false,
    })),
  })
  for (const person of FULL_HOUSE) {
    const bytes = JSON.stringify(own(shown, person))
    const mates = seatsNow(shown).find((people) => people.includes(person)) ?? []
    for (const other of FULL_HOUSE)
      if (!mates.includes(other)) expect(bytes, `${person} sees ${other}`).not.toContain(`name of ${other}`)
  }
})

test('[BV10] [BV23] home tables are where people come back to once they have sat elsewhere, and not before', () => {
  const seats = (state: Gathering) => [own(state, 'p0').seat, screenView(state, live).seating]
  const firsts = (state: Gathering) => seats(state).map((each) => [each?.kind, each?.first])
  const home = play(stateAfter(sitting(6, { tables: [3, 3] })), [
    { type: 'ShowScene', scene: 'seating', activity: null },
  ])
  expect(firsts(home)).toEqual([
    ['home', true],
    ['home', true],
  ])
  const round = shownRound(home, 'r-next')
  expect(firsts(round)).toEqual([
    ['round', undefined],
    ['round', undefined],
  ])
  expect(firsts(play(round, [{ type: 'ShowHomeTables' }]))).toEqual([
    ['home', undefined],
    ['home', undefined],
  ])
})

test('[BV29] a phone that stands for more than its table has chairs for is told for how many', () => {
  const chairsFor = (stands: readonly number[]) => {
    const state = stateAfter(sitting(4, { tables: [3, 3], stands }))
    return ['p0', 'p1', 'p2', 'p3'].map((person) => own(state, person).seat?.chairsFor)
  }
  // p0, p1 and p2 share three chairs; p3 has a table of three.
  expect(chairsFor([])).toEqual([undefined, undefined, undefined, undefined])
  expect(chairsFor([1, 1, 1, 3])).toEqual([undefined, undefined, undefined, undefined])
  expect(chairsFor([1, 1, 1, 12])[3]).toEqual({ have: 3, of: 12 })
  expect(chairsFor([2])[0]).toEqual({ have: 1, of: 2 })
})

test('[BO20] nobody has a table before one is shown, or after: the draft is the leader’s', () => {
  const cleared = play(shown, [{ type: 'ClearTables' }])
  for (const person of FULL_HOUSE) expect(own(cleared, person).seat).toBeNull()
  expect(cleared.seating.draft).not.toBeNull()
  for (const [view, content] of Object.entries(allViews(shown)))
    if (view !== 'leader') expect(JSON.stringify(content), view).not.toContain('r-second')
  expect(leaderView(shown, live).seating.draft?.id).toBe('r-second')
})

test('[BO20] all share the map, and that tables hold', () => {
  expect(hallView(shown).tables).toEqual({
    kind: 'round',
    at: 22,
    map: ['t1', 't2', 't3'].map((id, place) => ({
      id,
      name: `${place + 1}`,
      place: { x: place * 100, y: 500 },
    })),
  })
  expect(hallView(play(shown, [{ type: 'ClearTables' }])).tables).toBeNull()
})

test('[BO21] whom somebody knows well is in their own view alone', () => {
  const told = play(shown, [{ type: 'KnowWell', person: 'dina', knows: true }, as('ane')])
  expect(own(told, 'ane').seat?.mates.map(({ id, known }) => [id, known])).toEqual([
    ['dina', true],
    ['fia', false],
  ])
  const [before, after] = [allViews(shown), allViews(told)]
  for (const view of Object.keys(after))
    if (view !== 'own ane') expect(after[view], view).toEqual(before[view])
})

test('[BO21] what somebody said holds, and can be taken back, for whoever the two turned out to be', () => {
  const hall = stateAfter(sitting(6, { tables: [6] }))
  const knows = (person: string, by: string, well = true) =>
    [{ type: 'KnowWell', person, knows: well }, as(by)] as const
  const known = (state: Gathering, by: string) =>
    own(state, by).seat?.mates.flatMap((mate) => (mate.known ? [mate.id] : []))
  const said = (state: Gathering, person: string, knows: boolean) =>
    decide(state, { type: 'KnowWell', person, knows }, contextOf(as('p1')))
  // Both of two who are one have said it, of two who are one: four are stored.
  const told = play(hall, knows('p3', 'p0'), knows('p4', 'p0'), knows('p3', 'p1'), knows('p4', 'p1'))
  const one = play(
    told,
    [{ type: 'MergePeople', person: 'p4', twin: 'p3' }],
    [{ type: 'MergePeople', person: 'p1', twin: 'p0' }],
  )
  expect(known(one, 'p1')).toEqual(['p4'])
  expect(said(one, 'p4', true)).toEqual({ ok: true, events: [] })
  const back = said(one, 'p4', false)
  expect(back).toMatchObject({ ok: true, events: { length: 4 } })
  for (const event of back.ok ? back.events : [])
    expect(touchedBy(one, event)).toMatchObject({ persons: ['p1'] })
  const taken = play(one, knows('p4', 'p1', false))
  expect(known(taken, 'p1')).toEqual([])
  expect(taken.seating.known.size).toBe(0)
  expect(known(play(taken, knows('p4', 'p1')), 'p1')).toEqual(['p4'])
})

test('[BO21] along every history, who had said it of whom makes no difference to anybody else', () => {
  let said = 0
  fc.assert(
    fc.property(tableHistory, (deeds) => {
      const events = lived(deeds, shown).flatMap(({ decision }) => (decision.ok ? decision.events : []))
      const others = (event: GatheringEvent): GatheringEvent => {
        if (event.type !== 'v1.KnownWell') return event
        said += 1
        const place = EVERYBODY.indexOf(event.other)
        return { ...event, other: FULL_HOUSE[(place + 1) % FULL_HOUSE.length] ?? '', knows: !event.knows }
      }
      const one = allViews(stateAfter([...fullTables, ...events]))
      const other = allViews(stateAfter([...fullTables, ...events.map(others)]))
      const hidden = (view: unknown) => JSON.stringify(view).replace(/"known":(?:true|false)/g, '')
      for (const view of Object.keys(one)) {
        if (!view.startsWith('own ')) expectSame(other[view], one[view], () => view)
        else expect(hidden(other[view]), view).toEqual(hidden(one[view]))
      }
    }),
    { numRuns: 250 },
  )
  expect(said).toBeGreaterThan(40)
})

test('[BO22] the hall screen has everybody who is here by name, in the order of municipalities, while it shows tables', () => {
  const seating = screenView(shown, live).seating
  expect(seating).toMatchObject({ kind: 'round', id: 'r-first', at: 22, seated: 7, here: 7 })
  expect(
    seating?.tables.map(({ name, people }) => [name, ...people.map((each) => each.municipality)]),
  ).toEqual([
    ['1', 'kommune bomlo', 'kommune sund', 'kommune vefsn'],
    ['2', 'kommune bomlo', 'kommune sund'],
    ['3', 'kommune bomlo', ''],
  ])
  const late = play(
    shown,
    [
      {
        type: 'ExpectPeople',
        people: [{ name: 'Uten telefon', municipality: 'sund', title: '', duties: [] }],
      },
    ],
    [{ type: 'MarkArrived', person: 'new-8' }],
  )
  const names = screenView(late, live).seating?.tables.flatMap(({ people }) => people)
  expect(names?.find(({ name }) => name === 'Uten telefon')).toEqual({
    name: 'Uten telefon',
    municipality: 'kommune sund',
    title: '',
    late: true,
  })
  const other = play(shown, [{ type: 'ShowScene', scene: 'now', activity: null }])
  expect(screenView(other, live).seating).toBeNull()
  expect(JSON.stringify(screenView(other, live))).not.toContain('name of')
  expect(screenView(play(shown, [{ type: 'ClearTables' }]), live).seating).toBeNull()
})

test('[BO22] a remote control steers, and sees nobody’s seat', () => {
  const bytes = JSON.stringify(remoteView(shown, live))
  for (const person of FULL_HOUSE) expect(bytes).not.toMatch(new RegExp(`"${person}"|of ${person}\\b`))
})

test('[BO9] the leader sees the draft, the round, what came before and who has no seat', () => {
  const seating = leaderView(shown, live).seating
  expect(seating).toMatchObject({
    shown: 'round',
    round: { id: 'r-first', at: 22, late: [], quality: { sameMunicipality: 0, repeats: 0, best: true } },
    draft: { id: 'r-second', mends: null, moves: [], problems: [], quality: { repeats: 0, best: true } },
    past: [],
    unseated: [],
    asked: null,
    unfound: null,
  })
  const next = play(shown, [{ type: 'ShowSeating', draft: 'r-second' }])
  expect(leaderView(next, live).seating.past).toMatchObject([
    { id: 'r-first', tables: [{ people: ['ane', 'dina', 'fia'] }, {}, {}] },
  ])
  // All locked: there is no seat to give.
  const locked = play(
    shown,
    ...['t1', 't2', 't3'].map((table) => [{ type: 'LockTable', table, locked: true } as const] as const),
    [
      { type: 'Join', name: 'Ny', municipality: null, title: '' },
      { by: { role: 'visitor' }, device: 'x' },
    ],
  )
  expect(leaderView(locked, live).seating.unseated).toEqual(['new-8'])
  expect(own(locked, 'new-8').seat).toBeNull()
})

test('[BO15] the leader sees the steps of seating that can be taken back, with whom and which table they were about', () => {
  const state = play(
    shown,
    [{ type: 'SetTheme', theme: 'dark' }],
    [{ type: 'PinPerson', person: 'ane', table: 't2' }, { now: 100 }],
    [{ type: 'LockTable', table: 't3', locked: true }, { now: 200 }],
  )
  expect(leaderView(state, live).seating.done).toEqual([
    { step: 2, command: 'PinPerson', at: 100, person: 'ane', table: 't2' },
    { step: 3, command: 'LockTable', at: 200, person: null, table: 't3' },
  ])
  const other = play(state, [{ type: 'SetTheme', theme: 'light' }])
  expect(leaderView(other, live).seating.done).toEqual([])
})

/** Leaders and screens are always told. */
const ALWAYS: readonly string[] = ['leader', 'remote', 'screen']

test('[VI18] along every history at the tables, a view that is not said to be touched is the same, and patches lead to it', () => {
  let seats = 0
  fc.assert(
    fc.property(tableHistory, (deeds) => {
      let before = allViews(shown)
      for (const { decision, after: state } of lived(deeds, shown)) {
        const after = allViews(state)
        const touched = decision.ok ? decision.events.map((event) => touchedBy(state, event)) : []
        for (const [slot, view] of Object.entries(after)) {
          const [kind = '', member = ''] = slot.split(' ')
          const isTouched = touched.some(({ lobby, doors, hall, groups, persons }) => {
            const lists: Readonly<Record<string, 'all' | readonly string[]>> = {
              door: doors,
              group: groups,
              own: persons,
            }
            const list = lists[kind]
            if (list !== undefined) return list === 'all' || list.includes(member)
            return kind === 'lobby' ? lobby : hall
          })
          if (slot in before && !isTouched && !ALWAYS.includes(slot))
            expectSame(view, before[slot], () => slot)
          if (JSON.stringify(view).includes('"seat":{')) seats += 1
          const operations = diff(before[slot] ?? {}, view)
          const patched = applyPatch(
            deepClone(before[slot] ?? {}),
            deepClone(operations) as Operation[],
            true,
          )
          expect(patched.newDocument).toEqual(view)
        }
        before = after
      }
    }),
    { numRuns: 40 },
  )
  expect(seats).toBeGreaterThan(1_000)
})

test('[BO23] in a hall of a thousand a phone’s view is that of a table', () => {
  const homes = Array.from({ length: 100 }, () => 10)
  const hall = shownRound(hallOf({ homes, chairs: Array.from({ length: 125 }, () => 9) }), 'r1')
  expect(seatsNow(hall).map((people) => people.length)).toEqual(Array.from({ length: 125 }, () => 8))
  const view = own(hall, 'm7-3')
  expect(view.seat?.mates).toHaveLength(7)
  expect(JSON.stringify(view).length).toBeLessThan(1_500)
  // The next phone takes its table from what was made for the first: nothing is gone through again.
  const first = hall.seating.rounds[0]
  let asked = 0
  const counted = new Proxy(first?.tables ?? [], {
    get: (tables, key) => {
      asked += 1
      return Reflect.get(tables, key)
    },
  })
  const watched = {
    ...hall,
    seating: { ...hall.seating, rounds: first ? [{ ...first, tables: counted }] : [] },
  }
  own(watched, 'm7-3')
  const once = asked
  expect(once).toBeGreaterThan(0)
  for (const person of hall.people.roster.keys()) own(watched, person)
  expect(asked).toBe(once)
})
