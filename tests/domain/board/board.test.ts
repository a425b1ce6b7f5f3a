import { expect, test } from 'vitest'
import { BOARD_LIMITS, type Board } from '#shared/board/board.ts'
import { evolveBoard } from '#shared/board/evolve.ts'
import { boardStep, keptOfBoard, rewindBoard } from '#shared/board/rewind.ts'
import { supportOf } from '#shared/board/sources.ts'
import { speakingTime } from '#shared/board/speaking-time.ts'
import { SECOND } from '#shared/kernel/instant.ts'
import { after, boardOf, decideOn, type Given, refusalOf, sourcesIn } from './given-board.ts'

const abc = boardOf('a', 'b', 'c')
const merged = after(abc, { type: 'MergeCards', into: 'a', cards: ['b', 'c'] })
const ordered = (...ids: string[]) =>
  after(
    boardOf('a', 'b', 'c', 'd'),
    ...ids.map((card): Given => ({ type: 'ChooseCard', card, before: null })),
  )

test('[TA1] a card keeps the source it was made of', () => {
  expect(abc.cards.get('b')).toMatchObject({ id: 'b', sources: ['of-b'], parts: [], mergedInto: null })
})

test('[TA1] what is made again under a known id is no news', () => {
  expect(boardOf('a', 'a').cards.size).toBe(1)
})

test('[TA2] a merged card stands for all sources, however deep', () => {
  const deep = after(
    boardOf('a', 'b', 'c'),
    { type: 'MergeCards', into: 'b', cards: ['c'] },
    {
      type: 'MergeCards',
      into: 'a',
      cards: ['b'],
    },
  )
  expect(sourcesIn(deep, 'a')).toEqual(['of-a', 'of-b', 'of-c'])
  expect(deep.cards.get('c')).toMatchObject({ text: 'text c', mergedInto: 'b' })
})

test('[TA2] and for all who support one of them, each once', () => {
  const both = after(
    after(
      abc,
      { type: 'SupportCard', card: 'a', support: true },
      { type: 'SupportCard', card: 'b', support: true },
    ),
    { type: 'MergeCards', into: 'a', cards: ['b'] },
  )
  expect(supportOf((id) => both.cards.get(id), 'a')).toEqual(['ane'])
})

test('[TA2] [TA5] a part that was taken away is not spoken for', () => {
  const gone = evolveBoard(merged, { type: 'v1.CardRemoved', activity: null, card: 'b', by: 'bo', at: 9 })
  expect(sourcesIn(gone, 'a')).toEqual(['of-a', 'of-c'])
})

test('[TA3] anybody takes one part out again, or all, as they were', () => {
  const reworded = after(merged, { type: 'ReviseCard', card: 'a', text: 'Both' })
  const one = after(reworded, { type: 'SplitCard', card: 'a', part: 'b' })
  expect(sourcesIn(one, 'a')).toEqual(['of-a', 'of-c'])
  expect(one.cards.get('b')).toMatchObject({ text: 'text b', mergedInto: null })
  const all = after(reworded, { type: 'SplitCard', card: 'a', part: null })
  expect(['a', 'b', 'c'].map((id) => sourcesIn(all, id))).toEqual([['of-a'], ['of-b'], ['of-c']])
  expect(all.cards.get('a')?.text).toBe('Both')
  expect(decideOn(all, { type: 'SplitCard', card: 'a', part: 'b' }, 'bo')).toEqual({ ok: true, events: [] })
})

test('[TA4] a card without a theme takes that of what is merged into it, and keeps one of its own', () => {
  const tagged = after(abc, { type: 'TagCard', card: 'b', theme: 't1' })
  expect(after(tagged, { type: 'MergeCards', into: 'a', cards: ['b'] }).cards.get('a')?.theme).toBe('t1')
  const both = after(tagged, { type: 'TagCard', card: 'a', theme: 't2' })
  expect(after(both, { type: 'MergeCards', into: 'a', cards: ['b'] }).cards.get('a')?.theme).toBe('t2')
})

test('[TA4] what was chosen is said by the card that holds it, in the place of the first', () => {
  const chosen = (...ids: string[]) => ordered(...ids)
  const into = (board: Board, card: string, cards: string[]) =>
    after(board, { type: 'MergeCards', into: card, cards }).chosen
  expect(into(chosen('a', 'b', 'c'), 'd', ['b', 'c'])).toEqual(['a', 'd'])
  expect(into(chosen('b', 'a', 'd'), 'd', ['b'])).toEqual(['a', 'd'])
  expect(into(chosen('a'), 'd', ['b'])).toEqual(['a'])
})

