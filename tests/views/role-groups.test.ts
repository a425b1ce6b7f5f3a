import { describe, expect, test } from 'vitest'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { Duty } from '#shared/people/people.ts'
import { leaderView } from '#shared/views/leader.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'
import { type Asked, add, begin, begunIn, hallOf, opened } from '#tests/support/talks.ts'

const CANARY = 'canary'
const given = (nth: number, ...duties: Duty[]) =>
  ({
    type: 'v1.PersonEdited',
    person: `p${nth}`,
    name: `p${nth}`,
    municipality: nth % 2 === 0 ? 'bomlo' : 'sund',
    title: '',
    duties,
    stands: 1,
  }) as const
/** p0, p1 and p2 lead the projects of their municipalities; p3, p4 and p5 do not. */
const hall = [
  ...hallOf(6, { homes: 2, tables: [3, 3] }),
  given(0, 'project-leader'),
  given(1, 'project-leader'),
  given(2, 'project-leader', 'observer'),
]
const meeting = { who: 'role', role: 'project-leader', sees: 'group', capture: 'points' } as const
const shown: Act = [{ type: 'ShowScene', scene: 'points', activity: 'talk' }]
const written: Act = [add('s1', 'a', CANARY), as('p0')]
const share = (shared = true, step = 's1'): Act => [{ type: 'ShareStep', activity: 'talk', step, shared }]
const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]
const held = (...steps: Asked[]) => play(opened(hall, [meeting, ...steps]), shown, written)

/** Whose views hold the canary. */
const readers = (state: Gathering) =>
  Object.entries(allViews(state))
    .flatMap(([audience, view]) => (JSON.stringify(view).includes(CANARY) ? [audience] : []))
    .sort()
const GROUP = ['leader', 'own p0', 'own p1', 'own p2']

describe('[CT50] what those of one role write is theirs and the leader’s', () => {
  test('until the leader shows it to everybody', () => {
    const state = held()
    expect(readers(state)).toEqual(GROUP)
    const shared = play(state, share())
    expect(readers(shared)).toEqual([...GROUP, 'screen'])
    expect(readers(play(shared, share(false)))).toEqual(GROUP)
  })
  test('undo takes it off the wall again, and what was written since stays', () => {
    const shared = play(held(), share())
    const more = play(shared, [add('s1', 'b', 'another canary'), as('p1')])
    const undone = play(more, undo(more))
    expect(readers(undone)).toEqual(GROUP)
    expect(begunIn(undone).points.size).toBe(2)
  })
  test('it is shown after the meeting as well, and while the conversation is closed', () => {
    const closed = play(held(), [{ type: 'CloseConversation', activity: 'talk' }])
    expect(readers(closed)).toEqual(GROUP)
    const shared = play(closed, share())
    expect(readers(shared)).toEqual([...GROUP, 'screen'])
    expect(readers(play(shared, undo(shared)))).toEqual(GROUP)
  })
  test('whoever comes into the role later sees it, and whoever leaves it does not', () => {
    const changed = (person: string, duties: Duty[], municipality: string): Act => [
      { type: 'EditPerson', person, name: person, municipality, title: '', duties, stands: 1 },
    ]
    const after = play(held(), changed('p3', ['project-leader'], 'sund'), changed('p1', [], 'sund'))
    expect(readers(after)).toContain('own p3')
    expect(readers(after)).not.toContain('own p1')
    expect(readers(after)).not.toContain('screen')
  })
  test('what is shared is that step and no other', () => {
    const two = { ...meeting, prompt: 'Neste' }
    const state = play(held(two), share(), begin('s2'), shown)
    const later = play(state, [add('s2', 'b', 'second canary'), as('p1')])
    const views = allViews(later)
    expect(JSON.stringify(views.screen)).not.toContain(CANARY)
  })
  test('to show it brings it onto the wall, but not onto a black one', () => {
    const elsewhere = play(opened(hall, [meeting]), written, [
      { type: 'ShowScene', scene: 'now', activity: null },
    ])
    expect(play(elsewhere, share()).stage.scene).toBe('points')
    const black = play(elsewhere, [{ type: 'ShowScene', scene: 'black', activity: null }])
    expect(play(black, share()).stage.scene).toBe('black')
  })
})

