import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import type { Conversation } from '#shared/activities/conversation/conversation.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { hallNow } from '#shared/gathering/hall-now.ts'
import { meetingsOf } from '#shared/gathering/meetings-of.ts'
import { joinEvent, splitEvent } from '#shared/gathering/private-parts.ts'
import { seatingJob } from '#shared/gathering/seating-job.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { HOUR, MINUTE } from '#shared/kernel/instant.ts'
import type { EarlierRound } from '#shared/seating/earlier.ts'
import { figuresOf } from '#shared/seating/figures.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { given, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { drawn, hallOf, seatsNow, shownRound, undoLast } from '#tests/support/seated.ts'
import { begin, opened, hallOf as talkHall } from '#tests/support/talks.ts'

const DAY = 24 * HOUR
const five = { homes: [5, 5, 5, 5, 5], chairs: [5, 5, 5, 5, 5] }
const small = { homes: [3, 3, 3], chairs: [3, 3, 3] }
type Remember = Extract<RoomCommand, { type: 'RememberGathering' }>

/** All who are here sat so, at one time. */
function remember(state: Gathering, rounds: readonly EarlierRound[], gathering = 'spring'): Remember {
  const people = [...state.people.roster.keys()].sort()
  return {
    type: 'RememberGathering',
    gathering,
    title: 'Vårsamling',
    people,
    rounds: rounds.map(({ date, who, groups }) => ({ date, who, groups: groups.map((group) => [...group]) })),
  }
}
const tables = (date: string, ...groups: readonly (readonly number[])[]): EarlierRound => ({
  date,
  who: 'table',
  groups,
})
const weights = (state: Gathering, now = TEN) =>
  (
    seatingJob(play(state, [{ type: 'DrawSeating', asked: 'next', seed: 1 }, { now }]), now)?.job.hall
      .history ?? []
  ).map(({ weight }) => weight)

test('[BO50] the gathering before weighs two on the first day, those before it one, and all of them one when a day lies between', () => {
  const hall = hallOf(small)
  const both = play(
    hall,
    [remember(hall, [tables('2011-10-01', [0, 1]), tables('2011-10-02', [0, 2])], 'autumn')],
    [remember(hall, [tables('2012-03-04', [0, 3]), tables('2012-03-05', [1, 4])], 'spring')],
  )
  expect(weights(both)).toEqual([2, 2, 1, 1])
  const after = shownRound(both, 'r1')
  expect(weights(after, TEN + HOUR)).toEqual([2, 2, 1, 1, 4])
  expect(weights(after, TEN + DAY)).toEqual([1, 1, 1, 1, 2])
})

test('[BO50] whoever sat together at an earlier gathering is not put together again while others remain', () => {
  const hall = hallOf(five)
  // One of each municipality at each table: as the search would have seated them itself.
  const before = Array.from({ length: 5 }, (_, table) =>
    Array.from({ length: 5 }, (_, home) => home * 5 + table),
  )
  const round = tables('2012-03-04', ...before)
  for (const seed of [1, 2, 3, 4]) {
    const state = shownRound(play(hall, [remember(hall, [round])]), 'r1', seed)
    const [last] = state.seating.rounds
    if (last === undefined) throw new Error('no round')
    expect(figuresOf(state.seating, state.people, last)).toMatchObject({
      sameMunicipality: 0,
      repeats: 0,
      best: true,
    })
  }
  // The figure counts it, so that it could have been otherwise.
  const people = [...hall.people.roster.keys()].sort()
  const same = before.map((group, at) => ({
    table: `t${at + 1}`,
    people: group.map((place) => people[place] ?? ''),
  }))
  const state = play(hall, [remember(hall, [round])])
  const arrangement = { id: 'x', at: TEN, tables: same, late: [], least: null }
  expect(figuresOf(state.seating, state.people, arrangement).repeats).toBe(50)
})

test('[BO50] who comes late is seated with those they have not met at an earlier gathering', () => {
  // The first of each municipality comes last; those of the second municipality sit at tables of their own otherwise.
  for (const met of [1, 2]) {
    const hall = hallOf({ homes: [1, 1, 1], chairs: [2, 2] })
    const told = play(hall, [{ type: 'MarkLeft', person: 'm0-0' }])
    const seated = play(
      play(told, [remember(hall, [tables('2012-03-04', [0, met])])]),
      [{ type: 'PinPerson', person: 'm1-0', table: 't1' }],
      [{ type: 'PinPerson', person: 'm2-0', table: 't2' }],
    )
    const back = play(shownRound(seated, 'r1'), [{ type: 'MarkArrived', person: 'm0-0' }])
    const table = seatsNow(back).find((people) => people.includes('m0-0'))
    expect(table).toContain(met === 1 ? 'm2-0' : 'm1-0')
  }
})

