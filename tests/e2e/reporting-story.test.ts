import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as form } from '#client/words/nb/report-form.ts'
import { words as desk } from '#client/words/nb/reporting-console.ts'
import { words as hallWords } from '#client/words/nb/reporting-hall.ts'
import { expectAccessible, expectRoomForFingers, look, sideways } from './looks.ts'
import { at, expect, LAPTOP, PHONE, test } from './stage.ts'

test.use({ stageOptions: { at: at(10), gathering: 'empty' } })

const [CALLS, SHIFTS] = ['Ring den første dagen', 'Lange vakter']
const OWN = 'Kaffe med lederen hver fredag'

test('[EE91] a leader writes the form and opens it, two municipalities fill it in by link, one of them without a network in between, and the hall sees the matrix with its sums', async ({
  stage,
}) => {
  await stage.crew.act({
    type: 'NameMunicipalities',
    municipalities: ['Vefsn', 'Jondal', 'Sund'].map((name) => ({ id: name.toLowerCase(), name })),
  })
  stage.forgive()
  const hall = await stage.screen()
  const console = await stage.console()
  await console.getByRole('link', { name: consoleWords.head.reporting, exact: true }).click()
  await console.getByRole('button', { name: desk.begin }).click()
  await expect(console.getByLabel(desk.measure(2), { exact: true })).toHaveValue(CALLS)
  await console.getByLabel(desk.measure(13), { exact: true }).fill('Felles innkjøp')
  await console.getByRole('button', { name: desk.open, exact: true }).click()
  await expect(console.getByText(desk.isOpen)).toBeVisible()
  await expectAccessible(console, 'forms')
  await look(console, 'forms-console')

  const links = await stage.crew.formLinks()
  const laptop = await stage.open(links.get('Vefsn') ?? '', LAPTOP)
  const phone = await stage.open(links.get('Sund') ?? '', PHONE)
  await laptop.getByLabel(form.project).fill('Nær og frisk')
  await laptop.getByRole('radio', { name: 'Ledelse' }).check()
  await laptop.getByRole('checkbox', { name: SHIFTS }).check()
  await laptop.getByLabel(form.note(SHIFTS)).fill('hver sjette uke')
  await laptop.getByRole('button', { name: form.addOwn }).click()
  await laptop.keyboard.type(OWN)
  await expect(laptop.getByText(/^Lagret/)).toBeVisible()
  await look(laptop, 'forms-laptop')
  await laptop.getByRole('button', { name: form.send, exact: true }).click()
  await expect(laptop.getByRole('heading', { name: form.sentHead })).toBeVisible()

  await phone.getByRole('checkbox', { name: CALLS }).check()
  await expect(phone.getByText(/^Lagret/)).toBeVisible()
  await phone.context().setOffline(true)
  await phone.getByRole('checkbox', { name: SHIFTS }).check()
  await phone.getByLabel(form.challenges).fill('Få vikarer')
  await expect(phone.getByText(form.waits(2))).toBeVisible()
  await phone.getByRole('button', { name: form.send, exact: true }).click()
  await expect(phone.getByText(form.sendsLater)).toBeVisible()
  await look(phone, 'forms-offline')
  await phone.context().setOffline(false)
  await phone.reload()
  await expect(phone.getByRole('heading', { name: form.sentHead })).toBeVisible()
  await expect(phone.getByText('Få vikarer')).toBeVisible()
  await expectAccessible(phone, 'handed in')
  await phone.getByRole('button', { name: form.back }).click()
  await expect(phone.getByLabel(form.challenges)).toHaveValue('Få vikarer')
  await expectAccessible(phone, 'written')
  await expectRoomForFingers(phone, 'written')
  await phone.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(phone)).toBe(0)
  await look(phone, 'forms-320')
  await phone.getByRole('button', { name: form.send, exact: true }).click()
  await expect(phone.getByRole('heading', { name: form.sentHead })).toBeVisible()

  await console.getByRole('button', { name: desk.matrix }).click()
  await expect(hall.getByRole('heading', { name: hallWords.matrix })).toBeVisible()
  await expect(hall.getByRole('columnheader', { name: `${hallWords.sum(2)} ${SHIFTS}` })).toBeVisible()
  await expect(hall.getByRole('row', { name: /^Vefsn.*hver sjette uke/ })).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'matrix')
  await look(hall, 'forms-matrix')
  await console.getByRole('button', { name: desk.profilesShown }).click()
  await expect(hall.getByText('Ledelse')).toBeVisible()
  await hall.waitForTimeout(800)
  await look(hall, 'forms-profiles')
})
