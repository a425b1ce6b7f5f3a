import { expect, test } from 'vitest'
import { sheetOf, widthOf } from '#client/screens/programme/over-time/over-time.model.ts'
import { overTime } from '#shared/programme/over-time.ts'
import { DAY, evaluated, MUSTER, play, server, underWay } from '#tests/support/programme-given.ts'

test('[ME19] each gathering has a line with how many answered, the mean, and the share on each step', () => {
  const kept = play(
    underWay,
    [{ type: 'TakeEvaluations', planned: 'nord', forms: [evaluated('q', [1, 0, 0, 1, 2])] }, { by: server }],
    [
      {
        type: 'TakeEvaluations',
        planned: 'nord',
        forms: [evaluated('q', [2, 0, 0, 0, 3])],
      },
      { by: server },
    ],
    [
      {
        type: 'TakeEvaluations',
        planned: 'troms',
        forms: [evaluated('q', [0, 0, 0, 5, 5], { closedAt: MUSTER + DAY })],
      },
      { by: server },
    ],
  )
  const [asked] = overTime(kept)
  if (!asked) throw new Error('nothing was asked')
  const sheet = sheetOf(asked, ['Ja', 'Nei'])
  expect(sheet.columns).toEqual(['1 Lite', '2', '3', '4', '5 Svært'])
  expect(sheet.lines.map(({ title, answered, mean }) => [title, answered, mean])).toEqual([
    ['Fylkesmøte nord', 5, 3.4],
    ['Fylkesmøte troms', 10, 4.5],
  ])
  expect(sheet.lines[0]?.shares).toEqual([0.4, 0, 0, 0, 0.6])
})

test('[ME19] a bar is as long as its share', () => {
  expect([0, 0.05, 1 / 3, 1].map(widthOf)).toEqual(['0%', '5%', '33.3%', '100%'])
})
