import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BoardModel,
  boardModel,
  newestOf,
} from '#client/activities/conversation/conversation-projector.model.ts'
import { linesOf } from '#client/screens/projector/text-size.ts'
import { board } from './fixtures.ts'

const groupsIn = (model: BoardModel) =>
  model.pages.flatMap(({ columns }) => columns.flatMap(({ groups }) => groups))

test('[SC30] points stand under their municipality, with its count', () => {
  const model = boardModel(
    board({ Vefsn: ['Ringerunde', 'Åpen dør'], Rana: [], Alta: ['Tidlig samtale'] }),
    null,
  )
  expect(groupsIn(model).map(({ name, count }) => [name, count])).toEqual([
    ['Vefsn', 2],
    ['Rana', 0],
    ['Alta', 1],
  ])
  expect(model.count).toBe(3)
  expect(model.pages).toHaveLength(1)
})

test('[SC30] a group that is cut has its name again', () => {
  const model = boardModel(board({ Vefsn: Array.from({ length: 14 }, (_, at) => `Punkt ${at}`) }), null)
  expect(groupsIn(model).map(({ name, continued }) => [name, continued])).toEqual([
    ['Vefsn', false],
    ['Vefsn', true],
  ])
})

test('[SC31] every point is in exactly one place, and no column is too high', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'e', ' ', 'M', 'ø'), minLength: 1, maxLength: 400 })
  const points = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.array(text, { maxLength: 12 }))
  fc.assert(
    fc.property(points, (groups) => {
      const given = board(groups)
      const model = boardModel(given, null)
      const shown = groupsIn(model).flatMap((group) => group.points.map(({ id }) => id.split('.')[0]))
      const ids = given.groups.flatMap((group) => group.points.map(({ id }) => id))
      expect([...new Set(shown)]).toEqual(ids)
      for (const column of model.pages.flatMap(({ columns }) => columns)) {
        const height = column.groups.reduce(
          (sum, { points }) =>
            points.reduce((all, { text }) => all + linesOf(text, 539 / 38) * 45 + 28, sum + 78),
          0,
        )
        expect(height).toBeLessThanOrEqual(712)
      }
    }),
    { numRuns: 60 },
  )
})

test('[SC32] what stood there from the start is not news; what comes is, until the next', () => {
  const before = board({ Vefsn: ['En'], Rana: [] })
  const seen = new Set(['Vefsn0'])
  expect(newestOf(null, before, null)).toBeNull()
  const after = board({ Vefsn: ['En'], Rana: ['To'] })
  expect(newestOf(seen, after, null)).toBe('Rana0')
  expect(newestOf(new Set(['Vefsn0', 'Rana0']), after, 'Rana0')).toBe('Rana0')
  expect(newestOf(new Set(['Vefsn0', 'Rana0']), before, 'Rana0')).toBeNull()
  expect(
    groupsIn(boardModel(after, 'Rana0')).flatMap(({ points }) => points.map(({ newest }) => newest)),
  ).toEqual([false, true])
})

test('[SC33] before the first point there are no columns, only the prompt, large', () => {
  const model = boardModel(board({ Vefsn: [], Rana: [] }), null)
  expect(model).toMatchObject({ count: 0, pages: [], setting: { size: 116 } })
})

test('[SC34] a late point is marked once, also when it goes on', () => {
  const given = board({ Vefsn: ['ord '.repeat(400)] })
  const late = {
    ...given,
    groups: given.groups.map((group) => ({
      ...group,
      points: group.points.map((point) => ({ ...point, late: true })),
    })),
  }
  const marks = groupsIn(boardModel(late, null)).flatMap(({ points }) => points.map((point) => point.late))
  expect(marks.length).toBeGreaterThan(1)
  expect(marks.filter(Boolean)).toHaveLength(1)
})
