import { words as consoleWords } from '#client/words/nb/console.ts'
import { rehearsal as words } from '#client/words/nb/rehearsal.ts'
import { expectAccessible } from './looks.ts'
import { at, expect, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 40), gathering: 'demo', url: null } })

test('[GP10] [GP11] a leader rehearses from the console while somebody is here: asked once more, seen under way, stopped, and played to its report', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  await stage.crew.arriveAll({ Vefsn: 1 })
  const arrived = async () => (await stage.crew.view()).people.filter((person) => person.arrived).length
  await expect.poll(arrived).toBe(1)
  const before = await stage.crew.view()
  const page = await stage.console()
  await page.getByRole('link', { name: consoleWords.head.about }).click()
  const part = page.getByRole('region', { name: words.heading })
  await expect(part.getByLabel(words.people)).toHaveValue('25')
  await part.getByLabel(words.people).fill('301')
  await expect(part.getByRole('button', { name: words.begin })).toBeDisabled()
  await part.getByLabel(words.people).fill('4')

  // Somebody is in the hall: nothing begins by itself.
  await part.getByRole('button', { name: words.begin }).press('Enter')
  await expect(part.getByText(words.here(1))).toBeVisible()
  await expectAccessible(page, 'asked once more')
  await part.getByRole('button', { name: words.notNow }).press('Enter')
  await expect(part.getByText(words.here(1))).toHaveCount(0)
  await expect(part.getByRole('button', { name: words.begin })).toBeFocused()

  await part.getByRole('button', { name: words.begin }).press('Enter')
  await part.getByRole('button', { name: words.anyway }).press('Enter')
  await expect(part.getByRole('button', { name: words.stop })).toBeFocused()
  await expect(part.getByRole('progressbar', { name: words.bar })).toBeVisible()
  await expect(part.getByText('Velkommen', { exact: false })).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page, 'under way')
  await part.getByRole('button', { name: words.stop }).press('Enter')
  await expect(part.getByText(words.stopped)).toBeVisible()
  await expect(part.getByRole('button', { name: words.begin })).toBeFocused()

  await part.getByRole('button', { name: words.begin }).click()
  await part.getByRole('button', { name: words.anyway }).click()
  // Another part of the console, and back: it has gone on meanwhile.
  await page.getByRole('link', { name: consoleWords.head.run }).click()
  await page.getByRole('link', { name: consoleWords.head.about }).click()
  await expect(part.getByText(/^Alt kom fram: \d+ svar/)).toBeVisible({ timeout: 60_000 })
  await expect(part.getByRole('table', { name: 'Dag 2' })).toContainText('Veien videre')
  await expect(part.getByRole('row', { name: /^Er målene deres dristige nok/ })).toContainText('0')
  await expect(part.getByRole('button', { name: words.again })).toBeVisible()
  await expectAccessible(page, 'the report')

  // Nothing of it has happened here.
  const after = await stage.crew.view()
  expect([after.people, after.activities, after.run, after.agenda]).toEqual([
    before.people,
    before.activities,
    before.run,
    before.agenda,
  ])
})
