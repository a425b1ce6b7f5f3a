import type { Locator, Page } from '@playwright/test'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { seating as words } from '#client/words/nb/seating.ts'
import { expectAccessible } from './looks.ts'
import { at, expect, type Stage, test } from './stage.ts'

// A leader who has not set up any tables.
test.use({ stageOptions: { at: at(9, 40), gathering: 'demo-without-tables' } })

async function everybodyComes(stage: Stage) {
  const { people } = await stage.crew.view()
  for (const { id } of people) await stage.crew.act({ type: 'MarkArrived', person: id })
}

function onTables(page: Page) {
  const table = (name: string) => page.getByRole('region', { name: `Bord ${name}`, exact: true })
  return {
    table,
    seatsAt: (name: string) => table(name).locator('[data-seat]'),
    person: (id: string) => page.locator(`[data-table] [data-seat="${id}"]`),
    said: page.locator('[aria-live=assertive]'),
    best: page.getByText(words.quality.best).or(page.getByText(words.quality.bestButRoles)),
    button: (name: string | RegExp) => page.getByRole('button', { name }),
  }
}

const idOf = async (seat: Locator) => (await seat.getAttribute('data-seat')) ?? ''
const tableOf = (seat: Locator) =>
  seat.evaluate((element) => element.closest('[data-table]')?.getAttribute('aria-label'))
/** Every table with its people, as they stand on the page. */
const everyTable = (page: Page) =>
  page
    .locator('[data-table]')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.querySelectorAll('[data-seat]')].map((seat) => seat.getAttribute('data-seat')).join(' '),
      ),
    )

/** What a finger could miss: anything to be pressed that is less than 44 px high or wide. */
const smallInEditor = (page: Page) =>
  page.locator('.seatpg :is(button, input, select)').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.5)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
  )

test('[KB4] [KB5] [KB8] [KB15] [KB16] a leader draws, moves by keys and by hand, pins, draws again, shows, and takes it all back', async ({
  stage,
}) => {
  await everybodyComes(stage)
  const page = await stage.console()
  await page.getByRole('link', { name: consoleWords.head.seating }).click()
  const desk = onTables(page)
  await expectAccessible(page, 'before there are tables')
  await desk.button(words.nothing.make).click()
  await expect(page.locator('[data-table]')).toHaveCount(5)
  await desk.button(new RegExp(words.do.draw)).click()
  await expect(desk.best).toBeVisible()
  await expect(page.locator('[data-table] [data-seat]')).toHaveCount(25)
  for (const name of ['1', '2', '3', '4', '5']) await expect(desk.seatsAt(name)).toHaveCount(5)

  // By keys: lifted, told, dropped; the focus is where the person is.
  const one = await idOf(desk.seatsAt('1').nth(1))
  await desk.person(one).focus()
  await page.keyboard.press('Space')
  await expect(desk.person(one)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(words.effect.uneven(4, 6), { exact: true })).toBeVisible()
  await expect(desk.said).toContainText('Samme kommune 0 blir 1')
  await expectAccessible(page, 'lifted')
  await page.keyboard.press('Space')
  await expect(desk.seatsAt('2')).toHaveCount(6)
  await expect(desk.person(one)).toBeFocused()
  expect(await tableOf(desk.person(one))).toBe('Bord 2')
  await expect(desk.best).toBeHidden()
  await expect(page.getByText(words.quality.least(0))).toBeVisible()

  // By hand: onto somebody, which is an exchange; what it comes to is told while it is held.
  const two = await idOf(desk.seatsAt('3').first())
  const other = await idOf(desk.seatsAt('4').nth(2))
  await desk.person(two).hover()
  await page.mouse.down()
  await desk.person(other).hover()
  await desk.person(other).hover({ position: { x: 90, y: 40 } })
  await expect(page.locator('.st.lift')).toBeVisible()
  await expect(desk.person(other)).toHaveClass(/aim/)
  await expect(page.getByRole('region', { name: words.effect.label })).toContainText('ved bord 4')
  await page.mouse.up()
  await expect(desk.table('4').locator(`[data-seat="${two}"]`)).toBeVisible()
  await expect(desk.table('3').locator(`[data-seat="${other}"]`)).toBeVisible()
  await expect(page.locator('.st.lift')).toHaveCount(0)

  // What is let go beside the tables is put back.
  const before = await everyTable(page)
  await desk.person(two).hover()
  await page.mouse.down()
  await page.mouse.move(200, 840, { steps: 4 })
  await page.mouse.up()
  expect(await everyTable(page)).toEqual(before)

  await desk.person(two).focus()
  await page.keyboard.press('l')
  await expect(desk.person(two).getByRole('img', { name: words.seat.pinned })).toBeVisible()
  await page.keyboard.press('r')
  await expect.poll(() => everyTable(page)).not.toEqual(before)
  await expect(desk.best).toBeVisible()
  expect(await tableOf(desk.person(two))).toBe('Bord 4')
  await expect(desk.person(two).getByRole('img', { name: words.seat.pinned })).toBeVisible()
  await expectAccessible(page, 'a draft with a pin')

  const hall = await stage.screen()
  await desk.button(words.do.show).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading.round)
  await expect(hall.getByText('Prosjektleder').first()).toBeVisible()
  await expectAccessible(page, 'shown')
  expect(await smallInEditor(page)).toEqual([])

  // From the newest step to the first, each by a key.
  const steps = page.getByRole('region', { name: words.steps.heading }).getByRole('listitem')
  const count = await steps.count()
  expect(count).toBe(7)
  for (let left = count - 1; left >= 0; left -= 1) {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(steps).toHaveCount(left)
  }
  await expect(desk.button(words.nothing.make)).toBeVisible()
  await expect(page.locator('[data-table]')).toHaveCount(0)
})

