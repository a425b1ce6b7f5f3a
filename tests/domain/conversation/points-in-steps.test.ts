import { expect, test } from 'vitest'
import { pointsOn } from '#shared/activities/conversation/boards.ts'
import type { Point } from '#shared/activities/conversation/conversation.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { ownTalks } from '#shared/views/own-talk.ts'
import { type Act, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { add, begin, begunIn, circleWith, hallOf, opened } from '#tests/support/talks.ts'

function pointIn(state: Gathering, id: string): Point {
  const point = begunIn(state).points.get(id)
  if (!point) throw new Error(`no point ${id}`)
  return point
}

const mark = (point: string, top: boolean, person: string): Act => [
  { type: 'MarkTop', activity: 'talk', point, top },
  as(person),
]
const support = (point: string, person: string, gives = true): Act => [
  { type: 'SupportPoint', activity: 'talk', point, support: gives },
  as(person),
]
const carry = (point: string, person: string, carries = true): Act => [
  { type: 'CarryPoint', activity: 'talk', point, carry: carries },
  as(person),
]

/** Two tables of three. */
const hall = hallOf(6, { homes: 2, tables: [3, 3] })
const tops = { who: 'table', capture: 'top', top: 2 } as const satisfies Partial<StepAsked>

test('[SA22] a step that captures nothing takes no points', () => {
  const state = opened(hall, [{ who: 'table', capture: 'nothing' }, { who: 'table' }])
  givenState(state).when(add('s1', 'a'), as('p0')).thenRefused('no-points-here')
})

test('[SA22] a point belongs to the circle its writer talks in', () => {
  const state = play(opened(hall, [{ who: 'table' }]), [add('s1', 'a'), as('p0')], [add('s1', 'b'), as('p4')])
  expect(pointIn(state, 'a').circle).toBe(circleWith(state, 'p0').id)
  expect(pointIn(state, 'b').circle).toBe(circleWith(state, 'p4').id)
})

test('[SA22] what was written in a step that is over, on a phone without a net, comes in as its writer’s alone', () => {
  const state = play(opened(hall, [{ who: 'table' }, { who: 'plenary' }]), begin('s2'), [
    add('s1', 'a'),
    as('p0'),
  ])
  expect(pointIn(state, 'a')).toMatchObject({ step: 's1', circle: null, by: 'p0' })
})

test('[SA25] a group puts so many points first as the step says, any of them may, nobody else', () => {
  const state = play(
    opened(hall, [tops]),
    [add('s1', 'a'), as('p0')],
    [add('s1', 'b'), as('p0')],
    [add('s1', 'c'), as('p1')],
    mark('a', true, 'p1'),
    mark('b', true, 'p2'),
  )
  givenState(state)
    .when({ type: 'MarkTop', activity: 'talk', point: 'c', top: true }, as('p1'))
    .thenRefused('too-many-marks', '2')
  givenState(state).when({ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p0')).thenNothing()
  givenState(state)
    .when({ type: 'MarkTop', activity: 'talk', point: 'a', top: false }, as('p4'))
    .thenRefused('not-your-group')
  const instead = play(state, mark('a', false, 'p2'), mark('c', true, 'p0'))
  expect(['a', 'b', 'c'].map((id) => pointIn(instead, id).top)).toEqual([[], ['s1'], ['s1']])
  givenState(opened(hall, [{ who: 'table' }]))
    .when({ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p0'))
    .thenRefused('unknown-point')
})

test('[SA25] a municipality puts its points first too', () => {
  const state = play(opened(hall, [{ ...tops, who: 'municipality', top: 1 }]), [add('s1', 'a'), as('p0')])
  expect(pointIn(play(state, mark('a', true, 'p2')), 'a').top).toEqual(['s1'])
  givenState(state)
    .when({ type: 'MarkTop', activity: 'talk', point: 'a', top: true }, as('p1'))
    .thenRefused('not-your-group')
})

test('[SA26] each gives so many marks of support as the step says, one to a point', () => {
  const plenary = { who: 'plenary', support: 2 } as const
  const state = play(
    opened(hall, [plenary]),
    ...['a', 'b', 'c'].map((id): Act => [add('s1', id), as('p0')]),
    support('a', 'p1'),
    support('b', 'p1'),
    support('a', 'p5'),
  )
  expect(['a', 'b', 'c'].map((id) => pointIn(state, id).support)).toEqual([2, 1, 0])
  givenState(state)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'c', support: true }, as('p1'))
    .thenRefused('too-many-marks', '2')
  givenState(state)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p1'))
    .thenNothing()
  const moved = play(state, support('a', 'p1', false), support('c', 'p1'))
  expect(['a', 'b', 'c'].map((id) => pointIn(moved, id).support)).toEqual([1, 1, 1])
})

test('[SA51] whoever typed an idea may mark it as any other: it is one of their marks, once', () => {
  const state = play(
    opened(hall, [{ who: 'plenary', support: 2 }]),
    ...['a', 'b', 'c'].map((id): Act => [add('s1', id), as(id === 'a' ? 'p0' : 'p1')]),
    support('a', 'p0'),
    support('b', 'p0'),
  )
  expect(['a', 'b'].map((id) => pointIn(state, id).support)).toEqual([1, 1])
  givenState(state)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p0'))
    .thenNothing()
  givenState(state)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'c', support: true }, as('p0'))
    .thenRefused('too-many-marks', '2')
  // Taken back, it is there for another.
  const moved = play(state, support('a', 'p0', false), support('c', 'p0'))
  expect(['a', 'b', 'c'].map((id) => pointIn(moved, id).support)).toEqual([0, 1, 1])
})

test('[SA26] at tables only the table’s own points can be supported, and where there are no marks none', () => {
  const state = play(opened(hall, [{ who: 'table', support: 1 }, { who: 'plenary' }]), [
    add('s1', 'a'),
    as('p0'),
  ])
  givenState(state)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p4'))
    .thenRefused('not-your-group')
  expect(pointIn(play(state, support('a', 'p2')), 'a').support).toBe(1)
  givenState(play(state, begin('s2')))
    .when({ type: 'SupportPoint', activity: 'talk', point: 'a', support: true }, as('p2'))
    .thenRefused('not-in-this-step')
})

test('[SA26] a point that goes away gives back what was given to it', () => {
  const state = play(
    opened(hall, [{ who: 'plenary', support: 1 }]),
    [add('s1', 'a'), as('p0')],
    [add('s1', 'b'), as('p0')],
    support('a', 'p1'),
    [{ type: 'RemovePoint', activity: 'talk', point: 'a' }, as('p0')],
    support('b', 'p1'),
  )
  expect(pointIn(state, 'b').support).toBe(1)
})

const alone = { who: 'alone', capture: 'own', sees: 'nobody' } as const
const duo = { who: 'duo', capture: 'own', sees: 'group' } as const

test('[SA27] the writer takes a point along by hand, and out again; others do not', () => {
  const state = play(opened(hall, [alone, duo]), [add('s1', 'a'), as('p0')], begin('s2'))
  givenState(state)
    .when({ type: 'CarryPoint', activity: 'talk', point: 'a', carry: true }, as('p1'))
    .thenRefused('not-yours')
  // Not even a leader, who may not read it.
  givenState(state)
    .when({ type: 'CarryPoint', activity: 'talk', point: 'a', carry: true })
    .thenRefused('not-yours')
  const carried = play(state, carry('a', 'p0'))
  const { id: circle } = circleWith(carried, 'p0')
  expect(pointIn(carried, 'a').carried).toEqual([{ step: 's2', circle, group: 'bomlo' }])
  expect(pointsOn(begunIn(carried), [circle]).map(({ id }) => id)).toEqual(['a'])
  expect(pointsOn(begunIn(play(carried, carry('a', 'p0', false))), [circle])).toEqual([])
})

test('[SA27] points come along by themselves, all or those put first, to wherever their writer now talks', () => {
  const steps = [
    { ...tops, sees: 'group' },
    { who: 'duo', sees: 'group', brings: 'all' },
    { who: 'plenary', brings: 'marked' },
  ] as const
  const written = play(
    opened(hall, steps),
    [add('s1', 'a'), as('p0')],
    [add('s1', 'b'), as('p4')],
    mark('b', true, 'p5'),
  )
  const duos = play(written, begin('s2'))
  for (const [id, person] of [
    ['a', 'p0'],
    ['b', 'p4'],
  ] as const)
    expect(pointIn(duos, id).carried[0]?.circle).toBe(circleWith(duos, person).id)
  const plenary = play(written, begin('s3'))
  expect(pointIn(plenary, 'a').carried).toEqual([])
  expect(pointIn(plenary, 'b').carried).toEqual([{ step: 's3', circle: null, group: 'bomlo' }])
})

test('[SA27] nothing comes by itself to more eyes than its writer was told, unless its group has put it first', () => {
  const all = { who: 'plenary', brings: 'all' } as const
  const secret = play(opened(hall, [alone, all]), [add('s1', 'a'), as('p0')], begin('s2'))
  expect(pointIn(secret, 'a').carried).toEqual([])
  const group = play(opened(hall, [{ ...tops, sees: 'group' }, all]), [add('s1', 'a'), as('p0')])
  expect(pointIn(play(group, begin('s2')), 'a').carried).toEqual([])
  expect(pointIn(play(group, mark('a', true, 'p1'), begin('s2')), 'a').carried).toHaveLength(1)
  const open = play(opened(hall, [{ who: 'table' }, all]), [add('s1', 'a'), as('p0')], begin('s2'))
  expect(pointIn(open, 'a').carried).toHaveLength(1)
})

test('[SA27] what came along comes along anew when a step is undone and begun again, or come back to', () => {
  const steps = [
    { who: 'table', sees: 'group' },
    { who: 'duo', sees: 'group', brings: 'all' },
  ] as const
  const written = play(opened(hall, steps), [add('s1', 'a'), as('p0')])
  const isThere = (state: Gathering) =>
    pointsOn(begunIn(state), [circleWith(state, 'p0').id]).some(({ id }) => id === 'a')
  const duos = play(written, begin('s2'))
  expect(isThere(duos)).toBe(true)
  const undone = play(duos, [{ type: 'Undo', step: duos.stepsTaken }])
  expect(isThere(undone)).toBe(true)
  expect(isThere(play(undone, begin('s2')))).toBe(true)
  expect(isThere(play(duos, begin('s1', TEN + 70_000), begin('s2', TEN + 140_000)))).toBe(true)
})

test('[SA14] a table that comes back to a step, or does it again, finds its points; a duo and a new seating do not', () => {
  const table = play(opened(hall, [{ who: 'table', sees: 'group' }, { who: 'plenary' }]), [
    add('s1', 'a'),
    as('p0'),
  ])
  const seen = (state: Gathering, person: string) =>
    pointsOn(begunIn(state), [circleWith(state, person).id]).map(({ id }) => id)
  const again = play(table, [{ type: 'RepeatStep', activity: 'talk', run: 1 }])
  const back = play(table, begin('s2', TEN + 70_000), begin('s1', TEN + 140_000))
  for (const state of [again, back]) {
    expect(seen(state, 'p1')).toEqual(['a'])
    expect(seen(state, 'p4')).toEqual([])
  }
  const tables = [
    { table: 't1', people: ['p3', 'p4', 'p5'] },
    { table: 't2', people: ['p0', 'p1', 'p2'] },
  ]
  const moved = evolve(table, { type: 'v1.HomeTablesShown', round: 'r2', tables, at: TEN })
  const elsewhere = play(moved, [{ type: 'RepeatStep', activity: 'talk', run: 1 }])
  expect(seen(elsewhere, 'p4')).toEqual([])
  const duos = play(opened(hall, [{ who: 'duo' }]), [add('s1', 'a'), as('p0')])
  expect(seen(play(duos, [{ type: 'RepeatStep', activity: 'talk', run: 1 }]), 'p0')).toEqual([])
})

test('[SA14] a table where half or fewer sat then is another circle, and nobody new there reads what was written', () => {
  const eight = hallOf(8, { homes: 2, tables: [4, 4] })
  const written = play(opened(eight, [{ who: 'table', sees: 'group' }]), [add('s1', 'a'), as('p0')])
  const again = (sitting: readonly string[]) => {
    const others = [...Array(8).keys()].map((nth) => `p${nth}`).filter((id) => !sitting.includes(id))
    const tables = [
      { table: 't1', people: sitting },
      { table: 't2', people: others },
    ]
    const moved = evolve(written, { type: 'v1.HomeTablesShown', round: 'r2', tables, at: TEN })
    return play(moved, [{ type: 'RepeatStep', activity: 'talk', run: 1 }])
  }
  const first = circleWith(written, 'p0').id
  const reads = (state: Gathering, person: string) =>
    (ownTalks(state, person)[0]?.points ?? []).some(({ id }) => id === 'a')
  const most = again(['p0', 'p1', 'p2', 'p4'])
  expect(circleWith(most, 'p4').id).toBe(first)
  expect(reads(most, 'p4')).toBe(true)
  for (const sitting of [
    ['p0', 'p1', 'p4', 'p5'],
    ['p0', 'p4', 'p5', 'p6'],
  ]) {
    const fewer = again(sitting)
    expect(circleWith(fewer, 'p0').of).toBe('t1')
    expect(circleWith(fewer, 'p0').id).not.toBe(first)
    expect(sitting.filter((person) => reads(fewer, person))).toEqual(['p0'])
  }
})

test('[SA28] from alone to plenary it is the same point: writer, municipality, step, time and number stay', () => {
  const steps = [
    alone,
    { ...duo, brings: 'all' },
    { ...tops, sees: 'group', brings: 'all' },
    { who: 'plenary', brings: 'marked' },
  ] as const
  const written = play(opened(hall, steps), [add('s1', 'a'), { ...as('p0'), now: TEN + 5 }])
  const before = pointIn(written, 'a')
  const after = play(
    written,
    begin('s2'),
    carry('a', 'p0'),
    begin('s3'),
    mark('a', true, 'p1'),
    begin('s4'),
    [{ type: 'EditPoint', activity: 'talk', point: 'a', text: 'rettet' }, as('p0')],
  )
  const { step, by, group, circle, at, number } = before
  expect(pointIn(after, 'a')).toMatchObject({ step, by, group, circle, at, number, text: 'rettet' })
  expect(pointIn(after, 'a').carried.map((place) => place.step)).toEqual(['s2', 's3', 's4'])
})

test('[SA29] a point touches the boards of its writer and group, whatever the others hold', () => {
  const many = Array.from({ length: 400 }, (_, nth): Act => [add('s1', `q${nth}`), as('p4')])
  const state = play(opened(hall, [{ who: 'table' }]), ...many)
  const after = play(state, [add('s1', 'a'), as('p0')])
  const [before, now] = [begunIn(state).boards, begunIn(after).boards]
  const changed = [...now.keys()].filter((key) => now.get(key) !== before.get(key))
  expect(changed.sort()).toEqual([circleWith(after, 'p0').id, 's1 @p0'].sort())
  expect(now.get(circleWith(after, 'p0').id)).toEqual(['a'])
})

test('[SA29] a point that is removed, and one that is given back by undo, leave the boards right', () => {
  const state = play(opened(hall, [{ who: 'table' }]), [add('s1', 'a'), as('p0')])
  const removed = play(state, [{ type: 'RemovePoint', activity: 'talk', point: 'a' }])
  expect(begunIn(removed).boards.size).toBe(0)
  const back = play(removed, [{ type: 'Undo', step: removed.stepsTaken }])
  expect(begunIn(back).boards.toJS()).toEqual(begunIn(state).boards.toJS())
})

test('[SA30] the hall screen goes through the tables, one at a time', () => {
  const state = opened(hall, [{ who: 'table' }])
  const { id } = circleWith(state, 'p4')
  const walked = play(
    state,
    [{ type: 'ShowScene', scene: 'now', activity: null }],
    [{ type: 'WalkTables', activity: 'talk', circle: id }],
  )
  expect(begunIn(walked).run.walk).toBe(id)
  expect(walked.stage).toMatchObject({ scene: 'points', activity: 'talk' })
  givenState(walked).when({ type: 'WalkTables', activity: 'talk', circle: id }).thenNothing()
  givenState(walked)
    .when({ type: 'WalkTables', activity: 'talk', circle: 'gone' })
    .thenRefused('unknown-group')
  const undone = play(walked, [{ type: 'Undo', step: walked.stepsTaken }])
  expect(begunIn(undone).run.walk).toBeNull()
  expect(undone.stage.scene).toBe('now')
})

test('[SA22] an event about a point that is gone, or a conversation that has not begun, changes nothing', () => {
  const stray = { type: 'v1.TopMarked', activity: 'talk', step: 's1', point: 'gone', top: true } as const
  expect(stateAfter([stray]).activities.size).toBe(0)
  const state = opened(hall, [{ who: 'table' }])
  expect(begunIn(evolve(state, stray)).points.size).toBe(0)
  const late = { type: 'v1.CirclesMended', activity: 'talk', run: 7, circles: [], gone: ['1-1'] } as const
  expect(begunIn(evolve(state, { ...late, people: [], left: [], back: [], at: 9 })).run).toEqual(
    begunIn(state).run,
  )
})

test('[SA26] two who turn out to be one have given one mark to a point, take it back as one, and are two again when that is undone', () => {
  const plenary = { who: 'plenary', support: 2 } as const
  const before = play(
    opened(hallOf(4), [plenary]),
    [add('s1', 'a'), as('p0')],
    [add('s1', 'b'), as('p0')],
    [add('s1', 'c'), as('p0')],
    support('a', 'p1'),
    support('a', 'p2'),
    support('b', 'p2'),
    support('a', 'p3'),
  )
  const given = (state: typeof before) =>
    ['a', 'b', 'c'].map((point) => begunIn(state).points.get(point)?.support)
  expect(given(before)).toEqual([3, 1, 0])
  const one = play(before, [{ type: 'MergePeople', person: 'p1', twin: 'p2' }])
  expect(given(one)).toEqual([2, 1, 0])
  // Both marks are theirs: there is none left to give, and none is given twice.
  givenState(one)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'c', support: true }, as('p1'))
    .thenRefused('too-many-marks', '2')
  givenState(one)
    .when({ type: 'SupportPoint', activity: 'talk', point: 'b', support: true }, as('p1'))
    .thenNothing()
  expect(given(play(one, support('a', 'p1', false)))).toEqual([1, 1, 0])
  expect(given(play(one, support('a', 'p1', false), support('c', 'p1')))).toEqual([1, 1, 1])
  expect(given(play(one, support('b', 'p1', false), support('b', 'p1')))).toEqual([2, 1, 0])
  expect(given(play(one, [{ type: 'Undo', step: one.stepsTaken }]))).toEqual([3, 1, 0])
})
