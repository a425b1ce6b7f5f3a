import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import {
  beatsOf,
  clockOf,
  leftOf,
  phasesOf,
  progressAt,
  turnNow,
} from '#shared/activities/conversation/pace.ts'
import type { StepAsked } from '#shared/activities/conversation/steps.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { ownTalks } from '#shared/views/own-talk.ts'
import { type Act, givenState, play, TEN } from '#tests/support/given.ts'
import { as } from '#tests/support/samples.ts'
import { begin, begunIn, circlesIn, circleWith, hallOf, opened, repeat } from '#tests/support/talks.ts'

const duo = { who: 'duo', capture: 'nothing', minutes: 20, turns: 'phases', each: 5 } as const
const round = (more: Partial<StepAsked> = {}) =>
  ({ who: 'table', capture: 'nothing', minutes: 12, turns: 'round', ...more }) as const

function stepIn(state: Gathering) {
  const talk = begunIn(state)
  const step = talk.steps.find(({ id }) => id === talk.step)
  if (!step) throw new Error('no step')
  return { step, clock: clockOf(step, talk.run), run: talk.run }
}

function turnOf(state: Gathering, person: string, now: number) {
  const { step, clock } = stepIn(state)
  const turn = turnNow(step, clock, circleWith(state, person), now)
  if (!turn) throw new Error('no turns')
  return turn
}

const lengthen = (minutes: number, now: number, step = 's1'): Act => [
  { type: 'LengthenStep', activity: 'talk', step, minutes },
  { now },
]
const at = (minutes: number) => TEN + minutes * MINUTE

test('[SA16] in a duo one speaks, they change, then both: each as long as is said', () => {
  const state = opened(hallOf(2), [duo])
  const turns = [0, 4.99, 5, 9.99, 10, 19.99, 20].map((minute) => {
    const { place, speaker, of } = turnOf(state, 'p0', at(minute))
    return [place, speaker, of]
  })
  expect(turns).toEqual([
    [0, 0, 3],
    [0, 0, 3],
    [1, 1, 3],
    [1, 1, 3],
    [2, null, 3],
    [2, null, 3],
    [3, null, 3],
  ])
  expect(turnOf(state, 'p0', at(1)).until).toBe(at(5))
  expect(turnOf(state, 'p0', at(12)).until).toBe(at(20))
})

test('[SA16] three share what two have, and talk together when the others do', () => {
  expect(phasesOf({ minutes: 20, each: 5 }, 3).map(({ part }) => Math.round(part * 1_200))).toEqual([
    200, 200, 200, 600,
  ])
  expect(phasesOf({ minutes: 12, each: null }, 2).map(({ part }) => part * 12)).toEqual([4, 4, 4])
  expect(phasesOf({ minutes: 10, each: 5 }, 2)).toHaveLength(2)
})

test('[SA16] the parts of a step add up to the whole of it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.option(fc.integer({ min: 1, max: 30 })),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 16 }),
      (minutes, each, people, beats, turns) => {
        const sum = (parts: readonly { readonly part: number }[]) =>
          parts.reduce((all, { part }) => all + part, 0)
        expect(sum(phasesOf({ minutes, each }, people))).toBeCloseTo(1, 9)
        expect(sum(beatsOf(beats, turns))).toBeCloseTo(1, 9)
        expect(beatsOf(beats, turns).filter(({ speaker }) => speaker !== null)).toHaveLength(turns)
      },
    ),
  )
})

/** What a leader may do with the time, at some moment. */
const change = fc.record({
  after: fc.integer({ min: 0, max: 400 }),
  what: fc.constantFrom('more', 'less', 'pause', 'resume'),
  minutes: fc.integer({ min: 1, max: 6 }),
})

