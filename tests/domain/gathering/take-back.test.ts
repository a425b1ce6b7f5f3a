import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import { boardOf } from '#shared/gathering/boards.ts'
import { decide } from '#shared/gathering/decide.ts'
import { writerOf } from '#shared/gathering/decide-observed.ts'
import { DEEDS_KEPT } from '#shared/gathering/deeds.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { lastDeedOf } from '#shared/gathering/take-back.ts'
import { add, begunIn, onCard, opened, seat } from '#tests/domain/panel/panels.ts'
import { type Act, contextOf, givenState, play, stateAfter, TEN } from '#tests/support/given.ts'
import { about, observingToo, quiet, wrote } from '#tests/support/noted.ts'
import { as } from '#tests/support/samples.ts'

const ONE: Actor = { role: 'observer', device: 'ob-1' }
const TWO: Actor = { role: 'observer', device: 'ob-2' }
const on = { activity: null } as const
const start = play(
  stateAfter(quiet),
  ...['n1', 'n2', 'n3', 'n4', 'n5'].map((id, place) =>
    wrote(id, `note ${id}`, { about: about(place % 2 === 0 ? 'bomlo' : 'sund') }),
  ),
)
const ready = play(
  start,
  [{ type: 'MergeCards', ...on, into: 'n1', cards: ['n2'] }, observingToo],
  [{ type: 'ChooseCard', ...on, card: 'n1', before: null }, observingToo],
  [{ type: 'ChooseCard', ...on, card: 'n3', before: null }, observingToo],
  [{ type: 'RemoveCard', ...on, card: 'n5' }, observingToo],
)
const plain = ({ notes }: Gathering) => ({
  notes: notes.notes.toJS(),
  standing: notes.standing,
  cards: notes.board.cards.toJS(),
  chosen: notes.board.chosen,
})

function takeBack(state: Gathering, by: Actor, activity: string | null = null): RoomCommand {
  return { type: 'TakeBack', activity, deed: lastDeedOf(state, activity, writerOf(state, by))?.id ?? 0 }
}
function tookBack(state: Gathering, by: Actor, activity: string | null = null): Gathering {
  return play(state, [takeBack(state, by, activity), { by, now: TEN + 99 }])
}

const DEEDS: readonly RoomCommand[] = [
  { type: 'ReviseCard', ...on, card: 'n1', text: 'Ring' },
  { type: 'TagCard', ...on, card: 'n1', theme: 'culture' },
  { type: 'MergeCards', ...on, into: 'n3', cards: ['n1', 'n4'] },
  { type: 'SplitCard', ...on, card: 'n1', part: 'n2' },
  { type: 'SupportCard', ...on, card: 'n1', support: true },
  { type: 'ChooseCard', ...on, card: 'n4', before: 'n3' },
  { type: 'UnchooseCard', ...on, card: 'n1' },
  { type: 'MoveCard', ...on, card: 'n1', before: null },
  { type: 'RemoveCard', ...on, card: 'n1' },
  { type: 'BringBackCard', ...on, card: 'n5' },
  { type: 'ReviseNote', note: 'n3', text: 'Rettet' },
  { type: 'SetNoteAbout', note: 'n1', about: about('sund', 'lunch') },
  { type: 'QuoteNote', note: 'n1', quote: 'sund' },
  { type: 'RemoveNote', note: 'n1' },
]

test.each(DEEDS)('[TA16] an observer takes back their $type, and all is as it was', (command) => {
  const after = play(ready, [command, { by: ONE, now: TEN + 5 }])
  expect(plain(after)).not.toEqual(plain(ready))
  const back = tookBack(after, ONE)
  expect(plain(back)).toEqual(plain(ready))
  expect(lastDeedOf(back, null, 'ob-1')).toBeUndefined()
})

test('[TA16] what has been done one thing after another is taken back the last first, up to as many as are kept', () => {
  const doings = Array.from(
    { length: DEEDS_KEPT + 3 },
    (_, place): Act => [
      { type: 'ReviseCard', ...on, card: 'n1', text: `words ${place}` },
      { by: ONE, now: TEN + 1 + place },
    ],
  )
  let state = play(ready, ...doings)
  for (let left = DEEDS_KEPT; left > 0; left--) state = tookBack(state, ONE)
  expect(state.notes.board.cards.get('n1')?.text).toBe('words 2')
  expect(lastDeedOf(state, null, 'ob-1')).toBeUndefined()
})

