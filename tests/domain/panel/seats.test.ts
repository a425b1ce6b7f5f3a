import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, proposeSeats, roleOf } from '#shared/activities/panel/propose.ts'
import { leaderView } from '#shared/views/leader.ts'
import { givenState, play, stateAfter } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'
import { hallWith, house, opened, panelIn, prepare, prepared, seat, sitters } from './panels.ts'

const propose = { type: 'ProposePanel', activity: 'panel' } as const
const choose = (municipality: string, person: string, from: string | null) =>
  ({ type: 'ChooseMember', activity: 'panel', municipality, person, from }) as const
const letChoose = { type: 'LetPanelBeChosen', activity: 'panel', open: true } as const

test('[PN1] each municipality has a seat in the list’s order, and one that nobody has come from keeps it empty', () => {
  const { seats } = panelIn(prepared([propose]))
  expect(seats.map(({ municipality }) => municipality)).toEqual(['bomlo', 'sund', 'vefsn', 'rana'])
  expect(seats.at(-1)).toEqual({ municipality: 'rana', person: null, by: 'proposed' })
  expect(seats.filter(({ person }) => person === null)).toHaveLength(1)
})

test('[PN2] nobody who observes, is away, has not come or is a guest is proposed', () => {
  const state = prepared(
    [{ type: 'MarkLeft', person: 'ane' }],
    [{ type: 'MarkLeft', person: 'fia' }],
    [propose],
  )
  expect(sitters(state)).toEqual({ bomlo: 'bo', sund: expect.any(String), vefsn: null, rana: null })
})

test('[PN2] who is meant for the panel by the list comes first', () => {
  const state = play(
    stateAfter(
      hallWith([
        ['ane', 'bomlo'],
        ['bo', 'bomlo'],
        ['cato', 'bomlo', '', 'panel'],
      ]),
    ),
    prepare,
    [propose],
  )
  expect(sitters(state)).toMatchObject({ bomlo: 'cato' })
})

test('[PN2] who was on the last panel sits again only where there is nobody else', () => {
  const first = opened()
  const state = play(
    first,
    [{ type: 'PreparePanel', activity: 'second', item: null, assignments: assignmentsUnder('b1') }],
    [{ ...propose, activity: 'second' }],
  )
  expect(sitters(state, 'second')).toEqual({ bomlo: 'bo', sund: 'elin', vefsn: 'fia', rana: null })
  const third = play(
    state,
    [{ type: 'OpenPanel', activity: 'second' }],
    [{ type: 'PreparePanel', activity: 'third', item: null, assignments: assignmentsUnder('c1') }],
    [{ ...propose, activity: 'third' }],
  )
  expect(sitters(third, 'third')).toMatchObject({ bomlo: 'ane', sund: 'dina' })
})

function assignmentsUnder(id: string) {
  return [{ id, title: 'Hva nå?', minutes: null, questions: [{ id: `${id}-q`, text: 'Hva?' }] }]
}

const candidate = fc.record(
  {
    id: fc.uuid(),
    name: fc.constant(''),
    municipality: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
    title: fc.constantFrom('HR', ' hr ', 'Skole', 'Verneombud', ''),
    presence: fc.constantFrom<Candidate['presence']>('arrived', 'arrived', 'arrived', 'gone', 'expected'),
    observes: fc.constantFrom(false, false, false, true),
    meant: fc.constant(false),
    before: fc.constantFrom(0, 0, 0, 1, 2),
    panels: fc.nat({ max: 2 }),
    onLast: fc.boolean(),
  },
  { noNullPrototype: true },
)
const MUNICIPALITIES = ['m1', 'm2', 'm3', 'm4']

/** Who was on no panel before, then who was on one at an earlier gathering, then who was on the last one here. */
const tier = ({ onLast, before }: Candidate) => (onLast ? 2 : before > 0 ? 1 : 0)

/** How often the commonest post is held, in the best choice there is: tried out. */
function fewestTwins(people: readonly Candidate[]): number {
  const could = MUNICIPALITIES.map((id) => {
    const here = people.filter(
      (each) => each.municipality === id && each.presence === 'arrived' && !each.observes,
    )
    const best = Math.min(...here.map(tier))
    return [...new Set(here.filter((each) => tier(each) === best).map(roleOf))]
  }).filter((roles) => roles.length > 0)
  const ways = could.reduce<readonly (readonly string[])[]>(
    (all, roles) => all.flatMap((way) => roles.map((role) => [...way, role])),
    [[]],
  )
  return Math.min(...ways.map(mostTwins))
}
function mostTwins(roles: readonly string[]): number {
  return Math.max(0, ...roles.map((role) => roles.filter((each) => each === role).length))
}