test('[SA19] whatever is done with the time, turns go on in order: nobody’s comes back and nobody is passed by', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('phases', 'common'),
      fc.integer({ min: 2, max: 9 }),
      fc.array(change, { maxLength: 8 }),
      (kind, count, changes) => {
        const asked = kind === 'phases' ? duo : round({ pace: 'common' })
        let state = opened(hallOf(count, { homes: 1 }), [asked])
        let now = TEN
        const seen: number[] = []
        const look = () => {
          const { step, clock } = stepIn(state)
          const [circle] = circlesIn(state)
          if (circle) seen.push(turnNow(step, clock, circle, now)?.place ?? -1)
        }
        for (const { after, what, minutes } of changes) {
          for (let passed = 0; passed < after; passed += 5) {
            look()
            now += 5 * SECOND
          }
          const before = progressAt(stepIn(state).clock, now)
          const act: Act =
            what === 'pause'
              ? [{ type: 'PauseStep', activity: 'talk' }, { now }]
              : what === 'resume'
                ? [{ type: 'ResumeStep', activity: 'talk' }, { now }]
                : lengthen(what === 'more' ? minutes : -minutes, now)
          try {
            state = play(state, act)
          } catch {
            continue
          }
          const later = progressAt(stepIn(state).clock, now)
          // Time that is given or taken is the rest's; what is over is over. Taken away whole, all of it is.
          if ((leftOf(stepIn(state).clock, now) ?? 0) > 0) expect(later).toBeCloseTo(before ?? -1, 9)
          look()
        }
        for (let passed = 0; passed < 40; passed++) {
          look()
          now += 30 * SECOND
        }
        const steps = seen.slice(1).map((place, nth) => place - (seen[nth] ?? 0))
        expect(Math.min(0, ...steps)).toBe(0)
      },
    ),
    { numRuns: 100 },
  )
})

test('[SA4] minutes given and taken add up, and a pause is no time', () => {
  const state = play(
    opened(hallOf(2), [duo, { who: 'table', minutes: 5 }]),
    lengthen(5, at(2)),
    lengthen(-3, at(3)),
    [{ type: 'PauseStep', activity: 'talk' }, { now: at(4) }],
    [{ type: 'ResumeStep', activity: 'talk' }, { now: at(10) }],
  )
  expect(leftOf(stepIn(state).clock, at(10))).toBe((20 + 5 - 3 - 4) * MINUTE)
  const paused = play(state, [{ type: 'PauseStep', activity: 'talk' }, { now: at(11) }])
  expect(leftOf(stepIn(paused).clock, at(60))).toBe(17 * MINUTE)
  givenState(paused).when({ type: 'PauseStep', activity: 'talk' }).thenRefused('already-paused')
  givenState(state).when({ type: 'ResumeStep', activity: 'talk' }).thenRefused('not-paused')
})

test('[SA4] a step to come gets more minutes too; there is no less than none, and without a clock there is nothing to change', () => {
  const state = opened(hallOf(2), [duo, { who: 'table', minutes: 5 }, { who: 'plenary' }])
  const more = play(state, lengthen(4, at(1), 's2'))
  expect(begunIn(more).steps[1]?.minutes).toBe(9)
  expect(leftOf(stepIn(play(more, begin('s2', at(9)))).clock, at(9))).toBe(9 * MINUTE)
  givenState(state)
    .when(lengthen(-21, at(1))[0])
    .thenRefused('out-of-range', 'minutes')
  givenState(state)
    .when(lengthen(-5, at(1), 's2')[0])
    .thenRefused('out-of-range', 'minutes')
  givenState(state)
    .when(lengthen(1, at(1), 's3')[0])
    .thenRefused('no-clock')
  givenState(state)
    .when(lengthen(1, at(1), 's9')[0])
    .thenRefused('unknown-step')
})