test('[TA17] nobody takes back what another has done', () => {
  const state = play(ready, [
    { type: 'TagCard', ...on, card: 'n4', theme: 'culture' },
    { by: ONE, now: TEN + 5 },
  ])
  const deed = lastDeedOf(state, null, 'ob-1')?.id ?? 0
  givenState(state)
    .when({ type: 'TakeBack', ...on, deed }, { by: TWO, now: TEN + 6 })
    .thenRefused('moved-already')
  givenState(state)
    .when({ type: 'TakeBack', ...on, deed }, { by: { role: 'observer', device: 'ob-9' } })
    .thenRefused('nothing-to-undo')
})

test('[TA17] where another has the latest word, what was done before that is offered instead', () => {
  const state = play(
    ready,
    [
      { type: 'TagCard', ...on, card: 'n4', theme: 'culture' },
      { by: ONE, now: TEN + 5 },
    ],
    [
      { type: 'UnchooseCard', ...on, card: 'n3' },
      { by: ONE, now: TEN + 6 },
    ],
  )
  const stale = takeBack(state, ONE)
  const since = play(state, [
    { type: 'ChooseCard', ...on, card: 'n3', before: 'n1' },
    { by: TWO, now: TEN + 7 },
  ])
  givenState(since).when(stale, { by: ONE }).thenRefused('moved-already')
  expect(lastDeedOf(since, null, 'ob-1')).toMatchObject({ card: 'n4', what: 'tagged' })
  const back = tookBack(since, ONE)
  expect(back.notes.board.chosen).toEqual(['n3', 'n1'])
  expect(back.notes.board.cards.get('n4')?.theme).toBeNull()
})

test('[TA17] two who do something in the same moment take back their own', () => {
  const now = TEN + 5
  const state = play(
    ready,
    [
      { type: 'TagCard', ...on, card: 'n4', theme: 'culture' },
      { by: ONE, now },
    ],
    [
      { type: 'ReviseCard', ...on, card: 'n4', text: 'Ring' },
      { by: TWO, now },
    ],
  )
  expect(lastDeedOf(state, null, 'ob-1')).toBeUndefined()
  expect(tookBack(state, TWO).notes.board.cards.get('n4')).toMatchObject({
    text: 'note n4',
    theme: 'culture',
  })
})

test('[TA17] pressed twice takes back one', () => {
  const state = play(
    ready,
    [
      { type: 'TagCard', ...on, card: 'n4', theme: 'culture' },
      { by: ONE, now: TEN + 5 },
    ],
    [
      { type: 'TagCard', ...on, card: 'n4', theme: 'other' },
      { by: ONE, now: TEN + 6 },
    ],
  )
  const command = takeBack(state, ONE)
  const once = play(state, [command, { by: ONE }])
  givenState(once).when(command, { by: ONE }).thenNothing()
  expect(once.notes.board.cards.get('n4')?.theme).toBe('culture')
})

test('[TA17] words that a card has from its note follow what its writer has made of them since', () => {
  const state = play(
    ready,
    [
      { type: 'ReviseCard', ...on, card: 'n4', text: 'Ring' },
      { by: ONE, now: TEN + 5 },
    ],
    [
      { type: 'ReviseNote', note: 'n4', text: 'Ring alle' },
      { by: TWO, now: TEN + 6 },
    ],
  )
  expect(tookBack(state, ONE).notes.board.cards.get('n4')?.text).toBe('Ring alle')
})

test('[TA18] only those whose board it is take anything back there', () => {
  const state = opened(add('p1', 'ane'), onCard('ChooseCard', 'p1', 'dina'))
  const deed = takeBack(state, { role: 'participant', person: 'dina' }, 'panel')
  givenState(state).when(deed, as('bo')).thenRefused('not-in-panel')
  givenState(state).when(deed, { by: ONE }).thenRefused('not-in-panel')
  givenState(state).when(deed, {}).thenRefused('not-allowed')
  givenState(state)
    .when({ ...deed, activity: 'other' } as RoomCommand, as('dina'))
    .thenRefused('unknown-activity')
  givenState(state)
    .when({ type: 'TakeBack', ...on, deed: 1 }, as('dina'))
    .thenRefused('not-observing')
  const left = play(state, seat('sund', 'elin'))
  givenState(left).when(deed, as('dina')).thenRefused('not-in-panel')
  expect(begunIn(play(state, [deed, as('dina')])).board.chosen).toEqual([])
})