test('[TA5] a card is taken away with its parts, and comes back whole and unchosen', () => {
  const gone = after(
    merged,
    { type: 'ChooseCard', card: 'a', before: null },
    { type: 'RemoveCard', card: 'a' },
  )
  expect(gone.chosen).toEqual([])
  expect(gone.cards.get('a')?.removed).toBe(true)
  const back = after(gone, { type: 'BringBackCard', card: 'a' })
  expect(back.cards.get('a')).toMatchObject({ removed: false, parts: ['b', 'c'] })
  expect(back.chosen).toEqual([])
  expect(decideOn(back, { type: 'BringBackCard', card: 'a' })).toEqual({ ok: true, events: [] })
})

const REACHES: readonly Given[] = [
  { type: 'ReviseCard', card: 'b', text: 'Mine' },
  { type: 'TagCard', card: 'b', theme: 't1' },
  { type: 'MergeCards', into: 'b', cards: ['d'] },
  { type: 'MergeCards', into: 'd', cards: ['b'] },
  { type: 'SplitCard', card: 'b', part: null },
  { type: 'SupportCard', card: 'b', support: true },
  { type: 'ChooseCard', card: 'b', before: null },
  { type: 'UnchooseCard', card: 'b' },
  { type: 'MoveCard', card: 'b', before: null },
  { type: 'RemoveCard', card: 'b' },
]

test.each(REACHES)('[TA6] $type of a card just merged is refused with what holds it', (command) => {
  const board = after(
    boardOf('a', 'b', 'c', 'd'),
    { type: 'MergeCards', into: 'a', cards: ['b'] },
    {
      type: 'MergeCards',
      into: 'c',
      cards: ['a'],
    },
  )
  expect(refusalOf(board, command)).toEqual({ code: 'card-merged', detail: 'text c' })
})

test.each(REACHES.filter(({ type }) => type !== 'RemoveCard'))(
  '[TA6] $type of a card just taken away is refused with what it said',
  (command) => {
    const board = after(boardOf('a', 'b', 'c', 'd'), { type: 'RemoveCard', card: 'b' })
    expect(refusalOf(board, command)).toEqual({ code: 'card-removed', detail: 'text b' })
  },
)

test('[TA6] a long card is quoted in part, by whole signs', () => {
  const board = after(
    boardOf('a'),
    { type: 'ReviseCard', card: 'a', text: '🙂'.repeat(90) },
    {
      type: 'RemoveCard',
      card: 'a',
    },
  )
  const detail = refusalOf(board, { type: 'ChooseCard', card: 'a', before: null })?.detail
  expect(detail).toBe(`${'🙂'.repeat(80)}…`)
})

test('[TA6] merging twice, or into itself, is no news; what nobody knows is refused', () => {
  expect(decideOn(merged, { type: 'MergeCards', into: 'a', cards: ['b', 'b', 'a'] })).toEqual({
    ok: true,
    events: [],
  })
  expect(refusalOf(abc, { type: 'MergeCards', into: 'a', cards: ['x'] })).toEqual({ code: 'unknown-card' })
  expect(refusalOf(abc, { type: 'ChooseCard', card: 'x', before: null })).toEqual({ code: 'unknown-card' })
})

test('[TA7] a card is chosen in front of another, or at the end', () => {
  const board = after(ordered('a', 'b'), { type: 'ChooseCard', card: 'c', before: 'b' })
  expect(board.chosen).toEqual(['a', 'c', 'b'])
  expect(after(board, { type: 'ChooseCard', card: 'd', before: null }).chosen).toEqual(['a', 'c', 'b', 'd'])
  expect(after(board, { type: 'ChooseCard', card: 'c', before: null }).chosen).toEqual(['a', 'c', 'b'])
})

test('[TA7] moving puts it elsewhere, once', () => {
  const board = ordered('a', 'b', 'c')
  const move = (card: string, before: string | null): Given => ({ type: 'MoveCard', card, before })
  expect(after(board, move('c', 'a')).chosen).toEqual(['c', 'a', 'b'])
  expect(after(board, move('a', null)).chosen).toEqual(['b', 'c', 'a'])
  expect(after(board, move('a', 'd')).chosen).toEqual(['b', 'c', 'a'])
  for (const where of [move('a', 'b'), move('a', 'a'), move('c', null)])
    expect(decideOn(board, where)).toEqual({ ok: true, events: [] })
  expect(refusalOf(board, move('d', 'a'))).toEqual({ code: 'card-not-chosen' })
})