test('[SA17] round the table everybody has one turn, in the order they sit, beginning with another each time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 }), (count) => {
      let state = opened(hallOf(count, { tables: [count] }), [round()])
      const firsts: string[] = []
      for (let nth = 0; nth < count; nth++) {
        const [circle] = circlesIn(state)
        const order = circle?.order ?? []
        expect([...order].sort()).toEqual([...(circle?.people ?? [])].sort())
        const start = circle?.people.indexOf(order[0] ?? '') ?? 0
        expect(order).toEqual(order.map((_, place) => circle?.people[(start + place) % count]))
        firsts.push(order[0] ?? '')
        state = repeat(state, at(nth + 1))
      }
      expect(new Set(firsts).size).toBe(count)
    }),
    { numRuns: 20 },
  )
})

test('[SA17] in duos, too, nobody speaks first twice before the other has', () => {
  let state = opened(hallOf(2), [duo])
  const firsts = [circlesIn(state)[0]?.people[0]]
  state = repeat(state, at(1))
  firsts.push(circlesIn(state)[0]?.people[0])
  expect(new Set(firsts).size).toBe(2)
})

const take = (state: Gathering, from: number, to: number, person: string, now: number): Act => [
  { type: 'TakeTurn', activity: 'talk', circle: circleWith(state, person).id, from, to },
  { ...as(person), now },
]

test('[SA18] at its own pace a table goes on when somebody there says so; the time left is shared by those left', () => {
  const state = opened(hallOf(4, { homes: 1, tables: [4] }), [round()])
  expect(turnOf(state, 'p0', at(0)).until).toBe(at(3))
  // It does not go on by itself.
  expect(turnOf(state, 'p0', at(5))).toMatchObject({ place: 0, until: at(3), of: 4 })
  const second = play(state, take(state, 0, 1, 'p2', at(6)))
  expect(turnOf(second, 'p0', at(6))).toMatchObject({ place: 1, speaker: 1, until: at(8) })
  const back = play(second, take(second, 1, 0, 'p1', at(7)))
  expect(turnOf(back, 'p0', at(7)).place).toBe(0)
  const done = [0, 1, 2, 3].reduce((each, from) => play(each, take(each, from, from + 1, 'p1', at(8))), back)
  expect(turnOf(done, 'p0', at(8))).toMatchObject({ place: 4, speaker: null })
})

test('[SA18] two who press at once make one step; another table’s phone makes none, the leader’s does', () => {
  const state = opened(hallOf(6, { tables: [3, 3] }), [round()])
  const { id } = circleWith(state, 'p0')
  const one = play(state, take(state, 0, 1, 'p0', at(1)))
  givenState(one)
    .when({ type: 'TakeTurn', activity: 'talk', circle: id, from: 0, to: 1 }, as('p1'))
    .thenNothing()
  givenState(one)
    .when({ type: 'TakeTurn', activity: 'talk', circle: id, from: 1, to: 2 }, as('p4'))
    .thenRefused('not-your-group')
  givenState(one)
    .when({ type: 'TakeTurn', activity: 'talk', circle: id, from: 1, to: 2 }, { now: at(2) })
    .then({ type: 'v1.TurnTaken', activity: 'talk', circle: id, place: 2, at: at(2) })
  givenState(one)
    .when({ type: 'TakeTurn', activity: 'talk', circle: 'gone', from: 1, to: 2 }, as('p0'))
    .thenRefused('unknown-group')
  givenState(one)
    .when({ type: 'TakeTurn', activity: 'talk', circle: id, from: 1, to: 3 }, as('p0'))
    .thenRefused('out-of-range', 'to')
  const common = opened(hallOf(3, { tables: [3] }), [round({ pace: 'common' })])
  givenState(common)
    .when(
      { type: 'TakeTurn', activity: 'talk', circle: circleWith(common, 'p0').id, from: 0, to: 1 },
      as('p0'),
    )
    .thenRefused('not-in-this-step')
})

