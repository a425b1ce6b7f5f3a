import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import {
  metBefore,
  onBoard,
  sittersOf,
  tablesOf,
  unseatedIn,
} from '#client/screens/console/seating/board.model.ts'
import { countsOf, effectOf } from '#client/screens/console/seating/effect.model.ts'
import type { Hall } from '#client/screens/console/seating/hall.model.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type RoomCommand } from '#shared/gathering/gathering.ts'
import { type LeaderView, leaderView } from '#shared/views/leader.ts'

const LIVE = {
  online: new Set<string>(),
  screens: 0,
  leaders: [],
  storage: 'ok' as const,
  join: { code: 'AB12CD', url: 'http://x', host: 'x', qr: { size: 21, path: 'M0 0h1v1h-1z' } },
}

function run(state: Gathering, command: RoomCommand, by: Actor = { role: 'leader' }): Gathering {
  let made = state.people.roster.size
  const decision = decide(state, command, {
    by,
    now: 1_000,
    device: '',
    newId: () => `p${++made}`,
    tag: (box) => box,
  })
  if (!decision.ok) throw new Error(`${command.type}: ${decision.code}`)
  return decision.events.reduce(evolve, state)
}

const MUNICIPALITIES = ['vefsn', 'rana', 'alta']

function gatheringWith(homes: readonly (string | null)[], tables: number): Gathering {
  const named = run(emptyGathering('g'), {
    type: 'NameMunicipalities',
    municipalities: MUNICIPALITIES.map((id) => ({ id, name: id })),
  })
  const people = homes.map((municipality, at) => ({
    name: `Leder ${at}`,
    municipality,
    title: 'Leder',
    duties: [],
  }))
  const listed = run(named, { type: 'ExpectPeople', people })
  const come = [...listed.people.roster.keys()].reduce(
    (state, person) => run(state, { type: 'MarkArrived', person }),
    listed,
  )
  return run(come, {
    type: 'SetTables',
    tables: Array.from({ length: tables }, (_, at) => ({
      id: `t${at}`,
      name: `${at + 1}`,
      chairs: 12,
      note: '',
      place: null,
    })),
  })
}

/** Everybody at a table by these numbers: what the search would hand in. */
function seat(state: Gathering, id: string, where: readonly number[], tables: number): Gathering {
  const people = [...state.people.roster.keys()]
  const found = {
    tables: Array.from({ length: tables }, (_, table) => ({
      table: `t${table}`,
      people: people.filter((_, at) => (where[at] ?? 0) % tables === table),
    })),
    moves: [],
    least: null,
    plan: null,
    after: null,
  }
  const asked = run(state, { type: 'DrawSeating', asked: id, seed: 1 })
  return run(asked, { type: 'TakeSeating', asked: id, found, problems: [] }, { role: 'server' })
}

function hallOf({ seating, people, arrivals }: LeaderView): Hall {
  const board = onBoard(seating)
  const sitters = sittersOf(people, arrivals.municipalities)
  return {
    tables: tablesOf(seating, board.kind === 'nothing' ? null : board.round, sitters),
    sitters,
    met: metBefore(seating, board),
    pins: new Map(),
    together: [],
    apart: [],
  }
}

function figuresIn(view: LeaderView) {
  const board = onBoard(view.seating)
  if (board.kind === 'nothing') throw new Error('nothing on the board')
  const { sameMunicipality, repeats } = board.round.quality
  return { colleagues: sameMunicipality, again: repeats }
}

const seats = fc.array(fc.nat({ max: 30 }), { minLength: 14, maxLength: 14 })