test('[TA7] there is room for so many', () => {
  const ids = Array.from({ length: BOARD_LIMITS.chosen + 1 }, (_, place) => `c${place}`)
  const full = after(
    boardOf(...ids),
    ...ids.slice(1).map((card): Given => ({ type: 'ChooseCard', card, before: null })),
  )
  expect(refusalOf(full, { type: 'ChooseCard', card: 'c0', before: null })).toEqual({
    code: 'too-many-cards',
    detail: '100',
  })
})

test('[TA8] a card says who did what to it last', () => {
  const movedAt = (at: number) => {
    const moved = decideOn(ordered('a', 'b'), { type: 'MoveCard', card: 'a', before: null }, 'bo', at)
    const board = moved.ok ? moved.events.reduce(evolveBoard, ordered('a', 'b')) : abc
    return board.cards.get('a')?.last
  }
  expect(movedAt(5_000)).toEqual({ by: 'bo', at: 5_000, what: 'moved' })
  // In the same second: neither had seen the other, and both are told.
  const over = { by: 'ane', at: 2, what: 'chosen' }
  expect(movedAt(70)).toEqual({ by: 'bo', at: 70, what: 'moved', over })
  expect(merged.cards.get('b')?.last).toEqual({ by: 'ane', at: 2, what: 'merged' })
})

/** A leader's step, what others do after it, and the step taken back. */
function undone(board: Board, step: Given, ...since: readonly Given[]): Board {
  const at = 2
  const kept = keptOfBoard(board, boardStep({ activity: null, ...step } as never, board, at))
  return rewindBoard(
    since.reduce(
      (state, command, place) => {
        const decision = decideOn(state, command, 'bo', 50 + place)
        return decision.ok ? decision.events.reduce(evolveBoard, state) : state
      },
      after(board, step),
    ),
    kept,
  )
}
const plain = ({ cards, chosen }: Board) => ({
  cards: [...cards.values()].map(({ last: _, ...card }) => card),
  chosen,
})

const STEPS: readonly Given[] = [
  { type: 'ReviseCard', card: 'a', text: 'Else' },
  { type: 'TagCard', card: 'a', theme: 't1' },
  { type: 'MergeCards', into: 'd', cards: ['a', 'b'] },
  { type: 'SupportCard', card: 'a', support: true },
  { type: 'ChooseCard', card: 'd', before: 'b' },
  { type: 'UnchooseCard', card: 'b' },
  { type: 'MoveCard', card: 'a', before: null },
  { type: 'RemoveCard', card: 'b' },
]
test.each(STEPS)('[TA10] $type is taken back', (step) => {
  const board = ordered('a', 'b', 'c')
  expect(plain(undone(board, step))).toEqual(plain(board))
})

test('[TA10] a split is taken back', () => {
  const board = after(ordered('a'), { type: 'MergeCards', into: 'a', cards: ['b', 'c'] })
  expect(sourcesIn(undone(board, { type: 'SplitCard', card: 'a', part: null }), 'a')).toEqual([
    'of-a',
    'of-b',
    'of-c',
  ])
})

test('[TA10] what somebody has done to the same card since stands', () => {
  const words: Given = { type: 'ReviseCard', card: 'a', text: 'Bo’s' }
  expect(undone(abc, { type: 'ReviseCard', card: 'a', text: 'Else' }, words).cards.get('a')?.text).toBe(
    'Bo’s',
  )
  const merge: Given = { type: 'MergeCards', into: 'a', cards: ['b', 'c'] }
  const board = undone(
    abc,
    merge,
    words,
    { type: 'SplitCard', card: 'a', part: 'b' },
    {
      type: 'TagCard',
      card: 'b',
      theme: 't1',
    },
  )
  expect(board.cards.get('a')).toMatchObject({ text: 'Bo’s', parts: [] })
  expect(board.cards.get('b')).toMatchObject({ theme: 't1', mergedInto: null })
})

test('[TA10] an order that others have changed keeps what they did', () => {
  const board = undone(
    ordered('a', 'b', 'c'),
    { type: 'UnchooseCard', card: 'b' },
    {
      type: 'MoveCard',
      card: 'c',
      before: 'a',
    },
    { type: 'ChooseCard', card: 'd', before: null },
  )
  expect(board.chosen).toEqual(['c', 'a', 'b', 'd'])
})

