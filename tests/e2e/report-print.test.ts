import { words as consoleWords } from '#client/words/nb/console.ts'
import { words } from '#client/words/nb/report-console.ts'
import { expectAccessible, look } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(11), gathering: 'demo' } })

test('[EE96] a leader opens the report to print: a tab of its own asks to be printed, and nothing is shut out of it', async ({
  stage,
}) => {
  const console = await stage.console()
  await console.getByRole('link', { name: consoleWords.head.about, exact: true }).click()
  const button = console.getByRole('button', { name: words.print, exact: true })
  await expect(button).toBeEnabled()
  await look(console, 'report-print-console')
  await console.context().addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  const opened = console.context().waitForEvent('page')
  await button.click()
  const page = await opened
  await page.waitForSelector('[data-printed]')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: words.print })).toBeVisible()
  expect(page.url()).toMatch(/\/api\/report\/print$/)
  await expectAccessible(page, 'report to print')
  await look(page, 'report-print')
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true })
  expect(pdf.length).toBeGreaterThan(20_000)
  await page.close()
})
