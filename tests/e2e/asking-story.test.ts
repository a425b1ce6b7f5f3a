import { words as consoleWords } from '#client/words/nb/console.ts'
import { words } from '#client/words/nb/poll-console.ts'
import { expectAccessible, overlappingTexts, sideways } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(10), gathering: 'demo' } })

const TEXT = 'Hva prøver dere først?'
const COPY = words.copyOf(TEXT)

test('[SP1] [SP5] [SP7] [SP8] [SP9] [SP17] a question is written, seen as it will be, moved by keys, copied, kept and asked, and the next is written meanwhile', async ({
  stage,
}) => {
  const page = await stage.console()
  await page.getByRole('button', { name: consoleWords.ask.button }).click()
  await page.getByRole('button', { name: consoleWords.ask.every }).click()
  await page.getByRole('button', { name: words.add, exact: true }).click()
  const question = page.getByLabel(words.question)
  await expect(question).toBeFocused()
  await page.keyboard.type(TEXT)
  await page.getByRole('textbox', { name: words.option(1), exact: true }).focus()
  await page.keyboard.type('Møte hver uke')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Egen plan')
  await expect(page.getByText(words.saved('10:00'))).toBeVisible()

  // As the hall will have it, and a phone, where trying it sends nothing.
  const preview = page.getByRole('complementary')
  await expect(preview.getByText('Egen plan').first()).toBeVisible()
  await preview.getByText(words.previewPhone, { exact: true }).click()
  await preview.getByRole('radio', { name: 'Egen plan' }).check()
  await expectAccessible(page, 'question being written')

  const list = page.getByRole('list', { name: words.list })
  const rows = list.getByRole('listitem')
  const last = (await rows.count()) - 1
  await expect(rows.nth(last)).toContainText(TEXT)
  await rows.nth(last).locator('[data-grip]').focus()
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key)
  await expect(rows.nth(last - 1)).toContainText(TEXT)
  await expect(rows.nth(last - 1).locator('[data-grip]')).toBeFocused()

  await page.getByRole('button', { name: words.keep }).click()
  await expect(page.getByRole('button', { name: words.kept })).toBeVisible()
  await page.getByRole('button', { name: words.openIt }).click()
  await expect(page.getByRole('button', { name: words.close })).toBeVisible()

  // While it is open the next is written, and cannot be opened yet.
  await page.getByRole('button', { name: words.duplicate }).click()
  await expect(page.getByRole('heading', { name: words.nextHeading })).toBeVisible()
  await expect(question).toHaveValue(COPY)
  await expect(page.getByRole('button', { name: words.openIt })).toBeDisabled()
  await expect(preview.getByRole('heading', { name: TEXT, exact: true })).toBeVisible()
  await preview.getByRole('button', { name: words.close }).click()
  await expect(page.getByRole('button', { name: words.openIt })).toBeEnabled()
  await page.reload()
  await expect(rows.filter({ hasText: COPY })).toHaveCount(1)
})

test('[SP1] list, question and what it will look like never lie over each other, however narrow the page', async ({
  stage,
}) => {
  const page = await stage.console()
  await stage.crew.open('Hvor langt')
  const nav = page.getByRole('navigation', { name: consoleWords.head.parts })
  await nav.getByRole('link', { name: consoleWords.head.polls, exact: true }).click()
  await page.getByRole('button', { name: words.add, exact: true }).click()
  await expect(page.getByRole('complementary').getByText(words.preview, { exact: true })).toBeAttached()
  for (const width of [1440, 1200, 1000, 700, 390]) {
    await page.setViewportSize({ width, height: 800 })
    // Which pages stand in the menu is found out once the new width is there to be measured.
    await expect.poll(() => overlappingTexts(page), { message: `${width} px` }).toEqual([])
    await expect.poll(() => sideways(page), { message: `${width} px` }).toBe(0)
  }
})

test('[SP16] pages that there is no room for stand in a menu', async ({ stage }) => {
  const page = await stage.console()
  const nav = page.getByRole('navigation', { name: consoleWords.head.parts })
  const { run, about, polls, more } = consoleWords.head
  await expect(nav.getByRole('link', { name: polls, exact: true })).toBeVisible()
  for (const width of [1440, 1024, 700, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(nav.getByRole('link', { name: run, exact: true })).toBeInViewport({ ratio: 1 })
    expect(await sideways(page), `${width} px`).toBe(0)
  }
  await expect(nav.getByRole('link', { name: about, exact: true })).toHaveCount(0)
  await nav.getByRole('button', { name: more }).press('Enter')
  await expect(nav.getByRole('link', { name: about, exact: true })).toBeInViewport({ ratio: 1 })
  await expectAccessible(page, 'menu of pages')
  await page.keyboard.press('Escape')
  await expect(nav.getByRole('button', { name: more })).toBeFocused()
  await page.keyboard.press('Enter')
  await nav.getByRole('link', { name: about, exact: true }).press('Enter')
  await expect(nav.getByRole('button', { name: about })).toHaveAttribute('aria-expanded', 'false')
  expect(await sideways(page)).toBe(0)
})