test('[SA18] a pause is nobody’s turn', () => {
  const state = play(
    opened(hallOf(4, { homes: 1, tables: [4] }), [round()]),
    [{ type: 'PauseStep', activity: 'talk' }, { now: at(1) }],
    [{ type: 'ResumeStep', activity: 'talk' }, { now: at(11) }],
  )
  expect(turnOf(state, 'p0', at(11)).until).toBe(at(13))
})

test('[SA19] at a common pace all tables change at once; the largest sets the beat, smaller ones end together', () => {
  const state = opened(hallOf(7, { tables: [4, 3] }), [round({ pace: 'common' })])
  const places = (minute: number) =>
    ['p0', 'p4'].map((person) => {
      const { place, speaker } = turnOf(state, person, at(minute))
      return [place, speaker]
    })
  expect(places(2.9)).toEqual([
    [0, 0],
    [0, 0],
  ])
  expect(places(6)).toEqual([
    [2, 2],
    [2, 2],
  ])
  expect(places(9.5)).toEqual([
    [3, 3],
    [3, null],
  ])
  expect(beatsOf(4, 6).map(({ part }) => Math.round(part * 12 * 60))).toEqual([180, 180, 180, 60, 60, 60])
})

test('[SA20] a table asks for the leader, and is answered', () => {
  const state = opened(hallOf(6, { tables: [3, 3] }), [round()])
  const { id: circle } = circleWith(state, 'p4')
  const calls = { type: 'CallLeader', activity: 'talk', circle } as const
  const called = play(state, [calls, { ...as('p4'), now: at(2) }])
  expect(circleWith(called, 'p5').called).toBe(at(2))
  givenState(called).when(calls, as('p5')).thenNothing()
  givenState(called).when(calls, as('p0')).thenRefused('not-your-group')
  const answered = play(called, [{ type: 'AnswerCall', activity: 'talk', circle }])
  expect(circleWith(answered, 'p5').called).toBeNull()
  expect(
    circleWith(play(called, [{ type: 'AnswerCall', activity: 'talk', circle }, as('p5')]), 'p5').called,
  ).toBeNull()
})

test('[SA21] roles at a table are drawn to different people, and first to those who have had fewest', () => {
  const roles = ['moderator', 'timekeeper', 'notes'] as const
  let state = opened(hallOf(6, { homes: 1, tables: [6] }), [round({ roles: [...roles] })])
  const holders: string[] = []
  for (let nth = 0; nth < 2; nth++) {
    const [circle] = circlesIn(state)
    expect(circle?.roles.map(({ role }) => role)).toEqual(roles)
    holders.push(...(circle?.roles.map(({ person }) => person) ?? []))
    state = repeat(state, at(nth + 1))
  }
  expect(new Set(holders).size).toBe(6)
  const two = circlesIn(opened(hallOf(2, { homes: 1, tables: [2] }), [round({ roles: [...roles] })]))
  expect(new Set(two[0]?.roles.map(({ person }) => person)).size).toBe(2)
})

test('[SA21] whoever has a role and leaves hands it on', () => {
  const state = opened(hallOf(3, { homes: 1, tables: [3] }), [round({ roles: ['notes'] })])
  const holder = circlesIn(state)[0]?.roles[0]?.person ?? ''
  const after = play(state, [{ type: 'LeaveStep', activity: 'talk', person: holder, gone: true }])
  const [circle] = circlesIn(after)
  expect(circle?.roles.map(({ role }) => role)).toEqual(['notes'])
  expect(circle?.people).toContain(circle?.roles[0]?.person)
})

const leave = (person: string, now: number): Act => [
  { type: 'LeaveStep', activity: 'talk', person, gone: true },
  { now },
]

