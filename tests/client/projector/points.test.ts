import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BoardModel, boardModel } from '#client/activities/conversation/conversation-projector.model.ts'
import { linesOf } from '#client/screens/projector/text-size.ts'
import { board } from './fixtures.ts'

const groupsIn = (model: BoardModel) =>
  model.pages.flatMap(({ columns }) => columns.flatMap(({ groups }) => groups))

test('[SC30] points stand under their municipality, with its count', () => {
  const model = boardModel(board({ Vefsn: ['Ringerunde', 'Åpen dør'], Rana: [], Alta: ['Tidlig samtale'] }))
  expect(groupsIn(model).map(({ name, count }) => [name, count])).toEqual([
    ['Vefsn', 2],
    ['Rana', 0],
    ['Alta', 1],
  ])
  expect(model.count).toBe(3)
  expect(model.pages).toHaveLength(1)
})

test('[SC30] a group that is cut has its name again', () => {
  const model = boardModel(board({ Vefsn: Array.from({ length: 14 }, (_, at) => `Punkt ${at}`) }))
  expect(groupsIn(model).map(({ name, continued }) => [name, continued])).toEqual([
    ['Vefsn', false],
    ['Vefsn', true],
  ])
})

test('[SC48] a municipality without points stays in the column that has room for its name', () => {
  const names = (points: number) =>
    boardModel(
      board({ Vefsn: Array.from({ length: points }, (_, at) => `Punkt ${at}`), Rana: [] }),
    ).pages.map(({ columns }) => columns.map(({ groups }) => groups.map(({ name }) => name)))
  expect(names(6)).toEqual([[['Vefsn', 'Rana']]])
  expect(names(7)).toEqual([[['Vefsn'], ['Rana']]])
})

test('[SC31] every point is in exactly one place, and no column is too high', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'e', ' ', 'M', 'ø'), minLength: 1, maxLength: 400 })
  const points = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.array(text, { maxLength: 12 }))
  fc.assert(
    fc.property(points, (groups) => {
      const given = board(groups)
      const model = boardModel(given)
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

test('[SC32] the point that came last is marked, in whichever group it stands', () => {
  const given = board({ Vefsn: ['En'], Rana: ['To'] }, 'Hva nå?', 'Vefsn0')
  const marks = groupsIn(boardModel(given)).flatMap(({ points }) => points.map(({ newest }) => newest))
  expect(marks).toEqual([true, false])
})

test('[SC33] before the first point there are no columns, only the prompt, large', () => {
  const model = boardModel(board({ Vefsn: [], Rana: [] }))
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
  const marks = groupsIn(boardModel(late)).flatMap(({ points }) => points.map((point) => point.late))
  expect(marks.length).toBeGreaterThan(1)
  expect(marks.filter(Boolean)).toHaveLength(1)
})

test('[SC56] nine points of three municipalities stand three and three, not all in the first column', () => {
  const three = ['Kort punkt', 'Et til', 'Og ett til']
  const [page] = boardModel(board({ Vefsn: three, Alta: three, Bømlo: three })).pages
  expect(page?.columns.map(({ groups }) => groups.map(({ name }) => name))).toEqual([
    ['Vefsn'],
    ['Alta'],
    ['Bømlo'],
  ])
})
