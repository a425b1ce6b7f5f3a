import { words } from '#client/words/nb/phone.ts'
import { words as later } from '#client/words/nb/phone-later.ts'
import { onPhone } from './devices.ts'
import { at, expect, PHONE, test } from './stage.ts'

test('[PH30] [PH31] [PH33] a phone joins, sees what is on, answers and writes without anything of what comes later; that comes when it can', async ({
  stage,
}) => {
  const { crew } = stage
  // What does not come is complained of by the browser.
  stage.forgive()
  const page = await stage.open('about:blank', PHONE)
  let blocked = 0
  await page.route(/\/assets\/later-/, async (route) => {
    blocked += 1
    await route.abort()
  })
  await page.goto(stage.links().join)
  const phone = onPhone(page)
  await phone.join('Bømlo', 'Enhetsleder i hjemmetjenesten')
  await stage.advanceTo(at(13))
  await crew.start('Dypdykk')
  await expect(page.getByText(words.now.talk)).toBeVisible()
  await expect(phone.figures).toBeVisible()

  const temadag = await crew.open('Hva skal neste temadag')
  await phone.choose('Kultur og holdninger')
  await expect(page.getByText(words.poll.delivered)).toBeVisible()
  const written = await crew.open('Hva kjennetegner')
  await page.getByRole('textbox').first().fill('En som ser folk')
  await page.getByRole('button', { name: words.poll.deliver }).tap()
  for (const activity of [temadag, written]) await crew.act({ type: 'ClosePoll', activity })
  await crew.open('Hvilket råd')
  await phone.write('Vi ringer for sent.')
  await phone.stored('Vi ringer for sent.')
  await phone.field.fill('En kladd')

  await expect.poll(() => blocked, { timeout: 20_000 }).toBeGreaterThan(1)
  await page.getByRole('button', { name: words.handover.open }).tap()
  await expect(page.getByText(words.common.loading)).toBeVisible()
  await page.unroute(/\/assets\/later-/)
  await expect(page.getByText(later.handover.help)).toBeVisible({ timeout: 30_000 })
  await expect(phone.field).toHaveValue('En kladd')
})

test('[PH30] what comes later is asked for after the first view, and before anybody asks', async ({
  stage,
}) => {
  const page = await stage.open('about:blank', PHONE)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) asked.push(new URL(request.url()).pathname)
  })
  await page.goto(stage.links().join)
  await expect(page.getByText(words.join.municipality)).toBeVisible()
  expect(asked.filter((path) => path.includes('later-'))).toEqual([])
  await expect.poll(() => asked.filter((path) => path.includes('later-')).length, { timeout: 15_000 }).toBe(2)
  // The net goes, and it is there even so.
  stage.forgive()
  await onPhone(page).join('Bømlo', 'Enhetsleder i hjemmetjenesten')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: words.handover.open }).tap()
  await expect(page.getByText(later.handover.needsNet)).toBeVisible()
})
