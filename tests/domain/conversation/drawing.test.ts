import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import type { RunningRefusal } from '#shared/activities/conversation/running.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { drawGroups, groupsAsked, groupsJob, isSameDraw, takeGroups } from '#shared/gathering/groups-job.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { contextOf, facts, play, TEN, type Where } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { as } from '#tests/support/samples.ts'
import { drawn } from '#tests/support/seated.ts'
import { type Asked, begunIn, circlesIn, circleWith, hallOf, opened, stepsOf } from '#tests/support/talks.ts'

const server = { by: { role: 'server' } } as const
const LATER = TEN + 5 * MINUTE
let made = 0

/** As a room decides: more than twelve people are matched elsewhere. */
function decided(state: Gathering, command: RoomCommand, where: Where = {}) {
  const decision = decide(
    state,
    command,
    contextOf({ now: LATER, matchedAtOnce: 12, ...where }, () => `id-${++made}`),
  )
  if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
  return decision.events
}

function after(state: Gathering, command: RoomCommand, where: Where = {}): Gathering {
  return decided(state, command, where).reduce(evolve, state)
}

function whyNot(state: Gathering, command: RoomCommand): string | null {
  const decision = decide(state, command, contextOf({ now: LATER, matchedAtOnce: 12 }))
  return decision.ok ? null : decision.code
}

/** What the search finds for those who are here in `state`. */
function found(state: Gathering) {
  const asked = groupsAsked(state)
  const job = asked && groupsJob(state, asked)
  if (asked === null || job === null) throw new Error('nothing is asked for')
  return takeGroups(asked, drawGroups(JSON.parse(JSON.stringify(job))))
}

const hall = (steps: readonly Asked[], count = 25) => opened(hallOf(count), steps)
const begin = (step: string) => ({ type: 'BeginStep', activity: 'talk', step }) as const
const undo = (state: Gathering) => ({ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }) as const
const repeat = (state: Gathering) =>
  ({ type: 'RepeatStep', activity: 'talk', run: begunIn(state).run.run }) as const
const ALONE_THEN_DUO = [
  { who: 'alone' },
  { who: 'duo', minutes: 10, turns: 'phases' },
  { who: 'four' },
] as const

test('[SA40] more than twelve are asked for and begin when their groups are there, with their clock', () => {
  const before = hall(ALONE_THEN_DUO)
  const asked = after(before, begin('s2'))
  expect(begunIn(asked)).toMatchObject({ step: 's1', drawing: { step: 's2', at: LATER } })
  expect(begunIn(asked).run).toEqual(begunIn(before).run)
  const begun = after(asked, found(asked), { ...server, now: LATER + 800 })
  expect(begunIn(begun)).toMatchObject({ step: 's2', drawing: null, been: ['s1', 's2'] })
  expect(begunIn(begun).run).toMatchObject({ run: 2, begunAt: LATER + 800, since: LATER + 800 })
  expect(
    circlesIn(begun)
      .flatMap(({ people }) => people)
      .sort(),
  ).toEqual([...begun.people.roster.keys()].sort())
  expect(
    circlesIn(begun)
      .map(({ people }) => people.length)
      .sort(),
  ).toEqual([...new Array(11).fill(2), 3])
})

test('[SA40] twelve people, tables and plenary begin at once', () => {
  expect(begunIn(after(hall(ALONE_THEN_DUO, 12), begin('s2')))).toMatchObject({ step: 's2', drawing: null })
  const tables = hall([{ who: 'alone' }, { who: 'table' }, { who: 'plenary' }])
  for (const step of ['s2', 's3'])
    expect(begunIn(after(tables, begin(step)))).toMatchObject({ step, drawing: null })
})

test('[SA40] what is found elsewhere is what would be drawn here: nobody is with somebody they have met in a duo', () => {
  let state = hall(ALONE_THEN_DUO, 14)
  const met = new Set<string>()
  state = after(state, begin('s2'))
  state = after(state, found(state), { ...server, now: LATER })
  for (let round = 1; round <= 7; round += 1) {
    for (const { people } of circlesIn(state)) {
      const pair = [...people].sort().join(' ')
      expect(met.has(pair), pair).toBe(false)
      met.add(pair)
    }
    const now = LATER + round * 10 * MINUTE
    state = after(state, repeat(state), { now })
    state = after(state, found(state), { ...server, now })
  }
})

