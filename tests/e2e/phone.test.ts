import { words } from '#client/words/nb/phone.ts'
import { onPhone } from './devices.ts'
import { expect, test } from './stage.ts'

test('[EE23] a person with a keyboard alone joins, votes and writes a point', async ({ stage }) => {
  const { crew } = stage
  const page = await stage.phone({ isMobile: false, hasTouch: false, deviceScaleFactor: 1 })
  const focused = page.locator(':focus')

  async function tabTo(name: string | RegExp, role: 'radio' | 'button' | 'textbox') {
    await expect(async () => {
      await page.keyboard.press('Tab')
      expect(await focused.and(page.getByRole(role, { name })).count()).toBe(1)
    }).toPass({ timeout: 10_000, intervals: [0] })
    await expect(focused).toBeInViewport({ ratio: 0.9 })
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
  }

  await tabTo('Steinkjer', 'radio')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Vefsn' })).toBeChecked()
  // The names of a municipality come when it is chosen.
  await expect(page.getByRole('radio', { name: /Hovedtillitsvalgt/ })).toBeVisible()
  await tabTo(/Hovedtillitsvalgt/, 'radio')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.locator('.bar')).toContainText('Vefsn')

  await crew.start('Velkommen')
  const poll = await crew.open('Hva skal neste temadag')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('temadag')
  // The page begins with the question, and then leaves whoever reads alone.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await tabTo('Kultur og holdninger', 'radio')
  await page.keyboard.press('Space')
  await expect(page.getByText(words.poll.delivered)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Gradering og tilrettelegging' })).toBeChecked()
  await expect(page.getByText(words.poll.delivered)).toBeVisible()
  await crew.act({ type: 'ClosePoll', activity: poll })

  await crew.open('Lavere sykefravær')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lavere sykefravær')
  await tabTo(words.talk.first, 'textbox')
  await page.keyboard.type('Skrevet med tastatur')
  await tabTo(words.talk.add, 'button')
  await page.keyboard.press('Enter')
  await onPhone(page).stored('Skrevet med tastatur')
  await page.keyboard.type('Og ett til, med Ctrl Enter')
  await page.keyboard.press('Control+Enter')
  await onPhone(page).stored('Og ett til')
})