test('[BO50] duos keep apart who was at a table or in a duo at an earlier gathering, a duo more than a table', () => {
  const fresh = stateAfter(talkHall(4, { homes: 4 }))
  const groupsAfter = (rounds: readonly EarlierRound[]) => {
    const hall = play(fresh, [remember(fresh, rounds)])
    return hallNow(hall, 'any', TEN)
      .pair(['p0', 'p1', 'p2', 'p3'], 'anywhere')
      .groups.map((group) => [...group].sort().join(' '))
      .sort()
  }
  const duo = (...groups: readonly (readonly number[])[]): EarlierRound => ({
    date: '2012-03-04',
    who: 'duo',
    groups,
  })
  expect(groupsAfter([tables('2012-03-04', [0, 1], [0, 2])])).toEqual(['p0 p3', 'p1 p2'])
  expect(groupsAfter([duo([0, 1], [0, 3])])).toEqual(['p0 p2', 'p1 p3'])
  // A duo is more than many shared tables.
  const often = Array.from({ length: 10 }, () => tables('2012-03-04', [0, 2], [1, 3]))
  expect(groupsAfter([...often, duo([0, 1], [0, 3])])).toEqual(['p0 p2', 'p1 p3'])
})

test('[BO51] only people on the list, and places among them, are taken', () => {
  const hall = hallOf(small)
  const spring = remember(hall, [tables('2012-03-04', [0, 1])])
  givenState(hall)
    .when({ ...spring, people: [...spring.people, 'nobody'] })
    .thenRefused('unknown-person')
  givenState(hall)
    .when({
      ...spring,
      people: spring.people.slice(0, 1).concat('m1-0'),
      rounds: [tables('2012-03-04', [0, 2]) as never],
    })
    .thenRefused('out-of-range', '1')
  givenState(hall)
    .when({ ...spring, gathering: hall.id })
    .thenRefused('already-exists')
  givenState(hall)
    .when({ ...spring, title: 'x'.repeat(201) })
    .thenRefused('text-too-long', '200')
  given().when(example.RememberGathering).thenRefused('unknown-person')
})

test('[BO51] brought again, a gathering takes its own place; the thirteenth is refused', () => {
  const hall = hallOf(small)
  const first = play(hall, [remember(hall, [tables('2012-03-04', [0, 1])])])
  givenState(first)
    .when(remember(hall, [tables('2012-03-04', [0, 1])]))
    .thenNothing()
  const again = play(first, [remember(hall, [tables('2012-03-04', [0, 2])])])
  expect(again.seating.earlier).toHaveLength(1)
  expect(again.seating.earlier[0]?.rounds[0]?.groups).toEqual([[0, 2]])
  let many = hall
  for (let nth = 0; nth < 12; nth += 1)
    many = play(many, [remember(hall, [tables('2012-03-04', [0, 1])], `g${nth}`)])
  givenState(many)
    .when(remember(hall, [tables('2012-03-04', [0, 1])], 'g12'))
    .thenRefused('out-of-range', '12')
  const other = remember(hall, [tables('2012-03-04', [0, 2])], 'g3')
  expect(play(many, [other]).seating.earlier).toHaveLength(12)
})

test('[BO51] it does not matter in which order gatherings are brought', () => {
  const hall = hallOf(small)
  const acts = ['2011-10-01', '2012-03-04', '2010-01-01'].map(
    (date, nth) => [remember(hall, [tables(date, [0, 1])], `g${nth}`)] as const,
  )
  const [a, b, c] = acts
  if (a === undefined || b === undefined || c === undefined) throw new Error('three')
  expect(play(hall, a, b, c).seating).toEqual(play(hall, c, b, a).seating)
  expect(play(hall, a, b, c).seating.earlier.map(({ id }) => id)).toEqual(['g1', 'g0', 'g2'])
})

