import fc from 'fast-check'
import { expect, test } from 'vitest'
import '#tests/support/seed.ts'
import { boardModel, isJust, isNews, mergeOf, minutesToSay, openedIn } from '#client/notes/board.model.ts'
import { draggedOver, liftIn, moveOf, orderWith, steppedBy } from '#client/notes/lift.model.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { groupsOf } from '#shared/gathering/presented.ts'
import { notesView } from '#shared/views/notes.ts'
import { play, TEN } from '#tests/support/given.ts'
import { noted, observing, observingToo } from '#tests/support/noted.ts'

const MUNICIPALITIES = [
  { id: 'bomlo', name: 'Bømlo' },
  { id: 'sund', name: 'Sund' },
]
const onBoard = { activity: null } as const
const tag = (card: string, theme: string) =>
  [{ type: 'TagCard', ...onBoard, card, theme }, observing] as const
const PANEL: RoomCommand = {
  type: 'PreparePanel',
  activity: 'panel',
  item: null,
  assignments: [
    {
      id: 'a1',
      title: 'Hva gjør de andre?',
      questions: [
        { id: 'q1', text: 'Hva virker?' },
        { id: 'q2', text: 'Hva koster det?' },
      ],
      minutes: 8,
    },
  ],
}
const themed = play(noted(), tag('n1', 'measures'), tag('n3', 'measures'))
const merged = play(
  themed,
  [{ type: 'MergeCards', ...onBoard, into: 'n1', cards: ['n3'] }, observing],
  [{ type: 'ChooseCard', ...onBoard, card: 'n1', before: null }, observingToo],
)

test('[OB8] points stand under their theme, with municipalities, notes and their number; the rest at the bottom', () => {
  const { columns, untagged, chosen } = boardModel(notesView(merged), MUNICIPALITIES)
  expect(columns.map(({ theme, points }) => [theme.id, points.length])).toEqual([
    ['challenges', 0],
    ['measures', 1],
    ['culture', 0],
    ['other', 0],
  ])
  expect(columns[1]?.points[0]).toMatchObject({
    ...{ id: 'n1', municipalities: ['Bømlo', 'Sund'], notes: 2, number: 1 },
  })
  expect(untagged.map(({ id }) => id)).toEqual(['n2'])
  expect(chosen.map(({ id }) => id)).toEqual(['n1'])
  const split = play(merged, [{ type: 'SplitCard', ...onBoard, card: 'n1', part: null }, observing])
  expect(boardModel(notesView(split), MUNICIPALITIES).columns[1]?.points).toHaveLength(2)
})

test('[OB8] what stands under a theme that is gone stands at the bottom; what was taken away, by itself', () => {
  const renamed = play(
    merged,
    [{ type: 'SetNoteThemes', themes: [{ id: 'new', name: 'Ny' }] }],
    [{ type: 'RemoveCard', ...onBoard, card: 'n2' }, observing],
  )
  const { columns, untagged, gone } = boardModel(notesView(renamed), MUNICIPALITIES)
  expect(columns.map(({ theme }) => theme.name)).toEqual(['Ny'])
  expect(untagged.map(({ id }) => id)).toEqual(['n1'])
  expect(gone.map(({ id }) => id)).toEqual(['n2'])
})

test('[OB8] [NO16] a panel that is prepared empties no column: what stood under the ordinary themes stands there', () => {
  const asked = play(merged, [PANEL])
  const { columns, untagged } = boardModel(notesView(asked), MUNICIPALITIES)
  expect(columns.map(({ theme, points }) => [theme.id, points.length])).toEqual([
    ['q1', 0],
    ['q2', 0],
    ['measures', 1],
  ])
  expect(untagged.map(({ id }) => id)).toEqual(['n2'])
  const both = boardModel(notesView(play(asked, tag('n2', 'q1'), tag('n1', 'culture'))), MUNICIPALITIES)
  expect(both.columns.map(({ theme }) => theme.id)).toEqual(['q1', 'q2', 'culture'])
  expect(groupsOf(asked, null).map(({ id }) => id)).toContain('measures')
})

test('[OB9] those picked are merged into the one that most notes stand behind, else into the first', () => {
  const weight = (card: string) => (card === 'b' ? 3 : 1)
  expect(mergeOf(['a', 'b', 'c'], weight)).toEqual({ into: 'b', cards: ['a', 'c'] })
  expect(mergeOf(['a', 'c'], weight)).toEqual({ into: 'a', cards: ['c'] })
  expect(mergeOf(['a'], weight)).toBeNull()
})