test('[KB1] what is told before a drop is what the server counts after it, in drafts and in rounds that are shown', () => {
  fc.assert(
    fc.property(
      fc.record({
        homes: fc.array(fc.constantFrom(...MUNICIPALITIES, null), { minLength: 4, maxLength: 14 }),
        tables: fc.integer({ min: 2, max: 4 }),
        rounds: fc.array(seats, { minLength: 1, maxLength: 3 }),
        shown: fc.boolean(),
        person: fc.nat(),
        table: fc.nat(),
        swap: fc.option(fc.nat()),
      }),
      ({ homes, tables, rounds, shown, ...move }) => {
        let state = gatheringWith(homes, tables)
        rounds.forEach((where, at) => {
          state = seat(state, `round${at}`, where, tables)
          const isLast = at === rounds.length - 1
          if (!isLast || shown) state = run(state, { type: 'ShowSeating', draft: `round${at}` })
        })
        const before = leaderView(state, LIVE)
        const hall = hallOf(before)
        expect(countsOf(hall)).toEqual(figuresIn(before))

        const people = [...hall.sitters.keys()]
        const person = people[move.person % people.length] ?? ''
        const to = hall.tables[move.table % hall.tables.length]
        const swap =
          move.swap === null ? null : (to?.people[move.swap % Math.max(1, to.people.length)] ?? null)
        const made = { person, table: to?.id ?? '', swap }
        const effect = effectOf(hall, made, countsOf(hall))
        if (effect.type !== 'moves') return
        const after = run(state, { type: 'MoveSeat', round: `round${rounds.length - 1}`, ...made })
        expect(figuresIn(leaderView(after, LIVE))).toEqual(effect.after)
        expect(countsOf(hallOf(leaderView(after, LIVE)))).toEqual(effect.after)
      },
    ),
    { numRuns: 150 },
  )
})

test('[KB5] people stand in the order of the municipalities at every table, guests last', () => {
  const state = seat(gatheringWith([null, 'alta', 'rana', 'vefsn', null, 'rana'], 2), 'r', [0, 0, 0, 0], 2)
  const { tables, sitters } = hallOf(leaderView(state, LIVE))
  expect(tables[0]?.people.map((id) => sitters.get(id)?.place)).toEqual([
    'vefsn',
    'rana',
    'rana',
    'alta',
    '',
    '',
  ])
})

test('[KB5] a table that is taken away stands last while somebody is at it', () => {
  const { sitters } = hallOf(leaderView(gatheringWith(['alta', 'rana', 'vefsn'], 1), LIVE))
  const [first = '', second = '', third = ''] = sitters.keys()
  const tables = tablesOf(
    { tables: [{ id: 't2', name: '3', chairs: 4, note: '', place: null }], locked: ['t2'] },
    {
      tables: [
        { table: 't0', people: [first] },
        { table: 't1', people: [] },
        { table: 't2', people: [third, second] },
      ],
    },
    sitters,
  )
  expect(tables).toEqual([
    { id: 't2', name: '3', chairs: 4, locked: true, people: [second, third] },
    { id: 't0', name: '', chairs: 0, locked: false, people: [first] },
  ])
})

test('[KB11] who comes after the tables were found stands without a seat in the draft, or at one as come later', () => {
  const drawn = seat(gatheringWith(['alta', 'rana', 'vefsn', 'alta'], 2), 'r', [0, 1, 0, 1], 2)
  const listed = run(drawn, {
    type: 'ExpectPeople',
    people: [{ name: 'Sen', municipality: 'rana', title: '', duties: [] }],
  })
  const sen =
    [...listed.people.roster.keys()].find((id) => listed.people.roster.get(id)?.name === 'Sen') ?? ''
  const view = leaderView(run(listed, { type: 'MarkArrived', person: sen }), LIVE)
  const hall = hallOf(view)
  const board = onBoard(view.seating)
  const seated = hall.tables.some(({ people }) => people.includes(sen))
  const late = board.kind === 'nothing' ? [] : board.round.late
  expect(seated).toBe(late.includes(sen))
  expect(unseatedIn(hall.tables, hall.sitters).map(({ id }) => id)).toEqual(seated ? [] : [sen])
})
