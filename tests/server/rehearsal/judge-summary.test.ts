import { expect, test } from 'vitest'
import { makeSees } from '#server/rehearsal/board-tools.ts'
import { judgeSummary } from '#server/rehearsal/judge-summary.ts'
import type { SummarySight } from '#server/rehearsal/sum-up.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import { emptySummary } from '#shared/summary/summary.ts'

const plan = {
  players: [1, 2].map((number) => ({
    ...{ called: `Deltaker ${number}`, name: '', title: '', municipality: null },
    ...{ listed: false, duties: [], hasPhone: true, days: [] },
  })),
}
const title = 'Det vi tar med oss'
const saw = (
  viewer: SummarySight['viewer'],
  due: SummarySight['due'],
  order: SummarySight['order'],
): SummarySight => ({ viewer, due, order })
const judged = (sights: readonly SummarySight[], held: readonly string[] = ['a', 'b']) =>
  judgeSummary({
    plan,
    stored: ['a', 'b'],
    summedUp: { title, order: ['a', 'b'], sights },
    gathering: {
      summary: {
        ...emptySummary,
        picks: held.map((id) => ({ id, source: null, text: id, seen: true })),
      },
    },
  }).map(({ what, who, where, detail }) => `${what} ${who} · ${where} · ${detail}`)

test('[GP19] a summary that came to anybody before it was shown, not at all, or in another order is told, with whose and how', () => {
  const well = [
    ...[saw('screen', null, null), saw(0, null, null)],
    ...[
      saw('screen', ['b', 'a'], ['b', 'a']),
      saw(0, ['b', 'a'], ['b', 'a']),
      saw(0, ['a', 'b'], ['a', 'b']),
    ],
  ]
  expect(judged(well)).toEqual([])
  expect(judged([saw(1, null, ['a'])])).toEqual([`shown  · ${title} · Deltaker 2`])
  expect(judged([saw('screen', ['a', 'b'], null)])).toEqual([`missing screen · ${title} · summary`])
  expect(judged([saw(0, ['a', 'b'], ['b', 'a'])])).toEqual([`changed Deltaker 1 · ${title} · b a ≠ a b`])
  // A server that starts again has another order than the leader left.
  expect(judged(well, ['b', 'a'])).toEqual([`state  · ${title} · b a ≠ a b`])
})

test('[GP19] what a page waits for and never has is told as missing; who has no line waits for nothing', async () => {
  const told: WrongAnswer[] = []
  const sees = makeSees((wrong) => told.push(wrong), 5)
  const lookers: (() => void)[] = []
  let isOn = true
  const line = {
    isOn: () => isOn,
    until: (look: () => boolean) =>
      new Promise<void>((resolve) => {
        lookers.push(() => {
          if (look()) resolve()
        })
      }),
  }
  const by = { called: 'Deltaker 1', line }
  const came = sees(by, 'OpenPanel', () => true)
  lookers.at(-1)?.()
  expect(await came).toBe(true)
  const gone = sees(by, 'OpenPanel', () => false)
  isOn = false
  lookers.at(-1)?.()
  expect([await gone, told]).toEqual([false, []])
  isOn = true
  expect(await sees(by, 'OpenPanel', () => false)).toBe(false)
  expect(told).toEqual([{ what: 'missing', who: 'Deltaker 1', where: '', detail: 'OpenPanel' }])
})