test('[SA40] fours are made of the duos that have just talked, also when they are found elsewhere', () => {
  let state = hall(ALONE_THEN_DUO, 16)
  for (const step of ['s2', 's3']) {
    state = after(state, begin(step))
    state = after(state, found(state), { ...server, now: LATER + 10 * MINUTE })
  }
  const duos = begunIn(state).past.find(({ who }) => who === 'duo')?.circles ?? []
  expect(duos).toHaveLength(8)
  for (const { people } of duos) {
    const fours = circlesIn(state).filter((four) => people.some((person) => four.people.includes(person)))
    expect(fours).toHaveLength(1)
  }
})

test('[SA40] opened with a duo, there is no clock and nobody is mended into groups before they are found', () => {
  const steps = stepsOf({ who: 'duo', minutes: 10, turns: 'phases' })
  const prepared = play(hall([{ who: 'alone' }]), [
    { type: 'PrepareConversation', activity: 'duos', item: null, steps },
  ])
  const asked = after(prepared, { type: 'OpenConversation', activity: 'duos' })
  expect(begunIn(asked, 'duos')).toMatchObject({ drawing: { step: 's1' }, run: { run: 0, circles: [] } })
  const joined = after(
    asked,
    { type: 'Join', name: 'Sen', municipality: 'sund', title: '' },
    {
      by: { role: 'visitor' },
      device: 'late',
    },
  )
  expect(begunIn(joined, 'duos').run.circles).toEqual([])
  expect(whyNot(joined, { type: 'LeaveStep', activity: 'duos', person: 'p1', gone: true })).toBe(
    'not-in-this-step' satisfies RunningRefusal,
  )
  const begun = after(joined, found(joined), server)
  const { circles } = begunIn(begun, 'duos').run
  expect(circles.flatMap(({ people }) => people)).toHaveLength(26)
})

test('[SA41] who came joins, who went is missed by nobody, and no two groups have one id', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 13, max: 24 }),
      fc.constantFrom('duo' as const, 'four' as const),
      fc.array(fc.nat({ max: 30 }), { maxLength: 8 }),
      fc.nat({ max: 5 }),
      (count, who, gone, come) => {
        let state = after(hall([{ who: 'alone' }, { who }], count), begin('s2'))
        const take = found(state)
        for (const nth of new Set(gone))
          if (nth < count) state = after(state, { type: 'MarkLeft', person: `p${nth}` })
        for (let nth = 0; nth < come; nth += 1)
          state = after(
            state,
            { type: 'Join', name: `ny ${nth}`, municipality: null, title: '' },
            {
              by: { role: 'visitor' },
              device: `late ${nth}`,
            },
          )
        const circles = circlesIn(after(state, take, server))
        const here = [...state.people.roster.values()].filter(({ presence }) => presence === 'arrived')
        expect(circles.flatMap(({ people }) => people).sort()).toEqual(here.map(({ id }) => id).sort())
        if (here.length > 1) for (const { people } of circles) expect(people.length).toBeGreaterThan(1)
        expect(new Set(circles.map(({ id }) => id)).size).toBe(circles.length)
        const run = begunIn(after(state, take, server)).run
        // Ids that come later are new: they count on from as many as there are.
        expect(Math.max(...circles.map(({ id }) => Number(id.split('-')[1])))).toBe(run.drawn)
      },
    ),
    { numRuns: 150 },
  )
})

test('[SA41] taken back, overtaken, closed or answered already: then it is nobody’s answer', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  const take = found(asked)
  const overtaken: readonly Gathering[] = [
    after(asked, undo(asked)),
    after(asked, begin('s1')),
    after(asked, begin('s3')),
    after(after(asked, undo(asked)), begin('s2')),
    after(asked, take, server),
  ]
  for (const state of overtaken) expect(decided(state, take, server)).toEqual([])
  const closed = after(asked, { type: 'CloseConversation', activity: 'talk' })
  expect(groupsAsked(closed)).toBeNull()
  const again = after(closed, { type: 'OpenConversation', activity: 'talk' })
  expect(decided(again, take, server)).toEqual([])
  expect(begunIn(again)).toMatchObject({ step: 's1', drawing: null })
})