describe('[CT51] what else is never shared so', () => {
  test.each([
    { who: 'table', sees: 'group', capture: 'points' },
    { who: 'role', role: 'project-leader', sees: 'nobody', capture: 'own' },
    { who: 'role', role: 'project-leader', sees: 'everybody', capture: 'points' },
  ] as const)('$who, $sees', (asked) => {
    givenState(opened(hall, [asked]))
      .when({ type: 'ShareStep', activity: 'talk', step: 's1', shared: true })
      .thenRefused('not-in-this-step')
  })
  test('a step that is not there, a draft, and anybody but the leader', () => {
    givenState(held())
      .when({ type: 'ShareStep', activity: 'talk', step: 'gone', shared: true })
      .thenRefused('unknown-step')
    givenState(held())
      .when({ type: 'ShareStep', activity: 'talk', step: 's1', shared: true }, as('p0'))
      .thenRefused('not-allowed')
    givenState(play(held(), share()))
      .when({ type: 'ShareStep', activity: 'talk', step: 's1', shared: true })
      .thenNothing()
  })
})

test('[CT52] the leader sees whether it is shown; where it is not the leader’s to say, there is nothing to see', () => {
  const sharedIn = (state: Gathering) =>
    leaderView(state, live).activities.flatMap((each) =>
      each.kind === 'conversation' ? each.talk?.shared : [],
    )
  expect(sharedIn(held())).toEqual([false])
  expect(sharedIn(play(held(), share()))).toEqual([true])
  expect(sharedIn(opened(hall, [{ who: 'table', sees: 'group' }]))).toEqual([null])
})

const assignments = [{ id: 'as', title: 'Oppdrag', minutes: null, questions: [{ id: 'q', text: 'Hva?' }] }]

test('[CT53] a panel’s members are a role’s group without being given the duty', () => {
  const seated = play(
    opened(hall, [{ who: 'plenary' }]),
    [{ type: 'PreparePanel', activity: 'panel', item: null, assignments }],
    [{ type: 'ReplaceMember', activity: 'panel', municipality: 'sund', person: 'p5' }],
    [
      {
        type: 'PrepareConversation',
        activity: 'prep',
        item: null,
        steps: [
          { id: 'one', prompt: 'Forberedelse', who: 'role', role: 'panel', capture: 'points', sees: 'group' },
        ],
      },
    ],
    [{ type: 'OpenConversation', activity: 'prep' }],
  )
  const wrote = play(seated, [
    { type: 'AddPoint', activity: 'prep', step: 'one', point: 'x', text: CANARY },
    as('p5'),
  ])
  expect(readers(wrote)).toEqual(['leader', 'own p5'])
})

describe('[CT53] who is of the panel changes with the panels themselves', () => {
  const panel = (activity: string, ...members: (readonly [string, string])[]): Act[] => [
    [{ type: 'PreparePanel', activity, item: null, assignments }],
    ...members.map(
      ([municipality, person]): Act => [{ type: 'ReplaceMember', activity, municipality, person }],
    ),
  ]
  const talks = { ...meeting, role: 'panel' } as const
  const people = (state: Gathering) =>
    begunIn(state)
      .run.circles.flatMap((circle) => circle.people)
      .sort()
  const wrote: Act = [add('s1', 'a', CANARY), as('p1')]

  test('one closes while another stands: those of the other alone hear', () => {
    const panels = [
      ...panel('first', ['bomlo', 'p0'], ['sund', 'p3']),
      [{ type: 'OpenPanel', activity: 'first' }] satisfies Act,
      ...panel('second', ['sund', 'p1']),
    ]
    const before = opened(play(stateAfter(hallOf(6, { homes: 2 })), ...panels), [talks])
    expect(people(before)).toEqual(['p0', 'p1', 'p3'])
    const after = play(before, [{ type: 'ClosePanel', activity: 'first' }], wrote)
    expect(people(after)).toEqual(['p1'])
    expect(readers(after)).toEqual(['leader', 'own p1'])
  })
  test('a draft is taken away: whoever had a seat in it hears no more', () => {
    const before = opened(
      play(
        stateAfter(hallOf(6, { homes: 2 })),
        ...panel('first', ['sund', 'p1']),
        ...panel('second', ['bomlo', 'p0']),
      ),
      [talks],
    )
    expect(people(before)).toEqual(['p0', 'p1'])
    const after = play(before, [{ type: 'RemoveActivity', activity: 'second' }], wrote)
    expect(readers(after)).toEqual(['leader', 'own p1'])
  })
  test('undo of closing brings them back', () => {
    const panels = [
      ...panel('first', ['bomlo', 'p0']),
      [{ type: 'OpenPanel', activity: 'first' }] satisfies Act,
      ...panel('second', ['sund', 'p1']),
    ]
    const before = opened(play(stateAfter(hallOf(6, { homes: 2 })), ...panels), [talks])
    const closed = play(before, [{ type: 'ClosePanel', activity: 'first' }])
    expect(people(closed)).toEqual(['p1'])
    expect(people(play(closed, undo(closed)))).toEqual(['p0', 'p1'])
  })
})