test('[TA18] on one board nothing is taken back that was done on another', () => {
  const state = play(
    opened(add('p1', 'ane'), onCard('ChooseCard', 'p1', 'dina'), [
      {
        type: 'EditPerson',
        person: 'dina',
        name: 'Dina',
        municipality: 'sund',
        title: '',
        duties: ['observer'],
        stands: 1,
      },
    ]),
    wrote('n1', 'note', {}, as('dina')),
    [{ type: 'TagCard', ...on, card: 'n1', theme: 'culture' }, as('dina')],
  )
  expect(lastDeedOf(state, 'panel', 'dina')).toMatchObject({ what: 'chosen' })
  expect(lastDeedOf(state, null, 'dina')).toMatchObject({ what: 'tagged' })
})

test('[TA16] a point that its writer withdrew comes back with its place and what was merged into it', () => {
  const before = opened(
    add('p1', 'ane'),
    add('p2', 'dina'),
    [{ type: 'MergeCards', activity: 'panel', into: 'p1', cards: ['p2'] }, as('dina')],
    onCard('ChooseCard', 'p1', 'dina'),
  )
  const after = play(before, [
    { type: 'RemovePoint', activity: 'panel', point: 'p1' },
    { ...as('ane'), now: TEN + 5 },
  ])
  expect(begunIn(after).points.get('p1')?.withdrawn).toBe(true)
  expect(lastDeedOf(after, 'panel', 'ane')?.what).toBe('withdrawn')
  const back = begunIn(tookBack(after, { role: 'participant', person: 'ane' }, 'panel'))
  expect(back.points.get('p1')?.withdrawn).toBe(false)
  expect(back.board.cards.toJS()).toEqual(begunIn(before).board.cards.toJS())
  expect(back.board.chosen).toEqual(['p1'])
})

test('[TA16] so does one that another had worded anew, whose card stood', () => {
  const before = opened(add('p1', 'ane'), [
    { type: 'ReviseCard', activity: 'panel', card: 'p1', text: 'Ring' },
    as('dina'),
  ])
  const after = play(before, [
    { type: 'RemovePoint', activity: 'panel', point: 'p1' },
    { ...as('ane'), now: TEN + 5 },
  ])
  const back = begunIn(tookBack(after, { role: 'participant', person: 'ane' }, 'panel'))
  expect(back.points.get('p1')?.withdrawn).toBe(false)
  expect(back.board.cards.get('p1')?.text).toBe('Ring')
})

test('[TA16] a snapshot read back can take back the same', () => {
  const state = play(ready, [
    { type: 'MoveCard', ...on, card: 'n1', before: null },
    { by: ONE, now: TEN + 5 },
  ])
  const read = reviveGathering(JSON.parse(JSON.stringify(packed(state))) as PlainGathering)
  expect(read.deeds).toEqual(state.deeds)
  expect(plain(tookBack(read, ONE))).toEqual(plain(ready))
})

type Turn = {
  readonly who: number
  readonly what: number
  readonly picks: readonly number[]
  readonly later: boolean
}
const turn: fc.Arbitrary<Turn> = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.nat({ max: 13 }),
  picks: fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 3 }),
  // Some come in the same moment.
  later: fc.constantFrom(true, true, false),
})