test('[SA41] the same hall is known by who is here and where they sit', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  expect(isSameDraw(asked, after(asked, { type: 'PauseStep', activity: 'talk' }))).toBe(true)
  expect(isSameDraw(asked, after(asked, { type: 'MarkLeft', person: 'p1' }))).toBe(false)
  const knows = after(asked, { type: 'KnowWell', person: 'p2', knows: true }, as('p1'))
  expect(isSameDraw(asked, knows)).toBe(false)
})

test('[SA41] a search that broke off is drawn where the step is decided', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  const begun = after(asked, { ...found(asked), groups: null }, server)
  expect(circlesIn(begun).flatMap(({ people }) => people)).toHaveLength(25)
  expect(begunIn(begun)).toMatchObject({ step: 's2', drawing: null })
})

test('[SA41] what waits for its groups waits in a snapshot too, and one of an earlier release waits for nothing', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  const kept = plain(asked) as PlainGathering
  const revived = reviveGathering(kept)
  expect(groupsAsked(revived)).toEqual(groupsAsked(asked))
  expect(after(revived, found(revived), server)).toMatchObject({ activities: expect.anything() })
  const { talk } = kept.activities as unknown as Record<string, Record<string, unknown>>
  const { drawing: _, ...old } = talk ?? {}
  const earlier = reviveGathering({ ...kept, activities: { talk: old } } as unknown as PlainGathering)
  expect(groupsAsked(earlier)).toBeNull()
  expect(begunIn(earlier).drawing).toBeNull()
})

test('[SA42] while groups are found the step before goes on: its groups, turns and points', () => {
  let state = hall([{ who: 'duo' }, { who: 'duo' }])
  const before = circlesIn(state)
  state = after(state, begin('s2'))
  state = after(
    state,
    { type: 'AddPoint', activity: 'talk', step: 's1', point: 'x', text: 'på vei' },
    as('p1'),
  )
  expect(begunIn(state).points.get('x')).toMatchObject({ step: 's1', circle: circleWith(state, 'p1').id })
  state = after(state, { type: 'MarkLeft', person: 'p3' })
  expect(circlesIn(state)).not.toEqual(before)
  expect(circlesIn(state).flatMap(({ people }) => people)).not.toContain('p3')
})

test('[SA42] pressing twice asks once', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  expect(decided(asked, begin('s2'))).toEqual([])
  const begun = after(asked, found(asked), server)
  const repeated = after(begun, repeat(begun))
  expect(begunIn(repeated).drawing).toMatchObject({ step: 's2' })
  expect(whyNot(repeated, repeat(repeated))).toBe('moved-already')
  expect(decided(repeated, begin('s2'))).toEqual([])
})

test('[SA42] going back to the step that is still on takes the coming one back, and undo brings it again', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  const back = after(asked, begin('s1'))
  expect(facts(decided(asked, begin('s1')))).toEqual([
    { type: 'v1.GroupsAsked', activity: 'talk', asked: null, at: LATER },
  ])
  expect(begunIn(back)).toMatchObject({ step: 's1', drawing: null, run: begunIn(asked).run })
  expect(groupsAsked(after(back, undo(back)))).toEqual(groupsAsked(asked))
})

test('[SA42] skipping while groups are found goes on from the step that is coming', () => {
  const asked = after(hall(ALONE_THEN_DUO), begin('s2'))
  const skipped = after(asked, { type: 'SkipStep', activity: 'talk', step: 's2', skip: true })
  expect(begunIn(skipped)).toMatchObject({ step: 's1', drawing: { step: 's3' } })
  expect(whyNot(skipped, { type: 'SkipStep', activity: 'talk', step: 's3', skip: true })).toBe('no-next-step')
})