test('[OB10] a point opened has every note with its municipality, and what each came in with; merged away, it says where', () => {
  const deep = play(merged, [{ type: 'MergeCards', ...onBoard, into: 'n2', cards: ['n1'] }, observing])
  const opened = openedIn(notesView(deep), 'n2', MUNICIPALITIES)
  if (!('point' in opened)) throw new Error('not on the board')
  expect(opened.sources.map(({ note, municipality, part }) => [note.id, municipality, part])).toEqual([
    ['n2', 'Bømlo', null],
    ['n1', 'Bømlo', 'n1'],
    ['n3', 'Sund', 'n1'],
  ])
  const into = { id: 'n2', text: 'Lederne visste ikke hvem som skulle ringe' }
  expect(openedIn(notesView(deep), 'n3', MUNICIPALITIES)).toEqual({ into })
  const gone = play(deep, [{ type: 'RemoveCard', ...onBoard, card: 'n2' }, observing])
  expect(openedIn(notesView(gone), 'n2', MUNICIPALITIES)).toEqual({ into: null })
})

test('[OB12] news are of somebody else, and not old', () => {
  const last = { by: 'ob-2', at: TEN, what: 'moved' } as const
  expect(isNews(last, 'ob-1', TEN + 60_000)).toBe(true)
  expect(isNews(last, 'ob-2', TEN + 60_000)).toBe(false)
  expect(isNews(last, 'ob-1', TEN + 91_000)).toBe(false)
  expect(isNews({ ...last, what: 'made' }, 'ob-1', TEN)).toBe(false)
})

test('[OB13] the time it takes is told in whole minutes, one at least', () => {
  expect(minutesToSay(['Kort'])).toBe(1)
  expect(minutesToSay(Array.from({ length: 4 }, () => 'x'.repeat(60)))).toBe(3)
})

const CHOSEN = ['a', 'b', 'c', 'd']

test('[OB11] a lift goes by steps, stops at the ends, and comes to nothing where it began', () => {
  const lift = liftIn(CHOSEN, 'b')
  expect(moveOf(CHOSEN, lift)).toBeNull()
  const up = steppedBy(CHOSEN, lift, -1)
  expect(orderWith(CHOSEN, up)).toEqual(['b', 'a', 'c', 'd'])
  expect(steppedBy(CHOSEN, up, -1)).toEqual(up)
  expect(moveOf(CHOSEN, up)).toEqual({ card: 'b', before: 'a' })
  const last = steppedBy(CHOSEN, steppedBy(CHOSEN, steppedBy(CHOSEN, lift, 1), 1), 1)
  expect(moveOf(CHOSEN, last)).toEqual({ card: 'b', before: null })
})

test('[OB11] dragged over another it takes that place, from either side', () => {
  expect(orderWith(CHOSEN, draggedOver(CHOSEN, liftIn(CHOSEN, 'a'), 'c'))).toEqual(['b', 'c', 'a', 'd'])
  expect(orderWith(CHOSEN, draggedOver(CHOSEN, liftIn(CHOSEN, 'd'), 'b'))).toEqual(['a', 'd', 'b', 'c'])
  expect(draggedOver(CHOSEN, liftIn(CHOSEN, 'd'), 'd')).toEqual(liftIn(CHOSEN, 'd'))
})

test('[OB11] whatever becomes of the order meanwhile, a lift shows each point once and asks for a place that is there', () => {
  const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
  const ways = fc.array(fc.oneof(fc.constantFrom(1 as const, -1 as const), fc.constantFrom('a', 'c', 'e')))
  fc.assert(
    fc.property(ids, ids, ways, (before, after, how) => {
      const [card = 'x'] = before
      const go = (chosen: readonly string[], lift: ReturnType<typeof liftIn>) =>
        how.reduce(
          (held, way) =>
            typeof way === 'string' ? draggedOver(chosen, held, way) : steppedBy(chosen, held, way),
          lift,
        )
      const lift = go(after, go(before, liftIn(before, card)))
      expect([...orderWith(after, lift)].sort()).toEqual([...after].sort())
      const move = moveOf(after, lift)
      if (move?.before) expect(after).toContain(move.before)
      if (!after.includes(card)) expect(move).toBeNull()
    }),
  )
})

test('[OB12] what was done a while ago is told with when it was, not as done now', () => {
  const last = { by: 'ob-2', at: 1_000, what: 'merged' } as const
  expect([isJust(last, 1_000), isJust(last, 20_999), isJust(last, 21_000)]).toEqual([true, true, false])
  expect(isNews(last, 'ob-1', 21_000)).toBe(true)
})
