import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { panelHall } from '#client/activities/panel/panel-projector.model.ts'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { PanelOnScreen } from '#shared/views/panel-part.ts'
import { at, runAt, screen, ZONE } from '#tests/client/projector/fixtures.ts'
import { LONG, onScreen, task } from './samples.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

function hall(panel: PanelOnScreen, time = '11:34') {
  const [now, setNow] = createSignal(at(time))
  const view = screen({ scene: 'panel', panel, run: runAt('i7', '11:15', 45) })
  const { container } = render(() => <Hall view={view} now={now} offline={false} />)
  const texts = (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
  return { texts, setNow: (next: string) => setNow(at(next)) }
}
const model = (panel: PanelOnScreen) => panelHall(panel, { at: at('11:34'), zone: ZONE, item: null })

test('[PS1] what is open stands with its sub-questions, and what is done and comes are a line each, numbered', () => {
  const { texts } = hall(onScreen([task(1, 'done'), task(2, 'open'), task(3, 'coming')]))
  expect(texts('.nowtag')).toEqual(['Nå Panel på tvers · oppdrag 2 av 3'])
  expect(texts('ol > li > b')).toEqual(['1', '2', '3'])
  expect(texts('ol > .done')).toEqual(['1Oppdrag 1Ferdig 11:30'])
  expect(texts('ol > .open li')).toEqual(['Spørsmål 1', 'Spørsmål 2', 'Spørsmål 3'])
  expect(texts('ol > .coming')).toEqual(['3Oppdrag 3'])
  const [done, open] = model(onScreen([task(1, 'done'), task(2, 'open')])).pages[0]?.rows ?? []
  expect(open?.size).toBeGreaterThan(done?.size ?? 999)
})

test('[PS2] a closed panel has no clock, not the item’s either', () => {
  const open = onScreen([task(1, 'done')])
  const times = (panel: PanelOnScreen) => hall(panel).texts('.time').length
  expect(times(open)).toBe(1)
  cleanup()
  expect(times({ ...open, card: { ...open.card, phase: 'closed' } })).toBe(0)
})

test('[PS1] before anything is open, and when all is done, the list says so', () => {
  expect(hall(onScreen([task(1, 'coming'), task(2, 'coming')])).texts('.waits')).toEqual([
    'Panel på tvers · 2 oppdrag',
  ])
  cleanup()
  expect(hall(onScreen([task(1, 'done')])).texts('.waits')).toEqual([
    'Panel på tvers · alle oppdrag er ferdige',
  ])
})

test('[PS1] what is done says since when under its title, as in P6, and three with sub-questions keep large letters', () => {
  hall(onScreen([task(1, 'done'), task(2, 'open')]))
  const what = document.querySelector('ol > .done .what')
  expect(what?.querySelector('.name + .state')?.textContent).toBe('Ferdig 11:30')
  const { pages } = model(
    onScreen([
      task(1, 'done', { title: 'Hva har virket hos oss?' }),
      task(2, 'open', { title: 'Hva gjør lederen de første 14 dagene?' }),
      task(3, 'coming', { title: 'Hva tar vi med hjem til partene?' }),
    ]),
  )
  expect(pages).toHaveLength(1)
  expect(pages[0]?.rows.map(({ size }) => size)).toEqual([42, 72, 42])
})

test('[PS2] the clock is the assignment’s own, else the item’s; over the time is said in words', () => {
  const { texts, setNow } = hall(onScreen([task(1, 'open')]))
  expect(texts('.count')).toEqual(['11:00'])
  setNow('11:46')
  expect(texts('.count')).toEqual(['+01:00'])
  expect(texts('.plate')).toEqual(['Over tiden'])
  cleanup()
  expect(hall(onScreen([task(1, 'open', { clock: null })])).texts('.count')).toEqual(['26:00'])
})

test('[PS2] seats stand by municipality with posts, and an empty one is said, not skipped', () => {
  const { texts } = hall(onScreen([task(1, 'open')]))
  expect(texts('.seats li')).toEqual([
    'Vefsn HR-leder',
    'Rana Ledig plass',
    'Alta Ledig plass',
    'Målselv På vei',
  ])
})

test('[PS3] nine long assignments turn pages: what is open first and whole, and every title is there', () => {
  const tasks = Array.from({ length: 9 }, (_, nth) =>
    task(nth + 1, nth === 1 ? 'open' : nth === 0 ? 'done' : 'coming', {
      title: `${LONG} ${nth + 1}`,
      questions: nth === 1 ? [1, 2, 3].map((q) => ({ id: `q${q}`, text: `${LONG} ${LONG} del ${q}` })) : [],
    }),
  )
  const { pages } = model(onScreen(tasks))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages[0]?.rows[0]).toMatchObject({ number: 2, state: 'open', isMore: false })
  const rows = pages.flatMap((page) => page.rows)
  const said = rows.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  for (const q of [1, 2, 3]) expect(said).toContain(`del ${q}`)
  for (const nth of [1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(rows.filter(({ number }) => number === nth).map(({ title }) => title)).toContain(`${LONG} ${nth}`)
  expect(rows.filter(({ isMore }) => isMore).every(({ number }) => number === 2)).toBe(true)
})

test('[PS3] what fits stays on one page: several that are open become smaller before they turn pages', () => {
  const { pages } = model(onScreen([1, 2].map((nth) => task(nth, 'open'))))
  expect(pages).toHaveLength(1)
  expect(pages[0]?.rows[0]?.size).toBeLessThan(72)
})

test('[PS1] the size of the sub-questions leaves the colour of the lines alone', () => {
  const { texts } = hall(onScreen([task(1, 'open'), task(2, 'coming')]))
  expect(texts('ol > li')).toHaveLength(2)
  for (const row of document.querySelectorAll<HTMLElement>('.panelscene ol > li'))
    expect(row.style.getPropertyValue('--line')).toBe('')
})
