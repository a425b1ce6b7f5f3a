import { ECHO } from '#client/screens/console/keys.model.ts'
import { words } from '#client/words/nb/console.ts'
import { onConsole } from './devices.ts'
import { expect, test } from './stage.ts'

test('[EE32] a leader with a keyboard alone starts, goes on, undoes, asks, closes and blacks out the hall screen', async ({
  stage,
}) => {
  const desk = onConsole(await stage.console())
  const { page } = desk
  const hall = await stage.screen()
  const { keyboard } = page
  await expect(page.locator('[data-next]')).toBeFocused()
  const title = hall.getByRole('heading', { level: 1 })
  await keyboard.press('1')
  await keyboard.press('Enter')
  await expect(title).toHaveText('Velkommen')
  await desk.live('Velkommen')
  await keyboard.press('ArrowRight')
  await expect(title).toHaveText('Lunsj')
  await desk.live('Lunsj')
  await keyboard.press('ControlOrMeta+z')
  await expect(title).toHaveText('Velkommen')
  await desk.live('Velkommen')
  await keyboard.press(' ')
  await expect(hall.getByText('Klokka står', { exact: true })).toHaveCount(1)
  await expect(desk.transport).toContainText(words.transport.resume)
  // The same key in the same moment is a clicker that sends twice.
  await page.waitForTimeout(ECHO)
  await keyboard.press(' ')
  await expect(hall.getByText('Klokka står', { exact: true })).toHaveCount(0)

  await keyboard.press('p')
  await expect(page.getByLabel(words.ask.question)).toBeFocused()
  await keyboard.type('Skal vi ta en pause?')
  await expect(async () => {
    await keyboard.press('Tab')
    await expect(page.getByLabel(words.ask.choices)).toBeFocused({ timeout: 50 })
  }).toPass({ timeout: 5_000, intervals: [0] })
  await keyboard.type('Ja\nNei')
  await keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(title).toHaveText('Skal vi ta en pause?')
  await expect(page.getByRole('button', { name: words.asked.closeIt })).toBeVisible()
  await keyboard.press('s')
  await expect(page.getByRole('button', { name: words.asked.reopenIt })).toBeVisible()
  await keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await keyboard.press('d')
  await expect(hall.locator('html')).toHaveAttribute('data-theme', 'projector-dark')
  await keyboard.press('b')
  await expect(hall.locator('.black')).toBeVisible()
  await expect(page.getByRole('button', { name: words.screen.scenes.black })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.waitForTimeout(ECHO)
  await keyboard.press('b')
  await expect(hall.locator('.black')).toHaveCount(0)
})