function commandOf({ notes }: Gathering, { what, picks }: Turn): RoomCommand {
  const { cards, chosen } = notes.board
  const pick = (of: readonly string[], nth: number) => of[(picks[nth] ?? 0) % Math.max(1, of.length)] ?? 'n1'
  const heads = [...cards.values()].filter(({ mergedInto, removed }) => mergedInto === null && !removed)
  const ids = heads.map(({ id }) => id)
  const [card, other] = [pick(ids, 0), pick(ids, 1)]
  const before = (picks[2] ?? 0) % 3 === 0 ? null : pick(chosen, 2)
  const gone = [...cards.values()].filter(({ removed }) => removed).map(({ id }) => id)
  const whole = heads.filter(({ parts }) => parts.length > 0).map(({ id }) => id)
  const commands: readonly RoomCommand[] = [
    { type: 'MergeCards', ...on, into: card, cards: [other] },
    { type: 'MergeCards', ...on, into: card, cards: [other, pick(ids, 2)] },
    { type: 'SplitCard', ...on, card: pick(whole, 0), part: null },
    { type: 'ChooseCard', ...on, card, before },
    { type: 'ChooseCard', ...on, card, before },
    { type: 'UnchooseCard', ...on, card: pick(chosen, 0) },
    { type: 'MoveCard', ...on, card: pick(chosen, 0), before },
    { type: 'RemoveCard', ...on, card },
    { type: 'BringBackCard', ...on, card: pick(gone, 0) },
    { type: 'RemoveNote', note: card },
    { type: 'ReviseCard', ...on, card, text: `words ${picks[2]}` },
    { type: 'ReviseNote', note: card, text: `written ${picks[2]}` },
    { type: 'TagCard', ...on, card, theme: (picks[2] ?? 0) % 2 === 0 ? 'culture' : 'other' },
    { type: 'SupportCard', ...on, card, support: (picks[2] ?? 0) % 2 === 0 },
  ]
  return commands[what] ?? { type: 'RemoveCard', ...on, card }
}

function steps(state: Gathering, command: RoomCommand, by: Actor, now: number): Gathering | null {
  const decision = decide(state, command, contextOf({ by, now }))
  return decision.ok && decision.events.length > 0 ? decision.events.reduce(evolve, state) : null
}

/** Whatever somebody else did last is as it was, and so is the order among what others put there. */
function othersStand(was: Gathering, is: Gathering, by: string): void {
  const theirs = (id: string) => was.notes.board.cards.get(id)?.last.by !== by
  for (const [id, before] of was.notes.board.cards) {
    if (!theirs(id)) continue
    const { text, theme, support, last, removed } = before
    expect(is.notes.board.cards.get(id)).toMatchObject({ text, theme, support, last, removed })
    if (last.what === 'merged' || last.what === 'split')
      expect(is.notes.board.cards.get(id)?.mergedInto).toBe(before.mergedInto)
  }
  expect(is.notes.board.chosen.filter(theirs)).toEqual(was.notes.board.chosen.filter(theirs))
  for (const [id, { last, text }] of was.notes.notes)
    if (last.by !== by) expect(is.notes.notes.get(id)).toMatchObject({ text, last })
}

test('[TA17] whatever three do, and take back, what others have done since stands', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 50, size: 'max' }), fc.array(fc.boolean()), (turns, backs) => {
      let state = start
      let now = TEN
      for (const [place, each] of turns.entries()) {
        if (each.later) now += 1
        const by: Actor = { role: 'observer', device: `ob-${each.who + 1}` }
        const isBack = backs[place % Math.max(1, backs.length)] === true
        const next = steps(state, isBack ? takeBack(state, by) : commandOf(state, each), by, now)
        if (next === null) continue
        if (isBack) {
          taken += 1
          othersStand(state, next, `ob-${each.who + 1}`)
        }
        state = next
        const { cards, chosen } = state.notes.board
        for (const id of chosen) expect(cards.get(id)).toMatchObject({ mergedInto: null, removed: false })
        expect(new Set(chosen).size).toBe(chosen.length)
        for (const { id, mergedInto } of cards.values())
          if (mergedInto !== null) expect(cards.get(mergedInto)?.parts).toContain(id)
      }
    }),
    { numRuns: 150 },
  )
  expect(taken).toBeGreaterThan(100)
})

test('[TA16] whatever one does alone is taken back step by step, each to what was there before', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: DEEDS_KEPT, size: 'max' }), (turns) => {
      const were = [ready]
      for (const [place, each] of turns.entries()) {
        const state = were.at(-1) ?? ready
        const next = steps(state, commandOf(state, each), ONE, TEN + 1 + place)
        if (next !== null) were.push(next)
      }
      let state = were.pop() ?? ready
      for (const was of were.reverse()) {
        state = tookBack(state, ONE)
        expect(plain(state)).toEqual(plain(was))
        expect(boardOf(state, null)).toBe(state.notes.board)
      }
    }),
    { numRuns: 150 },
  )
})