describe('[CT55] nobody else puts anything into a role’s step', () => {
  const edited = (person: string, duties: Duty[]): Act => [
    { type: 'EditPerson', person, name: person, municipality: 'sund', title: '', duties, stands: 1 },
  ]
  const carry: RoomCommand = { type: 'CarryPoint', activity: 'talk', point: 'a', carry: true }
  const top: RoomCommand = { type: 'MarkTop', activity: 'talk', point: 'a', top: true }
  const tops = { ...meeting, capture: 'top', top: 1, support: 1 } as const

  test('neither writes it there nor carries it there', () => {
    givenState(opened(hall, [meeting]))
      .when(add('s1', 'a', CANARY), as('p4'))
      .thenRefused('not-your-group')
    const alone = opened(hall, [{ who: 'alone', sees: 'nobody', capture: 'own' }, tops])
    const written = (person: string) => play(alone, [add('s1', 'a', CANARY), as(person)], begin('s2'))
    givenState(written('p4')).when(carry, as('p4')).thenRefused('not-your-group')
    expect(readers(play(written('p1'), [carry, as('p1')]))).toEqual(GROUP)
  })
  test('what came along from another is not theirs to put first or to support there', () => {
    const open = { who: 'plenary', sees: 'everybody' } as const
    const came = play(
      opened(hall, [open, { ...tops, brings: 'all' }]),
      [add('s1', 'a'), as('p4')],
      begin('s2'),
    )
    expect(begunIn(came).points.get('a')?.carried).toHaveLength(1)
    givenState(came).when(top, as('p4')).thenRefused('not-your-group')
    givenState(came)
      .when({ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p4'))
      .thenRefused('not-your-group')
    const marked = play(came, [top])
    expect(begunIn(marked).points.get('a')?.top).toEqual(['s2'])
  })
  test('whoever has been of the group may: in a run that is over, and until they lost the duty', () => {
    const late = TEN + 2 * MINUTE
    const over = play(opened(hall, [meeting, { who: 'plenary' }]), begin('s2', late), edited('p1', []))
    expect(readers(play(over, [add('s1', 'a', CANARY), as('p1')]))).toContain('own p1')
    givenState(over)
      .when(add('s1', 'a', CANARY), as('p4'))
      .thenRefused('not-your-group')
    const lost = play(opened(hall, [meeting]), [edited('p1', [])[0], { now: late }])
    expect(readers(play(lost, [add('s1', 'a', CANARY), as('p1')]))).toContain('own p1')
  })
  test('so may whoever has the role: on a break, and after its beginning was undone', () => {
    const away = play(opened(hall, [meeting]), [
      { type: 'LeaveStep', activity: 'talk', person: 'p1', gone: true },
      as('p1'),
    ])
    expect(readers(play(away, [add('s1', 'a', CANARY), as('p1')]))).toContain('own p1')
    const begun = play(opened(hall, [{ who: 'plenary' }, meeting]), begin('s2'))
    const undone = play(begun, undo(begun))
    expect(begunIn(undone).step).toBe('s1')
    expect(readers(play(undone, [add('s2', 'a', CANARY), as('p1')]))).toContain('own p1')
    givenState(undone)
      .when(add('s2', 'a', CANARY), as('p4'))
      .thenRefused('not-your-group')
  })
  test('and whoever turned out to be one of them', () => {
    const over = play(opened(hall, [meeting, { who: 'plenary' }]), begin('s2'))
    const merged = play(over, [{ type: 'MergePeople', person: 'p4', twin: 'p1' }], edited('p4', []))
    expect(readers(play(merged, [add('s1', 'a', CANARY), as('p4')]))).toContain('own p4')
  })
})
