import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  type FloorModel,
  type QueueModel,
  roundModel,
} from '#client/activities/presentation-round/round-projector.model.ts'
import { noticeOf, turnMark } from '#client/activities/presentation-round/turn-mark.model.ts'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { linesOf } from '#client/screens/projector/text-size.ts'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { QueueState, RoundOnScreen } from '#shared/views/round-part.ts'
import { at, screen } from '#tests/client/projector/fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

const FIVE = ['Steinkjer', 'Vefsn', 'Jondal', 'Bømlo', 'Sund']
const MANY = Array.from({ length: 31 }, (_, nth) => `Kommune nummer ${nth + 1} i fylket`)
const LONG = 'Gáivuotna – Kåfjord – Kaivuono kommune og samarbeidspartnere i nord'
type Line = RoundOnScreen['lines'][number]
const line = (part: Line['part'], text: string, nth = 0): Line => ({ id: `${part}${nth}`, part, text })

function round(
  names: readonly string[],
  states: readonly QueueState[],
  more: { readonly lines?: readonly Line[]; readonly since?: number | null; readonly used?: number } = {},
): RoundOnScreen {
  const queue = names.map((_, nth) => ({ municipality: `m${nth}`, state: states[nth] ?? 'waiting' }))
  const on = queue.find(({ state }) => state === 'on')
  const { lines = [], since = at('10:00'), used = 0 } = more
  return {
    card: {
      ...{ kind: 'presentations', id: 'r', phase: 'open', share: 5 * MINUTE, queue },
      now: on ? { municipality: on.municipality, since, used, allowance: 6 * MINUTE } : null,
      next: queue.find(({ state }) => state === 'waiting')?.municipality ?? null,
    },
    names: names.map((name, nth) => ({ id: `m${nth}`, name })),
    lines,
  }
}
const floorIn = (is: RoundOnScreen, time = '10:02'): FloorModel => {
  const model = roundModel(is, at(time))
  if (model.state !== 'floor') throw new Error('nobody has the floor')
  return model
}
const queueIn = (is: RoundOnScreen): QueueModel => {
  const model = roundModel(is, at('10:02'))
  if (model.state !== 'queue') throw new Error('somebody has the floor')
  return model
}

function hall(is: RoundOnScreen, time = '10:02') {
  const [now, setNow] = createSignal(at(time))
  const { container } = render(() => (
    <Hall view={screen({ scene: 'presentations', round: is })} now={now} offline={false} />
  ))
  const text = (selector: string) =>
    container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim()
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
  return { container, text, texts, setNow: (next: string) => setNow(at(next)) }
}

test('[PX40] who has the floor is open with its own words; who was and who comes are a line each', () => {
  const { text, texts } = hall(
    round(FIVE, ['done', 'on'], { lines: [line('long', '6,5 prosent'), line('short', '8 prosent')] }),
  )
  expect(text('.nowtag')).toBe('Nå Presentasjonsrunde · 2 av 5')
  expect(text('.was')).toBe('1SteinkjerFerdig')
  expect(text('.is h1')).toBe('Vefsn')
  expect(texts('.own h2')).toEqual(['Mål på kort sikt', 'Mål på lang sikt'])
  expect(texts('.own li')).toEqual(['8 prosent', '6,5 prosent'])
  expect(text('.comes-next')).toBe('3JondalNeste')
  expect(texts('.later li, .then li')).toEqual(['4Bømlo', '5Sund'])
})

test('[PX40] its time is a countdown, with plus sign and plate when over, and a plate when it stands', () => {
  const { container, text, setNow } = hall(round(FIVE, ['on']))
  expect(text('.roundfloor .count')).toBe('04:00')
  expect(container.querySelector('.roundfloor [role=timer]')?.getAttribute('aria-label')).toBe(
    '4 minutter og 0 sekunder igjen',
  )
  expect(container.querySelectorAll('.roundfloor .ticks i')).toHaveLength(6)
  setNow('10:07')
  expect(text('.roundfloor .count')).toBe('+01:00')
  expect(text('.plates')).toBe('Over tiden')
  cleanup()
  expect(hall(round(FIVE, ['on'], { since: null, used: MINUTE })).text('.plates')).toBe('Tiden står')
})