test('[BO51] what was planned and what was the least is worked out anew; forgotten, nothing counts', () => {
  const hall = hallOf(five)
  const draft = drawn(shownRound(hall, 'r1'), 'r2')
  expect(draft.seating.draft?.least).not.toBeNull()
  expect(draft.seating.plan).not.toBeNull()
  const told = play(draft, [remember(hall, [tables('2012-03-04', [0, 6])])])
  expect(told.seating).toMatchObject({ plan: null, draft: { least: null, plan: null } })
  expect(told.seating.rounds.at(-1)?.least).toBeNull()
  const forgotten = play(told, [{ type: 'ForgetGathering', gathering: 'spring' }])
  expect(forgotten.seating.earlier).toEqual([])
  expect(weights(forgotten)).toEqual(weights(draft))
  givenState(forgotten).when({ type: 'ForgetGathering', gathering: 'spring' }).thenNothing()
})

test('[BO51] an answer to a search of before does not stand for what is remembered since', () => {
  const hall = hallOf(small)
  const asked = play(hall, [{ type: 'DrawSeating', asked: 'r1', seed: 1 }])
  const told = play(asked, [remember(hall, [tables('2012-03-04', [0, 1])])])
  expect(told.seating.asked?.id).toBe('r1')
  expect(seatingJob(told, TEN)?.job.hall.history).toHaveLength(1)
})

test('[BO52] bringing and forgetting are taken back one by one, and come back the same after JSON', () => {
  const hall = shownRound(hallOf(small), 'r0')
  const steps: Gathering[] = [hall]
  const acts: readonly RoomCommand[] = [
    remember(hall, [tables('2012-03-04', [0, 1])]),
    remember(hall, [tables('2012-03-04', [0, 2])]),
    remember(hall, [tables('2011-03-04', [0, 2])], 'older'),
    { type: 'ForgetGathering', gathering: 'spring' },
    { type: 'SetRoundsAhead', rounds: 3 },
    { type: 'ForgetGathering', gathering: 'older' },
  ]
  for (const act of acts) steps.push(play(steps.at(-1) ?? hall, [act]))
  let now = reviveGathering(JSON.parse(JSON.stringify(steps.at(-1))) as PlainGathering)
  for (const before of steps.slice(0, -1).reverse()) {
    now = play(now, undoLast(now))
    expect(now.seating).toEqual(before.seating)
  }
})

test('[BO52] what is erased of it leaves nobody, and nothing of it is on the hall screen', () => {
  const hall = hallOf(small)
  const event = {
    type: 'v1.GatheringRemembered',
    gathering: 'spring',
    title: 'Vårsamling',
    people: ['m0-0', 'm1-0'],
    rounds: [tables('2012-03-04', [0, 1])],
  } as const
  const parts = splitEvent(event)
  expect(parts.public).toEqual({ gathering: 'spring', title: 'Vårsamling' })
  expect(parts.private).toEqual({ people: event.people, rounds: event.rounds })
  expect(evolve(hall, joinEvent(event.type, parts.public, 'erased')).seating.earlier).toEqual([])
  const told = play(hall, [{ ...remember(hall, [tables('2012-03-04', [0, 1])]), title: 'KANARI' }])
  expect(told.seating.earlier[0]?.title).toBe('KANARI')
  const { leader, ...others } = allViews(told)
  expect(JSON.stringify(leader)).toContain('KANARI')
  expect(JSON.stringify(others)).not.toContain('KANARI')
})

test('[BO54] what a gathering gives the next is who sat at shown tables or talked in duos, and read again says the same', () => {
  const state = shownRound(shownRound(hallOf(small), 'r1'), 'r2', 2, TEN + DAY)
  const file = meetingsOf(state, TEN + DAY)
  expect(file).toMatchObject({ format: 'samling-meetings', version: 1, gathering: 'g' })
  expect(file.rounds.map(({ date, who }) => [date, who])).toEqual([
    ['2012-09-12', 'table'],
    ['2012-09-13', 'table'],
  ])
  const named = ({ groups }: { readonly groups: readonly (readonly number[])[] }) =>
    groups.map((group) => group.map((at) => file.people[at]?.id))
  expect(file.rounds.map(named)).toEqual(
    state.seating.rounds.map((round) => round.tables.map(({ people }) => people)),
  )
  expect(file.people.find(({ id }) => id === 'm1-2')).toEqual({
    id: 'm1-2',
    name: 'name of m1-2',
    municipality: 'Kommune 1',
    title: '',
  })
})

