import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import ICAL from 'ical.js'
import { words as hallWords } from '#client/words/nb/commitments-hall.ts'
import { words } from '#client/words/nb/commitments-phone.ts'
import { onPhone } from './devices.ts'
import { expectRoomForFingers, expectToFit, look } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(15), gathering: 'demo' } })

const ACTIVITY = 'promises'
const WHAT = 'Ringe alle som er borte'
const WHOLE = 'Fra mandag: Ringe alle som er borte, den første dagen'

const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('[FO2] [FO3] [FO6] [FO7] [FO11] [FO19] three phones of one municipality write one promise at once; the wall has it, and the calendar', async ({
  stage,
}) => {
  const { crew } = stage
  const [one, two, three, hall] = await Promise.all([
    stage.phone(),
    stage.phone(),
    stage.phone({ viewport: { width: 320, height: 640 } }),
    stage.screen(),
  ])
  await Promise.all([
    onPhone(one).join('Vefsn', 'HR-leder'),
    onPhone(two).join('Vefsn', 'Verneombud'),
    onPhone(three).join('Vefsn', 'Tillitsvalgt'),
  ])
  const vefsn = (await crew.view()).arrivals.municipalities.find(({ name }) => name === 'Vefsn')?.id ?? ''
  const promise = { municipality: vefsn, who: 'HR-leder', by: '2012-03-01', how: '' }
  await crew.act(
    { type: 'PrepareCommitments', activity: ACTIVITY, item: null, title: '', most: 2, plan: true },
    {
      ...{ type: 'CarryCommitments', activity: ACTIVITY, from: { gathering: 'before', title: 'Samling 1' } },
      carried: [{ ...promise, id: 'last1', what: 'Ti minutter om nærvær på hver avdeling' }],
    },
    { type: 'OpenCommitments', activity: ACTIVITY },
  )

  // Last time's stands first; what was dropped needs a why, and is on the wall at once.
  await one.getByRole('radio', { name: words.status.dropped }).check()
  await button(one, words.save).tap()
  await expect(one.getByText(words.refusals['why-needed'] as string)).toBeVisible()
  await field(one, words.why).fill('Avdelingene gjorde det på sin måte')
  await button(one, words.save).tap()
  await expect(hall.getByText('Avdelingene gjorde det på sin måte')).toBeVisible()
  await expect(field(two, words.why)).toHaveValue('Avdelingene gjorde det på sin måte')

  // Looked at, it makes room: from here on the wall has one page.
  await crew.act({
    ...{ type: 'CarryCommitments', activity: ACTIVITY, from: { gathering: 'before', title: 'Samling 1' } },
    carried: [],
  })

  // Each in a field of their own, at the same time.
  await Promise.all([
    field(one, words.labels.what).fill(WHAT),
    field(two, words.labels.who).fill('alle'),
    field(three, words.labels.how).fill('Loggen viser det'),
  ])
  await expect(two.getByText(words.refusals['one-role'] as string)).toBeVisible()
  await look(two, 'promise')
  await expectToFit(three, 'promise')
  await expectRoomForFingers(three, 'promise')
  await field(two, words.labels.who).fill('HR-leder')
  for (const page of [one, two, three]) {
    await expect(field(page, words.labels.what)).toHaveValue(WHAT)
    await expect(field(page, words.labels.who)).toHaveValue('HR-leder')
    await expect(field(page, words.labels.how)).toHaveValue('Loggen viser det')
  }
  await expect(three.getByText(words.wrote('HR-leder'))).toBeVisible()

  // Two in the same field at the same time, neither having seen the other's: nobody's words are lost.
  stage.forgive()
  await two.context().setOffline(true)
  await field(two, words.labels.what).fill(`Fra mandag: ${WHAT}`)
  await field(one, words.labels.what).fill(`${WHAT}, den første dagen`)
  await expect(field(three, words.labels.what)).toHaveValue(`${WHAT}, den første dagen`)
  await two.context().setOffline(false)
  for (const page of [one, two, three]) await expect(field(page, words.labels.what)).toHaveValue(WHOLE)

  // Confirming without a date says what is missing.
  await button(three, words.show).tap()
  await expect(three.getByText('Velg innen når.')).toBeVisible()
  await one.getByRole('radio', { name: '1. desember' }).check()
  await expect(three.getByRole('radio', { name: '1. desember' })).toBeChecked()
  await expect(hall.getByText(WHOLE)).toHaveCount(0)
  await button(three, words.show).tap()
  const wall = hall.locator('.wall')
  await expect(wall).toContainText(WHOLE)
  await expect(wall).toContainText('HR-leder · innen 1. desember')
  await expect(wall).not.toContainText('Loggen viser det')
  await expect(wall).toContainText(hallWords.notBegun)
  await look(hall, 'promises wall')

  // Everybody of the municipality has it, may take it home, and may open it again.
  for (const page of [one, two, three])
    await expect(page.getByText('bekreftet av Tillitsvalgt')).toBeVisible()
  await look(two, 'promised')
  await expectRoomForFingers(three, 'promised')
  const [download] = await Promise.all([two.waitForEvent('download'), button(two, words.calendar).tap()])
  expect(download.suggestedFilename()).toBe(words.file)
  const file = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')))
  const events = file.getAllSubcomponents('vevent')
  expect(events.map((event) => event.getFirstPropertyValue('summary'))).toEqual([WHOLE])
  expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toEqual(['2012-12-01'])
  await button(one, words.again).tap()
  await expect(field(three, words.labels.what)).toHaveValue(WHOLE)
  await expect(wall).toContainText(hallWords.writes)
  await expect(wall).not.toContainText(WHOLE)
})
