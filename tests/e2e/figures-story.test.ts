import type { Page } from '@playwright/test'
import { words as consoleWords } from '#client/words/nb/console.ts'
import { words } from '#client/words/nb/figures-console.ts'
import { words as figureWords } from '#client/words/nb/figures-hall.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { sickLeave } from '#tests/support/statistics-norway.ts'
import { expectAccessible, sideways } from './looks.ts'
import { at, expect, test } from './stage.ts'

async function join(page: Page, name: string) {
  await page.getByRole('radio', { name: 'Vefsn', exact: true }).check()
  const notListed = page.getByRole('radio', { name: phoneWords.join.notListed })
  await expect(notListed).toBeVisible()
  await notListed.check()
  await page.getByLabel(phoneWords.join.name).fill(name)
  await page.getByRole('button', { name: phoneWords.join.join, exact: true }).tap()
}

test('[FI20][FI26] a table of Statistics Norway’s becomes a chart and a ranking, and the hall sees it, on the wall and in the hand', async ({
  stage,
}) => {
  await stage.advanceTo(at(10))
  const console = await stage.console()
  const hall = await stage.screen()
  await console.getByRole('link', { name: consoleWords.head.figures, exact: true }).click()
  await console.getByRole('button', { name: words.add }).click()
  await console.locator('#figure-file').setInputFiles({
    name: '12441_20130307.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sickLeave)),
  })
  await expect(console.getByLabel(words.unit, { exact: true })).toHaveValue('%')
  await expect(console.getByLabel(words.ranked)).toHaveValue('4. kvartal 2012, endring fra 2011')
  await console.getByRole('button', { name: words.save }).click()
  await expect(console.getByText(words.needs.heading)).toBeVisible()
  await console.getByLabel(words.finding, { exact: true }).fill('Fraværet går ned, men målet er ikke nådd')
  await console.getByLabel(words.target, { exact: true }).fill('6,5')
  await expectAccessible(console, 'figure being made')
  await console.getByRole('button', { name: words.save }).click()
  await expect(console.getByRole('button', { name: words.change })).toHaveCount(2)

  // Read off by keys, and as a table.
  const reader = console.getByLabel(figureWords.readOff)
  await reader.focus()
  await reader.press('ArrowLeft')
  await expect(console.getByText('3. kvartal 2012: 7,1\u202f%')).toBeVisible()
  await console.getByRole('button', { name: figureWords.table }).click()
  await expect(console.getByRole('row', { name: '4. kvartal 2012 7,3' })).toBeVisible()
  await expectAccessible(console, 'figures')
  expect(await sideways(console)).toBe(0)

  await console.getByRole('button', { name: words.show }).last().click()
  await expect(hall.getByRole('heading', { name: 'Fraværet går ned, men målet er ikke nådd' })).toBeVisible()
  await expect(hall.getByText('7,3\u202f%')).toBeVisible()
  await expect(hall.getByText('Mål 6,5')).toBeVisible()
  await expect(hall.getByText(/skalaen starter på/)).toBeVisible()
  await expect(hall.getByRole('row', { name: /1 Brønnøy 6,4/ })).toBeVisible()
  await expect(hall.getByRole('row', { name: /Snitt 7,3/ })).toBeVisible()
  await expect(hall.getByText('Kilde: Statistisk sentralbyrå (eksempeltall)')).toBeVisible()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'figure')
  await stage.crew.dark()
  await hall.waitForTimeout(800)
  await expectAccessible(hall, 'figure, dark')

  // In the hand: what the wall says, folded under the finding until somebody wants it.
  const phone = await stage.phone()
  await join(phone, 'Åse')
  const finding = phone.getByText('Fraværet går ned, men målet er ikke nådd')
  await finding.click()
  await expect(phone.getByRole('img', { name: /Siste verdi: 4. kvartal 2012, 7,3/ })).toBeVisible()
  await expect(phone.getByText('Mål 6,5')).toBeVisible()
  await expect(phone.getByRole('row', { name: /Snitt 7,3/ })).toBeVisible()
  await phone.getByText(figureWords.table, { exact: true }).click()
  await expect(phone.getByRole('row', { name: '4. kvartal 2012 7,3' })).toBeVisible()
  await expectAccessible(phone, 'figure on a phone')
  expect(await sideways(phone)).toBe(0)
  await stage.crew.show('now')
  await expect(finding).toHaveCount(0)
})

test('[FI27] on paper a figure has its drawing and all its numbers, whatever was looked at on the page', async ({
  stage,
}) => {
  await stage.crew.act({ ...commandExamples.SetFigure, heading: 'Bare på papiret' })
  const console = await stage.console()
  await console.getByRole('link', { name: consoleWords.head.figures, exact: true }).click()
  await console.getByRole('button', { name: 'Bare på papiret', exact: true }).click()
  await console.getByRole('button', { name: figureWords.table }).click()
  await console.emulateMedia({ media: 'print' })
  await expect(console.getByRole('heading', { name: 'Bare på papiret' })).toBeVisible()
  await expect(console.getByRole('img', { name: /Siste verdi/ })).toBeVisible()
  await expect(console.getByRole('table')).toHaveCount(2)
  await expect(console.getByText(figureWords.source(commandExamples.SetFigure.source))).toBeVisible()
  await expect(console.getByRole('button')).toHaveCount(0)
})