test('[PN3] no post is held more often than it must be', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (people) => {
      const seats = proposeSeats(MUNICIPALITIES, [], people, 'panel')
      const sitting = seats.flatMap(({ person }) => people.find(({ id }) => id === person) ?? [])
      expect(mostTwins(sitting.map(roleOf))).toBe(fewestTwins(people))
      for (const { municipality, person } of seats) {
        const here = people.filter(
          (each) => each.municipality === municipality && each.presence === 'arrived' && !each.observes,
        )
        expect(person === null).toBe(here.length === 0)
        const sitter = here.find(({ id }) => id === person)
        if (sitter) expect(tier(sitter)).toBe(Math.min(...here.map(tier)))
      }
    }),
    { numRuns: 300 },
  )
})

test('[ME8] whoever was on a panel at an earlier gathering of the programme is proposed after those who were on none', () => {
  const been = (person: string) =>
    [
      { type: 'RememberPanels', people: [{ person, times: 1 }], municipalities: [] },
      { by: { role: 'server' } },
    ] as const
  expect(sitters(prepared(been('ane'), [propose]))).toMatchObject({ bomlo: 'bo' })
  expect(sitters(prepared(been('bo'), [propose]))).toMatchObject({ bomlo: 'ane' })
})

test('[PN3] those chosen by hand count among the posts', () => {
  const state = prepared(seat('bomlo', 'bo'), seat('vefsn', 'fia'), [propose])
  expect(sitters(state)).toMatchObject({ bomlo: 'bo', sund: 'elin', vefsn: 'fia' })
})

test('[PN4] the same hall gives the same proposal, whatever order the list came in', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(candidate, { maxLength: 12, selector: ({ id }) => id })
        .chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
      ([people, shuffled]) => {
        const one = proposeSeats(MUNICIPALITIES, [], people, 'panel')
        expect(proposeSeats(MUNICIPALITIES, [], shuffled, 'panel')).toEqual(one)
      },
    ),
  )
})

test('[PN4] another panel draws another lot', () => {
  const people = Array.from(
    { length: 20 },
    (_, nth): Candidate => ({
      ...{ id: `p${nth}`, name: '', municipality: 'm1', title: '', presence: 'arrived' },
      ...{ observes: false, meant: false, panels: 0, onLast: false, before: 0 },
    }),
  )
  const drawn = ['a', 'b', 'c', 'd', 'e'].map((lot) => proposeSeats(['m1'], [], people, lot)[0]?.person)
  expect(new Set(drawn).size).toBeGreaterThan(1)
})

test('[PN5] a proposal made again leaves what somebody chose, unless they have gone home', () => {
  const chosen = prepared(seat('bomlo', 'bo'), seat('sund', 'elin'), [propose])
  expect(sitters(chosen)).toMatchObject({ bomlo: 'bo', sund: 'elin', vefsn: 'fia' })
  const later = play(chosen, [{ type: 'MarkLeft', person: 'elin' }], [propose])
  expect(sitters(later)).toMatchObject({ bomlo: 'bo', sund: 'dina' })
})

test('[PN5] a proposal that changes nothing is no step', () => {
  givenState(prepared([propose]))
    .when(propose)
    .thenNothing()
})

test('[PN5] a panel for nobody is refused, and so is one without municipalities', () => {
  const nobody = play(stateAfter(hallWith([])), prepare)
  givenState(nobody).when(propose).thenRefused('nobody-here')
  givenState(nobody).when({ type: 'OpenPanel', activity: 'panel' }).thenRefused('nobody-here')
  const nowhere = play(stateAfter(hallWith([['ane', null]], [])), prepare)
  for (const command of [propose, { type: 'OpenPanel', activity: 'panel' } as const, letChoose])
    givenState(nowhere).when(command).thenRefused('no-municipalities')
})

test('[PN6] people of a municipality choose their own member while they may', () => {
  const closed = prepared([propose])
  const from = sitters(closed).sund ?? null
  givenState(closed)
    .when(choose('sund', 'elin', from), as('dina'))
    .thenRefused('not-choosing')
  const state = play(
    closed,
    [letChoose],
    [choose('sund', from === 'elin' ? 'dina' : 'elin', from), as('dina')],
  )
  expect(panelIn(state).seats[1]).toMatchObject({ by: 'municipality' })
  givenState(state)
    .when(choose('sund', 'elin', null), as('ane'))
    .thenRefused('not-your-group')
  givenState(state)
    .when(choose('sund', 'ane', sitters(state).sund ?? null), as('dina'))
    .thenRefused('unknown-person')
})

test('[PN6] who observes is not chosen, and what another chose meanwhile is not overwritten unseen', () => {
  const state = prepared([letChoose])
  givenState(state)
    .when(choose('bomlo', 'cato', null), as('ane'))
    .thenRefused('observes', 'name of cato')
  const chosen = play(state, [choose('bomlo', 'ane', null), as('bo')])
  givenState(chosen)
    .when(choose('bomlo', 'bo', null), as('cato'))
    .thenRefused('moved-already')
  // Asked for twice it is done once.
  givenState(chosen)
    .when(choose('bomlo', 'ane', null), as('bo'))
    .thenNothing()
})