test('[KB5] with a finger a person is dragged by the grip, and elsewhere on the seat the page scrolls', async ({
  stage,
}) => {
  await everybodyComes(stage)
  const page = await stage.console({ hasTouch: true, viewport: { width: 1024, height: 768 } })
  await page.getByRole('link', { name: consoleWords.head.seating }).tap()
  const desk = onTables(page)
  await desk.button(words.nothing.make).tap()
  await desk.button(new RegExp(words.do.draw)).tap()
  await expect(desk.seatsAt('5')).toHaveCount(5)
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  async function swipe(from: { x: number; y: number }, to: { x: number; y: number }) {
    await touch('touchStart', [from])
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', [
        { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 },
      ])
  }
  const middle = async (element: Locator) => {
    const box = await element.boundingBox()
    if (box === null) throw new Error('not on the page')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  const person = await idOf(desk.seatsAt('1').nth(1))
  const other = desk.seatsAt('3').nth(2)
  const target = await middle(other)
  await swipe(await middle(desk.person(person).locator('[data-grip]')), target)
  await expect(other).toHaveClass(/aim/)
  await touch('touchEnd', [])
  await expect(desk.table('3').locator(`[data-seat="${person}"]`)).toBeVisible()

  const before = await everyTable(page)
  const top = () => page.locator('.seatpg').evaluate((element) => element.scrollTop)
  expect(await top()).toBe(0)
  const start = await middle(desk.seatsAt('2').nth(3))
  await swipe({ x: start.x + 40, y: start.y }, { x: start.x + 40, y: start.y - 250 })
  await touch('touchEnd', [])
  await expect.poll(top).toBeGreaterThan(50)
  expect(await everyTable(page)).toEqual(before)
})

test('[KB18] [KB6] two leaders: what one moves is seen by the other at once; without a net tables are only looked at', async ({
  stage,
}) => {
  stage.forgive()
  await everybodyComes(stage)
  const page = await stage.console()
  const other = await stage.console()
  for (const each of [page, other]) await each.getByRole('link', { name: consoleWords.head.seating }).click()
  const desk = onTables(page)
  await desk.button(words.nothing.make).click()
  await desk.button(new RegExp(words.do.draw)).click()
  await expect(onTables(other).seatsAt('1')).toHaveCount(5)

  const person = await idOf(desk.seatsAt('1').first())
  await desk.person(person).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await onTables(other).person(person).focus()
  for (const key of ['Space', 'ArrowLeft', 'Space']) await other.keyboard.press(key)
  await expect(desk.table('5').locator(`[data-seat="${person}"]`)).toBeVisible()
  await expect(desk.said).toContainText('ble flyttet av en annen')
  await expect(desk.person(person)).toBeFocused()
  await expect(page.locator('[data-seat][aria-pressed=true]')).toHaveCount(0)

  await page.context().setOffline(true)
  await expect(page.getByText(words.state.readOnly)).toBeVisible({ timeout: 30_000 })
  await desk.person(person).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('[data-seat][aria-pressed=true]')).toHaveCount(0)
  await expect(desk.seatsAt('5')).toHaveCount(6)
})