test('[PX40] one that has written nothing stands by its name alone, larger', () => {
  const alone = floorIn(round(FIVE, ['on']))
  expect(alone.pages).toEqual([])
  expect(alone.setting.size).toBeGreaterThan(
    floorIn(round(FIVE, ['on'], { lines: [line('short', 'x')] })).setting.size,
  )
})

test('[PX41] what has been written fits, or turns pages; nothing of it is left out', () => {
  const text = 'Vi skal ha flere dager på jobb og færre fravær enn i fjor, i alle enheter og for alle'
  const lines = (['short', 'long', 'project'] as const).flatMap((part) =>
    [0, 1, 2, 3].map((nth) => line(part, `${nth} ${text}`, nth)),
  )
  const model = floorIn(round(FIVE, ['done', 'on'], { lines }))
  expect(model.pages.length).toBeGreaterThan(1)
  const shown = model.pages.flatMap(({ parts }) => parts.flatMap((part) => part.lines.map(({ id }) => id)))
  expect(new Set(shown.map((id) => id.split('.')[0]))).toEqual(new Set(lines.map(({ id }) => id)))
  expect(model).toMatchObject({ before: null, next: null, isNextThere: false })
  expect(model.later[0]?.name).toBe('Jondal')
  for (const { parts } of model.pages) {
    const used = parts.reduce(
      (sum, part) =>
        sum +
        55 +
        part.lines.reduce(
          (all, each) => all + linesOf(each.text, (1_012 - 46) / model.size) * model.size * 1.16,
          0,
        ),
      0,
    )
    expect(used).toBeLessThan(672 - 78 - 72 - model.setting.lines * model.setting.size)
  }
  const whole = line('project', 'ord '.repeat(70).trim())
  expect(floorIn(round(FIVE, ['on'], { lines: [whole] })).pages.length).toBeGreaterThan(0)
})

test('[PX41] before pages turn, who was before and who is next give way, and the lines become smaller', () => {
  const lines = (['short', 'long', 'project'] as const).flatMap((part) =>
    [0, 1].map((nth) => line(part, 'Fraværet ned fra 9,6 til 8 prosent før jul', nth)),
  )
  const few = floorIn(round(FIVE, ['done', 'on'], { lines: lines.slice(0, 1) }))
  expect(few).toMatchObject({ size: 50, before: { name: 'Steinkjer' }, next: { name: 'Jondal' } })
  const many = floorIn(round(FIVE, ['done', 'on'], { lines }))
  expect(many.pages).toHaveLength(1)
  expect(many.before).toBeNull()
  expect(many.size).toBeLessThan(50)
})

test('[PX41] 31 municipalities: five come after the next, and how many more there are', () => {
  const model = floorIn(round(MANY, ['done', 'done', 'on']))
  expect(model).toMatchObject({ place: 3, count: 31, more: 23 })
  expect(model.later).toHaveLength(4)
  const queue = queueIn(round(MANY, []))
  expect(queue.pages).toHaveLength(1)
  expect(queue.pages[0]?.names).toHaveLength(31)
})

test('[PX41] a long name keeps to its lines', () => {
  const { setting, name } = floorIn(round([LONG, ...FIVE], ['on']))
  expect(linesOf(name, 1_012 / setting.size)).toBeLessThanOrEqual(setting.lines)
  const queue = queueIn(round([LONG, ...MANY], []))
  const column = 1_728 / queue.across - 36
  for (const each of queue.pages.flatMap(({ names }) => names))
    expect(linesOf(each.name, (column - 2.4 * queue.size) / queue.size)).toBe(1)
})