test('[PN6] what is chosen from is who the seat is seen to be of', () => {
  const edit = { type: 'EditPerson', person: 'ane', name: 'Ane', title: '', duties: [], stands: 1 } as const
  const moved = prepared([letChoose], seat('bomlo', 'ane'), [{ ...edit, duties: [], municipality: 'sund' }])
  expect(sitters(play(moved, [choose('bomlo', 'bo', null), as('bo')]))).toMatchObject({ bomlo: 'bo' })
  const merged = prepared(
    ...[
      [letChoose] as const,
      seat('sund', 'dina'),
      [{ type: 'MergePeople', person: 'elin', twin: 'dina' }] as const,
    ],
  )
  givenState(merged)
    .when(choose('sund', 'elin', 'dina'), as('elin'))
    .thenRefused('moved-already')
  expect(panelIn(play(merged, [choose('sund', 'elin', 'elin'), as('elin')])).seats).toMatchObject([
    { person: 'elin', by: 'municipality' },
  ])
})

test('[PN7] the leader seats anybody of the municipality, also one on their way, or nobody', () => {
  const state = play(prepared(), [
    {
      type: 'ExpectPeople',
      people: [{ name: 'Hege', municipality: 'rana', title: '', duties: [] }],
    },
  ])
  const hege = [...state.people.roster.values()].find(({ name }) => name === 'Hege')?.id ?? ''
  expect(sitters(play(state, seat('rana', hege)))).toMatchObject({ rana: hege })
  expect(sitters(play(state, seat('rana', hege), seat('rana', null)))).toMatchObject({ rana: null })
  const replace = (municipality: string, person: string | null) =>
    ({ type: 'ReplaceMember', activity: 'panel', municipality, person }) as const
  givenState(state).when(replace('rana', 'ane')).thenRefused('unknown-person')
  givenState(state).when(replace('rana', 'nobody')).thenRefused('unknown-person')
  givenState(state).when(replace('alta', null)).thenRefused('unknown-municipality')
  givenState(state).when(replace('bomlo', 'cato')).thenRefused('observes', 'name of cato')
})

test('[PN7] the leader is told who could step in for each seat', () => {
  const state = opened()
  const [bomlo, sund, vefsn, rana] = seatsToLeader(state)
  expect(bomlo).toMatchObject({ person: 'ane', state: 'seated', standIns: ['bo'] })
  expect(sund).toMatchObject({ person: 'dina', standIns: ['elin'] })
  expect(vefsn).toMatchObject({ person: 'fia', standIns: [] })
  expect(rana).toEqual({ municipality: 'rana', person: null, by: 'proposed', state: 'empty', standIns: [] })
})

test('[PN8] a member who goes home leaves an empty seat, and has it again on coming back', () => {
  const away = opened([{ type: 'MarkLeft', person: 'ane' }])
  expect(seatsToLeader(away)[0]).toMatchObject({ person: 'ane', state: 'away', standIns: ['bo'] })
  expect(seatsToLeader(play(away, [{ type: 'MarkArrived', person: 'ane' }]))[0]).toMatchObject({
    person: 'ane',
    state: 'seated',
  })
  const replaced = play(away, seat('bomlo', 'bo'), [{ type: 'MarkArrived', person: 'ane' }])
  expect(seatsToLeader(replaced)[0]).toMatchObject({ person: 'bo', state: 'seated', standIns: ['ane'] })
})

test('[PN8] one who changes municipality, or goes from the list, has no seat', () => {
  const edit = { type: 'EditPerson', person: 'ane', name: 'Ane', title: '', duties: [], stands: 1 } as const
  const moved = opened([{ ...edit, duties: [], municipality: 'sund' }])
  expect(seatsToLeader(moved)[0]).toMatchObject({ person: null, state: 'empty' })
  expect(
    seatsToLeader(
      opened([{ type: 'FreeSeat', person: 'fia' }], [{ type: 'RemovePerson', person: 'fia' }]),
    )[2],
  ).toMatchObject({
    state: 'empty',
  })
})

test('[PN8] two who turn out to be one have one seat', () => {
  const state = opened([{ type: 'MergePeople', person: 'bo', twin: 'ane' }])
  expect(seatsToLeader(state)[0]).toMatchObject({ person: 'bo', state: 'seated' })
})

function seatsToLeader(state: ReturnType<typeof opened>) {
  const panel = leaderView(state, live).activities.find(({ id }) => id === 'panel')
  if (panel?.kind !== 'panel') throw new Error('no panel')
  return panel.seats
}

test('[PN9] opening a panel that nobody has been seated in proposes one, and puts it on the hall screen', () => {
  const state = play(stateAfter(house), prepare, [{ type: 'OpenPanel', activity: 'panel' }])
  expect(sitters(state)).toMatchObject({ vefsn: 'fia', rana: null })
  expect(state.stage).toMatchObject({ scene: 'panel', activity: 'panel' })
  const chosen = play(stateAfter(house), prepare, seat('sund', 'elin'), [
    { type: 'OpenPanel', activity: 'panel' },
  ])
  expect(panelIn(chosen).seats).toEqual([{ municipality: 'sund', person: 'elin', by: 'leader' }])
})