test('[SA20] whoever takes a break from their municipality’s group neither calls nor moves its turn, until they are back', () => {
  const pause = (gone: boolean): Act => [
    { type: 'LeaveStep', activity: 'talk', person: 'p0', gone },
    as('p0'),
  ]
  const call = (state: Gathering) =>
    ({ type: 'CallLeader', activity: 'talk', circle: homeOf(state).id }) as const
  const homeOf = (state: Gathering) => {
    const home = circlesIn(state).find(({ of }) => of === 'bomlo')
    if (!home) throw new Error('no circle of their municipality')
    return home
  }
  const listed = opened(hallOf(6, { homes: 2 }), [round({ who: 'municipality', pace: 'own' })])
  const away = play(listed, pause(true))
  expect(homeOf(away).people).toEqual(['p2', 'p4'])
  const turn = { type: 'TakeTurn', activity: 'talk', circle: homeOf(away).id, from: 0, to: 1 } as const
  givenState(away).when(turn, as('p0')).thenRefused('not-your-group')
  givenState(away).when(call(away), as('p0')).thenRefused('not-your-group')
  expect(ownTalks(away, 'p0')[0]).toMatchObject({ left: true, circle: null })
  const back = play(away, pause(false), [call(away), as('p0')])
  expect(homeOf(back).called).toBe(TEN)
  // Without turns nobody is listed: all who are of it are its group, but for those on a break.
  const unlisted = opened(hallOf(6, { homes: 2 }), [{ who: 'municipality', capture: 'nothing' }])
  expect(homeOf(unlisted).people).toEqual([])
  expect(homeOf(play(unlisted, [call(unlisted), as('p0')])).called).toBe(TEN)
  givenState(play(unlisted, pause(true)))
    .when(call(unlisted), as('p0'))
    .thenRefused('not-your-group')
  expect(homeOf(play(unlisted, pause(true), pause(false), [call(unlisted), as('p0')])).called).toBe(TEN)
})

test('[SA13] at the table’s own pace who has spoken keeps the place when they leave, and the turn stays where it is', () => {
  const state = opened(hallOf(4, { homes: 1, tables: [4] }), [round()])
  const { order } = circleWith(state, 'p0')
  const [first = '', second = '', third = '', fourth = ''] = order
  const one = play(state, take(state, 0, 1, first, at(1)))
  const gone = play(one, leave(first, at(2)))
  expect(circleWith(gone, second).order).toEqual(order)
  expect(turnOf(gone, second, at(2)).place).toBe(1)
  // Who speaks now leaves: the turn is the next one's.
  expect(circleWith(play(one, leave(second, at(2))), first).order).toEqual([first, third, fourth])
})

test('[SA19] at a common pace who has spoken, and who speaks, keep the place when they leave; who has not is out', () => {
  const state = opened(hallOf(4, { homes: 1, tables: [4] }), [round({ pace: 'common' })])
  const { order } = circleWith(state, 'p0')
  const [first = '', second = '', third = '', fourth = ''] = order
  const now = at(4)
  const after = (who: string, stays: string) => circleWith(play(state, leave(who, now)), stays).order
  expect(turnOf(state, first, now).place).toBe(1)
  expect(after(first, second)).toEqual(order)
  expect(after(second, first)).toEqual(order)
  expect(after(third, first)).toEqual([first, second, fourth])
})

test.each(['own', 'common'] as const)(
  '[SA12] a phone that comes to stand for several during a round has the turns of them all, at %s pace',
  (pace) => {
    const state = opened(hallOf(3, { homes: 1, tables: [3] }), [round({ pace })])
    const { order } = circleWith(state, 'p0')
    const standing = (stands: number, before: Gathering, minute: number) =>
      play(before, [
        { type: 'StandFor', stands },
        { ...as('p0'), device: 'device of p0', now: at(minute) },
      ])
    const three = standing(3, state, 1)
    expect(circleWith(three, 'p0').order).toEqual([...order, 'p0', 'p0'])
    expect(circleWith(standing(40, state, 1), 'p0').order).toHaveLength(14)
    const back = circleWith(standing(1, three, 2), 'p0').order
    expect(back).toEqual(order)
  },
)