test('[PX42] while nobody has the floor, the order stands there, and who comes first', () => {
  const before = hall(round(FIVE, []))
  expect(before.text('.roundqueue h1')).toBe('Først: Steinkjer')
  expect(before.texts('.roundqueue li')).toEqual(FIVE.map((name, nth) => `${nth + 1}${name}`))
  cleanup()
  const between = hall(round(FIVE, ['done', 'done']))
  expect(between.text('.roundqueue h1')).toBe('Neste: Jondal')
  expect(between.container.querySelectorAll('.roundqueue li.done svg')).toHaveLength(2)
  cleanup()
  expect(hall(round(FIVE, Array(5).fill('done'))).text('.roundqueue h1')).toBe('Alle har hatt ordet')
  cleanup()
  const some = round(FIVE, ['done', 'done'])
  const closed = hall({ ...some, card: { ...some.card, phase: 'closed' } })
  expect(closed.text('.roundqueue h1')).toBe('Runden er over')
})

test('[PX42] who was skipped is not put on the wall', () => {
  const { texts } = hall(round(FIVE, ['skipped']))
  expect(texts('.roundqueue li')).toEqual(['1Vefsn', '2Jondal', '3Bømlo', '4Sund'])
})

test('[PX40] without a round the picture stays empty and still', () => {
  const { container } = render(() => (
    <Hall view={screen({ scene: 'presentations' })} now={() => at('10:02')} offline={false} />
  ))
  expect(container.querySelector('.roundfloor, .roundqueue')).toBeNull()
})

test('[PX43] two minutes before the end, and at it, the hall is told, and who is next is asked to make ready', () => {
  const { text, setNow } = hall(round(FIVE, ['on'], { lines: [line('short', 'x')] }), '10:03')
  expect([text('.plates'), text('.comes-next .state')]).toEqual(['', 'Neste'])
  setNow('10:04')
  expect([text('.plates'), text('.comes-next .state')]).toEqual(['Tiden er snart ute', 'Gjør dere klare'])
  expect(text('.roundfloor [aria-live]')).toBe('To minutter igjen. Vefsn: Gjør dere klare')
  setNow('10:06')
  expect(text('.roundfloor [aria-live]')).toBe('Tiden er ute. Vefsn: Gjør dere klare')
  expect(text('.is h1')).toBe('Steinkjer')
})

test('[PX43] a short turn is told when a third of it is left, and a time that stands says nothing', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((minutes) => noticeOf(minutes * MINUTE) / SECOND)).toEqual([
    20, 40, 60, 80, 100, 120, 120,
  ])
  const at = (left: number, paused = false) => turnMark(3 * MINUTE, { left: left * SECOND, paused })
  expect([at(61), at(60), at(1), at(0), at(-30)]).toEqual([null, 'soon', 'soon', 'up', 'up'])
  expect([at(60, true), at(-30, true)]).toEqual([null, null])
})

test('[PX43] where who is next has no row, the side says that they make ready', () => {
  const lines = (['short', 'long', 'project'] as const).flatMap((part) =>
    [0, 1, 2, 3].map((nth) => line(part, 'Vi skal ha flere dager på jobb og færre fravær enn i fjor', nth)),
  )
  const { container, text } = hall(round(FIVE, ['on'], { lines }), '10:05')
  expect(container.querySelector('.comes-next')).toBeNull()
  expect(text('.then h2')).toBe('Neste: Gjør dere klare')
})

test('[PX41] a long name among those who were or come is set smaller before it is cut', () => {
  const name = 'Gáivuotna – Kåfjord – Kaivuono kommune'
  const model = floorIn(round([name, 'Steinkjer', name], ['done', 'on']))
  expect(model.before).toMatchObject({ name })
  expect(model.next).toMatchObject({ name })
  expect(model.next?.size).toBeLessThan(46)
})