test('[SA42] minutes given while groups are found are the coming step’s, a repeated one too, and undo takes them back', () => {
  const lengthen = (step: string, minutes: number) =>
    ({ type: 'LengthenStep', activity: 'talk', step, minutes }) as const
  let state = after(hall(ALONE_THEN_DUO), begin('s2'))
  state = after(state, lengthen('s2', 5))
  const longer = after(state, found(state), server)
  expect(begunIn(longer).steps[1]).toMatchObject({ minutes: 15 })
  const undone = after(longer, undo(longer))
  expect(begunIn(undone)).toMatchObject({ step: 's2', run: { run: 2, added: 0 } })
  expect(begunIn(undone).steps[1]).toMatchObject({ minutes: 10 })
  expect(begunIn(undone).run.circles).toEqual(begunIn(longer).run.circles)

  let again = after(undone, repeat(undone))
  again = after(again, lengthen('s2', 3))
  again = after(again, found(again), server)
  expect(begunIn(again)).toMatchObject({ run: { run: 3, added: 0 } })
  expect(begunIn(again).steps[1]).toMatchObject({ minutes: 13 })
  expect(whyNot(after(undone, repeat(undone)), lengthen('s2', -10))).toBe('out-of-range')
})

test('[SA42] whoever stops the clock while groups are found has stopped the step that comes', () => {
  const asked = after(
    hall([
      { who: 'alone', minutes: 5 },
      { who: 'duo', minutes: 10 },
    ]),
    begin('s2'),
  )
  const paused = after(asked, { type: 'PauseStep', activity: 'talk' }, { now: LATER + 10 })
  const begun = after(paused, found(paused), { ...server, now: LATER + 500 })
  expect(begunIn(begun).run).toMatchObject({ run: 2, begunAt: LATER + 500, pausedAt: LATER + 500 })
  // Undone, it runs; the groups stay.
  expect(begunIn(after(begun, undo(begun))).run).toMatchObject({ run: 2, pausedAt: null })

  const stood = after(
    hall([
      { who: 'alone', minutes: 5 },
      { who: 'duo', minutes: 10 },
    ]),
    {
      type: 'PauseStep',
      activity: 'talk',
    },
    { now: LATER - 1 },
  )
  const asked2 = after(stood, begin('s2'))
  expect(begunIn(after(asked2, found(asked2), server)).run).toMatchObject({ run: 2, pausedAt: null })
})

test('[SA42] undo takes back the asking, and after the groups have come the beginning', () => {
  const before = hall(ALONE_THEN_DUO)
  const asked = after(before, begin('s2'))
  expect(begunIn(after(asked, undo(asked)))).toMatchObject({ step: 's1', drawing: null })
  const begun = after(asked, found(asked), server)
  const undone = after(begun, undo(begun))
  expect(begunIn(undone)).toMatchObject({ step: 's1', drawing: null, run: begunIn(before).run })
  expect(groupsAsked(undone)).toBeNull()
})

test('[SA42] new tables while groups are found do not begin the step anew that is about to be left', () => {
  const at = opened(hallOf(16, { tables: [4, 4, 4, 4] }), [{ who: 'table' }, { who: 'duo' }])
  const asked = after(drawn(at, 'r2', 1), begin('s2'))
  const events = decided(asked, { type: 'ShowSeating', draft: 'r2' }).map(({ type }) => type)
  expect(events).toContain('v1.CirclesMended')
  expect(events).not.toContain('v1.StepBegun')
  const shown = after(asked, { type: 'ShowSeating', draft: 'r2' })
  expect(begunIn(shown)).toMatchObject({ step: 's1', drawing: { step: 's2' } })
  expect(begunIn(after(shown, found(shown), server))).toMatchObject({ step: 's2' })
})

test('[SA42] the hall screen has the conversation at once, and what is shown meanwhile stays', () => {
  const before = play(hall(ALONE_THEN_DUO), [{ type: 'ShowScene', scene: 'now', activity: null }])
  const asked = after(before, begin('s2'))
  expect(asked.stage).toMatchObject({ scene: 'points', activity: 'talk' })
  const other = after(asked, { type: 'ShowScene', scene: 'goals', activity: null })
  expect(after(other, found(other), server).stage.scene).toBe('goals')
  expect(after(asked, found(asked), server).stage.scene).toBe('points')
})