test('[SA16] who comes late into a duo takes nothing of the turn that is on, and has a turn of their own', () => {
  // Twelve minutes: four, four, and four together. The next to come makes a duo three.
  const late = (before: Gathering, minute: number) =>
    play(before, [
      { type: 'Join', name: `ny ${minute}`, municipality: null, title: '' },
      { by: { role: 'visitor' }, device: `late ${minute}`, now: TEN + minute * MINUTE },
    ])
  const at = (state: Gathering, person: string, minute: number) => {
    const turn = turnOf(state, person, TEN + minute * MINUTE)
    return turn.speaker === null ? 'together' : circleWith(state, person).people[turn.speaker]
  }
  for (const minute of [0, 1, 3.5, 4, 5, 7.9]) {
    const before = opened(hallOf(2), [{ ...duo, minutes: 12, each: null }])
    const [a = '', b = ''] = circlesIn(before)[0]?.people ?? []
    const speaker = at(before, a, minute)
    const due = turnOf(before, a, TEN + minute * MINUTE).until ?? 0
    const three = late(before, minute)
    const [c = ''] = (circlesIn(three)[0]?.people ?? []).filter((person) => person !== a && person !== b)
    expect(at(three, a, minute), `${minute}`).toBe(speaker)
    expect(turnOf(three, a, TEN + minute * MINUTE).until).toBeCloseTo(due, 3)
    // From then on everybody who has not spoken does, once, in order, and then all together.
    const heard: unknown[] = []
    for (let now = minute; now < 12; now += 0.05) {
      const speaks = at(three, a, now)
      if (heard.at(-1) !== speaks) heard.push(speaks)
    }
    expect(heard).toEqual(speaker === a ? [a, b, c, 'together'] : [b, c, 'together'])
  }
})

test('[SA16] who goes from three leaves the turn that is on as it was, and nobody speaks twice', () => {
  const state = opened(hallOf(3), [{ ...duo, minutes: 12, each: null }])
  const [a = '', b = '', c = ''] = circlesIn(state)[0]?.people ?? []
  const speaking = (now: Gathering, person: string, minute: number) => {
    const { speaker } = turnOf(now, person, TEN + minute * MINUTE)
    return speaker === null ? null : circleWith(now, person).people[speaker]
  }
  // The second speaks from 2:40 to 5:20.
  const without = (person: string) => play(state, [{ type: 'MarkLeft', person }, { now: TEN + 3 * MINUTE }])
  for (const person of [a, c]) {
    const two = without(person)
    expect(speaking(two, b, 3)).toBe(b)
    expect(turnOf(two, b, TEN + 3 * MINUTE).until).toBeCloseTo(TEN + (16 / 3) * MINUTE, 3)
  }
  expect(speaking(without(a), b, 6)).toBe(c)
  expect(speaking(without(c), b, 6)).toBeNull()
})

test('[SA4] minutes cut below what has gone while the clock stands: the turn is due now, and not before', () => {
  const at = (minute: number) => TEN + minute * MINUTE
  const state = play(
    opened(hallOf(2), [{ ...duo, minutes: 12, each: null }]),
    [{ type: 'PauseStep', activity: 'talk' }, { now: at(7) }],
    lengthen(-8, at(7)),
  )
  expect(turnOf(state, 'p0', at(9))).toMatchObject({ place: 1, until: at(7) })
})

test('[SA18] a turn that is taken over time is due at once, and not before it began', () => {
  const at = (minute: number) => TEN + minute * MINUTE
  const before = opened(hallOf(4, { homes: 1 }), [round({ who: 'four', minutes: 10 })])
  const circle = circleWith(before, 'p0').id
  const take = { type: 'TakeTurn', activity: 'talk', circle, from: 0, to: 1 } as const
  const state = play(before, [take, { now: at(13) }])
  expect(turnOf(state, 'p0', at(13.5))).toMatchObject({ place: 1, until: at(13) })
})