test('[BO54] who was taken off the list is in no file, and two who are one are one there', () => {
  const state = shownRound(hallOf(small), 'r1')
  const merged = play(state, [{ type: 'MergePeople', person: 'm0-0', twin: 'm0-1' }])
  const file = meetingsOf(play(merged, [{ type: 'MarkLeft', person: 'm2-0' }]), TEN)
  const ids = file.people.map(({ id }) => id)
  expect(ids).not.toContain('m0-1')
  expect(ids).toContain('m2-0')
  expect(new Set(ids).size).toBe(ids.length)
})

test('[BO54] duos are in it, home tables and drafts are not', () => {
  const talk = opened(talkHall(6), [{ who: 'duo' }])
  const file = meetingsOf(talk, TEN + MINUTE)
  expect(file.rounds).toHaveLength(1)
  expect(file.rounds[0]?.who).toBe('duo')
  const circles = (talk.activities.get('talk') as Extract<Conversation, { phase: 'open' }>).run.circles
  expect(file.rounds[0]?.groups.map((group) => group.map((at) => file.people[at]?.id))).toEqual(
    circles.map(({ people }) => people),
  )
  const home = play(drawn(hallOf(small), 'r1'), [{ type: 'ShowHomeTables' }])
  expect(meetingsOf(home, TEN)).toMatchObject({ people: [], rounds: [] })
})

test('[BO54] people in a duo have met when they have talked for a minute, however it ended', () => {
  const talk = opened(talkHall(6), [{ who: 'duo' }, { who: 'duo' }])
  const met = (state: Gathering, now: number) => meetingsOf(state, now).rounds.length
  expect([met(talk, TEN + MINUTE - 1), met(talk, TEN + MINUTE)]).toEqual([0, 1])
  const slip = play(talk, begin('s2', TEN + MINUTE - 1))
  expect([met(slip, TEN + MINUTE), met(slip, TEN + HOUR)]).toEqual([0, 1])
  const both = play(talk, begin('s2', TEN + MINUTE))
  expect([met(both, TEN + MINUTE), met(both, TEN + HOUR)]).toEqual([1, 2])
  const closing = (now: number) => play(talk, [{ type: 'CloseConversation', activity: 'talk' }, { now }])
  expect([met(closing(TEN + 1_000), TEN + HOUR), met(closing(TEN + MINUTE), TEN + HOUR)]).toEqual([0, 1])
  // A snapshot keeps the end; in one of before ends were kept every duo counts that is long over.
  const written = JSON.stringify(slip)
  const revived = (text: string) => reviveGathering(JSON.parse(text) as PlainGathering)
  expect(met(revived(written), TEN + HOUR)).toBe(1)
  const older = written.replaceAll(/,"endedAt":\d+/g, '')
  expect(older).not.toBe(written)
  expect(met(revived(older), TEN + HOUR)).toBe(2)
})

test('[BO50] a round brought here weighs no less than nothing and never more than one of today', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('2011-01-01', '2012-03-04', '2012-09-11'), { minLength: 1, maxLength: 4 }),
      (dates) => {
        const hall = hallOf(small)
        const state = dates.reduce(
          (before, date, nth) => play(before, [remember(hall, [tables(date, [0, 1])], `g${nth}`)]),
          hall,
        )
        const latest = dates.filter((date) => date === [...dates].sort().at(-1)).length
        expect(weights(state)).toEqual(dates.map((_, at) => (at < latest ? 2 : 1)))
      },
    ),
    { numRuns: 30 },
  )
})

test('[BO50] who stands with two groups of one round has met both, and the figures count what the search counts', () => {
  const hall = hallOf(small)
  const told = play(hall, [remember(hall, [tables('2012-03-04', [0, 3, 3], [3, 6], [0, 3])])])
  const arrangement = {
    id: 'x',
    at: TEN,
    tables: [{ table: 't1', people: ['m0-0', 'm1-0', 'm2-0'] }],
    late: [],
    least: null,
  }
  expect(figuresOf(told.seating, told.people, arrangement).repeats).toBe(3)
  const history = seatingJob(play(told, [{ type: 'DrawSeating', asked: 'r1', seed: 1 }]), TEN)?.job.hall
    .history
  expect(history?.flatMap((round) => round.tables.map((table) => table.length))).toEqual([2, 2, 2])
  for (const { tables: seated } of history ?? [])
    expect(new Set(seated.flat()).size).toBe(seated.flat().length)
})
