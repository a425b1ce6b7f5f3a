import { words as consoleWords } from '#client/words/nb/console.ts'
import { words as phoneWords } from '#client/words/nb/phone.ts'
import { roundPhone } from '#client/words/nb/round-phone.ts'
import { round as hallWords } from '#client/words/nb/round-projector.ts'
import { onConsole, onPhone } from './devices.ts'
import { look } from './looks.ts'
import { at, expect, test } from './stage.ts'

const { round } = consoleWords
const GOAL = 'Fraværet ned fra 9,6 til 8 prosent før jul'
const WORD = 'Vi vil låne samtalekortene deres'

test('[PX30] [PX31] [PX32] [PX40] [PX51] [PX53] a round is prepared with keys, opened and held: console, hall and phones say whose turn it is, and a word goes to those who present', async ({
  stage,
}) => {
  test.setTimeout(120_000)
  const { crew } = stage
  const desk = await stage.console()
  const console = onConsole(desk)
  const hall = await stage.screen()
  const sund = await stage.phone()
  await onPhone(sund).join('Sund', 'Enhetsleder')
  const bomlo = await stage.phone()
  await onPhone(bomlo).join('Bømlo', 'Verneombud')
  await stage.advanceTo(at(10))
  await crew.start('Velkommen')
  await console.live('Velkommen')

  // Prepared: Sund goes first, by the keyboard alone.
  await desk.getByRole('button', { name: 'Velkommen', exact: true }).click()
  await desk.getByRole('button', { name: consoleWords.ask.prepare }).click()
  const dialog = desk.getByRole('dialog')
  if (!(await dialog.getByLabel(round.minutes).isVisible()))
    await dialog.getByRole('button', { name: round.instead }).click()
  await dialog.getByLabel(round.minutes).fill('6')
  await expect(dialog.getByText(round.total(5, 30))).toBeVisible()
  const grip = dialog.getByRole('button', { name: round.grip('Sund') })
  await grip.focus()
  await desk.keyboard.press('Space')
  for (let up = 0; up < 4; up += 1) await desk.keyboard.press('ArrowUp')
  await desk.keyboard.press('Space')
  await expect(dialog.locator('.roundorder li').first()).toContainText('Sund')
  await expect(grip).toBeFocused()
  await look(desk, 'console-prepare')
  await dialog.getByRole('button', { name: round.open }).click()
  await expect(dialog).toBeHidden()

  // Open: phones write, and the hall screen has not changed.
  // While one screen fades into the next, both headings are there.
  await expect(onPhone(sund).heading.filter({ hasText: phoneWords.round.next })).toBeVisible()
  const part = sund.getByLabel(roundPhone.add(roundPhone.parts.short), { exact: true }).first()
  await part.fill(GOAL)
  await look(sund, 'phone-next')
  await part.press('Control+Enter')
  await expect(sund.locator('.ownlines .rows > li')).toContainText([GOAL])
  await expect(hall.getByText(hallWords.title)).toHaveCount(0)
  await look(desk, 'console-open')

  // The first has the floor.
  await desk.getByRole('button', { name: round.start('Sund') }).click()
  await expect(hall.getByRole('heading', { name: 'Sund' })).toBeVisible()
  await expect(hall.getByText(GOAL)).toBeVisible()
  await expect(onPhone(sund).heading).toHaveText(phoneWords.round.you)
  await expect(sund.getByText(roundPhone.heardYou)).toBeAttached()
  await expect(onPhone(bomlo).heading).toHaveText(phoneWords.round.now('Sund'))
  await look(hall, 'hall-floor')
  await look(sund, 'phone-on')

  // A word: who will see it stands there before it is sent.
  await bomlo.getByLabel(roundPhone.text('Sund'), { exact: true }).fill(WORD)
  await expect(bomlo.getByText(roundPhone.seenUnnamed('Sund'))).toBeVisible()
  await look(bomlo, 'phone-word')
  await bomlo.getByRole('button', { name: roundPhone.send, exact: true }).tap()
  await expect(sund.getByText(WORD)).toBeVisible()
  await expect(sund.getByText(`${roundPhone.kinds.appreciation} · ${roundPhone.unnamed}`)).toBeVisible()
  await expect(bomlo.getByText(roundPhone.to(roundPhone.kinds.appreciation, 'Sund'))).toBeVisible()
  await expect(hall.getByText(WORD)).toHaveCount(0)
  await look(sund, 'phone-received')

  // On, and back again.
  await stage.advance(7 * 60_000)
  await expect(hall.locator('.roundfloor.over')).toBeVisible()
  await look(hall, 'hall-over')
  await look(desk, 'console-over')
  await desk.getByRole('button', { name: round.next('Steinkjer') }).click()
  await expect(hall.getByRole('heading', { name: 'Steinkjer' })).toBeVisible()
  await look(hall, 'hall-alone')
  await look(desk, 'console-second')
  await desk.getByRole('button', { name: round.back('Sund') }).click()
  await expect(onPhone(sund).heading).toHaveText(phoneWords.round.you)
  await desk.getByRole('button', { name: round.next('Steinkjer') }).click()
  await desk
    .locator('.floor')
    .getByRole('button', { name: round.skip('Steinkjer') })
    .click()
  await expect(hall.getByRole('heading', { name: 'Vefsn' })).toBeVisible()
  await desk.getByRole('button', { name: round.show('Sund') }).click()
  await expect(desk.locator('.points').getByText(WORD)).toBeVisible()
  // What is half behind the row at the foot is no place to press.
  await desk.locator('.round .roundorder li').last().scrollIntoViewIfNeeded()
  await look(desk, 'console-written')
  await crew.dark('dark')
  await expect(hall.locator('html')).toHaveAttribute('data-theme', 'projector-dark')
  await look(hall, 'hall-dark')
})
