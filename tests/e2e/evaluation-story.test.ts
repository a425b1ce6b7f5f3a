import type { Page } from '@playwright/test'
import { words as console_ } from '#client/words/nb/console.ts'
import { words as form } from '#client/words/nb/evaluation-phone.ts'
import { words } from '#client/words/nb/phone.ts'
import { words as hallWords } from '#client/words/nb/projector.ts'
import { expectAccessible, expectRoomForFingers, expectToFit } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(15), gathering: 'demo' } })

const { template } = console_.evaluation
const [FIRST, SECOND] = template.agree as [string, string]
const LAST = template.open[1] as string
const WISH = 'Mer tid i kommunegruppa på slutten.'

async function join(page: Page, name: string) {
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  const notListed = page.getByRole('radio', { name: words.join.notListed })
  await expect(notListed).toBeVisible()
  await notListed.check()
  await page.getByLabel(words.join.name).fill(name)
  await page.getByRole('button', { name: words.join.join, exact: true }).tap()
}

const ask = (page: Page, text: string) =>
  page.locator('.evalform fieldset').filter({ has: page.getByText(text, { exact: true }) })

const tap = (page: Page, text: string, step: string) =>
  ask(page, text).locator('label').filter({ hasText: step }).tap()

test('[EE95] a ready form is opened for a week, filled in on phones with and without a net, also after the gathering, and shown when it closes', async ({
  stage,
}) => {
  test.setTimeout(60_000)
  const { crew } = stage
  const [desk, hall, phone] = await Promise.all([stage.console(), stage.screen(), stage.phone()])
  await join(phone, 'Enhetsleder')
  await crew.start('Velkommen')

  await desk.getByRole('button', { name: new RegExp(`^${console_.ask.button}`) }).click()
  await desk.getByRole('button', { name: console_.evaluation.prepare, exact: true }).click()
  await expect(desk.getByLabel(console_.evaluation.title)).toHaveValue(template.title)
  await desk.getByRole('button', { name: console_.evaluation.save }).click()
  const prepared = () =>
    crew.view().then(({ activities }) => activities.find(({ kind }) => kind === 'evaluation'))
  await expect.poll(async () => (await prepared())?.phase).toBe('draft')
  const id = (await prepared())?.id ?? ''
  const until = stage.server.now() + 7 * 24 * 3_600_000
  await crew.act({ type: 'OpenEvaluation', activity: id, until })

  // All on one page, and the phone's owner nowhere on it.
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(template.title)
  await expect(phone.getByText(form.anonymous)).toBeVisible()
  await expect(phone.getByText('Enhetsleder')).toBeHidden()
  await expectAccessible(phone, 'form')
  await expectRoomForFingers(phone, 'form')
  await expectToFit(phone, 'form')
  await tap(phone, FIRST, '5')
  await tap(phone, SECOND, '3')
  await ask(phone, LAST).getByRole('textbox').fill(WISH)
  await phone.waitForTimeout(500)
  await phone.reload()
  await expect(ask(phone, LAST).getByRole('textbox')).toHaveValue(WISH)
  await expect(ask(phone, FIRST).getByRole('radio', { name: '5' })).toBeChecked()

  // Without a net it waits, and says so; then it goes by itself.
  stage.forgive()
  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: form.send }).tap()
  await expect(phone.getByText(form.waits)).toBeVisible()
  await phone.context().setOffline(false)
  await expect(phone.getByText(form.sent)).toBeVisible()

  await expect(hall.getByText(hallWords.evaluation.how)).toBeVisible()
  await crew.act({ type: 'CloseGathering' })
  const guest = await stage.phone()
  await join(guest, 'Verneombud')
  await expect(guest.getByRole('heading', { level: 1 }).first()).toHaveText(template.title)
  await tap(guest, FIRST, '5')
  await guest.getByRole('button', { name: form.send }).tap()
  await expect(guest.getByText(form.sent)).toBeVisible()
  const others = await Promise.all([stage.phone(), stage.phone(), stage.phone()])
  for (const [nth, other] of others.entries()) {
    await join(other, `Deltaker ${nth + 1}`)
    await tap(other, FIRST, '4')
    await other.getByRole('button', { name: form.send }).tap()
    await expect(other.getByText(form.sent)).toBeVisible()
  }

  await crew.act({ type: 'CloseEvaluation', activity: id })
  await crew.act({ type: 'SetEvaluationResults', activity: id, results: 'shown' })
  await expect(phone.getByText(form.results)).toBeVisible()
  await expect(phone.getByText(form.tooFew).first()).toBeVisible()
  await expect(phone.getByText(WISH)).toHaveCount(0)
  await expect(hall.getByRole('heading', { level: 1 })).toHaveText(FIRST)
})
