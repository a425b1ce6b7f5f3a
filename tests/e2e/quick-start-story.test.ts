import { words as desk } from '#client/words/nb/console.ts'
import { words as home } from '#client/words/nb/home.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { type Hands, keyboard, pointer } from './hands.ts'
import { PROGRAMME } from './programme.ts'
import { at, expect, LAPTOP, PHONE, type Stage, test } from './stage.ts'

test.use({ stageOptions: { at: at(9, 40), gathering: 'empty', url: null } })

const TWO_MINUTES = 120_000

/** From the home page to a gathering that runs, with the e-mail on the clipboard. */
async function begin(stage: Stage, hands: Hands, most: number) {
  const { page } = hands
  const begun = Date.now()
  await hands.press(page.getByRole('button', { name: home.create.new }))
  // The field has the focus: what was copied from the e-mail is pasted there.
  const field = page.getByLabel(home.create.paste)
  await expect(field).toBeFocused()
  await hands.paste(field, PROGRAMME)
  await expect(page.getByText(home.create.found(2, 16))).toBeVisible()
  await hands.press(page.getByRole('button', { name: home.create.make }))
  await page.waitForURL(/\/console\//)
  const next = page.getByRole('region', { name: desk.transport.label }).locator('[data-next]')
  await expect(next).toContainText('Velkommen')
  await expect(next).toBeFocused()
  await hands.press(next, 'ArrowRight')
  await expect(page.locator('tr[aria-current=step]')).toContainText('Velkommen')
  expect(Date.now() - begun).toBeLessThan(TWO_MINUTES)
  expect(hands.steps()).toBeLessThanOrEqual(most)

  await hands.press(page.getByRole('button', { name: desk.head.links }))
  const dialog = page.getByRole('dialog')
  const [code = ''] = /[A-Z0-9]{3}\s[A-Z0-9]{3}/.exec(await dialog.innerText()) ?? []
  const phone = await stage.open(`${stage.server.lan}/${code.replace(/\s/, '')}`, PHONE)
  await phone.getByLabel(phoneWords.join.name).fill('HR-leder')
  await phone.getByRole('button', { name: phoneWords.join.join, exact: true }).tap()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Velkommen')
}

test('[EE76] from the home page and a copied programme to a gathering that runs: four presses with a mouse', async ({
  stage,
}) => {
  await begin(stage, pointer(await stage.open(stage.server.local, LAPTOP), 'mouse'), 4)
})

test('[EE76] the same with keys alone: at most twenty presses', async ({ stage }) => {
  await begin(stage, keyboard(await stage.open(stage.server.local, LAPTOP)), 20)
})
