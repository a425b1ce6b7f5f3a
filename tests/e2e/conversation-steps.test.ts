import type { Page } from '@playwright/test'
import { words } from '#client/words/nb/console.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import { talkHall } from '#client/words/nb/talk-hall.ts'
import { talkPhone } from '#client/words/nb/talk-phone.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { onConsole, onPhone } from './devices.ts'
import { expectRoomForFingers, look, settled } from './looks.ts'
import { at, expect, test } from './stage.ts'

const QUESTION = 'Når merket du sist at noen på jobben trengte å bli spurt?'
const POINT = 'Vi spør for sent'
const { talk } = words

test('[SF40] [SF19] [SF30] [SF33] [SF34] a leader runs a reflecting duo and then round the table with four phones', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  const { crew } = stage
  const desk = await stage.console()
  const console = onConsole(desk)
  const hall = await stage.screen()
  const phones: Page[] = []
  for (const [municipality, person] of [
    ['Sund', 'Enhetsleder'],
    ['Bømlo', 'Verneombud'],
    ['Vefsn', 'Hovedtillitsvalgt'],
    ['Jondal', 'Enhetsleder'],
  ] as const) {
    const page = await stage.phone()
    await onPhone(page).joinAs(municipality, person)
    phones.push(page)
  }
  await crew.seat(['1'])
  await stage.advanceTo(at(11))
  await crew.start('Dypdykk')
  await console.live('Dypdykk')

  // Written from the ready one, and opened: the duos are drawn.
  await desk.getByRole('button', { name: words.ask.button }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel(words.ask.question).fill(QUESTION)
  await dialog.getByRole('button', { name: words.asked.types.conversation }).click()
  await dialog.getByLabel(talk.plan).selectOption({ label: talk.ready.reflecting.name })
  await expect(dialog.getByText(talk.total(30))).toBeVisible()
  await look(desk, 'console-written')
  await dialog.getByRole('button', { name: words.ask.openNow }).click()
  await expect(dialog).toBeHidden()

  const inTurn = async (turn: string) => {
    const now: Page[] = []
    for (const page of phones) if (await page.getByRole('heading', { name: turn }).isVisible()) now.push(page)
    return now
  }
  for (const page of phones) {
    await expect(page.getByText(talkPhone.partner, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION)
  }
  await expect(hall.getByRole('heading', { name: talkHall.speaks('A') })).toBeVisible()
  await expect.poll(async () => (await inTurn(talkPhone.turns.speak)).length).toBe(2)
  const [first] = await inTurn(talkPhone.turns.speak)
  if (first === undefined) throw new Error('nobody speaks')
  await stage.advance(1.8 * MINUTE)
  await look(first, 'phone-speak')
  await expectRoomForFingers(first, 'a duo')
  await look(hall, 'hall-duo')
  await look(desk, 'console-duo')

  // The turns change by themselves, and the last two minutes are said to all.
  await stage.advance(4 * MINUTE)
  await expect(first.getByRole('heading', { name: talkPhone.turns.listen })).toBeVisible()
  await expect(hall.getByRole('heading', { name: talkHall.speaks('B') })).toBeVisible()
  await stage.advance(2.5 * MINUTE)
  await expect(hall.locator('.plate')).toContainText(talkHall.twoLeft)
  for (const page of phones)
    await expect(page.locator('.plate', { hasText: talkPhone.twoLeft })).toBeVisible()

  // Round the table, by a key: whoever speaks passes the turn on until all have spoken.
  await desk.locator('h1').first().press('n')
  await expect(hall.getByRole('heading', { name: talkHall.round })).toBeVisible()
  for (let spoken = 0; spoken < 4; spoken += 1) {
    await expect.poll(async () => (await inTurn(talkPhone.turns.speak)).length).toBe(1)
    const [speaker] = await inTurn(talkPhone.turns.speak)
    if (speaker === undefined) throw new Error('nobody speaks')
    if (spoken === 1) await look(speaker, 'phone-round')
    const finished = speaker.getByRole('button', { name: talkPhone.finished })
    await finished.tap()
    await expect(finished).toHaveCount(0)
  }
  for (const page of phones)
    await expect(page.getByRole('heading', { name: talkPhone.turns.done })).toBeVisible()

  // The table asks for the leader: only the console says so.
  await first.getByRole('button', { name: talkPhone.call }).tap()
  await expect(desk.getByText(talk.needsYou(talk.table('1')))).toBeVisible()
  await look(desk, 'console-called')
  expect(await hall.getByText('trenger').count()).toBe(0)
  await desk.getByRole('button', { name: talk.come }).click()
  await expect(first.getByRole('button', { name: talkPhone.call })).toBeVisible()

  // A point, put first by the table, comes along to plenary.
  await onPhone(first).write(POINT)
  await onPhone(first).stored(POINT)
  await first.getByRole('button', { name: new RegExp(`^${talkPhone.liftThis}`) }).tap()
  await expect(first.getByText(talkPhone.lift(1))).toBeVisible()
  await look(first, 'phone-points')
  await expect(hall.locator('.columns')).toContainText(POINT)
  await look(hall, 'hall-points')
  await desk.locator('h1').first().press('n')
  await expect(hall.locator('.nowtag', { hasText: talkHall.steps.plenary })).toBeVisible()
  await expect(hall.locator('.layer:not(.leaving) .columns')).toContainText(POINT)
  await look(hall, 'hall-plenary')
  await look(first, 'phone-plenary')

  // Whoever has to go says so in two presses, and takes it back in one.
  const { leaving } = later
  await first.getByRole('button', { name: leaving.open }).tap()
  await first.getByRole('button', { name: leaving.day }).tap()
  await expect(first.getByText(leaving.isGone)).toBeVisible()
  await expect(desk.getByText(words.people.gone(1))).toBeVisible()
  await look(first, 'phone-gone')
  await first.getByRole('button', { name: leaving.back }).tap()
  await expect(first.getByText(leaving.isGone)).toBeHidden()
  await expect(desk.getByText(words.people.gone(1))).toBeHidden()
})

test('[SF41] [SF45] on a low phone and a common laptop, what is on now stands in the first view', async ({
  stage,
}) => {
  test.setTimeout(90_000)
  const { crew } = stage
  const page = await stage.phone()
  const desk = await stage.console()
  await page.setViewportSize({ width: 320, height: 568 })
  await desk.setViewportSize({ width: 1440, height: 900 })
  await onPhone(page).joinAs('Vefsn', 'Hovedtillitsvalgt')
  await onPhone(await stage.phone()).joinAs('Sund', 'Enhetsleder')
  await crew.seat(['1'])
  // The sentence of a new table goes by itself in a quarter of a minute; a page that is opened has none.
  await page.reload()
  await stage.advanceTo(at(11))
  await crew.start('Dypdykk')
  const prompt = 'Hva vil dere prøve først?'
  const turns = { turns: 'phases', minutes: 12, each: 4 } as const
  await crew.act(
    {
      type: 'PrepareConversation',
      activity: 'duos',
      item: null,
      steps: [
        { id: 'duo', prompt, who: 'duo', capture: 'points', ...turns },
        { id: 'four', prompt, who: 'four', capture: 'points', minutes: 10 },
        { id: 'home', prompt, who: 'municipality', capture: 'points', minutes: 10 },
        { id: 'all', prompt, who: 'plenary', capture: 'points', minutes: 10 },
      ],
    },
    { type: 'OpenConversation', activity: 'duos' },
  )
  /** Whether the whole of it is seen, with nothing on top of it. */
  const isSeen = (of: Page, what: string) =>
    of
      .locator(what)
      .first()
      .evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect()
        if (top < 0 || bottom > innerHeight) return false
        const x = (left + right) / 2
        return [top + 2, bottom - 2].every((y) => {
          const hit = document.elementFromPoint(x, y)
          return hit !== null && (element.contains(hit) || hit.contains(element))
        })
      })
  await expect(page.locator('.talk h2.what')).toBeVisible()
  await settled(page)
  await look(page, 'phone-low')
  for (const what of ['.partner', '.talk h2.what', '.turn .count'])
    await expect.poll(() => isSeen(page, what), what).toBe(true)
  const top = (what: string) => page.locator(what).evaluate((element) => element.getBoundingClientRect().top)
  expect(await top('.turn .count')).toBeLessThan(await top('.talk h2.what'))
  await expect(desk.locator('.talknow .btn')).toBeVisible()
  for (const what of ['.talkleft', '.talknow .btn', '.talklist li:nth-child(4)'])
    await expect.poll(() => isSeen(desk, what), what).toBe(true)
})