const others = [
  ['ReviseCard', { type: 'ReviseCard', card: 'a', text: 'Else' }],
  ['TagCard', { type: 'TagCard', card: 'a', theme: 't1' }],
  ['SupportCard', { type: 'SupportCard', card: 'a', support: true }],
] as const satisfies readonly (readonly [string, Given])[]
test.each(others)('[TA10] %s taken back leaves the order to those who have changed it since', (_, step) => {
  const out = undone(ordered('a', 'b'), step, { type: 'UnchooseCard', card: 'a' })
  expect(out.chosen).toEqual(['b'])
  const chosen = undone(ordered('b'), step, { type: 'ChooseCard', card: 'a', before: 'b' })
  expect(chosen.chosen).toEqual(['a', 'b'])
})

test('[TA10] what others have chosen, left out, moved and split since stands', () => {
  const choose: Given = { type: 'ChooseCard', card: 'a', before: null }
  expect(undone(ordered('b'), choose, { type: 'MoveCard', card: 'a', before: 'b' }).chosen).toEqual([
    'a',
    'b',
  ])
  const merge: Given = { type: 'MergeCards', into: 'a', cards: ['b'] }
  const left = undone(ordered('b'), merge, { type: 'UnchooseCard', card: 'a' })
  expect([left.chosen, left.cards.get('b')?.mergedInto]).toEqual([[], null])
  const worded = undone(ordered('b', 'c'), merge, { type: 'ReviseCard', card: 'a', text: 'Bo’s' })
  expect(worded.chosen).toEqual(['b', 'a', 'c'])
  const again = undone(abc, merge, { type: 'SplitCard', card: 'a', part: null }, merge)
  expect(again.cards.get('b')?.mergedInto).toBe('a')
  const apart = undone(
    after(abc, merge),
    { type: 'SplitCard', card: 'a', part: null },
    { type: 'ChooseCard', card: 'b', before: null },
  )
  expect([apart.chosen, apart.cards.get('b')?.mergedInto]).toEqual([['b'], null])
})

test.each(STEPS)('[TA10] after $type is taken back, so can the step before it be', (step) => {
  const board = ordered('a', 'b', 'c')
  const back = undone(board, step)
  expect([...back.cards]).toEqual([...board.cards])
})

test('[TA11] words are trimmed, without control characters, and neither empty nor endless', () => {
  const revised = after(abc, {
    type: 'ReviseCard',
    card: 'a',
    text: ' \u0000To\u0007\r\nlinjer\u2028her\ud800 ',
  })
  expect(revised.cards.get('a')?.text).toBe('To\nlinjer\nher')
  expect(refusalOf(abc, { type: 'ReviseCard', card: 'a', text: ' \u0000\n' })).toEqual({ code: 'text-empty' })
  expect(refusalOf(abc, { type: 'ReviseCard', card: 'a', text: 'x'.repeat(100_000) })).toEqual({
    code: 'text-too-long',
    detail: '5000',
  })
  expect(decideOn(abc, { type: 'ReviseCard', card: 'a', text: 'text a ' })).toEqual({ ok: true, events: [] })
})

test('[TA12] a theme is one of those there are, or none', () => {
  expect(refusalOf(abc, { type: 'TagCard', card: 'a', theme: 'x' })).toEqual({ code: 'unknown-theme' })
  const tagged = after(abc, { type: 'TagCard', card: 'a', theme: 't1' })
  expect(after(tagged, { type: 'TagCard', card: 'a', theme: null }).cards.get('a')?.theme).toBeNull()
  expect(decideOn(tagged, { type: 'TagCard', card: 'a', theme: 't1' })).toEqual({ ok: true, events: [] })
})

test('[TA13] each supports once, and can take it back', () => {
  const yes: Given = { type: 'SupportCard', card: 'a', support: true }
  const supported = after(abc, yes, yes)
  expect(supported.cards.get('a')?.support).toEqual(['ane'])
  expect(after(supported, { ...yes, support: false }).cards.get('a')?.support).toEqual([])
})

test('[TA14] five points of two lines take about four minutes', () => {
  const points = Array.from({ length: 5 }, () => 'Ti minutter om nærvær på hver avdeling, hver uke')
  expect(speakingTime([])).toBe(0)
  expect(speakingTime(points) / (60 * SECOND)).toBeGreaterThan(3)
  expect(speakingTime(points) / (60 * SECOND)).toBeLessThan(5)
  expect(speakingTime(['x'.repeat(1_500)])).toBeGreaterThan(speakingTime(['x']))
})
